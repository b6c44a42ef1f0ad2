import { describe, expect, it } from 'vitest';
import { sideNotes, sideSum } from './sides';

const row = (id: string, value: number | null, method: string | null = null) => ({
  id,
  label: id,
  cells: { people: { value, method } },
});

describe('a sum', () => {
  it('is given where every row has its number and all are counted alike', () => {
    expect(sideSum('people', [row('a', 3), row('b', 4)], 2)).toEqual({ sum: 7 });
  });
  it('is not given while a row is missing or empty', () => {
    expect(sideSum('people', [row('a', 3)], 2)).toBe('missing');
    expect(sideSum('people', [row('a', 3), row('b', null)], 2)).toBe('missing');
    expect(sideSum('people', [], 2)).toBe('missing');
  });
  it('is not given where one of them counted otherwise', () => {
    expect(sideSum('people', [row('a', 3), row('b', 4, 'ir žiūrėjusieji vėliau')], 2)).toBe('differs');
  });
  it('is not spoiled by words beside a number that is not there', () => {
    expect(sideSum('people', [row('a', 3), row('b', null, 'neskaičiavome')], 2)).toBe('missing');
  });
});

it('notes are numbered as they are read', () => {
  const columns = [{ key: 'people', label: 'Dalyviai', definition: '', unit: null }];
  const notes = sideNotes(columns, [row('a', 1, 'x'), row('b', 2), row('c', 3, 'y')]);
  expect(notes.map(({ number, rowId }) => [number, rowId])).toEqual([
    [1, 'a'],
    [2, 'c'],
  ]);
});
