import type { FiledReportInput } from '@sklaida/media';
import { renderFiledReport } from '@sklaida/media/server';
import sharp from 'sharp';
import { expect, it } from 'vitest';

const table = {
  caption: 'Kampanijos',
  columns: ['Kas', 'Dalyviai'],
  rows: [
    ['Šiaurės šalių savaitė', '120'],
    ['Kalėdos bibliotekoje', '30'],
    ['Iš viso', '150'],
  ],
  summed: true,
};
const report: FiledReportInput = {
  ...{
    lang: 'lt',
    kicker: 'Biblioteka · Metų ataskaita',
    title: '2026 metų ataskaita',
    author: 'Biblioteka',
  },
  facts: [{ label: 'Laikotarpis', value: '2026 m.' }],
  notices: ['Savininkas neparodė 3 laukų.'],
  parts: [
    { kind: 'text', title: 'Apie metus', paragraphs: ['Buvo #geri *metai*.', 'Ačiū visiems.'] },
    { kind: 'figures', items: [{ label: 'Dalyviai', value: '150 žm.', notes: ['Kaip skaičiuojama'] }] },
    {
      ...{ kind: 'rows', title: 'Mėnesiai', says: 'Daugiausia – kovas: 120.', notes: ['be filialų'], table },
      bars: [
        { label: 'Kovas', value: 120, text: '120' },
        { label: 'Lapkritis', value: 30, text: '30' },
      ],
      tiles: [{ abbr: 'UTE', row: 1, col: 2, level: 3, value: '120' }],
    },
    { kind: 'picture', title: '', file: 'picture-one', alt: 'Salė', caption: 'Nuotraukos autorius: Ona' },
    { kind: 'picture', title: 'Be vaizdo', file: null, alt: 'Langas', caption: '' },
  ],
  made: 'Skaičiai tokie, kokie pateikti',
  pages: ['', ' psl. iš ', ''],
};

it('A filed report is a tagged PDF with its charts, maps and pictures, and the same each time', async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#27509b' } })
    .jpeg()
    .toBuffer();
  const pictures = [{ file: 'picture-one', bytes: new Uint8Array(bytes) }];
  const pdf = await renderFiledReport(report, pictures);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('pdfuaid');
  expect(Buffer.from(await renderFiledReport(report, pictures)).equals(Buffer.from(pdf))).toBe(true);
});

it('A report without parts is still a page', async () => {
  expect((await renderFiledReport({ ...report, parts: [], notices: [] })).length).toBeGreaterThan(1000);
});
