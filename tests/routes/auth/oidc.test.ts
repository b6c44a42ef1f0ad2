import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { finishProvider, startProvider } from '../../../app/auth/oidc.server';
import type { OidcProvider } from '../../../app/server/env.server';
import { asked, type Doorstep, kept, openDoorstep, origin } from './doorstep';
import { type RunningProvider, startProviderServer } from './provider';

let step: Doorstep;
let server: RunningProvider;
let school: OidcProvider;
const back = `${origin}/sign-in/oidc/mokykla/callback`;

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  step = await openDoorstep();
  server = await startProviderServer(back);
  const { issuer, clientId, clientSecret } = server;
  school = { id: 'mokykla', name: 'Mokyklos paskyra', issuer, clientId, clientSecret };
  server.accounts
    .set('asta', { email: 'Asta@Utena.example.lt', email_verified: true })
    .set('claims-asta', { email: step.email, email_verified: false })
    .set('says-nothing', { email: step.email })
    .set('nobody', { email: 'niekas@utena.example.lt', email_verified: true })
    .set('no-address', {});
});
afterAll(async () => {
  await server.close();
  await step.leave();
});
beforeEach(async () => {
  await step.db.owner`delete from identity.provider_accounts`;
  await step.db.owner`delete from identity.ceremonies`;
});

type Begun = { url: string; cookie: string };

async function begin(to = '/b/utena', personId: string | null = null): Promise<Begun> {
  const begun = await startProvider(step.context(), school, { to, personId });
  if (!begun.ok) throw new Error(begun.problem);
  return { url: begun.url, cookie: kept(begun.setCookie) };
}

const returned = (url: URL, cookie: string) => asked(cookie, url.pathname + url.search);

const finish = (
  url: URL,
  cookie: string,
  { context = step.context(), signedIn = null }: { context?: AppLoadContext; signedIn?: string | null } = {},
) => finishProvider(returned(url, cookie), context, school, signedIn);

async function goThrough(account: string) {
  const { url, cookie } = await begin();
  return finish(await server.consent(url, account), cookie);
}

const refused = (problem: string, linking = false) => ({ ok: false, problem, linking });
const links = async () =>
  (await step.db.owner`select subject, person_id from identity.provider_accounts order by subject`).map(
    ({ subject, person_id }) => [subject, person_id],
  );

it('A verified address lets its person in, and the account is linked from then on', async () => {
  expect(await goThrough('asta')).toMatchObject({
    ok: true,
    personId: step.asta,
    to: '/b/utena',
    locale: 'lt',
  });
  expect(await links()).toEqual([['asta', step.asta]]);
});

it('The request carries a state, a nonce and a challenge, and asks for the address alone', async () => {
  const query = new URL((await begin()).url).searchParams;
  expect(query.get('response_type')).toBe('code');
  expect(query.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) expect(query.get(name)).toMatch(/^[\w-]{43}$/);
  expect(query.get('scope')).toBe('openid email');
  expect(query.get('redirect_uri')).toBe(back);
});

it('An address the provider does not vouch for takes nobody’s account over', async () => {
  for (const account of ['claims-asta', 'says-nothing', 'no-address'])
    expect(await goThrough(account), account).toEqual(refused('unverified'));
  expect(await links()).toEqual([]);
});

it('An account linked before lets in without a word about its address', async () => {
  const { url, cookie } = await begin('/account/security', step.asta);
  const linked = await finish(await server.consent(url, 'says-nothing'), cookie, { signedIn: step.asta });
  expect(linked).toMatchObject({ ok: true, linking: true, personId: step.asta });
  expect(await goThrough('says-nothing')).toMatchObject({ ok: true, linking: false, personId: step.asta });
});

it('Linking is for the person who began it, still signed in', async () => {
  for (const signedIn of [null, '0198c0de-0000-7000-8000-000000000001']) {
    const { url, cookie } = await begin('/account/security', step.asta);
    expect(await finish(await server.consent(url, 'nobody'), cookie, { signedIn })).toEqual(refused('stale'));
  }
  expect(await links()).toEqual([]);
});

