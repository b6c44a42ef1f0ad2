import { normaliseText } from '@sklaida/kernel';
import { type ColumnMapping, type ImportField, isNameOf, type SheetRow } from './columns';
import { checkEmail } from './email';
import { isHigherEducation, kindFromName, type MemberKind, recogniseKind } from './kind';
import { recogniseMunicipality } from './municipality';
import { type NameIndex, nameIndex, nameKey } from './names';

export const rowProblems = [
  'nameMissing',
  'nameTooLong',
  'municipalityMissing',
  'municipalityUnknown',
  'municipalityAmbiguous',
  'municipalityForeign',
  'kindUnknown',
  'kindMissing',
  'higherEducation',
  'emailWrong',
  'emailMissing',
  'emailTwice',
  'formula',
  'cellError',
  'duplicate',
  'present',
  'closed',
  'elsewhere',
  'similar',
  'similarInFile',
] as const;

/** What is said of one cell: `error` keeps the row out, `ask` until the person decides, `note` does not. */
export type RowProblem = {
  field: ImportField;
  code: (typeof rowProblems)[number];
  weight: 'error' | 'ask' | 'note';
  /** As it stands in the file. */
  value: string;
  /** What would be put instead when the person agrees. */
  suggestion?: string;
  /** Municipalities that may have been meant. */
  options?: string[];
  /** The library, the day or the municipality it collides with. */
  other?: string;
  otherRow?: number;
};

export type CheckedRow = {
  row: number;
  verdict: 'open' | 'present' | 'ask' | 'wrong';
  name: string;
  kind: MemberKind | null;
  municipality: string | null;
  code: string;
  email: string | null;
  firstName: string;
  lastName: string;
  jobTitle: string;
  problems: RowProblem[];
  /** The person may agree to what is asked or suggested, and the row loads. */
  mendable: boolean;
};

export type KnownLibrary = {
  name: string;
  municipality: string | null;
  code: string | null;
  kind: string;
  closedOn: string | null;
};

export type CheckInput = {
  rows: readonly SheetRow[];
  mapping: ColumnMapping;
  /** Municipalities of the region today. */
  territory: ReadonlySet<string>;
  /** Libraries of the territory, and any others whose code stands in the file. */
  known: readonly KnownLibrary[];
  /** Rows whose suggestions and doubts the person has agreed to. */
  accepted: ReadonlySet<number>;
  today: string;
};

const longestName = 160;
const texts: ImportField[] = [
  'name',
  'municipality',
  'kind',
  'email',
  'firstName',
  'lastName',
  'fullName',
  'jobTitle',
];

type Memory = {
  known: Map<string, KnownLibrary>;
  codes: Map<string, KnownLibrary>;
  publicLibraries: Map<string, KnownLibrary>;
  near: Map<string, NameIndex<KnownLibrary>>;
  rows: Map<string, number>;
  rowCodes: Map<string, number>;
  nearRows: Map<string, NameIndex<{ row: number; name: string }>>;
  emails: Map<string, number>;
};

/** Every row of the file judged by itself and against the others; pure, so that the preview and the loading agree. */
export function checkRows(input: CheckInput): CheckedRow[] {
  const memory = remember(input.known);
  return input.rows
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isHeading(cells, input.mapping))
    .map((row) => checkRow(row, input, memory));
}

/** Headings repeated further down. Words like “mokykla” fill rows of data too: only whole names in their own columns count. */
function isHeading(cells: readonly string[], mapping: ColumnMapping): boolean {
  const columns = Object.entries(mapping) as [ImportField, number][];
  const said = columns.filter(([field, at]) => isNameOf(field, cells[at] ?? ''));
  return said.length > 0 && said.length >= Math.min(3, columns.length);
}

