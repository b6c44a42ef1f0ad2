import type { Block, SchoolVersion, TaskRule } from '../templates/document';
import { mergeDays } from './merge-days';
import type { LivingDocument, Merged } from './merge-document';
import { type Kind, mergeList, mergeValues } from './merge-list';
import { mergeField, type Notes, noteApplied, noteConflict, type Place } from './merge-notes';

/**
 * Joins two documents that grew from one, block by block and field by field: `base` is the version our copy grew from, `upstream`
 * what the region says now, `local` our copy.
 *
 * - Untouched here: the region's. Touched here only: ours. Touched alike: once. Touched differently: **ours stays, listed**.
 * - A `locked` block is the region's, also when taken out here; what stood here is listed.
 * - Taken out by the region and edited here: stays, free, listed. Taken out here and edited by the region: stays out, listed.
 * - The same text added by both under two ids becomes one, with the region's id.
 * - Days and a task's day keep the distance in days chosen here. Lists of words are sets.
 * - Order: of the side that moved something; of ours where both did, listed. What was added follows its left neighbour.
 *
 * Pure and deterministic; texts are compared and returned as NFC. Nothing written here is lost: it is in `document`, or in the
 * `ours` of a conflict. `merge(b, x, b) = x`, `merge(b, b, x) = x`, `merge(b, x, x) = x`.
 */
export function mergeTemplate(given: {
  base: LivingDocument;
  upstream: LivingDocument;
  local: LivingDocument;
}): Merged {
  const [base, upstream, local] = [given.base, given.upstream, given.local].map(composed) as [
    LivingDocument,
    LivingDocument,
    LivingDocument,
  ];
  const notes: Notes = { conflicts: [], applied: [] };
  const whole: Place = { subject: 'document', subjectId: 'document' };
  const field = (name: 'theme' | 'keyMessage' | 'goal' | 'imageBrief') =>
    mergeField(notes, whole, name, { base: base[name], upstream: upstream[name], local: local[name] });
  const look = (name: 'design' | 'colour') =>
    mergeField(notes, whole, `look.${name}`, {
      base: base.look[name],
      upstream: upstream.look[name],
      local: local.look[name],
    });
  const values = <T extends string>(name: string, of: (document: LivingDocument) => readonly T[]) =>
    mergeValues(notes, name, { base: of(base), upstream: of(upstream), local: of(local) });
  const document: LivingDocument = {
    schema: upstream.schema,
    theme: field('theme'),
    keyMessage: field('keyMessage'),
    goal: field('goal'),
    audiences: values('audiences', (one) => one.audiences),
    hashtags: values('hashtags', (one) => one.hashtags),
    blocks: mergeList(notes, blocks, { base: base.blocks, upstream: upstream.blocks, local: local.blocks }),
    school: mergeSchool(notes, base.school, upstream.school, local.school),
    tasks: mergeList(notes, tasks, { base: base.tasks, upstream: upstream.tasks, local: local.tasks }),
    metrics: values('metrics', (one) => one.metrics),
    imageBrief: field('imageBrief'),
    look: { design: look('design'), colour: look('colour') },
    days: mergeDays(notes, { base: base.days, upstream: upstream.days, local: local.days }),
  };
  return { document, ...notes };
}

const blocks: Kind<Block> = {
  subject: 'block',
  same: (one, other) =>
    one.title === other.title &&
    one.body === other.body &&
    one.mode === other.mode &&
    one.channel === other.channel,
  text: ({ title, body }) => (title === null ? body : `${title}\n\n${body}`),
  alone: (block) => ({ ...block, mode: 'free' }),
  locked: ({ mode }) => mode === 'locked',
  twin: (one, other) =>
    one.channel === other.channel && (one.title ?? '') === (other.title ?? '') && plain(one) === plain(other),
  merge: (notes, place, base, upstream, local) => {
    const locked = upstream.mode === 'locked';
    const channel = mergeField(notes, place, 'channel', {
      base: base?.channel,
      upstream: upstream.channel,
      local: local.channel,
      locked,
    });
    return {
      id: upstream.id,
      channel,
      mode: mergeField(notes, place, 'mode', {
        base: base?.mode ?? local.mode,
        upstream: upstream.mode,
        local: local.mode,
        locked,
      }),
      title: mergeTitle(notes, place, { base, upstream, local, channel }),
      body: mergeField(notes, place, 'body', {
        base: base?.body,
        upstream: upstream.body,
        local: local.body,
        locked,
      }),
    };
  },
};

