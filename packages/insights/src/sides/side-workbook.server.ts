import type { Worksheet } from 'exceljs';
import { cellText, footerText, sheetName } from '../cell-text';
import { addTextSheet, newWorkbook } from '../metric-sheet.server';
import type { SideCells, SideColumn, SideSum } from './sides';

export type SideWorkbook = {
  title: string;
  period: string;
  columns: SideColumn[];
  rows: { label: string; cells: SideCells; filledBy: string }[];
  sums: Record<string, SideSum>;
  labels: {
    sheet: string;
    methodSheet: string;
    row: string;
    filledBy: string;
    method: string;
    column: string;
    definition: string;
    unit: string;
    total: string;
    differs: string;
    missing: string;
  };
  createdAt: Date;
};

const headRow = 4;
const ink = { argb: 'FF1B2433' };
const quiet = { argb: 'FF475162' };

/** The rows side by side; beside a column that somebody counted otherwise stands how. No cell is ever taken for a formula but the sums. */
export async function buildSideWorkbook(input: SideWorkbook): Promise<Uint8Array> {
  const { title, period, columns, rows, labels } = input;
  const workbook = await newWorkbook(title, input.createdAt);
  const sheet = workbook.addWorksheet(sheetName(labels.sheet), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${footerText(title)}&R&P / &N` },
  });
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  sheet.getCell('A1').value = cellText(title);
  sheet.getCell('A1').font = { bold: true, size: 16, color: ink };
  sheet.getCell('A2').value = cellText(period);
  sheet.getCell('A2').font = { color: quiet };
  const laid = columns.flatMap((column) => {
    const noted = rows.some((one) => one.cells[column.key]?.method);
    const number = { header: named(column), width: 18, column, method: false };
    const how = { header: labels.method, width: 34, column, method: true };
    return noted ? [number, how] : [number];
  });
  headLine(sheet, [labels.row, ...laid.map(({ header }) => header), labels.filledBy]);
  sheet.columns.forEach((column, index) => {
    column.width = index === 0 ? 30 : (laid[index - 1]?.width ?? 26);
  });
  for (const one of rows) {
    const line = sheet.addRow([
      cellText(one.label),
      ...laid.map(({ column, method }) => {
        const cell = one.cells[column.key];
        return method ? cellText(cell?.method ?? '') : (cell?.value ?? null);
      }),
      cellText(one.filledBy),
    ]);
    line.alignment = { vertical: 'top', wrapText: true };
    line.getCell(1).font = { bold: true, color: ink };
  }
  const last = headRow + rows.length;
  const total = sheet.addRow([cellText(labels.total)]);
  laid.forEach(({ column, method }, index) => {
    const cell = total.getCell(index + 2);
    const sum = input.sums[column.key];
    const letter = sheet.getColumn(index + 2).letter;
    if (method || sum === undefined) cell.value = '';
    else if (typeof sum === 'object')
      cell.value = { formula: `SUM(${letter}${headRow + 1}:${letter}${last})`, result: sum.sum };
    else cell.value = cellText(labels[sum]);
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  total.eachCell((cell) => {
    cell.font = { bold: true, color: ink };
    cell.border = { top: { style: 'medium', color: ink } };
  });
  laid.forEach(({ method }, index) => {
    if (!method) sheet.getColumn(index + 2).numFmt = '#,##0.##';
  });
  addTextSheet(
    workbook,
    labels.methodSheet,
    { title, period },
    {
      columns: [
        { header: labels.column, width: 30 },
        { header: labels.definition, width: 80 },
        { header: labels.unit, width: 16 },
      ],
      rows: columns.map(({ label, definition, unit }) => [label, definition, unit ?? '']),
    },
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const named = ({ label, unit }: SideColumn) => (unit ? `${label}, ${unit}` : label);

function headLine(sheet: Worksheet, headers: string[]): void {
  const head = sheet.getRow(headRow);
  headers.forEach((text, index) => {
    const cell = head.getCell(index + 1);
    cell.value = cellText(text);
    cell.font = { bold: true, color: ink };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2E9F5' } };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF82857F' } } };
    cell.alignment = { wrapText: true, vertical: 'bottom' };
  });
}
