import { inflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type PosterInput, posterDesignFor, posterDesigns } from '@sklaida/media';
import { renderPoster } from '@sklaida/media/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { posterSource } from '../../../packages/media/src/poster-source.server';

const evening: PosterInput = {
  design: 'candle',
  title: 'Skaitome prie žvakės',
  subtitle: 'Kai už lango tamsu, knyga dega šviesiau.',
  lines: ['lapkričio 12 d., 17.30 val.', 'Skaitykla „Ąžuolas“ – 2 aukštas'],
  libraryName: 'Panevėžio rajono savivaldybės viešoji biblioteka',
  footer: 'ĄČĘĖĮŠŲŪŽ ąčęėįšųūž',
};

const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

/** Everything readable in the file, its compressed streams included. */
function inflated(pdf: Uint8Array): string {
  const source = raw(pdf);
  const parts = [source];
  for (const found of source.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length;
    const to = source.indexOf('endstream', from);
    try {
      parts.push(inflateSync(Buffer.from(source.slice(from, to), 'latin1')).toString('latin1'));
    } catch {
      // not a deflated stream
    }
  }
  return parts.join('\n');
}

/** The letters a reader can copy out of the file: what its ToUnicode maps lead to. */
function letters(pdf: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (const [, , target] of inflated(pdf).matchAll(/<([0-9A-Fa-f]{4})> ?<([0-9A-Fa-f]+)>/g)) {
    for (const letter of Buffer.from(target ?? '', 'hex')
      .swap16()
      .toString('utf16le'))
      found.add(letter);
  }
  return found;
}

const compiler = NodeCompiler.create();

/** What the template measured: whether title and words fit, and the height left to the drawing, in points. */
function measured(input: PosterInput): { title: boolean; words: boolean; room: number } {
  return compiler.query(posterSource(input), { selector: '<fit>', field: 'value' })[0];
}

const pages = (pdf: Uint8Array) => [...inflated(pdf).matchAll(/\/Type \/Page\b(?!s)/g)].length;

