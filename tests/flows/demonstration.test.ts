import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadDemonstration } from '~/flows/demonstration/load-demonstration.server';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

let db: TestDatabase;
const lines: string[] = [];
const load = () =>
  loadDemonstration({
    database: db.database,
    worker: db.worker,
    migratorUrl: withName(inject('postgres').urls.migrator, db.name),
    origin: 'http://localhost:3000',
    log: (line) => lines.push(line),
  });

beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

test('the demonstration is loaded once, through the use cases people use', async () => {
  expect(await load()).toBe('loaded');
  expect(await load()).toBe('present');

  const [counts] = await db.owner`select
    (select count(*)::int from tenants) as tenants, (select count(*)::int from identity.people) as people,
    (select count(*)::int from occasions) as occasions, (select count(*)::int from campaigns) as campaigns`;
  expect(counts).toEqual({ tenants: 44 + 7, people: 65 + 11, occasions: 25, campaigns: 5 + 2 + 1 });
}, 180_000);

test('the region sees the sum that the libraries reported, and the association sees each region', async () => {
  const [region] =
    await db.owner`select sum(participants)::int as participants, sum(libraries)::int as libraries
    from campaign_totals t join campaigns c on c.id = t.campaign_id join tenants o on o.id = t.tenant_id
    where o.slug = 'pabv' and c.title = 'Skaitome prie žvakės 2026'`;
  expect(region).toEqual({ participants: 1951, libraries: 18 });

  const sums = await db.owner`select o.slug, s.participants, s.reported, s.invited from region_sums s
    join tenants o on o.id = s.source_tenant_id where s.title = 'Skaitome prie žvakės 2026' order by o.slug`;
  expect(sums).toEqual([
    { slug: 'pabv', participants: 1951, reported: 18, invited: 42 },
    { slug: 'srcb', participants: 365, reported: 4, invited: 6 },
  ]);
});

test('every library stands where the demonstration says, in its own row and in its mirror', async () => {
  const rows = await db.owner`select c.title, a.state, m.state as mirror, count(*)::int as n from adoptions a
    join campaigns c on c.id = a.campaign_id
    join adoption_mirrors m on m.source_tenant_id = a.tenant_id and m.campaign_id = a.campaign_id
    where c.title like '24 istorijos%' group by 1, 2, 3 order by 2`;
  expect(rows.every((row) => row.state === row.mirror)).toBe(true);
  expect(Object.fromEntries(rows.map((row) => [row.state, row.n]))).toEqual({
    invited: 42 - 16,
    localising: 3 + 8,
    submitted: 1,
    approved: 2,
    published: 2,
  });
});

test('what the region was told carries the day of the step, and no person', async () => {
  const rows = await db.owner`select h.at::date = o.at::date as same_day, h.person_id, h.person_name
    from history h join tenants county on county.id = h.tenant_id and county.slug = 'pabv'
    join tenants t on t.short_name = h.data ->> 'library'
    join adoptions a on a.tenant_id = t.id and a.campaign_id = h.subject_id
    join history o on o.tenant_id = t.id and o.subject_id = a.id and o.to_state = h.to_state
    where h.action = 'member'`;
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.every((row) => row.same_day && row.person_id === null && row.person_name === null)).toBe(true);
  const [disorder] = await db.owner`select count(*)::int as n from (
    select at, lag(at) over (partition by tenant_id order by id) as before from history) h where at < before - interval '1 second'`;
  expect(disorder?.n).toBe(0);
});

test('the correction reached who left the texts alone, asked who wrote their own, and waits for who has approved', async () => {
  const rows = await db.owner`select t.short_name, a.state, a.base_version,
      (select count(*)::int from merge_conflicts m where m.tenant_id = a.tenant_id and m.adoption_id = a.id and m.state = 'open') as asks
    from adoptions a join tenants t on t.id = a.tenant_id join campaigns c on c.id = a.campaign_id
    where c.title like '24 istorijos%'`;
  const waiting = rows.filter((row) => row.base_version === 1).map((row) => row.state);
  expect(waiting.sort()).toEqual(['approved', 'approved', 'published', 'published', 'submitted']);
  expect(rows.filter((row) => row.asks > 0).map((row) => [row.short_name, row.asks])).toEqual([
    ['Panevėžio r. biblioteka', 1],
  ]);
  const [left] = await db.owner`select
    (select count(*)::int from jobs where state <> 'done') as jobs,
    (select count(*)::int from offered_texts where answered_at is null) as offers`;
  expect(left).toEqual({ jobs: 0, offers: 1 });
});

test('a contest stands before its jury, entries on the days they came, and a challenge past its half', async () => {
  const [contest] = await db.owner`select c.entries_until::text, c.decided_on::text, c.drawn_at,
    (select count(*)::int from contest_entries e where e.contest_id = c.id) as entries,
    (select count(*)::int from contest_entries e where e.contest_id = c.id and e.state = 'excluded') as excluded,
    (select count(*)::int from contest_scores s) as scores,
    (select max(e.received_at)::date::text from contest_entries e) as last from contests c`;
  expect(contest).toEqual({
    entries_until: '2026-11-15',
    decided_on: '2026-11-30',
    drawn_at: null,
    entries: 9,
    excluded: 1,
    scores: 14,
    last: '2026-11-15',
  });
  const weeks =
    await db.owner`select week_on::text as week, sum(libraries)::int as libraries, sum(books)::int as books
    from challenge_totals group by 1 order by 1`;
  expect(weeks.map((row) => [row.week, row.libraries, row.books])).toEqual([
    ['2026-10-05', 4, 331],
    ['2026-10-12', 5, 443],
    ['2026-10-19', 5, 473],
    ['2026-10-26', 3, 229],
    ['2026-11-02', 5, 509],
    ['2026-11-09', 4, 411],
    ['2026-11-16', 2, 154],
  ]);
});
