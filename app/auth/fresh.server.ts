import { redirect } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { readStanding } from '@sklaida/people/server';
import { type GuardedArgs, requirePerson, type SignedIn } from '~/auth/guards.server';
import { safePath } from '~/http/safe-path';

/**
 * For changes that a forgotten open window must not make: signed in, and proved within ten minutes. Else to
 * /account/confirm, and from there to this page or to `comeBack`.
 */
export async function requireFresh(args: GuardedArgs, comeBack?: string): Promise<SignedIn> {
  const signedIn = await requirePerson(args);
  const standing = await withIdentity(args.context.database, (tx) => readStanding(tx, signedIn.sessionHash));
  if (!standing?.fresh) throw confirmPage(args.request, comeBack);
  return signedIn;
}

function confirmPage(request: Request, comeBack?: string): Response {
  const page =
    comeBack ?? safePath(new URL(request.url).pathname.replace(/\.data$/, ''), '/account/security');
  return redirect(`/account/confirm?to=${encodeURIComponent(page)}`, 303);
}
