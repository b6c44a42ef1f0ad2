import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../db/gate/manifest';
import { fillable, fillTenant, type Row, rowOf, tenantTables } from '../factories/rows';
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
/** Every version of every row not of `place`, as one word. */
async function everybodyElse(place: Place, table: string): Promise<string> {
  const [row] = await db.owner.unsafe(
    `select count(*) || md5(string_agg(t.xmin::text || t.ctid::text || t::text, '|' order by t.tenant_id, t.id)) as word
     from ${table} t where tenant_id <> '${place.id}'`,
  );
  return String(row?.word);
}

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
    const [rights] = await app`select has_any_column_privilege(${table}, 'insert') as may`;
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
