import { addDays, easter, type IsoDate, partsOf, weekday } from '@sklaida/kernel';

/** Days off by the Labour Code of Lithuania that fall on the same day every year; those that are always Sundays need no mention. */
const holidays = new Set([
  '01-01',
  '02-16',
  '03-11',
  '05-01',
  '06-24',
  '07-06',
  '08-15',
  '11-01',
  '11-02',
  '12-24',
  '12-25',
  '12-26',
]);

/** Monday to Friday, and no public holiday. */
export function isWorkingDay(day: IsoDate): boolean {
  if (weekday(day) > 5 || holidays.has(day.slice(5))) return false;
  return day !== addDays(easter(partsOf(day).year), 1);
}

/** The `count`-th working day after `from`; `from` itself is not counted. */
export function addWorkingDays(from: IsoDate, count: number): IsoDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
