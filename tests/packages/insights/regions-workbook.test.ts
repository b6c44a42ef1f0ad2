import type { RegionsWorkbook, ResultNumbers } from '@sklaida/insights';
import { buildRegionsWorkbook } from '@sklaida/insights/server';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';

const numbers: ResultNumbers = {
  events: 12,
  participants: 600,
  childrenAndYouth: 300,
  onlineParticipants: 0,
  posts: 20,
  reach: 9000,
  mediaMentions: 1,
};
const region = { invited: 12, adopted: 9, reported: 6, numbers, notAsked: [], perLibrary: 100, remark: '' };
const book: RegionsWorkbook = {
  title: 'Šiaurės ministerija 2026',
  period: '2026 m. lapkričio 9–15 d.',
  regions: [
    { ...region, label: 'Panevėžio regionas', notAsked: ['onlineParticipants'], remark: 'Klausta ne visko.' },
    { ...region, label: '=Vilniaus regionas', reported: 2, numbers: null, perLibrary: null },
  ],
  method: ['Sumuoti tik pateikusių skaičiai.', '+1'],
  labels: {
    sheet: 'Regionai',
    methodSheet: 'Skaičiavimas',
    region: 'Regionas',
    invited: 'Pakviesta',
    adopted: 'Dalyvauja',
    reported: 'Pateikė',
    perLibrary: 'Vienai pateikusiai',
    remark: 'Pastaba',
    tooFew: 'per mažai',
    notReported: 'nėra',
    notAsked: 'neklausta',
    total: 'Iš viso',
    metrics: {
      events: 'Renginiai',
      participants: 'Dalyviai',
      childrenAndYouth: 'Vaikai',
      onlineParticipants: 'Nuotoliniu būdu',
      posts: 'Įrašai',
      reach: 'Pasiekta',
      mediaMentions: 'Paminėjimai',
    },
  },
};

it('sets regions side by side, each with its remark; a region of two is not shown, what was not asked is not a zero', async () => {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(Buffer.from(await buildRegionsWorkbook(book)) as unknown as ExcelJS.Buffer);
  const [regions, method] = read.worksheets;
  if (!regions || !method) throw new Error('two sheets were expected');
  const line = (row: number) => (regions.getRow(row).values as unknown[]).slice(1).map((one) => one ?? null);
  expect([regions.name, method.name]).toEqual(['Regionai', 'Skaičiavimas']);
  expect(line(5)).toEqual([
    'Panevėžio regionas',
    ...[12, 9, 6, 12, 600, 300],
    'neklausta',
    ...[20, 9000, 1, 100],
    'Klausta ne visko.',
  ]);
  expect(line(6)).toEqual(["'=Vilniaus regionas", 12, 9, 2, ...Array(7).fill('per mažai'), '–', '']);
  expect(regions.getCell('F7').value).toEqual({ formula: 'SUM(F5:F6)', result: 600 });
  expect(method.getCell('A6').value).toBe("'+1");
});
