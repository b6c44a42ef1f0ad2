import { expect, it } from 'vitest';
import { answersOverTime } from './answers-over-time';

const now = {
  invited: 10,
  days: [
    { day: 1, n: 2 },
    { day: 3, n: 3 },
  ],
};
const before = {
  invited: 8,
  days: [
    { day: 2, n: 4 },
    { day: 20, n: 2 },
    { day: 300, n: 1 },
  ],
};

it('draws steps of shares: this year up to today, last year to its end', () => {
  const drawn = answersOverTime(now, before, { day: 4, lasted: 20 });
  expect(drawn).toMatchObject({ days: 20, day: 4, top: 75 });
  expect(drawn?.now.path).toBe('M0 100V73.3H5V73.3H10V33.3H15V33.3H20');
  expect(drawn?.now.end).toEqual({ x: 20, y: 33.3 });
  expect(drawn?.before?.end).toEqual({ x: 100, y: 0 });
  expect(drawn?.rows.map((row) => [row.day, row.now, row.before])).toEqual([
    [1, 2, 0],
    [2, 2, 4],
    [3, 5, 4],
    [4, 5, 4],
    [5, null, 4],
    [7, null, 4],
    [10, null, 4],
    [14, null, 4],
    [20, null, 6],
  ]);
});

it('stands alone without a year before, and is nothing while nobody has answered', () => {
  expect(answersOverTime(now, null, { day: 90, lasted: 90 })).toMatchObject({ days: 60, before: null });
  expect(answersOverTime({ invited: 10, days: [] }, null, { day: 3, lasted: 14 })).toBeNull();
  expect(answersOverTime({ invited: 0, days: [] }, null, { day: 1, lasted: 1 })).toBeNull();
});
