import type { FiledDocument } from '@sklaida/insights';
import { buildReportWorkbook } from '@sklaida/insights/server';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';

const column = (key: string, label: string) => ({ key, label, definition: `Kas yra ${label}`, unit: 'žm.' });
const rows = (id: string, title: string): FiledDocument['blocks'][number] => ({
  ...{ id, kind: 'table', title, method: 'be filialų', columns: [column('a', 'Dalyviai')] },
  rows: [
    { key: 'x', label: '=2+2', cells: { a: 120 } },
    { key: 'y', label: 'Kalėdos', cells: { a: null } },
  ],
});
const document: FiledDocument = {
  schema: 1,
  blocks: [
    { id: 't', kind: 'text', title: 'Apie metus', body: 'Buvo geri metai.' },
    {
      ...{ id: 'm', kind: 'metric', title: null },
      figure: { label: 'Dalyviai', definition: 'Kaip', unit: 'žm.', value: 150, method: null },
    },
    rows('r', 'Kampanijos'),
    rows('s', 'Kampanijos'),
  ],
};
const words = { summary: 'Skaičiai', block: 'Dalis', label: 'Rodiklis', value: 'Reikšmė', unit: 'Vienetas' };
const labels = { ...words, definition: 'Kaip', method: 'Pastaba', row: 'Kas' };

it('A filed report is a workbook of numbers, not of texts that look like them, a sheet for each table', async () => {
  const bytes = await buildReportWorkbook({ title: '2026 metai', lines: ['Biblioteka'], document, labels });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(workbook.worksheets.map((one) => one.name)).toEqual(['Skaičiai', 'Kampanijos', 'Kampanijos 2']);
  const values = (name: string) => {
    const found: unknown[] = [];
    workbook.getWorksheet(name)?.eachRow((row) => found.push((row.values as unknown[]).slice(1)));
    return found;
  };
  expect(values('Skaičiai')).toContainEqual(['Dalyviai', 'Dalyviai', 150, 'žm.', 'Kaip', '']);
  expect(values('Kampanijos').slice(0, 3)).toEqual([['Kas', 'Dalyviai, žm.'], ["'=2+2", 120], ['Kalėdos']]);
});
