import { randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { hashOf } from '@sklaida/kernel/server';
import { cookieValue, ownCookie } from './cookies';

type Visit = { request: Request; context: AppLoadContext; params: { token?: string } };
const halfYear = 183 * 24 * 3600;
const nameOf = (token = '') => `guest-${hashOf(token).slice(0, 16)}`;

/** What this browser keeps for the link, as the database knows it; empty where it keeps nothing. */
export function guestDevice({ request, context, params }: Visit): string {
  const kept = cookieValue(request, context.origin, nameOf(params.token));
  return kept ? hashOf(kept) : '';
}

/** Something for this browser to keep, and its hash. */
export function newGuestDevice({ context, params }: Omit<Visit, 'request'>): {
  hash: string;
  cookie: string;
} {
  const value = randomBytes(32).toString('base64url');
  const cookie = ownCookie(context.origin, { name: nameOf(params.token), value, maxAge: halfYear });
  return { hash: hashOf(value), cookie };
}
