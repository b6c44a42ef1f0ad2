import { addDays, weekday } from '@sklaida/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateRule, dateRuleSchema, datesOf, nextDates } from './index';

const days = (rule: DateRule, year: number) => {
  const dates = datesOf(rule, year);
  return dates && [dates.startsOn, dates.endsOn];
};

describe('the days of an occasion', () => {
  it.each<[string, DateRule, number, [string, string] | null]>([
    ['a fixed day', { type: 'fixed', month: 3, day: 16 }, 2027, ['2027-03-16', '2027-03-16']],
    ['a leap day', { type: 'fixed', month: 2, day: 29 }, 2028, ['2028-02-29', '2028-02-29']],
    ['no leap day in a common year', { type: 'fixed', month: 2, day: 29 }, 2027, null],
    [
      'a range',
      { type: 'range', from: { month: 6, day: 1 }, to: { month: 8, day: 31 } },
      2026,
      ['2026-06-01', '2026-08-31'],
    ],
    [
      'a range over New Year',
      { type: 'range', from: { month: 12, day: 20 }, to: { month: 1, day: 6 } },
      2026,
      ['2026-12-20', '2027-01-06'],
    ],
    [
      'a range to the end of February',
      { type: 'range', from: { month: 2, day: 1 }, to: { month: 2, day: 29 } },
      2027,
      ['2027-02-01', '2027-02-28'],
    ],
    [
      'the first Sunday of May',
      { type: 'nth-weekday', month: 5, weekday: 7, nth: 1 },
      2026,
      ['2026-05-03', '2026-05-03'],
    ],
    [
      'the last Friday of November',
      { type: 'nth-weekday', month: 11, weekday: 5, nth: -1 },
      2026,
      ['2026-11-27', '2026-11-27'],
    ],
    ['no fifth Monday in a short month', { type: 'nth-weekday', month: 2, weekday: 1, nth: 5 }, 2026, null],
    ['the 46th week', { type: 'iso-week', week: 46 }, 2027, ['2027-11-15', '2027-11-21']],
    ['no 53rd week in a short year', { type: 'iso-week', week: 53 }, 2027, null],
    ['Easter', { type: 'easter', offset: 0, days: 2 }, 2026, ['2026-04-05', '2026-04-06']],
    ['the day before Lent', { type: 'easter', offset: -47, days: 1 }, 2026, ['2026-02-17', '2026-02-17']],
    [
      'a date set every year',
      { type: 'yearly', dates: { '2026': ['2026-05-10', '2026-05-12'] } },
      2026,
      ['2026-05-10', '2026-05-12'],
    ],
    ['a year not set yet', { type: 'yearly', dates: {} }, 2026, null],
  ])('knows %s', (_, rule, year, expected) => {
    expect(dateRuleSchema.parse(rule)).toEqual(rule);
    expect(days(rule, year)).toEqual(expected);
  });
});

describe('the next time of an occasion', () => {
  const week: DateRule = { type: 'range', from: { month: 4, day: 23 }, to: { month: 4, day: 29 } };

  it('is this year’s until its last day is over', () => {
    expect(nextDates(week, '2026-04-29')?.startsOn).toBe('2026-04-23');
    expect(nextDates(week, '2026-04-30')?.startsOn).toBe('2027-04-23');
  });

  it('may have begun last year', () => {
    const winter: DateRule = { type: 'range', from: { month: 12, day: 20 }, to: { month: 1, day: 6 } };
    expect(nextDates(winter, '2027-01-03')).toEqual({ startsOn: '2026-12-20', endsOn: '2027-01-06' });
  });

  it('waits for a leap year, also across a century', () => {
    expect(nextDates({ type: 'fixed', month: 2, day: 29 }, '2096-03-01')?.startsOn).toBe('2104-02-29');
  });

  it('is unknown when nobody has set it', () => {
    expect(nextDates({ type: 'yearly', dates: {} }, '2026-11-21')).toBeNull();
    expect(
      nextDates({ type: 'yearly', dates: { '2020': ['2020-01-01', '2020-01-02'] } }, '2026-11-21'),
    ).toBeNull();
  });

  it('never ends before today, and nothing earlier was skipped', () => {
    const rule = fc.oneof(
      fc.record({ type: fc.constant('iso-week' as const), week: fc.integer({ min: 1, max: 53 }) }),
      fc.record({
        type: fc.constant('nth-weekday' as const),
        month: fc.integer({ min: 1, max: 12 }),
        weekday: fc.integer({ min: 1, max: 7 }),
        nth: fc.integer({ min: 1, max: 4 }),
      }),
      fc.record({
        type: fc.constant('easter' as const),
        offset: fc.integer({ min: -60, max: 60 }),
        days: fc.integer({ min: 1, max: 7 }),
      }),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 20_000 }), (any, offset) => {
        const today = addDays('2000-01-01', offset);
        const next = nextDates(any, today);
        expect(next && next.endsOn >= today).toBe(true);
        if (next && next.startsOn > today) {
          expect(nextDates(any, addDays(next.startsOn, -1))).toEqual(next);
        }
        if (next && any.type === 'iso-week') expect(weekday(next.startsOn)).toBe(1);
      }),
    );
  });
});

describe('a rule typed by hand', () => {
  it.each([
    { type: 'fixed', month: 2, day: 30 },
    { type: 'fixed', month: 13, day: 1 },
    { type: 'range', from: { month: 4, day: 31 }, to: { month: 5, day: 1 } },
    { type: 'nth-weekday', month: 5, weekday: 8, nth: 1 },
    { type: 'nth-weekday', month: 5, weekday: 1, nth: 0 },
    { type: 'iso-week', week: 54 },
    { type: 'easter', offset: 0, days: 0 },
    { type: 'yearly', dates: { '2026': ['2026-05-12', '2026-05-10'] } },
    { type: 'yearly', dates: { '2026': ['2026-02-30', '2026-03-01'] } },
    { type: 'someday' },
    null,
  ])('is refused when it means no day: %j', (rule) => {
    expect(dateRuleSchema.safeParse(rule).success).toBe(false);
  });
});
