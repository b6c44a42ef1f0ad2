import type { Applied } from './merge-document';
import { type Notes, noteApplied, noteConflict, type Place, type Text } from './merge-notes';
import { mergeOrder } from './merge-order';

type Sides<T> = { base: readonly T[]; upstream: readonly T[]; local: readonly T[] };

/** How one kind of thing in a list is told apart, shown whole, kept when the region drops it, and merged field by field. */
export type Kind<T extends { id: string }> = {
  subject: 'block' | 'task';
  same: (one: T, other: T) => boolean;
  text: (one: T) => string;
  alone: (one: T) => T;
  locked: (one: T) => boolean;
  /** Two things under two ids that say the same. */
  twin: (one: T, other: T) => boolean;
  merge: (notes: Notes, place: Place, base: T | undefined, upstream: T, local: T) => T;
};

/** Things with ids: each merged by itself, then put in order. */
export function mergeList<T extends { id: string }>(notes: Notes, kind: Kind<T>, given: Sides<T>): T[] {
  const sides = { ...given, local: withoutTwins(notes, kind, given) };
  const [base, upstream, local] = [sides.base, sides.upstream, sides.local].map(
    (list) => new Map(list.map((one) => [one.id, one])),
  ) as [Map<string, T>, Map<string, T>, Map<string, T>];
  const merged = new Map<string, T>();
  for (const id of new Set([...upstream.keys(), ...local.keys(), ...base.keys()])) {
    const one = mergeOne(notes, kind, {
      id,
      base: base.get(id),
      upstream: upstream.get(id),
      local: local.get(id),
    });
    if (one) merged.set(id, one);
  }
  const order = orderOf(notes, kind.subject, sides, new Set(merged.keys()));
  return order.flatMap((id) => merged.get(id) ?? []);
}

function mergeOne<T extends { id: string }>(
  notes: Notes,
  kind: Kind<T>,
  { id, base, upstream, local }: { id: string; base?: T; upstream?: T; local?: T },
): T | undefined {
  const place: Place = { subject: kind.subject, subjectId: id };
  const note = (how: Applied['how'], before: Text, after: Text) =>
    noteApplied(notes, place, kind.subject, how, before, after);
  const text = (one: T | undefined) => (one === undefined ? null : kind.text(one));
  const texts = { base: text(base), upstream: text(upstream), ours: text(local) };
  if (upstream && local) return kind.merge(notes, place, base, upstream, local);
  if (upstream && !base) {
    note('added', null, texts.upstream);
    return upstream;
  }
  if (upstream && base) {
    if (kind.locked(upstream)) {
      note('locked', null, texts.upstream);
      noteConflict(notes, place, kind.subject, 'locked', texts);
      return upstream;
    }
    if (kind.same(upstream, base)) note('kept', null, null);
    else noteConflict(notes, place, kind.subject, 'removed-here', texts);
    return undefined;
  }
  if (local && base) {
    if (kind.same(local, base)) {
      note('removed', texts.ours, null);
      return undefined;
    }
    noteConflict(notes, place, kind.subject, 'removed-upstream', texts);
    return kind.alone(local);
  }
  return local;
}

/** A thing of ours that the region added too is one thing from now on, under the region's id. */
function withoutTwins<T extends { id: string }>(notes: Notes, kind: Kind<T>, sides: Sides<T>): readonly T[] {
  const known = new Set([...sides.base, ...sides.local].map((one) => one.id));
  const news = sides.upstream.filter((one) => !known.has(one.id));
  if (news.length === 0) return sides.local;
  const theirs = new Set([...sides.base, ...sides.upstream].map((one) => one.id));
  const taken = new Set<string>();
  return sides.local.map((one) => {
    if (theirs.has(one.id)) return one;
    const twin = news.find((other) => !taken.has(other.id) && kind.twin(one, other));
    if (!twin) return one;
    taken.add(twin.id);
    noteApplied(notes, { subject: kind.subject, subjectId: twin.id }, 'id', 'moved', one.id, twin.id);
    return twin;
  });
}

function orderOf<T extends { id: string }>(
  notes: Notes,
  subject: 'block' | 'task',
  sides: Sides<T>,
  keep: ReadonlySet<string>,
): string[] {
  const ids = (list: readonly T[]) => list.map((one) => one.id);
  const lists = { base: ids(sides.base), upstream: ids(sides.upstream), local: ids(sides.local) };
  const { order, movedHere, movedUpstream, clash } = mergeOrder({ ...lists, keep });
  const [base, upstream, ours] = [lists.base, lists.upstream, lists.local].map((list) => list.join('\n'));
  const place: Place = { subject, subjectId: `${subject}s` };
  if (clash) {
    noteConflict(notes, place, 'order', 'both-changed', {
      base: base ?? null,
      upstream: upstream ?? null,
      ours: ours ?? null,
    });
  } else if (movedUpstream && !movedHere) {
    noteApplied(notes, place, 'order', 'moved', ours ?? null, order.join('\n'));
  }
  return order;
}

/** Values without ids: what either side added is in, what either took out is out. */
export function mergeValues<T extends string>(notes: Notes, field: string, sides: Sides<T>): T[] {
  const same = (one: readonly T[], other: readonly T[]) => one.join('\n') === other.join('\n');
  const { base, upstream, local } = sides;
  if (same(local, upstream)) return [...local];
  const place: Place = { subject: 'document', subjectId: 'document' };
  if (same(local, base)) {
    noteApplied(notes, place, field, 'updated', local.join('\n'), upstream.join('\n'));
    return [...upstream];
  }
  if (same(upstream, base)) {
    noteApplied(notes, place, field, 'kept', local.join('\n'), local.join('\n'));
    return [...local];
  }
  const [before, theirs, own] = [new Set<string>(base), new Set<string>(upstream), new Set<string>(local)];
  const keep = new Set(
    [...upstream, ...local].filter((one) => (before.has(one) ? theirs.has(one) && own.has(one) : true)),
  );
  const values = new Map([...upstream, ...local].map((one) => [one as string, one]));
  const merged = mergeOrder({ base, upstream, local, keep }).order.flatMap((name) => values.get(name) ?? []);
  noteApplied(notes, place, field, 'updated', local.join('\n'), merged.join('\n'));
  return [...new Set(merged)];
}
