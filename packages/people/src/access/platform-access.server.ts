import { type IdentityTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';

/** `lapsed`: nobody answered within fourteen days. */
export type AccessState = 'requested' | 'granted' | 'refused' | 'revoked' | 'over' | 'lapsed';

/** Asks a library for a look inside; its administrators get a letter. */
export async function requestAccess(
  tx: IdentityTx,
  input: {
    sessionHash: string;
    library: string;
    reason: string;
    hours: number;
    origin: string;
    demo: boolean;
  },
): Promise<'requested' | 'already' | 'unknown-library'> {
  const [row] = await rowsOf<{ outcome: 'requested' | 'already' | 'unknown-library' }>(
    tx,
    sql`select identity.request_access(${input.sessionHash}, ${uuidv7()}, ${input.library}, ${input.reason}, ${input.hours},
      ${input.origin}, ${input.demo}) as outcome`,
  );
  return row?.outcome ?? 'unknown-library';
}

export type PlatformAccess = {
  id: string;
  slug: string;
  library: string;
  reason: string;
  hours: number;
  state: AccessState;
  requestedAt: Date;
  validUntil: Date | null;
  enteredAt: Date | null;
};

type AccessRow = {
  id: string;
  reason: string;
  hours: number;
  state: AccessState;
  requested_at: string;
  valid_until: string | null;
  entered_at: string | null;
};

const instants = (row: AccessRow) => ({
  requestedAt: new Date(row.requested_at),
  validUntil: row.valid_until === null ? null : new Date(row.valid_until),
  enteredAt: row.entered_at === null ? null : new Date(row.entered_at),
});

/** The administrator's own requests, newest first. */
export async function listPlatformAccess(tx: IdentityTx, sessionHash: string): Promise<PlatformAccess[]> {
  const rows = await rowsOf<AccessRow & { slug: string; library: string }>(
    tx,
    sql`select * from identity.platform_access(${sessionHash})`,
  );
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    library: row.library,
    reason: row.reason,
    hours: row.hours,
    state: row.state,
    ...instants(row),
  }));
}

/** Goes in and writes it into the library's history; null while the library has not let the administrator in. */
export async function enterByAccess(
  tx: IdentityTx,
  input: { sessionHash: string; id: string },
): Promise<{ slug: string } | null> {
  const [row] = await rowsOf<{ slug: string | null }>(
    tx,
    sql`select identity.enter_access(${input.sessionHash}, ${input.id}) as slug`,
  );
  return row?.slug ? { slug: row.slug } : null;
}

export type AccessRequest = {
  id: string;
  adminName: string;
  reason: string;
  hours: number;
  state: AccessState;
  grantedByName: string | null;
  requestedAt: Date;
  validUntil: Date | null;
  enteredAt: Date | null;
};

/** Who asked to look into the entered library, newest first. */
export async function listAccessRequests(tx: TenantTx): Promise<AccessRequest[]> {
  const rows = await rowsOf<AccessRow & { admin_name: string; granted_by_name: string | null }>(
    tx,
    sql`select * from identity.list_access()`,
  );
  return rows.map((row) => ({
    id: row.id,
    adminName: row.admin_name,
    reason: row.reason,
    hours: row.hours,
    state: row.state,
    grantedByName: row.granted_by_name,
    ...instants(row),
  }));
}

/** `grant` begins the time asked for; `revoke` refuses a request or ends a running look at once. Answers the state it now has. */
export async function decideAccess(
  tx: TenantTx,
  input: { id: string; decision: 'grant' | 'revoke'; origin: string; demo: boolean },
): Promise<AccessState | 'not-found'> {
  const [row] = await rowsOf<{ state: AccessState | 'not-found' }>(
    tx,
    sql`select identity.decide_access(${input.id}, ${input.decision}, ${input.origin}, ${input.demo}) as state`,
  );
  return row?.state ?? 'not-found';
}
