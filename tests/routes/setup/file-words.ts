import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Everything a workbook holds, part by part, as it stands in the file. */
export async function wordsOfWorkbook(file: Buffer): Promise<string> {
  const parts = Object.values(unzipSync(new Uint8Array(file)));
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
}

/** The words of a PDF: what its fonts map their signs to, beside everything else in it that can be read. */
export async function wordsOfPdf(file: Buffer): Promise<string> {
  const source = file.toString('latin1');
  const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return packed;
    }
  });
  const maps = streams
    .filter((one) => one.includes('beginbfchar') || one.includes('beginbfrange'))
    .map(signsOf);
  const pages = streams.filter((one) => /\bT[jJ]\b/.test(one));
  const read = pages.flatMap((page) => maps.map((signs) => wordsOn(page, signs)));
  return [source, ...streams, ...read].join('\n');
}

const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function signsOf(map: string): Map<string, string> {
  const signs = new Map<string, string>();
  for (const [, code = '', hex = ''] of map.matchAll(/^<([0-9a-f]+)> <([0-9a-f]+)>$/gim))
    signs.set(code.toLowerCase(), text(hex));
  for (const [, from = '', to = '', hex = ''] of map.matchAll(
    /^<([0-9a-f]+)> <([0-9a-f]+)> <([0-9a-f]+)>$/gim,
  ))
    for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at += 1)
      signs.set(
        at.toString(16).padStart(from.length, '0'),
        String.fromCodePoint((text(hex).codePointAt(0) ?? 0) + at - Number.parseInt(from, 16)),
      );
  return signs;
}

const wordsOn = (page: string, signs: Map<string, string>) =>
  [...page.matchAll(/(\[[^\]]*\]|<[0-9a-f]+>|\((?:\\.|[^)\\])*\))\s*T[jJ]/gi)]
    .map(([, run = '']) =>
      [...run.matchAll(/<([0-9a-f]+)>/gi)]
        .map(([, hex = '']) =>
          (hex.match(/.{4}/g) ?? []).map((code) => signs.get(code.toLowerCase()) ?? '').join(''),
        )
        .join(''),
    )
    .join('\n');
