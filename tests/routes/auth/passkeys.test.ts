import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askForPasskey,
  beginPasskey,
  dropPasskey,
  keepPasskey,
  provePasskey,
} from '../../../app/auth/passkeys/passkeys.server';
import { beginSession, findSignedIn, sessionHashOf } from '../../../app/auth/session.server';
import { action as passkeyDoor } from '../../../app/routes/_auth+/passkey';
import { the } from '../../factories/world';
import { makeAuthenticator } from './authenticator';
import { asked, type Doorstep, kept, openDoorstep, origin } from './doorstep';

let step: Doorstep;
let hash: string;
const now = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  step = await openDoorstep();
});
afterAll(() => step.leave());
beforeEach(async () => {
  await step.forget();
  await step.db.owner`delete from identity.passkeys`;
  await step.db.owner`delete from identity.ceremonies`;
  const begun = await beginSession(asked(), step.context(), { personId: step.asta, method: 'password' });
  hash = the(sessionHashOf(asked(kept(begun.setCookie)), origin));
});

type Device = ReturnType<typeof makeAuthenticator>;
const challengeOf = (options: object) => (options as { challenge: string }).challenge;

async function register(device: Device, told = {}) {
  const { ceremony, options } = the(await beginPasskey(step.context(), hash));
  const answer = { ceremony, response: device.create(challengeOf(options), told), name: 'Telefonas' };
  return { answer, outcome: await keepPasskey(step.context(), hash, answer, now) };
}
async function challenge() {
  const begun = await askForPasskey(step.context(), null);
  if (!begun.ok) throw new Error(begun.error);
  return { ceremony: begun.value.ceremony, challenge: challengeOf(begun.value.options) };
}
async function prove(device: Device, told = {}) {
  const given = await challenge();
  const answer = { ceremony: given.ceremony, response: device.get(given.challenge, told) };
  return { answer, outcome: await provePasskey(step.context(), answer) };
}
const refused = { ok: false, error: 'refused' };

describe('making a passkey', () => {
  it('keeps its public key and name, and writes to the person', async () => {
    const device = makeAuthenticator(origin);
    expect((await register(device)).outcome).toMatchObject({ ok: true });
    const [row] = await step.db.owner`select credential_id, person_id, name from identity.passkeys`;
    expect(row).toEqual({ credential_id: device.id, person_id: step.asta, name: 'Telefonas' });
    expect((await step.letters())[0]?.props).toMatchObject({ what: 'passkey-added' });
  });

  it('asks for a key that finds its owner and proves her finger, face or code', async () => {
    const { options } = the(await beginPasskey(step.context(), hash));
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });

  it.each([
    ['from another site', { origin: 'https://sklaida.example' }],
    ['for another site', { rpId: 'sklaida.example' }],
    ['without finger, face or code', { verified: false }],
  ])('is refused %s', async (_what, told) => {
    expect((await register(makeAuthenticator(origin), told)).outcome).toEqual(refused);
  });

  it('spends its challenge, belongs to the one who asked, and is not made twice', async () => {
    const device = makeAuthenticator(origin);
    const { answer } = await register(device);
    expect(await keepPasskey(step.context(), hash, answer, now)).toEqual(refused);
    expect((await register(device)).outcome).toMatchObject({ error: 'taken' });
  });

  it('needs a session confirmed lately', async () => {
    await step.db.owner`update identity.sessions set confirmed_at = now() - interval '11 minutes'`;
    expect((await register(makeAuthenticator(origin))).outcome).toMatchObject({ error: 'not-fresh' });
  });
});

describe('signing in with a passkey', () => {
  it('says whose it is', async () => {
    const device = makeAuthenticator(origin);
    await register(device);
    expect((await prove(device, { userHandle: step.asta })).outcome).toEqual({
      ok: true,
      value: { personId: step.asta, locale: 'lt' },
    });
  });

  it.each([
    ['from another site', { origin: 'https://sklaida.example' }],
    ['for another site', { rpId: 'sklaida.example' }],
    ['without finger, face or code', { verified: false }],
    ['in the name of another', { userHandle: 'somebody else' }],
  ])('is refused %s', async (_what, told) => {
    const device = makeAuthenticator(origin);
    await register(device);
    expect((await prove(device, told)).outcome).toEqual(refused);
  });

  it('is refused to a device nobody registered, or whose key was removed', async () => {
    const device = makeAuthenticator(origin);
    expect((await prove(device)).outcome).toEqual(refused);
    await register(device);
    expect(await dropPasskey(step.context(), hash, device.id, now)).toBe(true);
    expect((await prove(device)).outcome).toEqual(refused);
  });

  it('spends its challenge: the same answer does not open twice, nor one that is late', async () => {
    const device = makeAuthenticator(origin);
    await register(device);
    const { answer } = await prove(device);
    expect(await provePasskey(step.context(), answer)).toEqual(refused);
    const late = await challenge();
    await step.db.owner`update identity.ceremonies set expires_at = now()`;
    const response = device.get(late.challenge);
    expect(await provePasskey(step.context(), { ceremony: late.ceremony, response })).toEqual(refused);
  });

  it('notices a copied key by a counter that does not grow', async () => {
    const device = makeAuthenticator(origin);
    await register(device, { counter: 5 });
    expect((await prove(device, { counter: 6 })).outcome).toMatchObject({ ok: true });
    expect((await prove(device, { counter: 6 })).outcome).toEqual(refused);
    expect((await prove(device, { counter: 4 })).outcome).toEqual(refused);
  });

  it('counts as both proofs at once, under a token of its own', async () => {
    const device = makeAuthenticator(origin);
    await register(device);
    const given = await challenge();
    const form = {
      intent: 'finish',
      to: '/b/utena',
      ceremony: given.ceremony,
      response: device.get(given.challenge),
    };
    const request = asked('', '/sign-in/passkey', form);
    const answer = await passkeyDoor({ request, context: step.context(), params: {} });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/b/utena']);
    const cookie = kept(the(answer.headers.getSetCookie()[0]));
    expect(await findSignedIn(asked(cookie), step.context())).toMatchObject({ personId: step.asta });
    const [row] = await step.db
      .owner`select method, awaits_second_factor, second_factor_at is not null as both
      from identity.sessions where hash = ${the(sessionHashOf(asked(cookie), origin))}`;
    expect(row).toEqual({ method: 'passkey', awaits_second_factor: false, both: true });
  });

  it('answers what makes no sense with the way back', async () => {
    for (const response of ['', '{}', 'no json', '{"id":"a","response":{}}']) {
      const { ceremony } = await challenge();
      const form = { intent: 'finish', ceremony, response, to: '/b/utena', from: '/sign-in' };
      const request = asked('', '/sign-in/passkey', form);
      const answer = await passkeyDoor({ request, context: step.context(), params: {} });
      expect(answer.headers.get('Location')).toBe('/sign-in?passkey=refused&to=%2Fb%2Futena');
    }
  });
});
