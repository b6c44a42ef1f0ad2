import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datesOf, parseRuleText } from './index';

type Demo = { occasions: Array<{ id: string; rule: string; dates: Record<string, string[]> }> };
const demo = JSON.parse(
  readFileSync(new URL('../../../db/seed/data/demo-data.json', import.meta.url), 'utf8'),
) as Demo;

describe('rules written in Lithuanian', () => {
  it('are all twenty-five of the demonstration', () => {
    expect(demo.occasions).toHaveLength(25);
  });

  it.each(demo.occasions)('$id: $rule', ({ rule, dates }) => {
    const parsed = parseRuleText(rule);
    expect(parsed).not.toBeNull();
    for (const year of [2026, 2027]) {
      const expected = dates[String(year)] ?? [];
      const found = parsed && datesOf(parsed, year);
      expect([found?.startsOn, found?.endsOn]).toEqual([expected[0], expected.at(-1)]);
    }
  });

  it.each([
    ['pirmasis geguzes sekmadienis', { type: 'nth-weekday', month: 5, weekday: 7, nth: 1 }],
    ['  Paskutinis  Lapkričio Penktadienis ', { type: 'nth-weekday', month: 11, weekday: 5, nth: -1 }],
    ['trečiasis spalio trečiadienis', { type: 'nth-weekday', month: 10, weekday: 3, nth: 3 }],
    ['04-23 – 04-29', { type: 'range', from: { month: 4, day: 23 }, to: { month: 4, day: 29 } }],
    ['46-oji metų savaitė', { type: 'iso-week', week: 46 }],
    ['Velykos', { type: 'easter', offset: 0, days: 1 }],
    ['Velykos + 49', { type: 'easter', offset: 49, days: 1 }],
    ['Velykos − 47', { type: 'easter', offset: -47, days: 1 }],
    ['nustatoma kasmet', { type: 'yearly', dates: {} }],
  ])('also understands „%s“', (text, rule) => {
    expect(parseRuleText(text)).toEqual(rule);
  });

  it.each([
    '',
    '02-30',
    '13-01',
    '3-16',
    '60-oji metų savaitė',
    'pirmasis gegužės vakaras',
    'septintasis kovo pirmadienis',
    'kada nors',
    '04-23/',
    'pirmasis gegužės sekmadienis vakare',
  ])('does not guess at „%s“', (text) => {
    expect(parseRuleText(text)).toBeNull();
  });
});
