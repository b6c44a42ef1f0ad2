import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { uuidv7 } from '@sklaida/kernel';
import { makeChanges, openText } from '@sklaida/workgroups/minutes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { the } from '../factories/world';
import { type BuiltWeb, startBuiltWeb } from './setup/built-web';
import { type Actor, enterAs } from './setup/people';
import { startWalled, type Walled } from './setup/walled';

let walled: Walled;
let second: BuiltWeb;
let member: Actor;
let stranger: Actor;
let path: string;
const meetingId = uuidv7();
const itemId = uuidv7();
const open: ClientRequest[] = [];
const agent = new Agent({ maxSockets: 50 });

async function listen(port: number, actor: Actor, headers: Record<string, string> = {}, query = '') {
  const asked = request({
    ...{ port, host: '127.0.0.1', agent, path: `${path}${query}` },
    headers: { Accept: 'text/event-stream', Cookie: actor.cookie, ...headers },
  });
  open.push(asked);
  asked.on('error', () => {});
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let heard = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    heard += chunk;
  });
  answer.on('error', () => {});
  const ended = new Promise<void>((resolve) => answer.once('close', () => resolve()));
  return { status: answer.statusCode, heard: () => heard, ended };
}

const updates = (heard: string) =>
  [...heard.matchAll(/^data: (\{"item".*\})$/gm)].map(
    ([, data]) => new Uint8Array(Buffer.from(JSON.parse(the(data)).update, 'base64')),
  );
const textOf = (heard: string) => openText(updates(heard)).text.toString();
const inserted = (added: string) =>
  Buffer.from(the(makeChanges(openText(), [{ at: 0, removed: 0, added }]))).toString('base64url');
const write = (web: BuiltWeb, actor: Actor, update: string, key: string = uuidv7()) =>
  web.ask({
    path,
    cookie: actor.cookie,
    form: Object.entries({ intent: 'write', item: itemId, key, update }),
  });

beforeAll(async () => {
  walled = await startWalled();
  second = await startBuiltWeb(walled.db.name);
  member = await enterAs(walled.db.owner, 'a member', 'simona.dobilaite@panevezys-m-vb.example');
  stranger = await enterAs(walled.db.owner, 'a stranger', 'ruta.stonkiene@srcb.example');
  const { owner } = walled.db;
  const [group] =
    await owner`select w.id, w.tenant_id, t.slug from workgroups w join tenants t on t.id = w.tenant_id
    join identity.workgroup_members m on m.workgroup_id = w.id join identity.people p on p.id = m.person_id
    where p.email = ${member.email} limit 1`;
  const { id: scope_id, tenant_id, slug } = the(group);
  await owner`insert into meetings ${owner({
    ...{ tenant_id, scope_id, id: meetingId, title: 'Susitikimas', state: 'held' },
    starts_at: '2026-11-20T08:00:00Z',
    ends_at: '2026-11-20T09:30:00Z',
  })}`;
  await owner`insert into agenda_items ${owner({
    ...{ tenant_id, scope_id, id: itemId, meeting_id: meetingId, position: 1, title: 'Rezultatai' },
  })}`;
  path = `/b/${slug}/groups/${scope_id}/meetings/${meetingId}/minutes/live`;
}, 400_000);
afterAll(async () => {
  for (const one of open) one.destroy();
  agent.destroy();
  await second?.stop();
  await walled?.stop();
});

test('what one process acknowledged is heard by a page of another, and by one that comes later', async () => {
  const stream = await listen(second.port, walled.coordinator);
  expect(stream.status).toBe(200);
  const answer = await write(walled.web, member, inserted('Aptarta. '));
  expect([answer.status, answer.body]).toEqual([200, '{"seq":1}']);
  await expect.poll(() => textOf(stream.heard()), { timeout: 10_000 }).toBe('Aptarta. ');
  const id = the(/^id: (.*)$/m.exec(stream.heard())?.[1]);
  expect((await write(second, member, inserted('Ir dar. '))).body).toBe('{"seq":2}');
  const back = await listen(walled.web.port, walled.coordinator, { 'Last-Event-ID': id });
  await expect.poll(() => updates(back.heard()).length, { timeout: 10_000 }).toBe(1);
  const late = await listen(walled.web.port, member, {}, '?from=nonsense');
  await expect.poll(() => textOf(late.heard()).length, { timeout: 10_000 }).toBe(17);
});

test('who else is here is told to everybody, by name', async () => {
  const stream = await listen(second.port, walled.coordinator);
  await walled.web.ask({
    ...{ path, cookie: member.cookie },
    form: [
      ['intent', 'here'],
      ['item', itemId],
    ],
  });
  await expect.poll(() => stream.heard(), { timeout: 10_000 }).toContain('Simona Dobilaitė');
});

test('a stranger hears and writes nothing; what is no writing is refused', async () => {
  expect((await listen(second.port, stranger)).status).toBe(404);
  expect((await write(second, stranger, inserted('Svetima'))).status).toBe(404);
  expect((await write(second, member, 'CQkJ')).status).toBe(422);
  expect((await write(second, member, 'ne base64!')).status).toBe(422);
  expect((await write(second, member, inserted('x'), 'ne raktas')).status).toBe(422);
});

test('nothing acknowledged is lost when the process is killed, and what was asked again is written once', async () => {
  const asked = Array.from({ length: 30 }, (_, at) => ({ update: inserted(`k${at}. `), key: uuidv7() }));
  const killing = new Promise<void>((resolve) =>
    setTimeout(() => {
      second.kill();
      resolve();
    }, 150),
  );
  const answered = await Promise.all(
    asked.map(({ update, key }) =>
      write(second, member, update, key).then(
        (one) => one.status,
        () => 0,
      ),
    ),
  );
  await killing;
  const notes = async () => {
    const [row] = await walled.db.owner`select notes, seq from agenda_items where id = ${itemId}`;
    return the(row) as { notes: string; seq: number };
  };
  const kept = (await notes()).notes;
  for (const [at, status] of answered.entries()) if (status === 200) expect(kept).toContain(`k${at}. `);
  for (const { update, key } of asked)
    expect((await write(walled.web, member, update, key)).status).toBe(200);
  const all = await notes();
  for (const [at] of asked.entries()) expect(all.notes.split(`k${at}. `)).toHaveLength(2);
  expect(all.seq).toBe(32);
});

test('whoever is removed in the middle of the meeting hears no more', async () => {
  const stream = await listen(walled.web.port, member);
  await expect.poll(() => stream.heard()).toContain('retry');
  await walled.db.owner`update identity.workgroup_members set valid_until = ctx.today() - 1
    where person_id = (select id from identity.people where email = ${member.email})`;
  await write(walled.web, walled.coordinator, inserted('Jau be jos. '));
  await stream.ended;
  expect(textOf(stream.heard())).not.toContain('Jau be jos');
  expect((await write(walled.web, member, inserted('Nebegaliu'))).status).toBe(404);
}, 40_000);
