import {
  blockField,
  columnField,
  type FieldKey,
  type FiledBlock,
  type FiledDocument,
  rowField,
} from '../reports/document';

export type NumberBlock = Extract<FiledBlock, { kind: 'table' | 'chart' | 'map' }>;

export const hasRows = (block: FiledBlock): block is NumberBlock =>
  block.kind === 'table' || block.kind === 'chart' || block.kind === 'map';

/** Every field of a filed report that can be kept back. */
export function fieldsOf(filed: FiledDocument): Set<FieldKey> {
  return new Set(
    filed.blocks.flatMap((block) => [
      blockField(block.id),
      ...(hasRows(block)
        ? [
            ...block.columns.map(({ key }) => columnField(block.id, key)),
            ...block.rows.map(({ key }) => rowField(block.id, key)),
          ]
        : []),
    ]),
  );
}

/** The document without these fields; a block of which nothing is left goes too. */
export function keepBack(filed: FiledDocument, hidden: ReadonlySet<FieldKey>): FiledDocument {
  return { schema: 1, blocks: filed.blocks.flatMap((block) => blockWithout(block, hidden)) };
}

function blockWithout(block: FiledBlock, hidden: ReadonlySet<FieldKey>): FiledBlock[] {
  if (hidden.has(blockField(block.id))) return [];
  if (!hasRows(block)) return [block];
  const columns = block.columns.filter(({ key }) => !hidden.has(columnField(block.id, key)));
  const rows = block.rows
    .filter(({ key }) => !hidden.has(rowField(block.id, key)))
    .map(({ key, label, cells }) => ({
      key,
      label,
      cells: Object.fromEntries(columns.map((column) => [column.key, cells[column.key] ?? null])),
    }));
  return columns.length > 0 && rows.length > 0 ? [{ ...block, columns, rows }] : [];
}

/** How many fields a reader misses: a block kept back whole is one. */
export function countKeptBack(filed: FiledDocument, hidden: ReadonlySet<FieldKey>): number {
  const shown = new Set(keepBack(filed, hidden).blocks.map(({ id }) => id));
  return filed.blocks
    .map((block) => {
      if (!shown.has(block.id)) return 1;
      if (!hasRows(block)) return 0;
      const columns = block.columns.filter(({ key }) => hidden.has(columnField(block.id, key)));
      const rows = block.rows.filter(({ key }) => hidden.has(rowField(block.id, key)));
      return columns.length + rows.length;
    })
    .reduce((sum, one) => sum + one, 0);
}
