import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoPassword } from '~/flows/demonstration/source';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { type Asked, type BuiltWeb, origin } from './setup/built-web';
import { type Actor, cookieFor, cookieName } from './setup/people';
import { startWalled, type Walled } from './setup/walled';

let walled: Walled;
let db: TestDatabase;
let web: BuiltWeb;
let editor: Actor;
let coordinator: Actor;
let part: Walled['part'];
let ask: Walled['ask'];

beforeAll(async () => {
  walled = await startWalled();
  ({ db, web, editor, coordinator, part, ask } = walled);
}, 300_000);
afterAll(() => walled?.stop());
beforeEach(() => db.owner`delete from identity.sign_in_attempts`);

const signIn = (email: string, password: string, rest: Partial<Asked> = {}) => {
  const form: [string, string][] = [
    ['email', email],
    ['password', password],
  ];
  return web.ask({ path: '/sign-in', ...rest, form: [...form, ...(rest.form ?? [])] });
};
const tokenIn = (cookies: string[]) =>
  the(cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))).split(';')[0] ?? '';

describe('a session', () => {
  test('is held by a cookie bound to the host, unreadable to scripts, and comes new with every sign-in', async () => {
    const planted = `${cookieName}=${'a'.repeat(43)}`;
    const first = await signIn(editor.email, demoPassword, { cookie: planted });
    expect(first.status).toBe(303);
    const line = the(first.setCookies.find((cookie) => cookie.startsWith(cookieName)));
    expect(line).toMatch(
      /^__Host-sklaida=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/,
    );
    expect(tokenIn(first.setCookies)).not.toBe(planted);
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie: planted })).status).toBe(302);

    const former = tokenIn(first.setCookies);
    const second = await signIn(editor.email, demoPassword, { cookie: former });
    expect(tokenIn(second.setCookies)).not.toBe(former);
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie: former })).status).toBe(302);
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie: tokenIn(second.setCookies) })).status).toBe(
      200,
    );
  });

  test('cannot be opened with what the database holds of it', async () => {
    const cookie = await cookieFor(db.owner, editor.email);
    const hash = createHash('sha256')
      .update(cookie.split('=')[1] ?? '')
      .digest('hex');
    const stolen = [hash, hash.slice(0, 43), Buffer.from(hash, 'hex').toString('base64url')];
    for (const value of stolen) {
      const answer = await web.ask({ path: `/b/${editor.tenant}`, cookie: `${cookieName}=${value}` });
      expect([answer.status, answer.headers.location?.slice(0, 8)]).toEqual([302, '/sign-in']);
    }
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie })).status).toBe(200);
  });

  test('is over for every tab after signing out', async () => {
    const cookie = await cookieFor(db.owner, editor.email);
    await web.ask({ path: '/sign-out', cookie, form: [] });
    expect((await web.ask({ path: `/b/${editor.tenant}`, cookie })).status).toBe(302);
  });
});

describe('the sign-in', () => {
  const bare = (body: string, email: string) =>
    body
      .replace(/nonce="[^"]*"/g, '')
      .replace(/\d{13}/g, '')
      .replaceAll(email, '…');
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

  test('answers an unknown address and a wrong password alike, and takes as long', async () => {
    const [known, unknown] = [editor.email, 'jurgita.skardziutf@kupiskis-r-vb.example'];
    const times: Record<string, number[]> = { [known]: [], [unknown]: [] };
    const answers = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      for (const email of [known, unknown]) {
        await db.owner`delete from identity.sign_in_attempts`;
        const since = performance.now();
        const answer = await signIn(email, 'ne tas slaptažodis', { headers: { 'User-Agent': 'Googlebot' } });
        times[email]?.push(performance.now() - since);
        answers.add(`${answer.status} ${answer.setCookies} ${bare(answer.body, email)}`);
      }
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('el. paštas arba slaptažodis netinka');
    const ratio = median(the(times[known])) / median(the(times[unknown]));
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.67);
  }, 60_000);

  test('closes an account after eight misses and says so in words, to the right password too', async () => {
    for (let miss = 1; miss <= 8; miss += 1) expect((await signIn(editor.email, 'ne tas')).status).toBe(422);
    const ninth = await signIn(editor.email, demoPassword);
    expect(ninth.status).toBe(429);
    expect(ninth.body).toContain('Per daug bandymų');
    expect(ninth.setCookies.filter((cookie) => cookie.startsWith(cookieName))).toEqual([]);
    expect(ninth.body).not.toContain(demoPassword);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ])('never leads out of the site: %s', async (to) => {
    const fresh = await signIn(editor.email, demoPassword, { form: [['to', to]] });
    expect([fresh.status, fresh.headers.location]).toEqual([303, '/']);
    const signedIn = await ask(editor, { path: `/sign-in?to=${encodeURIComponent(to)}` });
    expect([signedIn.status, signedIn.headers.location]).toEqual([302, '/']);
    const chosen = await ask(editor, {
      path: '/preferences',
      form: [
        ['theme', 'dark'],
        ['to', to],
      ],
    });
    expect([chosen.status, chosen.headers.location]).toEqual([303, '/']);
  });
});

test('every page, found or not, carries the policy with its own nonce and is never stored', async () => {
  const pages: [string, Actor | null][] = [
    ['/sign-in', null],
    ['/help', null],
    ['/nera-tokio', null],
    [`/b/${editor.tenant}`, editor],
    [part.at, editor],
    [`${part.at}/place`, editor],
    [`/region/${coordinator.region}`, coordinator],
    ['/region/nera-tokio', coordinator],
  ];
  const nonces = new Set<string>();
  for (const [path, actor] of pages) {
    const { headers, body } = await web.ask({ path, ...(actor ? { cookie: actor.cookie } : {}) });
    const policy = headers['content-security-policy'] ?? '';
    const nonce = the(/script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1]);
    expect([path, policy.includes('unsafe'), policy.includes("frame-ancestors 'none'")]).toEqual([
      path,
      false,
      true,
    ]);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/^max-age=63072000/),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    for (const [script] of body.matchAll(/<script\b[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`);
    expect(body).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)="/);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(pages.length);
});

test('an address of the product’s own parts is not answered for another host or another method', async () => {
  const strange = await web.ask({ path: `/b/${editor.tenant}`, headers: { Host: 'evil.example' } });
  expect(strange.headers.location).toBe(`/sign-in?to=${encodeURIComponent(`/b/${editor.tenant}`)}`);
  const own = { Origin: origin };
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await ask(editor, { path: `${part.at}/place`, method, headers: own })).status).toBe(405);
});

test('nothing of all this broke the server', () => {
  expect(web.complaints()).toEqual([]);
});