function remember(known: readonly KnownLibrary[]): Memory {
  const memory: Memory = {
    known: new Map(),
    codes: new Map(),
    publicLibraries: new Map(),
    near: new Map(),
    rows: new Map(),
    rowCodes: new Map(),
    nearRows: new Map(),
    emails: new Map(),
  };
  for (const one of known) {
    if (one.code) memory.codes.set(one.code, one);
    const place = one.municipality ?? '';
    const key = nameKey(one.name, place);
    const whole = `${place} ${key.key}`;
    if (!one.closedOn || !memory.known.has(whole)) memory.known.set(whole, one);
    if (one.closedOn) continue;
    indexOf(memory.near, place).add(key, one);
    if (one.kind === 'municipal_library') memory.publicLibraries.set(place, one);
  }
  return memory;
}

function indexOf<T>(indexes: Map<string, NameIndex<T>>, place: string): NameIndex<T> {
  const index = indexes.get(place) ?? nameIndex<T>();
  indexes.set(place, index);
  return index;
}

function checkRow({ row, cells }: SheetRow, input: CheckInput, memory: Memory): CheckedRow {
  const accepted = input.accepted.has(row);
  const problems: RowProblem[] = [];
  const cell = (field: ImportField) => {
    const at = input.mapping[field];
    const text = at === undefined ? '' : normaliseText(cells[at] ?? '').replace(/\s+/g, ' ');
    return /^[-–—.]$/.test(text) ? '' : text;
  };
  const say = (field: ImportField, code: RowProblem['code'], more: Partial<RowProblem> = {}) =>
    problems.push({ field, code, weight: 'error', value: cell(field), ...more });

  for (const field of texts) {
    if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/.test(cell(field))) say(field, 'cellError');
    else if (/^[=+@]|^-\S/.test(cell(field))) say(field, 'formula');
  }
  const name = cell('name');
  if (name === '') say('name', 'nameMissing');
  else if (name.length > longestName) say('name', 'nameTooLong');
  else if (isHigherEducation(name) || isHigherEducation(cell('kind'))) say('name', 'higherEducation');

  const municipality = placeOf(cell('municipality'), { input, accepted, say });
  const named = !problems.some(({ field }) => field === 'name');
  const kind = !named && name !== '' ? null : kindOf(cell('kind'), name, accepted, say);
  const email = emailOf(cell('email'), { accepted, say, asked: input.mapping.email !== undefined });
  const code = cell('code').replace(/\s/g, '').slice(0, 20);
  const checked = { row, name, kind, municipality, code, email, ...personOf(cell) };

  const blocked = problems.some(({ field, weight }) => weight === 'error' && field === 'name');
  if (name !== '' && municipality && !blocked) compare(checked, { input, memory, accepted, say });
  if (email) {
    const before = memory.emails.get(email);
    if (before) say('email', 'emailTwice', { weight: 'note', otherRow: before });
    else memory.emails.set(email, row);
  }
  const open = problems.filter((one) => one.weight !== 'note' && !(accepted && canMend(one)));
  const present = problems.some((one) => one.code === 'present');
  return {
    ...checked,
    problems,
    verdict: present ? 'present' : open.length === 0 ? 'open' : open.every(canMend) ? 'ask' : 'wrong',
    mendable:
      !present && problems.some(canMend) && problems.every((one) => one.weight === 'note' || canMend(one)),
  };
}

const canMend = (one: RowProblem) => one.weight === 'ask' || one.suggestion !== undefined;

type Say = (field: ImportField, code: RowProblem['code'], more?: Partial<RowProblem>) => void;

function placeOf(
  text: string,
  { input, accepted, say }: { input: CheckInput; accepted: boolean; say: Say },
): string | null {
  if (text === '') {
    const [only] = input.territory.size === 1 ? input.territory : [];
    if (only) return only;
    say('municipality', 'municipalityMissing');
    return null;
  }
  const found = recogniseMunicipality(text);
  if (found.verdict === 'found') {
    if (input.territory.has(found.id)) return found.id;
    say('municipality', 'municipalityForeign', { other: found.id });
    return null;
  }
  if (found.verdict === 'ambiguous') {
    const [only, ...rest] = found.ids.filter((id) => input.territory.has(id));
    if (only && rest.length === 0) return only;
    if (!only) say('municipality', 'municipalityForeign', { other: found.ids[0] ?? '' });
    else say('municipality', 'municipalityAmbiguous', { options: found.ids });
    return null;
  }
  const suggestion = found.suggestions.find((id) => input.territory.has(id));
  say('municipality', 'municipalityUnknown', suggestion ? { suggestion } : { options: found.suggestions });
  return accepted && suggestion ? suggestion : null;
}

