import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';
import type { Locale } from '@sklaida/kernel';

export type OwnPasskey = {
  credentialId: string;
  name: string;
  transports: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** Passkeys of the person behind the session, oldest first. */
export async function listOwnPasskeys(tx: IdentityTx, sessionHash: string): Promise<OwnPasskey[]> {
  const rows = await rowsOf<{
    credential_id: string;
    name: string;
    transports: string[];
    created_at: string;
    last_used_at: string | null;
  }>(tx, sql`select * from identity.own_passkeys(${sessionHash})`);
  return rows.map((row) => ({
    credentialId: row.credential_id,
    name: row.name,
    transports: row.transports,
    createdAt: new Date(row.created_at),
    lastUsedAt: row.last_used_at ? new Date(row.last_used_at) : null,
  }));
}

export type NewPasskey = {
  credentialId: string;
  /** COSE key, base64url. */
  publicKey: string;
  counter: number;
  transports: readonly string[];
  name: string;
};

/** `taken`: the device is registered already; `limit`: ten are enough; `not-fresh`: the person must prove herself anew. */
export async function addPasskey(
  tx: IdentityTx,
  sessionHash: string,
  key: NewPasskey,
): Promise<'added' | 'taken' | 'limit' | 'not-fresh'> {
  const [row] = await rowsOf<{ outcome: 'added' | 'taken' | 'limit' | 'not-fresh' }>(
    tx,
    sql`select identity.add_passkey(${sessionHash}, ${key.credentialId}, ${key.publicKey}, ${key.counter},
      ${`{${key.transports.join(',')}}`}::text[], ${key.name}) as outcome`,
  );
  return row?.outcome ?? 'not-fresh';
}

export async function renamePasskey(
  tx: IdentityTx,
  sessionHash: string,
  change: { credentialId: string; name: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.rename_passkey(${sessionHash}, ${change.credentialId}, ${change.name}) as done`,
  );
  return row?.done === true;
}

export async function removePasskey(
  tx: IdentityTx,
  sessionHash: string,
  credentialId: string,
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.remove_passkey(${sessionHash}, ${credentialId}) as done`,
  );
  return row?.done === true;
}

export type KnownPasskey = {
  personId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  locale: Locale;
};

export async function findPasskey(tx: IdentityTx, credentialId: string): Promise<KnownPasskey | null> {
  const [row] = await rowsOf<{
    person_id: string;
    public_key: string;
    counter: string;
    transports: string[];
    locale: Locale;
  }>(tx, sql`select * from identity.find_passkey(${credentialId})`);
  if (!row) return null;
  return {
    personId: row.person_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    locale: row.locale,
  };
}

/** False when the counter did not grow: the key was copied. */
export async function spendPasskeyCounter(
  tx: IdentityTx,
  credentialId: string,
  counter: number,
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.use_passkey(${credentialId}, ${counter}) as done`,
  );
  return row?.done === true;
}
