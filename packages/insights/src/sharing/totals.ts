import { blockField, columnField, type FieldKey, rowField } from '../reports/document';
import type { NumberBlock } from './keep-back';
import { plain } from './secrets';

/** A sum over all parts of a column, and the block it belongs to. */
export type Total = { block: string; value: number; measure: string };

/** Fewer hidden parts than this are not hidden by their common sum. */
const fewParts = 3;

/** Sums of columns of which one or two parts are kept back: whoever knows such a sum reckons the part. */
export function telltaleTotals(block: NumberBlock, hidden: ReadonlySet<FieldKey>): Total[] {
  if (hidden.has(blockField(block.id))) return [];
  const parts = block.rows.filter((row) => !isTotal(block, row.key));
  return block.columns.flatMap(({ key, label }) => {
    if (hidden.has(columnField(block.id, key))) return [];
    const kept = parts.filter((row) => hidden.has(rowField(block.id, row.key)) && row.cells[key]);
    if (kept.length === 0 || kept.length >= fewParts) return [];
    const value = parts.reduce((sum, row) => sum + (row.cells[key] ?? 0), 0);
    return [{ block: block.id, value, measure: plain(label) }];
  });
}

/** Null where the column has fewer than two parts. */
export function sumOfParts(block: NumberBlock, column: string): number | null {
  const parts = block.rows
    .filter((row) => !isTotal(block, row.key))
    .flatMap((row) => row.cells[column] ?? []);
  return parts.length > 1 ? parts.reduce((sum, one) => sum + one, 0) : null;
}

/** A row that is the sum of all the others in every column that counts anything. */
export function isTotal(block: NumberBlock, key: string): boolean {
  const row = block.rows.find((one) => one.key === key);
  const others = block.rows.filter((one) => one.key !== key);
  if (!row || others.length < 2) return false;
  const counted = block.columns.filter((column) => row.cells[column.key]);
  const sum = (column: string) => others.reduce((total, one) => total + (one.cells[column] ?? 0), 0);
  return (
    counted.length > 0 &&
    counted.every((column) => Math.abs(sum(column.key) - (row.cells[column.key] ?? 0)) < 1e-6)
  );
}
