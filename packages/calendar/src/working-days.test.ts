import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from './working-days';

describe('working days of Lithuania', () => {
  it.each([
    ['2026-11-23', '2026-11-30', 'a plain week'],
    ['2026-11-22', '2026-11-27', 'asked on a Sunday'],
    ['2026-12-18', '2026-12-29', 'over Christmas, whose eve is free as well'],
    ['2026-12-31', '2027-01-08', 'over New Year'],
    ['2026-04-02', '2026-04-10', 'over Easter Monday'],
    ['2026-10-30', '2026-11-09', 'over All Saints and All Souls, which fall on Sunday and Monday'],
    ['2027-02-12', '2027-02-22', 'over the 16th of February'],
  ])('five after %s is %s: %s', (from, expected) => {
    expect(addWorkingDays(from, 5)).toBe(expected);
  });

  it('counts nothing when asked for nothing', () => {
    expect(addWorkingDays('2026-12-25', 0)).toBe('2026-12-25');
  });

  it.each(['2026-03-11', '2026-06-24', '2026-07-06', '2026-11-21', '2026-04-06'])('rests on %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it('works on the Tuesday after Easter', () => {
    expect(isWorkingDay('2026-04-07')).toBe(true);
  });
});
