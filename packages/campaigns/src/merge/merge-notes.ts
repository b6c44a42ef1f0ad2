import type { Applied, MergeConflict, MergeSubject } from './merge-document';
import { mergeWords } from './merge-words';

/** Where a merge writes down what it did and where the sides disagree. */
export type Notes = { conflicts: MergeConflict[]; applied: Applied[] };
export type Place = { subject: MergeSubject; subjectId: string };
export type Text = string | null;

export function noteConflict(
  notes: Notes,
  place: Place,
  field: string,
  kind: MergeConflict['kind'],
  texts: { base: Text; upstream: Text; ours: Text },
): void {
  let fits: boolean | undefined;
  notes.conflicts.push({
    ...place,
    field,
    kind,
    ...texts,
    get bothFit() {
      fits ??= kind === 'both-changed' && mergeWords(texts.base, texts.upstream, texts.ours).both !== null;
      return fits;
    },
  });
}

export function noteApplied(
  notes: Notes,
  place: Place,
  field: string,
  how: Applied['how'],
  before: Text,
  after: Text,
): void {
  notes.applied.push({ ...place, field, how, before, after });
}

/** One field of both sides; `base` undefined where both added the thing. Returns what shall stand. */
export function mergeField<T extends Text>(
  notes: Notes,
  place: Place,
  field: string,
  sides: { base: T | undefined; upstream: T; local: T; locked?: boolean },
): T {
  const { base, upstream, local, locked = false } = sides;
  if (local === upstream) return local;
  if (local === base) {
    noteApplied(notes, place, field, locked ? 'locked' : 'updated', local, upstream);
    return upstream;
  }
  if (locked) {
    noteApplied(notes, place, field, 'locked', local, upstream);
    noteConflict(notes, place, field, 'locked', { base: base ?? null, upstream, ours: local });
    return upstream;
  }
  if (upstream === base) {
    noteApplied(notes, place, field, 'kept', local, local);
    return local;
  }
  const kind = base === undefined ? 'both-added' : 'both-changed';
  noteConflict(notes, place, field, kind, { base: base ?? null, upstream, ours: local });
  return local;
}
