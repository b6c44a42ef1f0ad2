import {
  type Door,
  enterTenant,
  openRequest,
  type RequestScope,
  rowsOf,
  type Seat,
  sql,
  type TenantTx,
  waitingTenants,
  withGuest,
  withIdentity,
  withJob,
  withTenant,
  writing,
} from '@sklaida/db/tenancy';
import { fail, ok, uuidv7 } from '@sklaida/kernel';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { fillTenant, type Row } from '../factories/rows';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

let db: TestDatabase;
let world: World;
let library: Place;
let county: Place;
let rows: Record<string, Row>;
const open: RequestScope[] = [];

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 1 });
  const [region] = world.regions;
  library = the(the(region).libraries[0]);
  county = the(region).county;
  rows = await fillTenant(db.owner, library);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((scope) => scope.end()));
});
afterAll(() => db.drop());

function request(): RequestScope {
  const scope = openRequest(db.database);
  open.push(scope);
  return scope;
}
const doorOf = (place: Place): Door => ({ kind: 'library', slug: place.slug });
const enter = (place: Place, door = doorOf(place), mode: 'read' | 'write' = 'read') =>
  enterTenant(request(), place.session, door, mode);
const seatOf = async (place: Place, mode: 'read' | 'write') => the(await enter(place, doorOf(place), mode));

const whereAmI = async (tx: TenantTx) =>
  the(
    (
      await rowsOf<{ pid: number; at: string; tenant: string }>(
        tx,
        sql`select pg_backend_pid() as pid, transaction_timestamp()::text as at, current_setting('app.tenant_id') as tenant`,
      )
    )[0],
  );
const departments = async () =>
  (await db.owner`select 1 from departments where tenant_id = ${library.id}`).length;
const addDepartment = (tx: TenantTx) =>
  tx.execute(
    sql`insert into departments (tenant_id, id, name) values (${library.id}, ${uuidv7()}, 'Naujas')`,
  );

test('the database answers as the application role and knows its level', async () => {
  expect(Number((await db.database.ready()).migration)).toBeGreaterThan(3);
  expect(Number((await db.worker.ready()).migration)).toBeGreaterThan(3);
});

describe('entering', () => {
  test('says where one is, who one is and how far one sees', async () => {
    const { entered } = await seatOf(library, 'read');
    expect(entered.tenant).toMatchObject({
      id: library.id,
      slug: library.slug,
      regionSlug: 'regionas-1',
      associationSlug: 'asociacija',
    });
    expect(entered.person).toMatchObject({
      id: library.personId,
      firstName: 'Ona',
      vocative: 'Ona',
      locale: 'lt',
    });
    expect(entered.roles).toEqual(['editor']);
    expect(entered.scopes).toContain(the(world.regions[0]).id);
    expect(entered.scopes).not.toContain(the(world.regions[1]).id);
    expect(entered.scopes).not.toContain(world.association.id);
    expect(entered.writeScopes).toEqual([the(rows.workgroups).id]);
  });

  test('a region’s door opens the county library, to its people alone', async () => {
    const door: Door = { kind: 'region', slug: 'regionas-1' };
    expect((await enter(county, door))?.entered.tenant.id).toBe(county.id);
    expect(await enter(library, door)).toBeNull();
    expect(await enter(county, { kind: 'region', slug: 'regionas-2' })).toBeNull();
  });

  test('wrong doors, unknown names and other people’s libraries are all the same nothing', async () => {
    const tried: [Place, Door][] = [
      [library, { kind: 'library', slug: 'nera' }],
      [library, { kind: 'library', slug: '' }],
      [library, { kind: 'region', slug: library.slug }],
      [library, { kind: 'association', slug: library.slug }],
      [library, { kind: 'association', slug: 'asociacija' }],
      [library, { kind: 'library', slug: 'asociacija' }],
      [world.association, { kind: 'library', slug: 'asociacija' }],
      [library, doorOf(county)],
      [county, doorOf(library)],
      [world.association, doorOf(library)],
    ];
    for (const [place, door] of tried) {
      expect(await enter(place, door), `${place.slug} → ${door.kind} ${door.slug}`).toBeNull();
      expect(await enter(place, door, 'write')).toBeNull();
    }
    expect(
      (await enter(world.association, { kind: 'association', slug: 'asociacija' }))?.entered.roles,
    ).toEqual(['association_member']);
    expect(await enterTenant(request(), 'no such session', doorOf(library), 'read')).toBeNull();
    expect(await enterTenant(request(), "' or true --", doorOf(library), 'write')).toBeNull();
  });

  const past = new Date(Date.now() - 1000);
  const soon = new Date(Date.now() + 3_600_000);
  test.each<[string, string, string]>([
    [
      'an expired session',
      "update identity.sessions set expires_at = now() - interval '1 second' where hash = $1",
      'session',
    ],
    [
      'a session past its absolute end',
      'update identity.sessions set absolute_expires_at = now() where hash = $1',
      'session',
    ],
    [
      'an ended membership',
      'update identity.memberships set valid_until = current_date - 2 where person_id = $1::uuid',
      'person',
    ],
    [
      'a membership not yet begun',
      'update identity.memberships set valid_from = current_date + 2 where person_id = $1::uuid',
      'person',
    ],
    [
      'an ended role',
      'update identity.role_grants set valid_until = now() where person_id = $1::uuid',
      'person',
    ],
    [
      'a role not yet begun',
      "update identity.role_grants set valid_from = now() + interval '1 hour' where person_id = $1::uuid",
      'person',
    ],
    ['a closed library', 'update tenants set closed_on = current_date - 1 where id = $1::uuid', 'tenant'],
  ])('%s opens nothing', async (_what, statement, of) => {
    const place = the(the(world.regions[1]).libraries[1]);
    expect(await enter(place)).not.toBeNull();
    const key = of === 'session' ? place.session : of === 'person' ? place.personId : place.id;
    await db.owner.unsafe(statement, [key]);
    expect(await enter(place)).toBeNull();
    expect(await enter(place, doorOf(place), 'write')).toBeNull();
    await db.owner`update identity.sessions set expires_at = ${soon}, absolute_expires_at = ${soon} where hash = ${place.session}`;
    await db.owner`update identity.memberships set valid_from = '2020-01-01', valid_until = null where person_id = ${place.personId}`;
    await db.owner`update identity.role_grants set valid_from = '2020-01-01', valid_until = null where person_id = ${place.personId}`;
    await db.owner`update tenants set closed_on = null where id = ${place.id}`;
    expect(await enter(place)).not.toBeNull();
  });

  test('a session ended between entering and writing writes nothing', async () => {
    const seat = await seatOf(county, 'write');
    await db.owner`update identity.sessions set expires_at = ${past} where hash = ${county.session}`;
    await expect(withTenant(seat, async () => ok(null))).rejects.toThrow();
    await db.owner`update identity.sessions set expires_at = ${soon} where hash = ${county.session}`;
  });
});

