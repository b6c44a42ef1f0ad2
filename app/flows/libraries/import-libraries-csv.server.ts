import { fail, ok, type Result } from '@sklaida/kernel';
import type { SheetRow } from '@sklaida/people';
import { parse } from 'csv-parse/sync';
import {
  cellAllowed,
  columnsAllowed,
  type FileNote,
  type FileProblem,
  rowsAllowed,
  type Table,
} from './import-libraries-limits';

const separators = [';', '\t', ',', '|'];

export function readCsv(bytes: Uint8Array): Result<Table, FileProblem> {
  const { text, encoding } = decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text that holds them is a file of another kind
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) return fail('notTable');
  if (text.trim() === '') return fail('empty');
  const told = /^sep=(.)\r?\n/.exec(text)?.[1];
  const separator = told ?? separatorOf(text);
  const notes: FileNote[] = encoding === 'utf-8' ? [] : [{ code: 'encoding', text: encoding }];
  const quoted = records(text, separator, '"');
  if (!quoted) notes.push({ code: 'quotes' });
  const lines = quoted ?? records(text, separator, false) ?? [];
  if (lines.length > rowsAllowed + 100) return fail('tooManyRows');
  const rows = lines
    .map(
      (cells, index): SheetRow => ({
        row: index + 1,
        cells: cells.slice(0, columnsAllowed).map((cell) => cell.trim().slice(0, cellAllowed)),
      }),
    )
    .filter(({ row, cells }) => cells.some((cell) => cell !== '') && !(told && row === 1));
  return ok({ sheets: [{ name: '', rows }], notes });
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const as = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  const wide = wideness(bytes);
  if (wide) return as(wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return as('windows-1257');
  }
}

/** Two bytes a letter without a mark at the beginning: every other byte is zero, but for Lithuanian letters. */
function wideness(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 4;
  if (odd > many && even < odd / 8) return 'utf-16le';
  return even > many && odd < even / 8 ? 'utf-16be' : null;
}

/** The sign that parts most of the first lines into the same number of pieces. */
function separatorOf(text: string): string {
  const head = text
    .slice(0, 40_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .slice(0, 30);
  const lines = head.filter((line) => line.trim() !== '');
  const weight = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const usual = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return counts.filter((count) => count === usual).length * Math.min(usual, 20);
  };
  const best = separators
    .map((sign) => ({ sign, weight: weight(sign) }))
    .sort((a, b) => b.weight - a.weight)[0];
  return best && best.weight > 0 ? best.sign : ';';
}

function records(text: string, delimiter: string, quote: '"' | false): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      quote,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: rowsAllowed + 200,
    }) as string[][];
  } catch {
    return null;
  }
}
