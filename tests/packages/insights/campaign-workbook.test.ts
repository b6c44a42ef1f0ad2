import {
  type CampaignWorkbook,
  type CampaignWorkbookLabels,
  metricKeys,
  type ResultNumbers,
} from '@sklaida/insights';
import { buildCampaignWorkbook } from '@sklaida/insights/server';
import ExcelJS, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';

const labels: CampaignWorkbookLabels = {
  summarySheet: 'Suvestinė',
  librariesSheet: 'Bibliotekos',
  placesSheet: 'Savivaldybės',
  weeksSheet: 'Savaitės',
  quotesSheet: 'Citatos',
  week: 'Savaitė',
  quote: 'Ką sako biblioteka',
  group: 'Grupė',
  libraries: 'Bibliotekų',
  library: 'Biblioteka',
  kind: 'Rūšis',
  municipality: 'Savivaldybė',
  state: 'Būsena',
  kinds: {
    county_library: 'Apskrities biblioteka',
    municipal_library: 'Savivaldybės biblioteka',
    school_library: 'Mokyklos biblioteka',
    association: 'Asociacija',
  },
  metrics: {
    events: 'Renginiai',
    participants: 'Dalyviai',
    childrenAndYouth: 'Vaikai ir jaunimas',
    onlineParticipants: 'Dalyviai internetu',
    posts: 'Įrašai',
    reach: 'Pasiekta žmonių',
    mediaMentions: 'Paminėjimai žiniasklaidoje',
  },
  notShared: 'neatskleidžia',
  notReported: 'dar nepateikta',
  total: 'Iš viso',
};

const numbers = (start: number): ResultNumbers => ({
  events: start,
  participants: start * 100,
  childrenAndYouth: start * 40,
  onlineParticipants: start * 10,
  posts: start + 2,
  reach: start * 1000,
  mediaMentions: 0,
});

const campaign: CampaignWorkbook = {
  title: '24 istorijos iki Kalėdų',
  period: '2026 m. gruodžio 1–24 d.',
  rows: [
    {
      library: 'Utenos biblioteka',
      kind: 'municipal_library',
      municipality: 'Utenos r.',
      state: 'Rezultatai pateikti',
      shared: true,
      numbers: numbers(3),
    },
    {
      library: 'Biržų biblioteka',
      kind: 'municipal_library',
      municipality: 'Biržų r.',
      state: 'Rezultatai pateikti',
      shared: false,
      numbers: numbers(777),
    },
    {
      library: '„Žaliojo tilto“ progimnazija',
      kind: 'school_library',
      municipality: 'Panevėžio m.',
      state: 'Paskelbta',
      shared: true,
      numbers: null,
    },
    {
      library: 'Rokiškio biblioteka',
      kind: 'municipal_library',
      municipality: 'Rokiškio r.',
      state: 'Rezultatai pateikti',
      shared: true,
      numbers: numbers(5),
    },
  ],
  totals: [
    { label: 'Savivaldybių bibliotekos', libraries: 12, numbers: numbers(8) },
    { label: 'Mokyklų bibliotekos', libraries: 30, numbers: numbers(1) },
  ],
  places: [],
  weeks: [],
  total: null,
  quotes: [],
  labels,
  createdAt: new Date('2026-12-28T10:00:00Z'),
};

async function open(
  input: CampaignWorkbook,
): Promise<{ book: ExcelJS.Workbook; summary: Worksheet; libraries: Worksheet }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await buildCampaignWorkbook(input)) as unknown as ExcelJS.Buffer);
  const [summary, libraries] = book.worksheets;
  if (!summary || !libraries) throw new Error('two sheets were expected');
  return { book, summary, libraries };
}

const values = (sheet: Worksheet, row: number) =>
  (sheet.getRow(row).values as unknown[]).slice(1).map((value) => value ?? null);

