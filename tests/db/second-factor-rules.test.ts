import { type Door, enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import { listRoleProtection, setSecondFactorRule } from '@sklaida/people/server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let neighbour: Place;

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  [library, neighbour] = world.regions.flatMap((one) => one.libraries) as [Place, Place];
  await db.owner`insert into identity.role_grants ${db.owner(
    [library, neighbour].map(({ id, personId }) => ({
      tenant_id: id,
      person_id: personId,
      role: 'tenant_admin',
    })),
  )}`;
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`delete from identity.second_factor_rules`;
  await db.owner`delete from identity.second_factors`;
  await db.owner`update identity.sessions set second_factor_at = null`;
});

const doorOf = ({ slug }: Place): Door => ({ kind: 'library', slug });
const seatOf = async (place: Place) =>
  the(await enterTenant(openRequest(db.database), place.session, doorOf(place), 'write'));
const setRule = async (role: 'editor' | 'tenant_admin' | 'director', required: boolean) =>
  withTenant(await seatOf(library), (tx) => setSecondFactorRule(tx, { role, required }));
const equip = ({ personId }: Place) =>
  db.owner`insert into identity.second_factors (person_id, secret, confirmed_at) values (${personId}, 'sealed', now())`;

it('Whoever has no second factor herself asks none of others, so nobody shuts the door on herself', async () => {
  expect(await setRule('tenant_admin', true)).toBe('no-factor');
  expect(await db.owner`select 1 from identity.second_factor_rules`).toHaveLength(0);
});

it('The rule stands once, in the library’s own history, and stops at its door', async () => {
  await equip(library);
  expect(await setRule('director', true)).toBe('changed');
  expect(await setRule('director', true)).toBe('unchanged');
  const rows = await db.owner`select action, data, person_id from history where subject_kind = 'library'`;
  expect(rows).toEqual([
    { action: 'second-factor-required', data: { role: 'director' }, person_id: library.personId },
  ]);
  expect(await db.owner`select tenant_id from identity.second_factor_rules`).toEqual([
    { tenant_id: library.id },
  ]);
  expect(await setRule('director', false)).toBe('changed');
});

it('From then on its door asks of the role, also of the one who made the rule; the neighbour’s does not', async () => {
  await equip(library);
  expect(await setRule('editor', true)).toBe('changed');
  expect(await enterTenant(openRequest(db.database), library.session, doorOf(library), 'read')).toBeNull();
  await db.owner`update identity.sessions set second_factor_at = now() where hash = ${library.session}`;
  expect(await seatOf(library)).toBeTruthy();
  expect(await seatOf(neighbour)).toBeTruthy();
});

it('The page counts people of each role, and those of them who are protected', async () => {
  await equip(library);
  const rows = await withTenant(await seatOf(library), listRoleProtection);
  expect(rows).toEqual([
    { role: 'editor', required: false, holders: 1, protected: 1, advised: false },
    { role: 'tenant_admin', required: false, holders: 1, protected: 1, advised: true },
  ]);
});

it('Only those who grant roles see or change it', async () => {
  await db.owner`delete from identity.role_grants where role = 'tenant_admin' and tenant_id = ${neighbour.id}`;
  const seat = await seatOf(neighbour);
  for (const tried of [
    withTenant(seat, (tx) => setSecondFactorRule(tx, { role: 'editor', required: false })),
    withTenant(seat, listRoleProtection),
  ]) {
    const error = await tried.catch((thrown) => thrown);
    expect((error.cause ?? error).code).toBe('42501');
  }
});
