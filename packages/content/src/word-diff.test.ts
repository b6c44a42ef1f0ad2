import { describe, expect, it } from 'vitest';
import { wordDiff } from './index';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    ?.map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

describe('the comparison of two texts', () => {
  it.each([
    ['Ateikite į skaityklą.', 'Ateikite į skaityklą.', 'Ateikite į skaityklą.'],
    [
      'Skaitys mokytojai, vaikai.',
      'Skaitys mokytojai, medikai, vaikai.',
      'Skaitys mokytojai, [+medikai, ]vaikai.',
    ],
    ['Ateikite visa šeima.', 'Ateikite šeima.', 'Ateikite [-visa ]šeima.'],
    ['Ateikite į salę.', 'Ateikite į skaityklą.', 'Ateikite į [-salę][+skaityklą].'],
    ['Dvi istorijos. ✨', 'Dvi istorijos mūsų krašte. ✨', 'Dvi istorijos[+ mūsų krašte]. ✨'],
    ['Laukia {biblioteka:viet}.', 'SKUBU: vieta.', '[-Laukia {biblioteka:viet}][+SKUBU: vieta].'],
    ['Ateikite {data} d.', 'Ateikite {data:kilm} d.', 'Ateikite [-{data}][+{data:kilm}] d.'],
    ['', 'Nauja', '[+Nauja]'],
    ['Sena', '', '[-Sena]'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('marks neighbouring words as one change', () => {
    expect(shown('Jas skaitys mūsų krašto žmonės.', 'Jas skaitys Biržų rajono žmonės.')).toBe(
      'Jas skaitys [-mūsų krašto][+Biržų rajono] žmonės.',
    );
  });

  it('loses no letter of either text', () => {
    const words = ['žvakė', 'ir', 'knyga', '\n\n', ' ', '„Taip“', '🎄', '{data}', 'd.'];
    let seed = 7;
    const next = () => {
      seed = (seed * 16807) % 2147483647;
      return seed;
    };
    const text = () => Array.from({ length: next() % 30 }, () => words[next() % words.length]).join(' ');
    for (let round = 0; round < 200; round += 1) {
      const [before, after] = [text(), text()];
      const changes = wordDiff(before, after) ?? [];
      const without = (kind: string) =>
        changes
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('');
      expect(without('removed')).toBe(after);
      expect(without('added')).toBe(before);
    }
  });

  it('gives up on texts too long to compare', () => {
    const long = (word: string) => Array.from({ length: 2000 }, (_, n) => `${word}${n}`).join(' ');
    expect(wordDiff(long('a'), long('b'))).toBeNull();
  });
});
