import { describe, expect, it } from 'vitest';
import { weekNumber } from './calendar-parts';
import { capitalised, formatsFor } from './format';
import { preferenceCookie, readLocale, readTheme } from './locale.server';

const lt = formatsFor('lt');
const en = formatsFor('en');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates in Lithuanian', () => {
  it('writes a day with a space that does not break before „d.“', () => {
    expect(lt.day('2026-12-01')).toBe('gruodžio 1\u00a0d.');
    expect(lt.longDay('2026-12-01')).toBe('2026\u00a0m. gruodžio 1\u00a0d.');
  });
  it('joins days of one month with a dash without spaces', () => {
    expect(plain(lt.range('2026-12-01', '2026-12-24'))).toBe('gruodžio 1–24 d.');
    expect(plain(lt.longRange('2026-12-01', '2026-12-24'))).toBe('2026 m. gruodžio 1–24 d.');
  });
  it('writes both months, and both years only when they differ', () => {
    expect(plain(lt.range('2026-11-28', '2026-12-03'))).toBe('lapkričio 28 d. – gruodžio 3 d.');
    expect(lt.range('2026-11-28', '2026-12-03')).toContain('\u00a0– ');
    expect(plain(lt.range('2026-12-28', '2027-01-03'))).toBe('2026 m. gruodžio 28 d. – 2027 m. sausio 3 d.');
  });
  it('names weekdays, months and weeks', () => {
    expect(lt.weekday('2026-11-21')).toBe('šeštadienis');
    expect(lt.shortWeekday('2026-11-25')).toBe('trečiad.');
    expect(lt.shortMonth('2026-12-01')).toBe('gruod.');
    expect(plain(lt.monthAndYear('2026-12-01'))).toBe('2026 m. gruodis');
    expect(plain(lt.week('2026-11-21'))).toBe('47 savaitė');
    expect(weekNumber('2027-01-01')).toBe(53);
  });
  it('shows instants as in Vilnius, in winter and in summer', () => {
    expect(lt.clock('2026-11-20T12:32:00Z')).toBe('14:32');
    expect(lt.clock('2026-07-20T21:05:00Z')).toBe('00:05');
    expect(plain(lt.moment('2026-07-20T21:05:00Z'))).toBe('liepos 21 d. 0.05 val.');
    expect(plain(lt.time('17:30'))).toBe('17.30 val.');
  });
});

describe('counting in Lithuanian', () => {
  it('says how many days are left', () => {
    expect([0, 1, 2, 10, 11, 21, 22, 30].map((n) => plain(lt.daysLeft(n)))).toEqual([
      'šiandien',
      'liko 1 diena',
      'liko 2 dienos',
      'liko 10 dienų',
      'liko 11 dienų',
      'liko 21 diena',
      'liko 22 dienos',
      'liko 30 dienų',
    ]);
  });
  it('puts days after prepositions into the right case', () => {
    expect([-21, -10, -3, -1, 0, 1, 3, 10, 21].map((n) => plain(lt.inDays(n)))).toEqual([
      'prieš 21 dieną',
      'prieš 10 dienų',
      'prieš 3 dienas',
      'vakar',
      'šiandien',
      'rytoj',
      'po 3 dienų',
      'po 10 dienų',
      'po 21 dienos',
    ]);
  });
  it('groups thousands by a narrow space that does not break', () => {
    expect(lt.number(1951)).toBe('1\u202f951');
    expect(lt.number(1234567.5, 1)).toBe('1\u202f234\u202f567,5');
    expect(lt.number(-1500)).toBe('−1\u202f500');
    expect(lt.number(-0.2)).toBe('0');
    expect(lt.percent(0.423)).toBe('42,3\u00a0%');
    expect(lt.percent(0.5)).toBe('50\u00a0%');
    expect(plain(lt.fileSize(400_000))).toBe('0,4 MB');
  });
  it('joins lists and orders names by the alphabet', () => {
    expect(lt.list([])).toBe('');
    expect(lt.list(['a'])).toBe('a');
    expect(lt.list(['a', 'b', 'c'])).toBe('a, b ir c');
    expect(lt.list(['a', 'b'], 'or')).toBe('a arba b');
    expect(['Žagarė', 'Zarasai', 'Švenčionys', 'Skuodas', 'Čekiškė', 'Cirkliškis'].sort(lt.compare)).toEqual([
      'Cirkliškis',
      'Čekiškė',
      'Skuodas',
      'Švenčionys',
      'Zarasai',
      'Žagarė',
    ]);
    expect(capitalised('žemėlapis')).toBe('Žemėlapis');
  });
});

describe('the same in English', () => {
  it('writes dates and numbers', () => {
    expect(plain(en.range('2026-12-01', '2026-12-24'))).toBe('1–24 December');
    expect(plain(en.longRange('2026-12-28', '2027-01-03'))).toBe('28 December 2026 – 3 January 2027');
    expect(plain(en.daysLeft(1))).toBe('1 day left');
    expect(plain(en.inDays(-3))).toBe('3 days ago');
    expect(en.number(1951)).toBe('1,951');
    expect(en.percent(0.423)).toBe('42.3%');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('language and theme of a request', () => {
  const request = (headers: Record<string, string>) => new Request('http://x.test/', { headers });
  it('follows the chosen language, and is Lithuanian until one is chosen', () => {
    expect(readLocale(request({ Cookie: 'a=1; locale=en', 'Accept-Language': 'lt' }))).toBe('en');
    expect(readLocale(request({ Cookie: 'locale=fr', 'Accept-Language': 'en-GB' }))).toBe('lt');
    expect(readLocale(request({ 'Accept-Language': 'en' }))).toBe('lt');
  });
  it('reads the theme and ignores unknown ones', () => {
    expect(readTheme(request({ Cookie: 'theme=dark' }))).toBe('dark');
    expect(readTheme(request({ Cookie: 'theme=neon' }))).toBe('system');
    expect(preferenceCookie({ name: 'theme', value: 'dark' }, true)).toContain('theme=dark; Path=/;');
  });
});
