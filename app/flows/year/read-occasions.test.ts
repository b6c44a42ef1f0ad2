import type { Occasion } from '@sklaida/calendar/server';
import type { CampaignRow, TemplateRow } from '@sklaida/campaigns/server';
import { expect, it } from 'vitest';
import { campaignOf, comingOccasions, nextStart } from './read-occasions.server';

const today = '2026-11-21';

const occasion = (id: string, rule: Occasion['rule']): Occasion => ({
  id,
  tenantId: 'county',
  slug: id,
  title: id,
  kind: 'atmintina diena',
  rule,
  leadDays: null,
  note: null,
});
const christmas = occasion('christmas', {
  type: 'range',
  from: { month: 12, day: 1 },
  to: { month: 12, day: 24 },
});
const carriers = occasion('carriers', { type: 'fixed', month: 3, day: 16 });
const season = occasion('season', { type: 'range', from: { month: 11, day: 1 }, to: { month: 11, day: 30 } });
const undecided = occasion('undecided', { type: 'yearly', dates: {} });

const template = (occasionId: string, leadDays: number) =>
  ({ id: `t-${occasionId}`, title: occasionId, occasionId, leadDays, state: 'published' }) as TemplateRow;
const campaign = (occasionId: string, startsOn: string, state: CampaignRow['state'] = 'draft') =>
  ({ id: `c-${startsOn}`, title: 'c', occasionId, startsOn, endsOn: startsOn, state }) as CampaignRow;

it('The nearest occasion comes first, one without a known day not at all', () => {
  const coming = comingOccasions({
    occasions: [carriers, undecided, christmas, season],
    templates: [],
    campaigns: [],
    today,
  });
  expect(coming.map((one) => one.occasion.id)).toEqual(['season', 'christmas', 'carriers']);
});

it('An occasion with a template and no campaign asks to begin when its time has come', () => {
  const waiting = (campaigns: CampaignRow[]) =>
    comingOccasions({
      occasions: [christmas, carriers],
      templates: [template('christmas', 45), template('carriers', 30)],
      campaigns,
      today,
    }).map((one) => one.startNow);
  expect(waiting([])).toEqual([true, false]);
  expect(waiting([campaign('christmas', '2026-12-01')])).toEqual([false, false]);
});

it('Last year’s campaign and a cancelled one leave this year’s occasion free', () => {
  const former = campaign('christmas', '2025-12-01', 'closed');
  const given = campaign('christmas', '2026-12-01', 'cancelled');
  const own = campaign('christmas', '2026-11-28');
  expect(campaignOf([former, given], 'christmas', '2026-12-01')).toBeNull();
  expect(campaignOf([former, given, own], 'christmas', '2026-12-01')).toBe(own);
});

it('A new campaign is made for days that have not begun', () => {
  expect(nextStart(season.rule, today)?.startsOn).toBe('2027-11-01');
  expect(nextStart(christmas.rule, today)?.startsOn).toBe('2026-12-01');
  expect(nextStart(undecided.rule, today)).toBeNull();
});
