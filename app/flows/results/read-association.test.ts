import { noResults } from '@sklaida/campaigns';
import { expect, it } from 'vitest';
import { addCounts, openSum } from './read-association.server';

const sum = (reported: number) => ({
  countyTenantId: 'county',
  campaignTenantId: 'county',
  campaignId: 'campaign',
  title: 'Skaitome prie žvakės',
  startsOn: '2026-11-09',
  endsOn: '2026-11-15',
  state: 'open' as const,
  invited: 10,
  adopted: 5,
  published: 4,
  reported,
  declined: 1,
  occasionId: null,
  templateId: null,
  metrics: null,
  numbers: { ...noResults(), participants: 70 },
});

it('tells how many took part, but no numbers of fewer than three libraries', () => {
  expect(openSum(sum(2), 'Panevėžio regionas')).toMatchObject({ adopted: 5, reported: 2, numbers: null });
  expect(openSum(sum(3), 'Panevėžio regionas').numbers?.participants).toBe(70);
});

it('adds counts of regions', () => {
  const lines = [openSum(sum(2), 'a'), openSum(sum(3), 'b')];
  expect(addCounts(lines)).toEqual({ invited: 20, adopted: 10, published: 8, reported: 5 });
});
