import { expect, test } from 'vitest';
import { challengeWeeks, halfwayDay, streak, sumWeeks } from './challenge';

const summer = { startsOn: '2026-06-01', endsOn: '2026-08-31' };

test('a summer has fourteen weeks, the last of them one day long', () => {
  const weeks = challengeWeeks(summer);
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([14, '2026-06-01', '2026-08-31']);
});

test('a week begins on Monday also when the challenge begins on Wednesday, and over New Year', () => {
  expect(challengeWeeks({ startsOn: '2026-12-30', endsOn: '2027-01-10' })).toEqual([
    '2026-12-28',
    '2027-01-04',
  ]);
});

test('half of the summer is over on 17 July', () => {
  expect(halfwayDay(summer)).toBe('2026-07-17');
  expect(halfwayDay({ startsOn: '2026-06-01', endsOn: '2026-06-01' })).toBe('2026-06-02');
});

test('weeks in a row are counted back; the week going on is not missed yet', () => {
  const weeks = challengeWeeks(summer);
  const told = ['2026-06-01', '2026-06-15', '2026-06-22'];
  expect(streak(told, weeks, '2026-06-30')).toBe(2);
  expect(streak([...told, '2026-06-29'], weeks, '2026-06-30')).toBe(3);
  expect(streak(told, weeks, '2026-07-06')).toBe(0);
  expect(streak(told, weeks, '2026-09-10')).toBe(0);
  expect(streak([], weeks, '2026-05-01')).toBe(0);
});

test('a week of two libraries is in no sum, and readers are not added up', () => {
  const sum = sumWeeks([
    { weekOn: '2026-06-01', libraries: 3, readers: 30, books: 50 },
    { weekOn: '2026-06-08', libraries: 2, readers: 99, books: 99 },
    { weekOn: '2026-06-15', libraries: 4, readers: 41, books: 60 },
  ]);
  expect(sum).toEqual({ books: 110, readers: 36, weeks: 2 });
});
