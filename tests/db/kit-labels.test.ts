import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignSteps } from '../factories/campaign-steps';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let county: Place;
let school: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 1 });
  const region = the(world.regions[0]);
  county = region.county;
  school = the(region.schools[0]);
  campaign = await draft(county);
  await launch(county, campaign, [school]);
});
afterAll(() => db?.drop());

const { as, draft, launch, adoptionOf } = campaignSteps({
  db: () => db,
  app: () => db.as('app'),
  association: () => world.association,
  campaign: () => campaign,
});

async function link(): Promise<string> {
  const id = uuidv7();
  const hash = hashOf(randomBytes(16).toString('hex'));
  const { id: adoption } = await adoptionOf(school);
  await as(
    school,
    (sql) => sql`select carry.kit_own(${adoption}, ${id}, ${hash}, 'Mokytoja', '2027-05-20') as outcome`,
  );
  return id;
}
const labels = async (id: string) =>
  (await db.owner`select label from kit_links where id = ${id}`).map((row) => row.label);

describe('for whom a link was made', () => {
  test('changes on both sides at once, whichever side forgets', async () => {
    const id = await link();
    for (const [side, word] of [
      [school, 'Buvusi darbuotoja'],
      [county, 'Kita'],
    ] as const) {
      await db.owner`update kit_links set label = ${word} where id = ${id} and tenant_id = ${side.id}`;
      expect(await labels(id)).toEqual([word, word]);
    }
  });

  test('is gone three months after the link has ended, and not before', async () => {
    const [standing, ended, revoked] = [await link(), await link(), await link()];
    await db.owner`update kit_links set expires_on = current_date - 100 where id = ${ended}`;
    await db.owner`update kit_links set revoked_at = now() - interval '80 days' where id = ${revoked}`;
    await db.as('worker').begin(async (sql) => {
      await sql`select jobs.enter(${county.id})`;
      await sql`select jobs.retain()`;
    });
    expect(await labels(standing)).toEqual(['Mokytoja', 'Mokytoja']);
    expect(await labels(ended)).toEqual(['–', '–']);
    expect(await labels(revoked)).toEqual(['Mokytoja', 'Mokytoja']);
  });
});
