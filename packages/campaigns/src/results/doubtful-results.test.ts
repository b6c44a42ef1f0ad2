import { expect, it } from 'vitest';
import { doubtfulAbove } from './doubtful-results';
import { noResults } from './results';

const limit = (found: ReturnType<typeof doubtfulAbove>, key: string, code: string) =>
  found.find((one) => one.key === key && one.code === code)?.over;

it('a school, a town and a city have their own measure of too many', () => {
  const library = { inCity: false, lastYear: null };
  const school = doubtfulAbove({ ...library, kind: 'school_library' });
  const town = doubtfulAbove({ ...library, kind: 'municipal_library' });
  const city = doubtfulAbove({ ...library, kind: 'municipal_library', inCity: true });
  expect(limit(school, 'participants', 'school')).toBe(3000);
  expect(limit(town, 'participants', 'town')).toBe(20_000);
  expect(limit(city, 'childrenAndYouth', 'town')).toBe(100_000);
});

it('three times last year is worth a look, unless the numbers are small or there were none', () => {
  const lastYear = { ...noResults(), participants: 200, events: 2, reach: 10 };
  const found = doubtfulAbove({ kind: 'municipal_library', inCity: false, lastYear });
  expect(limit(found, 'participants', 'last_year')).toBe(600);
  expect(limit(found, 'events', 'last_year')).toBe(12);
  expect(limit(found, 'reach', 'last_year')).toBe(110);
  expect(limit(found, 'onlineParticipants', 'last_year')).toBeUndefined();
});
