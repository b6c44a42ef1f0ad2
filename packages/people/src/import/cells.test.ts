import { describe, expect, it } from 'vitest';
import { checkEmail } from './email';
import { isHigherEducation, kindFromName, recogniseKind } from './kind';
import { freeSlug } from './slug';

describe('an address', () => {
  it.each([
    ['Ona@Mokykla.LT', 'ona@mokykla.lt'],
    ['mailto:ona@mokykla.lt', 'ona@mokykla.lt'],
    ['Ona Onaitė <ona@mokykla.lt>', 'ona@mokykla.lt'],
    [' ona.onaite@utena.lm.lt; ', 'ona.onaite@utena.lm.lt'],
  ])('is taken as it is: %s', (cell, value) => expect(checkEmail(cell)).toEqual({ ok: true, value }));

  it.each([
    ['ona@gmial.com', 'ona@gmail.com'],
    ['ona@mokykla.It', 'ona@mokykla.lt'],
    ['ona@mokykla,lt', 'ona@mokykla.lt'],
    ['ona @mokykla.lt', 'ona@mokykla.lt'],
    ['onaitė@mokykla.lt', 'onaite@mokykla.lt'],
    ['ona(at)mokykla.lt', 'ona@mokykla.lt'],
    ['ona@@mokykla..lt', 'ona@mokykla.lt'],
    ['ona@mokykla.lt, rastine@mokykla.lt', 'ona@mokykla.lt'],
    ['ona.mokykla.lt', null],
    ['ona@mokykla', null],
    ['ona@', null],
    ["=cmd|'/c calc'!A1", null],
  ])('is questioned: %s', (cell, suggestion) => expect(checkEmail(cell)).toEqual({ ok: false, suggestion }));
});

describe('a kind', () => {
  it('is read from a column or from the name', () => {
    expect(recogniseKind('Mokyklos biblioteka')).toBe('school_library');
    expect(recogniseKind('progimnazija')).toBe('school_library');
    expect(recogniseKind('Savivaldybės viešoji biblioteka')).toBe('municipal_library');
    expect(recogniseKind('apskrities biblioteka')).toBeNull();
    expect(kindFromName('Zarasų lopšelis-darželis „Lakštingala“')).toBe('school_library');
    expect(kindFromName('Utenos rajono savivaldybės viešoji biblioteka')).toBe('municipal_library');
    expect(kindFromName('Aukštakalnis')).toBeNull();
  });

  it('tells a university from a school that bears its name', () => {
    expect(isHigherEducation('Vilniaus universitetas')).toBe(true);
    expect(isHigherEducation('Panevėžio kolegija')).toBe(true);
    expect(isHigherEducation('Aukštoji mokykla')).toBe(true);
    expect(isHigherEducation('Kauno technologijos universiteto gimnazija')).toBe(false);
    expect(isHigherEducation('Redakcinė kolegija')).toBe(true);
  });
});

describe('an address of a library', () => {
  it('is made of its name and given once', () => {
    const taken = new Set<string>(['birzu-apascios-gimnazija']);
    expect(freeSlug('Biržų „Apaščios“ gimnazija', taken)).toBe('birzu-apascios-gimnazija-2');
    expect(freeSlug('Biržų „Apaščios“ gimnazija', taken)).toBe('birzu-apascios-gimnazija-3');
    expect(freeSlug('Школа', taken)).toBe('biblioteka');
    expect(freeSlug('Ž'.repeat(200), taken)).toHaveLength(48);
  });
});
