import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import type { MemberKind } from '../import/kind';

/** Whether anybody works there; who and how many is the library's own business. */
export type Standing = 'joined' | 'invited' | 'expired' | 'nobody';

export type MemberLibrary = {
  id: string;
  slug: string;
  kind: MemberKind;
  name: string;
  shortName: string;
  municipality: string;
  code: string | null;
  closedOn: string | null;
  mergedInto: string | null;
  mergedName: string | null;
  standing: Standing;
};

/** Libraries of the entered county's territory today, closed ones too, by name. */
export async function listMemberLibraries(tx: TenantTx): Promise<MemberLibrary[]> {
  const rows = await rowsOf<{
    id: string;
    slug: string;
    kind: MemberKind;
    name: string;
    short_name: string;
    municipality: string;
    code: string | null;
    closed_on: string | null;
    merged_into: string | null;
    merged_name: string | null;
    standing: Standing;
  }>(
    tx,
    sql`select m.id, m.slug, m.kind, m.name, m.short_name, m.municipality, m.code, m.closed_on::text, m.merged_into,
      m.merged_name, m.standing from carry.member_libraries() m order by m.name collate "lt-x-icu"`,
  );
  return rows.map(({ short_name, closed_on, merged_into, merged_name, ...row }) => ({
    ...row,
    shortName: short_name,
    closedOn: closed_on,
    mergedInto: merged_into,
    mergedName: merged_name,
  }));
}

export type FirstPerson = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  state: 'pending' | 'accepted' | 'expired' | 'revoked';
  createdAt: Date;
  expiresAt: Date;
};

/** Invitations this county sent to people of one library, newest first. */
export async function listFirstPeople(tx: TenantTx, tenantId: string): Promise<FirstPerson[]> {
  const rows = await rowsOf<{
    id: string;
    email: string;
    first_name: string;
    last_name: string;
    job_title: string | null;
    state: FirstPerson['state'];
    created_at: string;
    expires_at: string;
  }>(tx, sql`select * from carry.first_people(${tenantId})`);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    jobTitle: row.job_title,
    state: row.state,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  }));
}

/** A library to open, as `carry.open_rows` takes it; `line` is its row in a file. */
export type OpeningRow = {
  line: number;
  id: string;
  slug: string;
  kind: MemberKind;
  name: string;
  shortName: string;
  municipality: string;
  code: string;
  invitation: {
    id: string;
    hash: string;
    email: string;
    firstName: string;
    lastName: string;
    jobTitle: string;
    /** How the letter addresses her. */
    vocative: string;
  } | null;
};

export type Opened = { added: number; present: number; invited: number; foreign: number[] };

export async function openLibraries(
  tx: TenantTx,
  input: { rows: readonly OpeningRow[]; mail: Record<string, unknown> },
): Promise<Opened> {
  const [row] = await rowsOf<{ opened: Opened }>(
    tx,
    sql`select carry.open_libraries(${JSON.stringify(input.rows)}::jsonb, ${JSON.stringify(input.mail)}::jsonb) as opened`,
  );
  if (!row) throw new Error('opening libraries returned nothing');
  return row.opened;
}

export type LibraryRefusal =
  | 'not-found'
  | 'closed'
  | 'taken'
  | 'same'
  | 'foreign'
  | 'past'
  | 'merged'
  | 'kind';

async function told(tx: TenantTx, statement: ReturnType<typeof sql>): Promise<Result<null, LibraryRefusal>> {
  const [row] = await rowsOf<{ said: 'ok' | LibraryRefusal }>(tx, statement);
  if (!row) throw new Error('the database said nothing');
  return row.said === 'ok' ? ok(null) : fail(row.said);
}

/** Changes the name on the door; the address stays. */
export const renameLibrary = (tx: TenantTx, input: { id: string; name: string; shortName: string }) =>
  told(tx, sql`select carry.rename_library(${input.id}, ${input.name}, ${input.shortName}) as said`);

/** To another municipality of the same region. */
export const moveLibrary = (tx: TenantTx, input: { id: string; municipality: string }) =>
  told(tx, sql`select carry.move_library(${input.id}, ${input.municipality}) as said`);

/** From the day on nobody enters it; every row stays. */
export const closeLibrary = (tx: TenantTx, input: { id: string; on: string; reason: string }) =>
  told(tx, sql`select carry.close_library(${input.id}, ${input.on}, ${input.reason}) as said`);

export const reopenLibrary = (tx: TenantTx, id: string) =>
  told(tx, sql`select carry.reopen_library(${id}) as said`);

/** How many people a merger would invite from one library into the other. */
export async function countPeopleToInvite(
  tx: TenantTx,
  input: { id: string; into: string },
): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    tx,
    sql`select carry.people_to_invite(${input.id}, ${input.into}) as n`,
  );
  return row?.n ?? 0;
}

/** Closes one library into another and invites its people there; nothing else moves. */
export async function mergeLibraries(
  tx: TenantTx,
  input: {
    id: string;
    into: string;
    on: string;
    reason: string;
    tokenSecret: string;
    mail: Record<string, unknown>;
  },
): Promise<Result<{ invited: number }, LibraryRefusal>> {
  const people = await countPeopleToInvite(tx, input);
  const tokens = Array.from({ length: people }, () => {
    const id = uuidv7();
    return { id, hash: hashOf(deriveToken(input.tokenSecret, 'invitation', id)) };
  });
  const [row] = await rowsOf<{ said: { error: LibraryRefusal } | { invited: number } }>(
    tx,
    sql`select carry.merge_libraries(${input.id}, ${input.into}, ${input.on}, ${input.reason},
      ${JSON.stringify(tokens)}::jsonb, ${JSON.stringify(input.mail)}::jsonb) as said`,
  );
  if (!row) throw new Error('merging returned nothing');
  return 'error' in row.said ? fail(row.said.error) : ok({ invited: row.said.invited });
}
