import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { judgeFile } from './file-kind';

const text = (words: string) => new TextEncoder().encode(words);
const office = (...names: string[]) =>
  zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, text('x')])));
const odf = (kind: string, ...more: string[]) =>
  zipSync({
    mimetype: [text(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    ...Object.fromEntries(['content.xml', ...more].map((name) => [name, text('x')])),
  });
const ole = (stream: string, more = '') =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...[...`${stream}${more}`].flatMap((sign) => [sign.charCodeAt(0), 0]),
  ]);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

test.each([
  ['Planas.pdf', text('%PDF-1.7\n'), 'application/pdf'],
  [
    'Planas.DOCX',
    office('word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'Sąmata.xlsx',
    office('xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'Skaidrės.pptx',
    office('ppt/presentation.xml'),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['Raštas.odt', odf('text'), 'application/vnd.oasis.opendocument.text'],
  ['Senas.doc', ole('WordDocument'), 'application/msword'],
  ['Senas.xls', ole('Workbook'), 'application/vnd.ms-excel'],
  ['Žąsys.png', png, 'image/png'],
  ['Sąrašas.csv', text('\ufeffVardas;Diena\nJonė;5'), 'text/csv'],
  ['Sąrašas.txt', Uint8Array.from([0xf0, 0xe0, 0x20, 0x0d, 0x0a]), 'text/plain'],
])('%s is kept as what its bytes say', (name, bytes, mediaType) => {
  expect(judgeFile(name, bytes)).toEqual({ ok: true, value: expect.objectContaining({ mediaType }) });
});

test.each([
  ['tuščia.pdf', text(''), 'empty'],
  ['puslapis.html', text('<html>'), 'ending'],
  ['piešinys.svg', text('<svg xmlns="http://www.w3.org/2000/svg">'), 'ending'],
  ['be galūnės', text('abc'), 'ending'],
  ['programa.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0]), 'mismatch'],
  ['piešinys.txt', text('  <svg onload="x">'), 'mismatch'],
  ['puslapis.csv', text('<!doctype html><script>'), 'mismatch'],
  ['paveikslas.pdf', png, 'mismatch'],
  ['lentelė.docx', office('xl/workbook.xml'), 'mismatch'],
  ['archyvas.docx', zipSync({ 'a.txt': text('x') }), 'mismatch'],
  ['nukirsta.docx', office('word/document.xml').subarray(0, 60), 'mismatch'],
  ['raštas.ods', odf('text'), 'mismatch'],
  ['lentelė.doc', ole('Workbook'), 'mismatch'],
  ['makro.docx', office('word/document.xml', 'word/vbaProject.bin'), 'macros'],
  ['makro.odt', odf('text', 'Basic/Standard/Module1.xml'), 'macros'],
  ['makro.ods', odf('spreadsheet', 'Scripts/python/vykdo.py'), 'macros'],
  ['nukirstas.odt', odf('text').subarray(0, 80), 'mismatch'],
  ['makro.xls', ole('Workbook', '_VBA_PROJECT'), 'macros'],
])('%s is refused', (name, bytes, error) => {
  expect(judgeFile(name, bytes)).toEqual({ ok: false, error });
});
