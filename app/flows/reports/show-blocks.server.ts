import type { FiledBlock, FiledColumn, FiledDocument, FiledRow } from '@sklaida/insights';
import { municipalityById } from '@sklaida/people';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

export type ShownTile = {
  id: string;
  abbr: string;
  row: number;
  col: number;
  level: 1 | 2 | 3;
  value: string;
  label: string;
};

/** A filed block as a page shows it: charts and maps with a sentence that says their point, maps with their tiles. */
export type ShownBlock =
  | Exclude<FiledBlock, { kind: 'table' | 'chart' | 'map' }>
  | {
      id: string;
      kind: 'table' | 'chart' | 'map';
      title: string | null;
      method: string | null;
      columns: FiledColumn[];
      rows: FiledRow[];
      /** By column; null where nothing was counted. */
      totals: Record<string, number | null>;
      says: string;
      tiles: ShownTile[];
    };

/** What readers see of a filed document, own or shared: from here on every word is in their language. */
export function showBlocks({ blocks }: FiledDocument, locale: Locale): ShownBlock[] {
  return blocks.map((block): ShownBlock => {
    if (!('rows' in block)) return block;
    const says = saysOf(block.columns[0], block.rows, locale);
    const tiles = block.kind === 'map' ? tilesOf(block.columns[0], block.rows, locale) : [];
    const totals = Object.fromEntries(
      block.columns.map((column) => [column.key, totalOf(column, block.rows)]),
    );
    const { id, kind, title, method, columns, rows } = block;
    return { id, kind, title, method, columns, rows, totals, says, tiles };
  });
}

function totalOf({ key }: FiledColumn, rows: readonly FiledRow[]): number | null {
  const known = rows.flatMap((row) => row.cells[key] ?? []);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

function saysOf(column: FiledColumn | undefined, rows: readonly FiledRow[], locale: Locale): string {
  const t = translatorFor(locale, 'reports.page');
  const formats = formatsFor(locale);
  const known = rows.flatMap((row) => {
    const value = column ? row.cells[column.key] : null;
    return value === null || value === undefined ? [] : [{ label: row.label, value }];
  });
  const most = Math.max(...known.map((one) => one.value));
  const best = known.filter((one) => one.value === most).map((one) => one.label);
  if (best.length === 0) return t('chartNone');
  if (best.length > 1 && best.length === known.length) return t('chartEven', { n: formats.number(most) });
  return t('chartSays', { label: formats.list(best), n: formats.number(most) });
}

function tilesOf(column: FiledColumn | undefined, rows: readonly FiledRow[], locale: Locale): ShownTile[] {
  const formats = formatsFor(locale);
  const most = Math.max(...rows.map((row) => row.cells[column?.key ?? ''] ?? 0), 1);
  return rows.flatMap((row) => {
    const home = municipalityById(row.key);
    const value = row.cells[column?.key ?? ''] ?? null;
    if (!home || value === null) return [];
    const level = value > (most * 2) / 3 ? 3 : value > most / 3 ? 2 : 1;
    const words = `${home.abbr} – ${row.label}: ${formats.number(value)}`;
    return [
      {
        id: row.key,
        abbr: home.abbr,
        ...home.tile,
        level,
        value: formats.number(value),
        label: words,
      } as const,
    ];
  });
}
