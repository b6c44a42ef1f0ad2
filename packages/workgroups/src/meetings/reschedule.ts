import { daysBetween, type IsoDate } from '@sklaida/kernel';

/**
 * A meeting ahead of a series and its day by the series. `told`: members know of it, so its time is not touched; `hand`: somebody gave
 * it a time of its own.
 */
export type SeriesMeeting = { id: string; on: IsoDate; fixed: 'told' | 'hand' | null };
type OnDay = { id: string; on: IsoDate };

/**
 * Meetings planned by one rule, laid on the days of another, in their order: what waits for the next meeting stays with the next. One
 * that is fixed keeps its time while the rule still has its day; one that members were told of stands in for the day nearest to it,
 * no further than `near` days. `days` ascend; those planned for whom no day is left are dropped.
 */
export function reschedule(
  meetings: readonly SeriesMeeting[],
  days: readonly IsoDate[],
  near: number,
): { moved: OnDay[]; standsFor: OnDay[]; dropped: string[] } {
  const ordered = [...meetings].sort((a, b) => a.on.localeCompare(b.on));
  const used = new Set<IsoDate>();
  for (const { on, fixed } of ordered) if (fixed && days.includes(on)) used.add(on);
  const standsFor: OnDay[] = [];
  for (const { id, on, fixed } of ordered) {
    if (fixed !== 'told' || used.has(on)) continue;
    const far = (day: IsoDate) => Math.abs(daysBetween(on, day));
    const [nearest] = days
      .filter((day) => !used.has(day) && far(day) <= near)
      .sort((a, b) => far(a) - far(b));
    if (!nearest) continue;
    used.add(nearest);
    standsFor.push({ id, on: nearest });
  }
  const free = days.filter((day) => !used.has(day));
  const rest = ordered.filter(({ on, fixed }) => fixed !== 'told' && !(fixed && days.includes(on)));
  return {
    moved: rest.flatMap(({ id }, index) => {
      const on = free[index];
      return on ? [{ id, on }] : [];
    }),
    standsFor,
    dropped: rest.slice(free.length).map(({ id }) => id),
  };
}
