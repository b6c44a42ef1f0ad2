import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';

export type SignedLink = {
  state: 'live' | 'revoked' | 'expired' | 'used' | 'ended';
  purpose: 'approve' | 'adopt';
  path: string;
  personId: string;
  firstName: string;
  library: string;
  campaign: string | null;
};

/** What a signed link is for; null when nobody was ever given it. */
export async function findLink(tx: IdentityTx, hash: string): Promise<SignedLink | null> {
  const [row] = await rowsOf<{
    state: SignedLink['state'];
    purpose: SignedLink['purpose'];
    path: string;
    person_id: string;
    first_name: string;
    library: string;
    campaign: string | null;
  }>(tx, sql`select * from identity.find_link(${hash})`);
  if (!row) return null;
  const { person_id: personId, first_name: firstName, ...rest } = row;
  return { ...rest, personId, firstName };
}

/** Begins an hour at the one thing of the link and answers where it is; null when the link no longer stands. */
export async function beginLinkSession(
  tx: IdentityTx,
  input: { hash: string; sessionHash: string; userAgent: string; address: string },
): Promise<string | null> {
  const [row] = await rowsOf<{ path: string | null }>(
    tx,
    sql`select identity.begin_link_session(${input.hash}, ${input.sessionHash}, ${input.userAgent}, ${input.address}) as path`,
  );
  return row?.path ?? null;
}
