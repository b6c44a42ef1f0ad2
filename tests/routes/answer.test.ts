import type { AppLoadContext } from '@remix-run/node';
import { openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loader as openAnswer, action as pressAnswer } from '~/routes/links+/answer';
import { meetingRoom } from '../factories/meeting-room';
import { buildWorld, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
const token = `${'A'.repeat(42)}B`;
const thread = uuidv7();
const post = uuidv7();
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
  const at = { tenant_id: county.id, scope_id: room.id, author_id: county.personId, author_name: 'Vadovė' };
  await db.owner`insert into threads ${db.owner({ ...at, id: thread, title: 'Plakatai', posts: 2 })}`;
  const said = { ...at, thread_id: thread, library: 'Regiono biblioteka' };
  await db.owner`insert into posts ${db.owner([
    { ...said, id: post, number: 1, body: 'Kiek plakatų reikės?' },
    { ...said, id: uuidv7(), number: 2, body: 'Tik grupei' },
  ])}`;
  await db.owner`insert into identity.links ${db.owner({
    ...{
      hash: hashOf(token),
      purpose: 'answer',
      tenant_id: home.id,
      object_id: post,
      person_id: home.personId,
    },
    path: `/b/${county.slug}/groups/${room.id}/discussions/${thread}`,
    expires_at: new Date(Date.now() + 86_400_000),
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
    `${origin}/answer/${given}`,
    form && { method: 'POST', body: new URLSearchParams(form) },
  );
  const context = { database: db.database, scope, origin, address: '203.0.113.9', tokenSecret: 'x' };
  return { request, params: { token: given }, context } as unknown as Parameters<typeof openAnswer>[0];
}
type Reply = {
  data: Record<string, unknown>;
  init: { status?: number; headers?: Record<string, string> } | null;
};
const look = async (given: string) => (await openAnswer(asked(given))) as unknown as Reply;
const press = async (given: string, form: Record<string, string>) =>
  (await pressAnswer(asked(given, form))) as unknown as Reply;
const bodies = async () =>
  (await db.owner`select body from posts where thread_id = ${thread} order by number`).map((one) => one.body);

describe('the page of a letter’s link', () => {
  it('shows the one post, is kept nowhere, and begins no session', async () => {
    const { data, init } = await look(token);
    expect(data.link).toMatchObject({
      state: 'live',
      title: 'Plakatai',
      post: { body: 'Kiek plakatų reikės?' },
    });
    expect(JSON.stringify(data)).not.toContain('Tik grupei');
    expect(init?.headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    expect(init?.headers).not.toHaveProperty('Set-Cookie');
  });

  it('keeps an empty answer’s form, writes a full one once, and refuses a made-up link', async () => {
    const postId = uuidv7();
    expect(await press(token, { intent: 'answer', postId, body: ' ' })).toMatchObject({
      data: { errors: { body: 'required' }, values: { postId } },
      init: { status: 422 },
    });
    const sent = () => press(token, { intent: 'answer', postId, body: 'Dvylikos' });
    expect(await sent()).toMatchObject({ data: { done: 'ok' }, init: { status: 200 } });
    expect(await sent()).toMatchObject({ data: { done: 'ok' } });
    expect(await bodies()).toEqual(['Kiek plakatų reikės?', 'Tik grupei', 'Dvylikos']);
    const guessed = 'C'.repeat(43);
    expect((await look(guessed)).init?.status).toBe(404);
    expect((await press(guessed, { intent: 'answer', body: 'Ne' })).init?.status).toBe(404);
    expect(await bodies()).toHaveLength(3);
  });

  it('opens no other door: as a sign-in link or a kit it is worth nothing', async () => {
    const [kit] = await db.owner`select ctx.enter_link(${hashOf(token)}) as link`;
    const [session] =
      await db.owner`select identity.begin_link_session(${hashOf(token)}, 'x', '', '') as path`;
    expect([the(kit).link, the(session).path]).toEqual([null, null]);
  });

  it('answers no more when it was taken back, and gives the words back', async () => {
    await db.owner`update identity.links set revoked_at = now() where hash = ${hashOf(token)}`;
    const { data, init } = await look(token);
    expect([init?.status, JSON.stringify(data.link)]).toEqual([410, expect.not.stringContaining('plakatų')]);
    expect(await press(token, { intent: 'answer', body: 'Vėlu' })).toMatchObject({
      data: { done: 'revoked', values: { body: 'Vėlu' } },
      init: { status: 410 },
    });
    expect(await bodies()).toHaveLength(3);
  });
});
