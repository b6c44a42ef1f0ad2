import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { the } from '../factories/world';
import { type Actor, enterAs } from './setup/people';
import { startWalled, type Walled } from './setup/walled';

let walled: Walled;
let stranger: Actor;
let campaign: string;
const open: ClientRequest[] = [];
const agent = new Agent({ maxSockets: 400 });

type Stream = {
  status: number;
  headers: IncomingMessage['headers'];
  heard: () => string;
  ended: Promise<void>;
};

/** Opens a stream as a browser does, and keeps what it hears. */
async function listen(actor: Actor, path: string, headers: Record<string, string> = {}): Promise<Stream> {
  const asked = request({
    port: walled.web.port,
    host: '127.0.0.1',
    agent,
    path,
    headers: {
      Accept: 'text/event-stream',
      'Accept-Encoding': 'gzip, br',
      Cookie: actor.cookie,
      ...headers,
    },
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
  return { status: answer.statusCode ?? 0, headers: answer.headers, heard: () => heard, ended };
}

const events = (stream: Stream) => stream.heard().match(/^event: moved$/gm)?.length ?? 0;
const stir = (n = 1) =>
  walled.db.owner`update adoption_mirrors set changed_at = now() where (tenant_id, id) in
    (select tenant_id, id from adoption_mirrors where campaign_id = ${campaign} order by id limit ${n})`;

beforeAll(async () => {
  walled = await startWalled();
  stranger = await enterAs(walled.db.owner, 'a stranger', 'ruta.stonkiene@srcb.example');
  const [row] = await walled.db.owner`select campaign_id from adoptions where id = ${walled.part.id}`;
  campaign = the(row).campaign_id;
}, 300_000);
afterAll(async () => {
  for (const one of open) one.destroy();
  agent.destroy();
  await walled?.stop();
});

test('an answer given elsewhere reaches the open page, and the page learns which line moved', async () => {
  const stream = await listen(walled.coordinator, `/resources/live/panevezys/${campaign}`);
  expect(stream.status).toBe(200);
  expect(stream.headers['content-type']).toContain('text/event-stream');
  expect(stream.headers['cache-control']).toContain('no-transform');
  expect(stream.headers['content-encoding']).toBeUndefined();
  await expect.poll(() => stream.heard()).toContain('retry: 3000');
  const since = new Date().toISOString();
  const [silent] = await walled.db
    .owner`select a.id, t.slug, p.email from adoptions a join tenants t on t.id = a.tenant_id
    join identity.role_grants g on g.tenant_id = t.id and g.role = 'school_librarian' join identity.people p on p.id = g.person_id
    where a.campaign_id = ${campaign} and a.state = 'invited' order by t.slug limit 1`;
  const school = await enterAs(walled.db.owner, 'a school', the(silent).email);
  const before = events(stream);
  const answered = await walled.ask(school, {
    path: `/b/${the(silent).slug}/campaigns/${the(silent).id}?index`,
    form: [
      ['intent', 'decline'],
      ['reasonKind', 'no-time'],
    ],
  });
  expect(answered.status).toBeLessThan(400);
  await expect.poll(() => events(stream), { timeout: 10_000 }).toBeGreaterThan(before);
  expect(stream.heard()).not.toContain(campaign);
  const moved = await walled.ask(walled.coordinator, {
    path: `/resources/members/panevezys/${campaign}?since=${encodeURIComponent(since)}`,
  });
  const { picture, lines } = JSON.parse(moved.body);
  expect(lines.map((line: { state: string }) => line.state)).toContain('declined');
  expect(lines.find((line: { state: string }) => line.state === 'declined').reason).toBe('Neturi laiko');
  expect(picture.schools.declined).toBe(1);
});

test('many answers at once are told at most once a second', async () => {
  const stream = await listen(walled.coordinator, `/resources/live/panevezys/${campaign}`);
  await expect.poll(() => stream.heard()).toContain('retry');
  const began = Date.now();
  for (let turn = 0; turn < 40; turn += 1) await stir();
  await expect.poll(() => events(stream)).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(events(stream)).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - began) / 1000));
});

test('a browser that comes back is told at once, for it may have missed something', async () => {
  const stream = await listen(walled.coordinator, `/resources/live/panevezys/${campaign}`, {
    'Last-Event-ID': '1',
  });
  await expect.poll(() => events(stream)).toBe(1);
});

test('another region’s coordinator gets the page that says there is nothing here', async () => {
  for (const path of [`/resources/live/panevezys/${campaign}`, `/resources/live/siauliai/${campaign}`]) {
    const stream = await listen(stranger, path);
    expect(stream.status, path).toBe(404);
    await stream.ended;
  }
  const editor = await listen(walled.editor, `/resources/live/panevezys/${campaign}`);
  expect(editor.status).toBe(404);
});

test('a hundred open pages all hear it, and the connections of the pool stay free', async () => {
  const path = `/resources/live/panevezys/${campaign}`;
  const streams = await Promise.all(Array.from({ length: 100 }, () => listen(walled.coordinator, path)));
  expect(streams.every((one) => one.status === 200)).toBe(true);
  await expect
    .poll(() => streams.every((one) => one.heard().includes('retry')), { timeout: 10_000 })
    .toBe(true);
  await stir();
  await expect.poll(() => streams.filter((one) => events(one) > 0).length, { timeout: 10_000 }).toBe(100);
  expect((await walled.ask(walled.coordinator, { path: '/region/panevezys' })).status).toBe(200);
  const [listening] = await walled.db.owner`select count(*)::int as n from pg_stat_activity
    where datname = ${walled.db.name} and application_name = 'sklaida listening'`;
  expect(the(listening).n).toBe(1);
});

test('streams end when the session does, and when the process is asked to stop', async () => {
  const stream = await listen(walled.coordinator, `/resources/live/panevezys/${campaign}`);
  await expect.poll(() => stream.heard()).toContain('retry');
  const other = await enterAs(walled.db.owner, 'herself again', 'ieva.rimgailiene@pabv.example');
  const leaving = await listen(other, `/resources/live/panevezys/${campaign}`);
  await walled.ask(other, { path: '/sign-out', form: [] });
  await Promise.race([
    leaving.ended,
    new Promise((_, reject) => setTimeout(() => reject(new Error('the stream goes on')), 45_000)),
  ]);
  expect(stream.heard()).toContain('retry');
  const began = Date.now();
  await walled.web.stop();
  await stream.ended;
  expect(Date.now() - began).toBeLessThan(6000);
}, 90_000);
