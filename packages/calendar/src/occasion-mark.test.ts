import { expect, it } from 'vitest';
import { datesOf, yearOf } from './date-rule';
import { markOf } from './occasion-mark';

it('Each kind of occasion has its mark, one nobody foresaw too', () => {
  expect(markOf('šventė, nedarbo diena')).toBe('holiday');
  expect(markOf('tarptautinė diena')).toBe('international');
  expect(markOf('profesinė savaitė')).toBe('library');
  expect(markOf('kampanija')).toBe('library');
  expect(markOf('atmintina diena')).toBe('memorial');
  expect(markOf('kas nors kita')).toBe('memorial');
});

it('The year asked for gives the same days back, also when week 1 begins in December', () => {
  const rule = { type: 'iso-week', week: 1 } as const;
  const dates = datesOf(rule, 2026);
  expect(dates?.startsOn).toBe('2025-12-29');
  expect(dates && yearOf(rule, dates)).toBe(2026);
});
