import { checkEmail } from './email';
import { kindFromName } from './kind';
import { recogniseMunicipality } from './municipality';
import { fold } from './text';

export const importFields = [
  'name',
  'kind',
  'municipality',
  'email',
  'firstName',
  'lastName',
  'fullName',
  'jobTitle',
  'phone',
  'address',
  'code',
] as const;
export type ImportField = (typeof importFields)[number];
/** The place of each recognised column, counted from 0. */
export type ColumnMapping = Partial<Record<ImportField, number>>;

/** A row of the file under the number a person sees beside it. */
export type SheetRow = { row: number; cells: string[] };

const exact: Record<ImportField, string[]> = {
  name: [
    'pavadinimas',
    'biblioteka',
    'bibliotekos pavadinimas',
    'mokykla',
    'mokyklos pavadinimas',
    'mokyklos',
    'istaiga',
    'istaigos pavadinimas',
    'svietimo istaiga',
    'ugdymo istaiga',
    'organizacija',
    'name',
    'library',
    'school',
    'school name',
    'library name',
    'institution',
    'title',
  ],
  kind: ['rusis', 'tipas', 'bibliotekos tipas', 'bibliotekos rusis', 'istaigos tipas', 'kind', 'type'],
  municipality: [
    'savivaldybe',
    'savivaldybes pavadinimas',
    'sav',
    'rajonas',
    'raj',
    'savivaldybe rajonas',
    'miestas rajonas',
    'municipality',
    'district',
  ],
  email: [
    'el pastas',
    'e pastas',
    'el p',
    'el p adresas',
    'pastas',
    'el pasto adresas',
    'elektroninis pastas',
    'elektroninio pasto adresas',
    'epastas',
    'elpastas',
    'email',
    'e mail',
    'mail',
    'email address',
  ],
  firstName: ['vardas', 'first name', 'given name', 'firstname'],
  lastName: ['pavarde', 'last name', 'surname', 'family name', 'lastname'],
  fullName: [
    'vardas ir pavarde',
    'vardas pavarde',
    'pavarde vardas',
    'v pavarde',
    'atsakingas asmuo',
    'bibliotekininkas',
    'bibliotekininke',
    'bibliotekininkas e',
    'kontaktinis asmuo',
    'kontaktas',
    'asmuo',
    'full name',
    'contact',
    'contact person',
    'librarian',
  ],
  jobTitle: ['pareigos', 'pareigybe', 'position', 'job title', 'job'],
  phone: ['telefonas', 'tel', 'tel nr', 'telefono numeris', 'mob', 'mobilusis', 'phone', 'telephone'],
  address: ['adresas', 'buveine', 'buveines adresas', 'address'],
  code: [
    'kodas',
    'imones kodas',
    'istaigos kodas',
    'juridinio asmens kodas',
    'ja kodas',
    'j a kodas',
    'code',
    'company code',
    'registration code',
  ],
};

export const isNameOf = (field: ImportField, cell: string) => exact[field].includes(fold(cell));

/** In this order: what a heading contains, for headings nobody could list. */
const contains: [ImportField | null, RegExp][] = [
  [null, /\bpasto (kodas|indeksas)\b|\b(zip|postal|post code)\b|^(eil )?nr$|^(eil|no)\b/],
  ['email', /\b(el|e|elektronin\w*) ?(past|p\b)|\be ?mail\b/],
  ['municipality', /savivald|rajon|municipal|district/],
  ['code', /kodas|\bcode\b/],
  ['phone', /telef|\btel\b|\bmob|phone/],
  ['jobTitle', /pareig|position|job/],
  [
    'fullName',
    /vard\w* .*pavard|pavard\w* .*vard|atsaking|kontakt|bibliotekinink|asmuo|contact|full name|librarian/,
  ],
  ['lastName', /pavarde|surname|last name/],
  ['firstName', /vardas|first name|given name/],
  ['kind', /rusis|tipas|\btype\b|\bkind\b/],
  ['address', /adresas|address|buvein/],
  ['name', /pavadinim|bibliotek|mokykl|istaig|gimnazij|\bname\b|librar|school/],
];

/** How sure a heading names a field: 3 by its own name, 1 by what it contains; null for another thing. */
function headingOf(cell: string): { field: ImportField; score: number } | null {
  const text = fold(cell);
  if (text === '' || text.length > 60) return null;
  const named = importFields.find((field) => isNameOf(field, cell));
  if (named) return { field: named, score: 3 };
  const found = contains.find(([, pattern]) => pattern.test(text));
  if (!found?.[0]) return null;
  const [field] = found;
  const personal = field === 'email' && /bibliotekinink|atsaking|asmen|kontakt|darbuotoj/.test(text) ? 1 : 0;
  return { field, score: 1 + personal };
}

/** Which field each heading of a row names; of two that name the same, the surer and then the first. */
export function mapHeadings(cells: readonly string[]): ColumnMapping {
  const best = new Map<ImportField, { column: number; score: number }>();
  cells.forEach((cell, column) => {
    const heading = headingOf(cell);
    const held = heading && best.get(heading.field);
    if (heading && (!held || held.score < heading.score)) {
      best.set(heading.field, { column, score: heading.score });
    }
  });
  return Object.fromEntries([...best].map(([field, { column }]) => [field, column]));
}

export type RecognisedColumns = {
  /** The number of the row of headings in the file; null when there is none. */
  headerRow: number | null;
  mapping: ColumnMapping;
};

const rowsLookedAt = 40;

/** Finds the row of headings, which titles may stand above, or guesses columns by what is in them. */
export function recogniseColumns(rows: readonly SheetRow[]): RecognisedColumns {
  let found: RecognisedColumns | null = null;
  let most = 1;
  for (const { row, cells } of rows.slice(0, rowsLookedAt)) {
    const mapping = mapHeadings(cells);
    const count = Object.keys(mapping).length;
    if (count > most && !cells.some((cell) => cell.includes('@'))) {
      most = count;
      found = { headerRow: row, mapping: withEmail(mapping, rows.slice(0, rowsLookedAt), row) };
    }
  }
  return found ?? { headerRow: null, mapping: guessByContent(rows.slice(0, rowsLookedAt)) };
}

/** A column of addresses is one whatever stands above it: without it nobody would be invited. */
function withEmail(mapping: ColumnMapping, rows: readonly SheetRow[], headerRow: number): ColumnMapping {
  const held = Object.values(mapping);
  if (mapping.email !== undefined) return mapping;
  const { email } = guessByContent(rows.filter(({ row }) => row > headerRow));
  return email === undefined || held.includes(email) ? mapping : { ...mapping, email };
}

function guessByContent(rows: readonly SheetRow[]): ColumnMapping {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const judges: [ImportField, (text: string) => boolean][] = [
    ['email', (text) => text.includes('@') && checkEmail(text).ok],
    ['municipality', (text) => /\b(sav|savivaldyb\w*|r|raj\w*|m)\b/.test(fold(text)) && isPlace(text)],
    ['name', (text) => kindFromName(text) !== null],
    ['municipality', isPlace],
  ];
  const mapping: ColumnMapping = {};
  for (const [field, judge] of judges) {
    if (mapping[field] !== undefined) continue;
    const shares = Array.from({ length: width }, (_, column) => {
      const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
      return texts.length > 0 ? texts.filter(judge).length / texts.length : 0;
    });
    const top = Math.max(0, ...shares);
    const column = shares.indexOf(top);
    if (top >= 0.5 && !Object.values(mapping).includes(column)) mapping[field] = column;
  }
  return mapping;
}

const isPlace = (text: string) => recogniseMunicipality(text).verdict !== 'unknown';
