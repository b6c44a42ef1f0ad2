import { enterTenant, type IdentityTx, openRequest, withIdentity } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import {
  addPlatformAdmin,
  decideAccess,
  endPlatformAdmin,
  enterByAccess,
  inviteCoordinator,
  isPlatformAdmin,
  listAccessRequests,
  listPlatformAccess,
  listPlatformAdmins,
  listPlatformRegions,
  type NewRegion,
  openRegion,
  requestAccess,
} from '@sklaida/people/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joiningSteps, letter, linkOf, tokenSecret } from '../factories/joining';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let admin: Place;
let school: Place;
const { at, accepts } = joiningSteps(() => db);
const origin = 'https://s.example';
const asAdmin = <T>(work: (tx: IdentityTx) => Promise<T>) => withIdentity(db.database, work);

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 2 });
  const region = the(world.regions[0]);
  admin = the(region.schools[1]);
  school = the(region.schools[0]);
  await db.owner`insert into identity.platform_admins (person_id) values (${admin.personId})`;
});
afterAll(() => db.drop());

const region = (change: Partial<NewRegion> = {}): NewRegion => ({
  id: uuidv7(),
  slug: 'kaunas',
  name: 'Kauno regionas',
  countyName: 'Kauno apskrities biblioteka',
  countyShortName: 'Kauno apskrities biblioteka',
  countySlug: 'kauno-apskritis',
  countyMunicipality: 'kaunas-m',
  municipalities: ['kaunas-m', 'kaunas-r'],
  validFrom: '2026-01-01',
  association: null,
  ...change,
});
const coordinator = { email: 'ruta@kaunas.example', firstName: 'Rūta', lastName: 'Nauja' };
const opens = (given: NewRegion, sessionHash = admin.session) =>
  asAdmin((tx) => openRegion(tx, { sessionHash, tokenSecret, region: given, coordinator, letter }));

test('Only an administrator opens a region, once, where no other region reaches', async () => {
  const first = region();
  await expect(opens(first, school.session)).rejects.toThrow();
  expect(await opens(first)).toBe('opened');
  expect(await opens(first)).toBe('opened');
  expect(await opens(region())).toBe('slug-taken');
  expect(await opens(region({ slug: 'kitas' }))).toBe('county-slug-taken');
  expect(await opens(region({ slug: 'kitas', countySlug: 'kita' }))).toBe('municipality-taken');
  const regions = await asAdmin((tx) => listPlatformRegions(tx, admin.session));
  expect(regions.find((one) => one.slug === 'kaunas')).toMatchObject({
    municipalities: ['kaunas-m', 'kaunas-r'],
    libraries: 0,
    schools: 0,
    hasAdministrator: false,
    invitation: { email: coordinator.email, state: 'open' },
  });
});

test('The first coordinator is invited anew until she has come, then the library invites for itself', async () => {
  const [row] = await db.owner`select id from regions where slug = 'kaunas'`;
  const again = () =>
    asAdmin((tx) =>
      inviteCoordinator(tx, {
        sessionHash: admin.session,
        tokenSecret,
        regionId: the(row).id,
        coordinator,
        letter,
      }),
    );
  expect(await again()).toBe('invited');
  const sent = await db.owner`select id, revoked_at from identity.invitations
    where email = ${coordinator.email} order by created_at, revoked_at nulls last`;
  expect(sent.map((one) => one.revoked_at === null)).toEqual([false, true]);
  expect(await accepts(the(sent[1]).id)).toMatchObject({ outcome: 'joined', slug: 'kauno-apskritis' });
  expect(await again()).toBe('has-administrator');
  const letters = await db.owner`select l::text as whole from identity.person_letters l`;
  for (const { whole } of letters) expect(whole).not.toContain(linkOf(the(sent[1]).id));
});

test('Administrators are named by administrators; nobody ends herself', async () => {
  const sessionHash = admin.session;
  const person = { email: 'Antra@Sistema.example', firstName: 'Antra', lastName: 'Administratorė' };
  expect(await asAdmin((tx) => addPlatformAdmin(tx, { sessionHash, ...person }))).toBe('added');
  expect(await asAdmin((tx) => addPlatformAdmin(tx, { sessionHash, ...person }))).toBe('already');
  await expect(
    asAdmin((tx) => addPlatformAdmin(tx, { sessionHash: school.session, ...person })),
  ).rejects.toThrow();
  const admins = await asAdmin((tx) => listPlatformAdmins(tx, sessionHash));
  const [me, other] = [the(admins.find((one) => one.isMe)), the(admins.find((one) => !one.isMe))];
  expect(await asAdmin((tx) => endPlatformAdmin(tx, { sessionHash, personId: me.personId }))).toBe('own');
  expect(await asAdmin((tx) => endPlatformAdmin(tx, { sessionHash, personId: other.personId }))).toBe(
    'ended',
  );
  expect(await asAdmin((tx) => isPlatformAdmin(tx, school.session))).toBe(false);
});

test('A look into a library is asked, granted, written in its journal, and over by itself', async () => {
  const sessionHash = admin.session;
  const ask = (library: string) =>
    asAdmin((tx) =>
      requestAccess(tx, { sessionHash, library, reason: 'Neveikia plakatas', hours: 2, origin, demo: false }),
    );
  const inside = () =>
    enterTenant(openRequest(db.database), sessionHash, { kind: 'library', slug: school.slug }, 'write');
  expect(await ask('nera-tokios')).toBe('unknown-library');
  expect(await ask(school.slug)).toBe('requested');
  expect(await ask(school.slug)).toBe('already');
  const [letterTo] =
    await db.owner`select to_email, mail from identity.person_letters where key like 'access-request:%'`;
  expect(letterTo).toMatchObject({
    to_email: school.email,
    mail: { props: { adminName: `Ona ${admin.slug}` } },
  });

  const librarian = await at(school);
  const [request] = await librarian.does(listAccessRequests);
  const { id } = the(request);
  expect(await asAdmin((tx) => enterByAccess(tx, { sessionHash, id }))).toBeNull();
  expect(await inside()).toBeNull();
  const decide = (decision: 'grant' | 'revoke') =>
    librarian.does((tx) => decideAccess(tx, { id, decision, origin, demo: false }));
  expect([await decide('grant'), await decide('grant')]).toEqual(['granted', 'granted']);
  expect(await inside()).toBeNull();
  expect(await asAdmin((tx) => enterByAccess(tx, { sessionHash, id }))).toEqual({ slug: school.slug });
  expect((await inside())?.entered).toMatchObject({ access: true, roles: ['observer'] });
  const written = await db.owner`select action, person_name from history
    where tenant_id = ${school.id} and subject_kind = 'access' order by id`;
  expect(written.map((one) => one.action)).toEqual(['request', 'grant', 'enter']);

  await db.owner`update identity.access_grants set valid_until = now() - interval '1 second' where id = ${id}`;
  expect(await inside()).toBeNull();
  expect(await asAdmin((tx) => enterByAccess(tx, { sessionHash, id }))).toBeNull();
  expect(await asAdmin((tx) => listPlatformAccess(tx, sessionHash))).toMatchObject([{ state: 'over' }]);

  expect(await ask(school.slug)).toBe('requested');
  const [second] = await librarian.does(listAccessRequests);
  const refused = await librarian.does((tx) =>
    decideAccess(tx, { id: the(second).id, decision: 'revoke', origin, demo: false }),
  );
  expect(refused).toBe('refused');
});
