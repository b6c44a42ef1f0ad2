import type { Cell, Row, Workbook, Worksheet } from 'exceljs';
import { cellText, footerText, sheetName } from './cell-text';
import { type MetricKey, metricKeys, type ResultNumbers } from './index';

type SheetColumn = { header: string; width: number };
type Line = {
  texts: (string | number)[];
  numbers: ResultNumbers | null;
  /** Said where numbers are not shown. */
  instead: string;
  /** Said where one of them is not. */
  insteadOf?: Partial<Record<MetricKey, string>>;
  after?: (string | number)[];
};
/** Columns of words, the seven numbers, more words after them, and a sum below. */
export type MetricTable = {
  columns: SheetColumn[];
  after?: SheetColumn[];
  lines: Line[];
  /** The sum itself, where lines are not shown that it speaks of; otherwise what is shown is added up. */
  total?: { libraries: number; numbers: ResultNumbers } | null;
};
type SheetHead = {
  title: string;
  period: string;
  labels: { total: string; metrics: Record<MetricKey, string> };
};

const headerRow = 4;
const ink = { argb: 'FF1B2433' };
const quiet = { argb: 'FF475162' };
const flaxSoft = { argb: 'FFE2E9F5' };
const edge = { argb: 'FF82857F' };

/** A new book, with its name and maker in its properties. */
export async function newWorkbook(title: string, createdAt: Date | undefined): Promise<Workbook> {
  // exceljs is slow to load: a server that nobody asks for a table never pays for it
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = cellText(title);
  workbook.creator = 'Sklaida';
  if (createdAt) {
    workbook.created = createdAt;
    workbook.modified = createdAt;
  }
  return workbook;
}

function addSheet(workbook: Workbook, wanted: string): Worksheet {
  return workbook.addWorksheet(
    sheetName(
      wanted,
      workbook.worksheets.map((one) => one.name),
    ),
  );
}

export function addMetricSheet(workbook: Workbook, name: string, head: SheetHead, table: MetricTable): void {
  const { columns, after = [], lines } = table;
  const metrics = metricKeys.map((key) => ({ header: head.labels.metrics[key], width: 15 }));
  const all = [...columns, ...metrics, ...after];
  const numeric = (index: number) =>
    index < columns.length
      ? typeof lines[0]?.texts[index] === 'number'
      : index < columns.length + metrics.length ||
        typeof lines[0]?.after?.[index - columns.length - metrics.length] === 'number';
  const sheet = addSheet(workbook, name);
  layOut(sheet, head, all, numeric);
  lines.forEach((line, index) => {
    fillLine(sheet.getRow(headerRow + 1 + index), line);
  });
  filter(sheet, lines.length, all.length);
  fillTotal(sheet, head.labels.total, table);
}

/** A sheet of words alone. */
export function addTextSheet(
  workbook: Workbook,
  name: string,
  head: Omit<SheetHead, 'labels'>,
  { columns, rows }: { columns: SheetColumn[]; rows: readonly (readonly string[])[] },
): void {
  const sheet = addSheet(workbook, name);
  layOut(sheet, head, columns, () => false);
  rows.forEach((row, at) => {
    row.forEach((text, index) => {
      sayIn(sheet.getRow(headerRow + 1 + at).getCell(index + 1), text);
    });
  });
  filter(sheet, rows.length, columns.length);
}

function layOut(
  sheet: Worksheet,
  { title, period }: Omit<SheetHead, 'labels'>,
  columns: readonly SheetColumn[],
  numeric: (index: number) => boolean,
): void {
  setUpPage(sheet, title);
  sheet.getCell('A1').value = cellText(title);
  sheet.getCell('A1').font = { bold: true, size: 16, color: ink };
  sheet.getCell('A2').value = cellText(period);
  sheet.getCell('A2').font = { color: quiet };
  const header = sheet.getRow(headerRow);
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
    const cell = header.getCell(index + 1);
    cell.value = cellText(column.header);
    cell.font = { bold: true, color: ink };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: flaxSoft };
    cell.border = { bottom: { style: 'thin', color: edge } };
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal: numeric(index) ? 'right' : 'left' };
  });
  header.height = 34;
}

function filter(sheet: Worksheet, lines: number, columns: number): void {
  sheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + lines, column: columns },
  };
}

function fillLine(row: Row, line: Line): void {
  line.texts.forEach((text, index) => {
    sayIn(row.getCell(index + 1), text);
  });
  metricKeys.forEach((key, index) => {
    const cell = row.getCell(line.texts.length + 1 + index);
    const instead = line.insteadOf?.[key];
    if (line.numbers && instead === undefined) countIn(cell, line.numbers[key]);
    else {
      cell.value = cellText(instead ?? line.instead);
      cell.font = { italic: true, color: quiet };
      cell.alignment = { horizontal: 'right', vertical: 'top', wrapText: true };
    }
  });
  line.after?.forEach((text, index) => {
    sayIn(row.getCell(line.texts.length + metricKeys.length + 1 + index), text);
  });
}

function fillTotal(
  sheet: Worksheet,
  label: string,
  { columns, after = [], lines, total }: MetricTable,
): void {
  const first = headerRow + 1;
  const last = headerRow + lines.length;
  const row = sheet.getRow(last + 1);
  row.getCell(1).value = cellText(label);
  const sum = (column: number, shown: number[], own: number | undefined) => {
    const cell = row.getCell(column);
    const letter = sheet.getColumn(column).letter;
    const result = own ?? addUp(shown);
    countIn(cell, result);
    if (lines.length > 0 && result === addUp(shown))
      cell.value = { formula: `SUM(${letter}${first}:${letter}${last})`, result };
  };
  columns.forEach((_, index) => {
    const counts = lines.map((line) => line.texts[index]).filter((text) => typeof text === 'number');
    if (counts.length > 0) sum(index + 1, counts, total?.libraries);
  });
  metricKeys.forEach((key, index) => {
    const shown = lines.map((line) =>
      line.numbers && line.insteadOf?.[key] === undefined ? line.numbers[key] : 0,
    );
    sum(columns.length + 1 + index, shown, total?.numbers[key]);
  });
  for (let column = 1; column <= columns.length + metricKeys.length + after.length; column += 1) {
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

function sayIn(cell: Cell, said: string | number): void {
  if (typeof said === 'number') countIn(cell, said);
  else {
    cell.value = cellText(said);
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
}

function countIn(cell: Cell, count: number): void {
  cell.value = count;
  cell.numFmt = '#,##0';
  cell.alignment = { horizontal: 'right', vertical: 'top' };
}

function addUp(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
