import { cellText, sheetName } from './cell-text';

export type RecordCell = string | number | null;
export type RecordSheet = { row(cells: RecordCell[]): void; close(): void };
export type RecordsWorkbook = {
  sheet(name: string, columns: { header: string; width?: number }[]): RecordSheet;
  close(): Promise<void>;
};

/** A workbook written to the disk row by row, so that its size is nobody's memory. No cell is ever taken for a formula. */
export async function openRecordsWorkbook(filename: string, at: Date): Promise<RecordsWorkbook> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true });
  book.creator = 'Sklaida';
  book.created = at;
  book.modified = at;
  const taken: string[] = [];
  return {
    sheet(wanted, columns) {
      const name = sheetName(wanted, taken);
      taken.push(name);
      const sheet = book.addWorksheet(name, {
        views: [{ state: 'frozen', ySplit: 1 }],
        pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      });
      sheet.columns = columns.map(({ header, width }) => ({ header: cellText(header), width: width ?? 22 }));
      const head = sheet.getRow(1);
      head.font = { bold: true, color: { argb: 'FF1B2433' } };
      head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2E9F5' } };
      head.commit();
      return {
        row(cells) {
          const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)));
          row.alignment = { vertical: 'top', wrapText: true };
          row.commit();
        },
        close: () => sheet.commit(),
      };
    },
    close: () => book.commit(),
  };
}