describe('the workbook of a campaign', () => {
  it('comes back with both sheets, headers and every shared number', async () => {
    const { book, summary, libraries } = await open(campaign);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Suvestinė', 'Bibliotekos']);
    expect(summary.getCell('A1').value).toBe(campaign.title);
    expect(summary.getCell('A2').value).toBe(campaign.period);
    const metricHeaders = metricKeys.map((key) => labels.metrics[key]);
    expect(values(summary, 4)).toEqual(['Grupė', 'Bibliotekų', ...metricHeaders]);
    expect(values(libraries, 4)).toEqual(['Biblioteka', 'Rūšis', 'Savivaldybė', 'Būsena', ...metricHeaders]);
    expect(values(summary, 5)).toEqual(['Savivaldybių bibliotekos', 12, 8, 800, 320, 80, 10, 8000, 0]);
    expect(values(libraries, 5)).toEqual([
      'Utenos biblioteka',
      'Savivaldybės biblioteka',
      'Utenos r.',
      'Rezultatai pateikti',
      3,
      300,
      120,
      30,
      5,
      3000,
      0,
    ]);
    expect(libraries.getCell('F5').numFmt).toBe('#,##0');
  });

  it('says what is not shared and what has not come, and never a hidden number', async () => {
    const { book, libraries } = await open(campaign);
    expect(values(libraries, 6).slice(4)).toEqual(Array(7).fill('neatskleidžia'));
    expect(values(libraries, 7).slice(4)).toEqual(Array(7).fill('dar nepateikta'));
    const everything = book.worksheets
      .flatMap((sheet) => sheet.getSheetValues())
      .map((row) => JSON.stringify(row));
    expect(everything.filter((row) => row?.includes('777'))).toEqual([]);
  });

  it('sums by formula with the result stored', async () => {
    const { summary, libraries } = await open(campaign);
    expect(summary.getCell('A7').value).toBe('Iš viso');
    expect(summary.getCell('A7').font.bold).toBe(true);
    expect(summary.getCell('B7').value).toEqual({ formula: 'SUM(B5:B6)', result: 42 });
    expect(summary.getCell('D7').value).toEqual({ formula: 'SUM(D5:D6)', result: 900 });
    expect(libraries.getCell('F9').value).toEqual({ formula: 'SUM(F5:F8)', result: 800 });
    expect(libraries.getCell('J9').value).toEqual({ formula: 'SUM(J5:J8)', result: 8000 });
    expect(libraries.getCell('B9').value).toBeNull();
  });

  it('is ready to read, filter and print', async () => {
    const { summary, libraries } = await open(campaign);
    for (const sheet of [summary, libraries]) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        printTitlesRow: '4:4',
      });
      expect(sheet.getColumn(1).width).toBeGreaterThan(30);
    }
    expect(libraries.autoFilter).toBe('A4:K8');
    expect(libraries.headerFooter.oddFooter).toContain('&P / &N');
  });

  it.each(['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(1)', '\t=1', ' =1', '\r=1'])(
    'takes %j for text everywhere',
    async (text) => {
      const { summary, libraries } = await open({
        ...campaign,
        title: text,
        period: text,
        rows: campaign.rows.map((row) => ({ ...row, library: text, municipality: text, state: text })),
        totals: campaign.totals.map((group) => ({ ...group, label: text })),
        labels: { ...labels, notShared: text, total: text, library: text },
      });
      const cells = [
        summary.getCell('A1'),
        summary.getCell('A2'),
        summary.getCell('A5'),
        summary.getCell('A7'),
        libraries.getCell('A4'),
        libraries.getCell('A5'),
        libraries.getCell('C5'),
        libraries.getCell('D5'),
        libraries.getCell('E6'),
      ];
      for (const cell of cells) expect(cell.value).toMatch(/^'/);
    },
  );

  it('opens with odd names, control characters and no rows', async () => {
    const { book, summary, libraries } = await open({
      ...campaign,
      title: `A & B \u0000\u0007 <tag> ${'ž'.repeat(400)}`,
      rows: [],
      totals: [],
      labels: {
        ...labels,
        summarySheet: "'Rezultatai: [2026/2027] labai ilgas pavadinimas*?'",
        librariesSheet: "'Rezultatai: [2026/2027] labai ilgas pavadinimas*?'",
      },
    });
    const names = book.worksheets.map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[^'[\]*?:/\\][^[\]*?:/\\]{0,30}$/);
    expect(summary.getCell('A5').value).toBe('Iš viso');
    expect(libraries.getCell('E5').value).toBe(0);
    expect(summary.headerFooter.oddFooter).toContain('A && B');
  });

  it('sums by municipality and week beside the campaign’s own sum, and quotes', async () => {
    const { book } = await open({
      ...campaign,
      total: { libraries: 9, numbers: numbers(12) },
      places: [
        { label: 'Utenos r.', libraries: 4, numbers: numbers(5) },
        { label: 'Biržų r.', libraries: 2, numbers: null },
        { label: 'Zarasų r.', libraries: 3, numbers: numbers(4) },
        { label: 'Visagino sav.', libraries: 0, numbers: null },
      ],
      weeks: [{ label: 'nuo gruodžio 1 d.', libraries: 9, numbers: numbers(12) }],
      quotes: [{ library: 'Utenos biblioteka', body: '=Žvakių pritrūko, o ne žmonių.' }],
    });
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      'Suvestinė',
      'Bibliotekos',
      'Savivaldybės',
      'Savaitės',
      'Citatos',
    ]);
    const [, , places, weeks, quotes] = book.worksheets;
    if (!places || !weeks || !quotes) throw new Error('five sheets were expected');
    expect(values(places, 5).slice(0, 4)).toEqual(['Utenos r.', 4, 5, 500]);
    expect(values(places, 6).slice(0, 4)).toEqual(['Biržų r.', 2, 'neatskleidžia', 'neatskleidžia']);
    expect(values(places, 8).slice(0, 3)).toEqual(['Visagino sav.', 0, 'dar nepateikta']);
    // Lines that are not shown are in the sum, so it is no sum of the lines.
    expect(values(places, 9).slice(0, 4)).toEqual([
      'Iš viso',
      { formula: 'SUM(B5:B8)', result: 9 },
      12,
      1200,
    ]);
    expect(weeks.getCell('D6').value).toEqual({ formula: 'SUM(D5:D5)', result: 1200 });
    expect(values(quotes, 4)).toEqual(['Biblioteka', 'Ką sako biblioteka']);
    expect(values(quotes, 5)).toEqual(['Utenos biblioteka', "'=Žvakių pritrūko, o ne žmonių."]);
  });
});
