import type { ResultNumbers } from '@sklaida/campaigns';
import { expect, it } from 'vitest';
import { regionsReportOf, regionsWorkbookOf } from './association-files.server';
import type { AssociationCampaign, ComparedRegion } from './read-association.server';

const numbers: ResultNumbers = {
  events: 10,
  participants: 400,
  childrenAndYouth: 100,
  onlineParticipants: 0,
  posts: 8,
  reach: 1000,
  mediaMentions: 2,
};
const region = (name: string, more: Partial<ComparedRegion> = {}): ComparedRegion => ({
  id: name,
  region: name,
  invited: 12,
  adopted: 10,
  published: 9,
  reported: 8,
  numbers,
  notes: [`${name}: pastaba.`],
  notAsked: [],
  ...more,
});
const campaign = (regions: ComparedRegion[]): AssociationCampaign => ({
  title: 'Skaitome prie žvakės 2026',
  dates: '2026 m. lapkričio 9–15 d.',
  state: 'closed',
  regions,
  sums: { invited: 24, adopted: 20, published: 18, reported: 10 },
  total: numbers,
  hidesSome: regions.some((one) => one.numbers === null),
});
const paper = (regions: ComparedRegion[]) => ({
  campaign: campaign(regions),
  organiser: 'Asociacija (parodomoji)',
  locale: 'lt' as const,
  now: new Date('2026-12-01T10:00:00Z'),
});
const few = region('Vilniaus regionas', { reported: 2, numbers: null });

it('sets the regions side by side with numbered notes, a region of two only by its count', () => {
  const asked = region('Panevėžio regionas', { notAsked: ['onlineParticipants', 'events'] });
  const { report, filename } = regionsReportOf(paper([asked, few]));
  expect(filename).toBe('Skaitome prie žvakės 2026 – regionai.pdf');
  const [table] = report.sums?.tables ?? [];
  expect(table?.columns).toEqual(['Rodiklis', 'Panevėžio regionas (1)', 'Vilniaus regionas (2)', 'Iš viso']);
  expect(table?.rows).toContainEqual(['Nuotoliniai dalyviai', 'neklausta', 'per mažai pateikusių', '0']);
  expect(table?.rows.at(-1)?.slice(1)).toEqual(['50', '–', '–']);
  expect(report.notes?.items).toEqual(['Panevėžio regionas: pastaba.', 'Vilniaus regionas: pastaba.']);
  expect(JSON.stringify(report)).toContain('mažiau kaip trys');
  // One region with numbers is no comparison.
  expect(report.bars).toEqual([]);
});

it('sets ten regions four by four, and the sum of all once', () => {
  const ten = Array.from({ length: 10 }, (_, at) => region(`Regionas ${at}`));
  const { report } = regionsReportOf(paper(ten));
  expect(report.sums?.tables.map((table) => table.columns.length)).toEqual([5, 5, 4]);
  expect(report.bars.map((one) => one.bars.length)).toEqual([10, 10]);
});

it('puts what one region counted otherwise into its row of the workbook', () => {
  const { workbook } = regionsWorkbookOf(paper([region('Panevėžio regionas'), few]));
  expect(workbook.regions.map((one) => [one.perLibrary, one.remark])).toEqual([
    [50, 'Panevėžio regionas: pastaba.'],
    [null, 'Vilniaus regionas: pastaba.'],
  ]);
  expect(workbook.method[0]).toContain('lyginkite');
});
