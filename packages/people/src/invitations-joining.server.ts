import { type IdentityTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { Locale, Role, TenantKind } from '@sklaida/kernel';
import type { InvitationState } from './invitations.server';

export type HeldInvitation = {
  state: InvitationState;
  email: string;
  firstName: string;
  lastName: string;
  roles: Role[];
  expiresAt: string;
  inviterName: string | null;
  inviterOrganisation: string | null;
  /** Its holder has asked for another link already. */
  asked: boolean;
  tenant: { slug: string; kind: TenantKind; name: string; municipality: string | null };
  hasAccount: boolean;
  signedIn: 'nobody' | 'same' | 'other';
  signedInAs: string | null;
};

/** What the holder of a link may see before deciding; null for a link nobody sent. */
export async function findInvitation(
  tx: IdentityTx,
  link: { hash: string; sessionHash: string | null },
): Promise<HeldInvitation | null> {
  const [row] = await rowsOf<{ found: HeldInvitation | null }>(
    tx,
    sql`select identity.find_invitation(${link.hash}, ${link.sessionHash}) as found`,
  );
  return row?.found ?? null;
}

export type Acceptance =
  | { outcome: 'joined'; personId: string; created: boolean; slug: string; kind: TenantKind }
  | { outcome: 'unknown' | 'other-person' | 'parents-staff' | Exclude<InvitationState, 'open'> };

/**
 * Gives the invited address its place, once. `attempt` names the page the press came from: the same one repeated within ten minutes
 * is answered as it was the first time.
 */
export async function acceptInvitation(
  tx: IdentityTx,
  input: { hash: string; sessionHash: string | null; attempt: string; locale: Locale },
): Promise<Acceptance> {
  const [row] = await rowsOf<{ answer: Acceptance }>(
    tx,
    sql`select identity.accept_invitation(${input.hash}, ${input.sessionHash}, ${input.attempt}, ${input.locale}) as answer`,
  );
  if (!row) throw new Error('accepting returned nothing');
  return row.answer;
}

/** It reached somebody else: the link ends and the inviter hears of it. */
export async function refuseInvitation(
  tx: IdentityTx,
  hash: string,
): Promise<'refused' | 'unknown' | Exclude<InvitationState, 'open'>> {
  const [row] = await rowsOf<{ answer: 'refused' | 'unknown' | Exclude<InvitationState, 'open'> }>(
    tx,
    sql`select identity.refuse_invitation(${hash}) as answer`,
  );
  return row?.answer ?? 'unknown';
}

/** Asks the inviter for another link when this one has ended; she hears of it once. */
export async function askForInvitation(
  tx: IdentityTx,
  hash: string,
): Promise<'asked' | 'unknown' | InvitationState> {
  const [row] = await rowsOf<{ answer: 'asked' | 'unknown' | InvitationState }>(
    tx,
    sql`select identity.ask_invitation(${hash}) as answer`,
  );
  return row?.answer ?? 'unknown';
}

/** How the person of this transaction is called; an empty vocative lets letters open without a name. */
export async function introduce(
  tx: TenantTx,
  name: { firstName: string; lastName: string; vocative: string },
): Promise<void> {
  await tx.execute(sql`select identity.introduce(${name.firstName}, ${name.lastName}, ${name.vocative})`);
}

/** Minutes a week the person has for the entered library: 10, 30 or 60. */
export async function setWeeklyMinutes(tx: TenantTx, minutes: 10 | 30 | 60): Promise<void> {
  await tx.execute(sql`select identity.set_weekly_minutes(${minutes})`);
}
