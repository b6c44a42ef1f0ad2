import { type MailKind, sampleMail } from '@sklaida/emails';
import type { Sender, SendInput, SendResult } from '@sklaida/emails/send';
import { sendLettersAgain } from '@sklaida/people/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { type Actor, newcomer, signIn } from '../factories/at-work';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let place: Place;
let admin: Actor;
let editor: Actor;
let heard: SendInput[] = [];
let answer: () => SendResult;
const installation = {
  tokenSecret: 'a secret of the test, long enough to be one',
  origin: 'https://s.example',
};

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  place = the(the(world.regions[0]).libraries[0]);
  const at = async (role: string) =>
    the(
      await signIn(db, await newcomer(db.owner, { slug: place.slug, role }), {
        kind: 'library',
        slug: place.slug,
      }),
    );
  admin = await at('tenant_admin');
  editor = await at('editor');
});
afterAll(() => db.drop());
beforeEach(async () => {
  heard = [];
  answer = () => ({ ok: true, providerId: `p-${heard.length}` });
  for (const table of ['outbox', 'identity.mail_preferences', 'identity.suppressed_addresses'])
    await db.owner`delete from ${db.owner(table)}`;
});

const gate = () => ({ shutUntil: 0 });
const drain = (at = gate()) => {
  const sender: Sender = {
    async send(input) {
      heard.push(input);
      return answer();
    },
  };
  const signal = new AbortController().signal;
  return drainOutbox({
    database: db.worker,
    sender,
    installation,
    signal,
    log: { info: () => {} },
    gate: at,
  });
};
async function queue(kind: MailKind, count = 1, change: Record<string, unknown> = {}) {
  for (let at = 0; at < count; at += 1)
    await db.owner`insert into outbox ${db.owner({
      tenant_id: place.id,
      id: crypto.randomUUID(),
      recipient_id: editor.personId,
      to_email: 'redaktore@x.example',
      to_name: 'Ona',
      locale: 'lt',
      mail: db.owner.json(sampleMail(kind) as never),
      key: crypto.randomUUID(),
      ...change,
    })}`;
}
const wish = (wishes: Record<string, unknown>) =>
  db.owner`insert into identity.mail_preferences ${db.owner({ person_id: editor.personId, ...wishes })}`;
const states = async () =>
  (await db.owner`select state, problem from outbox order by id`).map((row) => [row.state, row.problem]);

test('a kind of letter the reader does not want is not sent, and the library sees why', async () => {
  await wish({ muted: ['campaign-closed'] });
  await queue('campaign-closed');
  await drain();
  expect(await states()).toEqual([['suppressed', 'muted: ']]);
  expect(heard).toHaveLength(0);
  await queue('approval-request');
  expect(await drain()).toBe(1);
  expect(the(heard[0]).unsubscribeUrl).toContain(`/unsubscribe/${editor.personId}.approval-request.`);
});

test('quiet hours hold a letter back until they end, uncounted', async () => {
  await wish({});
  const [hour] = await db.owner`select extract(hour from now() at time zone 'Europe/Vilnius')::int as n`;
  await db.owner`update identity.mail_preferences set quiet_from = ${the(hour).n}, quiet_until = ${(the(hour).n + 2) % 24}`;
  await queue('campaign-closed');
  expect(await drain()).toBe(0);
  const [row] = await db.owner`select state, attempts, problem,
    next_at - now() between interval '1 hour' and interval '3 hours' as later from outbox`;
  expect(row).toEqual({ state: 'queued', attempts: 0, problem: null, later: true });
  expect(heard).toHaveLength(0);
});

test.each([
  [22, 7, '2026-11-22T19:59:00Z', null],
  [22, 7, '2026-11-22T20:00:00Z', '2026-11-23T05:00:00.000Z'],
  [22, 7, '2026-11-23T04:59:00Z', '2026-11-23T05:00:00.000Z'],
  [22, 7, '2026-11-23T05:00:00Z', null],
  [12, 13, '2026-11-23T10:30:00Z', '2026-11-23T11:00:00.000Z'],
  [22, 7, '2026-03-28T22:00:00Z', '2026-03-29T04:00:00.000Z'],
  [22, 7, '2026-10-24T22:00:00Z', '2026-10-25T05:00:00.000Z'],
  [5, 5, '2026-11-23T03:30:00Z', null],
])('quiet from %i to %i by the clocks of Vilnius: at %s until %s', async (from, until, now, end) => {
  const [row] =
    await db.owner`select ctx.quiet_until(${from}::smallint, ${until}::smallint, ${now}) as until`;
  expect(the(row).until?.toISOString() ?? null).toBe(end);
});

test('a key the provider refuses fails no letter: one try a minute, and all leave once it is mended', async () => {
  await queue('campaign-closed', 5);
  const shut = gate();
  answer = () => ({ ok: false, error: 'refused', message: 'refused: API key is invalid.' });
  expect(await drain(shut)).toBe(0);
  expect(await drain(shut)).toBe(0);
  expect(heard).toHaveLength(1);
  const [row] = await db.owner`select count(*)::int as n from outbox where state = 'queued' and attempts = 0`;
  expect(the(row).n).toBe(5);
  answer = () => ({ ok: true, providerId: 'p' });
  await expect(editor.does((tx) => sendLettersAgain(tx, null))).rejects.toThrow();
  expect(await admin.does((tx) => sendLettersAgain(tx, null))).toBe(1);
  expect(await drain()).toBe(5);
});

test('a letter that came back goes again to the present address, under a key of its own', async () => {
  const id = crypto.randomUUID();
  await queue('campaign-closed', 1, {
    id,
    state: 'bounced',
    provider_id: 'p-1',
    problem: 'bounced: no such user',
  });
  expect(await admin.does((tx) => sendLettersAgain(tx, id))).toBe(1);
  expect(await drain()).toBe(1);
  const [person] = await db.owner`select email from identity.people where id = ${editor.personId}`;
  expect(heard.map((one) => [one.to.email, one.idempotencyKey])).toEqual([[the(person).email, `${id}.1`]]);
  expect(await admin.does((tx) => sendLettersAgain(tx, id))).toBe(0);
});

test('one library sends no more than its share of a minute', async () => {
  await queue('campaign-closed', 119, { state: 'sent', sent_at: new Date() });
  await queue('campaign-closed', 3);
  expect(await drain()).toBe(1);
  await db.owner`update outbox set sent_at = now() - interval '61 seconds' where state = 'sent'`;
  expect(await drain()).toBe(2);
});
