import { type Door, enterTenant, openRequest, withIdentity, withTenant } from '@sklaida/db/tenancy';
import { confirmLibraryNames, confirmOwnNames, getLibraryNames, readOwnNames } from '@sklaida/people/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let school: Place;
let library: Place;

beforeAll(async () => {
  db = await cloneDatabase();
  const [region] = (await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 1 })).regions;
  school = the(region?.schools[0]);
  library = the(region?.libraries[0]);
});
afterAll(() => db.drop());

const doorOf = ({ slug }: Place): Door => ({ kind: 'library', slug });
const seatOf = async (place: Place) =>
  the(await enterTenant(openRequest(db.database), place.session, doorOf(place), 'write'));
const identity = <T>(work: Parameters<typeof withIdentity<T>>[1]) => withIdentity(db.database, work);

it('A person corrects her forms once: what she wrote is kept, what she left empty is forgotten', async () => {
  const forms = { vocative: ' Onute ', genitive: 'Onos', dative: '', accusative: 'Oną', odd: 'x' };
  expect(await identity((tx) => confirmOwnNames(tx, school.session, forms))).toBe(true);
  expect(await identity((tx) => readOwnNames(tx, school.session))).toEqual({
    firstName: 'Ona',
    lastName: school.slug,
    forms: { vocative: 'Onute', genitive: 'Onos', accusative: 'Oną' },
    confirmedAt: expect.any(Date),
  });
  expect((await seatOf(school)).entered.person.vocative).toBe('Onute');
});

it('With an empty form of address letters open without a name', async () => {
  await identity((tx) => confirmOwnNames(tx, school.session, { vocative: '  ', genitive: 'Onos' }));
  expect((await seatOf(school)).entered.person.vocative).toBeNull();
});

it('Nobody else’s names change, and a session that is over or awaits its second proof changes none', async () => {
  expect((await identity((tx) => readOwnNames(tx, library.session)))?.confirmedAt).toBeNull();
  await db.owner`update identity.sessions set awaits_second_factor = true where hash = ${library.session}`;
  for (const session of [library.session, 'nobody']) {
    expect(await identity((tx) => confirmOwnNames(tx, session, { vocative: 'Kita' }))).toBe(false);
    expect(await identity((tx) => readOwnNames(tx, session))).toBeNull();
  }
  await db.owner`update identity.sessions set awaits_second_factor = false where hash = ${library.session}`;
});

it('A library confirms its name once, and its history says so', async () => {
  const forms = { genitive: 'Mokyklos', locative: 'Mokykloje' };
  const townForms = { nominative: 'Utena', locative: 'Utenoje' };
  const confirm = async () =>
    withTenant(await seatOf(school), (tx) => confirmLibraryNames(tx, { forms, townForms }));
  expect(await confirm()).toBe('changed');
  expect(await confirm()).toBe('unchanged');
  const names = await withTenant(await seatOf(school), (tx) => getLibraryNames(tx, school.id));
  expect(names).toMatchObject({ name: school.name, forms, townForms, confirmedAt: expect.any(Date) });
  const rows = await db.owner`select tenant_id, person_id from history where action = 'name-forms'`;
  expect(rows).toEqual([{ tenant_id: school.id, person_id: school.personId }]);
});

it('A library that moves forgets the town it was in, and nothing else', async () => {
  await db.owner`update tenants set short_name = short_name where id = ${school.id}`;
  const townOf = async () =>
    (await db.owner`select forms, town_forms from tenants where id = ${school.id}`)[0];
  expect(await townOf()).toMatchObject({ town_forms: { nominative: 'Utena' } });
  const [{ municipality } = { municipality: null }] = await db.owner<{ municipality: string }[]>`
    select municipality from tenants where id = ${school.id}`;
  await db.owner`update tenants set municipality = 'zarasai-r' where id = ${school.id}`;
  expect(await townOf()).toMatchObject({ town_forms: {}, forms: { genitive: 'Mokyklos' } });
  await db.owner`update tenants set municipality = ${municipality} where id = ${school.id}`;
});

it('An editor does not, and no library names another', async () => {
  const error = await withTenant(await seatOf(library), (tx) =>
    confirmLibraryNames(tx, { forms: { genitive: 'Kitos' }, townForms: {} }),
  ).catch((thrown) => thrown);
  expect((error.cause ?? error).code).toBe('42501');
  const [row] = await db.owner`select forms from tenants where id = ${library.id}`;
  expect(row).toEqual({ forms: {} });
});
