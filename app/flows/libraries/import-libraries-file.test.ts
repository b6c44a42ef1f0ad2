import { recogniseColumns } from '@sklaida/people';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { schoolLines, tableHeadings, workbook } from '../../../tests/factories/tables';
import { readTable } from './import-libraries-file.server';
import { rowsAllowed } from './import-libraries-limits';

// Unpacking is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const lines = [tableHeadings, ...schoolLines(3)];
const text = (separator: string, rows = lines) => rows.map((cells) => cells.join(separator)).join('\r\n');
const rowsOf = (bytes: Uint8Array) => {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const wide = (content: string, big: boolean) => {
  const bytes = Buffer.from(content, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const windows = (content: string) => {
  const map = new Map(
    Array.from({ length: 128 }, (_, index) => [
      new TextDecoder('windows-1257').decode(new Uint8Array([index + 128])),
      index + 128,
    ]),
  );
  return new Uint8Array([...content].map((sign) => map.get(sign) ?? sign.charCodeAt(0)));
};
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const utf8 = (content: string) => new TextEncoder().encode(content);

describe('a CSV file', () => {
  it.each([
    ['UTF-8', utf8(text(';'))],
    ['UTF-8 with a mark', join(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(text(';')))],
    ['UTF-16 LE with a mark', join(new Uint8Array([0xff, 0xfe]), wide(text(';'), false))],
    ['UTF-16 BE with a mark', join(new Uint8Array([0xfe, 0xff]), wide(text(';'), true))],
    ['UTF-16 LE without a mark', wide(text(';'), false)],
    ['UTF-16 BE without a mark', wide(text(';'), true)],
    ['Windows-1257', windows(text(';'))],
    ['commas', utf8(text(','))],
    ['tabs', utf8(text('\t'))],
    ['the hint of a spreadsheet', utf8(`sep=|\r\n${text('|')}`)],
  ])('is read with its Lithuanian letters: %s', (name, bytes) => {
    const { sheets } = rowsOf(bytes);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells)).toEqual(lines);
    expect(rows[0]?.row).toBe(name.startsWith('the hint') ? 2 : 1);
    expect(recogniseColumns(rows).mapping).toMatchObject({ name: 0, municipality: 1, email: 3 });
  });

  it('keeps the number of a row after empty lines and lines within quotes', () => {
    const { sheets } = rowsOf(
      utf8('Mokykla;Savivaldybė\n\n"Pirmoji\nmokykla";Utenos r.\n;;\nAntroji "Saulės" mokykla;Utenos r.'),
    );
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Mokykla'],
      [3, 'Pirmoji\nmokykla'],
      [5, 'Antroji "Saulės" mokykla'],
    ]);
  });

  it('is read all the same when a quotation mark has no pair', () => {
    const { sheets, notes } = rowsOf(utf8('Mokykla;Savivaldybė\n"Pirmoji;Utenos r.\nAntroji;Utenos r.'));
    expect(sheets[0]?.rows).toHaveLength(3);
    expect(notes).toContainEqual({ code: 'quotes' });
  });
});

describe('a workbook', () => {
  it('gives what its cells show', async () => {
    const bytes = await workbook(
      { Mokyklos: [['Mokyklų sąrašas'], [], tableHeadings, ...schoolLines(2)] },
      (book) => {
        const sheet = book.getWorksheet('Mokyklos');
        if (!sheet) return;
        sheet.getCell('A6').value = {
          richText: [{ text: 'Trečioji ' }, { text: 'mokykla & Ko', font: { bold: true } }],
        };
        sheet.getCell('B6').value = { formula: 'B5', result: 'Utenos r.' };
        sheet.getCell('C6').value = 190123456;
        sheet.getCell('D6').value = { text: 'Rašyti', hyperlink: 'mailto:ona@trecioji.example' };
        sheet.getCell('E6').value = 37061234567;
        sheet.mergeCells('A1:E1');
      },
    );
    const { sheets, notes } = rowsOf(bytes);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 4, 5, 6]);
    expect(rows.at(-1)?.cells).toEqual([
      'Trečioji mokykla & Ko',
      'Utenos r.',
      '190123456',
      'ona@trecioji.example',
      '37061234567',
    ]);
    expect(rows[1]?.cells).toEqual(tableHeadings);
    expect(rows[0]?.cells.filter((cell) => cell !== '')).toEqual(['Mokyklų sąrašas']);
    expect(notes).toEqual([]);
  });

  it('gives a cell merged over rows to each of them and says so', async () => {
    const bytes = await workbook(
      {
        Lapas: [
          ['Savivaldybė', 'Mokykla'],
          ['Utenos r.', 'A mokykla'],
          ['', 'B mokykla'],
          ['', 'C mokykla'],
        ],
      },
      (book) => book.getWorksheet('Lapas')?.mergeCells('A2:A4'),
    );
    const { sheets, notes } = rowsOf(bytes);
    expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual([
      'Savivaldybė',
      'Utenos r.',
      'Utenos r.',
      'Utenos r.',
    ]);
    expect(notes).toEqual([{ code: 'merged', n: 1 }]);
  });

  it('leaves hidden sheets unread and offers the others', async () => {
    const bytes = await workbook({ Pirmas: lines, Slaptas: lines, Trečias: lines }, (book) => {
      const hidden = book.getWorksheet('Slaptas');
      if (hidden) hidden.state = 'veryHidden';
    });
    const { sheets, notes } = rowsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Pirmas', 'Trečias']);
    expect(notes).toEqual([{ code: 'hidden', n: 1 }]);
  });

  it('of another program is understood by its content, not by its prefixes', () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Mokykla</x:t></x:is></x:c><x:c t="str"><x:v>Utenos &#x161;alis</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/a.xml"/></Relationships>',
      ),
      'xl/worksheets/a.xml': strToU8(sheet),
    });
    expect(rowsOf(bytes).sheets).toEqual([
      { name: 'L', rows: [{ row: 1, cells: ['Mokykla', 'Utenos šalis'] }] },
    ]);
  });
});

describe('a file that will not do', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['with nothing but empty lines', utf8('\n;;\n  \n'), 'empty'],
    ['of the old Excel', old, 'oldExcel'],
    ['with a password', join(old, new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le'))), 'protected'],
    [
      'of LibreOffice',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      'openDocument',
    ],
    ['a document', zip({ 'word/document.xml': '<w/>' }), 'notTable'],
    ['a PDF', utf8('%PDF-1.7 …'), 'notTable'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0]), 'notTable'],
    ['cut in the middle', zipSync({ 'xl/workbook.xml': strToU8('x'.repeat(5000)) }).slice(0, 60), 'broken'],
    ['endless', utf8('a;b\n'.repeat(rowsAllowed + 150)), 'tooManyRows'],
  ])('is named: %s', (_, bytes, problem) => {
    expect(readTable(bytes)).toEqual({ ok: false, error: problem });
  });

  it('does not unpack a bomb', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(readTable(bomb)).toMatchObject({ ok: false });
  });
});

it('reads five thousand rows in a moment', async () => {
  const bytes = await workbook({ Mokyklos: [tableHeadings, ...schoolLines(5000)] });
  const begun = performance.now();
  expect(rowsOf(bytes).sheets[0]?.rows).toHaveLength(5001);
  const took = performance.now() - begun;
  process.stdout.write(`5,000 rows of XLSX read in ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(5000);
});
