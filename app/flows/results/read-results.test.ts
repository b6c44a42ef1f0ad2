import { noResults } from '@sklaida/campaigns';
import { expect, it } from 'vitest';
import { openResults, sumsForLetters } from './read-results.server';

type Kind = 'municipal_library' | 'school_library';
const mirror = (id: string, kind: Kind, participants: number | null) => ({
  id,
  kind,
  state: 'reported' as const,
  municipality: null,
  shortName: id,
  numbers: participants === null ? null : { ...noResults(), participants },
});
const total = (kind: Kind, libraries: number, participants: number) => ({
  kind,
  libraries,
  numbers: { ...noResults(), participants },
});

it('shows sums by kind, and a single private library cannot be worked out from them', () => {
  const { groups, rows } = openResults(
    [total('municipal_library', 4, 100)],
    [
      mirror('a', 'municipal_library', 50),
      mirror('b', 'municipal_library', 20),
      mirror('c', 'municipal_library', 10),
      mirror('d', 'municipal_library', null),
    ],
  );
  expect(groups[0]?.numbers?.participants).toBe(100);
  expect(rows.filter((one) => one.numbers === null).map((one) => one.id)).toEqual(['b', 'c', 'd']);
});

it('keeps a group of two inside the total, and then one more group with it', () => {
  const { groups, total: sum } = openResults(
    [total('municipal_library', 5, 100), total('school_library', 2, 30)],
    [],
  );
  expect(groups.map((one) => one.numbers)).toEqual([null, null]);
  expect(sum?.participants).toBe(130);
});

it('says nothing of two libraries alone, neither on the page nor in letters', () => {
  const open = openResults([total('municipal_library', 2, 30)], []);
  expect(open.total).toBeNull();
  expect(sumsForLetters(open, ['participants'])).toEqual({});
});
