import { noResults } from '@sklaida/campaigns';
import { expect, it } from 'vitest';
import { rollUp } from './roll-ups';

type Kind = 'municipal_library' | 'school_library';
const week = '2026-11-09';
const library = (id: string, municipality: string, kind: Kind = 'municipal_library', weekOn = week) => ({
  id,
  kind,
  municipality,
  weekOn,
});
const cell = (
  municipality: string,
  libraries: number,
  participants: number,
  kind: Kind = 'municipal_library',
) => ({
  kind,
  municipality,
  weekOn: week,
  libraries,
  numbers: { ...noResults(), participants },
});
const nobody = { verdicts: new Map(), kinds: [] as Kind[], total: true };

it('a municipality of one private library is only in the total, and so is the other of two', () => {
  const { places } = rollUp(
    [cell('a', 4, 100), cell('b', 1, 7)],
    [...'1234'].map((id) => library(id, 'a')).concat(library('5', 'b')),
    nobody,
  );
  expect(places.map((one) => [one.id, one.numbers?.participants ?? null, one.level])).toEqual([
    ['a', null, 'hidden'],
    ['b', null, 'hidden'],
  ]);
});

it('libraries that agreed to be shown are shown by municipality, schools beside them', () => {
  const verdicts = new Map([['1', 'shown' as const]]);
  const { places, weeks } = rollUp(
    [cell('a', 1, 40), cell('a', 3, 30, 'school_library'), cell('b', 3, 12, 'school_library')],
    [
      library('1', 'a'),
      ...['2', '3', '4'].map((id) => library(id, 'a', 'school_library')),
      ...['5', '6', '7'].map((id) => library(id, 'b', 'school_library')),
    ],
    { ...nobody, verdicts },
  );
  expect(places.map((one) => [one.numbers?.participants, one.libraries, one.schools])).toEqual([
    [70, 40, 30],
    [12, null, 12],
  ]);
  expect(weeks).toMatchObject([{ weekOn: week, reporters: 7, numbers: { participants: 82 } }]);
});

it('a cell whose libraries moved away since is guarded as a single one', () => {
  const { places } = rollUp([cell('a', 3, 30)], [library('1', 'a'), library('2', 'a'), library('3', 'b')], {
    ...nobody,
    total: false,
  });
  expect(places).toMatchObject([{ numbers: null, level: 'hidden' }]);
});

it('three levels end at round numbers', () => {
  const sizes = [12, 48, 96, 203, 388, 1412];
  const { steps, places } = rollUp(
    sizes.map((size, index) => cell(String(index), 3, size)),
    sizes.flatMap((_, index) => ['x', 'y', 'z'].map((one) => library(`${index}${one}`, String(index)))),
    nobody,
  );
  expect(steps).toEqual({ low: 50, middle: 250 });
  expect(places.map((one) => one.level)).toEqual([1, 1, 2, 2, 3, 3]);
});
