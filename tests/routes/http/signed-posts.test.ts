import { createHmac } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { openRequest } from '@sklaida/db/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unsubscribeUrl } from '~/flows/mail/signed-addresses.server';
import { action as unsubscribe } from '~/routes/links+/unsubscribe';
import { action as receive } from '~/routes/webhooks+/resend';
import { the } from '../../factories/world';
import { cloneDatabase, type TestDatabase } from '../../setup/database';
import { startWebApp } from './web-app';

const secret = `whsec_${Buffer.from('the signing secret of the test').toString('base64')}`;
const tokenSecret = 'a secret of the test, long enough for it';
const personId = '019aa0c0-0000-7000-8000-000000000009';
const tenantId = '019aa0c0-0000-7000-8000-000000000008';
const letterId = '019aa0c0-0000-7000-8000-000000000007';

let db: TestDatabase;
let app: Awaited<ReturnType<typeof startWebApp>>;

beforeAll(async () => {
  process.env.RESEND_WEBHOOK_SECRET = secret;
  db = await cloneDatabase();
  await db.owner`insert into identity.people (id, email, first_name, last_name) values
    (${personId}, 'ona@m01.example', 'Ona', 'Skaitytoja')`;
  await db.owner`insert into tenants (id, slug, kind, name, short_name) values
    (${tenantId}, 'm01', 'school_library', 'M01', 'M01')`;
  app = await startWebApp({
    database: db.database,
    tokenSecret,
    openRequest: () => openRequest(db.database) as AppLoadContext['scope'],
    answer: async (request, context) => {
      const { pathname } = new URL(request.url);
      const token = pathname.split('/')[2];
      const args = { request, context, params: { token } } as never;
      if (pathname.startsWith('/webhooks/')) return (await receive(args)) as Response;
      return Response.json(await unsubscribe(args));
    },
  });
});
afterAll(async () => {
  delete process.env.RESEND_WEBHOOK_SECRET;
  await app.stop();
  await db.drop();
});
beforeEach(async () => {
  await db.owner`delete from outbox`;
  await db.owner`delete from identity.suppressed_addresses`;
  await db.owner`delete from identity.mail_preferences`;
  await db.owner`insert into outbox ${db.owner({
    tenant_id: tenantId,
    id: letterId,
    recipient_id: personId,
    to_email: 'Ona@m01.example',
    to_name: 'Ona',
    locale: 'lt',
    mail: db.owner.json({ kind: 'campaign-closed', props: {} }),
    key: 'k',
    state: 'sent',
    provider_id: 'resend-1',
  })}`;
});

type Report = { type: string; data: Record<string, unknown> };
const bounce = (type = 'Permanent', emailId = 'resend-1'): Report => ({
  type: 'email.bounced',
  data: {
    email_id: emailId,
    to: ['ona@m01.example'],
    bounce: { type, subType: 'General', message: 'No such user' },
  },
});

