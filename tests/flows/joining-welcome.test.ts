import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstCard } from '~/flows/people/welcome-person.server';
import { campaignSteps } from '../factories/campaign-steps';
import { joiningSteps } from '../factories/joining';
import { buildWorld, type Place, type Region, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let region: Region;
let association: Place;
let campaign: string;
const { invited, accepts } = joiningSteps(() => db);
const { draft, launch, close } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => association,
  campaign: () => campaign,
});

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 1 });
  region = the(world.regions[0]);
  association = world.association;
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`update campaigns set state = 'cancelled' where state = 'open'`;
  campaign = await draft(region.county);
});

let number = 0;
/** A library just opened, with nobody in it. */
async function opened(kind: 'school_library' | 'municipal_library'): Promise<Place> {
  number += 1;
  const place = { ...the(region.schools[0]), id: uuidv7(), slug: `nauja-${number}`, kind };
  await db.owner`insert into tenants (id, slug, kind, name, short_name, municipality)
    values (${place.id}, ${place.slug}, ${kind}, ${`Nauja ${number}`}, ${`Nauja ${number}`}, ${place.municipality})`;
  return place;
}
async function joins(place: Place, roles: ('school_librarian' | 'tenant_admin' | 'editor')[]) {
  number += 1;
  const person = {
    tenantId: place.id,
    email: `pirmoji-${number}@example.lt`,
    firstName: 'Ona',
    lastName: 'Pirma',
  };
  const answer = await accepts(await invited(region.county, { ...person, roles }));
  return answer.outcome === 'joined' ? answer.personId : '';
}
const partsOf = (place: Place) =>
  db.owner`select a.state, a.responsible_id, m.responsible_name, m.state as seen,
      (select count(*)::int from content_items c where c.tenant_id = a.tenant_id and c.adoption_id = a.id) as texts,
      (select count(*)::int from tasks t where t.tenant_id = a.tenant_id and t.subject_id = a.id and t.assignee_id = a.responsible_id) as tasks
    from adoptions a left join adoption_mirrors m on m.source_tenant_id = a.tenant_id and m.campaign_id = a.campaign_id
    where a.tenant_id = ${place.id} and a.campaign_id = ${campaign}`;

test('A school whose first person comes gets its part in what the region has open, as launching would have given it', async () => {
  await launch(region.county, campaign, [...region.libraries, ...region.schools]);
  const [like] = await partsOf(the(region.schools[0]));
  const school = await opened('school_library');
  const personId = await joins(school, ['school_librarian']);
  expect(await partsOf(school)).toEqual([
    { ...the(like), responsible_id: personId, responsible_name: 'Ona Pirma' },
  ]);
  const letters = await db.owner`select from outbox where tenant_id = ${school.id}`;
  expect(letters).toHaveLength(0);
  const told = await db.owner`select person_name, data from history
    where tenant_id = ${region.county.id} and subject_id = ${campaign} and action = 'welcome'`;
  expect(told).toEqual([{ person_name: null, data: { library: school.slug.replace('nauja-', 'Nauja ') } }]);
});

test('Nobody is given what the coordinator kept from libraries of that kind, nor what is over', async () => {
  await launch(region.county, campaign, region.libraries);
  const school = await opened('school_library');
  await joins(school, ['school_librarian']);
  expect(await partsOf(school)).toEqual([]);
  const town = await opened('municipal_library');
  await joins(town, ['tenant_admin', 'editor']);
  expect(await partsOf(town)).toHaveLength(1);

  await close(region.county, campaign);
  const late = await opened('municipal_library');
  await joins(late, ['tenant_admin', 'editor']);
  expect(await partsOf(late)).toEqual([]);
});

test('A second colleague brings nothing new; an invitation answered before anybody came finds its person', async () => {
  const empty = await opened('school_library');
  await launch(region.county, campaign, [empty]);
  expect(await partsOf(empty)).toMatchObject([{ responsible_id: null, responsible_name: null }]);
  const personId = await joins(empty, ['school_librarian']);
  expect(await partsOf(empty)).toMatchObject([
    { responsible_id: personId, responsible_name: 'Ona Pirma', tasks: 2 },
  ]);
});

test('The first card is the nearest one that fits into the time, else the nearest; one that has begun comes last', () => {
  const long = { id: 'long', startsOn: '2026-12-01', minutes: 40 };
  const short = { id: 'short', startsOn: '2027-01-10', minutes: 10 };
  const begun = { id: 'begun', startsOn: '2026-10-05', minutes: 10 };
  const today = '2026-11-22';
  expect(firstCard([short, long], 10, today)).toBe('short');
  expect(firstCard([short, long], 60, today)).toBe('long');
  expect(firstCard([long], 10, today)).toBe('long');
  expect(firstCard([begun, short], 10, today)).toBe('short');
  expect(firstCard([begun], 10, today)).toBe('begun');
  expect(firstCard([], 10, today)).toBeNull();
});
