import { createHash } from 'node:crypto';
import { drawOrder } from '@sklaida/campaigns';
import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignSteps, codeOf } from '../factories/campaign-steps';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let libraries: Place[];
let campaign: string;
let contest: string;
const seed = 'sėkla';
const name = 'Aldona Slaptutė';

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 1 });
  ({ county, libraries } = the(world.regions[0]));
  campaign = await steps.draft(county);
  await db.owner`update campaigns set kind = 'contest' where id = ${campaign}`;
  contest = uuidv7();
  await steps.as(
    county,
    (
      sql,
    ) => sql`insert into contests (tenant_id, id, campaign_id, rules, entries_until, decided_on, erase_on, winners, method, seed_hash)
      values (${county.id}, ${contest}, ${campaign}, 'Taisyklės', '2099-01-01', '2099-02-01', '2099-03-01', 2, 'lot',
        ${createHash('sha256').update(seed).digest('hex')})`,
  );
  await steps.launch(county, campaign, libraries);
  await db.owner`update adoptions set state = 'localising' where campaign_id = ${campaign}`;
});
afterAll(() => db.drop());

const steps = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

const enter = (place: Place, id = uuidv7()) =>
  steps.as(place, async (sql) => {
    const { id: adoption } = await steps.adoptionOf(place);
    const [row] =
      await sql`select carry.enter_contest(${adoption}, ${id}, ${name}, '+370 600 00000', 'Mama', null,
      'Mano miestas', 'Eilėraštis') as answer`;
    return row?.answer as { code?: string; refused?: string };
  });
const closeEntries = () => db.owner`update contests set entries_until = '2020-01-01' where id = ${contest}`;

test('an entry handed in twice is one entry, and its library keeps nothing that tells who the entrant is', async () => {
  const one = the(libraries[0]);
  const id = uuidv7();
  const first = await enter(one, id);
  expect(first.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(await enter(one, id)).toEqual(first);
  const receipts = await steps.as(
    one,
    (sql) => sql`select * from contest_receipts where tenant_id = ${one.id}`,
  );
  expect(receipts).toHaveLength(1);
  expect(JSON.stringify(receipts)).not.toMatch(/Aldona|370 600|Mama|Eilėraštis/);
  const journal = await db.owner`select * from history where data ->> 'code' = ${the(first.code)}`;
  expect(journal.map((row) => row.tenant_id).sort()).toEqual([one.id, county.id].sort());
  expect(JSON.stringify(journal)).not.toMatch(/Aldona/);
});

test('a library never sees entries, neither another’s nor its own, and neither does the organiser’s neighbour', async () => {
  await enter(the(libraries[1]));
  const strangers = [...libraries, the(world.regions[1]).county];
  for (const place of strangers) {
    expect(await steps.as(place, (sql) => sql`select id from contest_entries`)).toHaveLength(0);
  }
  expect((await steps.as(county, (sql) => sql`select id from contest_entries`)).length).toBeGreaterThan(1);
  const other = await steps.as(the(libraries[2]), (sql) => sql`select id from contest_receipts`);
  expect(other).toHaveLength(0);
});

test('rules and promise are read in the region and not beyond it', async () => {
  const read = (place: Place) =>
    steps.as(place, (sql) => sql`select seed_hash from contests where id = ${contest}`);
  expect(await read(the(libraries[0]))).toHaveLength(1);
  expect(await read(the(world.regions[1]).county)).toHaveLength(0);
});

test('nobody writes entries, receipts, a seed or an outcome by hand', async () => {
  const one = the(libraries[0]);
  const tries = [
    codeOf(
      steps.as(county, (sql) => sql`update contest_entries set state = 'won' where tenant_id = ${county.id}`),
    ),
    codeOf(
      steps.as(one, (sql) => sql`update contest_receipts set state = 'won' where tenant_id = ${one.id}`),
    ),
    codeOf(steps.as(county, (sql) => sql`update contests set seed_hash = 'kitas' where id = ${contest}`)),
    codeOf(
      steps.as(county, (sql) => sql`update contests set seed = 'x', drawn_at = now() where id = ${contest}`),
    ),
  ];
  expect(await Promise.all(tries)).toEqual(['42501', '42501', '42501', '42501']);
});

test('a library takes back its own entry only; both sides forget it', async () => {
  const [one, two] = [the(libraries[0]), the(libraries[1])];
  const id = uuidv7();
  await enter(two, id);
  const back = (place: Place) =>
    steps.as(place, async (sql) => (await sql`select carry.withdraw_entry(${id}) as done`)[0]?.done);
  expect(await back(one)).toBeNull();
  expect(await db.owner`select id from contest_entries where id = ${id}`).toHaveLength(1);
  expect(await back(two)).toBe('withdrawn');
  expect(await db.owner`select id from contest_entries where id = ${id}`).toHaveLength(0);
  expect(await db.owner`select id from contest_receipts where id = ${id}`).toHaveLength(0);
});

test('the draw waits for the last day, wants the promised seed, and agrees with the browser’s arithmetic', async () => {
  await enter(the(libraries[2]));
  const decide = (place: Place, told = seed) =>
    steps.as(place, async (sql) => (await sql`select carry.decide_contest(${contest}, ${told}) as o`)[0]?.o);
  expect(await decide(county)).toEqual({ refused: 'too-early' });
  await closeEntries();
  expect(await enter(the(libraries[0]))).toEqual({ refused: 'closed' });
  expect(await decide(county, 'kita')).toEqual({ refused: 'seed' });
  expect(await codeOf(decide(the(libraries[0])))).toBe('42501');
  const outcome = await decide(county);
  const codes = (await db.owner`select code from contest_entries where contest_id = ${contest}`).map(
    (row) => row.code,
  );
  expect(outcome.codes).toEqual([...codes].sort());
  expect(outcome.winners).toEqual((await drawOrder(seed, codes)).slice(0, 2).map((one) => one.code));
  expect(await decide(county)).toEqual(outcome);
  const won = await db.owner`select count(*)::int as n from contest_receipts where state = 'won'`;
  expect(won[0]?.n).toBe(2);
  const told = await db.owner`select kind from notices where kind in ('contest-won', 'contest-decided')`;
  expect(told).toHaveLength(3);
  expect(
    await codeOf(steps.as(county, (sql) => sql`update contests set winners = 3 where id = ${contest}`)),
  ).toBe('42501');
});

test('on the promised day the worker deletes who the entrants are; codes and outcome stay', async () => {
  await db.owner`update contests set decided_on = '2020-01-02', erase_on = '2020-01-03' where id = ${contest}`;
  const worker = db.as('worker');
  const erase = () =>
    worker.begin(async (sql) => {
      await sql`select jobs.enter(${county.id})`;
      return (await sql`select jobs.erase_contests() as n`)[0]?.n;
    });
  expect(await erase()).toBeGreaterThan(1);
  expect(await erase()).toBe(0);
  const [row] =
    await db.owner`select count(*) filter (where coalesce(entrant_name, contact, guardian, body) is not null)::int as known,
    count(code)::int as codes from contest_entries where contest_id = ${contest}`;
  expect(the(row)).toMatchObject({ known: 0 });
  expect(the(row).codes).toBeGreaterThan(1);
  const [kept] = await db.owner`select outcome, erased_at from contests where id = ${contest}`;
  expect(the(kept).outcome.winners).toHaveLength(2);
});
