import ExcelJS from 'exceljs';

export type Cells = (string | number | null | ExcelJS.CellValue)[];

/** A workbook as a person would save it. */
export async function workbook(
  sheets: Record<string, Cells[]>,
  change: (book: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const places = [
  'Panevėžio m. sav.',
  'Panevėžio r. sav.',
  'Biržų r. sav.',
  'Kupiškio rajono savivaldybė',
  'Pasvalio r.',
  'Rokiškis',
  'Anykščių r. sav.',
  'Ignalina',
  'Molėtų raj.',
  'UTENOS RAJONO SAVIVALDYBĖ',
  'Visagino sav.',
  'Zarasų r.',
];

export const tableHeadings = [
  'Mokyklos pavadinimas',
  'Savivaldybė',
  'Bibliotekininkas',
  'El. paštas',
  'Pareigos',
];

/** Schools of the region of Panevėžys, none of which the demonstration has. */
export function schoolLines(count: number): string[][] {
  const words = [
    'Ąžuolyno',
    'Beržų',
    'Čiobrelių',
    'Eglių',
    'Gintaro',
    'Jievaro',
    'Klevų',
    'Liepų',
    'Putinų',
    'Šermukšnių',
  ];
  return Array.from({ length: count }, (_, index) => [
    `${index + 1}-oji „${words[index % words.length]}“ ${index % 3 === 0 ? 'gimnazija' : 'progimnazija'}`,
    places[index % places.length] ?? '',
    `Ona Bandomoji${index + 1}`,
    `bibliotekininke${index + 1}@mokykla${index + 1}.example`,
    'Bibliotekininkė',
  ]);
}

/** Twelve rows that are wrong, each in its own way, with a word its message must have. */
const plantedErrors: { cells: string[]; code: string }[] = [
  { cells: ['', 'Utenos r.', 'Ona', 'a1@b.example', ''], code: 'nameMissing' },
  { cells: ['Pirmoji mokykla', '', 'Ona', 'a2@b.example', ''], code: 'municipalityMissing' },
  { cells: ['Antroji mokykla', 'Marsas', 'Ona', 'a3@b.example', ''], code: 'municipalityUnknown' },
  { cells: ['Trečioji mokykla', 'Vilniaus m.', 'Ona', 'a4@b.example', ''], code: 'municipalityForeign' },
  { cells: ['Ketvirtoji mokykla', 'Panevėžys', 'Ona', 'a5@b.example', ''], code: 'municipalityAmbiguous' },
  { cells: ['Penktoji mokykla', 'Utenos r.', 'Ona', 'ona@gmial.com', ''], code: 'emailWrong' },
  { cells: ['Šeštoji mokykla', 'Utenos r.', 'Ona', 'ona mokykla', ''], code: 'emailWrong' },
  { cells: ['1-oji „Ąžuolyno“ gimnazija', 'Panevėžio m.', 'Ona', 'a8@b.example', ''], code: 'duplicate' },
  { cells: ['Utenos kolegija', 'Utenos r.', 'Ona', 'a9@b.example', ''], code: 'higherEducation' },
  {
    cells: ['=HYPERLINK("http://blogis.example")', 'Utenos r.', 'Ona', 'a10@b.example', ''],
    code: 'formula',
  },
  {
    cells: [`${'Labai ilgo pavadinimo '.repeat(10)}mokykla`, 'Utenos r.', 'Ona', 'a11@b.example', ''],
    code: 'nameTooLong',
  },
  { cells: ['Septintoji įstaiga', 'Utenos r.', 'Ona', 'a12@b.example', ''], code: 'kindMissing' },
];

/** A thousand schools with the twelve among them; the number of each wrong row in the file. */
export function thousandSchools(): { rows: string[][]; wrong: { row: number; code: string }[] } {
  const rows = schoolLines(1000);
  const wrong = plantedErrors.map(({ cells, code }, index) => {
    const at = 80 * (index + 1) + index;
    rows.splice(at, 0, cells);
    return { row: at + 2, code };
  });
  return { rows: [tableHeadings, ...rows], wrong };
}
