import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  easter,
  isIsoDate,
  isoDate,
  isoWeek,
  mondayOfIsoWeek,
  partsOf,
  todayIn,
  weekday,
} from './dates';

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('2000-01-01', days));

describe('calendar days', () => {
  it('adding and counting days are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('crosses summer time, leap days and year ends', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '',
    null,
  ])('refuses %j', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it('refuses to count from a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(isoDate(2026, 2, 29)).toBeNull();
    expect(isoDate(2028, 2, 29)).toBe('2028-02-29');
  });

  it('takes a day apart', () => {
    expect(partsOf('2026-11-21')).toEqual({ year: 2026, month: 11, day: 21 });
  });
});

describe('weeks', () => {
  it('counts weekdays from Monday', () => {
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('2026-11-23')).toBe(1);
  });

  it.each([
    ['2026-11-09', 2026, 46],
    ['2021-01-03', 2020, 53],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2024-12-30', 2025, 1],
  ])('%s is in week %i/%i', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week });
  });

  it('finds the Monday of each day’s week', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, week } = isoWeek(date);
        expect(mondayOfIsoWeek(year, week)).toBe(addDays(date, 1 - weekday(date)));
      }),
    );
  });

  it('knows which years have a 53rd week', () => {
    expect(mondayOfIsoWeek(2026, 53)).toBe('2026-12-28');
    expect(mondayOfIsoWeek(2027, 53)).toBeNull();
    expect(mondayOfIsoWeek(2027, 0)).toBeNull();
  });
});

describe('today', () => {
  it('is the day in Vilnius, not in UTC', () => {
    expect(todayIn('Europe/Vilnius', new Date('2026-11-20T22:30:00Z'))).toBe('2026-11-21');
    expect(todayIn('Europe/Vilnius', new Date('2026-11-20T21:59:00Z'))).toBe('2026-11-20');
    expect(todayIn('Europe/Vilnius', new Date('2026-07-01T21:00:00Z'))).toBe('2026-07-02');
  });
});

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('in %i is on %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  it('is always a Sunday between 22 March and 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      expect(weekday(easter(year))).toBe(7);
      expect(easter(year) >= `${year}-03-22` && easter(year) <= `${year}-04-25`).toBe(true);
    }
  });
});
