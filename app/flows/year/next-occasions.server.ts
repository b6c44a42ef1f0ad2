import { nextDates } from '@sklaida/calendar';
import type { Occasion } from '@sklaida/calendar/server';
import { daysBetween, type IsoDate } from '@sklaida/kernel';
import type { Formats } from '~/i18n/format';

export type NextOccasion = { id: string; title: string; day: string; under: string; away: string };

type Coming = { id: string; title: string; startsOn: IsoDate; endsOn: IsoDate };

/** Occasions that have not begun before `today`, the nearest first. */
export function comingOccasions(occasions: readonly Occasion[], today: IsoDate, most: number): Coming[] {
  return occasions
    .flatMap(({ id, title, rule }) => {
      const dates = nextDates(rule, today);
      return dates && dates.startsOn >= today ? [{ id, title, ...dates }] : [];
    })
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.title.localeCompare(b.title, 'lt'))
    .slice(0, most);
}

/** The same as lines of an almanac. */
export function occasionLines(coming: readonly Coming[], today: IsoDate, formats: Formats): NextOccasion[] {
  return coming.map(({ id, title, startsOn, endsOn }) => ({
    id,
    title,
    day: formats.dayNumbers(startsOn, endsOn),
    under: formats.shortMonth(startsOn),
    away: formats.inDays(daysBetween(today, startsOn)),
  }));
}
