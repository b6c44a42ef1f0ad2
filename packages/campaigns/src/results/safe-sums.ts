/** One cell of a table: how many of the libraries behind it are not shown singly beside the sums. */
type SumCell = { hidden: number };
/** A sum, as the indexes of the cells it is made of. */
type SumOf = readonly number[];

/** Whole numbers modulo a prime: zero is exactly zero, and products stay within what a double holds. */
const prime = 67_108_859;

/**
 * Which of the `wanted` sums may stand beside the `given` ones, in their order: a sum is refused when from all that is
 * then shown, by adding and subtracting, somebody could find what fewer than `minimum` hidden libraries counted.
 */
export function safeSums(
  cells: readonly SumCell[],
  given: readonly SumOf[],
  wanted: readonly SumOf[],
  minimum = 3,
): boolean[] {
  const shown = given.map((sum) => rowOf(cells, sum));
  return wanted.map((sum) => {
    const row = rowOf(cells, sum);
    if (tellsOfFew(cells, [...shown, row], minimum)) return false;
    shown.push(row);
    return true;
  });
}

/** What is shown singly is known and drops out; a cell with nobody hidden is no unknown. */
function rowOf(cells: readonly SumCell[], sum: SumOf): number[] {
  const row = cells.map(() => 0);
  for (const at of sum) if ((cells[at]?.hidden ?? 0) > 0) row[at] = 1;
  return row;
}

/**
 * Can a sum of fewer than `minimum` hidden libraries be combined from these? Several cells hold at least as many libraries as they
 * are, so with a minimum of three it is enough to look at single cells and at pairs.
 */
function tellsOfFew(cells: readonly SumCell[], sums: readonly number[][], minimum: number): boolean {
  const { rows, pivots } = reduced(sums);
  const hidden = (at: number | undefined) => (at === undefined ? 0 : (cells[at]?.hidden ?? 0));
  const shapes = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const own = hidden(pivots[index]);
    const rest = row.flatMap((value, at) => (value !== 0 && at !== pivots[index] ? [at] : []));
    if (rest.length === 0) {
      if (own < minimum) return true;
      continue;
    }
    if (rest.length === 1 && own + hidden(rest[0]) < minimum) return true;
    // Two rows alike but for their pivots: their difference holds the two pivots alone.
    const first = inverse(row[rest[0] ?? 0] ?? 1);
    const shape = rest.map((at) => `${at}:${times(row[at] ?? 0, first)}`).join(' ');
    const fewest = shapes.get(shape);
    if (fewest !== undefined && fewest + own < minimum) return true;
    shapes.set(shape, Math.min(fewest ?? own, own));
  }
  return false;
}

/** Gauss and Jordan: each row begins with a 1 in a column where every other row has 0. */
function reduced(sums: readonly number[][]): { rows: number[][]; pivots: number[] } {
  const rows: number[][] = [];
  const pivots: number[] = [];
  for (const sum of sums) {
    const next = [...sum];
    for (const [index, row] of rows.entries()) subtract(next, row, next[pivots[index] ?? 0] ?? 0);
    const pivot = next.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const scale = inverse(next[pivot] ?? 1);
    for (const [at, value] of next.entries()) next[at] = times(value, scale);
    for (const row of rows) subtract(row, next, row[pivot] ?? 0);
    rows.push(next);
    pivots.push(pivot);
  }
  return { rows, pivots };
}

function subtract(from: number[], row: readonly number[], factor: number): void {
  if (factor === 0) return;
  for (const [at, value] of row.entries()) {
    if (value !== 0) from[at] = ((from[at] ?? 0) - times(value, factor) + prime) % prime;
  }
}

const times = (a: number, b: number) => (a * b) % prime;

function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}
