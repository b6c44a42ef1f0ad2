import type { SheetRow } from '@sklaida/people';

/** A sentence about the file as a whole, among the `libraries.import.notes` messages. */
export type FileNote = { code: 'merged' | 'hidden' | 'encoding' | 'quotes'; n?: number; text?: string };
export type Table = { sheets: { name: string; rows: SheetRow[] }[]; notes: FileNote[] };
export type FileProblem =
  | 'empty'
  | 'oldExcel'
  | 'openDocument'
  | 'protected'
  | 'notTable'
  | 'tooManyRows'
  | 'broken';

/** More rows than there are libraries in the country: such a file is another one. */
export const rowsAllowed = 10_000;
export const columnsAllowed = 60;
export const cellAllowed = 2000;
