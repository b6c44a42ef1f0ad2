import { addDays, daysBetween, partsOf, weekday } from '@sklaida/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SeriesRule, seriesDays, seriesRuleSchema } from './series-rule';
import { instantAt } from './wall-clock';

const zone = 'Europe/Vilnius';
const monthly = (change: object = {}) =>
  seriesRuleSchema.parse({ kind: 'month', every: 1, nth: 2, weekday: 2, from: '2026-09-01', ...change });
const weekly = (change: object = {}) =>
  seriesRuleSchema.parse({ kind: 'weeks', every: 2, from: '2026-09-02', ...change });

describe('a regular meeting', () => {
  it('comes on the second Tuesday of each month, over the turn of the year', () => {
    expect(seriesDays(monthly(), { since: '2026-11-15', count: 3 })).toEqual([
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ]);
  });

  it('comes on the last Friday of every third month', () => {
    const rule = monthly({ nth: -1, weekday: 5, every: 3, from: '2026-01-10' });
    expect(seriesDays(rule, { since: '2026-01-01', count: 4 })).toEqual([
      '2026-01-30',
      '2026-04-24',
      '2026-07-31',
      '2026-10-30',
    ]);
  });

  it('does not come before it began, after it ends, or on a day left out', () => {
    const rule = monthly({ from: '2026-09-20', skip: ['2026-12-08'] });
    expect(seriesDays(rule, { since: '2026-01-01', until: '2027-01-12', count: 9 })).toEqual([
      '2026-10-13',
      '2026-11-10',
      '2027-01-12',
    ]);
  });

  it('comes every two weeks from its first day', () => {
    expect(seriesDays(weekly(), { since: '2026-09-03', count: 2 })).toEqual(['2026-09-16', '2026-09-30']);
    expect(seriesDays(weekly(), { since: '2026-09-16', count: 1 })).toEqual(['2026-09-16']);
  });

  it('stays in its rhythm wherever one begins to look', () => {
    const from = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    const rules: fc.Arbitrary<SeriesRule> = fc.oneof(
      fc.record({
        kind: fc.constant('weeks' as const),
        every: fc.integer({ min: 1, max: 26 }),
        from,
        skip: fc.constant<string[]>([]),
      }),
      fc.record({
        kind: fc.constant('month' as const),
        every: fc.integer({ min: 1, max: 12 }),
        nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
        weekday: fc.integer({ min: 1, max: 7 }),
        from,
        skip: fc.constant<string[]>([]),
      }),
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 1500 }), (rule, later) => {
        const since = addDays(rule.from, later);
        const all = seriesDays(rule, { since: rule.from, count: 500, until: addDays(since, 800) });
        const some = seriesDays(rule, { since, count: 300, until: addDays(since, 800) });
        expect(some).toEqual(all.filter((on) => on >= since));
        for (const on of some) {
          if (rule.kind === 'weeks') expect(daysBetween(rule.from, on) % (rule.every * 7)).toBe(0);
          else {
            expect(weekday(on)).toBe(rule.weekday);
            const { day } = partsOf(on);
            if (rule.nth > 0) expect(Math.ceil(day / 7)).toBe(rule.nth);
            else expect(partsOf(addDays(on, 7)).month).not.toBe(partsOf(on).month);
          }
        }
      }),
    );
  });

  it.each([
    [{ every: 0 }],
    [{ every: 99 }],
    [{ nth: 5 }],
    [{ nth: 0 }],
    [{ weekday: 8 }],
    [{ from: '2026-02-30' }],
    [{ skip: ['rytoj'] }],
    [{ kind: 'day' }],
  ])('is refused with %j', (change) => {
    const rule = { kind: 'month', every: 1, nth: 2, weekday: 2, from: '2026-09-01', ...change };
    expect(seriesRuleSchema.safeParse(rule).success).toBe(false);
  });

  it('is over when every day is left out, and asks no endless question', () => {
    const skip = seriesDays(weekly(), { since: '2026-09-01', count: 150 });
    const until = skip.at(-1) ?? null;
    expect(seriesDays(weekly({ skip }), { since: '2026-09-01', until, count: 3 })).toEqual([]);
  });
});

describe('the hour of a meeting', () => {
  it('stays the same on the wall across summer time', () => {
    const rule = weekly({ every: 1, from: '2026-10-19' });
    const days = seriesDays(rule, { since: '2026-10-19', count: 2 });
    expect(days.map((on) => instantAt(zone, on, '10:00').toISOString())).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });

  it('that comes twice is the first, and one leapt over is an hour later', () => {
    expect(instantAt(zone, '2026-10-25', '03:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt(zone, '2027-03-28', '03:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt(zone, '2027-03-28', '02:59').toISOString()).toBe('2027-03-28T00:59:00.000Z');
    expect(instantAt(zone, '2027-03-28', '04:00').toISOString()).toBe('2027-03-28T01:00:00.000Z');
    expect(instantAt('UTC', '2027-03-28', '03:30').toISOString()).toBe('2027-03-28T03:30:00.000Z');
  });

  it('refuses what is no time', () => {
    expect(() => instantAt(zone, '2026-12-01', '25:00')).toThrow(RangeError);
    expect(() => instantAt(zone, '2026-12-01', 'ryte')).toThrow(RangeError);
  });
});
