import { addDays, daysBetween, type IsoDate, weekday } from '@sklaida/kernel';

export type WeekSum = { weekOn: IsoDate; libraries: number; readers: number; books: number };

const monday = (day: IsoDate) => addDays(day, 1 - weekday(day));

/** Mondays of the weeks a challenge touches, the first week whole even when it begins in its middle. */
export function challengeWeeks(days: { startsOn: IsoDate; endsOn: IsoDate }): IsoDate[] {
  const weeks: IsoDate[] = [];
  for (let week = monday(days.startsOn); week <= days.endsOn; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

/** The day half of the challenge is over. */
export function halfwayDay({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }): IsoDate {
  return addDays(startsOn, Math.ceil((daysBetween(startsOn, endsOn) + 1) / 2));
}

/**
 * How many weeks in a row are told, counted back from the last finished one. The week going on counts when it is told and is never
 * missed while it lasts.
 */
export function streak(told: readonly IsoDate[], weeks: readonly IsoDate[], today: IsoDate): number {
  const known = new Set(told);
  const begun = weeks.filter((week) => week <= today);
  const last = begun.at(-1);
  const counted = last && !known.has(last) && today <= addDays(last, 6) ? begun.slice(0, -1) : begun;
  let length = 0;
  for (const week of [...counted].reverse()) {
    if (!known.has(week)) break;
    length += 1;
  }
  return length;
}

/** Sums over weeks that may be shown. Readers of different weeks are the same people, so they are averaged, never added. */
export function sumWeeks(weeks: readonly WeekSum[]): { books: number; readers: number; weeks: number } {
  const shown = weeks.filter((one) => one.libraries >= fewest);
  const readers = shown.reduce((sum, one) => sum + one.readers, 0);
  return {
    books: shown.reduce((sum, one) => sum + one.books, 0),
    readers: shown.length === 0 ? 0 : Math.round(readers / shown.length),
    weeks: shown.length,
  };
}

/** A week told by fewer libraries would tell of one of them. */
export const fewest = 3;
