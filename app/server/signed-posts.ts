import type { Request } from 'express';

/**
 * Addresses where no browser's session is at stake: what is sent there carries its right in a signature that the route checks before
 * anything else, so it may come from anywhere, and in the form the sender is bound to.
 */
const signedPosts: { path: RegExp; types: string[]; bodyLimit: number }[] = [
  { path: /^\/webhooks\/resend$/, types: ['application/json'], bodyLimit: 64 * 1024 },
  // RFC 8058: mail programs end a subscription by themselves, without a page and without cookies.
  {
    path: /^\/unsubscribe\/[\w.-]{1,200}$/,
    types: ['application/x-www-form-urlencoded', 'multipart/form-data'],
    bodyLimit: 8 * 1024,
  },
  // The card of a link without an account: its token is the whole right, and a page that sends no referrer sends `Origin: null`.
  // So does the page of a meeting's guest.
  { path: /^\/g\/[\w-]{43}$/, types: ['application/x-www-form-urlencoded'], bodyLimit: 16 * 1024 },
  { path: /^\/k\/[\w-]{43}$/, types: ['application/x-www-form-urlencoded'], bodyLimit: 16 * 1024 },
];

const placeOf = (path: string) => signedPosts.find((place) => place.path.test(path));

export function isSignedPost(req: Pick<Request, 'method' | 'path'>): boolean {
  return req.method === 'POST' && placeOf(req.path) !== undefined;
}

export function takesType(req: Request): boolean {
  const types = placeOf(req.path)?.types;
  return types !== undefined && req.is(types) !== false;
}

export function signedLimitOf(path: string): number | null {
  return placeOf(path)?.bodyLimit ?? null;
}
