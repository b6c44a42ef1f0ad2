import { type Mail, sampleMail } from '@sklaida/emails';
import { makeSender, type Sender } from '@sklaida/emails/send';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { retryDelay } from '~/flows/mail/letter-outcome.server';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { type ResendMock, startResendMock } from '../mocks/resend';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let resend: ResendMock;
let sender: Sender;
const installation = {
  tokenSecret: 'a secret of the test, long enough to be one',
  origin: 'https://s.example',
};

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 0 });
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`delete from outbox`;
  resend = await startResendMock();
  sender = makeSender({
    apiKey: resend.apiKey,
    baseUrl: resend.url,
    from: 'Sklaida <s@sklaida.example>',
    timeoutMs: 400,
  });
});
afterEach(() => resend.close());

const libraries = () => the(world.regions[0]).libraries;
const drain = (by: Sender | null = sender, signal = new AbortController().signal) =>
  drainOutbox({ database: db.worker, sender: by, installation, signal, log: { info: () => {} } });
const dueNow = () => db.owner`update outbox set next_at = now() where state = 'queued'`;

async function queue(place: Place, count: number, change: Partial<{ email: string; mail: Mail }> = {}) {
  for (let at = 0; at < count; at += 1) {
    await db.owner`insert into outbox ${db.owner({
      tenant_id: place.id,
      id: crypto.randomUUID(),
      recipient_id: place.personId,
      to_email: change.email ?? `skaitytoja-${at}@${place.slug}.example`,
      to_name: 'Ona Skaitytoja',
      locale: 'lt',
      mail: db.owner.json((change.mail ?? sampleMail('campaign-invitation')) as never),
      key: crypto.randomUUID(),
    })}`;
  }
}
const standing = async () => {
  const rows = await db.owner`select state, count(*)::int as n from outbox group by 1`;
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
};
const once = () => {
  const keys = resend.letters.map((one) => one.idempotencyKey);
  return new Set(keys).size === keys.length;
};

test('without a mail service letters stay', async () => {
  await queue(the(libraries()[0]), 2);
  expect(await drain(null)).toBe(0);
  expect(await standing()).toEqual({ queued: 2 });
});

test.each([
  ['is down', { kind: 'down' }],
  ['is too slow', { kind: 'slow', milliseconds: 900 }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 429', { kind: 'status', status: 429, name: 'rate_limit_exceeded', retryAfter: '30' }],
  ['answers in no language', { kind: 'garbage', status: 502 }],
  ['loses its answer after taking the letter', { kind: 'answer-lost' }],
] as const)(
  'when the service %s, the queue drains afterwards and nobody gets two letters',
  async (_name, fault) => {
    const [first, second] = libraries();
    await queue(the(first), 2);
    await queue(the(second), 1);
    resend.fail(fault);
    expect(await drain()).toBe(0);
    expect(await standing()).toEqual({ queued: 3 });
    const waiting =
      await db.owner`select problem, attempts, next_at > now() + interval '8 seconds' as later from outbox`;
    expect(waiting.every((one) => one.attempts === 1 && one.later && one.problem.length > 0)).toBe(true);
    expect(await drain()).toBe(0);
    expect(resend.calls()).toBe(3);

    resend.recover();
    await dueNow();
    expect(await drain()).toBe(3);
    expect(await standing()).toEqual({ sent: 3 });
    expect(resend.letters).toHaveLength(3);
    expect(once()).toBe(true);
    const sent = await db.owner`select problem, provider_id, sent_at from outbox`;
    expect(sent.every((one) => one.problem === null && one.provider_id && one.sent_at)).toBe(true);
  },
);

test('a worker that dies between sending and marking repeats with the same key', async () => {
  await queue(the(libraries()[0]), 3);
  let sends = 0;
  const dying: Sender = {
    async send(input) {
      const result = await sender.send(input);
      sends += 1;
      if (sends === 2) throw new Error('killed');
      return result;
    },
  };
  await expect(drain(dying)).rejects.toThrow('killed');
  expect(await standing()).toEqual({ sent: 1, queued: 2 });
  expect(await drain()).toBe(2);
  expect(await standing()).toEqual({ sent: 3 });
  expect(resend.calls()).toBe(4);
  expect(resend.letters).toHaveLength(3);
});

test('a letter that can never go is failed with the service’s words and holds up nobody', async () => {
  const [first, second] = libraries();
  await queue(the(first), 1, { email: 'ne adresas' });
  await queue(the(first), 1, { mail: { kind: 'campaign-invitation', props: {} } as never });
  await queue(the(first), 2);
  await queue(the(second), 1);
  resend.fail({ kind: 'status', status: 422, name: 'validation_error' }, 1);
  expect(await drain()).toBe(2);
  expect(await standing()).toEqual({ sent: 2, failed: 3 });
  const failed = await db.owner`select problem from outbox where state = 'failed'`;
  expect(failed.map((one) => one.problem)).toEqual(
    expect.arrayContaining(['rejected: Told to fail.', expect.stringContaining('address')]),
  );
  await dueNow();
  expect(await drain()).toBe(0);
});

test('pauses grow to an hour, then the letter is given up with its last problem', async () => {
  expect([0, 1, 2, 3, 8, 9, 50].map(retryDelay)).toEqual([10, 20, 40, 80, 2560, 3600, 3600]);
  await queue(the(libraries()[0]), 1);
  resend.fail({ kind: 'status', status: 503 });
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await dueNow();
    await drain();
    const [row] =
      await db.owner`select state, extract(epoch from next_at - now())::float as pause from outbox`;
    if (the(row).state === 'queued') pauses.push(Math.round(the(row).pause / 10) * 10);
  }
  expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  expect(await standing()).toEqual({ failed: 1 });
  expect(resend.calls()).toBe(12);
});

