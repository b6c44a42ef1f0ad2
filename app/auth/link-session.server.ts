import { randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import { beginLinkSession, deleteSession, findLink, type SignedLink } from '@sklaida/people/server';
import { ownCookie } from './cookies';
import { findSignedIn, sessionHashOf } from './session.server';

const seconds = 3600;

export type LinkStanding = { link: SignedLink; visitor: 'nobody' | 'herself' | 'somebody else' };

/** What the address is for and who opens it; null when nobody was ever given it. Begins nothing. */
export async function readSignedLink(
  request: Request,
  context: AppLoadContext,
  token: string | undefined,
): Promise<LinkStanding | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null;
  const link = await withIdentity(context.database, (tx) => findLink(tx, hashOf(token)));
  if (!link) return null;
  const signedIn = await findSignedIn(request, context);
  const visitor = !signedIn ? 'nobody' : signedIn.personId === link.personId ? 'herself' : 'somebody else';
  return { link, visitor };
}

/**
 * Whether a person opened the address in a browser of hers: programs that look through mail, and browsers that fetch ahead, get a page
 * with a button instead.
 */
export function openedByHand(request: Request): boolean {
  const says = (name: string) => request.headers.get(name);
  return (
    request.method === 'GET' &&
    says('Sec-Fetch-Mode') === 'navigate' &&
    says('Sec-Fetch-Dest') === 'document' &&
    says('Sec-Fetch-User') === '?1' &&
    says('Sec-Purpose') === null &&
    says('Purpose') === null
  );
}

/** An hour at the one thing of the link, in place of whatever session the browser held; null when the link stands no more. */
export async function enterByLink(
  request: Request,
  context: AppLoadContext,
  token: string,
): Promise<{ path: string; setCookie: string } | null> {
  const fresh = randomBytes(32).toString('base64url');
  const former = sessionHashOf(request, context.origin);
  const path = await withIdentity(context.database, async (tx) => {
    const begun = await beginLinkSession(tx, {
      hash: hashOf(token),
      sessionHash: hashOf(fresh),
      userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 200),
      address: context.address,
    });
    if (begun && former) await deleteSession(tx, former);
    return begun;
  });
  if (!path) return null;
  return { path, setCookie: ownCookie(context.origin, { name: 'sklaida', value: fresh, maxAge: seconds }) };
}
