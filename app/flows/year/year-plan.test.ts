import { expect, test } from 'vitest';
import { yearPicture } from './year-picture';
import { crowdedDays, overlaps, yearPlan } from './year-plan';

const fixed = (id: string, month: number, day: number) => ({
  id,
  title: id,
  kind: 'profesinė proga',
  rule: { type: 'fixed' as const, month, day },
  leadDays: null,
});
const campaign = (id: string, startsOn: string, endsOn: string, occasionId: string | null = null) => ({
  id,
  title: id,
  kind: 'promotion' as const,
  state: 'open' as const,
  occasionId,
  startsOn,
  endsOn,
  own: true,
});
const plan = (over: Partial<Parameters<typeof yearPlan>[0]>) =>
  yearPlan({ year: 2027, today: '2026-11-22', occasions: [], templates: [], campaigns: [], ...over });

test('how many days are left to begin is counted from the first day less the lead', () => {
  const occasions = [fixed('knygnešiai', 3, 16), fixed('savaitė', 4, 23), fixed('vardadienis', 5, 1)];
  const templates = [
    { occasionId: 'knygnešiai', leadDays: 30 },
    { occasionId: 'savaitė', leadDays: 60 },
  ];
  const at = (today: string) =>
    plan({ occasions, templates, today }).lines.map((one) => [one.id, one.missing, one.daysToWork]);
  expect(at('2027-01-20')).toEqual([
    ['knygnešiai', 'soon', 25],
    ['savaitė', 'later', 33],
    ['vardadienis', 'plain', 71],
  ]);
  expect(at('2027-02-14')[0]).toEqual(['knygnešiai', 'now', 0]);
  expect(at('2027-03-16')[0]).toEqual(['knygnešiai', 'now', -30]);
  expect(at('2027-03-17')[0]).toEqual(['knygnešiai', 'past', -31]);
});

test('a campaign some days beside its occasion is the one of that year; a cancelled one leaves the day free', () => {
  const occasions = [fixed('knygnešiai', 3, 16)];
  const made = campaign('k', '2027-03-10', '2027-03-20', 'knygnešiai');
  const last = campaign('pernai', '2026-03-10', '2026-03-20', 'knygnešiai');
  expect(plan({ occasions, campaigns: [made, last] }).lines[0]).toMatchObject({
    missing: null,
    campaigns: [{ id: 'k' }],
    former: { id: 'pernai' },
  });
  const cancelled = { ...made, state: 'cancelled' as const };
  expect(plan({ occasions, campaigns: [cancelled, last] }).lines[0]).toMatchObject({
    missing: 'later',
    former: { id: 'pernai' },
  });
});

test('an occasion decided every year and not decided yet is named, not forgotten', () => {
  const yearly = { ...fixed('diena', 1, 1), rule: { type: 'yearly' as const, dates: {} } };
  expect(plan({ occasions: [yearly] })).toMatchObject({ lines: [], undated: [{ id: 'diena' }] });
});

test('a campaign without an occasion, or over New Year, stands in both its years', () => {
  const winter = campaign('žiema', '2026-12-20', '2027-01-10');
  expect(plan({ campaigns: [winter] }).others).toHaveLength(1);
  expect(plan({ campaigns: [winter], year: 2026 }).others).toHaveLength(1);
  expect(plan({ campaigns: [winter], year: 2028 }).others).toHaveLength(0);
});

test('overlaps name the shared days, and crowded stretches are joined', () => {
  const found = overlaps([
    campaign('a', '2026-12-01', '2026-12-24'),
    campaign('b', '2026-12-03', '2026-12-07'),
    campaign('c', '2026-12-08', '2026-12-10'),
    campaign('d', '2027-02-01', '2027-02-02'),
  ]);
  expect(found.map((one) => [one.first.id, one.second.id, one.startsOn, one.endsOn])).toEqual([
    ['a', 'b', '2026-12-03', '2026-12-07'],
    ['a', 'c', '2026-12-08', '2026-12-10'],
  ]);
  expect(crowdedDays(found)).toEqual([{ startsOn: '2026-12-03', endsOn: '2026-12-10' }]);
});

test('bars of the picture never cover each other within a lane and stay inside the year', () => {
  const campaigns = Array.from({ length: 20 }, (_, at) =>
    campaign(
      `Kampanija su ilgesniu pavadinimu ${at}`,
      `2027-${String(1 + (at % 12)).padStart(2, '0')}-10`,
      '2027-12-30',
    ),
  );
  const picture = yearPicture(plan({ campaigns }), 2027, '2027-06-01');
  for (const one of picture.bars) {
    expect(one.x + one.width).toBeLessThanOrEqual(picture.width);
    for (const other of picture.bars) {
      if (one === other || one.lane !== other.lane) continue;
      expect(one.x + one.width <= other.prepareX || other.x + other.width <= one.prepareX).toBe(true);
    }
  }
  expect(picture.todayX).toBeGreaterThan(480);
});
