import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readLink, sendCode } from '../../../app/auth/codes.server';
import { confirmByCode, confirmByPassword } from '../../../app/auth/confirm-person.server';
import { requireFresh } from '../../../app/auth/fresh.server';
import { changePassword, resetByLink } from '../../../app/auth/passwords/change-password.server';
import { signIn } from '../../../app/auth/passwords/password-sign-in.server';
import {
  beginSession,
  endOtherSessions,
  findSignedIn,
  renewSession,
  sessionHashOf,
} from '../../../app/auth/session.server';
import { the } from '../../factories/world';
import { asked, type Doorstep, kept, openDoorstep, origin, password, undisturbed } from './doorstep';

let step: Doorstep;
const better = 'trys-pelės-po-stogu';

beforeAll(async () => {
  step = await openDoorstep();
});
afterAll(() => step.leave());
beforeEach(() => step.forget());

const account = () => ({
  personId: step.asta,
  email: step.email,
  firstName: 'Asta',
  lastName: 'Bibliotekininkė',
  vocative: null,
  locale: 'lt' as const,
  libraryName: 'Utenos biblioteka',
});

async function enterAs(personId = step.asta): Promise<{ cookie: string; hash: string }> {
  const begun = await beginSession(asked(), step.context(), { personId, method: 'code' });
  const cookie = kept(begun.setCookie);
  return { cookie, hash: the(sessionHashOf(asked(cookie), origin)) };
}

const isIn = async (cookie: string) => (await findSignedIn(asked(cookie), step.context())) !== null;
const grow = (age: string) =>
  step.db.owner`update identity.sessions set confirmed_at = now() - ${age}::interval`;
const opens = async (given: string) =>
  (await signIn(asked(), step.context(), { email: step.email, password: given })).ok;

async function askReset(): Promise<string> {
  await sendCode(step.context(), { email: step.email, purpose: 'reset' });
  return (await step.lastCode('reset')).reset;
}

it('A known and an unknown address, and an account without a password, are refused in the same time', async () => {
  await step.db.owner`insert into identity.people (id, email, first_name, last_name)
    values (gen_random_uuid(), 'be@utena.example.lt', 'Be', 'Slaptažodžio')`;
  const times: Record<string, number[]> = {
    [step.email]: [],
    'niekas@utena.example.lt': [],
    'be@utena.example.lt': [],
  };
  for (let turn = 0; turn < 12; turn += 1) {
    for (const [email, taken] of Object.entries(times)) {
      await step.db.owner`delete from identity.sign_in_attempts`;
      const begun = performance.now();
      const outcome = await signIn(asked(), step.context(), { email, password: 'ne tas' });
      expect(outcome).toEqual({ ok: false, error: 'refused' });
      if (turn >= 2) taken.push(performance.now() - begun);
    }
  }
  const [known = 0, ...others] = Object.values(times).map(undisturbed);
  for (const other of others) expect(Math.abs(known - other)).toBeLessThan(Math.max(8, 0.35 * known));
});

it('The link of a letter sets a password once, ends every session and says so by letter', async () => {
  const before = await enterAs();
  const token = await askReset();
  expect(await readLink(step.context(), token, 'reset')).toMatchObject({ state: 'live' });
  expect(await resetByLink(step.context(), { token, password: better })).toMatchObject({
    ok: true,
    personId: step.asta,
  });
  expect(await isIn(before.cookie)).toBe(false);
  expect([await opens(better), await opens(password)]).toEqual([true, false]);
  expect((await step.letters()).map(({ kind }) => kind)).toEqual(['password-reset', 'security-notice']);
  expect(await resetByLink(step.context(), { token, password })).toEqual({ ok: false, error: 'over' });
});

it('A password that is refused does not spend the link', async () => {
  const token = await askReset();
  for (const [weak, error] of [
    ['trumpas', 'passwordShort'],
    ['Slaptazodis2026!', 'passwordCommon'],
    ['Bibliotekininkė-1', 'passwordOwn'],
  ])
    expect(await resetByLink(step.context(), { token, password: the(weak) })).toEqual({ ok: false, error });
  expect(await resetByLink(step.context(), { token, password: better })).toMatchObject({ ok: true });
});

