import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import {
  type CheckedRow,
  type ColumnMapping,
  importFields,
  municipalityById,
  type RowProblem,
} from '@sklaida/people';
import { type ImportState, type LibraryImport, listImports } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { judgeRows, type ProblemLine, problemWords } from './import-libraries-rows.server';

export type ImportLine = {
  id: string;
  fileName: string;
  day: string;
  state: ImportState;
  added: number | null;
};

/** The latest tables of the county. */
export async function readImports(tx: TenantTx, member: Member, locale: Locale): Promise<ImportLine[]> {
  const rows = await listImports(tx, { tenantId: member.entered.tenant.id, limit: 5 });
  return rows.map((one) => ({
    id: one.id,
    fileName: one.fileName,
    day: formatsFor(locale).day(todayIn(timeZone, one.createdAt)),
    state: one.state,
    added: one.state === 'done' ? (one.result?.added ?? 0) : null,
  }));
}

export type IssueLine = ProblemLine & {
  id: string;
  /** On the first line of a row that the person may decide. */
  accept: { row: number; what: 'fix' | 'similar' | 'kind'; on: boolean } | null;
};
export type RowLine = Pick<CheckedRow, 'row' | 'name' | 'kind' | 'verdict'> & {
  municipality: string;
  person: string;
  email: string;
};
export type Counts = Record<CheckedRow['verdict'], number>;

export type PreviewPage = {
  state: 'previewed';
  id: string;
  fileName: string;
  counts: Counts;
  /** People an invitation would go to. */
  people: number;
  notes: { code: string; n: number; text: string }[];
  sheets: { name: string; n: number }[];
  chosen: number;
  headerRow: number | null;
  columns: string[];
  mapping: ColumnMapping;
  /** Fields no table can do without and this one lacks. */
  missing: ('name' | 'municipality')[];
  issues: IssueLine[];
  moreIssues: number;
  rows: RowLine[];
  page: number;
  pages: number;
};

const issuesShown = 400;
const rowsOnPage = 25;

/** Everything that would happen, and what is wrong, row by row. */
export async function readPreview(
  tx: TenantTx,
  member: Member,
  found: LibraryImport,
  { locale, now, page: asked }: { locale: Locale; now: Date; page: number },
): Promise<PreviewPage> {
  const { sheet, mapping } = found;
  const { rows, headings } = await judgeRows(tx, member, found, now);
  const words = problemWords(locale, headings, mapping);
  const issues = rows.flatMap((row) => issuesOf(row, words.lineOf, sheet.accepted ?? []));
  // What has to be decided or corrected comes before what is only worth knowing.
  const order = { error: 0, ask: 0, note: 1 } as const;
  issues.sort((a, b) => order[a.weight] - order[b.weight] || a.row - b.row);
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const page = Math.min(pages, Math.max(1, asked));
  const width = Math.max(
    headings.length,
    ...(sheet.sheets[sheet.chosen]?.rows ?? []).map(({ cells }) => cells.length),
  );
  return {
    state: 'previewed',
    id: found.id,
    fileName: found.fileName,
    counts: countsOf(rows),
    people: rows.filter(({ verdict, email }) => verdict === 'open' && email).length,
    notes: sheet.notes.map(({ code, n, text }) => ({ code, n: n ?? 0, text: text ?? '' })),
    sheets: sheet.sheets.map(({ name, rows: all }) => ({ name, n: all.length })),
    chosen: sheet.chosen,
    headerRow: sheet.headerRow,
    columns: Array.from({ length: width }, (_, index) => headings[index] ?? ''),
    mapping,
    missing: (['name', 'municipality'] as const).filter((field) => mapping[field] === undefined),
    issues: issues.slice(0, issuesShown),
    moreIssues: Math.max(0, issues.length - issuesShown),
    rows: rows.slice((page - 1) * rowsOnPage, page * rowsOnPage).map(rowLine),
    page,
    pages,
  };
}

