import { cellText, footerText, sheetName } from './cell-text';
import { newWorkbook } from './metric-sheet.server';

export type PlainSheet = {
  name: string;
  columns: { label: string; width: number }[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** Several lists of words and numbers in one workbook; numbers stay numbers, words never become formulas. */
export async function buildSheetsWorkbook(
  title: string,
  sheets: readonly PlainSheet[],
  createdAt: Date,
): Promise<Uint8Array> {
  const workbook = await newWorkbook(title, createdAt);
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(
      sheetName(
        name,
        workbook.worksheets.map((one) => one.name),
      ),
      {
        views: [{ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false }],
        pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        headerFooter: { oddFooter: `&L${footerText(title)}&R&P / &N` },
      },
    );
    sheet.columns = columns.map(({ width }) => ({ width }));
    sheet.addRow(columns.map(({ label }) => cellText(label))).eachCell((cell) => {
      cell.font = { bold: true, color: { argb: 'FF1B2433' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2E9F5' } };
      cell.border = { bottom: { style: 'thin', color: { argb: 'FF82857F' } } };
      cell.alignment = { wrapText: true, vertical: 'bottom' };
    });
    for (const row of rows)
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell))).alignment = {
        wrapText: true,
        vertical: 'top',
      };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
