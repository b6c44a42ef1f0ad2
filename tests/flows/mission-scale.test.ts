import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { missionQueryOf } from '~/flows/campaigns/mission-filters';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { readMission } from '~/flows/campaigns/read-mission.server';
import { inviteLibraries } from '~/flows/campaigns/steer-campaign.server';
import { launchToMany, type Many } from '../factories/many-libraries';
import { the } from '../factories/world';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

let db: TestDatabase;
let many: Many;
const today = todayIn('Europe/Vilnius', new Date());

beforeAll(async () => {
  db = await cloneDatabase();
  many = await launchToMany(db, withName(inject('postgres').urls.migrator, db.name), 1100, today);
}, 120_000);
afterAll(() => db?.drop());

/** Every table's rows and the writes it has seen: what a launch that does nothing leaves as it was. */
const standing = async () => {
  const rows = await db.owner`select c.relname as name, c.oid::regclass::text as full from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public' order by 1`;
  const sums: Record<string, string> = {};
  for (const { full } of rows) {
    const [sum] = await db.owner.unsafe(
      `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${full} t`,
    );
    sums[full] = String(sum?.sum);
  }
  return sums;
};

test('launching again to 1,100 libraries writes nothing', async () => {
  const before = await standing();
  const counts = await many.asCoordinator('write', (member) =>
    withTenant(member, (tx) =>
      inviteLibraries(tx, member, {
        id: many.campaignId,
        today,
        origin: 'https://sklaida.example',
        demo: false,
        libraries: many.world.libraries.map((one) => one.id),
      }),
    ),
  );
  expect(counts).toMatchObject({ ok: true, value: { adoptions: 0, letters: 0, history: 0 } });
  expect(await standing()).toEqual(before);
}, 120_000);

test('the page of 1,100 libraries is read in good time, forty times over', async () => {
  const searches = ['', 'show=unopened', 'q=mokykla 7', 'kind=school', 'show=late&kind=library'];
  const took: number[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const query = missionQueryOf(new URLSearchParams(searches[turn % searches.length]));
    const now = new Date();
    const began = performance.now();
    const page = await many.asCoordinator('read', (member) =>
      withTenant(member, async (tx) => {
        const found = the(await readStanding(tx, member, many.campaignId, now));
        return readMission(tx, member, found, { query, now, locale: 'lt' });
      }),
    );
    took.push(performance.now() - began);
    expect(page.libraries.lines.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(page).length).toBeLessThan(60_000);
  }
  took.sort((a, b) => a - b);
  console.info(
    `mission control of 1,100: p50 ${Math.round(the(took[20]))} ms, p95 ${Math.round(the(took[37]))} ms`,
  );
  expect(the(took[37])).toBeLessThan(3000);
}, 120_000);
