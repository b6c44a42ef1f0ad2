import type { AppLoadContext } from '@remix-run/node';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { withIdentity } from '@sklaida/db/tenancy';
import { fail, isUuid, type Locale, ok, type Result, uuidv7 } from '@sklaida/kernel';
import {
  addPasskey,
  allowAttempt,
  beginCeremony,
  findPasskey,
  listOwnPasskeys,
  removePasskey,
  spendPasskeyCounter,
  takeCeremony,
} from '@sklaida/people/server';
import { readSecondFactor, tell } from '../second-factor/second-factor.server';
import { type PasskeyAnswer, readCreated, readSigned } from './passkeys-answer.server';

const minutes = 5;
const perAddress = { attempts: 60, seconds: 15 * 60 };
const purposes = { create: 'passkey-create', get: 'passkey-get' } as const;

/** What the browser needs for its part, and the name under which the server remembers the challenge. */
export type Ceremony = { ceremony: string; options: object };
type Failure = 'refused' | 'limited' | 'taken' | 'limit' | 'not-fresh';

/** Passkeys belong to the host name alone, so plain-http installations use theirs under `localhost`. */
const hostOf = (context: AppLoadContext) => new URL(context.origin).hostname;

async function remember(
  context: AppLoadContext,
  purpose: keyof typeof purposes,
  personId: string | null,
  challenge: string,
): Promise<string> {
  const id = uuidv7();
  await withIdentity(context.database, (tx) =>
    beginCeremony(tx, {
      id,
      purpose: purposes[purpose],
      personId,
      data: { challenge },
      seconds: minutes * 60,
    }),
  );
  return id;
}

async function recall(context: AppLoadContext, purpose: keyof typeof purposes, id: string) {
  if (!isUuid(id)) return null;
  return withIdentity(context.database, (tx) => takeCeremony(tx, { id, purpose: purposes[purpose] }));
}

/** Options for a new passkey that finds its owner by itself and asks for her finger, face or code. */
export async function beginPasskey(context: AppLoadContext, sessionHash: string): Promise<Ceremony | null> {
  const own = await readSecondFactor(context, sessionHash);
  if (!own || own.awaits) return null;
  const known = await withIdentity(context.database, (tx) => listOwnPasskeys(tx, sessionHash));
  const options = await generateRegistrationOptions({
    rpName: 'Sklaida',
    rpID: hostOf(context),
    userID: new TextEncoder().encode(own.personId),
    userName: own.email,
    userDisplayName: `${own.firstName} ${own.lastName}`,
    timeout: minutes * 60_000,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ceremony: await remember(context, 'create', own.personId, options.challenge), options };
}

/** Keeps the passkey the browser has made; the challenge is spent whatever comes of it. */
export async function keepPasskey(
  context: AppLoadContext,
  sessionHash: string,
  answer: PasskeyAnswer & { name: string },
  now: Date,
): Promise<Result<{ recoveryLeft: number }, Failure>> {
  const own = await readSecondFactor(context, sessionHash);
  const asked = await recall(context, 'create', answer.ceremony);
  const response = readCreated(answer.response);
  if (!own || !response || !asked?.data.challenge || asked.personId !== own.personId) return fail('refused');
  const checked = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: asked.data.challenge,
    expectedOrigin: context.origin,
    expectedRPID: hostOf(context),
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) return fail('refused');
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential;
  const outcome = await withIdentity(context.database, (tx) =>
    addPasskey(tx, sessionHash, {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: (transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)),
      name: answer.name,
    }),
  );
  if (outcome !== 'added') return fail(outcome);
  await tell(context, own, 'passkey-added', now);
  return ok({ recoveryLeft: own.recoveryLeft });
}

export async function dropPasskey(
  context: AppLoadContext,
  sessionHash: string,
  credentialId: string,
  now: Date,
): Promise<boolean> {
  const own = await readSecondFactor(context, sessionHash);
  const removed = await withIdentity(context.database, (tx) => removePasskey(tx, sessionHash, credentialId));
  if (own && removed) await tell(context, own, 'passkey-removed', now);
  return removed;
}

/** A challenge for whoever holds a passkey of this site; of a person already known, only hers are asked for. */
export async function askForPasskey(
  context: AppLoadContext,
  sessionHash: string | null,
): Promise<Result<Ceremony, 'limited'>> {
  const gate = await withIdentity(context.database, (tx) =>
    allowAttempt(tx, `passkey:${context.address}`, perAddress.attempts, perAddress.seconds),
  );
  if (!gate.allowed) return fail('limited');
  const known = sessionHash
    ? await withIdentity(context.database, (tx) => listOwnPasskeys(tx, sessionHash))
    : [];
  const options = await generateAuthenticationOptions({
    rpID: hostOf(context),
    timeout: minutes * 60_000,
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  return ok({ ceremony: await remember(context, 'get', null, options.challenge), options });
}

/** Whose passkey signed the challenge; it proves two factors: the device, and the finger, face or code it asked for. */
export async function provePasskey(
  context: AppLoadContext,
  answer: PasskeyAnswer,
): Promise<Result<{ personId: string; locale: Locale }, 'refused'>> {
  const asked = await recall(context, 'get', answer.ceremony);
  const response = readSigned(answer.response);
  if (!response || !asked?.data.challenge) return fail('refused');
  const known = await withIdentity(context.database, (tx) => findPasskey(tx, response.id));
  if (!known) return fail('refused');
  const owner = response.response.userHandle;
  if (owner && Buffer.from(owner, 'base64url').toString() !== known.personId) return fail('refused');
  const checked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: asked.data.challenge,
    expectedOrigin: context.origin,
    expectedRPID: hostOf(context),
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
      counter: known.counter,
    },
  }).catch(() => null);
  if (!checked?.verified) return fail('refused');
  const { newCounter } = checked.authenticationInfo;
  const fresh = await withIdentity(context.database, (tx) =>
    spendPasskeyCounter(tx, response.id, newCounter),
  );
  return fresh ? ok({ personId: known.personId, locale: known.locale }) : fail('refused');
}