it('A link of half an hour is over a second later, and a link for signing in sets no password', async () => {
  const token = await askReset();
  await step.db.owner`update identity.sign_in_codes set expires_at = now() - interval '1 second'`;
  expect(await resetByLink(step.context(), { token, password: better })).toEqual({
    ok: false,
    error: 'over',
  });
  await sendCode(step.context(), { email: step.email, purpose: 'sign-in' });
  const { link, reset } = await step.lastCode();
  for (const other of [link, reset])
    expect(await resetByLink(step.context(), { token: other, password: better })).toEqual({
      ok: false,
      error: 'over',
    });
});

it('Changing the password ends the other windows and keeps this one', async () => {
  const [mine, other] = [await enterAs(), await enterAs()];
  const change = { sessionHash: mine.hash, password: better };
  expect(await changePassword(step.context(), account(), change)).toEqual({ ok: true });
  expect([await isIn(mine.cookie), await isIn(other.cookie)]).toEqual([true, false]);
  expect((await step.letters()).at(-1)).toMatchObject({
    kind: 'security-notice',
    to: step.email,
    props: { what: 'password-changed' },
  });
});

it('A session confirmed ten minutes and a second ago changes no password, whatever the page believes', async () => {
  const { hash } = await enterAs();
  await grow('10 minutes 1 second');
  expect(await changePassword(step.context(), account(), { sessionHash: hash, password })).toEqual({
    ok: false,
    error: 'stale',
  });
  await grow('9 minutes 50 seconds');
  expect(await changePassword(step.context(), account(), { sessionHash: hash, password })).toEqual({
    ok: true,
  });
});

it('What matters asks for proof anew, and leads back; proof changes the token', async () => {
  const { cookie, hash } = await enterAs();
  const args = (given: string) => ({
    request: asked(given, '/account/password'),
    context: step.context(),
    params: {},
  });
  expect(await requireFresh(args(cookie))).toMatchObject({ personId: step.asta });
  await grow('11 minutes');
  const answer = await requireFresh(args(cookie)).catch((thrown: unknown) => thrown as Response);
  expect((answer as Response).headers.get('Location')).toBe('/account/confirm?to=%2Faccount%2Fpassword');
  const renewed = the(await renewSession(step.context(), { sessionHash: hash, secondFactor: false }));
  expect(await isIn(cookie)).toBe(false);
  expect(await requireFresh(args(kept(renewed.setCookie)))).toMatchObject({ personId: step.asta });
});

it('Proof anew is one’s own password or a code of one’s own, not somebody else’s', async () => {
  await step.db.owner`update identity.people set password_hash = (select password_hash from identity.people
    where id = ${step.asta}) where email = 'be@utena.example.lt'`;
  const mine = { personId: step.asta, email: step.email };
  expect(await confirmByPassword(step.context(), mine, 'ne tas')).toEqual({ ok: false, error: 'refused' });
  expect(await confirmByPassword(step.context(), mine, password)).toEqual({ ok: true });
  const outcome = await sendCode(step.context(), { email: step.email, purpose: 'confirm' });
  const browser = asked(kept(outcome.ok ? outcome.setCookie : ''));
  const { code } = await step.lastCode('confirm');
  const somebody = '0198c0de-0000-7000-8000-000000000001';
  expect(await confirmByCode(browser, step.context(), { personId: somebody, code })).toEqual({
    ok: false,
    error: 'wrong',
  });
});

it('Ending all others leaves this window and other people alone', async () => {
  const [mine, other] = [await enterAs(), await enterAs()];
  const [be] = await step.db.owner`select id from identity.people where email = 'be@utena.example.lt'`;
  const theirs = await enterAs(the(be).id);
  expect(await endOtherSessions(step.context(), step.asta, mine.hash)).toBe(1);
  expect([await isIn(mine.cookie), await isIn(other.cookie), await isIn(theirs.cookie)]).toEqual([
    true,
    false,
    true,
  ]);
});
