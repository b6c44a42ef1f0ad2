import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import {
  type CheckedRow,
  checkRows,
  type ImportField,
  municipalityById,
  type RowProblem,
  type SheetRow,
} from '@sklaida/people';
import { type LibraryImport, listKnownLibraries, listTerritory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

export type Judged = { rows: CheckedRow[]; headings: string[]; table: readonly SheetRow[] };

/** The rows under the headings of the chosen sheet, each judged against the region as it is now. */
export async function judgeRows(
  tx: TenantTx,
  member: Member,
  { sheet, mapping }: Pick<LibraryImport, 'sheet' | 'mapping'>,
  now: Date,
): Promise<Judged> {
  const { regionId } = member.entered.tenant;
  const all = sheet.sheets[sheet.chosen]?.rows ?? [];
  const { headerRow } = sheet;
  const table = headerRow === null ? all : all.filter(({ row }) => row > headerRow);
  const headings = all.find(({ row }) => row === headerRow)?.cells ?? [];
  const at = mapping.code;
  const codes = at === undefined ? [] : table.map(({ cells }) => (cells[at] ?? '').replace(/\s/g, ''));
  const known = regionId
    ? await listKnownLibraries(tx, { regionId, codes: [...new Set(codes.filter((code) => code !== ''))] })
    : [];
  const territory = new Set(regionId ? await listTerritory(tx, regionId) : []);
  const rows = checkRows({
    rows: table,
    mapping,
    territory,
    known,
    accepted: new Set(sheet.accepted ?? []),
    today: todayIn(timeZone, now),
  });
  return { rows, headings, table };
}

export type ProblemLine = {
  row: number;
  /** The heading as it stands in the file, or the field where nothing does. */
  column: string;
  weight: RowProblem['weight'];
  text: string;
};

/** What is said of a row, in sentences that name its number and its column. */
export function problemWords(locale: Locale, headings: readonly string[], mapping: LibraryImport['mapping']) {
  const t = translatorFor(locale, 'libraries');
  const formats = formatsFor(locale);
  const place = (id: string | undefined) => municipalityById(id ?? '')?.name ?? '';
  const columnOf = (field: ImportField) => {
    const at = mapping[field];
    return (at === undefined ? '' : (headings[at] ?? '')) || t(`import.fields.${field}`);
  };
  const other = (one: RowProblem) => {
    if (one.code === 'closed') return formats.day(one.other ?? '');
    if (one.code === 'municipalityForeign' || one.code === 'elsewhere') return place(one.other);
    return one.other ?? '';
  };
  const suggestion = (one: RowProblem) => {
    if (one.suggestion === undefined) return '';
    if (one.code === 'municipalityUnknown') return t('import.didYouMean', { value: place(one.suggestion) });
    if (one.code === 'kindMissing') return '';
    return t('import.didYouMean', { value: one.suggestion });
  };
  return {
    columnOf,
    lineOf: (row: number, one: RowProblem): ProblemLine => ({
      row,
      column: columnOf(one.field),
      weight: one.weight,
      text: [
        t(`import.problems.${one.code}`, {
          value: one.value.slice(0, 60),
          other: other(one),
          row: one.otherRow ?? 0,
          n: one.value.length,
          options: (one.options ?? []).map((id) => place(id)).join(', '),
        }),
        suggestion(one),
      ]
        .filter(Boolean)
        .join(' '),
    }),
  };
}
