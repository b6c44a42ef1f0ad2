import type { FiledDocument } from '@sklaida/insights';
import type { FiledPart, FiledReportInput } from '@sklaida/media';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { type ShownBlock, showBlocks } from './show-blocks.server';

/** What stands over a filed report, on paper and in a workbook: whose it is, of what days, and what a reader should know first. */
export type FiledHead = {
  title: string;
  library: string;
  kicker: string;
  facts: { label: string; value: string }[];
  notices: string[];
  made: string;
};

/** A filed document on paper; a shared copy of it goes the same way. `pictures` are the ids whose bytes the caller gives. */
export function reportPaper(
  document: FiledDocument,
  head: FiledHead,
  locale: Locale,
  pictures: ReadonlySet<string> = new Set(),
): { filename: string; report: FiledReportInput } {
  const t = translatorFor(locale, 'reports');
  const marked = t('paper.pages', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  const { title, library, kicker, facts, notices, made } = head;
  return {
    filename: t('paper.fileName', { title }),
    report: {
      ...{ lang: locale, kicker, title, author: library, facts, notices, made },
      parts: partsOf(showBlocks(document, locale), locale, pictures),
      pages: [marked[0] ?? '', marked[1] ?? ' / ', marked[2] ?? ''],
    },
  };
}

export const pictureFile = (imageId: string) => `report-picture-${imageId}`;

type Figures = Extract<FiledPart, { kind: 'figures' }>;

/** Numbers that follow each other are one part. */
function partsOf(blocks: ShownBlock[], locale: Locale, pictures: ReadonlySet<string>): FiledPart[] {
  const parts: FiledPart[] = [];
  for (const block of blocks) {
    if (block.kind !== 'metric') {
      parts.push(partOf(block, locale, pictures));
      continue;
    }
    const last = parts.at(-1);
    const items = last?.kind === 'figures' ? last.items : [];
    items.push(figureOf(block, locale));
    if (last?.kind !== 'figures') parts.push({ kind: 'figures', items });
  }
  return parts;
}

function figureOf(
  { title, figure }: Extract<ShownBlock, { kind: 'metric' }>,
  locale: Locale,
): Figures['items'][number] {
  const t = translatorFor(locale, 'reports.page');
  const { label, value, unit, definition, method } = figure;
  const number = value === null ? t('noData') : formatsFor(locale).number(value);
  return {
    label: title ?? label,
    value: value === null || !unit ? number : `${number} ${unit}`,
    notes: [definition, method ? t('method', { method }) : ''].filter(Boolean),
  };
}

function partOf(
  block: Exclude<ShownBlock, { kind: 'metric' }>,
  locale: Locale,
  pictures: ReadonlySet<string>,
): FiledPart {
  const t = translatorFor(locale, 'reports');
  if (block.kind === 'text') {
    const paragraphs = block.body.split('\n').filter((line) => line.trim() !== '');
    return { kind: 'text', title: block.title ?? '', paragraphs };
  }
  if (block.kind === 'picture')
    return {
      ...{ kind: 'picture', title: block.title ?? '', alt: block.alt },
      file: pictures.has(block.imageId) ? pictureFile(block.imageId) : null,
      caption: block.credit ? t('page.credit', { name: block.credit }) : '',
    };
  const { number } = formatsFor(locale);
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : number(value);
  const [column] = block.columns;
  const title = block.title ?? column?.label ?? '';
  const rows = block.rows.map((row) => [row.label, ...block.columns.map((one) => cell(row.cells[one.key]))]);
  const sums = [t('page.total'), ...block.columns.map((one) => cell(block.totals[one.key]))];
  const summed = block.rows.length > 1;
  return {
    ...{ kind: 'rows', title, says: block.kind === 'table' ? '' : block.says },
    bars:
      block.kind === 'chart' && column
        ? block.rows.map((row) => {
            const value = row.cells[column.key] ?? 0;
            return { label: row.label, value, text: number(value) };
          })
        : [],
    tiles: block.tiles.map(({ abbr, row, col, level, value }) => ({ abbr, row, col, level, value })),
    notes: [
      ...block.columns.map((one) => `${one.label}: ${one.definition}`),
      ...(block.method ? [t('page.method', { method: block.method })] : []),
      ...(block.rows.length === 0 ? [t('page.chartNone')] : []),
    ],
    table:
      block.rows.length === 0
        ? null
        : {
            ...{ caption: title, summed },
            columns: [t('rowHead.each'), ...block.columns.map((one) => one.label)],
            rows: summed ? [...rows, sums] : rows,
          },
  };
}
