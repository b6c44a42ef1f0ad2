import type { AppLoadContext } from '@remix-run/node';
import { openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { loader as openAnswer } from '~/routes/links+/answer';
import { loader as openAttend } from '~/routes/links+/attend';
import { loader as openWhen, action as pressWhen } from '~/routes/links+/when';
import { meetingRoom } from '../factories/meeting-room';
import { buildWorld, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
const token = `${'A'.repeat(42)}B`;
let db: TestDatabase;
const scopes: AppLoadContext['scope'][] = [];

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  const { county, libraries } = the(world.regions[0]);
  const home = the(libraries[0]);
  const room = await meetingRoom(db, county, [
    [county, 'lead'],
    [home, 'member'],
  ]);
  const ballot = uuidv7();
  const at = { tenant_id: county.id, scope_id: room.id };
  await db.owner`insert into ballots ${db.owner({
    ...{ ...at, id: ballot, kind: 'dates', question: 'Kada susitinkame?', entitled: 2 },
    ...{ author_id: county.personId, author_name: 'Vadovė' },
  })}`;
  await db.owner`insert into ballot_options ${db.owner({
    ...{ ...at, id: uuidv7(), ballot_id: ballot, position: 1, label: '' },
    ...{ starts_at: new Date('2099-01-10T08:00:00Z'), ends_at: new Date('2099-01-10T09:00:00Z') },
  })}`;
  await db.owner`insert into ballot_turnout ${db.owner({
    ...{ ...at, id: uuidv7(), ballot_id: ballot },
    ...{ person_id: home.personId, person_name: 'Ona', library: 'Biblioteka' },
  })}`;
  await db.owner`insert into identity.links ${db.owner({
    ...{ hash: hashOf(token), purpose: 'ballot', tenant_id: home.id, object_id: ballot },
    ...{ person_id: home.personId, expires_at: new Date(Date.now() + 86_400_000) },
  })}`;
});
afterAll(() => db.drop());
afterEach(async () => {
  for (const scope of scopes.splice(0)) await scope.end();
});

function asked(given: string, form?: Record<string, string>) {
  const scope = openRequest(db.database);
  scopes.push(scope);
  const request = new Request(
    `${origin}/when/${given}`,
    form && { method: 'POST', body: new URLSearchParams(form) },
  );
  const context = { database: db.database, scope, origin, address: '203.0.113.7', tokenSecret: 'x' };
  return { request, params: { token: given }, context } as unknown as Parameters<typeof openWhen>[0];
}
type Reply = {
  data: Record<string, unknown>;
  init: { status?: number; headers?: Record<string, string> } | null;
};
const look = async (given: string, open: (args: never) => unknown = openWhen) =>
  (await open(asked(given) as never)) as unknown as Reply;

it('is kept nowhere and told to no other site, and opens no page of another purpose', async () => {
  const { data, init } = await look(token);
  expect(data.ballot).toMatchObject({ question: 'Kada susitinkame?', open: true });
  expect(init?.headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  expect((await look(token, openAnswer)).init?.status).toBe(404);
  expect((await look(token, openAttend)).init?.status).toBe(404);
});

it('shuts out an address that guesses too often, whatever it brings then', async () => {
  for (let n = 0; n < 60; n += 1)
    expect((await look(`${'C'.repeat(41)}${String(n).padStart(2, '0')}`)).init?.status).toBe(404);
  expect((await look(token)).init?.status).toBe(404);
  const pressed = (await pressWhen(asked(token, { x: 'yes' }))) as unknown as Reply;
  expect(pressed.init?.status).toBe(404);
});
