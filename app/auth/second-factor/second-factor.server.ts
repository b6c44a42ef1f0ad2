import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { seal, unseal } from '@sklaida/kernel/server';
import {
  allowAttempt,
  clearAttempts,
  confirmApp,
  findSecondFactor,
  queuePersonLetter,
  removeApp,
  replaceRecoveryCodes,
  type SecondFactor,
  spendAppStep,
  spendRecoveryCode,
  startApp,
} from '@sklaida/people/server';
import { isDemonstration } from '~/server/env.server';
import { codeStep, newAppSecret } from './second-factor-codes';
import { makeRecoveryCodes, recoveryHash } from './second-factor-recovery.server';

const limit = { attempts: 6, seconds: 15 * 60 };
const setUpMinutes = 30;

export type ProofFailure = 'refused' | 'limited' | 'signed-out';
type Proof<T> = Result<T, ProofFailure>;

const rowOf = (personId: string) => `totp ${personId}`;

/** Null when the session is over. */
export function readSecondFactor(context: AppLoadContext, sessionHash: string): Promise<SecondFactor | null> {
  return withIdentity(context.database, (tx) => findSecondFactor(tx, sessionHash));
}

/** The secret being set up, to be shown once more while its thirty minutes last; null when there is none. */
export function pendingSecret(context: AppLoadContext, own: SecondFactor, now: Date): string | null {
  const { app } = own;
  if (!app || app.since || now.getTime() - app.startedAt.getTime() > setUpMinutes * 60_000) return null;
  return unseal(context.tokenSecret, rowOf(own.personId), app.secret);
}

/** False when an application counts already, or the person has to prove herself anew first. */
export async function startSetUp(
  context: AppLoadContext,
  sessionHash: string,
  personId: string,
): Promise<boolean> {
  const sealed = seal(context.tokenSecret, rowOf(personId), newAppSecret());
  return withIdentity(context.database, (tx) => startApp(tx, sessionHash, sealed));
}

/** The first code makes the application count. Answers with the recovery codes, which nobody will see again. */
export async function finishSetUp(
  context: AppLoadContext,
  sessionHash: string,
  code: string,
  now: Date,
): Promise<Proof<string[]>> {
  return guarded(context, sessionHash, async (own) => {
    const secret = pendingSecret(context, own, now);
    const step = secret && codeStep(secret, code, now);
    if (!step) return null;
    const codes = makeRecoveryCodes();
    const hashes = codes.map((one) => recoveryHash(context.tokenSecret, own.personId, one));
    const counts = await withIdentity(context.database, (tx) =>
      confirmApp(tx, sessionHash, { step, hashes }),
    );
    if (counts) await tell(context, own, 'second-factor-on', now);
    return counts ? codes : null;
  });
}

/** A code of the application, each good once. */
export async function proveByCode(
  context: AppLoadContext,
  sessionHash: string,
  code: string,
  now: Date,
): Promise<Proof<SecondFactor>> {
  return guarded(context, sessionHash, async (own) => {
    const secret = own.app?.since && unseal(context.tokenSecret, rowOf(own.personId), own.app.secret);
    const step = secret && codeStep(secret, code, now);
    if (!step) return null;
    return (await withIdentity(context.database, (tx) => spendAppStep(tx, sessionHash, step))) ? own : null;
  });
}

/** A recovery code; answers how many are left. */
export async function proveByRecovery(
  context: AppLoadContext,
  sessionHash: string,
  code: string,
): Promise<Proof<{ own: SecondFactor; left: number }>> {
  return guarded(context, sessionHash, async (own) => {
    const hash = recoveryHash(context.tokenSecret, own.personId, code);
    const left = await withIdentity(context.database, (tx) => spendRecoveryCode(tx, sessionHash, hash));
    return left === null ? null : { own, left };
  });
}

/** New recovery codes; the old ones end. Null when the person has no second proof, or has to prove herself anew. */
export async function renewRecoveryCodes(
  context: AppLoadContext,
  sessionHash: string,
  personId: string,
): Promise<string[] | null> {
  const codes = makeRecoveryCodes();
  const hashes = codes.map((one) => recoveryHash(context.tokenSecret, personId, one));
  const replaced = await withIdentity(context.database, (tx) =>
    replaceRecoveryCodes(tx, sessionHash, hashes),
  );
  return replaced ? codes : null;
}

export async function turnAppOff(context: AppLoadContext, sessionHash: string, now: Date): Promise<boolean> {
  const own = await readSecondFactor(context, sessionHash);
  const removed = await withIdentity(context.database, (tx) => removeApp(tx, sessionHash));
  if (own && removed) await tell(context, own, 'second-factor-off', now);
  return removed;
}

type Notice = 'second-factor-on' | 'second-factor-off' | 'passkey-added' | 'passkey-removed';

/** A letter to the person about a change she may not have made herself. */
export async function tell(
  context: AppLoadContext,
  own: SecondFactor,
  what: Notice,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await withIdentity(context.database, (tx) =>
    queuePersonLetter(tx, {
      to: { email: own.email, name: `${own.firstName} ${own.lastName}` },
      locale: own.locale,
      mail: {
        kind: 'security-notice',
        props: {
          recipient: { firstName: own.firstName, vocative: own.vocative, libraryName: '' },
          what,
          at,
          url: `${context.origin}/account/security`,
          demo: isDemonstration(),
        },
      },
      key: `${what} ${own.personId} ${at}`,
    }),
  );
}

/** Counts the attempt first; whoever misses six times waits a quarter of an hour. */
async function guarded<T>(
  context: AppLoadContext,
  sessionHash: string,
  prove: (own: SecondFactor) => Promise<T | null>,
): Promise<Proof<T>> {
  const own = await readSecondFactor(context, sessionHash);
  if (!own) return fail('signed-out');
  const key = `second:${own.personId}`;
  const gate = await withIdentity(context.database, (tx) =>
    allowAttempt(tx, key, limit.attempts, limit.seconds),
  );
  if (!gate.allowed) return fail('limited', gate.retryAfterSeconds);
  const proof = await prove(own);
  if (proof === null) return fail('refused');
  await withIdentity(context.database, (tx) => clearAttempts(tx, key));
  return ok(proof);
}
