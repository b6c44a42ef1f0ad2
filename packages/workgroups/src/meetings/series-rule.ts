import { addDays, daysBetween, type IsoDate, isIsoDate, isoDate, partsOf, weekday } from '@sklaida/kernel';
import { z } from 'zod';

const day = z.string().refine((value): value is IsoDate => isIsoDate(value), { error: 'date' });
const common = {
  /** No day of the series is before this one. */
  from: day,
  /** Days of the series on which there is no meeting. */
  skip: z.array(day).max(200).default([]),
};

/** Every so many weeks counted from `from`, or the n-th (−1: the last) weekday of every so many months. */
export const seriesRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weeks'), every: z.int().min(1).max(26), ...common }),
  z.object({
    kind: z.literal('month'),
    every: z.int().min(1).max(12),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    weekday: z.int().min(1).max(7),
    ...common,
  }),
]);
export type SeriesRule = z.infer<typeof seriesRuleSchema>;

/** The n-th weekday of a month; months past December go on into the next years. */
function nthWeekday(year: number, month: number, nth: number, wanted: number): IsoDate {
  const first = isoDate(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
  if (first === null) throw new RangeError(`Not a month: ${year}-${month}`);
  if (nth > 0) return addDays(first, ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7);
  const { year: y, month: m } = partsOf(addDays(first, 31));
  const next = isoDate(y, m, 1) ?? first;
  const last = addDays(next, -1);
  return addDays(last, -((weekday(last) - wanted + 7) % 7));
}

/** The first `count` days of the series from `since` on, none after `until`. */
export function seriesDays(
  rule: SeriesRule,
  { since, until, count }: { since: IsoDate; until?: IsoDate | null; count: number },
): IsoDate[] {
  const found: IsoDate[] = [];
  const begin = since > rule.from ? since : rule.from;
  const skipped = new Set(rule.skip);
  const take = (on: IsoDate): boolean => {
    if (until && on > until) return false;
    if (on >= begin && !skipped.has(on)) found.push(on);
    return found.length < count;
  };
  // More steps than days can be skipped; a series whose every day is skipped ends here.
  const most = count + rule.skip.length + 2;
  if (rule.kind === 'weeks') {
    const step = rule.every * 7;
    const passed = Math.ceil(daysBetween(rule.from, begin) / step);
    for (let n = passed; n < passed + most && take(addDays(rule.from, n * step)); n += 1);
    return found;
  }
  const { year, month } = partsOf(rule.from);
  const at = partsOf(begin);
  const months = (at.year - year) * 12 + at.month - month;
  const passed = Math.floor(months / rule.every);
  for (let n = passed; n < passed + most; n += 1)
    if (!take(nthWeekday(year, month + n * rule.every, rule.nth, rule.weekday))) break;
  return found;
}
