import type { Cell, Row, Worksheet } from 'exceljs';
import { cellText, footerText, sheetName } from './cell-text';
import { type CampaignWorkbook, metricKeys, type ResultNumbers } from './index';

type Column = { header: string; width: number };
type Line = { texts: (string | number)[]; numbers: ResultNumbers | null; instead: string };

const headerRow = 4;
const ink = { argb: 'FF1B2433' };
const quiet = { argb: 'FF475162' };
const flaxSoft = { argb: 'FFE2E9F5' };
const edge = { argb: 'FF82857F' };

/** The results of one campaign as a workbook: a summary by groups and a list of libraries. */
export async function buildCampaignWorkbook(input: CampaignWorkbook): Promise<Uint8Array> {
  // exceljs is slow to load: a server that nobody asks for a table never pays for it
  const { default: ExcelJS } = await import('exceljs');
  const { labels } = input;
  const workbook = new ExcelJS.Workbook();
  workbook.title = cellText(input.title);
  workbook.creator = 'Sklaida';
  if (input.createdAt) {
    workbook.created = input.createdAt;
    workbook.modified = input.createdAt;
  }
  const summaryName = sheetName(labels.summarySheet);
  const librariesName = sheetName(labels.librariesSheet, [summaryName]);

  fillSheet(workbook.addWorksheet(summaryName), input, {
    columns: [
      { header: labels.group, width: 38 },
      { header: labels.libraries, width: 13 },
    ],
    lines: input.totals.map((group) => ({
      texts: [group.label, group.libraries],
      numbers: group.numbers,
      instead: labels.notShared,
    })),
  });
  fillSheet(workbook.addWorksheet(librariesName), input, {
    columns: [
      { header: labels.library, width: 50 },
      { header: labels.kind, width: 24 },
      { header: labels.municipality, width: 18 },
      { header: labels.state, width: 21 },
    ],
    lines: input.rows.map((row) => ({
      texts: [row.library, labels.kinds[row.kind], row.municipality, row.state],
      numbers: row.shared ? row.numbers : null,
      instead: row.shared ? labels.notReported : labels.notShared,
    })),
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fillSheet(
  sheet: Worksheet,
  input: CampaignWorkbook,
  { columns, lines }: { columns: Column[]; lines: Line[] },
): void {
  const { labels } = input;
  const all = [...columns, ...metricKeys.map((key) => ({ header: labels.metrics[key], width: 15 }))];
  all.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
  });
  setUpPage(sheet, input.title);

  sheet.getCell('A1').value = cellText(input.title);
  sheet.getCell('A1').font = { bold: true, size: 16, color: ink };
  sheet.getCell('A2').value = cellText(input.period);
  sheet.getCell('A2').font = { color: quiet };

  const header = sheet.getRow(headerRow);
  all.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = cellText(column.header);
    cell.font = { bold: true, color: ink };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: flaxSoft };
    cell.border = { bottom: { style: 'thin', color: edge } };
    cell.alignment = {
      wrapText: true,
      vertical: 'bottom',
      horizontal: index < columns.length && typeof lines[0]?.texts[index] !== 'number' ? 'left' : 'right',
    };
  });
  header.height = 34;

  lines.forEach((line, index) => {
    fillLine(sheet.getRow(headerRow + 1 + index), line);
  });
  const lastRow = headerRow + lines.length;
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: lastRow, column: all.length } };
  fillTotal(sheet, labels.total, columns.length, lines);
}

function fillLine(row: Row, line: Line): void {
  line.texts.forEach((text, index) => {
    const cell = row.getCell(index + 1);
    if (typeof text === 'number') countIn(cell, text);
    else {
      cell.value = cellText(text);
      cell.alignment = { wrapText: true, vertical: 'top' };
    }
  });
  metricKeys.forEach((key, index) => {
    const cell = row.getCell(line.texts.length + 1 + index);
    if (line.numbers) countIn(cell, line.numbers[key]);
    else {
      cell.value = cellText(line.instead);
      cell.font = { italic: true, color: quiet };
      cell.alignment = { horizontal: 'right', vertical: 'top', wrapText: true };
    }
  });
}

function fillTotal(sheet: Worksheet, label: string, texts: number, lines: Line[]): void {
  const first = headerRow + 1;
  const last = headerRow + lines.length;
  const row = sheet.getRow(last + 1);
  row.getCell(1).value = cellText(label);
  const sum = (column: number, result: number) => {
    const cell = row.getCell(column);
    const letter = sheet.getColumn(column).letter;
    countIn(cell, result);
    if (lines.length > 0) cell.value = { formula: `SUM(${letter}${first}:${letter}${last})`, result };
  };
  for (let index = 0; index < texts; index += 1) {
    const counts = lines.map((line) => line.texts[index]).filter((text) => typeof text === 'number');
    if (counts.length > 0) sum(index + 1, addUp(counts));
  }
  metricKeys.forEach((key, index) => {
    sum(texts + 1 + index, addUp(lines.map((line) => line.numbers?.[key] ?? 0)));
  });
  for (let column = 1; column <= texts + metricKeys.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = { bold: true, color: ink };
    cell.border = { top: { style: 'medium', color: ink } };
  }
}

function setUpPage(sheet: Worksheet, title: string): void {
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: headerRow, showGridLines: false }];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = `&L${footerText(title)}&R&P / &N`;
}

function countIn(cell: Cell, count: number): void {
  cell.value = count;
  cell.numFmt = '#,##0';
  cell.alignment = { horizontal: 'right', vertical: 'top' };
}

function addUp(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
