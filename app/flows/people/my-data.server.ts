import { withIdentity } from '@sklaida/db/tenancy';
import { listOwnRequests, readOwnLibraries } from '@sklaida/people/server';
import type { GuardedArgs, SignedIn } from '~/auth/guards.server';
import { ownAccount } from '../screens/person-shell.server';
import { askedAddress } from './my-address.server';

/** What the page *Mano duomenys* shows. */
export async function readMyData(args: GuardedArgs, signedIn: SignedIn) {
  const account = await ownAccount(args, signedIn);
  const [libraries, requests] = await withIdentity(args.context.database, async (tx) => [
    await readOwnLibraries(tx, signedIn.sessionHash),
    await listOwnRequests(tx, signedIn.sessionHash),
  ]);
  return {
    firstName: account.firstName,
    lastName: account.lastName,
    email: account.email,
    /** The address a code was sent to from this browser, while it is of use. */
    asked: await askedAddress(args),
    libraries,
    requests: requests.map((one) => ({ ...one, askedAt: one.askedAt.toISOString() })),
  };
}
