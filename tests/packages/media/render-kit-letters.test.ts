import { inflateSync } from 'node:zlib';
import type { KitLetters } from '@sklaida/media';
import { renderKitLetters } from '@sklaida/media/server';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '~/auth/second-factor/second-factor-picture';

const token = 'aB3-dE5_gH7iJ9kL1mN3oP5qR7sT9uV1wX3yZ5aB7c';
const address = `https://sklaida.example/k/${token}x`;
const letters: KitLetters = {
  title: 'Laiškai su QR kodais',
  sender: 'Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka',
  date: '2026 m. lapkričio 22 d.',
  words: {
    greeting: 'Laba diena,',
    invite: 'kviečiame Jūsų biblioteką dalyvauti kampanijoje „Kalėdų istorijos“ (gruodžio 1–24 d.).',
    what: 'Plakatas jau laukia.',
    scan: 'Nuskaitykite kodą telefonu:',
    type: 'Arba įveskite šį adresą naršyklėje:',
    until: 'Nuoroda galioja iki gruodžio 31 d.',
    stranger: 'Jei laišką gavote per klaidą, pasakykite.',
    regards: 'Pagarbiai',
    alt: 'QR kodas su bibliotekos nuoroda',
  },
  signature: ['Ieva Rimgailienė', 'Komunikacijos koordinatorė', 'Apskrities biblioteka'],
  pages: [
    { library: 'Panevėžio „Žaliojo tilto“ progimnazijos biblioteka', address, qr: pictureOf(address, 'M') },
    { library: '#set page(fill: red) 😀 kitos mokyklos biblioteka', address, qr: pictureOf(address, 'M') },
  ],
};

function inflated(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  const parts = [source];
  for (const found of source.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length;
    try {
      const body = Buffer.from(source.slice(from, source.indexOf('endstream', from)), 'latin1');
      parts.push(inflateSync(body).toString('latin1'));
    } catch {
      // not a deflated stream
    }
  }
  return parts.join('\n');
}

describe('letters with a link', () => {
  it('are a tagged PDF in Lithuanian, a page and a heading for each library, the code described in words', async () => {
    const pdf = await renderKitLetters(letters);
    const all = inflated(pdf);
    expect(all).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(all).toMatch(/\/Lang \(lt\)/);
    expect(all).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect([...all.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(2);
    expect([...all.matchAll(/\/S \/H1\b/g)]).toHaveLength(2);
    expect([...all.matchAll(/\/S \/Figure\b/g)]).toHaveLength(2);
    expect(all).toContain('/Alt ');
  });

  it('are the same bytes for the same words', async () => {
    expect(await renderKitLetters(letters)).toEqual(await renderKitLetters(letters));
  });

  it('carry a code of exactly the address, square by square', () => {
    const { data, size } = encode(address, { ecc: 'M', border: 4 });
    const { path, size: drawn } = pictureOf(address, 'M');
    const dark = Array.from({ length: drawn }, () => Array<boolean>(drawn).fill(false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let at = 0; at < Number(width); at += 1) (dark[Number(y)] ?? [])[Number(x) + at] = true;
    expect(drawn).toBe(size);
    expect(dark).toEqual(data);
  });
});