it('An account that is somebody else’s already is not linked a second time', async () => {
  const [other] = await step.db.owner`insert into identity.people (id, email, first_name, last_name)
    values (gen_random_uuid(), 'kita@utena.example.lt', 'Kita', 'Kitokia') returning id`;
  await step.db.owner`insert into identity.provider_accounts (issuer, subject, person_id, email)
    values (${school.issuer}, 'says-nothing', ${other?.id}, 'kita@utena.example.lt')`;
  const { url, cookie } = await begin('/account/security', step.asta);
  expect(await finish(await server.consent(url, 'says-nothing'), cookie, { signedIn: step.asta })).toEqual(
    refused('taken', true),
  );
});

it('Nobody is made up: an unknown address is told to come by invitation', async () => {
  expect(await goThrough('nobody')).toEqual(refused('unknown'));
  const [row] = await step.db.owner`select count(*)::int as n from identity.people
    where email = 'niekas@utena.example.lt'`;
  expect(row?.n).toBe(0);
});

it('A wrong state is refused', async () => {
  const { url, cookie } = await begin();
  const answer = await server.consent(url, 'asta');
  answer.searchParams.set('state', 'x'.repeat(43));
  expect(await finish(answer, cookie)).toEqual(refused('refused'));
});

it('A code that was used works no second time, neither in its own exchange nor in another', async () => {
  const first = await begin();
  const answer = await server.consent(first.url, 'asta');
  expect(await finish(answer, first.cookie)).toMatchObject({ ok: true });
  expect(await finish(answer, first.cookie)).toEqual(refused('stale'));
  const second = await begin();
  answer.searchParams.set('state', new URL(second.url).searchParams.get('state') ?? '');
  expect(await finish(answer, second.cookie)).toEqual(refused('refused'));
});

it('A code caught on the way is of no use in another browser, nor with another verifier', async () => {
  const victim = await begin();
  const answer = await server.consent(victim.url, 'asta');
  expect(await finish(answer, '')).toEqual(refused('stale'));
  const [id] = victim.cookie.replace('sklaida-oidc=', '').split('.');
  expect(await finish(answer, `sklaida-oidc=${id}.${'a'.repeat(43)}`)).toEqual(refused('stale'));
  const thief = await begin();
  answer.searchParams.set('state', new URL(thief.url).searchParams.get('state') ?? '');
  expect(await finish(answer, thief.cookie)).toEqual(refused('refused'));
});

it('A signed answer to another question is refused: the nonce does not match', async () => {
  const { url, cookie } = await begin();
  const answer = await server.consent(url, 'asta');
  await step.db.owner`update identity.ceremonies set data = jsonb_set(data, '{nonce}', '"another"')`;
  expect(await finish(answer, cookie)).toEqual(refused('refused'));
});

it('An exchange ends after ten minutes, to the second', async () => {
  for (const [age, expected] of [
    ['-1 second', refused('stale')],
    ['5 seconds', { ok: true }],
  ] as const) {
    const { url, cookie } = await begin();
    const answer = await server.consent(url, 'asta');
    await step.db.owner`update identity.ceremonies set expires_at = now() + ${age}::interval`;
    expect(await finish(answer, cookie)).toMatchObject(expected);
  }
});

it('Whoever says no at the provider is told so', async () => {
  const { url, cookie } = await begin();
  const state = new URL(url).searchParams.get('state') ?? '';
  expect(await finish(new URL(`${back}?error=access_denied&state=${state}`), cookie)).toEqual(
    refused('refused'),
  );
});

it('An exchange with one provider is not finished by another', async () => {
  const { url, cookie } = await begin();
  const answer = await server.consent(url, 'asta');
  const other = { ...school, id: 'savivaldybe' };
  expect(await finishProvider(returned(answer, cookie), step.context(), other, null)).toEqual(
    refused('stale'),
  );
});

it('A provider that is down is a clear answer, before and in the middle', async () => {
  const dead = { ...school, issuer: 'http://127.0.0.1:1' };
  const plan = { to: '/', personId: null };
  expect(await startProvider(step.context(), dead, plan)).toEqual(refused('down'));
  const { url, cookie } = await begin();
  const answer = await server.consent(url, 'asta');
  await server.close();
  expect(await finish(answer, cookie)).toEqual(refused('down'));
});
