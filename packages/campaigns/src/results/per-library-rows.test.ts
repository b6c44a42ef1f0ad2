import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perLibraryRows, type ReportedLibrary } from './per-library-rows';
import { noResults } from './results';
import { suppressSmallGroups } from './small-groups';
import type { LibraryKind } from './summary';

const library = (id: string, participants: number | null, kind: LibraryKind = 'municipal_library') => ({
  id,
  kind,
  numbers: participants === null ? null : { ...noResults(), participants },
});

function totalsOf(libraries: readonly ReportedLibrary[]) {
  const kinds = [...new Set(libraries.map((one) => one.kind))];
  return kinds.map((kind) => ({ kind, libraries: libraries.filter((one) => one.kind === kind).length }));
}

const verdictsOf = (libraries: ReportedLibrary[]) =>
  Object.fromEntries(perLibraryRows(libraries, totalsOf(libraries)));

describe('rows of single libraries beside the sums', () => {
  it('all stand when everybody agreed', () => {
    expect(verdictsOf([library('a', 10), library('b', 20), library('c', 30)])).toEqual({
      a: 'shown',
      b: 'shown',
      c: 'shown',
    });
  });

  it('the two smallest join a library that is alone in not agreeing', () => {
    const given = [library('a', 40), library('b', 5), library('c', 30), library('d', 7), library('e', null)];
    expect(verdictsOf(given)).toEqual({ a: 'shown', b: 'joined', c: 'shown', d: 'joined', e: 'private' });
  });

  it('nobody joins three that did not agree', () => {
    const given = [library('a', 4), library('b', null), library('c', null), library('d', null)];
    expect(verdictsOf(given).a).toBe('shown');
  });

  it('a private school is not found through the total and the other kind', () => {
    const given = [
      library('a', 4),
      library('b', 5),
      library('c', 6),
      library('s', 9, 'school_library'),
      library('t', null, 'school_library'),
    ];
    expect(Object.values(verdictsOf(given)).filter((one) => one !== 'shown').length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('behind every published sum stand nobody or at least three hidden libraries', () => {
    const kinds: LibraryKind[] = ['county_library', 'municipal_library', 'school_library'];
    const anyLibrary = fc.record({
      kind: fc.constantFrom(...kinds),
      participants: fc.option(fc.nat({ max: 500 })),
    });
    fc.assert(
      fc.property(fc.array(anyLibrary, { maxLength: 14 }), (given) => {
        const libraries = given.map((one, index) => library(String(index), one.participants, one.kind));
        const totals = totalsOf(libraries);
        const verdicts = perLibraryRows(libraries, totals);
        const unseen = (among: readonly { kind: LibraryKind }[]) =>
          libraries.filter(
            (one) => among.some((group) => group.kind === one.kind) && verdicts.get(one.id) !== 'shown',
          ).length;
        const { shown, totalShown } = suppressSmallGroups(totals);
        for (const sum of [...shown.map((group) => [group]), ...(totalShown ? [totals] : [])]) {
          expect(unseen(sum) === 0 || unseen(sum) >= 3).toBe(true);
        }
        for (const one of libraries.filter((each) => !each.numbers))
          expect(verdicts.get(one.id)).toBe('private');
      }),
    );
  });
});
