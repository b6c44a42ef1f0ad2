import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { AppLoadContext } from '@remix-run/node';
import { openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { requireMember, requirePerson } from '../../../app/auth/guards.server';
import { signIn } from '../../../app/auth/passwords/password-sign-in.server';
import { findSignedIn, signOut } from '../../../app/auth/session.server';
import { cloneDatabase, type TestDatabase } from '../../setup/database';

let db: TestDatabase;
let address = 0;
const asta = uuidv7();
const silent = uuidv7();
const password = 'šaltinis-21';

beforeAll(async () => {
  db = await cloneDatabase();
  const stored = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const [utena, zarasai] = [uuidv7(), uuidv7()];
  await db.owner`insert into identity.people (id, email, password_hash, first_name, last_name) values
    (${asta}, 'asta@utena.example.lt', ${stored}, 'Asta', 'Bibliotekininkė'),
    (${silent}, 'be@slaptazodzio.example.lt', null, 'Be', 'Slaptažodžio')`;
  await db.owner`insert into tenants (id, slug, kind, name, short_name) values
    (${utena}, 'utena', 'municipal_library', 'Utenos biblioteka', 'Utena'),
    (${zarasai}, 'zarasai', 'municipal_library', 'Zarasų biblioteka', 'Zarasai')`;
  await db.owner`insert into identity.memberships (tenant_id, person_id) values (${utena}, ${asta})`;
  await db.owner`insert into identity.role_grants (tenant_id, person_id, role) values (${utena}, ${asta}, 'editor')`;
});
afterAll(() => db.drop());
beforeEach(() => {
  address += 1;
});

function context(origin = 'http://localhost:3000'): AppLoadContext {
  return {
    database: db.database,
    scope: openRequest(db.database),
    nonce: 'n',
    requestId: 'r',
    address: `203.0.113.${address}`,
    origin,
    tokenSecret: 'a secret of the test, long enough for it',
    filesDir: 'files',
    report: (error: unknown) => {
      throw error;
    },
  };
}

const page = (cookie = '', path = '/b/utena') =>
  new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } });

const enter = (email: string, given = password, cookie = '') =>
  signIn(page(cookie), context(), { email, password: given });

async function cookieOf(email = 'asta@utena.example.lt'): Promise<string> {
  const outcome = await enter(email);
  if (!outcome.ok) throw new Error('sign-in refused');
  return outcome.setCookie.split(';')[0] ?? '';
}

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (thrown: unknown) => thrown,
  );
}

/** A refusal is an answer of its own: its status and what the page will be told. */
async function refusedBy(work: Promise<unknown>): Promise<{ status: number; body: unknown }> {
  const answer = (await thrownBy(work)) as Response;
  return { status: answer.status, body: await answer.json() };
}

