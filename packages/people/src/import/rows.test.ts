import { describe, expect, it } from 'vitest';
import { mapHeadings, recogniseColumns } from './columns';
import { checkRows, type KnownLibrary } from './rows';

const territory = new Set(['utena-r', 'panevezys-m', 'panevezys-r', 'birzai-r', 'visaginas-s']);
const known: KnownLibrary[] = [
  {
    name: 'Utenos rajono savivaldybės viešoji biblioteka',
    municipality: 'utena-r',
    code: null,
    kind: 'municipal_library',
    closedOn: null,
  },
  {
    name: 'Utenos „Vyžintos“ gimnazijos biblioteka',
    municipality: 'utena-r',
    code: '190123456',
    kind: 'school_library',
    closedOn: null,
  },
  {
    name: 'Biržų „Apaščios“ gimnazijos biblioteka',
    municipality: 'birzai-r',
    code: '190777777',
    kind: 'school_library',
    closedOn: null,
  },
  {
    name: 'Užpalių senoji mokykla',
    municipality: 'utena-r',
    code: null,
    kind: 'school_library',
    closedOn: '2026-05-01',
  },
];
const headings = ['Pavadinimas', 'Rūšis', 'Savivaldybė', 'El. paštas', 'Vardas', 'Pavardė', 'Kodas'];
const mapping = mapHeadings(headings);

function check(lines: string[][], accepted: number[] = []) {
  return checkRows({
    rows: lines.map((cells, index) => ({ row: index + 2, cells })),
    mapping,
    territory,
    known,
    accepted: new Set(accepted),
    today: '2026-11-22',
  });
}
const line = (
  name: string,
  over: Partial<Record<'kind' | 'place' | 'email' | 'code' | 'first', string>> = {},
) => [
  name,
  over.kind ?? 'mokykla',
  over.place ?? 'Utenos r. sav.',
  over.email ?? 'ona@mokykla.lt',
  over.first ?? 'Ona',
  'Onaitė',
  over.code ?? '',
];

describe('one row', () => {
  it.each([
    ['without a name', line(''), 'name', 'nameMissing', 'wrong'],
    ['with a name nobody could print', line('Mokykla '.repeat(40)), 'name', 'nameTooLong', 'wrong'],
    ['of a university', line('Utenos kolegija'), 'name', 'higherEducation', 'wrong'],
    [
      'without a municipality',
      line('Aukštakalnio mokykla', { place: '' }),
      'municipality',
      'municipalityMissing',
      'wrong',
    ],
    [
      'of a municipality nobody knows',
      line('Aukštakalnio mokykla', { place: 'Marsas' }),
      'municipality',
      'municipalityUnknown',
      'wrong',
    ],
    [
      'of a municipality with a slip',
      line('Aukštakalnio mokykla', { place: 'Utneos r.' }),
      'municipality',
      'municipalityUnknown',
      'ask',
    ],
    [
      'of two municipalities at once',
      line('Aukštakalnio mokykla', { place: 'Panevėžys' }),
      'municipality',
      'municipalityAmbiguous',
      'wrong',
    ],
    [
      'of another region',
      line('Aukštakalnio mokykla', { place: 'Vilniaus m.' }),
      'municipality',
      'municipalityForeign',
      'wrong',
    ],
    [
      'of an unknown kind',
      line('Aukštakalnio mokykla', { kind: 'parduotuvė' }),
      'kind',
      'kindUnknown',
      'wrong',
    ],
    ['whose kind is not told', line('Aukštakalnis', { kind: '' }), 'kind', 'kindMissing', 'ask'],
    [
      'with a bad address',
      line('Aukštakalnio mokykla', { email: 'ona mokykla' }),
      'email',
      'emailWrong',
      'wrong',
    ],
    [
      'with a slip in the address',
      line('Aukštakalnio mokykla', { email: 'ona@gmial.com' }),
      'email',
      'emailWrong',
      'ask',
    ],
    ['without an address', line('Aukštakalnio mokykla', { email: '' }), 'email', 'emailMissing', 'open'],
    ['like a formula', line('=1+1'), 'name', 'formula', 'wrong'],
    [
      'like a formula in a person',
      line('Aukštakalnio mokykla', { first: '@cmd' }),
      'firstName',
      'formula',
      'wrong',
    ],
    ['that Excel could not count', line('#REF!'), 'name', 'cellError', 'wrong'],
    ['of a library that is there', line('Utenos Vyžintos gimnazija'), 'name', 'present', 'present'],
    ['of a library that closed', line('Užpalių senoji mokykla'), 'name', 'closed', 'wrong'],
    [
      'of a library that is elsewhere',
      line('Apaščios gimnazija', { code: '190777777' }),
      'municipality',
      'elsewhere',
      'wrong',
    ],
    [
      'of a second public library',
      line('Utenos A. ir M. Miškinių viešoji biblioteka', { kind: '' }),
      'name',
      'similar',
      'ask',
    ],
    ['nearly like one that is there', line('„Vyžintoss“ gimnazija'), 'name', 'similar', 'ask'],
  ])('%s', (_, cells, field, code, verdict) => {
    const [row] = check([cells]);
    expect(row?.problems).toMatchObject([{ field, code }]);
    expect(row?.verdict).toBe(verdict);
  });

  it('loads with what was suggested once the person agrees', () => {
    const cells = line('Aukštakalnio mokykla', { place: 'Utneos r.', email: 'ona@gmial.com' });
    expect(check([cells])[0]).toMatchObject({ verdict: 'ask', mendable: true });
    expect(check([cells], [2])[0]).toMatchObject({
      verdict: 'open',
      municipality: 'utena-r',
      email: 'ona@gmail.com',
    });
  });
});

