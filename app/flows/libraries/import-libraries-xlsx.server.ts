import { fail, ok, type Result } from '@sklaida/kernel';
import type { SheetRow } from '@sklaida/people';
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import {
  cellAllowed,
  columnsAllowed,
  type FileNote,
  type FileProblem,
  rowsAllowed,
  type Table,
} from './import-libraries-limits';
import { attributeOf, elements, textOf } from './import-libraries-xml';

const partAllowed = 64 * 1024 * 1024;
const wanted =
  /^(mimetype|xl\/(workbook|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/.+)$/;

/**
 * Reads the visible sheets of an XLSX workbook: what the cells show, the results of formulas, merged cells filled downwards. Written
 * for this purpose because it reads a thousand rows in milliseconds and never unpacks more than it may.
 */
export function readWorkbook(bytes: Uint8Array): Result<Table, FileProblem> {
  const parts = unpack(bytes);
  if (!parts) return fail('broken');
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : null);
  const book = part('xl/workbook.xml');
  if (!book) return fail(part('mimetype')?.includes('opendocument') ? 'openDocument' : 'notTable');
  const links = linksOf(part('xl/_rels/workbook.xml.rels'));
  const strings = elements(part('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => textOf(inner));
  const all = elements(book, 'sheet').map(({ head }) => ({
    name: attributeOf(head, 'name') ?? '',
    hidden: /\bstate="(hidden|veryHidden)"/.test(head),
    path: pathOf('xl/', links.get(attributeOf(head, 'r:id') ?? attributeOf(head, 'id') ?? '') ?? ''),
  }));
  const notes: FileNote[] = [];
  const hidden = all.filter((one) => one.hidden).length;
  if (hidden > 0) notes.push({ code: 'hidden', n: hidden });
  const sheets: Table['sheets'] = [];
  let merged = 0;
  for (const { name, path } of all.filter((one) => !one.hidden)) {
    const xml = part(path);
    if (!xml) continue;
    const rels = part(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const sheet = readSheet(xml, strings, linksOf(rels));
    if (sheet.rows.length > rowsAllowed) return fail('tooManyRows');
    merged += sheet.merged;
    sheets.push({ name, rows: sheet.rows });
  }
  if (merged > 0) notes.push({ code: 'merged', n: merged });
  return ok({ sheets, notes });
}

function unpack(bytes: Uint8Array): Unzipped | null {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= partAllowed,
    });
  } catch {
    return null;
  }
}

/** Targets of a part's relations by their ids. */
function linksOf(xml: string | null): Map<string, string> {
  return new Map(
    elements(xml ?? '', 'Relationship').map(({ head }) => [
      attributeOf(head, 'Id') ?? '',
      attributeOf(head, 'Target') ?? '',
    ]),
  );
}

const pathOf = (base: string, target: string) => (target.startsWith('/') ? target.slice(1) : base + target);

function readSheet(
  xml: string,
  strings: string[],
  links: Map<string, string>,
): { rows: SheetRow[]; merged: number } {
  const rows = new Map<number, string[]>();
  let number = 0;
  for (const { head, inner } of elements(xml, 'row')) {
    number = Number(attributeOf(head, 'r') ?? number + 1);
    const cells: string[] = [];
    for (const cell of elements(inner, 'c')) {
      const at = placeOf(attributeOf(cell.head, 'r') ?? '')?.column ?? cells.length;
      if (at >= columnsAllowed) continue;
      while (cells.length <= at) cells.push('');
      cells[at] = shownIn(cell, strings).trim().slice(0, cellAllowed);
    }
    rows.set(number, cells);
    if (rows.size > rowsAllowed * 2) break;
  }
  const merged = fillMerged(xml, rows);
  openLinks(xml, rows, links);
  return {
    rows: [...rows]
      .map(([row, cells]) => ({ row, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .sort((a, b) => a.row - b.row),
    merged,
  };
}

function shownIn({ head, inner }: { head: string; inner: string }, strings: string[]): string {
  const kind = attributeOf(head, 't') ?? 'n';
  if (kind === 'inlineStr') return textOf(inner);
  const value = textOf(elements(inner, 'v')[0]?.inner ?? '', true);
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind !== 'n' || value === '') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number.toFixed(0) : value;
}

function placeOf(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!found) return null;
  const [, letters = '', row] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

/** A cell merged over several rows belongs to each of them; one merged over columns stays in the first. */
function fillMerged(xml: string, rows: Map<number, string[]>): number {
  let filled = 0;
  for (const { head } of elements(xml, 'mergeCell').slice(0, rowsAllowed)) {
    const [first = '', last = ''] = (attributeOf(head, 'ref') ?? '').split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    const text = from && rows.get(from.row)?.[from.column];
    if (!from || !to || !text || to.row <= from.row || to.row - from.row > rowsAllowed) continue;
    filled += 1;
    for (let row = from.row + 1; row <= to.row; row += 1) {
      const cells = rows.get(row);
      // A row with nothing of its own is no library, only the height of a merged cell.
      if (!cells?.some((cell) => cell !== '')) continue;
      while (cells.length <= from.column) cells.push('');
      cells[from.column] ||= text;
    }
  }
  return filled;
}

/** „Rašyti laišką“ with an address behind it is the address. */
function openLinks(xml: string, rows: Map<number, string[]>, links: Map<string, string>): void {
  for (const { head } of elements(xml, 'hyperlink')) {
    const place = placeOf((attributeOf(head, 'ref') ?? '').split(':')[0] ?? '');
    const target = links.get(attributeOf(head, 'r:id') ?? attributeOf(head, 'id') ?? '') ?? '';
    const cells = place && rows.get(place.row);
    if (!cells || !/^mailto:/i.test(target) || cells[place.column]?.includes('@')) continue;
    const address = target.slice(7).split('?')[0] ?? '';
    cells[place.column] = address.slice(0, cellAllowed);
  }
}
