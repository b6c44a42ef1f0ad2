import { readFileSync } from 'node:fs';
import { suggestForms } from '@sklaida/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillText,
  formatDayValue,
  formatTimeValue,
  formValues,
  parseText,
  placeholderKeys,
  placeholdersIn,
  placeholderValues,
} from '../index';

const values = placeholderValues({
  libraryName: 'Biržų rajono savivaldybės viešoji biblioteka',
  heldOn: '2026-12-09',
  heldUntil: null,
  startsAt: '17:30',
  place: 'Vaikų skaitykla, Vytauto g. 1',
  contact: 'Eglė Lapinskaitė, tel. +370 600 00000',
  vocative: 'Egle',
});
const plain = (text: string, given = values) => fillText(text, given).plain;

describe('placeholders in a text', () => {
  it('are cut out and put together without loss', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{data}', '{vieta}', '{', '}', '{nežinia}', '{{', ', ', '\n'),
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const back = parseText(text).map((piece) => (piece.kind === 'text' ? piece.text : piece.raw));
        expect(back.join('')).toBe(text);
      }),
    );
  });

  it('are known also with a capital, a space, or a stray diacritic', () => {
    expect(placeholdersIn('{Data} { vieta } {víeta} {data}')).toEqual(['data', 'vieta']);
  });

  it('leave a text without them exactly as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('{'));
        expect(fillText(text, values)).toMatchObject({ plain: text, missing: [], unknown: [] });
      }),
    );
  });
});

describe('filling a text', () => {
  it('puts the values where they belong', () => {
    expect(plain('Kviečiame: {data} d. {laikas} val., {vieta}. Teirautis: {kontaktas}.')).toBe(
      'Kviečiame: gruodžio 9 d. 17.30 val., Vaikų skaitykla, Vytauto g. 1. Teirautis: Eglė Lapinskaitė, tel. +370 600 00000.',
    );
  });

  it('names what is missing, once, and leaves it readable', () => {
    const filled = fillText('{vieta}, {laikas} val. Dar kartą: {vieta}', { laikas: '18', vieta: '  ' });
    expect(filled.missing).toEqual(['vieta']);
    expect(filled.plain).toBe('{vieta}, 18 val. Dar kartą: {vieta}');
    expect(filled.segments[0]).toEqual({ kind: 'missing', text: '{vieta}', key: 'vieta' });
  });

  it('names what nobody knows', () => {
    const filled = fillText('Kaina: {kaina}', values);
    expect(filled.unknown).toEqual(['{kaina}']);
    expect(filled.segments.at(-1)).toEqual({ kind: 'unknown', text: '{kaina}' });
  });

  it('does not read placeholders out of a value', () => {
    expect(fillText('{vieta}', { vieta: 'Salė {laikas}', laikas: '18' })).toMatchObject({
      plain: 'Salė {laikas}',
      missing: [],
      unknown: [],
    });
  });

  it('takes values with any signs literally', () => {
    expect(plain('Vieta: {vieta}', { vieta: '$& $1 \\ <b>' })).toBe('Vieta: $& $1 \\ <b>');
  });

  it('begins a sentence with a capital, but not a line of a poster', () => {
    expect(plain('{data} d. vyks vakaras.')).toBe('Gruodžio 9 d. vyks vakaras.');
    expect(plain('Minime dieną.\n\n{data} d. vyks vakaras.')).toBe(
      'Minime dieną.\n\nGruodžio 9 d. vyks vakaras.',
    );
    expect(plain('Ateikite vakare. {data} d. lauksime.')).toBe('Ateikite vakare. Gruodžio 9 d. lauksime.');
    expect(plain('VAKARAS\n{data} d.')).toBe('VAKARAS\ngruodžio 9 d.');
    expect(plain('Nuo 17 val. {data} d.')).toBe('Nuo 17 val. gruodžio 9 d.');
  });

  it('never doubles a full stop', () => {
    expect(plain('Vieta: {vieta}. Ateikite.', { vieta: 'Didžioji salė, II a.' })).toBe(
      'Vieta: Didžioji salė, II a. Ateikite.',
    );
  });
});

describe('the address of a letter', () => {
  it('is the vocative', () => {
    expect(plain('Laba diena, {kreipinys},\n\nkviečiame.')).toBe('Laba diena, Egle,\n\nkviečiame.');
  });

  it.each([
    ['Laba diena, {kreipinys},\n\nkviečiame.', 'Laba diena,\n\nkviečiame.'],
    ['Laba diena, {kreipinys}!', 'Laba diena!'],
    ['{kreipinys}, kviečiame.', 'kviečiame.'],
    ['Sveiki {kreipinys}.', 'Sveiki.'],
    ['Sveiki {kreipinys}', 'Sveiki'],
    ['Sveiki {kreipinys} ir kiti', 'Sveiki ir kiti'],
  ])('leaves with its comma when it is unknown: „%s“', (text, expected) => {
    const filled = fillText(text, { kreipinys: null });
    expect(filled.plain).toBe(expected);
    expect(filled.missing).toEqual([]);
  });
});

describe('days and hours', () => {
  it.each([
    ['2026-03-16', undefined, 'kovo 16'],
    ['2026-12-01', '2026-12-24', 'gruodžio 1–24'],
    ['2026-06-01', '2026-08-31', 'birželio 1 – rugpjūčio 31'],
    ['2026-12-30', '2027-01-02', 'gruodžio 30 – sausio 2'],
    ['2026-12-09', '2026-12-09', 'gruodžio 9'],
  ])('%s %s is „%s“', (from, to, expected) => {
    expect(formatDayValue(from, to)).toBe(expected);
  });

  it.each([
    ['17:30', '17.30'],
    ['09:05', '9.05'],
    ['18:00', '18'],
    ['18:00:00', '18'],
    ['7.45', '7.45'],
    ['24:00', null],
    ['vakare', null],
    ['', null],
  ])('%s o’clock is „%s“', (time, expected) => {
    expect(formatTimeValue(time)).toBe(expected);
  });

  it('are missing until somebody answers', () => {
    const empty = placeholderValues({
      libraryName: 'Biblioteka',
      heldOn: null,
      heldUntil: null,
      startsAt: null,
      place: null,
      contact: null,
      vocative: null,
    });
    const all = placeholderKeys.map((key) => `{${key}}`).join(' – ');
    expect(fillText(all, empty).missing).toEqual([
      'miestas',
      'savivaldybe',
      'data',
      'laikas',
      'vieta',
      'kontaktas',
    ]);
  });
});

describe('the templates of the demonstration', () => {
  const demo = JSON.parse(
    readFileSync(new URL('../../../../db/seed/data/demo-data.json', import.meta.url), 'utf8'),
  ) as { campaign_templates: Array<{ id: string; texts: Record<string, string> }> };

  const names = formValues({ biblioteka: null, miestas: suggestForms('Biržai', 'place'), savivaldybe: null });

  it.each(demo.campaign_templates)('$id leaves nothing unfilled', ({ texts }) => {
    for (const text of Object.values(texts)) {
      const filled = fillText(text, { ...values, ...names });
      expect(filled.missing).toEqual([]);
      expect(filled.unknown).toEqual([]);
      expect(filled.plain).not.toMatch(/[{}]|\.\.| {2}|,,/);
    }
  });
});
