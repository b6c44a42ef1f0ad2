import {
  addDays,
  easter,
  type IsoDate,
  isIsoDate,
  isoDate,
  mondayOfIsoWeek,
  partsOf,
  weekday,
} from '@sklaida/kernel';
import { z } from 'zod';

const daySchema = z
  .object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => isoDate(2028, month, day) !== null, { error: 'no_such_day' });

const spanSchema = z
  .tuple([z.string().refine(isIsoDate), z.string().refine(isIsoDate)])
  .refine(([from, to]) => from <= to, { error: 'ends_before_start' });

/** How an occasion finds its days each year. Weekdays count from 1 Monday; `nth` −1 is the last one of the month. */
export const dateRuleSchema = z.union([
  daySchema.safeExtend({ type: z.literal('fixed') }),
  z.object({ type: z.literal('range'), from: daySchema, to: daySchema }),
  z.object({
    type: z.literal('nth-weekday'),
    month: z.int().min(1).max(12),
    weekday: z.int().min(1).max(7),
    nth: z.union([z.int().min(1).max(5), z.literal(-1)]),
  }),
  z.object({ type: z.literal('iso-week'), week: z.int().min(1).max(53) }),
  z.object({ type: z.literal('easter'), offset: z.int().min(-100).max(200), days: z.int().min(1).max(60) }),
  z.object({ type: z.literal('yearly'), dates: z.record(z.string().regex(/^\d{4}$/), spanSchema) }),
]);

export type DateRule = z.infer<typeof dateRuleSchema>;
export type OccasionDates = { startsOn: IsoDate; endsOn: IsoDate };

/** The days in one year, or null when that year has none. A range past New Year belongs to the year it begins in. */
export function datesOf(rule: DateRule, year: number): OccasionDates | null {
  switch (rule.type) {
    case 'fixed':
      return span(isoDate(year, rule.month, rule.day), 1);
    case 'range': {
      const startsOn = dayOrMonthEnd(year, rule.from);
      const sameYear = dayOrMonthEnd(year, rule.to);
      return { startsOn, endsOn: sameYear >= startsOn ? sameYear : dayOrMonthEnd(year + 1, rule.to) };
    }
    case 'nth-weekday':
      return span(nthWeekday(year, rule.month, rule.weekday, rule.nth), 1);
    case 'iso-week':
      return span(mondayOfIsoWeek(year, rule.week), 7);
    case 'easter':
      return span(addDays(easter(year), rule.offset), rule.days);
    case 'yearly': {
      const dates = rule.dates[String(year)];
      return dates ? { startsOn: dates[0], endsOn: dates[1] } : null;
    }
  }
}

/** The first occurrence that has not ended before `today`, also one going on now; null when none is known. */
export function nextDates(rule: DateRule, today: IsoDate): OccasionDates | null {
  const { year } = partsOf(today);
  // Eight years is the longest wait of any rule: 29 February across a century year.
  for (let candidate = year - 1; candidate <= year + 8; candidate += 1) {
    const dates = datesOf(rule, candidate);
    if (dates && dates.endsOn >= today) return dates;
  }
  return null;
}

/** The year `datesOf` has to be asked about to give these days: week 1 may begin in the year before its own. */
export function yearOf(rule: DateRule, { startsOn, endsOn }: OccasionDates): number {
  const years = [partsOf(startsOn).year, partsOf(endsOn).year];
  return years.find((year) => datesOf(rule, year)?.startsOn === startsOn) ?? partsOf(startsOn).year;
}

function span(startsOn: IsoDate | null, days: number): OccasionDates | null {
  return startsOn === null ? null : { startsOn, endsOn: addDays(startsOn, days - 1) };
}

/** 29 February of a common year is its 28th: a range never disappears because of one day. */
function dayOrMonthEnd(year: number, at: { month: number; day: number }): IsoDate {
  const date = isoDate(year, at.month, at.day) ?? isoDate(year, at.month, at.day - 1);
  if (date === null) throw new RangeError(`No day ${at.month}-${at.day}`);
  return date;
}

function nthWeekday(year: number, month: number, day: number, nth: number): IsoDate | null {
  const first = isoDate(year, month, 1);
  if (first === null) return null;
  const days: IsoDate[] = [];
  for (let date = addDays(first, (day - weekday(first) + 7) % 7); partsOf(date).month === month; ) {
    days.push(date);
    date = addDays(date, 7);
  }
  return days.at(nth < 0 ? nth : nth - 1) ?? null;
}