describe('reading', () => {
  test('loaders of one request share one read-only transaction', async () => {
    const scope = request();
    const seats = await Promise.all(
      [1, 2, 3].map(() => enterTenant(scope, library.session, doorOf(library), 'read')),
    );
    const places = await Promise.all(seats.map((seat) => withTenant(the(seat), whereAmI)));
    expect(new Set(places.map((one) => `${one.pid} ${one.at}`)).size).toBe(1);
    expect(places[0]?.tenant).toBe(library.id);
    const elsewhere = await withTenant(await seatOf(library, 'read'), whereAmI);
    expect(elsewhere.pid).not.toBe(places[0]?.pid);
  });

  test('a read seat refuses to write', async () => {
    const before = await departments();
    const error = await withTenant(await seatOf(library, 'read'), addDepartment).catch((one) => one);
    expect((error.cause ?? error).code).toBe('25006');
    expect(await departments()).toBe(before);
  });

  test('one request reads one tenant', async () => {
    const scope = request();
    await enterTenant(scope, library.session, doorOf(library), 'read');
    await expect(enterTenant(scope, library.session, doorOf(county), 'read')).rejects.toThrow('one tenant');
  });

  test('the end of the request gives the connection back; afterwards nothing is read', async () => {
    const admin = postgres(withName(inject('postgres').adminUrl, db.name), { max: 1 });
    const scope = openRequest(db.database);
    const seat = the(await enterTenant(scope, library.session, doorOf(library), 'read'));
    const { pid } = await withTenant(seat, whereAmI);
    const state = async () => (await admin`select state from pg_stat_activity where pid = ${pid}`)[0]?.state;
    expect(await state()).toBe('idle in transaction');
    await scope.end();
    await scope.end();
    expect(await state()).toBe('idle');
    await expect(withTenant(seat, whereAmI)).rejects.toThrow('over');
    await admin.end();
  });

  test('thirty requests at once pass through ten connections, each in its own tenant', async () => {
    const places = Array.from({ length: 30 }, (_, at) =>
      the(world.places.filter((one) => one.kind !== 'association')[at % 6]),
    );
    const seen = await Promise.all(
      places.map(async (place) => {
        const scope = openRequest(db.database);
        const seat = the(await enterTenant(scope, place.session, doorOf(place), 'read'));
        const { tenant } = await withTenant(seat, whereAmI);
        await scope.end();
        return tenant;
      }),
    );
    expect(seen).toEqual(places.map((place) => place.id));
  });
});

