import { type Block, type CampaignDocument, changeBlock, putTask } from '@sklaida/campaigns';
import { ok, type Result } from '@sklaida/kernel';
import type { z } from 'zod';
import { partSign } from '~/flows/composer/compose-document.server';
import type { Typed } from '~/routes/b.$library+/campaigns+/texts+/use-autosave';
import { aboutFields, blockFields, lookFields, schoolFields, taskFields } from './forms.server';

type Task = CampaignDocument['tasks'][number];
type Written = Result<CampaignDocument, 'too-many'>;

/** One piece of a document that is read, saved and contested by itself. */
export type Part<S extends z.ZodType, Stored> = {
  fields: S;
  find: (document: CampaignDocument, value: z.infer<S>) => Stored | undefined;
  /** Sign and field values of what is stored. */
  show: (stored: Stored) => { version: number; values: Typed };
  write: (document: CampaignDocument, value: z.infer<S>) => Written;
};

export function blockStored({ mode, title, body }: Block) {
  return {
    version: partSign([mode, title, body]),
    values: { ...(title === null ? {} : { title }), body, mode } as Typed,
  };
}

export function aboutStored({ keyMessage, goal, audiences, hashtags }: CampaignDocument) {
  return {
    version: partSign([keyMessage, goal, audiences, hashtags]),
    values: { keyMessage, goal, audiences: audiences.join('\n'), hashtags: hashtags.join(' ') } as Typed,
  };
}

export function schoolStored(school: CampaignDocument['school']) {
  return {
    version: partSign(school),
    values: {
      minutes: school ? String(school.minutes) : '',
      post: school?.post ?? '',
      activity: school?.activity ?? '',
    } as Typed,
  };
}

export function taskStored({ title, offsetDays, role }: Task) {
  return {
    version: partSign([title, offsetDays, role]),
    values: {
      title,
      days: String(Math.abs(offsetDays)),
      side: offsetDays > 0 ? 'after' : 'before',
      role,
    } as Typed,
  };
}

export function lookStored({ imageBrief, look, metrics }: CampaignDocument) {
  return {
    version: partSign([imageBrief, look, metrics]),
    values: {
      imageBrief,
      design: look.design ?? '',
      colour: look.colour ?? '',
      metric: metrics.join('\n'),
    } as Typed,
  };
}

export const parts = {
  block: {
    fields: blockFields,
    find: (document, { id }) => document.blocks.find((one) => one.id === id),
    show: blockStored,
    write: (document, { id, mode, title = '', body }) => ok(changeBlock(document, id, { mode, title, body })),
  } satisfies Part<typeof blockFields, Block>,
  about: {
    fields: aboutFields,
    find: (document) => document,
    show: aboutStored,
    write: (document, { version: _, ...about }) => ok({ ...document, ...about }),
  } satisfies Part<typeof aboutFields, CampaignDocument>,
  school: {
    fields: schoolFields,
    find: (document) => document.school ?? undefined,
    show: schoolStored,
    write: (document, { version: _, ...school }) => ok({ ...document, school }),
  } satisfies Part<typeof schoolFields, NonNullable<CampaignDocument['school']>>,
  task: {
    fields: taskFields,
    find: (document, { id }) => document.tasks.find((one) => one.id === id),
    show: taskStored,
    write: (document, { id, title, days, side, role }) =>
      putTask(document, { id, title, offsetDays: (side === 'before' ? -days : days) + 0, role }),
  } satisfies Part<typeof taskFields, Task>,
  look: {
    fields: lookFields,
    find: (document) => document,
    show: lookStored,
    write: (document, { imageBrief, design, colour, metric }) =>
      ok({
        ...document,
        imageBrief,
        metrics: [...new Set(metric)],
        look: { design: design || null, colour: colour || null },
      }),
  } satisfies Part<typeof lookFields, CampaignDocument>,
};
export type PartName = keyof typeof parts;
