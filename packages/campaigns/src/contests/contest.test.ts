import { expect, test } from 'vitest';
import { contestPhase, rankEntries } from './contest';

const days = { entriesUntil: '2026-11-10', drawnAt: null, erasedAt: null };

test('entries are taken through the last day, then judged until the decision', () => {
  expect(contestPhase(days, '2026-11-10')).toBe('taking');
  expect(contestPhase(days, '2026-11-11')).toBe('judging');
  expect(contestPhase({ ...days, erasedAt: new Date() }, '2026-11-01')).toBe('judging');
  expect(contestPhase({ ...days, drawnAt: new Date() }, '2026-11-01')).toBe('decided');
});

test('equal averages share a place and are called tied; the next place is left out', () => {
  const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const scores = [
    { entryId: 'a', points: 7 },
    { entryId: 'a', points: 8 },
    { entryId: 'b', points: 10 },
    { entryId: 'c', points: 7.5 },
  ];
  expect(
    rankEntries(entries, scores).map(({ id, place, tied, average }) => [id, place, tied, average]),
  ).toEqual([
    ['b', 1, false, 10],
    ['a', 2, true, 7.5],
    ['c', 2, true, 7.5],
    ['d', 4, false, null],
  ]);
});
