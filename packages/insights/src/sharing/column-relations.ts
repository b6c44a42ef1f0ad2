import type { NumberBlock } from './keep-back';

/** With more columns than this only sums of all the others are tried. */
const manyColumns = 8;

/**
 * Columns to keep back besides: with them a hidden column could be reckoned in every row, as their sum or as what they lack to another.
 * Of each such sum one column is named, the one that holds the others together, else the last.
 */
export function columnRelations(whole: NumberBlock, left: NumberBlock): string[] {
  const shown = left.columns.map(({ key }) => key);
  const gone = whole.columns.map(({ key }) => key).filter((key) => !shown.includes(key));
  const rows = whole.rows.filter((row) => left.rows.some(({ key }) => key === row.key));
  if (rows.length < 2) return [];
  const values = (key: string) => rows.map((row) => row.cells[key] ?? 0);
  return gone.flatMap((secret) => {
    const wanted = values(secret);
    if (wanted.every((value) => value === 0)) return [];
    for (const parts of subsets(shown)) {
      const sums = rows.map((_, at) => parts.reduce((sum, key) => sum + (values(key)[at] ?? 0), 0));
      if (same(sums, wanted)) return [parts[parts.length - 1] ?? ''];
      const whole = sums.map((sum, at) => sum + (wanted[at] ?? 0));
      const total = shown.find((key) => !parts.includes(key) && same(values(key), whole));
      if (total) return [total];
    }
    return [];
  });
}

const same = (some: number[], others: number[]) =>
  some.every((value, at) => Math.abs(value - (others[at] ?? 0)) < 1e-6);

function subsets(keys: string[]): string[][] {
  if (keys.length > manyColumns)
    return [keys, ...keys.map((_, at) => keys.filter((__, other) => other !== at))];
  return Array.from({ length: 2 ** keys.length - 1 }, (_, at) =>
    keys.filter((__, bit) => ((at + 1) >> bit) & 1),
  );
}
