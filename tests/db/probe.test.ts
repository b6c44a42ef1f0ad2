import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../db/gate/manifest';
import { fillable, fillTenant, type Row, rowOf, tenantTables } from '../factories/rows';
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

type Tx = postgres.TransactionSql;
const undo = new Error('undo');

/** A transaction that is always taken back, as a role and in a context. */
async function trying<T>(
  client: postgres.Sql,
  enter: (sql: Tx) => Promise<unknown>,
  work: (sql: Tx) => Promise<T>,
) {
  let value: T | undefined;
  await client
    .begin(async (sql) => {
      await enter(sql);
      value = await work(sql);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return value as T;
}

const entering = (place: Place) => async (sql: Tx) => {
  const [row] =
    await sql`select ctx.enter(${place.session}, ${place.kind === 'association' ? 'association' : 'library'}, ${place.slug}) as entered`;
  expect(row?.entered).not.toBeNull();
};
const nowhere = async () => {};
const asA = <T>(work: (sql: Tx) => Promise<T>) => trying(app, entering(a), work);

/** The server's error code, or how many rows the statement touched. */
async function outcome(
  sql: Tx,
  statement: (sql: Tx) => postgres.PendingQuery<postgres.Row[]>,
): Promise<string | number> {
  try {
    return await sql.savepoint(async (inner) => (await statement(inner)).count);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Every version of every row not of `place`, as one word. */
async function everybodyElse(place: Place, table: string): Promise<string> {
  const [row] = await db.owner.unsafe(
    `select count(*) || md5(string_agg(t.xmin::text || t.ctid::text || t::text, '|' order by t.tenant_id, t.id)) as word
     from ${table} t where tenant_id <> '${place.id}'`,
  );
  return String(row?.word);
}

const insert = (table: string, row: Row) => (sql: Tx) => sql`insert into ${sql(table)} ${sql(row)}`;
/** Refused by a policy or a missing right. */
const walled = '42501';

test('the probe covers every table that belongs to tenants', () => {
  expect([...tenantTables].sort()).toEqual([...fillable].sort());
});

describe.each(tenantTables)('%s, from inside library A', (table) => {
  test('only its own rows are there', async () => {
    const seen = await asA((sql) => sql`select tenant_id, id from ${sql(table)}`);
    expect(seen.map((row) => row.tenant_id)).toEqual([a.id]);
    for (const other of others) {
      const row = the(rowsOf(other)[table]);
      expect(await asA((sql) => sql`select 1 from ${sql(table)} where tenant_id = ${other.id}`)).toHaveLength(
        0,
      );
      expect(await asA((sql) => sql`select 1 from ${sql(table)} where id = ${row.id}`)).toHaveLength(0);
    }
  });

  test('a row of its own may enter where the kind allows it, a row of another never', async () => {
    const [rights] = await app`select has_table_privilege(${table}, 'insert') as may`;
    const kind = the(tables[`public.${table}`]).kind;
    const mine = await asA((sql) => outcome(sql, insert(table, rowOf(table, a, rowsOf(a)))));
    if (rights?.may && kind !== 'mirror') expect([1, '23505']).toContain(mine);
    else expect(mine).toBe(walled);
    for (const other of others) {
      const theirs = rowOf(table, other, rowsOf(other));
      expect([walled, '23503']).toContain(await asA((sql) => outcome(sql, insert(table, theirs))));
      const disguised = { ...rowOf(table, a, rowsOf(a)), tenant_id: other.id };
      expect([walled, '23503']).toContain(await asA((sql) => outcome(sql, insert(table, disguised))));
    }
  });

  test('an unfiltered update and delete leave everybody else untouched', async () => {
    const before = await everybodyElse(a, table);
    const columns = await app`select attname as name, has_column_privilege(attrelid, attnum, 'update') as may
      from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and attgenerated = '' and not attisdropped`;
    await app.begin(async (sql) => {
      await entering(a)(sql);
      for (const { name, may } of columns) {
        const touched = await outcome(
          sql,
          (inner) => inner`update ${inner(table)} set ${inner(name)} = ${inner(name)}`,
        );
        expect(touched, name).toBe(may ? 1 : walled);
        const aimed = await outcome(
          sql,
          (inner) =>
            inner`update ${inner(table)} set ${inner(name)} = ${inner(name)} where tenant_id <> ${a.id}`,
        );
        expect(aimed, name).toBe(may ? 0 : walled);
      }
    });
    expect(await everybodyElse(a, table)).toBe(before);
    await asA(async (sql) => {
      expect([0, walled]).toContain(
        await outcome(sql, (inner) => inner`delete from ${inner(table)} where tenant_id <> ${a.id}`),
      );
      expect([1, walled, '23503']).toContain(
        await outcome(sql, (inner) => inner`delete from ${inner(table)}`),
      );
      expect([walled]).toContain(await outcome(sql, (inner) => inner`truncate ${inner(table)} cascade`));
    });
    expect(await everybodyElse(a, table)).toBe(before);
  });

  test('its own row cannot be given away', async () => {
    for (const other of others) {
      const given = await asA((sql) =>
        outcome(
          sql,
          (inner) =>
            inner`update ${inner(table)} set tenant_id = ${other.id} where id = ${the(rowsOf(a)[table]).id}`,
        ),
      );
      expect([walled, '23503']).toContain(given);
    }
  });

  test('without a context nothing is there and nothing enters', async () => {
    expect(await trying(app, nowhere, (sql) => sql`select 1 from ${sql(table)}`)).toHaveLength(0);
    const row = rowOf(table, a, rowsOf(a));
    expect([walled, '23503']).toContain(
      await trying(app, nowhere, (sql) => outcome(sql, insert(table, row))),
    );
    const others = await trying(app, nowhere, (sql) =>
      outcome(sql, (inner) => inner`delete from ${inner(table)}`),
    );
    expect([0, walled]).toContain(others);
  });
});

type Link = { source: string; target: string; columns: string[]; targets: string[] };

describe('a row of A cannot hang on a parent of another library', () => {
  let links: Link[];
  beforeAll(async () => {
    links = (await db.owner`
      select c.relname as source, tc.relname as target,
        array(select a.attname::text from unnest(k.conkey) with ordinality as u(n, place)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.place) as columns,
        array(select a.attname::text from unnest(k.confkey) with ordinality as u(n, place)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.place) as targets
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class tc on tc.oid = k.confrelid
      where k.contype = 'f' and c.relname = any (${tenantTables}) and tc.relname <> 'tenants'`) as unknown as Link[];
  });

  test('by inserting, by updating, hidden or missing alike', async () => {
    expect(links.length).toBeGreaterThan(10);
    for (const { source, target, columns, targets } of links) {
      for (const other of others) {
        const foreign: Record<string, string> =
          target === 'memberships'
            ? { tenant_id: other.id, person_id: other.personId }
            : { tenant_id: other.id, id: the(rowsOf(other)[target]).id };
        const missing: Record<string, string> = { ...foreign, id: uuidv7(), person_id: uuidv7() };
        const answers: (string | number)[] = [];
        for (const aim of [foreign, missing]) {
          const pointed = Object.fromEntries(
            columns
              .map((column, at) => [column, aim[the(targets[at])]])
              .filter(([column]) => column !== 'tenant_id'),
          );
          const row = { ...rowOf(source, a, rowsOf(a)), ...pointed } as Row;
          const inserted = await asA((sql) => outcome(sql, insert(source, row)));
          const updated = await asA((sql) =>
            outcome(
              sql,
              (inner) => inner`update ${inner(source)} set ${inner(pointed)} where tenant_id = ${a.id}`,
            ),
          );
          for (const answer of [inserted, updated])
            expect(['23503', walled], `${source} → ${target}`).toContain(answer);
          answers.push(`${inserted} ${updated}`);
        }
        expect(answers[0]).toBe(answers[1]);
      }
    }
  });
});

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
      purpose: 'approve',
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
  test.each(tenantTables)('touches letters of the entered library and nothing else: %s', async (table) => {
    const worker = db.as('worker');
    const entered = async (sql: Tx) => {
      await sql`select jobs.enter(${a.id})`;
    };
    const letters = table === 'outbox';
    const answers = (enter: (sql: Tx) => Promise<unknown>) =>
      trying(worker, enter, async (sql) => [
        await outcome(sql, (inner) => inner`select from ${inner(table)}`),
        await outcome(sql, (inner) => inner`update ${inner(table)} set id = id`),
        await outcome(sql, (inner) => inner`delete from ${inner(table)}`),
        await outcome(sql, insert(table, rowOf(table, a, rowsOf(a)))),
      ]);
    expect(await answers(nowhere)).toEqual(
      letters ? [0, 0, walled, walled] : [walled, walled, walled, walled],
    );
    expect(await answers(entered)).toEqual(
      letters ? [1, 1, walled, walled] : [walled, walled, walled, walled],
    );
  });
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
