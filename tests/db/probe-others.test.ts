import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../db/gate/manifest';
import { fillTenant, type Row, rowOf, tenantTables } from '../factories/rows';
import { entering, insert, nowhere, outcome, type Tx, trying, walled } from '../factories/trying';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let a: Place;
/** Another library of the same region, one of another region, the county library and the association above. */
let others: Place[];
const filled = new Map<string, Record<string, Row>>();
const rowsOf = (place: Place) => the(filled.get(place.id));

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 1 });
  for (const place of world.places) filled.set(place.id, await fillTenant(db.owner, place));
  const [first, second] = world.regions;
  a = the(the(first).libraries[0]);
  others = [
    the(the(first).libraries[1]),
    the(the(second).libraries[0]),
    the(first).county,
    the(the(first).schools[0]),
    world.association,
  ];
});
afterAll(() => db.drop());

const asA = <T>(work: (sql: Tx) => Promise<T>) => trying(app, entering(a), work);
describe('rows shared further', () => {
  const share = async (place: Place, reach: string, scope: string | null) => {
    const row = { ...rowOf('campaigns', place, rowsOf(place)), share: reach, share_scope_id: scope };
    await db.owner`insert into campaigns ${db.owner(row)}`;
    return row.id as string;
  };
  const sees = (place: Place, id: string) =>
    trying(
      app,
      entering(place),
      async (sql) => (await sql`select 1 from campaigns where id = ${id}`).length === 1,
    );

  test('reach their region, their association or everybody, and nobody else', async () => {
    const [first, second] = [the(world.regions[0]), the(world.regions[1])];
    const abroad = the(second.libraries[0]);
    const regional = await share(first.county, 'region', first.id);
    const national = await share(world.association, 'association', world.association.id);
    const open = await share(first.county, 'public', null);
    for (const place of [first.county, a, the(first.schools[0])]) {
      expect([await sees(place, regional), await sees(place, national), await sees(place, open)]).toEqual([
        true,
        true,
        true,
      ]);
    }
    expect([await sees(abroad, regional), await sees(abroad, national), await sees(abroad, open)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await sees(world.association, regional)).toBe(false);
    for (const id of [regional, national, open]) {
      const changed = await asA((sql) =>
        outcome(sql, (inner) => inner`update campaigns set title = 'x' where id = ${id}`),
      );
      expect(changed).toBe(0);
      expect(await asA((sql) => outcome(sql, (inner) => inner`delete from campaigns where id = ${id}`))).toBe(
        0,
      );
      const adopted = { ...rowOf('campaigns', a, rowsOf(a)), occasion_tenant_id: null, occasion_id: null };
      expect(await asA((sql) => outcome(sql, insert('campaigns', adopted as Row)))).toBe(1);
    }
    await db.owner`delete from campaigns where id in ${db.owner([regional, national, open])}`;
  });

  test('a writer cannot place a row into a scope that is not theirs', async () => {
    const foreign = [the(world.regions[1]).id, the(others[0]).id, uuidv7()];
    for (const table of ['occasions', 'campaign_templates', 'template_versions', 'campaigns']) {
      for (const scope of foreign) {
        for (const reach of ['region', 'workgroup', 'association']) {
          const row = { ...rowOf(table, a, rowsOf(a)), share: reach, share_scope_id: scope };
          expect(await asA((sql) => outcome(sql, insert(table, row)))).toBe(walled);
          const moved = await asA((sql) =>
            outcome(
              sql,
              (inner) =>
                inner`update ${inner(table)} set share = ${reach}, share_scope_id = ${scope} where tenant_id = ${a.id}`,
            ),
          );
          expect(moved).toBe(walled);
        }
      }
    }
  });

  test('a group is written by its members alone, and only at its host', async () => {
    const [near] = others;
    const group = the(rowsOf(the(near)).workgroups);
    const guestAtHost = { ...rowOf('comments', the(near), rowsOf(the(near))), author_id: a.personId };
    expect(await asA((sql) => outcome(sql, insert('comments', guestAtHost)))).toBe(walled);
    await db.owner`insert into identity.workgroup_members (workgroup_id, person_id) values (${group.id}, ${a.personId})`;
    expect(await asA((sql) => outcome(sql, insert('comments', guestAtHost)))).toBe(1);
    expect(await asA((sql) => sql`select 1 from comments where scope_id = ${group.id}`)).toHaveLength(1);
    for (const host of [a.id, the(others[1]).id]) {
      expect(await asA((sql) => outcome(sql, insert('comments', { ...guestAtHost, tenant_id: host })))).toBe(
        '23503',
      );
    }
    await db.owner`delete from identity.workgroup_members where workgroup_id = ${group.id} and person_id = ${a.personId}`;
    expect(await asA((sql) => sql`select 1 from comments where scope_id = ${group.id}`)).toHaveLength(0);
  });
});

describe('identity and directory', () => {
  const ofKind = (kind: string) => Object.keys(tables).filter((name) => tables[name]?.kind === kind);

  test('no login role reads or writes people, sessions, memberships or links', async () => {
    for (const role of ['app', 'guest', 'worker'] as const) {
      for (const table of ofKind('identity')) {
        for (const statement of [
          `select from ${table}`,
          `delete from ${table}`,
          `insert into ${table} default values`,
        ]) {
          const answer = await trying(db.as(role), nowhere, (sql) =>
            outcome(sql, (inner) => inner.unsafe(statement)),
          );
          expect(answer, `${role}: ${statement}`).toBe(walled);
        }
      }
    }
  }, 60_000);

  test('the directory is read, never written', async () => {
    for (const table of ofKind('directory')) {
      expect(
        await asA((sql) => outcome(sql, (inner) => inner.unsafe(`select from ${table}`))),
      ).toBeGreaterThan(0);
      expect(await asA((sql) => outcome(sql, (inner) => inner.unsafe(`delete from ${table}`)))).toBe(walled);
    }
  });
});

describe('a link without an account', () => {
  const entered = (hash: string) => async (sql: Tx) => {
    await sql`select ctx.enter_link(${hash})`;
  };
  let guest: postgres.Sql;
  beforeAll(async () => {
    guest = db.as('guest');
    const second = { ...rowOf('campaigns', a, rowsOf(a)) };
    await db.owner`insert into campaigns ${db.owner(second)}`;
    await db.owner`insert into adoptions ${db.owner({ ...rowOf('adoptions', a, rowsOf(a)), campaign_id: second.id })}`;
    await db.owner`insert into identity.links ${db.owner({
      hash: 'kit',
      purpose: 'kit',
      tenant_id: a.id,
      object_id: the(rowsOf(a).adoptions).id,
      expires_at: new Date(Date.now() + 60_000),
    })}`;
  });
  const due: Record<string, string> = {
    adoptions: 'adoptions',
    content_items: 'content_items',
    campaigns: 'campaigns',
  };

  test.each(tenantTables)('opens one object of %s or nothing', async (table) => {
    const ids = (enter: (sql: Tx) => Promise<unknown>) =>
      trying(guest, enter, async (sql) => {
        const answer = await outcome(sql, (inner) => inner`select from ${inner(table)}`);
        return typeof answer === 'string'
          ? answer
          : (await sql`select id from ${sql(table)}`).map((row) => row.id);
      });
    expect(await ids(nowhere)).toEqual(due[table] ? [] : walled);
    expect(await ids(entered('a guess'))).toEqual(due[table] ? [] : walled);
    expect(await ids(entered('kit'))).toEqual(due[table] ? [the(rowsOf(a)[table]).id] : walled);
    const written = await trying(guest, entered('kit'), async (sql) => [
      await outcome(sql, insert(table, rowOf(table, a, rowsOf(a)))),
      await outcome(sql, (inner) => inner`update ${inner(table)} set id = id`),
      await outcome(sql, (inner) => inner`delete from ${inner(table)}`),
    ]);
    expect(written).toEqual([walled, walled, walled]);
  });
});

describe('the worker', () => {
  test.each(tenantTables)(
    'reads and moves on letters and jobs of the entered library, and nothing else: %s',
    async (table) => {
      const worker = db.as('worker');
      const entered = async (sql: Tx) => {
        await sql`select jobs.enter(${a.id})`;
      };
      const machinery = tables[`public.${table}`]?.kind === 'machinery';
      const answers = (enter: (sql: Tx) => Promise<unknown>) =>
        trying(worker, enter, async (sql) => [
          await outcome(sql, (inner) => inner`select from ${inner(table)}`),
          await outcome(sql, (inner) => inner`update ${inner(table)} set id = id`),
          await outcome(sql, (inner) => inner`delete from ${inner(table)}`),
          await outcome(sql, insert(table, rowOf(table, a, rowsOf(a)))),
        ]);
      expect(await answers(nowhere)).toEqual(
        machinery ? [0, 0, walled, walled] : [walled, walled, walled, walled],
      );
      expect(await answers(entered)).toEqual(
        machinery ? [1, 1, walled, walled] : [walled, walled, walled, walled],
      );
    },
  );
});

test('nothing of a context is left for the next transaction on the same connection', async () => {
  const one = await app.reserve();
  const left = async () => {
    const [row] = await one`select pg_backend_pid() as pid, (select count(*)::int from tasks) as tasks,
      nullif(current_setting('app.tenant_id', true), '') as tenant, nullif(current_setting('app.scopes', true), '') as scopes,
      nullif(current_setting('app.person_id', true), '') as person`;
    return the(row);
  };
  const { pid } = await left();
  for (const end of ['commit', 'rollback']) {
    await one`begin`;
    await one`select ctx.enter(${a.session}, 'library', ${a.slug})`;
    expect(await left()).toMatchObject({ pid, tasks: 1, tenant: a.id });
    await one.unsafe(end);
    expect(await left()).toEqual({ pid, tasks: 0, tenant: null, scopes: null, person: null });
  }
  one.release();
});
