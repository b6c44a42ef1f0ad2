import type { AppLoadContext } from '@remix-run/node';
import { type IdentityTx, withIdentity } from '@sklaida/db/tenancy';
import { isFresh, isPlatformAdmin, takeAdminLink } from '@sklaida/people/server';
import { type GuardedArgs, requirePerson, type SignedIn } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { adminLinkId } from './admin-link.server';
import { beginSession } from './session.server';

/** For pages of an administrator of the installation; to everybody else they do not exist. */
export async function requirePlatform(args: GuardedArgs): Promise<SignedIn> {
  const signedIn = await requirePerson(args);
  if (!(await isAdministrator(args.context, signedIn.sessionHash))) throw notFound();
  return signedIn;
}

/** Whether the session is an administrator's. */
export function isAdministrator(context: AppLoadContext, sessionHash: string): Promise<boolean> {
  return withIdentity(context.database, (tx) => isPlatformAdmin(tx, sessionHash));
}

/** There is nobody here yet, so nobody could sign in. */
export function isFreshInstallation({ context }: GuardedArgs): Promise<boolean> {
  return withIdentity(context.database, isFresh);
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
