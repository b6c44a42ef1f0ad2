import { sql } from '@sklaida/db/tenancy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, signIn } from '../factories/at-work';
import { fileReportOf } from '../factories/filed-report';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let county: Place;

beforeAll(async () => {
  db = await cloneDatabase();
  county = the((await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 })).regions[0]).county;
});
afterAll(() => db.drop());

const atWork = async (): Promise<Actor> =>
  the(await signIn(db, county.email, { kind: 'library', slug: county.slug }));
const changed = async (id: string, what: string) =>
  (await atWork()).does((tx) =>
    tx.execute(sql`update reports set ${sql.raw(what)} where tenant_id = ${county.id} and id = ${id}`),
  );

test.each(['submitted', 'accepted', 'archived'])(
  'a report that is %s is made a draft by nobody',
  async (state) => {
    const id = await fileReportOf(db.owner, county, { state });
    for (const what of [
      "state = 'draft'",
      "state = 'draft', filed = null",
      "author_name = 'Kita'",
      "title = 'Kitas'",
    ])
      await expect(changed(id, what)).rejects.toThrow();
  },
);

test('only a submitted one is given back, and then it is open', async () => {
  const accepted = await fileReportOf(db.owner, county, { state: 'accepted' });
  await expect(changed(accepted, "state = 'returned'")).rejects.toThrow();
  const submitted = await fileReportOf(db.owner, county);
  await changed(submitted, "state = 'returned'");
  await changed(submitted, "title = 'Kitas'");
  const [row] = await db.owner`select state, title from reports where id = ${submitted}`;
  expect(row).toEqual({ state: 'returned', title: 'Kitas' });
});