it('The right password opens a session; the database holds only the hash of its token', async () => {
  const outcome = await enter(' Asta@UTENA.example.lt ');
  if (!outcome.ok) throw new Error('refused');
  expect(outcome.setCookie).toMatch(/^sklaida=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  const token = /^sklaida=([\w-]+)/.exec(outcome.setCookie)?.[1] ?? '';
  const hashes = (await db.owner`select hash from identity.sessions`).map((row) => row.hash);
  expect(hashes).toContain(createHash('sha256').update(token).digest('hex'));
  expect(hashes.join()).not.toContain(token);
  expect(await findSignedIn(page(`sklaida=${token}`), context())).toMatchObject({ personId: asta });
});

it('On https the cookie is bound to the host', async () => {
  const https = context('https://sklaida.example.lt');
  const outcome = await signIn(page(), https, { email: 'asta@utena.example.lt', password });
  expect(outcome).toMatchObject({
    ok: true,
    setCookie: expect.stringMatching(/^__Host-sklaida=.*; Secure$/),
  });
});

it('An unknown address, a wrong password and an account without one get the same answer', async () => {
  const refused = { ok: false, error: 'refused' };
  expect(await enter('asta@utena.example.lt', 'ne tas')).toEqual(refused);
  expect(await enter('niekas@utena.example.lt')).toEqual(refused);
  expect(await enter('be@slaptazodzio.example.lt')).toEqual(refused);
  expect(await enter('be@slaptazodzio.example.lt', '')).toEqual(refused);
});

it('Eight misses close an account for a while, known or unknown, and the right password too', async () => {
  for (const email of ['asta@utena.example.lt', 'nezinoma@utena.example.lt']) {
    await db.owner`delete from identity.sign_in_attempts`;
    for (let miss = 0; miss < 8; miss += 1) {
      expect(await enter(email, 'ne tas')).toMatchObject({ error: 'refused' });
    }
    expect(await enter(email)).toMatchObject({ error: 'limited', retryAfterSeconds: expect.any(Number) });
  }
  await db.owner`delete from identity.sign_in_attempts`;
});

it('Forty attempts close an address for every account', async () => {
  await db.owner`delete from identity.sign_in_attempts`;
  await enter('pirmas@example.lt');
  await db.owner`update identity.sign_in_attempts set count = 40`;
  expect(await enter('antras@example.lt')).toMatchObject({ error: 'limited' });
  await db.owner`delete from identity.sign_in_attempts`;
});

it('People who sign in rightly behind one line do not close it for each other', async () => {
  await db.owner`delete from identity.sign_in_attempts`;
  for (let turn = 0; turn < 3; turn += 1)
    expect(await enter('asta@utena.example.lt')).toMatchObject({ ok: true });
  const [left] = await db.owner`select coalesce(sum(count), 0)::int as n from identity.sign_in_attempts`;
  expect(left?.n).toBe(0);
});

it('Signing in again changes the token and ends the former session; signing out ends it in the database', async () => {
  const former = await cookieOf();
  const outcome = await enter('asta@utena.example.lt', password, former);
  if (!outcome.ok) throw new Error('refused');
  const latter = outcome.setCookie.split(';')[0] ?? '';
  expect(latter).not.toBe(former);
  expect(await findSignedIn(page(former), context())).toBeNull();
  expect(await signOut(page(latter), context())).toMatch(/^sklaida=; .*Max-Age=0$/);
  expect(await findSignedIn(page(latter), context())).toBeNull();
});

it('A session ends after its idle time, and at twelve hours however busy', async () => {
  const cookie = await cookieOf();
  await db.owner`update identity.sessions set expires_at = now() + interval '1 hour'`;
  expect(await findSignedIn(page(cookie), context())).not.toBeNull();
  const [row] =
    await db.owner`select max(expires_at) > now() + interval '3 hours' as prolonged from identity.sessions`;
  expect(row?.prolonged).toBe(true);
  await db.owner`update identity.sessions set absolute_expires_at = now() + interval '1 minute', expires_at = now() + interval '1 minute'`;
  expect(await findSignedIn(page(cookie), context())).not.toBeNull();
  const [capped] =
    await db.owner`select max(expires_at) <= now() + interval '1 minute' as capped from identity.sessions`;
  expect(capped?.capped).toBe(true);
  await db.owner`update identity.sessions set expires_at = now() - interval '1 second'`;
  expect(await findSignedIn(page(cookie), context())).toBeNull();
});

it('A member is let in with the permissions of the role, and not past them', async () => {
  const request = page(await cookieOf());
  const open = context();
  const member = await requireMember(
    { request, context: open, params: { library: 'utena' } },
    'adoption:read',
  );
  expect(member.entered.tenant.slug).toBe('utena');
  expect(member.permissions.has('adoption:edit')).toBe(true);
  const refusal = await refusedBy(
    requireMember({ request, context: open, params: { library: 'utena' } }, 'campaign:launch'),
  );
  expect(refusal).toEqual({ status: 403, body: { kind: 'forbidden' } });
  await open.scope.end();
});

it('Another library, an absent one and an odd address are one and the same 404', async () => {
  const request = page(await cookieOf());
  const answers = [];
  for (const library of ['zarasai', 'nera-tokios', '../utena', 'UTENA', '']) {
    const open = context();
    answers.push(
      await refusedBy(requireMember({ request, context: open, params: { library } }, 'today:read')),
    );
    await open.scope.end();
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual({ status: 404, body: { kind: 'not-found' } });
});

it('Without a session a page leads to the sign-in, and back to itself afterwards', async () => {
  for (const cookie of ['', `sklaida=${'a'.repeat(43)}`]) {
    const request = page(cookie, '/b/utena/campaigns?state=open&index');
    const open = context();
    const answer = await thrownBy(
      requireMember({ request, context: open, params: { library: 'utena' } }, 'today:read'),
    );
    expect((answer as Response).headers.get('Location')).toBe(
      '/sign-in?to=%2Fb%2Futena%2Fcampaigns%3Fstate%3Dopen',
    );
    await open.scope.end();
  }
  const home = await thrownBy(requirePerson({ request: page('', '/'), context: context(), params: {} }));
  expect((home as Response).headers.get('Location')).toBe('/sign-in');
});

it('A form that arrives after the session has ended gives the typed text back', async () => {
  const body = new URLSearchParams([
    ['intent', 'save'],
    ['body', 'Kviečiame į vakarą'],
    ['place', 'Salė'],
    ['empty', '  '],
    ['adoptionId', uuidv7()],
    ['password', 'slapta'],
  ]);
  const request = new Request('http://localhost:3000/b/utena/campaigns/x/texts', { method: 'POST', body });
  const answer = await refusedBy(
    requireMember({ request, context: context(), params: { library: 'utena' } }, 'adoption:edit'),
  );
  expect(answer).toEqual({
    status: 401,
    body: {
      kind: 'signed-out',
      kept: [
        ['body', 'Kviečiame į vakarą'],
        ['place', 'Salė'],
      ],
      to: '/b/utena/campaigns/x/texts',
    },
  });
});
