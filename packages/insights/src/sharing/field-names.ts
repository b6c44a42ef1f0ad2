import {
  blockField,
  columnField,
  type FieldKey,
  type FiledBlock,
  type FiledDocument,
  rowField,
} from '../reports/document';
import { hasRows } from './keep-back';

export type BlockFields = {
  key: FieldKey;
  kind: FiledBlock['kind'];
  /** The block's title, what it counts, or its first words. */
  name: string;
  columns: { key: FieldKey; name: string }[];
  rows: { key: FieldKey; name: string }[];
};

const firstWords = 80;

const nameOf = (block: FiledBlock): string => {
  if (block.title) return block.title;
  if (block.kind === 'metric') return block.figure.label;
  if (block.kind === 'picture') return block.alt;
  const words = block.kind === 'text' ? block.body : block.columns.map(({ label }) => label).join(', ');
  return words.length > firstWords ? `${words.slice(0, firstWords).trimEnd()}…` : words;
};

/** What of a filed report can be kept back, in the report's own order and by its own names. */
export function nameFields(filed: FiledDocument): BlockFields[] {
  return filed.blocks.map((block) => ({
    key: blockField(block.id),
    kind: block.kind,
    name: nameOf(block),
    columns: hasRows(block)
      ? block.columns.map(({ key, label }) => ({ key: columnField(block.id, key), name: label }))
      : [],
    rows: hasRows(block)
      ? block.rows.map(({ key, label }) => ({ key: rowField(block.id, key), name: label }))
      : [],
  }));
}

export type NamedField = { key: FieldKey; part: 'block' | 'column' | 'row'; name: string; block: string };

/** These fields by their names, a block kept back whole without its parts. */
export function namedFields(filed: FiledDocument, keys: readonly FieldKey[]): NamedField[] {
  const chosen = new Set(keys);
  return nameFields(filed).flatMap(({ key, name: block, columns, rows }): NamedField[] => {
    if (chosen.has(key)) return [{ key, part: 'block', name: block, block }];
    const part = (kind: 'column' | 'row') => (one: { key: FieldKey; name: string }) => ({
      ...{ key: one.key, part: kind, name: one.name, block },
    });
    return [...columns.map(part('column')), ...rows.map(part('row'))].filter((one) => chosen.has(one.key));
  });
}