/** A title belongs to its channel: where the sides chose different channels, it comes with the one that holds. */
function mergeTitle(
  notes: Notes,
  place: Place,
  sides: { base: Block | undefined; upstream: Block; local: Block; channel: Block['channel'] },
): string | null {
  const { base, upstream, local } = sides;
  const titles = { base: base?.title, upstream: upstream.title, local: local.title };
  if (upstream.channel === local.channel || upstream.mode === 'locked') {
    return mergeField(notes, place, 'title', { ...titles, locked: upstream.mode === 'locked' });
  }
  if (sides.channel === upstream.channel)
    return mergeField(notes, place, 'title', { ...titles, locked: true });
  if (upstream.title !== base?.title && upstream.title !== local.title) {
    noteConflict(notes, place, 'title', 'both-changed', {
      base: base?.title ?? null,
      upstream: upstream.title,
      ours: local.title,
    });
  }
  return local.title;
}

/** Text without the accidents of spacing. */
const plain = ({ body }: Block) => body.replace(/\s+/g, ' ').trim();

const tasks: Kind<TaskRule> = {
  subject: 'task',
  same: (one, other) =>
    one.title === other.title && one.offsetDays === other.offsetDays && one.role === other.role,
  text: ({ title }) => title,
  alone: (task) => task,
  locked: () => false,
  twin: (one, other) => one.title === other.title && one.role === other.role,
  merge: (notes, place, base, upstream, local) => ({
    id: upstream.id,
    offsetDays: mergeOffset(notes, place, base?.offsetDays, upstream.offsetDays, local.offsetDays),
    title: mergeField(notes, place, 'title', {
      base: base?.title,
      upstream: upstream.title,
      local: local.title,
    }),
    role: mergeField(notes, place, 'role', { base: base?.role, upstream: upstream.role, local: local.role }),
  }),
};

/** The furthest a task may lie from the first day, as the document's schema holds it. */
const FURTHEST = 365;

function mergeOffset(
  notes: Notes,
  place: Place,
  base: number | undefined,
  upstream: number,
  local: number,
): number {
  if (local === upstream) return local;
  if (base === undefined || upstream === base) {
    noteApplied(notes, place, 'offsetDays', 'kept', String(local), String(local));
    return local;
  }
  const moved = Math.max(-FURTHEST, Math.min(FURTHEST, upstream + local - base));
  const how = local === base ? 'updated' : 'shifted';
  noteApplied(notes, place, 'offsetDays', how, String(local), String(moved));
  return moved;
}

function mergeSchool(
  notes: Notes,
  base: SchoolVersion | null,
  upstream: SchoolVersion | null,
  local: SchoolVersion | null,
): SchoolVersion | null {
  const place: Place = { subject: 'school', subjectId: 'school' };
  const text = (one: SchoolVersion | null) => one && `${one.post}\n\n${one.activity}`;
  const same = (one: SchoolVersion | null, other: SchoolVersion | null) =>
    one?.minutes === other?.minutes && text(one) === text(other);
  const texts = { base: text(base), upstream: text(upstream), ours: text(local) };
  if (upstream && local) {
    return {
      minutes: Number(
        mergeField(notes, place, 'minutes', {
          base: base ? String(base.minutes) : undefined,
          upstream: String(upstream.minutes),
          local: String(local.minutes),
        }),
      ),
      post: mergeField(notes, place, 'post', {
        base: base?.post,
        upstream: upstream.post,
        local: local.post,
      }),
      activity: mergeField(notes, place, 'activity', {
        base: base?.activity,
        upstream: upstream.activity,
        local: local.activity,
      }),
    };
  }
  if (same(local, upstream)) return null;
  if (same(local, base)) {
    noteApplied(notes, place, 'school', upstream ? 'added' : 'removed', texts.ours, texts.upstream);
    return upstream;
  }
  if (same(upstream, base)) noteApplied(notes, place, 'school', 'kept', texts.ours, texts.ours);
  else noteConflict(notes, place, 'school', local ? 'removed-upstream' : 'removed-here', texts);
  return local;
}

/** Letters with their marks in one piece, so that a text typed on another machine is not taken for another text. */
function composed(document: LivingDocument): LivingDocument {
  const nfc = (text: string) => text.normalize('NFC');
  return {
    ...document,
    theme: nfc(document.theme),
    keyMessage: nfc(document.keyMessage),
    goal: nfc(document.goal),
    imageBrief: nfc(document.imageBrief),
    audiences: document.audiences.map(nfc),
    hashtags: document.hashtags.map(nfc),
    blocks: document.blocks.map((one) => ({
      ...one,
      title: one.title === null ? null : nfc(one.title),
      body: nfc(one.body),
    })),
    school: document.school && {
      ...document.school,
      post: nfc(document.school.post),
      activity: nfc(document.school.activity),
    },
    tasks: document.tasks.map((one) => ({ ...one, title: nfc(one.title) })),
  };
}
