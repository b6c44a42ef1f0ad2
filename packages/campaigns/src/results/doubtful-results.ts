import type { MetricKey } from '../templates/document';
import type { ResultNumbers } from './results';
import type { LibraryKind } from './summary';

/** `town`: more than such a place can hold. `last_year`: many times what the same campaign brought a year before. */
type DoubtCode = 'town' | 'school' | 'last_year';
/** A number over `over` is worth a second look; it stops nobody. */
export type DoubtfulAbove = { key: MetricKey; over: number; code: DoubtCode };

/** No library of these kinds is known to have gathered more for one campaign; populations are not kept. */
const crowds = { school: 3_000, district: 20_000, city: 100_000 };
const people = ['participants', 'childrenAndYouth'] as const satisfies readonly MetricKey[];
const compared = [
  'events',
  'participants',
  'onlineParticipants',
  'reach',
] as const satisfies readonly MetricKey[];
const timesLastYear = 3;
/** Small numbers triple easily. */
const leastGrowth: Partial<Record<MetricKey, number>> = { events: 10 };

export function doubtfulAbove(library: {
  kind: LibraryKind;
  inCity: boolean;
  lastYear: ResultNumbers | null;
}): DoubtfulAbove[] {
  const school = library.kind === 'school_library';
  const crowd = school ? crowds.school : library.inCity ? crowds.city : crowds.district;
  const crowded = people.map(
    (key): DoubtfulAbove => ({ key, over: crowd, code: school ? 'school' : 'town' }),
  );
  const { lastYear } = library;
  const grown = lastYear
    ? compared.flatMap((key): DoubtfulAbove[] => {
        const before = lastYear[key];
        if (before === 0) return [];
        return [
          {
            key,
            over: Math.max(before * timesLastYear, before + (leastGrowth[key] ?? 100)),
            code: 'last_year',
          },
        ];
      })
    : [];
  return [...crowded, ...grown];
}
