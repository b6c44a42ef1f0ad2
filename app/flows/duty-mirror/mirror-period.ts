import { addDays, type IsoDate, isIsoDate } from '@sklaida/kernel';

export type MirrorPeriod = { from: IsoDate; to: IsoDate };

const longestDays = 3 * 366;

/** The period asked for; this year up to today where none is, or where its days make none. */
export function periodOf(query: URLSearchParams, today: IsoDate): MirrorPeriod {
  const [from, to] = [query.get('from'), query.get('to')];
  if (!isIsoDate(from) || !isIsoDate(to) || from > to || addDays(from, longestDays) < to)
    return { from: `${today.slice(0, 4)}-01-01`, to: today };
  return { from, to };
}

/** Periods offered by one press: this year so far, this quarter so far, last year. */
export function offeredPeriods(
  today: IsoDate,
): { key: 'year' | 'quarter' | 'before'; period: MirrorPeriod }[] {
  const year = Number(today.slice(0, 4));
  const quarter = String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0');
  return [
    { key: 'year', period: { from: `${year}-01-01`, to: today } },
    { key: 'quarter', period: { from: `${year}-${quarter}-01`, to: today } },
    { key: 'before', period: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
  ];
}

export const periodQuery = ({ from, to }: MirrorPeriod) => `?from=${from}&to=${to}`;
