import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeSums } from './safe-sums';

type Library = { kind: number; place: number; week: number; shown: boolean };

/** The rank over the rationals, told apart from the source by working with every library as an unknown of its own. */
function rank(rows: number[][]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  const width = left[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (at === -1) continue;
    const [row] = left.splice(at, 1);
    if (!row) continue;
    left.splice(found, 0, row);
    for (const other of left.slice(found + 1)) {
      const factor = (other[column] ?? 0) / (row[column] ?? 1);
      for (let each = column; each < width; each += 1)
        other[each] = (other[each] ?? 0) - factor * (row[each] ?? 0);
    }
    found += 1;
  }
  return found;
}

/** Sums of fewer than three libraries exist among combinations of rows exactly when leaving their columns out loses rank. */
function tellsOfOneOrTwo(rows: number[][], libraries: number): boolean {
  const whole = rank(rows);
  for (let a = 0; a < libraries; a += 1) {
    for (let b = a; b < libraries; b += 1) {
      const without = rows.map((row) => row.filter((_, at) => at !== a && at !== b));
      if (rank(without) < whole) return true;
    }
  }
  return false;
}

const library: fc.Arbitrary<Library> = fc.record({
  kind: fc.nat(1),
  place: fc.nat(3),
  week: fc.nat(2),
  shown: fc.boolean(),
});

function table(libraries: readonly Library[]) {
  const keys = [...new Set(libraries.map((one) => `${one.kind} ${one.place} ${one.week}`))];
  const parts = keys.map((key) => key.split(' ').map(Number));
  const cells = keys.map((key) => ({
    hidden: libraries.filter((one) => !one.shown && `${one.kind} ${one.place} ${one.week}` === key).length,
  }));
  const having = (at: number, value: number) =>
    parts.flatMap((part, index) => (part[at] === value ? [index] : []));
  const both = (kind: number, place: number) =>
    having(0, kind).filter((index) => having(1, place).includes(index));
  const wanted = [
    keys.map((_, index) => index),
    ...[0, 1].map((kind) => having(0, kind)),
    ...[0, 1, 2, 3].map((place) => having(1, place)),
    ...[0, 1, 2].map((week) => having(2, week)),
    ...[0, 1].flatMap((kind) => [0, 1, 2, 3].map((place) => both(kind, place))),
  ];
  return { keys, cells, wanted };
}

describe('sums of a table with several headings', () => {
  it('a place of one library is not shown, nor the one more that would tell it by subtraction', () => {
    const cells = [{ hidden: 5 }, { hidden: 4 }, { hidden: 1 }];
    const whole = [0, 1, 2];
    expect(safeSums(cells, [whole], [[0], [1], [2]])).toEqual([true, false, false]);
  });

  it('shows a place of one library that is shown singly anyway', () => {
    expect(safeSums([{ hidden: 3 }, { hidden: 0 }], [[0, 1]], [[1], [0]])).toEqual([true, true]);
  });

  it('refuses a week that is a place and one library more', () => {
    const cells = [{ hidden: 4 }, { hidden: 1 }, { hidden: 6 }];
    expect(
      safeSums(
        cells,
        [],
        [
          [0, 1],
          [0, 2],
          [0, 1, 2],
        ],
      ),
    ).toEqual([true, true, false]);
  });

  it('two cells alike but for one library each keep only one of their sums', () => {
    const cells = [{ hidden: 1 }, { hidden: 1 }, { hidden: 5 }];
    expect(
      safeSums(
        cells,
        [],
        [
          [0, 2],
          [1, 2],
        ],
      ),
    ).toEqual([true, false]);
  });

  it('whatever is shown, one or two hidden libraries are never found by adding and subtracting', () => {
    fc.assert(
      fc.property(fc.array(library, { maxLength: 11 }), (libraries) => {
        const { keys, cells, wanted } = table(libraries);
        const verdicts = safeSums(cells, [], wanted);
        const hidden = libraries.filter((one) => !one.shown);
        const rows = wanted
          .filter((_, index) => verdicts[index])
          .map((sum) =>
            hidden.map((one) => (sum.includes(keys.indexOf(`${one.kind} ${one.place} ${one.week}`)) ? 1 : 0)),
          );
        expect(tellsOfOneOrTwo(rows, hidden.length)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('hides nothing where everybody is shown or every group is large', () => {
    expect(safeSums([{ hidden: 0 }, { hidden: 0 }], [], [[0], [1], [0, 1]])).toEqual([true, true, true]);
    expect(safeSums([{ hidden: 3 }, { hidden: 7 }], [[0, 1]], [[0], [1]])).toEqual([true, true]);
  });
});
