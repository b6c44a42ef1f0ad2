import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { campaignSteps, codeOf, secret } from '../factories/campaign-steps';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let libraries: Place[];
let school: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 1 });
  const [region] = world.regions;
  ({ county, libraries } = the(region));
  school = the(the(region).schools[0]);
});
afterAll(() => db.drop());

const { as, draft, launch, adoptionOf, mirrorOf, report, totalsOf } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

beforeEach(async () => {
  campaign = await draft(county);
  await launch(county, campaign, [...libraries, school]);
});

const cells = () =>
  as(
    county,
    (sql) => sql`select library_kind, municipality, week_on::text, libraries, participants from campaign_cells
      where campaign_id = ${campaign} order by library_kind, municipality, week_on`,
  );
const quotes = () =>
  as(county, (sql) => sql`select body from campaign_quotes where campaign_id = ${campaign}`);
/** Rewrites its own part and carries it again. */
const carryAgain = (place: Place, work: (sql: postgres.TransactionSql, id: string) => Promise<unknown>) =>
  as(place, async (sql) => {
    const { id } = await adoptionOf(place);
    await work(sql, id);
    await sql`select carry.results(${id})`;
  });
const onDay = (place: Place, day: string | null) =>
  carryAgain(place, (sql, id) => sql`update adoptions set happens_on = ${day} where id = ${id}`);

test('a report is counted in its municipality and in the week of its own day, or else the week the campaign begins', async () => {
  const one = the(libraries[0]);
  const [home] = await db.owner`select municipality from tenants where id = ${one.id}`;
  const { municipality } = the(home);
  await onDay(one, '2027-05-02');
  await report(one, 40);
  await report(one, 40);
  await report(school, 12);
  expect([...(await cells())]).toEqual([
    {
      library_kind: 'municipal_library',
      municipality,
      week_on: '2027-04-26',
      libraries: 1,
      participants: 40,
    },
    expect.objectContaining({ library_kind: 'school_library', week_on: '2027-04-19', participants: 12 }),
  ]);
  expect((await mirrorOf(one)).week_on).not.toBeNull();
});

test('a day or a municipality that moved takes its numbers out of the cell they were in', async () => {
  const one = the(libraries[0]);
  await report(one, 40);
  await onDay(one, '2027-05-03');
  await onDay(one, '2027-05-09');
  expect([...(await cells())].map((cell) => [cell.week_on, cell.participants])).toEqual([['2027-05-03', 40]]);
  const [before] = await db.owner`select municipality from tenants where id = ${one.id}`;
  const [other] =
    await db.owner`select municipality from territories where municipality <> ${the(before).municipality} limit 1`;
  await db.owner`update tenants set municipality = ${the(other).municipality} where id = ${one.id}`;
  await report(one, 41);
  expect([...(await cells())].map((cell) => [cell.municipality, cell.participants])).toEqual([
    [the(other).municipality, 41],
  ]);
  await db.owner`update tenants set municipality = ${the(before).municipality} where id = ${one.id}`;
  await report(one, 41, 'published');
  expect([...(await cells())]).toEqual([]);
  expect([...(await totalsOf(county))]).toMatchObject([{ libraries: 0, participants: 0 }]);
  expect((await mirrorOf(one)).week_on).toBeNull();
});

test('two libraries reporting at once are both counted', async () => {
  const [one, two, three] = [the(libraries[0]), the(libraries[1]), the(libraries[2])];
  await Promise.all([report(one, 10), report(two, 20), report(three, 30), report(school, 5)]);
  await Promise.all([report(one, 11), report(two, 20, 'published'), report(three, 33), report(school, 5)]);
  const sum = [...(await cells())].reduce((all, cell) => all + cell.participants, 0);
  expect(sum).toBe(49);
  expect([...(await totalsOf(county))].map((row) => row.participants)).toEqual([44, 5]);
});

test('a sentence is carried only while the library lets it be quoted', async () => {
  const one = the(libraries[0]);
  await report(one, 40);
  expect([...(await quotes())]).toEqual([]);
  await carryAgain(one, (sql, id) => sql`update results set quotable = true where adoption_id = ${id}`);
  expect([...(await quotes())]).toEqual([{ body: secret }]);
  await carryAgain(one, (sql, id) => sql`update results set note = 'Kitaip' where adoption_id = ${id}`);
  expect([...(await quotes())]).toEqual([{ body: 'Kitaip' }]);
  await carryAgain(one, (sql, id) => sql`update results set quotable = false where adoption_id = ${id}`);
  expect([...(await quotes())]).toEqual([]);
  await carryAgain(one, (sql, id) => sql`update results set quotable = true where adoption_id = ${id}`);
  await report(one, 40, 'published');
  expect([...(await quotes())]).toEqual([]);
});

test('nobody calls the parts of the counting from outside', async () => {
  const one = the(libraries[0]);
  const { id } = await adoptionOf(one);
  expect(await codeOf(as(one, (sql) => sql`select carry.count_result(${one.id}, ${id})`))).toBe('42501');
  expect(
    await codeOf(
      as(one, (sql) => sql`select carry.add_result(${county.id}, ${county.id}, ${campaign}, '{}', 1)`),
    ),
  ).toBe('42501');
});
