import {
  type Block,
  type CampaignDocument,
  channelKeys,
  chooseTemplate,
  hasTitle,
  type TakenTemplate,
  type TemplateWay,
  templateConflictKey,
} from '@sklaida/campaigns';
import type { Correction } from '@sklaida/campaigns/server';
import { roles, uuidv7 } from '@sklaida/kernel';
import type { FieldErrors, FormValues } from '~/http/form';

const modes = ['free', 'locked', 'optional'] as const;
const ways = ['template', 'ours', 'both', 'own'] as const;

/** Ids of the things the form adds, for which there are no fields named by an id yet. */
export type Added = { block: string | null; task: string | null };

/** The document as the form has it, with what was chosen between the template and the campaign. */
export function documentIn(
  values: FormValues,
  draft: Correction,
): { document: CampaignDocument; template: TakenTemplate | null; added: Added } {
  const { document } = draft;
  const block = addedBlock(values);
  const task = addedTask(values);
  const typed: CampaignDocument = {
    ...document,
    keyMessage: values.keyMessage ?? document.keyMessage,
    goal: values.goal ?? document.goal,
    audiences: listed(values.audiences, /\n/) ?? document.audiences,
    hashtags: listed(values.hashtags, /[\s,;]+/) ?? document.hashtags,
    blocks: [
      ...document.blocks
        .filter((one) => values[`remove-${one.id}`] !== 'yes')
        .map(
          (one): Block => ({
            ...one,
            title: one.title === null ? null : oneLine(values[`title-${one.id}`] ?? one.title),
            body: values[`body-${one.id}`] ?? one.body,
            mode: modes.find((mode) => mode === values[`mode-${one.id}`]) ?? one.mode,
          }),
        ),
      ...block,
    ],
    school: document.school && {
      minutes: wholeNumber(values.minutes, document.school.minutes),
      post: values.post ?? document.school.post,
      activity: values.activity ?? document.school.activity,
    },
    tasks: [
      ...document.tasks
        .filter((one) => values[`drop-${one.id}`] !== 'yes')
        .map((one) => ({
          ...one,
          title: oneLine(values[`task-${one.id}`] ?? one.title),
          offsetDays: offset(values[`days-${one.id}`], values[`side-${one.id}`], one.offsetDays),
          role: roles.find((role) => role === values[`role-${one.id}`]) ?? one.role,
        })),
      ...task,
    ],
  };
  const added = { block: block[0]?.id ?? null, task: task[0]?.id ?? null };
  if (!draft.template) return { document: typed, template: null, added };
  return { ...chosen(values, draft, typed, draft.template), added };
}

function addedBlock(values: FormValues): Block[] {
  const channel = channelKeys.find((one) => one === values.addChannel);
  if (!channel) return [];
  const title = hasTitle(channel) ? oneLine(values.addTitle ?? '') : null;
  const id = `${channel}-${uuidv7().slice(-8)}`;
  return [{ id, channel, mode: 'free', title, body: values.addBody ?? '' }];
}

function addedTask(values: FormValues): CampaignDocument['tasks'] {
  const title = oneLine(values.addTask ?? '');
  if (title === '') return [];
  const role = roles.find((one) => one === values.addRole) ?? 'editor';
  return [
    {
      id: `task-${uuidv7().slice(-8)}`,
      title,
      role,
      offsetDays: offset(values.addDays ?? '', values.addSide, 0),
    },
  ];
}

/** A new choice rewrites its text, unless it was just written by hand. */
function chosen(
  values: FormValues,
  draft: Correction,
  typed: CampaignDocument,
  template: TakenTemplate,
): { document: CampaignDocument; template: TakenTemplate } {
  let document = typed;
  const conflicts = template.conflicts.map((one) => {
    const picked = ways.find((way) => way === values[`pick-${templateConflictKey(one)}`]) ?? one.chosen;
    const byHand = JSON.stringify(placeOf(one, typed)) !== JSON.stringify(placeOf(one, draft.document));
    if (picked === one.chosen) {
      const way: TemplateWay | null = byHand && one.field !== 'order' ? 'own' : picked;
      return { ...one, chosen: way };
    }
    if (picked && !(picked === 'ours' && one.chosen === null))
      document = chooseTemplate(document, template, one, picked);
    return { ...one, chosen: picked };
  });
  return { document, template: { ...template, conflicts } };
}

/** What stands at the place of a conflict. */
function placeOf(
  { subject, subjectId, field }: TakenTemplate['conflicts'][number],
  document: CampaignDocument,
): unknown {
  const whole: unknown =
    subject === 'block'
      ? document.blocks.find((one) => one.id === subjectId)
      : subject === 'task'
        ? document.tasks.find((one) => one.id === subjectId)
        : subject === 'school'
          ? document.school
          : document;
  const isWhole = field === 'block' || field === 'task' || field === 'school';
  return isWhole ? whole : (whole as Record<string, unknown> | undefined)?.[field];
}

/** Texts that stood there and are gone, and additions written only in part. */
export function emptied(values: FormValues, { document }: Correction): FieldErrors {
  const errors: FieldErrors = {};
  const empty = (name: string, stood: string | null | undefined, code: string) => {
    if (stood && values[name]?.trim() === '') errors[name] = code;
  };
  empty('keyMessage', document.keyMessage, 'required');
  for (const { id, title, body } of document.blocks) {
    if (values[`remove-${id}`] === 'yes') continue;
    empty(`title-${id}`, title, 'emptiedTitle');
    empty(`body-${id}`, body, 'emptied');
  }
  empty('post', document.school?.post, 'emptiedSchool');
  empty('activity', document.school?.activity, 'emptiedSchool');
  const written = Boolean(values.addBody || values.addTitle);
  if (values.addChannel && !values.addBody) errors.addBody = 'addEmpty';
  if (!values.addChannel && written) errors.addChannel = 'addNoChannel';
  if (!values.addTask && values.addDays) errors.addTask = 'addTaskEmpty';
  return errors;
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const listed = (typed: string | undefined, split: RegExp): string[] | undefined =>
  typed === undefined
    ? undefined
    : [
        ...new Set(
          typed
            .split(split)
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        ),
      ];

/** NaN is refused by the schema, with the field it came from. */
const wholeNumber = (typed: string | undefined, stored: number): number =>
  typed === undefined ? stored : /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;

function offset(days: string | undefined, side: string | undefined, stored: number): number {
  const n = wholeNumber(days, Math.abs(stored));
  const before = side === undefined ? stored <= 0 : side === 'before';
  return (before ? -n : n) + 0;
}
