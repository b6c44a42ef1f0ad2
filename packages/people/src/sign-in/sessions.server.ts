import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';

export type SessionMethod = 'password' | 'code' | 'link' | 'passkey' | 'oidc' | 'invitation';

/** Begins a session; answers whether it awaits the person's second proof and opens nothing until then. */
export async function insertSession(
  tx: IdentityTx,
  session: {
    hash: string;
    personId: string;
    expiresAt: Date;
    absoluteExpiresAt: Date;
    userAgent: string | null;
    address: string | null;
    method?: SessionMethod;
    /** The proof given was of two factors already. */
    secondFactor?: boolean;
  },
): Promise<{ awaitsSecondFactor: boolean }> {
  const [row] = await rowsOf<{ awaits: boolean }>(
    tx,
    sql`select identity.begin_session(${session.hash}, ${session.personId}, ${session.expiresAt.toISOString()},
      ${session.absoluteExpiresAt.toISOString()}, ${session.userAgent}, ${session.address},
      ${session.method ?? 'password'}, ${session.secondFactor ?? false}) as awaits`,
  );
  return { awaitsSecondFactor: row?.awaits === true };
}

/** What a running session may count on; null when it is over. `fresh`: the person proved herself within ten minutes. */
export async function readStanding(
  tx: IdentityTx,
  hash: string,
): Promise<{
  personId: string;
  sessionId: string;
  method: SessionMethod;
  awaitsSecondFactor: boolean;
  secondFactor: boolean;
  fresh: boolean;
} | null> {
  const [row] = await rowsOf<{
    person_id: string;
    session_id: string;
    method: SessionMethod;
    awaits_second_factor: boolean;
    second_factor: boolean;
    fresh: boolean;
  }>(tx, sql`select * from identity.session_standing(${hash})`);
  if (!row) return null;
  return {
    personId: row.person_id,
    sessionId: row.session_id,
    method: row.method,
    awaitsSecondFactor: row.awaits_second_factor,
    secondFactor: row.second_factor,
    fresh: row.fresh,
  };
}

/** The session goes on under `nextHash`, confirmed now. False when it is over. */
export async function confirmSession(
  tx: IdentityTx,
  change: { hash: string; nextHash: string; secondFactor: boolean },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.confirm_session(${change.hash}, ${change.nextHash}, ${change.secondFactor}) as done`,
  );
  return row?.done === true;
}

export type OwnSession = {
  id: string;
  method: SessionMethod;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  address: string | null;
  isThis: boolean;
};

/** Running sessions of the person behind `hash`: this one first, then the latest used. */
export async function listOwnSessions(tx: IdentityTx, hash: string): Promise<OwnSession[]> {
  const rows = await rowsOf<{
    id: string;
    method: SessionMethod;
    created_at: string;
    last_seen_at: string;
    user_agent: string | null;
    address: string | null;
    is_this: boolean;
  }>(tx, sql`select * from identity.own_sessions(${hash})`);
  return rows.map((row) => ({
    id: row.id,
    method: row.method,
    createdAt: new Date(row.created_at),
    lastSeenAt: new Date(row.last_seen_at),
    userAgent: row.user_agent,
    address: row.address,
    isThis: row.is_this,
  }));
}

/** False when the person behind `hash` has no such session. */
export async function endOwnSession(tx: IdentityTx, hash: string, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.end_own_session(${hash}, ${id}) as done`,
  );
  return row?.done === true;
}

/** Answers how many ended. */
export async function endOtherSessions(tx: IdentityTx, personId: string, keepHash: string): Promise<number> {
  const [row] = await rowsOf<{ ended: number }>(
    tx,
    sql`select identity.end_other_sessions(${personId}, ${keepHash}) as ended`,
  );
  return row?.ended ?? 0;
}
