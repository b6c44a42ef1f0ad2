import type { SideWorkbook } from '@sklaida/insights/server';
import { todayIn } from '@sklaida/kernel';
import type { ReportInput, ReportTable } from '@sklaida/media';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { SidePage } from './read-side.server';

type At = { locale: Locale; now: Date };
type Column = SidePage['columns'][number];

/** What fits beside each other on a page that stands. */
const abreast = 4;
const named = ({ label, unit }: Column) => (unit ? `${label}, ${unit}` : label);

/** The report as a workbook: beside each column that somebody counted otherwise stands how. */
export function sideBook(page: SidePage, { locale, now }: At): { filename: string; workbook: SideWorkbook } {
  const t = translatorFor(locale, 'sides');
  const methodOf = (rowId: string, key: string) =>
    page.notes.find((one) => one.rowId === rowId && one.key === key)?.method ?? null;
  return {
    filename: `${t('paper.file', { title: page.title })}.xlsx`,
    workbook: {
      title: page.title,
      period: `${page.group}, ${page.period}`,
      createdAt: now,
      columns: page.columns.map(({ key, label, definition, unit }) => ({ key, label, definition, unit })),
      rows: page.rows.map((row) => ({
        label: row.label,
        filledBy: t('filledBy', { name: row.filledBy, day: row.when ?? '' }),
        cells: Object.fromEntries(
          row.cells.map(({ key, value }) => [key, { value, method: methodOf(row.id, key) }]),
        ),
      })),
      sums: Object.fromEntries(page.columns.map(({ key, sum }) => [key, sum])),
      labels: {
        sheet: t('paper.sheet'),
        methodSheet: t('paper.methodSheet'),
        row: t(`rowsOf.${page.rowsOf}`),
        filledBy: t('paper.filledBy'),
        method: t('paper.method'),
        column: t('paper.column'),
        definition: t('paper.definition'),
        unit: t('paper.unit'),
        total: t('total'),
        differs: t('sums.differs'),
        missing: t('sums.missing'),
      },
    },
  };
}

/** The same on paper: measures down, regions or libraries across, the notes numbered under them. */
export function sidePaper(page: SidePage, { locale, now }: At): { filename: string; report: ReportInput } {
  const t = translatorFor(locale, 'sides');
  const results = translatorFor(locale, 'results.summary');
  const formats = formatsFor(locale);
  const [before, between, after] = translatorFor(locale, 'summary')('paper.pages', {
    page: '\u0001',
    pages: '\u0001',
  }).split('\u0001');
  const count = { n: page.rows.length, all: page.rows.length + page.missing.length };
  return {
    filename: `${t('paper.file', { title: page.title })}.pdf`,
    report: {
      lang: locale,
      kicker: t('paper.kicker'),
      title: page.title,
      message: '',
      author: page.group,
      facts: [
        { label: t('paper.group'), value: page.group },
        { label: t('paper.period'), value: page.period },
        { label: t('state'), value: t(`states.${page.state}`) },
      ],
      sentences: [
        t(`sentence.${page.rowsOf}`, count),
        ...(page.missing.length > 0 ? [t('missing', { names: page.missing.join(', ') })] : []),
        ...(page.notes.length > 0 ? [t('notesSentence', { n: page.notes.length })] : []),
      ],
      goal: null,
      sums: page.rows.length > 0 ? { title: t('numbers'), tables: tablesOf(page, locale) } : null,
      notes: page.notes.length > 0 ? notesOf(page, locale) : null,
      places: null,
      bars: barsOf(page, locale),
      quotes: null,
      sections: [
        {
          title: t('definitions'),
          text: page.columns
            .map((one) => t('paper.definitionLine', { column: named(one), definition: one.definition }))
            .join('\n'),
        },
      ],
      made: results('made', { date: formats.longDay(todayIn(timeZone, now)) }),
      pages: [before ?? '', between ?? ' / ', after ?? ''],
    },
  };
}

function notesOf(page: SidePage, locale: Locale): NonNullable<ReportInput['notes']> {
  const t = translatorFor(locale, 'sides');
  return {
    title: t('notesTitle'),
    lead: t('paper.methodLead'),
    items: page.notes.map(({ row, column, method }) => t('paper.noteLine', { row, column, method })),
  };
}

function tablesOf({ rows, columns, title }: SidePage, locale: Locale): ReportTable[] {
  const t = translatorFor(locale, 'sides');
  const say = numberWords(locale);
  const groups = Array.from({ length: Math.ceil(rows.length / abreast) }, (_, at) =>
    rows.slice(at * abreast, (at + 1) * abreast),
  );
  return groups.map((group, at): ReportTable => {
    const last = at === groups.length - 1;
    return {
      caption: title,
      columns: [t('paper.column'), ...group.map(({ label }) => label), ...(last ? [t('total')] : [])],
      rows: columns.map((column, index) => [
        named(column),
        ...group.map((row) => {
          const { value = null, note = null } = row.cells[index] ?? {};
          const said = value === null ? t('noNumber') : say(value);
          return note === null ? said : t('paper.marked', { name: said, numbers: String(note) });
        }),
        ...(last ? [typeof column.sum === 'object' ? say(column.sum.sum) : t(`sums.${column.sum}`)] : []),
      ]),
      summed: false,
    };
  });
}

function barsOf({ rows, columns }: SidePage, locale: Locale): ReportInput['bars'] {
  const t = translatorFor(locale, 'sides');
  const say = numberWords(locale);
  return columns
    .flatMap((column, index) => {
      const bars = rows.flatMap(({ label, cells }) => {
        const value = cells[index]?.value ?? null;
        return value === null ? [] : [{ label, value, text: say(value) }];
      });
      if (bars.length < 2) return [];
      const says = bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
      const note = column.sum === 'differs' ? t('differsNote') : '';
      return [{ title: named(column), says, alt: `${named(column)}. ${says}`, bars, note, table: null }];
    })
    .slice(0, 3);
}

const numberWords = (locale: Locale) => (value: number) =>
  formatsFor(locale).number(value, Number.isInteger(value) ? 0 : 2);
