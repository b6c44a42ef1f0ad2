import {
  cellFigure,
  type FiledBlock,
  type FiledDocument,
  type FiledRow,
  type FiledSource,
  metricFigure,
  type ReportBlock,
  type ReportDocument,
} from '@sklaida/insights';
import { municipalityById } from '@sklaida/people';
import { capitalised, formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { isMeasure, type Layout, type MeasureKey, measuresOf, recipeOf } from './measures';
import { type Counted, measure, type Sources } from './measures.server';

export type Filled = { document: FiledDocument; sources: FiledSource[] };
type NumberBlock = Extract<ReportBlock, { kind: 'table' | 'chart' | 'map' }>;

/** Puts the numbers of today into what a person composed, and says which rows each was counted from. Blocks still without a choice are left out. */
export async function fillDocument(
  sources: Sources,
  document: ReportDocument,
  locale: Locale,
): Promise<Filled> {
  const blocks: FiledBlock[] = [];
  const behind: FiledSource[] = [];
  for (const block of document.blocks) {
    const filled = await fillBlock(sources, block, locale);
    if (!filled) continue;
    blocks.push(filled.block);
    behind.push(...filled.sources);
  }
  return { document: { schema: 1, blocks }, sources: behind };
}

async function fillBlock(
  sources: Sources,
  block: ReportBlock,
  locale: Locale,
): Promise<{ block: FiledBlock; sources: FiledSource[] } | null> {
  const { id, title } = block;
  if (block.kind === 'text') return { block, sources: [] };
  if (block.kind === 'picture') {
    const { kind, imageId, alt, credit } = block;
    return imageId ? { block: { id, kind, title, imageId, alt, credit }, sources: [] } : null;
  }
  if (block.kind !== 'metric') return fillRows(sources, block, locale);
  if (!isMeasure(block.measure)) return null;
  const { value, rows } = await measure(sources, block.measure);
  const figure = { ...wordsOf(block.measure, locale), value, method: block.method };
  return {
    block: { id, kind: 'metric', title, figure },
    sources: gathered(id, rows, () => metricFigure),
  };
}

async function fillRows(sources: Sources, block: NumberBlock, locale: Locale) {
  const keys = measuresOf(block.measure);
  const [first] = keys;
  if (!first) return null;
  const layout = layoutOf(block, first);
  const { id, kind, title, method } = block;
  const rows = new Map<string, FiledRow & { order: string }>();
  const behind: FiledSource[] = [];
  for (const key of keys) {
    const counted = await measure(sources, key);
    for (const one of counted.rows) {
      const at = placeOf(one, layout, locale);
      const row = rows.get(at.key) ?? { ...at, cells: {} };
      row.cells[key] = (row.cells[key] ?? 0) + one.value;
      rows.set(at.key, row);
    }
    behind.push(...gathered(id, counted.rows, (one) => cellFigure(placeOf(one, layout, locale).key, key)));
  }
  const { compare } = formatsFor(locale);
  const ordered = [...rows.values()]
    .sort((a, b) => compare(a.order, b.order))
    .map(({ order: _, ...row }) => ({
      ...row,
      cells: Object.fromEntries(keys.map((key) => [key, row.cells[key] ?? null])),
    }));
  const columns = keys.map((key) => ({ key, ...wordsOf(key, locale) }));
  return { block: { id, kind, title, method, columns, rows: ordered }, sources: behind };
}

const layoutOf = (block: NumberBlock, key: MeasureKey): Layout => {
  const { layouts } = recipeOf(key);
  return layouts.find((one) => one === block.by) ?? layouts[0] ?? 'each';
};

/** One line for each thing a number was counted from, though it may be counted there several times. */
function gathered(blockId: string, rows: Counted[], figureOf: (row: Counted) => string): FiledSource[] {
  const lines = new Map<string, FiledSource>();
  for (const row of rows) {
    const figure = figureOf(row);
    const key = `${figure} ${row.kind} ${row.id}`;
    const line = lines.get(key);
    if (line) line.value += row.value;
    else
      lines.set(key, {
        ...{ blockId, figure, subjectKind: row.kind, subjectId: row.id, label: row.label, value: row.value },
      });
  }
  return [...lines.values()];
}

function placeOf(
  row: Counted,
  layout: Layout,
  locale: Locale,
): { key: string; label: string; order: string } {
  const formats = formatsFor(locale);
  if (layout === 'month') {
    const key = row.on.slice(0, 7);
    return { key, label: `${capitalised(formats.month(row.on))} ${key.slice(0, 4)}`, order: key };
  }
  if (layout === 'each' || !row.group) return { key: row.id, label: row.label, order: `${row.on} ${row.id}` };
  const label = groupName(row, locale);
  return { key: row.group.key, label, order: label };
}

function groupName({ kind, group }: Counted, locale: Locale): string {
  if (!group) return '';
  if (kind === 'content_item') {
    const t = translatorFor(locale, 'campaigns');
    const key = `channels.${group.key}` as 'channels.facebook';
    return t.has(key) ? t(key) : group.label;
  }
  return municipalityById(group.key)?.short ?? group.label;
}

function wordsOf(key: MeasureKey, locale: Locale) {
  const t = translatorFor(locale, 'reports');
  return {
    label: t(`measures.${key}.label`),
    definition: t(`measures.${key}.definition`),
    unit: t(`units.${recipeOf(key).unit}`),
  };
}
