import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { descriptionText } from './description-file.server';

const paragraph = (text: string, level?: number) =>
  `<w:p><w:pPr>${level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const level = (text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level('%1.')}${level('%1.%2.')}</w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

test('numbers that Word counts by itself are written out, and marks of the text are read as they look', () => {
  const document = `<w:document><w:body>${paragraph('Aprašymas')}${paragraph('Planavimas', 0)}${paragraph('rengia planą &amp; sąmatą;', 1)}${paragraph('rašo', 1)}${paragraph('Ryšiai', 0)}${paragraph('kviečia', 1)}</w:body></w:document>`;
  const file = zipSync({ 'word/document.xml': strToU8(document), 'word/numbering.xml': strToU8(numbering) });
  expect(descriptionText(file)).toEqual({
    ok: true,
    value: 'Aprašymas\n1. Planavimas\n1.1. rengia planą & sąmatą;\n1.2. rašo\n2. Ryšiai\n2.1. kviečia',
  });
});

test('an OpenDocument text and a plain one are read; what is neither is not', () => {
  const content =
    '<office:text><text:p>1.1. Rengia<text:s/>planą</text:p><text:h>1.2. Rašo</text:h></office:text>';
  const odt = descriptionText(zipSync({ 'content.xml': strToU8(content) }));
  expect(odt).toEqual({ ok: true, value: '1.1. Rengia planą\n1.2. Rašo\n' });
  expect(descriptionText(strToU8('1.1. Rengia'))).toEqual({ ok: true, value: '1.1. Rengia' });
  expect(descriptionText(new Uint8Array([0x31, 0x2e, 0xf0, 0x61]))).toEqual({ ok: true, value: '1.ša' });
  for (const bytes of [[0x50, 0x4b, 3, 4], [0x25, 0x50, 0, 0], []])
    expect(descriptionText(new Uint8Array(bytes)).ok).toBe(false);
});