describe('rows together', () => {
  it('leave out repeated headings and nothing that only sounds like them', () => {
    const rows = check([
      headings,
      line('Beržyno pagrindinė mokykla', {
        kind: 'Mokyklos biblioteka',
        place: 'Utenos rajono savivaldybė',
        email: 'ne adresas',
        first: 'bibliotekininkė',
      }),
    ]);
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(rows[0]?.problems.map(({ code }) => code)).toContain('emailWrong');
  });

  it('name the row they repeat', () => {
    const rows = check([
      line('Krašuonos progimnazija'),
      line('Krašuonos progimnazijos biblioteka', { email: 'kita@mokykla.lt' }),
      line('J. Balčikonio gimnazija', { email: 'treti@mokykla.lt', place: 'Panevėžio m.' }),
      line('Juozo Balčikonio gimnazija', { email: 'ketvirti@mokykla.lt', place: 'Panevėžio m.' }),
      line('Rapolo gimnazija', { email: 'ona@mokykla.lt' }),
    ]);
    expect(
      rows.map(({ row, verdict, problems }) => [row, verdict, problems[0]?.code, problems[0]?.otherRow]),
    ).toEqual([
      [2, 'open', undefined, undefined],
      [3, 'wrong', 'duplicate', 2],
      [4, 'open', undefined, undefined],
      [5, 'ask', 'similarInFile', 4],
      [6, 'open', 'emailTwice', 2],
    ]);
  });

  it('that differ by a number or a place are not taken for one', () => {
    const names = [
      '1-oji mokykla',
      '2-oji mokykla',
      'Mokykla Nr. 11',
      'Mokykla Nr. 12',
      'Testinė mokykla A',
      'Testinė mokykla B',
    ];
    const rows = check([
      ...names.map((name, index) => line(name, { email: `a${index}@b.lt` })),
      line('1-oji mokykla', { place: 'Visaginas', email: 'v@b.lt' }),
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(Array(7).fill('open'));
  });

  it('are judged five thousand in a moment', () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      line(
        `Utenos ${String.fromCharCode(97 + (index % 23))}${'aeiou'[index % 5]}rt${index % 71}os gimnazija Nr. ${index}`,
        { email: `a${index}@b.lt` },
      ),
    );
    const before = performance.now();
    const rows = check(lines);
    expect(rows.filter(({ verdict }) => verdict === 'open')).toHaveLength(5000);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('columns', () => {
  it.each([
    [
      [
        'Eil. Nr.',
        'Mokyklos pavadinimas',
        'Savivaldybė',
        'Bibliotekininkas',
        'Bibliotekininko el. pašto adresas',
        'Pašto kodas',
      ],
      { name: 1, municipality: 2, fullName: 3, email: 4 },
    ],
    [
      [
        'E. PAŠTAS',
        'Įstaiga',
        'Rajonas',
        'Vardas, pavardė',
        'Pareigos',
        'Tel. Nr.',
        'Juridinio asmens kodas',
      ],
      { email: 0, name: 1, municipality: 2, fullName: 3, jobTitle: 4, phone: 5, code: 6 },
    ],
    [
      ['School name', 'Type', 'Municipality', 'E-mail', 'First name', 'Surname', 'Address'],
      { name: 0, kind: 1, municipality: 2, email: 3, firstName: 4, lastName: 5, address: 6 },
    ],
    [['Mokyklos el. paštas', 'Bibliotekininko el. paštas', 'Mokykla'], { email: 1, name: 2 }],
    [
      ['el paštas', 'MOKYKLA', 'savivaldybė (rajonas)', 'atsakingas_asmuo'],
      { email: 0, name: 1, municipality: 2, fullName: 3 },
    ],
    [['El. p.', 'Adresas', 'Mokykla'], { email: 0, address: 1, name: 2 }],
    [['Vardas', 'El. p. adresas', 'Mokykla'], { firstName: 0, email: 1, name: 2 }],
  ])('are recognised: %j', (cells, expected) => expect(mapHeadings(cells)).toEqual(expected));

  it('are found under titles', () => {
    const rows = [
      { row: 1, cells: ['Utenos rajono mokyklų bibliotekų sąrašas', '', ''] },
      { row: 3, cells: ['Parengė: Ona, el. paštas ona@utena.lt', '', ''] },
      { row: 4, cells: ['Mokykla', 'Savivaldybė', 'El. paštas'] },
      { row: 5, cells: ['Krašuonos progimnazija', 'Utenos r.', 'a@b.lt'] },
    ];
    expect(recogniseColumns(rows)).toEqual({ headerRow: 4, mapping: { name: 0, municipality: 1, email: 2 } });
  });

  it('of addresses are known by what is in them', () => {
    const rows = [
      { row: 1, cells: ['Mokykla', 'Savivaldybė', 'Kur rašyti'] },
      { row: 2, cells: ['Krašuonos progimnazija', 'Utenos r.', 'a@b.lt'] },
    ];
    expect(recogniseColumns(rows).mapping).toEqual({ name: 0, municipality: 1, email: 2 });
  });

  it('are guessed where nobody named them', () => {
    const rows = [
      { row: 1, cells: ['a@b.lt', 'Utenos r.', 'Krašuonos progimnazija'] },
      { row: 2, cells: ['c@b.lt', 'Visaginas', 'Utenos gimnazija'] },
    ];
    expect(recogniseColumns(rows)).toEqual({
      headerRow: null,
      mapping: { email: 0, municipality: 1, name: 2 },
    });
  });
});
