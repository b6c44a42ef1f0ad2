import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { findCredentials, type OwnAccount } from '@sklaida/people/server';
import { countAttempt, forgiveAttempts } from './attempts.server';
import { enterCode, type Limited } from './codes.server';
import { verifyPassword } from './passwords/passwords.server';

/** The signed-in person types her own password once more. */
export async function confirmByPassword(
  context: AppLoadContext,
  account: Pick<OwnAccount, 'email' | 'personId'>,
  password: string,
): Promise<{ ok: true } | { ok: false; error: 'refused' } | Limited> {
  const email = account.email.toLowerCase();
  const gate = await countAttempt(context, 'account', email);
  if (!gate.ok) return gate;
  const stored = await withIdentity(context.database, (tx) => findCredentials(tx, email));
  const right = await verifyPassword(stored?.passwordHash ?? null, password);
  if (!right || stored?.personId !== account.personId) return { ok: false, error: 'refused' };
  await forgiveAttempts(context, ['account'], email);
  return { ok: true };
}

/** The code of a letter that this browser asked for, and that was for this very person. */
export async function confirmByCode(
  request: Request,
  context: AppLoadContext,
  { personId, code }: { personId: string; code: string },
): Promise<{ ok: true } | { ok: false; error: 'wrong' | 'used' | 'over' | 'spent' } | Limited> {
  const proof = await enterCode(request, context, { code, purpose: 'confirm' });
  if (!proof.ok) return proof;
  return proof.personId === personId ? { ok: true } : { ok: false, error: 'wrong' };
}
