import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokeBetween, type TextChange, wordChanges } from './text-changes';

const made = (text: string, changes: TextChange[]) =>
  changes.reduce((now, { at, removed, added }) => now.slice(0, at) + added + now.slice(at + removed), text);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('aš', 'ir', 'tu', ' ', '\n', 'žąsys', '🦢'), { maxLength: 40 })
    .map((all) => all.join('')),
);

describe('what was changed in a text', () => {
  it('leads from one text to the other, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(80), (before, after, caret) => {
        expect(made(before, wordChanges(before, after))).toBe(after);
        const stroke = strokeBetween(before, after, caret);
        expect(made(before, stroke ? [stroke] : [])).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows by the caret which of equal letters was typed', () => {
    expect(strokeBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, removed: 0, added: 'a' });
    expect(strokeBetween('aaa', 'aa', 0)).toEqual({ at: 0, removed: 1, added: '' });
    expect(strokeBetween('abc', 'abc')).toBeNull();
  });

  it('never cuts a sign in half', () => {
    expect(strokeBetween('🦢', '🦣')).toEqual({ at: 0, removed: 2, added: '🦣' });
  });

  it('touches only the words that differ', () => {
    const before = 'Plakatą parengs Ona.\nTerminas – penktadienis.';
    const after = 'Plakatą parengs Rasa.\nTerminas – kitas penktadienis.';
    expect(wordChanges(before, after)).toEqual([
      { at: 32, removed: 0, added: 'kitas ' },
      { at: 16, removed: 4, added: 'Rasa.' },
    ]);
  });

  it('finishes with two long texts that have nothing in common', () => {
    const [before, after] = ['a '.repeat(5000), 'b '.repeat(5000)];
    expect(made(before, wordChanges(before, after))).toBe(after);
  });
});