function kindOf(word: string, name: string, accepted: boolean, say: Say): MemberKind | null {
  if (word !== '') {
    const told = recogniseKind(word);
    if (!told) say('kind', 'kindUnknown');
    return told;
  }
  const guessed = kindFromName(name);
  if (guessed || name === '') return guessed;
  say('kind', 'kindMissing', { weight: 'ask', suggestion: 'school_library' });
  return accepted ? 'school_library' : null;
}

function emailOf(
  text: string,
  { accepted, say, asked }: { accepted: boolean; say: Say; asked: boolean },
): string | null {
  if (text === '') {
    if (asked) say('email', 'emailMissing', { weight: 'note' });
    return null;
  }
  const verdict = checkEmail(text);
  if (verdict.ok) return verdict.value;
  say('email', 'emailWrong', verdict.suggestion ? { suggestion: verdict.suggestion } : {});
  return accepted ? verdict.suggestion : null;
}

function personOf(cell: (field: ImportField) => string) {
  const jobTitle = cell('jobTitle').slice(0, 120);
  const [first, last] = [cell('firstName'), cell('lastName')];
  const full = cell('fullName');
  if (first !== '' || last !== '' || full === '') {
    return { firstName: first.slice(0, 80), lastName: last.slice(0, 80), jobTitle };
  }
  const comma = /^([^,]+),\s*(.+)$/.exec(full);
  const words = comma ? [comma[2] ?? '', comma[1] ?? ''] : full.split(' ');
  const lastName = words.length > 1 ? (words.at(-1) ?? '') : '';
  const firstName = words.length > 1 ? words.slice(0, -1).join(' ') : full;
  return { firstName: firstName.slice(0, 80), lastName: lastName.slice(0, 80), jobTitle };
}

type Compared = Pick<CheckedRow, 'row' | 'name' | 'kind' | 'municipality' | 'code'>;

/** Against the libraries there are, then against the rows above. */
function compare(
  checked: Compared,
  { input, memory, accepted, say }: { input: CheckInput; memory: Memory; accepted: boolean; say: Say },
): void {
  const place = checked.municipality ?? '';
  const key = nameKey(checked.name, place);
  const whole = `${place} ${key.key}`;
  const byCode = checked.code === '' ? undefined : memory.codes.get(checked.code);
  const there = byCode?.municipality === place ? byCode : memory.known.get(whole);
  const above =
    memory.rows.get(whole) ?? (checked.code === '' ? undefined : memory.rowCodes.get(checked.code));
  memory.rows.set(whole, above ?? checked.row);
  if (checked.code !== '') memory.rowCodes.set(checked.code, above ?? checked.row);

  const met = meeting({ above, there, byCode, today: input.today });
  if (met) {
    say(...met);
    return;
  }
  const sole = checked.kind === 'municipal_library' ? memory.publicLibraries.get(place) : undefined;
  const near = sole ?? memory.near.get(place)?.find(key);
  const nearRow = near ? null : memory.nearRows.get(place)?.find(key);
  if (near) say('name', 'similar', { weight: 'ask', other: near.name });
  if (nearRow) say('name', 'similarInFile', { weight: 'ask', other: nearRow.name, otherRow: nearRow.row });
  if (!near || accepted) indexOf(memory.nearRows, place).add(key, { row: checked.row, name: checked.name });
}

type Met = { above?: number; there?: KnownLibrary; byCode?: KnownLibrary; today: string };

/** What the row already is: a row above, a library that is there, closed, or elsewhere. */
function meeting({ above, there, byCode, today }: Met): Parameters<Say> | null {
  if (above) return ['name', 'duplicate', { otherRow: above }];
  if (there?.closedOn && there.closedOn <= today) return ['name', 'closed', { other: there.closedOn }];
  if (there) return ['name', 'present', { weight: 'note', other: there.name }];
  if (byCode) return ['municipality', 'elsewhere', { other: byCode.municipality ?? '' }];
  return null;
}
