import { withIdentity } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { deriveCode, deriveToken, sameText } from '@sklaida/kernel/server';
import {
  askAddress,
  queuePersonLetter,
  readAddressCode,
  takeAddress,
  tryAddressCode,
} from '@sklaida/people/server';
import { countAttempt } from '~/auth/attempts.server';
import { cookieValue, ownCookie } from '~/auth/cookies';
import type { GuardedArgs, SignedIn } from '~/auth/guards.server';
import { isDemonstration } from '~/server/env.server';
import { ownAccount } from '../screens/person-shell.server';

const minutes = 30;
const cookie = 'sklaida-address';

/** Sends a code to the address the person wants from now on. The answer is the same when somebody has that address. */
export async function askNewAddress(
  args: GuardedArgs,
  { sessionHash, personId }: SignedIn,
  email: string,
): Promise<{ setCookie: string } | 'limited'> {
  const { context } = args;
  if (!(await countAttempt(context, 'code', personId)).ok) return 'limited';
  const id = uuidv7();
  await withIdentity(context.database, async (tx) => {
    const asked = await askAddress(tx, sessionHash, { id, email, seconds: minutes * 60 });
    if (!asked?.free) return;
    const { firstName, lastName, vocative, locale, libraryName } = asked;
    await queuePersonLetter(tx, {
      to: { email, name: `${firstName} ${lastName}` },
      locale,
      mail: {
        kind: 'address-code',
        props: {
          recipient: { firstName, vocative, libraryName },
          codeId: id,
          minutes,
          demo: isDemonstration(),
        },
      },
      key: `address:${id}`,
      expiresAt: new Date(Date.now() + minutes * 60_000),
    });
  });
  const value = `${id}.${browserToken(context.tokenSecret, id)}`;
  return { setCookie: ownCookie(context.origin, { name: cookie, value, maxAge: minutes * 60 }) };
}

const browserToken = (secret: string, id: string) => deriveToken(secret, 'address-browser', id);
const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** The code this browser asked for. */
function askedId({ request, context }: GuardedArgs): string | null {
  const [, id, token] = shape.exec(cookieValue(request, context.origin, cookie) ?? '') ?? [];
  return id && token && sameText(browserToken(context.tokenSecret, id), token) ? id : null;
}

/** The address the code went to, while it is of use. */
export async function askedAddress(args: GuardedArgs): Promise<string | null> {
  const id = askedId(args);
  if (!id) return null;
  const known = await withIdentity(args.context.database, (tx) => readAddressCode(tx, id));
  return known?.state === 'live' ? known.email : null;
}

/** The code from the new address; the old one is told what happened. */
export async function takeNewAddress(
  args: GuardedArgs,
  signedIn: SignedIn,
  code: string,
): Promise<{ setCookie: string } | 'wrong'> {
  const { context } = args;
  const id = askedId(args);
  if (!id) return 'wrong';
  const state = await withIdentity(context.database, (tx) => tryAddressCode(tx, id));
  const right = sameText(deriveCode(context.tokenSecret, 'address', id), code);
  if (state !== 'live' || !right) return 'wrong';
  const account = await ownAccount(args, signedIn);
  const changed = await withIdentity(context.database, async (tx) => {
    const taken = await takeAddress(tx, signedIn.sessionHash, id);
    if (!taken) return null;
    const { firstName, lastName, vocative, libraryName, locale } = account;
    await queuePersonLetter(tx, {
      to: { email: taken.former, name: `${firstName} ${lastName}` },
      locale,
      mail: {
        kind: 'security-notice',
        props: {
          recipient: { firstName, vocative, libraryName },
          what: 'email-changed',
          at: new Date().toISOString(),
          url: `${context.origin}/account/security`,
          demo: isDemonstration(),
        },
      },
      key: `address-changed:${id}`,
    });
    return taken;
  });
  if (!changed) return 'wrong';
  return { setCookie: ownCookie(context.origin, { name: cookie, value: '', maxAge: 0 }) };
}