function signed(report: object, { at = Date.now(), by = secret, id = 'msg_1' } = {}) {
  const body = JSON.stringify(report);
  const timestamp = String(Math.floor(at / 1000));
  const key = Buffer.from(by.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signature}`,
  };
  return { body, headers };
}
const report = ({ body, headers }: { body: string; headers: Record<string, string> }) =>
  app.ask({ method: 'POST', path: '/webhooks/resend', headers, body });
const standing = async () => {
  const [letter] = await db.owner`select state, problem from outbox`;
  const dead = await db.owner`select email, reason from identity.suppressed_addresses`;
  return { ...the(letter), dead: dead.map((one) => `${one.email} ${one.reason}`) };
};

describe('a report of the mail service', () => {
  test('that a letter came back marks it, and its address is written to no more', async () => {
    expect((await report(signed(bounce()))).status).toBe(200);
    const after = { state: 'bounced', problem: 'bounced: No such user', dead: ['ona@m01.example bounced'] };
    expect(await standing()).toEqual(after);
    expect((await report(signed(bounce()))).status).toBe(200);
    expect(await standing()).toEqual(after);
  });

  test('of a full mailbox marks the letter alone', async () => {
    await report(signed(bounce('Transient')));
    expect(await standing()).toEqual({ state: 'bounced', problem: 'bounced: No such user', dead: [] });
  });

  test('of a complaint ends letters to that address', async () => {
    await report(signed({ type: 'email.complained', data: { email_id: 'resend-1' } }));
    expect(await standing()).toMatchObject({ state: 'bounced', dead: ['ona@m01.example complained'] });
  });

  test.each<[string, Report]>([
    ['of a letter nobody knows', bounce('Permanent', 'nobody-knows')],
    ['of a delivery', { type: 'email.delivered', data: { email_id: 'resend-1' } }],
    ['of something else', { type: 'contact.created', data: {} }],
  ])('%s is taken and changes nothing', async (_what, event) => {
    expect((await report(signed(event))).status).toBe(200);
    expect(await standing()).toEqual({ state: 'sent', problem: null, dead: [] });
  });

  const genuine = signed(bounce());
  test.each<[string, { body: string; headers: Record<string, string> }]>([
    ['with another secret', signed(bounce(), { by: `whsec_${Buffer.from('forged').toString('base64')}` })],
    ['with other words than were signed', { ...genuine, body: genuine.body.replace('resend-1', 'resend-2') }],
    ['from six minutes ago', signed(bounce(), { at: Date.now() - 6 * 60_000 })],
    ['from six minutes ahead', signed(bounce(), { at: Date.now() + 6 * 60_000 })],
    ['with another id than was signed', { ...genuine, headers: { ...genuine.headers, 'svix-id': 'msg_2' } }],
    ['without a signature', { ...genuine, headers: { 'content-type': 'application/json' } }],
  ])('%s is refused and changes nothing', async (_what, forged) => {
    expect((await report(forged)).status).toBe(401);
    expect(await standing()).toEqual({ state: 'sent', problem: null, dead: [] });
  });

  test('comes as JSON of a moderate length or not at all', async () => {
    const form = {
      ...genuine,
      headers: { ...genuine.headers, 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect((await report(form)).status).toBe(415);
    const long = signed({ ...bounce(), filler: 'x'.repeat(70_000) });
    expect((await report(long)).status).toBe(413);
    for (const path of ['/webhooks/resend/x', '/webhooks/other', '/sign-in'])
      expect((await app.ask({ method: 'POST', path, ...genuine })).status).toBe(403);
  });
});

describe('the end of letters of one kind', () => {
  const path = () =>
    new URL(the(unsubscribeUrl({ tokenSecret, origin: 'https://s.example' }, personId, 'campaign-reminder')))
      .pathname;
  const wishes = async () => {
    const [row] = await db.owner`select muted, digest_hour from identity.mail_preferences`;
    return row ?? null;
  };
  const oneClick = (at: string, type: string, body: string) =>
    app.ask({ method: 'POST', path: at, headers: { 'content-type': type }, body });

  test('is reached by a mail program on its own, in either form it may use, once or twice', async () => {
    const form = 'application/x-www-form-urlencoded';
    expect((await oneClick(path(), form, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect(await wishes()).toEqual({ muted: ['campaign-reminder'], digest_hour: null });
    const parts =
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect((await oneClick(path(), 'multipart/form-data; boundary=b', parts)).status).toBe(200);
    expect(await wishes()).toEqual({ muted: ['campaign-reminder'], digest_hour: null });
    expect((await oneClick(path(), form, 'intent=again')).status).toBe(200);
    expect(await wishes()).toEqual({ muted: [], digest_hour: null });
  });

  test('is refused when the signature is of another kind or another person', async () => {
    const [, , token = ''] = path().split('/');
    const [, , signature = ''] = token.split('.');
    const other = '019aa0c0-0000-7000-8000-0000000000ff';
    for (const forged of [
      `${personId}.campaign-closed.${signature}`,
      `${other}.campaign-reminder.${signature}`,
      `${personId}.sign-in-code.${signature}`,
      `${token}x`,
      'x',
    ])
      await oneClick(`/unsubscribe/${forged}`, 'application/x-www-form-urlencoded', 'a=b');
    expect(await wishes()).toBeNull();
  });
});
