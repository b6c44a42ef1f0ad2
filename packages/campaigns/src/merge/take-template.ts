import { type Block, type CampaignDocument, hasTitle } from '../templates/document';
import { mergeTemplate } from './merge';
import type { LivingDocument, MergeConflict } from './merge-document';
import { mergeWords } from './merge-words';

export type TemplateWay = 'template' | 'ours' | 'both' | 'own';
/** A place the template and the campaign both changed. Null until somebody chose; a locked text is the template's until then. */
export type TemplateConflict = Omit<MergeConflict, 'bothFit'> & { chosen: TemplateWay | null };
/** A newer version of its template in a correction that nobody but its owner sees. */
export type TakenTemplate = {
  number: number;
  /** The correction as it was before, and what the template says: whole texts are taken from here when somebody changes her mind. */
  before: CampaignDocument;
  upstream: CampaignDocument;
  conflicts: TemplateConflict[];
};

/** Tells the conflicts of one correction apart. */
export const templateConflictKey = (one: Pick<TemplateConflict, 'subject' | 'subjectId' | 'field'>) =>
  `${one.subject}.${one.subjectId}.${one.field}`;

/**
 * Joins a newer version of the template with what the campaign says, by the rules of `mergeTemplate`. A template has no days, so the
 * campaign's stay. What was left undecided of an earlier version stays to be decided.
 */
export function takeTemplate(given: {
  number: number;
  base: CampaignDocument;
  upstream: CampaignDocument;
  local: CampaignDocument;
  days: Omit<LivingDocument['days'], 'heldOn'>;
  earlier: readonly TemplateConflict[];
}): { document: CampaignDocument; taken: TakenTemplate } {
  const { number, upstream, local } = given;
  const living = (document: CampaignDocument) => ({ ...document, days: { ...given.days, heldOn: null } });
  const merged = mergeTemplate({
    base: living(given.base),
    upstream: living(upstream),
    local: living(local),
  });
  const { days: _, ...rest } = merged.document;
  const modes = new Map(local.blocks.map(({ id, mode }) => [id, mode]));
  const dropped = new Set(
    merged.conflicts.filter((one) => one.kind === 'removed-upstream').map((one) => one.subjectId),
  );
  const document: CampaignDocument = {
    ...rest,
    blocks: rest.blocks.map((one) =>
      dropped.has(one.id) ? { ...one, mode: modes.get(one.id) ?? one.mode } : one,
    ),
  };
  const conflicts = merged.conflicts.map(
    ({ bothFit: __, ...one }): TemplateConflict => ({
      ...one,
      chosen: one.kind === 'locked' ? 'template' : null,
    }),
  );
  const again = new Set(conflicts.map(templateConflictKey));
  const left = given.earlier.filter((one) => one.chosen === null && !again.has(templateConflictKey(one)));
  return { document, taken: { number, before: local, upstream, conflicts: [...left, ...conflicts] } };
}

/** The correction with one conflict decided; what was written by hand stays as it is. */
export function chooseTemplate(
  document: CampaignDocument,
  { before, upstream }: Pick<TakenTemplate, 'before' | 'upstream'>,
  conflict: TemplateConflict,
  way: TemplateWay,
): CampaignDocument {
  if (way === 'own') return document;
  const source = way === 'ours' ? before : upstream;
  const { subject, subjectId, field } = conflict;
  if (field === 'order')
    return subject === 'block'
      ? { ...document, blocks: ordered(document.blocks, source.blocks) }
      : { ...document, tasks: ordered(document.tasks, source.tasks) };
  if (field === 'block') return { ...document, blocks: exchanged(document.blocks, source.blocks, subjectId) };
  if (field === 'task') return { ...document, tasks: exchanged(document.tasks, source.tasks, subjectId) };
  if (field === 'school') return { ...document, school: source.school };
  const text = textOf(conflict, way);
  if (subject === 'block')
    return {
      ...document,
      blocks: document.blocks.map((one) => (one.id === subjectId ? rewritten(one, field, text) : one)),
    };
  if (subject === 'task')
    return {
      ...document,
      tasks: document.tasks.map((one) => (one.id === subjectId ? { ...one, [field]: text } : one)),
    };
  if (subject === 'school') {
    const value = field === 'minutes' ? Number(text) : text;
    return { ...document, school: document.school && { ...document.school, [field]: value } };
  }
  if (field.startsWith('look.'))
    return { ...document, look: { ...document.look, [field.slice('look.'.length)]: text } };
  return { ...document, [field]: text ?? '' };
}

function textOf({ base, upstream, ours }: TemplateConflict, way: TemplateWay): string | null {
  if (way === 'both') return mergeWords(base, upstream, ours).both?.text ?? ours;
  return way === 'template' ? upstream : ours;
}

/** A channel brings its title along, or has none. */
function rewritten(block: Block, field: string, text: string | null): Block {
  const next = { ...block, [field]: field === 'body' ? (text ?? '') : text } as Block;
  return { ...next, title: hasTitle(next.channel) ? (next.title ?? '') : null };
}

/** The thing as the source has it, after the neighbour it has there; gone, if the source has none. */
function exchanged<T extends { id: string }>(list: readonly T[], source: readonly T[], id: string): T[] {
  const at = source.findIndex((one) => one.id === id);
  const thing = source[at];
  if (!thing) return list.filter((one) => one.id !== id);
  if (list.some((one) => one.id === id)) return list.map((one) => (one.id === id ? thing : one));
  return inserted(list, thing, source.slice(0, at));
}

function inserted<T extends { id: string }>(list: readonly T[], thing: T, left: readonly T[]): T[] {
  const neighbours = new Set(left.map((one) => one.id));
  const after = list.findLastIndex((one) => neighbours.has(one.id));
  return [...list.slice(0, after + 1), thing, ...list.slice(after + 1)];
}

/** In the order of the source; what it does not have keeps its left neighbour. */
function ordered<T extends { id: string }>(list: readonly T[], source: readonly T[]): T[] {
  const known = source.flatMap(({ id }) => list.filter((one) => one.id === id));
  return list.reduce<T[]>(
    (sorted, thing, at) =>
      known.includes(thing) ? sorted : inserted(sorted, thing, list.slice(Math.max(0, at - 1), at)),
    known,
  );
}
