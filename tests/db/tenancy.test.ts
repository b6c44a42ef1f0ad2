import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

test('the database answers as the application role and knows its level', async () => {
  expect(Number((await db.database.ready()).migration)).toBeGreaterThan(3);
  expect(Number((await db.worker.ready()).migration)).toBeGreaterThan(3);
});
