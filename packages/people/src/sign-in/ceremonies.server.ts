import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';

/** Keeps what an exchange in two steps (passkey, outside provider) must remember, for `seconds`. */
export async function beginCeremony(
  tx: IdentityTx,
  ceremony: {
    id: string;
    purpose: string;
    personId: string | null;
    data: Record<string, string>;
    seconds: number;
  },
): Promise<void> {
  const { id, purpose, personId, data, seconds } = ceremony;
  await tx.execute(
    sql`select identity.begin_ceremony(${id}, ${purpose}, ${personId}, ${JSON.stringify(data)}::jsonb, ${seconds})`,
  );
}

/** Hands it over once; null when it was taken, has run out or never was. */
export async function takeCeremony(
  tx: IdentityTx,
  key: { id: string; purpose: string },
): Promise<{ personId: string | null; data: Record<string, string> } | null> {
  const [row] = await rowsOf<{ person_id: string | null; data: Record<string, string> }>(
    tx,
    sql`select * from identity.take_ceremony(${key.id}, ${key.purpose})`,
  );
  return row ? { personId: row.person_id, data: row.data } : null;
}
