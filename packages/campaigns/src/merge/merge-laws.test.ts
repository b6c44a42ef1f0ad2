import { daysBetween } from '@sklaida/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTemplate } from './merge';
import { documents, editedBy } from './merge-copies.test-data';
import type { LivingDocument, MergeConflict } from './merge-document';

const pair = documents.chain((base) => fc.tuple(fc.constant(base), editedBy('region', base)));

describe('laws of the merge', () => {
  it('what only one side changed is as that side has it, and what both changed alike is so once', () => {
    fc.assert(
      fc.property(pair, ([base, other]) => {
        expect(mergeTemplate({ base, upstream: base, local: other }).document).toEqual(unlocked(base, other));
        expect(mergeTemplate({ base, upstream: other, local: base }).document).toEqual(other);
        expect(mergeTemplate({ base, upstream: other, local: other }).document).toEqual(other);
      }),
      { numRuns: 400 },
    );
  });

  it('the same copies give the same result', () => {
    const sides = documents.chain((base) =>
      fc.record({
        base: fc.constant(base),
        upstream: editedBy('region', base),
        local: editedBy('library', base),
      }),
    );
    fc.assert(
      fc.property(sides, (given) => {
        expect(mergeTemplate(structuredClone(given))).toEqual(mergeTemplate(given));
      }),
      { numRuns: 100 },
    );
  });
});

describe('one correction of the region over the copies of 200 libraries', () => {
  const corrections = documents.chain((base) =>
    fc.record({
      base: fc.constant(base),
      upstream: editedBy('region', base),
      copies: fc.array(editedBy('library', base), { minLength: 200, maxLength: 200 }),
    }),
  );

  it('loses no local edit, lists each conflict, updates what is untouched, keeps locked blocks and chosen days', () => {
    let cases = 0;
    const met = { updated: 0, conflicts: 0, locked: 0, shifted: 0, kept: 0 };
    fc.assert(
      fc.property(corrections, ({ base, upstream, copies }) => {
        for (const local of copies) {
          const merged = mergeTemplate({ base, upstream, local });
          cases += 1;
          blocksHold(base, upstream, local, merged, met);
          daysHold(base, upstream, local, merged.document, met);
        }
      }),
      { numRuns: 5 },
    );
    expect(cases).toBe(1000);
    for (const [name, times] of Object.entries(met)) expect(times, name).toBeGreaterThan(20);
  });
});

type Copy = LivingDocument;
type Met = Record<'updated' | 'conflicts' | 'locked' | 'shifted' | 'kept', number>;

function blocksHold(
  base: Copy,
  upstream: Copy,
  local: Copy,
  { document, conflicts }: { document: Copy; conflicts: MergeConflict[] },
  met: Met,
): void {
  const [before, theirs, ours, after] = [base, upstream, local, document].map(
    (one) => new Map(one.blocks.map((block) => [block.id, block])),
  ) as [Blocks, Blocks, Blocks, Blocks];
  const listed = (id: string) => conflicts.filter((one) => one.subject === 'block' && one.subjectId === id);
  expect(new Set(document.blocks.map((one) => one.id)).size).toBe(document.blocks.length);
  for (const id of new Set([...before.keys(), ...theirs.keys(), ...ours.keys()])) {
    const [was, region, own, now] = [before.get(id), theirs.get(id), ours.get(id), after.get(id)];
    const touchedHere = own?.body !== was?.body;
    const touchedThere = region?.body !== was?.body;
    if (region?.mode === 'locked') {
      met.locked += 1;
      expect(now).toEqual(region);
      if (touchedHere && own?.body !== region.body) {
        expect(listed(id)).toContainEqual(
          expect.objectContaining({ kind: 'locked', ours: own?.body ?? null }),
        );
      }
    } else if (!touchedHere && own && region) {
      met.updated += 1;
      expect(now?.body).toBe(region.body);
    } else if (touchedHere && own) {
      met.kept += 1;
      const saved = [...after.values()].some((one) => one.body === own.body);
      expect(saved).toBe(true);
      if (touchedThere && was && own.body !== region?.body) {
        met.conflicts += 1;
        expect(listed(id)).toHaveLength(1);
        expect(listed(id)[0]).toMatchObject({
          base: was.body,
          ours: own.body,
          upstream: region?.body ?? null,
        });
      }
    } else if (touchedHere && !own && region) {
      expect(now).toBeUndefined();
      if (region.body !== was?.body) expect(listed(id)).toMatchObject([{ kind: 'removed-here' }]);
    } else if (!region && own) {
      expect(now).toBeUndefined();
    } else if (region && !was && !twin(local, region)) {
      expect(now).toEqual(region);
    }
  }
}

type Blocks = Map<string, LivingDocument['blocks'][number]>;
const twin = (local: Copy, block: { body: string }) => local.blocks.some((one) => one.body === block.body);

function daysHold(base: Copy, upstream: Copy, local: Copy, document: Copy, met: Met): void {
  const [before, theirs, after] = [base, upstream, document].map(
    (one) => new Map(one.tasks.map((task) => [task.id, task.offsetDays])),
  ) as [Map<string, number>, Map<string, number>, Map<string, number>];
  for (const { id, offsetDays } of local.tasks) {
    const [was, region] = [before.get(id), theirs.get(id)];
    if (was === undefined || region === undefined || offsetDays === region) continue;
    if (was !== region && was !== offsetDays) met.shifted += 1;
    expect((after.get(id) ?? Number.NaN) - region).toBe(offsetDays - was);
  }
  if (local.days.heldOn !== null) {
    expect(daysBetween(document.days.startsOn, document.days.heldOn ?? '')).toBe(
      daysBetween(base.days.startsOn, local.days.heldOn),
    );
  }
}

/** A copy cannot stand against a lock: locked blocks of the base are as they were. */
function unlocked(base: Copy, other: Copy): Copy {
  const locked = base.blocks.filter((one) => one.mode === 'locked');
  if (locked.length === 0) return other;
  const expected = mergeTemplate({ base, upstream: base, local: other }).document;
  for (const one of locked) expect(expected.blocks).toContainEqual(one);
  const apart = (list: Copy['blocks']) => list.filter((one) => !locked.some((two) => two.id === one.id));
  expect(apart(expected.blocks)).toEqual(apart(other.blocks));
  return { ...other, blocks: expected.blocks };
}
