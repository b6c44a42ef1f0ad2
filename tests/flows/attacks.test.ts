import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishSchool } from '~/flows/adoptions/answer-school.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let campaignId: string;
let schools: Actor[];
const circumstances = { origin, demo: true };
const slugs = ['m02-pauksciu-tako', 'm04-nevezio-vingio', 'm06-levens', 'm07-azuolijos', 'm08-zibuokles'];

const partOf = async (who: Actor): Promise<string> => {
  const [row] = await db.owner`select id from adoptions
    where tenant_id = ${who.tenantId} and campaign_id = ${campaignId}`;
  return the(row).id;
};
const counted = async () => {
  const [row] = await db.owner`select
      count(*) filter (where a.state not in ('invited', 'declined'))::int as adopted,
      count(*) filter (where a.state = 'reported')::int as reported,
      coalesce(sum(r.participants) filter (where a.state = 'reported'), 0)::int as participants
    from adoptions a left join results r on r.tenant_id = a.tenant_id and r.adoption_id = a.id
    where a.campaign_id = ${campaignId}`;
  return the(row);
};
const told = async () => {
  const [row] = await db.owner`select adopted, reported, participants from region_sums
    where campaign_id = ${campaignId}`;
  return the(row);
};

beforeAll(async () => {
  db = await cloneDemonstration();
  const [row] = await db.owner`select id from campaigns where title = '24 istorijos iki Kalėdų 2026'`;
  campaignId = the(row).id;
  schools = await Promise.all(slugs.map((slug) => actor(db, `p-${slug}`)));
});
afterAll(() => db.drop());

test('schools that answer in the same moment are all counted for the association', async () => {
  const parts = await Promise.all(schools.map(partOf));
  const moved = await Promise.all(
    schools.map((school, n) =>
      school.does((tx, member) =>
        moveAdoption(tx, member, { ...circumstances, adoptionId: the(parts[n]), action: 'answer' }),
      ),
    ),
  );
  expect(moved.every((one) => one.ok)).toBe(true);
  expect(await told()).toEqual(await counted());
});

test('a report sent by everybody at once, and by each three times, counts once and stops nobody', async () => {
  const parts = await Promise.all(schools.map(partOf));
  const sent = schools.flatMap((school, n) =>
    [10, 20, 30].map((participants) =>
      school.does((tx, member) =>
        finishSchool(tx, member, {
          ...circumstances,
          adoptionId: the(parts[n]),
          answer: { activities: 1, participants, mood: 'ok', note: '' },
        }),
      ),
    ),
  );
  const done = await Promise.all(sent);
  expect(done.every((one) => one.ok)).toBe(true);
  const sums = await told();
  expect(sums).toEqual(await counted());
  expect(sums.reported).toBe(slugs.length);
  const [totals] = await db.owner`select libraries, participants from campaign_totals
    where campaign_id = ${campaignId} and library_kind = 'school_library'`;
  expect(totals).toEqual({ libraries: slugs.length, participants: sums.participants });
});
