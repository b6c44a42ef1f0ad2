import { withIdentity } from '@sklaida/db/tenancy';
import { makeSender, type Sender } from '@sklaida/emails/send';
import { deriveCode, deriveToken } from '@sklaida/kernel/server';
import { queuePersonLetter } from '@sklaida/people/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { drainPersonLetters } from '~/flows/mail/drain-person-letters.server';
import { the } from '../factories/world';
import { type ResendMock, startResendMock } from '../mocks/resend';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let resend: ResendMock;
let sender: Sender;
const installation = {
  tokenSecret: 'a secret of the test, long enough to be one',
  origin: 'https://s.example',
};
const codeId = '019aa0c0-0000-7000-8000-000000000001';
const recipient = { firstName: 'Ona', vocative: 'Ona', libraryName: '' };

beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`delete from identity.person_letters`;
  await db.owner`delete from identity.suppressed_addresses`;
  resend = await startResendMock();
  sender = makeSender({
    apiKey: resend.apiKey,
    baseUrl: resend.url,
    from: 'Sklaida <s@sklaida.example>',
    timeoutMs: 400,
  });
});
afterEach(() => resend.close());

const heard: object[] = [];
const drain = () =>
  drainPersonLetters({
    database: db.worker,
    sender,
    installation,
    signal: new AbortController().signal,
    log: { info: (event) => void heard.push(event) },
  });
const queueCode = (change: { key?: string; email?: string; expiresAt?: Date } = {}) =>
  withIdentity(db.database, (tx) =>
    queuePersonLetter(tx, {
      to: { email: change.email ?? 'ona@sklaida.example', name: 'Ona Skaitytoja' },
      locale: 'lt',
      mail: { kind: 'sign-in-code', props: { recipient, codeId, minutes: 10, demo: false } },
      key: change.key ?? `sign-in-code:${codeId}`,
      ...(change.expiresAt ? { expiresAt: change.expiresAt } : {}),
    }),
  );
const rows = () =>
  db.owner`select state, problem, mail::text as mail, l::text as whole from identity.person_letters l`;

test('a code leaves once with code and link, and neither is ever in a row or in the log', async () => {
  await queueCode();
  await queueCode();
  expect(await drain()).toBe(1);
  expect(await drain()).toBe(0);
  const code = deriveCode(installation.tokenSecret, 'sign-in', codeId);
  const token = deriveToken(installation.tokenSecret, 'sign-in-link', codeId);
  const letter = the(resend.letters[0]);
  expect(letter.subject).toContain(code);
  for (const part of [letter.text, letter.html]) {
    expect(part).toContain(code);
    expect(part).toContain(`https://s.example/sign-in/link/${codeId}.${token}`);
  }
  const stored = the((await rows())[0]);
  expect(stored.state).toBe('sent');
  for (const secret of [code, token]) {
    expect(stored.whole).not.toContain(secret);
    expect(JSON.stringify(heard)).not.toContain(secret);
  }
});

test('a code that came too late is not sent any more', async () => {
  await queueCode({ expiresAt: new Date(Date.now() - 1000) });
  expect(await drain()).toBe(0);
  expect(resend.calls()).toBe(0);
  expect(the((await rows())[0])).toMatchObject({ state: 'failed', problem: 'expired' });
});

test('nothing is sent to an address that the provider reported as dead, whatever its letters', async () => {
  await db.owner`insert into identity.suppressed_addresses (email, reason) values ('ona@sklaida.example', 'bounced')`;
  await queueCode({ email: 'Ona@sklaida.example' });
  await queueCode({ email: 'kita@sklaida.example', key: 'kita' });
  expect(await drain()).toBe(1);
  expect((await rows()).map((one) => one.state).sort()).toEqual(['sent', 'suppressed']);
});

test('while the provider is down the letter waits, and afterwards it leaves once', async () => {
  await queueCode();
  resend.fail({ kind: 'answer-lost' });
  expect(await drain()).toBe(0);
  expect(the((await rows())[0])).toMatchObject({ state: 'queued' });
  resend.recover();
  await db.owner`update identity.person_letters set next_at = now()`;
  expect(await drain()).toBe(1);
  expect(resend.letters).toHaveLength(1);
});

test('two workers send it once', async () => {
  for (let at = 0; at < 6; at += 1) await queueCode({ key: `key-${at}` });
  const sent = await Promise.all([drain(), drain(), drain()]);
  expect(sent.reduce((sum, one) => sum + one)).toBe(6);
  expect(resend.calls()).toBe(6);
});
