import { catalogueGate } from '@sklaida/db/gate';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { citusPending, tables } from '../../db/gate/manifest';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

test('every wall stands in a freshly migrated database', async () => {
  expect(await catalogueGate(db.owner)).toEqual([]);
  expect(Object.keys(tables).length).toBeGreaterThan(25);
});

test('the application role may run the gate too and hears the same', async () => {
  expect(await catalogueGate(db.as('app'))).toEqual([]);
});

test('a database without tables is refused, not praised', async () => {
  const { adminUrl } = inject('postgres');
  const empty = postgres(withName(adminUrl, 'template1'), { max: 1, onnotice: () => {} });
  const rules = (await catalogueGate(empty)).map((violation) => violation.rule);
  await empty.end();
  expect(rules).toContain('empty-catalogue');
  expect(rules.filter((rule) => rule === 'missing-table')).toHaveLength(Object.keys(tables).length);
});

test('the Citus profile finds what distribution would refuse, and only that', async () => {
  const found = (await catalogueGate(db.owner, 'citus')).map(({ rule, object }) => `${rule} ${object}`);
  expect([...new Set(found)].sort()).toEqual(Object.keys(citusPending).sort());
});