function countsOf(rows: readonly CheckedRow[]): Counts {
  const counts: Counts = { open: 0, present: 0, ask: 0, wrong: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

function issuesOf(
  row: CheckedRow,
  lineOf: (row: number, problem: RowProblem) => ProblemLine,
  accepted: readonly number[],
): IssueLine[] {
  const what = row.problems.some(({ code }) => code === 'similar' || code === 'similarInFile')
    ? 'similar'
    : row.problems.some(({ code }) => code === 'kindMissing')
      ? 'kind'
      : 'fix';
  const deciding = row.mendable ? row.problems.findIndex(({ weight }) => weight !== 'note') : -1;
  return row.problems
    .map(
      (problem, index) =>
        ({
          ...lineOf(row.row, problem),
          id: `${row.row}-${problem.field}-${problem.code}`,
          accept: index === deciding ? { row: row.row, what, on: accepted.includes(row.row) } : null,
        }) as IssueLine,
    )
    .filter((_, index) => row.problems[index]?.code !== 'present');
}

function rowLine(row: CheckedRow): RowLine {
  return {
    row: row.row,
    name: row.name,
    kind: row.kind,
    verdict: row.verdict,
    municipality: municipalityById(row.municipality ?? '')?.short ?? '',
    person: `${row.firstName} ${row.lastName}`.trim(),
    email: row.email ?? '',
  };
}

export type Progress = Pick<WorkPage, 'state' | 'done' | 'total'>;
export type WorkPage = {
  state: Exclude<ImportState, 'previewed'>;
  id: string;
  fileName: string;
  done: number;
  total: number;
  added: number;
  present: number;
  invited: number;
  left: ProblemLine[];
  leftRows: number;
  /** Sentences about what happened while loading. */
  said: string[];
};

/** How far the loading is, and in the end what came of it. */
export function workOf(found: LibraryImport, locale: Locale): WorkPage {
  const { sheet, mapping, result } = found;
  const t = translatorFor(locale, 'libraries.import.result');
  const headings = sheet.sheets[0]?.rows[0]?.cells ?? [];
  const words = problemWords(locale, headings, mapping);
  const left = sheet.left ?? [];
  const foreign = result?.foreign ?? [];
  const reasons = new Map<string, number[]>();
  for (const { outcome, line } of result?.uninvited ?? []) {
    reasons.set(outcome, [...(reasons.get(outcome) ?? []), line]);
  }
  return {
    state: found.state === 'previewed' ? 'queued' : found.state,
    id: found.id,
    fileName: found.fileName,
    done: found.done,
    total: found.total,
    added: result?.added ?? 0,
    present: result?.present ?? 0,
    invited: result?.invited ?? 0,
    left: left
      .flatMap((row) =>
        row.problems.filter(({ weight }) => weight !== 'note').map((one) => words.lineOf(row.row, one)),
      )
      .slice(0, issuesShown),
    leftRows: left.length + foreign.length,
    said: [
      ...(foreign.length > 0 ? [t('foreign', { rows: foreign.join(', ') })] : []),
      ...[...reasons].map(([outcome, lines]) => {
        const key = `uninvitedReasons.${outcome}` as 'uninvitedReasons.other';
        return t(t.has(key) ? key : 'uninvitedReasons.other', { rows: lines.join(', ') });
      }),
    ],
  };
}

/** The rows that were not or will not be loaded, as they stand in the file, each with what is wrong. */
export async function wrongRows(
  tx: TenantTx,
  member: Member,
  found: LibraryImport,
  locale: Locale,
  now: Date,
) {
  const t = translatorFor(locale, 'libraries.import');
  const kept = found.sheet.left;
  const judged = kept ? null : await judgeRows(tx, member, found, now);
  const table = judged?.table ?? found.sheet.sheets[0]?.rows.slice(1) ?? [];
  const headings = judged?.headings ?? found.sheet.sheets[0]?.rows[0]?.cells ?? [];
  const rows = kept ?? judged?.rows ?? [];
  const words = problemWords(locale, headings, found.mapping);
  const cells = new Map(table.map((row) => [row.row, row.cells]));
  const width = Math.max(headings.length, ...table.map((row) => row.cells.length));
  const label = (index: number) => {
    const field = importFields.find((one) => found.mapping[one] === index);
    return headings[index] || (field ? t(`fields.${field}`) : '');
  };
  return {
    title: t('errorsFile'),
    columns: [
      { label: t('rowColumn'), width: 9 },
      ...Array.from({ length: width }, (_, index) => ({ label: label(index), width: 26 })),
      { label: t('errorsColumn'), width: 70 },
    ],
    rows: rows
      .filter(({ verdict }) => verdict === 'wrong' || verdict === 'ask')
      .map((row) => [
        String(row.row),
        ...Array.from({ length: width }, (_, index) => cells.get(row.row)?.[index] ?? ''),
        row.problems
          .map((one) => `${words.columnOf(one.field)}: ${words.lineOf(row.row, one).text}`)
          .join(' '),
      ]),
  };
}
