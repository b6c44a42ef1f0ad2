import { describe, expect, it } from 'vitest';
import { fail, isLocale, isRole, normaliseText, ok, permissions, roles, stripDiacritics } from './index';

describe('results', () => {
  it('carry a value or a named failure', () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 });
    expect(fail('conflict')).toEqual({ ok: false, error: 'conflict' });
    expect(fail('conflict', { version: 2 })).toEqual({
      ok: false,
      error: 'conflict',
      detail: { version: 2 },
    });
  });
});

describe('vocabulary', () => {
  it('names each role and permission once', () => {
    expect(new Set(roles).size).toBe(20);
    expect(new Set(permissions).size).toBe(permissions.length);
    for (const permission of permissions) expect(permission).toMatch(/^[a-z]+(-[a-z]+)?:[a-z]+$/);
  });

  it('recognises its own words only', () => {
    expect(isRole('director')).toBe(true);
    expect(isRole('root')).toBe(false);
    expect(isLocale('lt')).toBe(true);
    expect(isLocale('ru')).toBe(false);
    expect(isLocale(undefined)).toBe(false);
  });
});

describe('text', () => {
  it('composes letters, unifies line ends and drops control characters', () => {
    expect(normaliseText('  Bir\u007az\u030cai\r\nir\u0000 Zarasai ')).toBe('Birz\u017eai\nir Zarasai');
  });

  it('keeps Lithuanian quotation marks, dashes and emoji', () => {
    expect(normaliseText('„Skaitome – kartu“ 📚')).toBe('„Skaitome – kartu“ 📚');
  });

  it('finds words typed without diacritics', () => {
    expect(stripDiacritics('ĄČĘĖĮŠŲŪŽ ąčęėįšųūž')).toBe('ACEEISUUZ aceeisuuz');
    expect(stripDiacritics('Ąžuolynas – „Ėglė“')).toBe('Azuolynas – „Egle“');
  });
});
