export const sideRowKinds = ['region', 'library'] as const;
export type SideRowKind = (typeof sideRowKinds)[number];
export type SideState = 'open' | 'closed';

/** What everybody counts: its name, how it is counted, and in what it is measured where that is no plain count. */
export type SideColumn = { key: string; label: string; definition: string; unit: string | null };
/** One number of one row; `method` says how it was counted where that differs from the definition. */
export type SideCell = { value: number | null; method: string | null };
export type SideCells = Record<string, SideCell>;

export const mostSideColumns = 8;

export type SideSum = { sum: number } | 'differs' | 'missing';

/** A sum of numbers counted in different ways would be nobody's: it is given only where each row has its number, and all are counted alike. */
export function sideSum(key: string, rows: readonly { cells: SideCells }[], expected: number): SideSum {
  const cells = rows.map((one) => one.cells[key]);
  const values = cells.flatMap((one) => (typeof one?.value === 'number' ? [one.value] : []));
  if (cells.some((one) => one?.method && one.value !== null)) return 'differs';
  if (values.length === 0 || values.length < Math.max(expected, rows.length)) return 'missing';
  return { sum: values.reduce((all, one) => all + one, 0) };
}

/** Every difference of method, numbered in the order of reading: row by row, column by column. */
export function sideNotes(
  columns: readonly SideColumn[],
  rows: readonly { id: string; label: string; cells: SideCells }[],
): { number: number; rowId: string; key: string; row: string; column: string; method: string }[] {
  return rows
    .flatMap((row) =>
      columns.flatMap(({ key, label }) => {
        const method = row.cells[key]?.method;
        return method ? [{ rowId: row.id, key, row: row.label, column: label, method }] : [];
      }),
    )
    .map((one, index) => ({ number: index + 1, ...one }));
}
