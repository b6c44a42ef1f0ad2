import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import type { Locale } from '@sklaida/kernel';
import { findCredentials } from '@sklaida/people/server';
import { countAttempt, forgiveAttempts } from '../attempts.server';
import { beginSession } from '../session.server';
import { verifyPassword } from './passwords.server';

export type SignInOutcome =
  | { ok: true; setCookie: string; awaitsSecondFactor: boolean; locale: Locale }
  | { ok: false; error: 'refused' }
  | { ok: false; error: 'limited'; retryAfterSeconds: number };

/** One answer and one duration for an unknown address, a wrong password and an account without one. */
export async function signIn(
  request: Request,
  context: AppLoadContext,
  input: { email: string; password: string },
): Promise<SignInOutcome> {
  const email = input.email.trim().toLowerCase();
  const gate = await countAttempt(context, 'account', email);
  if (!gate.ok) return gate;
  const account = await withIdentity(context.database, (tx) => findCredentials(tx, email));
  const right = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !right) return { ok: false, error: 'refused' };
  await forgiveAttempts(context, ['account'], email);
  const begun = await beginSession(request, context, { personId: account.personId, method: 'password' });
  return { ok: true, ...begun, locale: account.locale };
}
