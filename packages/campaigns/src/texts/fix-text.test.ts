import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTyping, fixText, isFixable } from '../index';

const codes = (text: string) => checkTyping(text, 2027).map((one) => one.code);

describe('a text that mends itself', () => {
  it.each([
    ['Skaitome "Anykščių šilelį".', 'Skaitome „Anykščių šilelį“.'],
    ['Skaitome «šilelį».', 'Skaitome „šilelį“.'],
    ['Skaitome „šilelį”.', 'Skaitome „šilelį“.'],
    ['Du  tarpai.', 'Du tarpai.'],
    ['Knyga - draugas', 'Knyga\u00a0– draugas'],
    ['gruodžio 1-24 d.', 'gruodžio 1–24\u00a0d.'],
    ['Ateikite , laukiame !', 'Ateikite, laukiame!'],
    ['{data} d. {laikas} val.', '{data}\u00a0d. {laikas}\u00a0val.'],
    ['Utenos r. bibliotekoje – 10 min.', 'Utenos\u00a0r. bibliotekoje\u00a0– 10\u00a0min.'],
    ['Sekančią savaitę', 'Kitą savaitę'],
    ['PILNAI pasiruošę', 'VISIŠKAI pasiruošę'],
    ['Parodą atvežėme iš {biblioteka}.', 'Parodą atvežėme iš {biblioteka:kilm}.'],
    ['Važiuojame į {miestas:viet}.', 'Važiuojame į {miestas:gal}.'],
  ])('„%s“ becomes „%s“', (text, expected) => {
    expect(fixText(text, 2027)).toBe(expected);
  });

  it('mends only the kind that was asked for', () => {
    expect(fixText('Knyga  - "draugas"', 2027, 'straight-quotes')).toBe('Knyga  - „draugas“');
  });

  it('leaves to a person what needs judgement, and says so', () => {
    const text = 'Renkamės prie {vieta} kovo 16 d., penktadienį: įtakokime! Vasario 30 d. – ne.';
    const left = checkTyping(fixText(text, 2027), 2027);
    expect(left.map((one) => one.code)).toEqual([
      'place-after-preposition',
      'weekday-mismatch',
      'no-such-day',
    ]);
    expect(left.some(isFixable)).toBe(false);
    expect(codes('Jie įtakoja miestą.')).toEqual(['avoid-word']);
    expect(fixText('Jie įtakoja miestą.', 2027)).toBe('Jie įtakoja miestą.');
  });

  it('mending twice changes nothing, and nothing that can be mended is left', () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        '«',
        '»',
        ' ',
        '  ',
        ' - ',
        '–',
        ' – ',
        '12',
        ' d.',
        ',',
        ' ,',
        'iš ',
        '{biblioteka}',
        '{vieta}',
      ],
      ...['\n', 'pilnai', 'knyga', '-', '--', '\u00a0', '!', 'į {miestas}', 'randasi'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = fixText(pieces.join(''), 2027);
        expect(fixText(once, 2027)).toBe(once);
        expect(checkTyping(once, 2027).filter(isFixable)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a placeholder after a preposition', () => {
  it.each([
    'nuo {data} d. {laikas} val.',
    'Vieta: {vieta}',
    'iš {biblioteka:kilm}',
    'į {miestas:gal}, su {biblioteka:įnag}, prieš {savivaldybe:gal}',
    'kviečia {biblioteka}',
    'po {miestas:gal}',
  ])('is right in „%s“', (text) => {
    expect(codes(text)).not.toContain('form-after-preposition');
    expect(codes(text)).not.toContain('place-after-preposition');
  });

  it('names the forms that would be right', () => {
    expect(checkTyping('prieš {miestas}', 2027)).toMatchObject([
      { code: 'form-after-preposition', preposition: 'prieš', forms: ['{miestas:gal}', '{miestas:kilm}'] },
    ]);
    expect(checkTyping('į {vieta}', 2027)).toMatchObject([
      { code: 'place-after-preposition', preposition: 'į', word: '{vieta}' },
    ]);
  });
});

describe('words to avoid', () => {
  it.each([
    ['sekantis renginys', 'kitas'],
    ['Mūsų postas', 'įrašas'],
    ['atsiųskite linką', 'nuoroda'],
    ['iki deadline’o', 'terminas'],
    ['useriai', 'naudotojas, skaitytojas'],
  ])('„%s“ has a better word: %s', (text, better) => {
    expect(checkTyping(text, 2027)).toMatchObject([{ code: 'avoid-word', better }]);
  });

  it.each(['pilnaitė', 'sekantys'.replace('ys', 'ieji'), 'postringauti', 'linksmas', 'linkėjimai'])(
    'leaves „%s“ alone',
    (text) => expect(codes(text)).toEqual([]),
  );
});
