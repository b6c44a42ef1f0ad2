import { type IdentityTx, withIdentity } from '@sklaida/db/tenancy';
import { isPlatformAdmin, takeAdminLink } from '@sklaida/people/server';
import { type GuardedArgs, requirePerson, type SignedIn } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { adminLinkId } from './admin-link.server';
import { beginSession } from './session.server';

/** For pages of an administrator of the installation; to everybody else they do not exist. */
export async function requirePlatform(args: GuardedArgs): Promise<SignedIn> {
  const signedIn = await requirePerson(args);
  const is = await withIdentity(args.context.database, (tx) => isPlatformAdmin(tx, signedIn.sessionHash));
  if (!is) throw notFound();
  return signedIn;
}

/** One piece of work of an administrator; the database asks for her session again in each function. */
export function asPlatform<T>(
  { context }: GuardedArgs,
  signedIn: SignedIn,
  work: (tx: IdentityTx, sessionHash: string) => Promise<T>,
): Promise<T> {
  return withIdentity(context.database, (tx) => work(tx, signedIn.sessionHash));
}

/** Uses the operator's link up and begins the administrator's session. */
export async function enterByAdminLink(
  { request, context }: GuardedArgs,
  link: string,
): Promise<{ setCookie: string; awaitsSecondFactor: boolean } | { problem: 'unknown' | 'used' | 'expired' }> {
  const id = adminLinkId(context.tokenSecret, link);
  if (!id) return { problem: 'unknown' };
  const taken = await withIdentity(context.database, (tx) => takeAdminLink(tx, id));
  if (taken.outcome !== 'taken') return { problem: taken.outcome };
  return beginSession(request, context, { personId: taken.personId, method: 'link' });
}