test('a service that asks for an impossible pause is asked again within a day', async () => {
  await queue(the(libraries()[0]), 1);
  await queue(the(libraries()[1]), 1);
  resend.fail({ kind: 'status', status: 503, retryAfter: '99999999999999' }, 1);
  await drain();
  expect(await standing()).toEqual({ sent: 1, queued: 1 });
  const [row] =
    await db.owner`select next_at <= now() + interval '1 day' as soon, attempts from outbox where state = 'queued'`;
  expect(row).toEqual({ soon: true, attempts: 1 });
});

test('two workers at once send each letter once', async () => {
  for (const place of libraries()) await queue(place, 4);
  resend.fail({ kind: 'slow', milliseconds: 15 });
  const sent = await Promise.all([drain(), drain(), drain()]);
  expect(sent.reduce((sum, one) => sum + one)).toBe(12);
  expect(resend.calls()).toBe(12);
  expect(await standing()).toEqual({ sent: 12 });
});

test('a library whose letters break the worker does not stop the others', async () => {
  const [broken, ...others] = libraries();
  await queue(the(broken), 2);
  for (const place of others) await queue(place, 1);
  const breaking: Sender = {
    async send(input) {
      if (input.to.email.includes(the(broken).slug)) throw new Error('broken letter');
      return sender.send(input);
    },
  };
  await expect(drain(breaking)).rejects.toThrow('broken letter');
  expect(await standing()).toEqual({ sent: 2, queued: 2 });
});

test('a library with a flood of letters does not make the others wait for its last one', async () => {
  const [flooded, quiet] = libraries();
  await queue(the(flooded), 30);
  await queue(the(quiet), 1);
  await drain();
  const at = resend.letters.findIndex((one) => the(one.to[0]).includes(the(quiet).slug));
  expect(at).toBeLessThan(3);
});

test('a stop signal ends the round after the letter in hand', async () => {
  await queue(the(libraries()[0]), 5);
  const stop = new AbortController();
  const stopping: Sender = {
    async send(input) {
      stop.abort();
      return sender.send(input);
    },
  };
  expect(await drain(stopping, stop.signal)).toBe(1);
  expect(await standing()).toEqual({ sent: 1, queued: 4 });
});
