import { unseal } from '@sklaida/kernel/server';
import { HOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireMember } from '../../../app/auth/guards.server';
import {
  finishSetUp,
  pendingSecret,
  proveByCode,
  proveByRecovery,
  readSecondFactor,
  renewRecoveryCodes,
  startSetUp,
  turnAppOff,
} from '../../../app/auth/second-factor/second-factor.server';
import { beginSession, findSignedIn, pendingSession, sessionHashOf } from '../../../app/auth/session.server';
import { loader as secondPage, action as secondStep } from '../../../app/routes/_auth+/second';
import { the } from '../../factories/world';
import { type Doorstep, openDoorstep } from './doorstep';

let step: Doorstep;
// Beside the database's own clock, ten seconds into a step of the codes.
const now = new Date(Math.floor(Date.now() / 30_000) * 30_000 + 10_000);
const stepNow = Math.floor(now.getTime() / 30_000);
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

beforeAll(async () => {
  step = await openDoorstep();
});
afterAll(() => step.leave());
beforeEach(async () => {
  await step.forget();
  await step.db.owner`delete from identity.second_factor_rules`;
  await step.db.owner`delete from identity.recovery_codes`;
  await step.db.owner`delete from identity.second_factors`;
  await step.db.owner`delete from identity.sign_in_attempts`;
});

const codeOf = (secret: string, counter: number) =>
  HOTP.generate({ secret: Secret.fromBase32(secret), counter, digits: 6 });

const carrying = (cookie: string, path = '/b/utena', body?: Record<string, string>) =>
  new Request(`http://localhost:3000${path}`, {
    headers: { Cookie: cookie },
    ...(body && { method: 'POST', body: new URLSearchParams(body) }),
  });
const args = (request: Request, params: Record<string, string> = {}) => ({
  request,
  context: step.context(),
  params,
});

/** Signed in by the first proof alone. */
async function arriveWithPassword(): Promise<{ cookie: string; hash: string; awaits: boolean }> {
  const begun = await beginSession(carrying(''), step.context(), { personId: step.asta, method: 'password' });
  const cookie = the(begun.setCookie.split(';')[0]);
  const hash = the(sessionHashOf(carrying(cookie), 'http://localhost:3000'));
  return { cookie, hash, awaits: begun.awaitsSecondFactor };
}

/** Sets the application up one step ago, as her telephone would. */
async function setUp(): Promise<{ secret: string; codes: string[]; hash: string; cookie: string }> {
  const { cookie, hash } = await arriveWithPassword();
  const context = step.context();
  expect(await startSetUp(context, hash, step.asta)).toBe(true);
  await step.db.owner`update identity.second_factors set created_at = ${later(-60)}`;
  const secret = the(pendingSecret(context, the(await readSecondFactor(context, hash)), now));
  const done = await finishSetUp(context, hash, codeOf(secret, stepNow - 1), later(-30));
  if (!done.ok) throw new Error(`not set up: ${done.error}`);
  return { secret, codes: done.value, hash, cookie };
}

describe('setting up', () => {
  it('counts from the first code on, and the next sign-in awaits it', async () => {
    const { hash, codes } = await setUp();
    expect(codes).toHaveLength(10);
    expect(await readSecondFactor(step.context(), hash)).toMatchObject({
      app: { since: expect.any(Date) },
      recoveryLeft: 10,
    });
    expect((await arriveWithPassword()).awaits).toBe(true);
    expect((await step.letters()).map(({ props }) => props)).toEqual([
      expect.objectContaining({ what: 'second-factor-on' }),
    ]);
  });

  it('does not count with a wrong code, nor after half an hour', async () => {
    const { hash } = await arriveWithPassword();
    await startSetUp(step.context(), hash, step.asta);
    await step.db.owner`update identity.second_factors set created_at = ${now}`;
    const own = the(await readSecondFactor(step.context(), hash));
    const secret = the(pendingSecret(step.context(), own, now));
    expect(await finishSetUp(step.context(), hash, codeOf(secret, stepNow + 5), now)).toMatchObject({
      error: 'refused',
    });
    expect(pendingSecret(step.context(), own, later(31 * 60))).toBeNull();
    expect((await arriveWithPassword()).awaits).toBe(false);
  });

  it('is not begun anew over one that counts, nor by a session that has not been confirmed lately', async () => {
    const { hash } = await setUp();
    expect(await startSetUp(step.context(), hash, step.asta)).toBe(false);
    await step.db.owner`delete from identity.second_factors`;
    await step.db.owner`update identity.sessions set confirmed_at = now() - interval '11 minutes'`;
    expect(await startSetUp(step.context(), hash, step.asta)).toBe(false);
    expect(await renewRecoveryCodes(step.context(), hash, step.asta)).toBeNull();
  });

  it('keeps nothing that opens without the secret of the installation', async () => {
    const { secret, codes } = await setUp();
    const [row] = await step.db.owner`select secret from identity.second_factors`;
    const sealed = the(row).secret as string;
    expect(sealed).not.toContain(secret);
    expect(unseal('another installation altogether, stolen row', `totp ${step.asta}`, sealed)).toBeNull();
    expect(unseal(step.context().tokenSecret, 'totp somebody else', sealed)).toBeNull();
    const hashes = await step.db.owner`select hash from identity.recovery_codes`;
    for (const code of codes) expect(JSON.stringify(hashes)).not.toContain(code.replace('-', ''));
  });
});

