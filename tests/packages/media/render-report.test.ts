import { writeFileSync } from 'node:fs';
import type { ReportInput } from '@sklaida/media';
import { renderReport } from '@sklaida/media/server';
import { expect, it } from 'vitest';

const table = {
  caption: 'Sumos',
  columns: ['Rodiklis', 'Bibliotekos', 'Iš viso'],
  rows: [
    ['Dalyviai', '1 200', '1 951'],
    ['Iš viso', '1', '2'],
  ],
  summed: true,
};
const report: ReportInput = {
  lang: 'lt',
  kicker: 'Suvestinė',
  title: 'Skaitome prie žvakės 2026',
  message: 'Kai už lango tamsu, knyga dega šviesiau.',
  author: 'Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka',
  facts: [{ label: 'Laikas', value: '2026 m. lapkričio 9–15 d.' }],
  sentences: ['Dalyvavo 11 bibliotekų iš 12 pakviestų.', 'Surengti 78 renginiai, juose – 1 951 dalyvis.'],
  goal: { value: 1951, goal: 1500, label: 'Dalyvių 1 951, tikslas 1 500', goalLabel: 'tikslas 1 500' },
  sums: { title: 'Sumos', tables: [table] },
  notes: {
    title: 'Kuo skiriasi skaičiavimas',
    lead: 'Lyginkite atsargiai.',
    items: ['Utenos: 3 iš 9.', '+ #panic'],
  },
  places: {
    title: 'Kur kiek dalyvių',
    says: 'Daugiausia dalyvių: Utenos r. – 214.',
    alt: 'Žemėlapis',
    tiles: [
      { abbr: 'UTE', row: 3, col: 8, level: 3, value: '1 412' },
      { abbr: 'ZAR', row: 2, col: 9, level: 1, value: '38' },
      { abbr: 'PNm', row: 2, col: 6, level: 2, value: '203' },
      { abbr: 'VIS', row: 3, col: 9, level: 'hidden', value: '–' },
      { abbr: 'BIR', row: 1, col: 6, level: 'none', value: '–' },
    ],
    legend: [
      { level: 1, label: 'iki 50' },
      { level: 'hidden', label: 'tik sumoje' },
    ],
    note: '',
    table,
  },
  bars: [
    {
      title: 'Savaitės',
      says: 'Daugiausia – nuo lapkričio 9 d.',
      alt: 'Stulpeliai',
      bars: [
        { label: 'nuo lapkričio 9 d.', value: 1200, text: '1 200' },
        { label: 'nuo lapkričio 16 d.', value: 300, text: '300' },
      ],
      note: '',
      table,
    },
  ],
  quotes: {
    title: 'Ką sako bibliotekos',
    items: [{ body: 'Žvakių pritrūko, o ne žmonių.🕯️', who: '– Utenos biblioteka' }],
  },
  sections: [{ title: 'Pamoka kitiems metams', text: 'Žvakes užsakykime spalį.' }],
  made: 'Sudaryta 2026 m. lapkričio 22 d.',
  pages: ['', ' psl. iš ', ''],
};

it('is a tagged PDF in Lithuanian, small, and the same every time', async () => {
  const pdf = await renderReport(report);
  const raw = Buffer.from(pdf).toString('latin1');
  if (process.env.REPORT_OUT) writeFileSync(process.env.REPORT_OUT, pdf);
  expect(raw.startsWith('%PDF-')).toBe(true);
  expect(raw).toMatch(/\/Lang\s*\(lt/);
  expect(raw).toContain('/StructTreeRoot');
  expect(raw).toMatch(/\/Marked\s+true/);
  expect(pdf.byteLength).toBeLessThan(1_000_000);
  expect(Buffer.from(await renderReport(report)).equals(Buffer.from(pdf))).toBe(true);
});

it('says nothing of pictures it has no numbers for, and survives a name that looks like markup', async () => {
  const bare = await renderReport({
    ...report,
    title: '#panic("x") *ne* [raidė] $1$ „ir“',
    goal: null,
    sums: null,
    places: null,
    notes: null,
    bars: [],
    quotes: null,
    sections: [],
  });
  expect(bare.byteLength).toBeLessThan(100_000);
});
