import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';
import { type IsoDate, uuidv7 } from '@sklaida/kernel';
import { type InvitationLetter, type InvitationState, invitationRow } from '../invitations.server';

export async function isPlatformAdmin(tx: IdentityTx, sessionHash: string): Promise<boolean> {
  const [row] = await rowsOf<{ is: boolean }>(
    tx,
    sql`select identity.is_platform_admin(${sessionHash}) as is`,
  );
  return row?.is === true;
}

/** Nobody has an account here yet. */
export async function isFresh(tx: IdentityTx): Promise<boolean> {
  const [row] = await rowsOf<{ fresh: boolean }>(tx, sql`select identity.is_fresh() as fresh`);
  return row?.fresh === true;
}

export type PlatformRegion = {
  id: string;
  slug: string;
  name: string;
  countyName: string;
  countySlug: string;
  municipalities: string[];
  libraries: number;
  schools: number;
  /** Somebody in the county library looks after its people. */
  hasAdministrator: boolean;
  invitation: { email: string; at: Date; state: InvitationState } | null;
};

export async function listPlatformRegions(tx: IdentityTx, sessionHash: string): Promise<PlatformRegion[]> {
  const rows = await rowsOf<{
    id: string;
    slug: string;
    name: string;
    county_name: string;
    county_slug: string;
    municipalities: string[];
    libraries: number;
    schools: number;
    has_administrator: boolean;
    invited_email: string | null;
    invited_at: string | null;
    invitation_state: InvitationState | null;
  }>(tx, sql`select * from identity.platform_regions(${sessionHash})`);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    countyName: row.county_name,
    countySlug: row.county_slug,
    municipalities: row.municipalities,
    libraries: row.libraries,
    schools: row.schools,
    hasAdministrator: row.has_administrator,
    invitation:
      row.invited_email && row.invited_at && row.invitation_state
        ? { email: row.invited_email, at: new Date(row.invited_at), state: row.invitation_state }
        : null,
  }));
}

export type Coordinator = { email: string; firstName: string; lastName: string; vocative?: string | null };

export type NewRegion = {
  id: string;
  slug: string;
  name: string;
  countyName: string;
  countyShortName: string;
  countySlug: string;
  /** Where the county library stands: one of `municipalities`. */
  countyMunicipality: string;
  municipalities: readonly string[];
  validFrom: IsoDate;
  /** Slug of the association the region belongs to. */
  association: string | null;
};

export type OpenRegionOutcome = 'opened' | 'slug-taken' | 'county-slug-taken' | 'municipality-taken';

/** A county library with its reach and the invitation of its first coordinator; the same `id` twice opens one region. */
export async function openRegion(
  tx: IdentityTx,
  input: {
    sessionHash: string;
    tokenSecret: string;
    region: NewRegion;
    coordinator: Coordinator;
    letter: InvitationLetter;
  },
): Promise<OpenRegionOutcome> {
  const region = { ...input.region, countyId: uuidv7() };
  const [row] = await rowsOf<{ outcome: OpenRegionOutcome }>(
    tx,
    sql`select identity.open_region(${input.sessionHash}, ${JSON.stringify(region)}::jsonb,
      ${coordinatorJson(input)}::jsonb, ${mailJson(input.letter)}::jsonb) as outcome`,
  );
  if (!row) throw new Error('opening a region returned nothing');
  return row.outcome;
}

/** Invites the first person of a county library that has nobody yet; an earlier invitation ends. */
export async function inviteCoordinator(
  tx: IdentityTx,
  input: {
    sessionHash: string;
    tokenSecret: string;
    regionId: string;
    coordinator: Coordinator;
    letter: InvitationLetter;
  },
): Promise<'invited' | 'has-administrator' | 'not-found'> {
  const [row] = await rowsOf<{ outcome: 'invited' | 'has-administrator' | 'not-found' }>(
    tx,
    sql`select identity.invite_coordinator(${input.sessionHash}, ${input.regionId}, ${coordinatorJson(input)}::jsonb,
      ${mailJson(input.letter)}::jsonb) as outcome`,
  );
  return row?.outcome ?? 'not-found';
}

const coordinatorJson = (input: { tokenSecret: string; coordinator: Coordinator }) =>
  JSON.stringify(invitationRow(input.tokenSecret, { ...input.coordinator, tenantId: '', roles: [] }));

const mailJson = (letter: InvitationLetter) =>
  JSON.stringify({ demo: letter.demo, campaignTitle: letter.campaignTitle ?? null });

export type PlatformAdmin = {
  personId: string;
  email: string;
  firstName: string;
  lastName: string;
  since: Date;
  isMe: boolean;
};

export async function listPlatformAdmins(tx: IdentityTx, sessionHash: string): Promise<PlatformAdmin[]> {
  const rows = await rowsOf<{
    person_id: string;
    email: string;
    first_name: string;
    last_name: string;
    since: string;
    is_me: boolean;
  }>(tx, sql`select * from identity.platform_admins(${sessionHash})`);
  return rows.map((row) => ({
    personId: row.person_id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    since: new Date(row.since),
    isMe: row.is_me,
  }));
}

/** Makes the person of the address an administrator; an account is made for an address that has none. */
export async function addPlatformAdmin(
  tx: IdentityTx,
  input: { sessionHash: string; email: string; firstName: string; lastName: string },
): Promise<'added' | 'already'> {
  const [row] = await rowsOf<{ outcome: 'added' | 'already' }>(
    tx,
    sql`select identity.add_platform_admin(${input.sessionHash}, ${uuidv7()}, ${input.email}, ${input.firstName},
      ${input.lastName}) as outcome`,
  );
  return row?.outcome ?? 'already';
}

/** `own`: nobody ends her own administration, so that the installation keeps one. */
export async function endPlatformAdmin(
  tx: IdentityTx,
  input: { sessionHash: string; personId: string },
): Promise<'ended' | 'own' | 'not-found'> {
  const [row] = await rowsOf<{ outcome: 'ended' | 'own' | 'not-found' }>(
    tx,
    sql`select identity.end_platform_admin(${input.sessionHash}, ${input.personId}) as outcome`,
  );
  return row?.outcome ?? 'not-found';
}

export type AdminLink =
  | { outcome: 'taken'; personId: string }
  | { outcome: 'unknown' | 'used' | 'expired'; personId?: undefined };

/** Uses up the operator's link. */
export async function takeAdminLink(tx: IdentityTx, id: string): Promise<AdminLink> {
  const [row] = await rowsOf<{ answer: AdminLink }>(
    tx,
    sql`select identity.take_admin_link(${id}) as answer`,
  );
  return row?.answer ?? { outcome: 'unknown' };
}
