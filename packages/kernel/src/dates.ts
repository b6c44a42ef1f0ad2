/** A calendar day people mean, 'YYYY-MM-DD', without an hour and without a time zone. */
export type IsoDate = string;

const DAY = 86_400_000;

/** The day as midnight UTC: the one place where days become numbers. */
function toMillis(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar day: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function fromMillis(millis: number): IsoDate {
  return new Date(millis).toISOString().slice(0, 10);
}

/** True only for a day that exists: '2026-02-29' is refused. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const millis = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(millis) && fromMillis(millis) === value;
}

/** The day, or null when the month has no such day. Months and days count from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isIsoDate(date) ? date : null;
}

export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const at = new Date(toMillis(date));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromMillis(toMillis(date) + days * DAY);
}

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (toMillis(to) - toMillis(from)) / DAY;
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekday(date: IsoDate): number {
  return new Date(toMillis(date)).getUTCDay() || 7;
}

/** The ISO 8601 week, with the year that week belongs to. */
export function isoWeek(date: IsoDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** Monday of an ISO week, or null when that year has no such week. */
export function mondayOfIsoWeek(year: number, week: number): IsoDate | null {
  const fourth = isoDate(year, 1, 4);
  if (fourth === null) return null;
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  const found = isoWeek(monday);
  return found.year === year && found.week === week ? monday : null;
}

/** The calendar day it is at the instant `now` in an IANA zone such as Europe/Vilnius. */
export function todayIn(zone: string, now: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b + 8) / 25);
  const e = Math.floor((b - d + 1) / 3);
  const f = (19 * a + b - Math.floor(b / 4) - e + 15) % 30;
  const g = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - f - (c % 4)) % 7;
  const h = Math.floor((a + 11 * f + 22 * g) / 451);
  const n = f + g - 7 * h + 114;
  const date = isoDate(year, Math.floor(n / 31), (n % 31) + 1);
  if (date === null) throw new RangeError(`No Easter in the year ${year}`);
  return date;
}
