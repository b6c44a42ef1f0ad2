import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';
import type { Locale, Role, TenantKind } from '@sklaida/kernel';

export type Credentials = { personId: string; passwordHash: string | null; locale: Locale };

export async function findCredentials(tx: IdentityTx, email: string): Promise<Credentials | null> {
  const [row] = await rowsOf<{ person_id: string; password_hash: string | null; locale: Locale }>(
    tx,
    sql`select * from identity.find_credentials(${email})`,
  );
  return row ? { personId: row.person_id, passwordHash: row.password_hash, locale: row.locale } : null;
}

/** Counts this attempt under `key` (an account or an address) and says whether it may go on. */
export async function allowAttempt(
  tx: IdentityTx,
  key: string,
  limit: number,
  windowSeconds: number,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
  const [row] = await rowsOf<{ wait: number }>(
    tx,
    sql`select identity.allow_attempt(${key}, ${limit}, make_interval(secs => ${windowSeconds})) as wait`,
  );
  const wait = Number(row?.wait ?? 0);
  return { allowed: wait === 0, retryAfterSeconds: wait };
}

export async function clearAttempts(tx: IdentityTx, key: string): Promise<void> {
  await tx.execute(sql`select identity.clear_attempts(${key})`);
}

/** Takes back the count of an attempt that succeeded. */
export async function returnAttempt(tx: IdentityTx, key: string): Promise<void> {
  await tx.execute(sql`select identity.return_attempt(${key})`);
}

export async function findSession(
  tx: IdentityTx,
  hash: string,
): Promise<{ hash: string; personId: string; expiresAt: Date } | null> {
  const [row] = await rowsOf<{ person_id: string; expires_at: string }>(
    tx,
    sql`select * from identity.find_session(${hash})`,
  );
  return row ? { hash, personId: row.person_id, expiresAt: new Date(row.expires_at) } : null;
}

export async function touchSession(tx: IdentityTx, hash: string, expiresAt: Date): Promise<void> {
  await tx.execute(sql`select identity.touch_session(${hash}, ${expiresAt.toISOString()})`);
}

export async function deleteSession(tx: IdentityTx, hash: string): Promise<void> {
  await tx.execute(sql`select identity.delete_session(${hash})`);
}

export async function deleteSessionsOf(tx: IdentityTx, personId: string): Promise<void> {
  await tx.execute(sql`select identity.delete_sessions_of(${personId})`);
}

export async function setPreferences(
  tx: IdentityTx,
  sessionHash: string,
  preferences: { locale: Locale },
): Promise<void> {
  await tx.execute(sql`select identity.set_locale(${sessionHash}, ${preferences.locale})`);
}

export type PersonDoor = {
  slug: string;
  kind: TenantKind;
  shortName: string;
  name: string;
  roles: Role[];
  regionSlug: string | null;
};

/** The libraries and associations the signed-in person belongs to now, by name. */
export async function listDoors(tx: IdentityTx, sessionHash: string): Promise<PersonDoor[]> {
  const rows = await rowsOf<{
    slug: string;
    kind: TenantKind;
    short_name: string;
    name: string;
    roles: Role[];
    region_slug: string | null;
  }>(tx, sql`select * from identity.list_doors(${sessionHash})`);
  return rows.map(({ short_name, region_slug, ...door }) => ({
    ...door,
    shortName: short_name,
    regionSlug: region_slug,
  }));
}
