import { redirect } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { readStanding } from '@sklaida/people/server';
import { type GuardedArgs, requirePerson, type SignedIn } from '~/auth/guards.server';
import { safePath } from '~/http/safe-path';

/** For changes that a forgotten open window must not make: signed in, and proved within ten minutes. Else /account/confirm. */
export async function requireFresh(args: GuardedArgs): Promise<SignedIn> {
  const signedIn = await requirePerson(args);
  const standing = await withIdentity(args.context.database, (tx) => readStanding(tx, signedIn.sessionHash));
  if (!standing?.fresh) throw confirmPage(args.request);
  return signedIn;
}

function confirmPage(request: Request): Response {
  const page = safePath(new URL(request.url).pathname.replace(/\.data$/, ''), '/account/security');
  return redirect(`/account/confirm?to=${encodeURIComponent(page)}`, 303);
}