describe('a poster', () => {
  it.each(posterDesigns)('%s is a small tagged PDF in Lithuanian on one page', async (design) => {
    const pdf = await renderPoster({ ...evening, design });
    const all = inflated(pdf);
    expect(raw(pdf).startsWith('%PDF-')).toBe(true);
    expect(pdf.byteLength).toBeLessThan(1024 * 1024);
    expect(all).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(all).toContain('/StructTreeRoot');
    expect(all).toMatch(/\/Lang \(lt\)/);
    expect(all).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(all).toMatch(/\/S \/H1/);
    expect(all).toContain('/Artifact');
    expect(pages(pdf)).toBe(1);
  });

  it('carries its title in the metadata and every letter of its words', async () => {
    const pdf = await renderPoster(evening);
    expect(Buffer.from(pdf).toString('utf8')).toContain('Skaitome prie žvakės');
    const known = letters(pdf);
    const words = [
      evening.title,
      evening.subtitle,
      ...evening.lines,
      evening.libraryName,
      evening.footer,
    ].join('');
    expect([...new Set(words)].filter((letter) => letter !== ' ' && !known.has(letter))).toEqual([]);
  });

  it('leaves an address whole, so that it can be copied', () => {
    const address = 'kristina.raudonyte-petrauskiene@biblioteka.example';
    expect(posterSource({ ...evening, lines: [address] }).inputs.poster).toContain(address);
    expect(measured({ ...evening, lines: [address] }).words).toBe(true);
  });

  it('is set in the compiler’s own serif only', async () => {
    const fonts = [...inflated(await renderPoster(evening)).matchAll(/\/BaseFont \/(\S+)/g)].map((m) => m[1]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font?.includes('LibertinusSerif'))).toEqual([]);
  });

  it('comes out the same twice', async () => {
    const first = await renderPoster(evening);
    await renderPoster({ ...evening, title: 'Kita' });
    expect(Buffer.compare(await renderPoster(evening), first)).toBe(0);
  });

  it.each(posterDesigns)('%s cuts none of the longest real names and keeps a drawing', async (design) => {
    const input: PosterInput = {
      design,
      title: 'Bibliotekininkystės vakaras: nepaprastosios Aukštaitijos pasakojimai ir įžymiosios žąsys',
      subtitle: 'Kviečiame visą bendruomenę drauge skaityti balsu iki pat vėlyvo vakaro. '.repeat(3),
      lines: Array.from(
        { length: 4 },
        () => 'Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešosios bibliotekos salė',
      ),
      libraryName:
        'Panevėžio rajono savivaldybės viešosios bibliotekos Krekenavos kraštotyros ir vaikų literatūros filialas',
      footer: 'Kampanija „24 istorijos iki Kalėdų“ · Panevėžio regiono bibliotekos',
    };
    const { title, words, room } = measured(input);
    expect({ title, words }).toEqual({ title: true, words: true });
    expect(room).toBeGreaterThan(200);
    expect(pages(await renderPoster(input))).toBe(1);
  });

  it.each(['W', 'ŠĖ', 'W ', '—', 'Щ.'])('cuts nothing even when every place is full of “%s”', (letter) => {
    const text = letter.repeat(700);
    const { title, words, room } = measured({
      design: 'book',
      title: text,
      subtitle: text,
      lines: Array(9).fill(text),
      libraryName: text,
      footer: text,
    });
    expect({ title, words }).toEqual({ title: true, words: true });
    expect(room).toBeGreaterThan(60);
  });

  it.each([
    ['markup', '#panic("x") *b* _i_ $x^2$ `raw` @ref <label> = A \\ // /* ~ -- ---'],
    ['quotes', `"); #read("/etc/passwd") ' \\" \\u{41} \\`],
    ['emoji', '🎄✨👩‍👩‍👧 Kalėdos 🕯️'],
    ['only emoji', '🎄🎄'],
    ['one long word', 'ž'.repeat(500)],
    ['many words', 'ąžuolas '.repeat(70)],
    ['control characters', 'a\u0000b\u0007c\u001b[31m\r\nd\u2028e\u202Ef\uFEFFg\uD800'],
    ['heaped accents', `a${'\u0301'.repeat(60)} \u0301pradžia`],
    ['other scripts', 'Київ Ἀθήνα 图书馆 מִלָּה مكتبة'],
    ['nothing', ' \n '],
  ])('survives %s in every place', async (_, text) => {
    const pdf = await renderPoster({
      design: 'book',
      title: text,
      subtitle: text,
      lines: [text, text, ''],
      libraryName: text,
      footer: text,
    });
    expect(pages(pdf)).toBe(1);
    expect(pdf.byteLength).toBeLessThan(1024 * 1024);
  });

  it('shows markup as it was typed', async () => {
    const known = letters(await renderPoster({ ...evening, title: '#panic() *a* $b$ \\ "c"' }));
    for (const letter of '#()*$\\"') expect(known).toContain(letter);
  });

  it('survives whatever is typed', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...posterDesigns),
        text,
        text,
        fc.array(text, { maxLength: 4 }),
        async (design, a, b, lines) => {
          const pdf = await renderPoster({ design, title: a, subtitle: b, lines, libraryName: b, footer: a });
          expect(pages(pdf)).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('the drawing of a template', () => {
  it('never changes', () => {
    expect(posterDesignFor('sab-kaledos')).toBe('windows');
    expect(posterDesignFor('sab-siaure')).toBe('candle');
    expect(posterDesignFor('sab-vasara')).toBe('meadow');
    expect(posterDesignFor('sab-knygnesiai')).toBe(posterDesignFor('sab-knygnesiai'));
    expect(posterDesigns).toContain(posterDesignFor(''));
  });

  it('uses every drawing, the windows of advent only before Christmas', () => {
    const drawn = new Set(Array.from({ length: 100 }, (_, n) => posterDesignFor(`template-${n}`)));
    expect([...drawn].sort()).toEqual(
      posterDesigns.filter((one) => one !== 'windows' && one !== 'letters').sort(),
    );
  });
});
