import { constants, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Everything a workbook holds, part by part, as it stands in the file. */
export async function wordsOfWorkbook(file: Buffer): Promise<string> {
  const parts = Object.values(unzipSync(new Uint8Array(file)));
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
}

/** The words of a PDF: what its fonts map their signs to, beside everything else in it that can be read. */
export async function wordsOfPdf(file: Buffer): Promise<string> {
  const source = file.toString('latin1');
  const streams = [...source.matchAll(/[^d]stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) =>
    unpacked(packed),
  );
  const maps = streams.filter((one) => one.includes('begincmap')).map(signsOf);
  const pages = streams.filter((one) => /\bT[jJ]\b/.test(one));
  const read = pages.flatMap((page) => maps.map((signs) => wordsOn(page, signs)));
  return [source, ...streams, ...read].join('\n');
}

function unpacked(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'latin1',
    );
  } catch {
    return packed;
  }
}

const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function signsOf(map: string): Map<number, string> {
  const signs = new Map<number, string>();
  const number = (hex: string) => Number.parseInt(hex, 16);
  for (const [, code = '', hex = ''] of map.matchAll(/^<([0-9a-f]+)> <([0-9a-f]+)>$/gim))
    signs.set(number(code), text(hex));
  for (const [, from = '', to = '', hex = ''] of map.matchAll(
    /^<([0-9a-f]+)> <([0-9a-f]+)> <([0-9a-f]+)>$/gim,
  ))
    for (let at = number(from); at <= number(to); at += 1)
      signs.set(at, String.fromCodePoint((text(hex).codePointAt(0) ?? 0) + at - number(from)));
  return signs;
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function bytesOf(literal: string): number[] {
  return [...literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g)].map(([, octal, escaped, plain]) => {
    if (octal) return Number.parseInt(octal, 8);
    if (escaped) return escapes[escaped] ?? escaped.charCodeAt(0);
    return (plain ?? '').charCodeAt(0);
  });
}

/** Two bytes a sign; what stands between brackets is one word, moved together by its numbers. */
function wordsOn(page: string, signs: Map<number, string>): string {
  const runs = page.matchAll(
    /((?:\[(?:[^\]()]|\((?:\\[\s\S]|[^)\\])*\))*\]|\((?:\\[\s\S]|[^)\\])*\)))\s*T[jJ]/g,
  );
  return [...runs]
    .map(([, run = '']) => {
      const bytes = [...run.matchAll(/\(((?:\\[\s\S]|[^)\\])*)\)/g)].flatMap(([, one = '']) => bytesOf(one));
      const codes = Array.from(
        { length: bytes.length >> 1 },
        (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0),
      );
      return codes.map((code) => signs.get(code) ?? '').join('');
    })
    .join('\n');
}
