import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignSteps, codeOf, letter, origin, secret } from '../factories/campaign-steps';
import { smallCampaign } from '../factories/documents';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let abroad: Place;
let libraries: Place[];
let school: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 1 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  ({ county, libraries } = first);
  abroad = second.county;
  school = the(first.schools[0]);
});
afterAll(() => db.drop());

const steps = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});
const { as, draft, launch, adoptionOf, mirrorOf, sumsOf, historyOf, remind } = steps;

beforeEach(async () => {
  campaign = await draft(county);
});

describe('launch', () => {
  test('gives each chosen library of the reach its part, and nothing to anybody else', async () => {
    expect(await launch(county, campaign, world.places)).toEqual({
      adoptions: 4,
      texts: 7,
      tasks: 23,
      notices: 4,
      letters: 4,
      mirrors: 4,
      history: 5,
    });
    const [stands] =
      await db.owner`select state, share, share_scope_id from campaigns where id = ${campaign}`;
    expect(stands).toEqual({ state: 'open', share: 'region', share_scope_id: the(world.regions[0]).id });
    const reached = await db.owner`select tenant_id from adoptions where campaign_id = ${campaign}`;
    expect(reached.map((row) => row.tenant_id).sort()).toEqual(
      [...libraries, school].map((one) => one.id).sort(),
    );
    const [mail] =
      await db.owner`select mail from outbox where tenant_id = ${the(libraries[0]).id} and key like ${`invitation:${campaign}:%`}`;
    expect(mail?.mail.props).toMatchObject({ ...letter, recipient: { vocative: 'Ona' } });
    expect(mail?.mail.props.url).toContain(`${origin}/b/${the(libraries[0]).slug}/campaigns/`);
  });

  test('mirrors hold no text and no place, and history stands on both sides', async () => {
    await db.owner`insert into library_profiles (tenant_id, id, place, contact)
      values (${the(libraries[0]).id}, ${uuidv7()}, ${secret}, ${secret}) on conflict (tenant_id) do nothing`;
    await launch(county, campaign, libraries);
    const adoption = await adoptionOf(the(libraries[0]));
    expect(adoption).toMatchObject({ place: secret, state: 'invited' });
    expect(JSON.stringify(await mirrorOf(the(libraries[0])))).not.toContain(secret);
    expect((await historyOf(county, campaign)).map((row) => row.action)).toEqual(['launch']);
    expect((await historyOf(the(libraries[0]), adoption.id)).map((row) => row.action)).toEqual(['invite']);
  });

  test('a repeat adds nothing, a wider repeat only what is missing', async () => {
    await launch(county, campaign, libraries.slice(0, 1));
    const nothing = { adoptions: 0, texts: 0, tasks: 0, notices: 0, letters: 0, mirrors: 0, history: 0 };
    expect(await launch(county, campaign, libraries.slice(0, 1))).toEqual(nothing);
    expect(await launch(county, campaign, libraries)).toMatchObject({ adoptions: 2, letters: 2, mirrors: 2 });
    expect(await sumsOf()).toMatchObject([{ invited: 3, state: 'open' }]);
  });

  test('two at once give each library one part', async () => {
    const both = await Promise.all([
      launch(county, campaign, libraries),
      launch(county, campaign, libraries),
    ]);
    expect(both.map((one) => one.adoptions).sort()).toEqual([0, 3]);
  });

  test('is refused to an editor, to the coordinator of another region and without a context', async () => {
    expect(await codeOf(launch(the(libraries[0]), campaign, libraries))).toBe('42501');
    expect(await codeOf(launch(school, campaign, libraries))).toBe('42501');
    expect(await codeOf(launch(abroad, campaign, libraries))).toBe('SK409');
    expect(await codeOf(launch(world.association, campaign, libraries))).toBe('SK409');
    const bare = app`select carry.launch(${campaign}, '{}', ${origin}, '{}')`;
    expect(await codeOf(bare)).toBe('42501');
    const [count] = await db.owner`select count(*)::int as n from adoptions where campaign_id = ${campaign}`;
    expect(count?.n).toBe(0);
  });
});

test('an association’s campaign reaches every region; each county sees its own libraries only', async () => {
  const national = await draft(world.association);
  expect(await launch(world.association, national, world.places)).toMatchObject({ adoptions: 8, mirrors: 8 });
  for (const region of world.regions) {
    const seen = await as(
      region.county,
      (sql) => sql`select source_tenant_id from adoption_mirrors where campaign_id = ${national}`,
    );
    expect(seen.map((row) => row.source_tenant_id).sort()).toEqual(
      [...region.libraries, ...region.schools].map((one) => one.id).sort(),
    );
  }
  expect(await as(world.association, (sql) => sql`select 1 from adoption_mirrors`)).toHaveLength(0);
  expect(await remind(abroad, national)).toBe(4);
  expect(await sumsOf(national)).toMatchObject([{ invited: 4 }, { invited: 4 }]);
});

test('two hundred libraries are launched in one statement', async () => {
  const large = await cloneDatabase();
  try {
    const wide = await buildWorld(large.owner, { regions: 1, libraries: 120, schools: 80 });
    const [region] = wide.regions;
    const home = the(region).county;
    const id = uuidv7();
    await large.owner`insert into campaigns (tenant_id, id, title, starts_on, ends_on, answer_by, report_by, document)
      values (${home.id}, ${id}, 'Didelė', '2027-04-20', '2027-04-27', '2027-04-01', '2027-05-10', ${large.owner.json(smallCampaign())})`;
    const began = performance.now();
    const counts = await large.as('app').begin(async (sql) => {
      await sql`select ctx.enter(${home.session}, 'library', ${home.slug})`;
      const [row] =
        await sql`select carry.launch(${id}, ${wide.places.map((one) => one.id)}::uuid[], ${origin}, ${sql.json(letter)}) as counts`;
      return row?.counts;
    });
    const took = performance.now() - began;
    console.info(`launch to 200 libraries: ${Math.round(took)} ms`);
    expect(counts).toMatchObject({ adoptions: 200, mirrors: 200, letters: 200, texts: 320 });
    expect(took).toBeLessThan(5000);
  } finally {
    await large.drop();
  }
});
