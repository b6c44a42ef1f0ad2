import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { campaignSteps, codeOf, secret } from '../factories/campaign-steps';
import { smallCampaign } from '../factories/documents';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let abroad: Place;
let library: Place;
let neighbour: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  abroad = second.county;
  [library, neighbour] = [the(first.libraries[0]), the(first.libraries[1])];
});
afterAll(() => db.drop());

const { as, draft, launch, adoptionOf } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

beforeEach(async () => {
  campaign = await draft(county);
  await launch(county, campaign, [library, neighbour]);
});

const days = { startsOn: '2027-04-20', endsOn: '2027-04-27', answerBy: '2027-04-01', reportBy: '2027-05-10' };
const publish = (by: Place, number = 2, goal = 'Kitas tikslas.', on = days) =>
  as(by, async (sql) => {
    const [row] = await sql`select carry.publish_correction(${campaign}, ${number},
      ${sql.json({ ...smallCampaign(), goal, metrics: ['events'] })}, ${sql.json(on)}, null, false, '{}') as published`;
    return row?.published as { number: number; libraries: number };
  });

test('only the coordinator who owns the campaign publishes a correction', async () => {
  expect(await codeOf(publish(library))).toBe('42501');
  expect(await codeOf(publish(abroad))).toBe('SK404');
  expect(await codeOf(publish(world.association))).toBe('SK404');
  expect(await publish(county)).toEqual({ number: 2, libraries: 2 });
});

test('the same correction published again changes nothing; another under its number is refused', async () => {
  await publish(county);
  const count =
    () => db.owner`select (select count(*) from notices) as notices, (select count(*) from jobs) as jobs,
    (select count(*) from history) as history, (select count(*) from campaign_versions) as versions`;
  const before = await count();
  expect(await publish(county)).toEqual({ number: 2, libraries: 0 });
  expect(await count()).toEqual(before);
  expect(await codeOf(publish(county, 2, 'Trečias tikslas.'))).toBe('SK409');
  expect(await codeOf(publish(county, 9))).toBe('SK409');
});

test('a closed campaign takes no correction', async () => {
  await db.owner`update campaigns set state = 'closed' where id = ${campaign}`;
  expect(await codeOf(publish(county))).toBe('SK409');
});

test('a library holds and writes its own part alone, and a merge approves nothing', async () => {
  await publish(county);
  const { id } = await adoptionOf(library);
  const hold = (by: Place) =>
    as(by, async (sql) => (await sql`select carry.hold_copy(${id}) as copy`)[0]?.copy as object | null);
  expect(await hold(library)).toMatchObject({ campaign: { to: 2 } });
  expect(await hold(neighbour)).toBeNull();
  expect(await codeOf(hold(county))).toBe('42501');
  const writes = {
    from: 1,
    to: 2,
    items: [],
    tasks: [],
    applied: [],
    before: {},
    settled: [],
    conflicts: [],
    mend: [],
  };
  const write = (by: Place, more: object) =>
    as(by, async (sql) => {
      const given = sql.json({ ...writes, urgent: false, ...more });
      const [row] = await sql`select carry.merge_copy(${id}, ${given}) as written`;
      return row?.written;
    });
  expect(await write(neighbour, {})).toBe(false);
  expect(await codeOf(write(library, { state: 'approved' }))).toBe('SK409');
  expect(await codeOf(write(library, { to: 7 }))).toBe('SK409');
  expect(await write(library, {})).toBe(true);
  expect(await write(library, {})).toBe(false);
});

test('moved days and what is counted stand in the association’s sums at once', async () => {
  const sums = () =>
    as(
      world.association,
      (sql) => sql`select starts_on::text, ends_on::text, metrics, invited from region_sums
        where tenant_id = ${world.association.id} and campaign_id = ${campaign}`,
    );
  expect([...(await sums())]).toMatchObject([{ starts_on: '2027-04-20', invited: 2 }]);
  await publish(county, 2, 'Vėliau.', { ...days, startsOn: '2027-05-03', endsOn: '2027-05-09' });
  expect([...(await sums())]).toEqual([
    { starts_on: '2027-05-03', ends_on: '2027-05-09', metrics: ['events'], invited: 2 },
  ]);
});

test('the coordinator learns numbers, never a text', async () => {
  const { id } = await adoptionOf(library);
  await db.owner`update content_items set body = ${secret} where adoption_id = ${id}`;
  await publish(county);
  const read = (by: Place) =>
    as(by, async (sql) => (await sql`select carry.correction_progress(${campaign}, 2) as p`)[0]?.p);
  const none = { total: 0, updated: 0, conflicts: 0, offered: 0, failed: 0 };
  expect(await read(county)).toEqual({ ...none, total: 2 });
  expect(await read(abroad)).toEqual(none);
  await db.owner`update jobs set state = 'done' where key = ${`${id}:2`}`;
  expect(await read(county)).toEqual({ ...none, total: 2, offered: 1 });
  await db.owner`update jobs set state = 'failed' where key = ${`${id}:2`}`;
  expect(await read(county)).toEqual({ ...none, total: 2, failed: 1 });
  await db.owner`update adoptions set base_version = 2 where id = ${id}`;
  expect(await read(county)).toEqual({ ...none, total: 2, updated: 1 });
  await db.owner`update adoptions set state = 'declined' where tenant_id = ${neighbour.id} and campaign_id = ${campaign}`;
  expect(await read(county)).toEqual({ ...none, total: 1, updated: 1 });
  expect(await codeOf(read(library))).toBe('42501');
  const seen = await as(
    county,
    (sql) => sql`select * from adoption_updates union all select * from adoption_updates`,
  );
  expect(seen).toHaveLength(0);
});

test('who watches the campaign hears that a library took the correction, and nothing else', async () => {
  await publish(county);
  const { id } = await adoptionOf(library);
  const heard: string[] = [];
  const listening = await db.owner.listen('sklaida_campaign', (said) => heard.push(said));
  const nothing = { items: [], tasks: [], mend: [], applied: [], settled: [], conflicts: [], before: {} };
  const writes = { from: 1, to: 2, heldOn: null, urgent: false, note: null, texts: 0, ...nothing };
  await as(library, (sql) => sql`select carry.merge_copy(${id}, ${sql.json(writes)})`);
  await expect.poll(() => heard).toEqual([campaign]);
  await listening.unlisten();
});

test('the worker’s doors are closed to the application, and the application’s to the worker', async () => {
  const { id } = await adoptionOf(library);
  expect(await codeOf(as(library, (sql) => sql`select jobs.held_copy(${id})`))).toBe('42501');
  expect(await codeOf(as(library, (sql) => sql`select carry.held_copy(${id})`))).toBe('42501');
});
