import { cellText, footerText, sheetName } from './cell-text';

export type PlainTable = {
  title: string;
  columns: { label: string; width: number }[];
  rows: readonly (readonly string[])[];
};

/** A plain list as a workbook: headings that stay, a filter, widths that print on one page across. */
export async function buildTableWorkbook({ title, columns, rows }: PlainTable): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = cellText(title);
  workbook.creator = 'Sklaida';
  const sheet = workbook.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${footerText(title)}&R&P / &N` },
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map(({ label }) => cellText(label)));
  head.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FF1B2433' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2E9F5' } };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF82857F' } } };
  });
  for (const row of rows) {
    sheet.addRow(row.map(cellText)).eachCell((cell) => {
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