describe('writing', () => {
  test('commits what succeeds', async () => {
    const before = await departments();
    const seat = await seatOf(library, 'write');
    expect(await withTenant(seat, async (tx) => ok((await addDepartment(tx)).count))).toEqual(ok(1));
    expect(await departments()).toBe(before + 1);
  });

  test('a refusal and a throw take everything back', async () => {
    const before = await departments();
    const seat = await seatOf(library, 'write');
    const refused = await withTenant(seat, async (tx) => {
      await addDepartment(tx);
      return fail('stale');
    });
    expect(refused).toMatchObject({ ok: false, error: 'stale' });
    const thrown = withTenant(seat, async (tx) => {
      await addDepartment(tx);
      throw new Error('half-way');
    });
    await expect(thrown).rejects.toThrow('half-way');
    expect(await departments()).toBe(before);
  });

  test('work that swallowed a failed statement is not acknowledged', async () => {
    const seat = await seatOf(library, 'write');
    await expect(
      withTenant(seat, async (tx) => {
        await tx.execute(sql`select 1 / 0`).catch(() => {});
        return ok(null);
      }),
    ).rejects.toThrow('taken back');
  });

  test('a read seat may be lent for one write without disturbing the reading', async () => {
    const before = await departments();
    const seat = await seatOf(library, 'read');
    await withTenant(writing(seat) as Seat, async (tx) => ok((await addDepartment(tx)).count));
    expect(await departments()).toBe(before + 1);
    expect((await withTenant(seat, whereAmI)).tenant).toBe(library.id);
  });

  test('a write seat sees its own tenant only', async () => {
    const seat = await seatOf(county, 'write');
    const seen = await withTenant(seat, (tx) => rowsOf(tx, sql`select 1 from departments`));
    expect(seen).toHaveLength(0);
  });
});

describe('without a tenant', () => {
  test('identity work sees no tenant’s rows and no table of people', async () => {
    const seen = await withIdentity(db.database, (tx) =>
      rowsOf<{ n: number }>(tx, sql`select count(*)::int as n from departments`),
    );
    expect(seen[0]?.n).toBe(0);
    const reading = withIdentity(db.database, (tx) =>
      tx.execute(sql`select email from identity.people`),
    ).catch((one) => one);
    const error = await reading;
    expect((error.cause ?? error).code).toBe('42501');
    const staff = await withIdentity(db.database, (tx) => rowsOf(tx, sql`select * from identity.staff()`));
    expect(staff).toHaveLength(0);
  });

  test('staff names the people of the entered library alone', async () => {
    const staff = await withTenant(await seatOf(library, 'read'), (tx) =>
      rowsOf(tx, sql`select id from identity.staff()`),
    );
    expect(staff).toEqual([{ id: library.personId }]);
  });

  test('a link opens its object until it is revoked or over, and counts its uses', async () => {
    const adoption = the(rows.adoptions).id;
    const link = {
      purpose: 'kit',
      tenant_id: library.id,
      object_id: adoption,
      expires_at: new Date(Date.now() + 60_000),
    };
    await db.owner`insert into identity.links ${db.owner([
      { ...link, hash: 'good', revoked_at: null },
      { ...link, hash: 'revoked', revoked_at: new Date() },
    ])}`;
    await db.owner`insert into identity.links ${db.owner({ ...link, hash: 'over', expires_at: new Date(Date.now() - 1000) })}`;
    const through = (hash: string) =>
      withGuest(db.database, hash, async (tx, opened) => {
        expect(opened).toEqual({ purpose: 'kit', tenantId: library.id, objectId: adoption });
        return rowsOf<{ id: string }>(tx, sql`select id from adoptions`);
      });
    expect(await through('good')).toEqual([{ id: adoption }]);
    for (const hash of ['revoked', 'over', 'guessed', '']) expect(await through(hash)).toBeNull();
    const used = await db.owner`select hash, uses from identity.links order by hash`;
    expect(used.map(({ hash, uses }) => [hash, uses])).toEqual([
      ['good', 1],
      ['over', 0],
      ['revoked', 0],
    ]);
  });

  test('the worker learns who waits and enters one library at a time', async () => {
    expect(await waitingTenants(db.worker)).toEqual([library.id]);
    const read = (id: string) =>
      withJob(db.worker, 'letters', id, (tx) => rowsOf(tx, sql`select id from outbox`));
    expect(await read(library.id)).toEqual([{ id: the(rows.outbox).id }]);
    expect(await read(county.id)).toHaveLength(0);
  });
});
