import type { IsoDate } from '@sklaida/kernel';

export const contestLimits = {
  rules: 4000,
  ageGroups: 8,
  ageGroup: 40,
  winners: 100,
  name: 120,
  contact: 160,
  title: 160,
  body: 4000,
  reason: 300,
  note: 500,
  points: 10,
} as const;

export type ContestMethod = 'jury' | 'lot';
export type EntryState = 'received' | 'excluded' | 'won';
export type ContestPhase = 'taking' | 'judging' | 'decided';

type ContestDays = { entriesUntil: IsoDate; drawnAt: Date | null; erasedAt: Date | null };

/** Entries are taken through the whole last day; the data of entrants may be gone in any phase after it. */
export function contestPhase(contest: ContestDays, today: IsoDate): ContestPhase {
  if (contest.drawnAt) return 'decided';
  return today <= contest.entriesUntil && !contest.erasedAt ? 'taking' : 'judging';
}

type Ranked<Entry> = Entry & { average: number | null; votes: number; place: number; tied: boolean };

/** Entries by the average of the points given, two decimals; equals share a place, and those without points stand last. */
export function rankEntries<Entry extends { id: string }>(
  entries: readonly Entry[],
  scores: readonly { entryId: string; points: number }[],
): Ranked<Entry>[] {
  const judged = entries.map((entry) => {
    const given = scores.filter((one) => one.entryId === entry.id);
    const sum = given.reduce((total, one) => total + one.points, 0);
    return {
      ...entry,
      votes: given.length,
      average: given.length === 0 ? null : Math.round((sum * 100) / given.length) / 100,
    };
  });
  return judged
    .map((one) => ({
      ...one,
      place: 1 + judged.filter((other) => (other.average ?? -1) > (one.average ?? -1)).length,
      tied: one.average !== null && judged.filter((other) => other.average === one.average).length > 1,
    }))
    .sort((a, b) => a.place - b.place);
}
