import { inflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import {
  channelPictureBytes,
  channelPictureKeys,
  channelPictures,
  contrast,
  designColour,
  inksOf,
  leastContrast,
  posterColour,
  posterDesigns,
  type SheetInput,
  sheetKinds,
} from '@sklaida/media';
import { drawPicture, renderPoster, renderSheet } from '@sklaida/media/server';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { toOklch } from '../../../packages/media/src/colour';
import { pictureSource, posterSource, sheetSource } from '../../../packages/media/src/poster-source.server';

// Fifty sheets take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The longest names of the demonstration, and one of a branch that is longer than any of them. */
const names = [
  'Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka',
  'Lietuvos apskričių ir savivaldybių viešųjų bibliotekų asociacija',
  'Rokiškio rajono savivaldybės Juozo Keliuočio viešoji biblioteka',
  'Panevėžio r. Krekenavos Mykolo Antanaičio gimnazijos biblioteka',
  'Kupiškio rajono savivaldybės viešosios bibliotekos „Šaltinėlio“ filialas – vaikų ir jaunimo erdvė',
];
const title =
  'Aukštaitijos knygnešių-švietėjų keliais: „Žemės ir dangaus“ pasakojimai – nuo Biržų iki Rokiškio per devynias bibliotekas';

const about = ['Skaitome balsu, kol už lango tamsu. Ateikite su savo knyga arba pasiklausyti. '.repeat(5)];
const card = {
  heading: 'Skaitymo kortelė',
  reader: 'Vardas, pavardė',
  book: 'Knyga',
  author: 'Autorius',
  on: 'Perskaičiau',
};
const mark = {
  ratio: 1.5,
  png: new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 4, background: '#c33' } })
      .png()
      .toBuffer(),
  ),
};
const sheetOf = (design: SheetInput['design'], libraryName: string): SheetInput => ({
  design,
  title,
  subtitle: 'Kviečiame skaityti drauge.',
  lines: ['gruodžio 1–24 d., kas vakarą 17.30 val.', 'Gabrielės Petkevičaitės-Bitės salė, 2 aukštas'],
  libraryName,
  footer: '',
  about,
  card,
});

const compiler = NodeCompiler.create();
type Fit = { title: boolean; words: boolean; room: number };
const measured = (source: ReturnType<typeof posterSource>): Fit =>
  compiler.query(source, { selector: '<fit>', field: 'value' })[0];

function readable(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  const parts = [source];
  for (const found of source.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length;
    try {
      const bytes = Buffer.from(source.slice(from, source.indexOf('endstream', from)), 'latin1');
      parts.push(inflateSync(bytes).toString('latin1'));
    } catch {
      // not a deflated stream
    }
  }
  return parts.join('\n');
}

describe.each(posterDesigns)('the design „%s“', (design) => {
  it('cuts nothing of the longest names on any sheet and in any picture', () => {
    for (const name of names) {
      const input = sheetOf(design, name);
      const sources = [
        posterSource(input),
        posterSource({ ...input, size: 'a3' }),
        ...sheetKinds.map((kind) => sheetSource(kind, input)),
        ...channelPictureKeys.map((channel) => pictureSource(channel, input)),
      ];
      for (const source of sources) {
        const { title: titleFits, words, room } = measured(source);
        expect([titleFits, words], `${name}: ${JSON.stringify(source.inputs).slice(0, 60)}`).toEqual([
          true,
          true,
        ]);
        expect(room).toBeGreaterThan(0);
      }
    }
  });

  it('is a tagged Lithuanian PDF under a megabyte on every sheet, with the library’s mark and colour', async () => {
    const input = { ...sheetOf(design, names[0] ?? ''), colour: '#e4007c', mark };
    const files = [
      await renderPoster(input),
      await renderPoster({ ...input, size: 'a3' }),
      ...(await Promise.all(sheetKinds.map((kind) => renderSheet(kind, input)))),
    ];
    for (const pdf of files) {
      const all = readable(pdf);
      expect(pdf.byteLength).toBeLessThan(1024 * 1024);
      expect(all).toContain('/StructTreeRoot');
      expect(all).toMatch(/\/Lang \(lt\)/);
      expect(all).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect([...all.matchAll(/\/S \/H1/g)]).toHaveLength(1);
      expect([...all.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
      expect(all).toContain('/Subtype /Image');
    }
  });

  it.each(channelPictureKeys)('gives %s its size, light and without metadata', async (channel) => {
    const bytes = await drawPicture(channel, sheetOf(design, names[0] ?? ''));
    const { width, height, format, exif, xmp } = await sharp(bytes).metadata();
    expect({ width, height, format }).toEqual(channelPictures[channel]);
    expect(bytes.byteLength).toBeLessThanOrEqual(channelPictureBytes);
    expect([exif, xmp]).toEqual([undefined, undefined]);
  });
});

it('A3 is A4 enlarged', async () => {
  const size = async (kind: 'a4' | 'a3') =>
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(
      readable(await renderPoster({ ...sheetOf('book', 'B'), size: kind })),
    );
  const [a4, a3] = [await size('a4'), await size('a3')];
  expect(Number(a3?.[1])).toBeCloseTo(841.89, 0);
  expect(Number(a3?.[2])).toBeCloseTo(1190.55, 0);
  expect(Number(a3?.[1]) / Number(a4?.[1])).toBeCloseTo(Math.SQRT2, 3);
});

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('a library’s own colour', () => {
  it('can always be read, keeps its hue and is never louder than it was', () => {
    fc.assert(
      fc.property(hex, (chosen) => {
        const { colour, changed } = posterColour(chosen);
        expect(contrast(colour, '#f3ebd8')).toBeGreaterThanOrEqual(leastContrast);
        expect(changed).toBe(colour !== chosen);
        const [before, after] = [toOklch(chosen), toOklch(colour)];
        expect(after.c).toBeLessThan(0.156);
        if (!changed || after.c < 0.03) return;
        const turn = Math.abs(before.h - after.h);
        expect(Math.min(turn, 360 - turn)).toBeLessThan(12);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays as it is where it can be read already', () => {
    expect(posterColour('#1d3b73')).toEqual({ colour: '#1d3b73', changed: false });
    expect(posterColour('#ffd500').changed).toBe(true);
  });

  it('leaves every text of every design readable, in colours and in grey', () => {
    const pairs = {
      windows: [['linen', 'flax']],
      candle: [
        ['linen', 'berry'],
        ['linen', 'flax'],
      ],
      book: [
        ['linen', 'rue'],
        ['flax', 'amber'],
      ],
      meadow: [
        ['flax', 'linen'],
        ['linen', 'rue'],
      ],
      letters: [
        ['berry', 'linen'],
        ['linen', 'flax'],
        ['flax', 'amber'],
        ['rue', 'linen'],
      ],
    } as const;
    fc.assert(
      fc.property(fc.constantFrom(...posterDesigns), fc.option(hex), fc.boolean(), (design, colour, grey) => {
        const inks = inksOf(design, colour, grey);
        for (const [a, b] of pairs[design])
          expect(contrast(inks[a], inks[b]), `${design} ${colour} ${a} ${b}`).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not asked for where nobody chose one', () => {
    for (const design of posterDesigns)
      expect(Object.values(inksOf(design, null, false))).toContain(designColour(design));
  });
});