describe('a code', () => {
  it('works once: the same, an earlier and two at one moment do not', async () => {
    const { secret } = await setUp();
    const { hash } = await arriveWithPassword();
    const prove = (counter: number, at = now) =>
      proveByCode(step.context(), hash, codeOf(secret, counter), at);
    expect(await prove(stepNow - 1)).toMatchObject({ error: 'refused' });
    const both = await Promise.all([prove(stepNow), prove(stepNow)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prove(stepNow)).toMatchObject({ error: 'refused' });
    expect(await prove(stepNow + 1)).toMatchObject({ ok: true });
    expect(await prove(stepNow)).toMatchObject({ error: 'refused' });
  });

  it('of another person’s telephone does not fit', async () => {
    await setUp();
    const { hash } = await arriveWithPassword();
    const other = new Secret({ size: 20 }).base32;
    expect(await proveByCode(step.context(), hash, codeOf(other, stepNow), now)).toMatchObject({
      error: 'refused',
    });
  });

  it('missed six times is not tried a seventh, right or wrong, by whatever way', async () => {
    const { secret, codes } = await setUp();
    const { hash } = await arriveWithPassword();
    for (let miss = 0; miss < 6; miss += 1) {
      const tried = await proveByCode(step.context(), hash, '000000', now);
      expect(tried).toMatchObject({ error: 'refused' });
    }
    expect(await proveByCode(step.context(), hash, codeOf(secret, stepNow), now)).toMatchObject({
      error: 'limited',
      detail: expect.any(Number),
    });
    expect(await proveByRecovery(step.context(), hash, the(codes[0]))).toMatchObject({ error: 'limited' });
    const again = await arriveWithPassword();
    expect(await proveByCode(step.context(), again.hash, codeOf(secret, stepNow), now)).toMatchObject({
      error: 'limited',
    });
  });
});

describe('a recovery code', () => {
  it('works once, and tells how many are left', async () => {
    const { codes } = await setUp();
    const { hash } = await arriveWithPassword();
    const use = (code: string) => proveByRecovery(step.context(), hash, code);
    expect(await use(the(codes[3]).toUpperCase())).toMatchObject({ ok: true, value: { left: 9 } });
    expect(await use(the(codes[3]))).toMatchObject({ error: 'refused' });
    const both = await Promise.all([use(the(codes[4])), use(the(codes[4]))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('ends when new ones are made, and with the last second factor', async () => {
    const { hash, codes } = await setUp();
    const fresh = the(await renewRecoveryCodes(step.context(), hash, step.asta));
    expect(await proveByRecovery(step.context(), hash, the(codes[0]))).toMatchObject({ error: 'refused' });
    expect(await proveByRecovery(step.context(), hash, the(fresh[0]))).toMatchObject({ ok: true });
    expect(await turnAppOff(step.context(), hash, now)).toBe(true);
    expect(await step.db.owner`select 1 from identity.recovery_codes`).toHaveLength(0);
    expect((await arriveWithPassword()).awaits).toBe(false);
  });
});

describe('the second step', () => {
  const realCode = async () => {
    const { secret, codes } = await setUp();
    await step.db.owner`update identity.second_factors set last_step = null`;
    return { codes, code: () => codeOf(secret, Math.floor(Date.now() / 30_000)) };
  };

  it('gives another token, and the session then opens the library; the former one is over', async () => {
    const { code } = await realCode();
    const { cookie, awaits } = await arriveWithPassword();
    expect(awaits).toBe(true);
    expect(await findSignedIn(carrying(cookie), step.context())).toBeNull();
    const body = { intent: 'code', code: code(), to: '/b/utena' };
    const answer = (await secondStep(args(carrying(cookie, '/sign-in/second', body)))) as Response;
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/b/utena']);
    const next = the(answer.headers.getSetCookie()[0]).split(';')[0] ?? '';
    expect(next).not.toBe(cookie);
    expect(await findSignedIn(carrying(next), step.context())).toMatchObject({ personId: step.asta });
    expect(await pendingSession(carrying(cookie), step.context())).toBeNull();
    expect(await findSignedIn(carrying(cookie), step.context())).toBeNull();
  });

  it('is refused with 422, leads nowhere foreign and is nobody’s without a first proof', async () => {
    const { codes } = await realCode();
    const { cookie } = await arriveWithPassword();
    const wrong = await secondStep(args(carrying(cookie, '/sign-in/second', { intent: 'code', code: '1' })));
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { intent: 'code', waitMinutes: null } });
    const body = { intent: 'recovery', recovery: the(codes[0]), to: 'https://elsewhere.example/' };
    const answer = (await secondStep(args(carrying(cookie, '/sign-in/second', body)))) as Response;
    expect(answer.headers.get('Location')).toBe('/');
    const stranger = (await secondStep(args(carrying('', '/sign-in/second', body)))) as Response;
    expect(stranger.headers.get('Location')).toMatch(/^\/sign-in\?/);
    await expect(secondPage(args(carrying('', '/sign-in/second')))).rejects.toMatchObject({ status: 302 });
  });
});

describe('a library that requires it', () => {
  const enter = async (cookie: string) =>
    requireMember(args(carrying(cookie), { library: 'utena' }), 'today:read').catch((thrown) => thrown);

  it('lets a session in that has given it, and sends one without to where it is given', async () => {
    const { cookie } = await arriveWithPassword();
    expect(await enter(cookie)).toMatchObject({ sessionHash: expect.any(String) });
    await step.db.owner`insert into identity.second_factor_rules (tenant_id, role)
      select tenant_id, role from identity.role_grants where person_id = ${step.asta} limit 1`;
    const away = (await enter(cookie)) as Response;
    expect(away.headers.get('Location')).toBe('/account/second-factor?to=%2Fb%2Futena');
    const { setCookie } = await beginSession(carrying(''), step.context(), {
      personId: step.asta,
      method: 'passkey',
      secondFactor: true,
    });
    expect(await enter(the(setCookie.split(';')[0]))).toMatchObject({ sessionHash: expect.any(String) });
  });
});
