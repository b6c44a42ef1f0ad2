import { randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import {
  confirmSession,
  deleteSession,
  deleteSessionsOf,
  endOtherSessions as endSessionsBut,
  findSession,
  insertSession,
  readStanding,
  type SessionMethod,
  touchSession,
} from '@sklaida/people/server';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { cookieName, ownCookie } from './cookies';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: Record<never, never>;
  }
}

const idleHours = 4;
const absoluteHours = 12;
const hour = 3_600_000;
const sessionName = 'sklaida';

/** The sha256 of the token in the request's cookie: the only form in which a session is known to the database. */
export function sessionHashOf(request: Request, origin: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  const token = new RegExp(`(?:^|;\\s*)${cookieName(origin, sessionName)}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(
    header,
  )?.[1];
  return token ? hashOf(token) : null;
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
 * A proof was given: the session the browser already held ends and another begins, so the token changes with every sign-in.
 * `awaitsSecondFactor`: nothing opens until the person has given her second proof at /sign-in/second.
 */
export async function beginSession(
  request: Request,
  context: AppLoadContext,
  proof: { personId: string; method: SessionMethod; secondFactor?: boolean },
): Promise<{ setCookie: string; awaitsSecondFactor: boolean }> {
  const former = sessionHashOf(request, context.origin);
  const token = newToken();
  const { awaitsSecondFactor } = await withIdentity(context.database, async (tx) => {
    if (former) await deleteSession(tx, former);
    return insertSession(tx, {
      ...proof,
      hash: hashOf(token),
      expiresAt: idleEnd(),
      absoluteExpiresAt: new Date(Date.now() + absoluteHours * hour),
      userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 200),
      address: context.address,
    });
  });
  return { setCookie: sessionCookie(context.origin, token), awaitsSecondFactor };
}

/** The person who has given her first proof and owes the second; null for everybody else. */
export async function pendingSession(
  request: Request,
  context: AppLoadContext,
): Promise<{ personId: string; sessionHash: string; method: SessionMethod } | null> {
  const sessionHash = sessionHashOf(request, context.origin);
  if (!sessionHash) return null;
  const standing = await withIdentity(context.database, (tx) => readStanding(tx, sessionHash));
  if (!standing?.awaitsSecondFactor) return null;
  return { personId: standing.personId, sessionHash, method: standing.method };
}

/** The signed-in person proved herself anew: the session goes on under another token. Null when it is over. */
export async function renewSession(
  context: AppLoadContext,
  session: { sessionHash: string; secondFactor: boolean },
): Promise<{ setCookie: string } | null> {
  const token = newToken();
  const change = {
    hash: session.sessionHash,
    nextHash: hashOf(token),
    secondFactor: session.secondFactor,
  };
  const done = await withIdentity(context.database, (tx) => confirmSession(tx, change));
  return done ? { setCookie: sessionCookie(context.origin, token) } : null;
}

/** Answers how many sessions of the person ended. */
export function endOtherSessions(
  context: AppLoadContext,
  personId: string,
  keepHash: string,
): Promise<number> {
  return withIdentity(context.database, (tx) => endSessionsBut(tx, personId, keepHash));
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
    async setSession() {
      throw new Error('beginSession begins sessions');
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

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function sessionCookie(origin: string, token: string, maxAge = absoluteHours * 3600): string {
  return ownCookie(origin, { name: sessionName, value: token, maxAge });
}

function idleEnd(): Date {
  return new Date(Date.now() + idleHours * hour);
}
