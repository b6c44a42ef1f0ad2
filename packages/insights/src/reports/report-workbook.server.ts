import type { Worksheet } from 'exceljs';
import { cellText, footerText, sheetName } from '../cell-text';
import type { FiledDocument } from './document';

export type FiledWorkbookLabels = {
  /** The sheet of single numbers and texts. */
  summary: string;
  block: string;
  label: string;
  value: string;
  unit: string;
  definition: string;
  method: string;
  row: string;
};

export type FiledWorkbook = {
  title: string;
  /** Lines over the summary: whose, of what days, when filed. */
  lines: string[];
  document: FiledDocument;
  labels: FiledWorkbookLabels;
};

const ink = 'FF1B2433';
const pale = 'FFE2E9F5';

/** A filed report as a workbook: single numbers and texts first, then a sheet for each table. Sums are left to the reader. */
export async function buildReportWorkbook({
  title,
  lines,
  document,
  labels,
}: FiledWorkbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = cellText(title);
  workbook.creator = 'Sklaida';
  const names = new Set<string>();
  const page = (name: string) => {
    const wished = sheetName(name);
    let own = wished;
    for (let n = 2; names.has(own.toLowerCase()); n += 1) own = `${wished.slice(0, 27)} ${n}`;
    names.add(own.toLowerCase());
    const sheet = workbook.addWorksheet(own, {
      views: [{ showGridLines: false }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: `&L${footerText(title)}&R&P / &N` },
    });
    return sheet;
  };
  const summary = page(labels.summary);
  summary.columns = [32, 34, 14, 10, 60, 40].map((width) => ({ width }));
  summary.addRow([cellText(title)]).font = { bold: true, size: 14, color: { argb: ink } };
  for (const line of lines) summary.addRow([cellText(line)]);
  summary.addRow([]);
  head(summary, [labels.block, labels.label, labels.value, labels.unit, labels.definition, labels.method]);
  for (const block of document.blocks) {
    if (block.kind === 'metric') {
      const { label, value, unit, definition, method } = block.figure;
      const words = [cellText(block.title ?? label), cellText(label)];
      wrap(
        summary.addRow([...words, value, cellText(unit ?? ''), cellText(definition), cellText(method ?? '')]),
      );
    }
    if (block.kind === 'text') wrap(summary.addRow([cellText(block.title ?? ''), cellText(block.body)]));
    if (block.kind === 'picture') wrap(summary.addRow([cellText(block.title ?? ''), cellText(block.alt)]));
    if ('rows' in block) {
      const sheet = page(block.title ?? block.columns[0]?.label ?? labels.block);
      sheet.columns = [{ width: 44 }, ...block.columns.map(() => ({ width: 18 }))];
      head(sheet, [
        labels.row,
        ...block.columns.map((one) => (one.unit ? `${one.label}, ${one.unit}` : one.label)),
      ]);
      sheet.views = [{ state: 'frozen', ySplit: 1, showGridLines: false }];
      for (const row of block.rows)
        wrap(sheet.addRow([cellText(row.label), ...block.columns.map((one) => row.cells[one.key] ?? null)]));
      sheet.addRow([]);
      for (const one of block.columns) sheet.addRow([cellText(`${one.label}: ${one.definition}`)]);
      if (block.method) sheet.addRow([cellText(`${labels.method}: ${block.method}`)]);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function head(sheet: Worksheet, words: string[]): void {
  sheet.addRow(words.map(cellText)).eachCell((cell) => {
    cell.font = { bold: true, color: { argb: ink } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: pale } };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF82857F' } } };
    cell.alignment = { wrapText: true, vertical: 'bottom' };
  });
}

const wrap = (row: ReturnType<Worksheet['addRow']>) =>
  row.eachCell((cell) => {
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
