import { createHash, randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import type { Locale } from '@sklaida/kernel';
import {
  allowAttempt,
  clearAttempts,
  deleteSession,
  deleteSessionsOf,
  findCredentials,
  findSession,
  insertSession,
  returnAttempt,
  touchSession,
} from '@sklaida/people/server';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { verifyPassword } from './passwords.server';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: { userAgent: string; address: string; absoluteExpiresAt: Date };
  }
}

const idleHours = 4;
const absoluteHours = 12;
const window = { seconds: 15 * 60, perAccount: 8, perAddress: 40 };
const hour = 3_600_000;

export type SignIn = { email: string; password: string };

export type SignInOutcome =
  | { ok: true; setCookie: string; locale: Locale }
  | { ok: false; error: 'refused' }
  | { ok: false; error: 'limited'; retryAfterSeconds: number };

/** The sha256 of the token in the request's cookie: the only form in which a session is known to the database. */
export function sessionHashOf(request: Request, origin: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  const token = new RegExp(`(?:^|;\\s*)${cookieName(origin)}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(header)?.[1];
  return token ? sha256(token) : null;
}

/** The person behind the session, or null when there is none or it has run out. Prolongs it when half the idle time is over. */
export async function findSignedIn(
  request: Request,
  context: AppLoadContext,
): Promise<{ personId: string; sessionHash: string } | null> {
  const hash = sessionHashOf(request, context.origin);
  if (!hash) return null;
  const { session } = await sessions(context).validateSession(hash);
  return session ? { personId: session.userId, sessionHash: hash } : null;
}

/** Prolongs the session without holding up the answer. */
export function touchLater(context: AppLoadContext, hash: string): void {
  withIdentity(context.database, (tx) => touchSession(tx, hash, idleEnd())).catch(context.report);
}

/**
 * One answer and one duration for an unknown address, a wrong password and an account without one.
 * A session the browser already held ends here, so the token changes with every sign-in.
 */
export async function signIn(
  request: Request,
  context: AppLoadContext,
  input: SignIn,
): Promise<SignInOutcome> {
  const email = input.email.trim().toLowerCase();
  const accountKey = `account:${sha256(email)}`;
  const gate = await withIdentity(context.database, async (tx) => {
    const address = await allowAttempt(tx, addressKey(context.address), window.perAddress, window.seconds);
    const account = await allowAttempt(tx, accountKey, window.perAccount, window.seconds);
    return { closed: [address, account].find((attempt) => !attempt.allowed) };
  });
  if (gate.closed) return { ok: false, error: 'limited', retryAfterSeconds: gate.closed.retryAfterSeconds };

  const account = await withIdentity(context.database, (tx) => findCredentials(tx, email));
  const right = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !right) return { ok: false, error: 'refused' };

  const former = sessionHashOf(request, context.origin);
  const token = randomBytes(32).toString('base64url');
  const lucia = sessions(context);
  await withIdentity(context.database, async (tx) => {
    await clearAttempts(tx, accountKey);
    await returnAttempt(tx, addressKey(context.address));
  });
  if (former) await lucia.invalidateSession(former);
  await lucia.createSession(
    account.personId,
    {
      userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 200),
      address: context.address,
      absoluteExpiresAt: new Date(Date.now() + absoluteHours * hour),
    },
    { sessionId: sha256(token) },
  );
  return {
    ok: true,
    setCookie: sessionCookie(context.origin, token, absoluteHours * 3600),
    locale: account.locale,
  };
}

/** Ends the session in the database as well; answers with the cookie that removes it from the browser. */
export async function signOut(request: Request, context: AppLoadContext): Promise<string> {
  const hash = sessionHashOf(request, context.origin);
  if (hash) await sessions(context).invalidateSession(hash);
  return sessionCookie(context.origin, '', 0);
}

function sessions(context: AppLoadContext): Lucia {
  return new Lucia(adapter(context.database), { sessionExpiresIn: new TimeSpan(idleHours, 'h') });
}

function adapter(database: AppLoadContext['database']): Adapter {
  return {
    async getSessionAndUser(hash) {
      const found = await withIdentity(database, (tx) => findSession(tx, hash));
      if (!found) return [null, null];
      const session = { id: found.hash, userId: found.personId, expiresAt: found.expiresAt };
      return [session as DatabaseSession, { id: found.personId, attributes: {} }];
    },
    async getUserSessions() {
      return [];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await withIdentity(database, (tx) =>
        insertSession(tx, { hash: id, personId: userId, expiresAt, ...attributes }),
      );
    },
    async updateSessionExpiration(hash, expiresAt) {
      await withIdentity(database, (tx) => touchSession(tx, hash, expiresAt));
    },
    async deleteSession(hash) {
      await withIdentity(database, (tx) => deleteSession(tx, hash));
    },
    async deleteUserSessions(personId) {
      await withIdentity(database, (tx) => deleteSessionsOf(tx, personId));
    },
    async deleteExpiredSessions() {},
  };
}

function sessionCookie(origin: string, token: string, maxAge: number): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(origin)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

function cookieName(origin: string): string {
  return origin.startsWith('https:') ? '__Host-sklaida' : 'sklaida';
}

function idleEnd(): Date {
  return new Date(Date.now() + idleHours * hour);
}

/** An IPv6 customer holds at least a /64, so that is what counts as one address. */
function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  const network = plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
  return `address:${sha256(network)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
