import { fail, ok, type Result } from '@sklaida/kernel';
import { readCsv } from './import-libraries-csv.server';
import type { FileProblem, Table } from './import-libraries-limits';
import { readWorkbook } from './import-libraries-xlsx.server';

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);

/** The rows of a spreadsheet, whatever program and encoding it comes from; empty rows are left out, numbers stay. */
export function readTable(bytes: Uint8Array): Result<Table, FileProblem> {
  if (bytes.length === 0) return fail('empty');
  if (starts(bytes, 0x50, 0x4b)) return checked(readWorkbook(bytes));
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return fail(isEncrypted(bytes) ? 'protected' : 'oldExcel');
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return fail('notTable');
  return checked(readCsv(bytes));
}

function checked(read: Result<Table, FileProblem>): Result<Table, FileProblem> {
  if (!read.ok) return read;
  const sheets = read.value.sheets.filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) return fail('empty');
  return ok({ ...read.value, sheets });
}

/** A workbook with a password is an old container around `EncryptedPackage`, written in two bytes a letter. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
