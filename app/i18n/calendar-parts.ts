import { timeZone } from './locale';

export type DayParts = { year: number; month: number; day: number };

/** Reads '2026-11-21'. `month` is 0–11. */
export function dayParts(isoDate: string): DayParts {
  const year = Number(isoDate.slice(0, 4));
  const month = Number(isoDate.slice(5, 7)) - 1;
  const day = Number(isoDate.slice(8, 10));
  return { year, month, day };
}

const utc = (isoDate: string): Date => {
  const { year, month, day } = dayParts(isoDate);
  return new Date(Date.UTC(year, month, day));
};

/** 0 is Monday. */
export function weekdayIndex(isoDate: string): number {
  return (utc(isoDate).getUTCDay() + 6) % 7;
}

/** ISO 8601 week: the one that holds the Thursday. */
export function weekNumber(isoDate: string): number {
  const thursday = utc(isoDate);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - weekdayIndex(isoDate));
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - firstDay) / 86_400_000 / 7) + 1;
}

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as it reads on a wall in Vilnius: '2026-11-20' and '14:32'. */
export function wallClock(instant: Date | string): { date: string; clock: string } {
  const parts: Record<string, string> = {};
  for (const part of clockFormat.formatToParts(new Date(instant))) parts[part.type] = part.value;
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    clock: `${parts.hour}:${parts.minute}`,
  };
}
