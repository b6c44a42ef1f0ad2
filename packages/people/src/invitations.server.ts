import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, type Role, uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';

export type Invited = {
  /** The library to join. */
  tenantId: string;
  email: string;
  firstName?: string;
  lastName?: string;
  jobTitle?: string | null;
  /** How the letter addresses her; without it the letter opens without a name. */
  vocative?: string | null;
  locale?: 'lt' | 'en';
  roles: readonly Role[];
};

/** Props of the letter that are the same for everybody in one go. */
export type InvitationLetter = { demo: boolean; campaignTitle?: string | null };

export type InviteRefusal =
  | 'not-allowed'
  | 'bad-address'
  | 'already-member'
  | 'already-invited'
  /** The county library invites the first person only. */
  | 'has-administrator'
  /** People of the county library get no place in its members. */
  | 'parents-staff';

/** The row `identity.invite_many` takes, with a fresh id and the hash of the link derived from it. */
export function invitationRow(tokenSecret: string, invited: Invited) {
  return { ...invited, ...freshLink(tokenSecret) };
}

function freshLink(tokenSecret: string): { id: string; hash: string } {
  const id = uuidv7();
  return { id, hash: hashOf(deriveToken(tokenSecret, 'invitation', id)) };
}

const letterJson = (letter: InvitationLetter) =>
  JSON.stringify({ demo: letter.demo, campaignTitle: letter.campaignTitle ?? null });

/**
 * Invitations with their letters, for fourteen days: into the entered library within what one may hand out, or as a county library
 * to the first person of a member. Answers row by row, in the order given; an open invitation of other roles is replaced.
 */
export async function inviteMany(
  tx: TenantTx,
  input: { tokenSecret: string; people: readonly Invited[]; letter: InvitationLetter },
): Promise<{ id: string; outcome: 'invited' | InviteRefusal }[]> {
  const rows = input.people.map((one) => invitationRow(input.tokenSecret, one));
  return rowsOf<{ id: string; outcome: 'invited' | InviteRefusal }>(
    tx,
    sql`select * from identity.invite_many(${JSON.stringify(rows)}::jsonb, ${letterJson(input.letter)}::jsonb)`,
  );
}

/** One person. The same invitation while one is open answers `already-invited` and changes nothing. */
export async function invite(
  tx: TenantTx,
  input: Invited & { tokenSecret: string; letter: InvitationLetter },
): Promise<Result<{ id: string }, InviteRefusal>> {
  const { tokenSecret, letter, ...person } = input;
  const [row] = await inviteMany(tx, { tokenSecret, people: [person], letter });
  if (!row) throw new Error('inviting returned nothing');
  return row.outcome === 'invited' ? ok({ id: row.id }) : fail(row.outcome);
}

/** Sends the invitation again with another link; the old link ends. A second press finds the first one's result. */
export async function renewInvitation(
  tx: TenantTx,
  input: { tokenSecret: string; id: string; letter: InvitationLetter },
): Promise<Result<{ id: string }, InviteRefusal | 'not-found'>> {
  const { id, hash } = freshLink(input.tokenSecret);
  const [row] = await rowsOf<{ outcome: 'invited' | InviteRefusal | 'not-found' }>(
    tx,
    sql`select identity.renew_invitation(${input.id}, ${id}, ${hash}, ${letterJson(input.letter)}::jsonb) as outcome`,
  );
  if (!row) throw new Error('renewing returned nothing');
  return row.outcome === 'invited' ? ok({ id }) : fail(row.outcome);
}

/** Ends an invitation nobody has accepted yet; one that is over already stays so. */
export async function revokeInvitation(
  tx: TenantTx,
  id: string,
): Promise<Result<null, 'not-found' | 'already-member'>> {
  const [row] = await rowsOf<{ outcome: 'revoked' | 'not-found' | 'already-member' }>(
    tx,
    sql`select identity.revoke_invitation(${id}) as outcome`,
  );
  if (!row) throw new Error('revoking returned nothing');
  return row.outcome === 'revoked' ? ok(null) : fail(row.outcome);
}

export type InvitationState =
  | 'open'
  | 'accepted'
  | 'expired'
  | 'revoked'
  /** A newer one was sent. */
  | 'replaced'
  /** Its holder said that it is not hers. */
  | 'refused'
  /** The library has closed. */
  | 'closed';

export type Invitation = {
  id: string;
  tenantId: string;
  library: string;
  slug: string;
  email: string;
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  roles: Role[];
  state: InvitationState;
  createdAt: Date;
  createdByName: string | null;
  expiresAt: Date;
  acceptedAt: Date | null;
  /** Who accepted it; known to the library itself alone. */
  acceptedBy: string | null;
  /** When its holder asked for another link. */
  askedAt: Date | null;
};

/** Newest first, each address's last one. `own`: into the entered library; `county`: those it sent to its members. */
export async function listInvitations(tx: TenantTx, scope: 'own' | 'county'): Promise<Invitation[]> {
  const rows = await rowsOf<{
    id: string;
    tenant_id: string;
    library: string;
    slug: string;
    email: string;
    first_name: string;
    last_name: string;
    job_title: string | null;
    roles: Role[];
    state: InvitationState;
    created_at: string;
    created_by_name: string | null;
    expires_at: string;
    accepted_at: string | null;
    accepted_by: string | null;
    asked_at: string | null;
  }>(tx, sql`select * from identity.list_invitations(${scope})`);
  return rows.map((row) => ({
    id: row.id,
    tenantId: row.tenant_id,
    library: row.library,
    slug: row.slug,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    jobTitle: row.job_title,
    roles: row.roles,
    state: row.state,
    createdAt: new Date(row.created_at),
    createdByName: row.created_by_name,
    expiresAt: new Date(row.expires_at),
    acceptedAt: row.accepted_at === null ? null : new Date(row.accepted_at),
    acceptedBy: row.accepted_by,
    askedAt: row.asked_at === null ? null : new Date(row.asked_at),
  }));
}
