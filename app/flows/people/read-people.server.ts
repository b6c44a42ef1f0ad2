import type { TenantTx } from '@sklaida/db/tenancy';
import { isRole, isUuid, type Permission, type Role, todayIn } from '@sklaida/kernel';
import { grantableBy, permissionsOf } from '@sklaida/people';
import {
  type Invitation,
  listGrantingRoles,
  listInvitations,
  listOpenWork,
  listPlaces,
  type OpenWork,
  type Place,
  type RoleGrant,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';

/** What the person may do here by her own roles alone: nobody hands on rights in somebody else's name. */
export function ownPermissions({ entered }: Pick<Member, 'entered'>): ReadonlySet<Permission> {
  return permissionsOf(entered.roles.filter(isRole));
}

export type PersonLine = Omit<Place, 'validFrom'> & { name: string; me: boolean };

const lineOf =
  (member: Pick<Member, 'entered'>) =>
  ({ validFrom: _, ...place }: Place): PersonLine => ({
    ...place,
    name: `${place.firstName} ${place.lastName}`,
    me: place.id === member.entered.person.id,
  });

export type InvitedLine = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  by: string | null;
  /** ISO instants. */
  expiresAt: string;
  askedAt: string | null;
  state: Invitation['state'];
};

export type PeoplePage = {
  people: PersonLine[];
  invited: InvitedLine[];
  mayInvite: boolean;
  mayGrant: boolean;
  base: string;
};

const waiting: readonly Invitation['state'][] = ['open', 'expired', 'refused'];

/** Everybody with a place in the library; those invited only for whoever may invite. */
export async function readPeople(tx: TenantTx, member: Member): Promise<PeoplePage> {
  const own = ownPermissions(member);
  const mayInvite = own.has('person:invite');
  const people = (await listPlaces(tx)).map(lineOf(member));
  const invitations = mayInvite ? await listInvitations(tx, 'own') : [];
  return {
    people,
    invited: invitations
      .filter(({ state }) => waiting.includes(state))
      .map((one) => ({
        id: one.id,
        name: `${one.firstName} ${one.lastName}`.trim(),
        email: one.email,
        roles: one.roles,
        by: one.createdByName,
        expiresAt: one.expiresAt.toISOString(),
        askedAt: one.askedAt?.toISOString() ?? null,
        state: one.state,
      })),
    mayInvite,
    mayGrant: own.has('role:grant'),
    base: `/b/${member.entered.tenant.slug}/settings/people`,
  };
}

/** The roles the person may hand out here, in the order of the glossary. */
export async function readGrantable(tx: TenantTx, member: Member): Promise<Role[]> {
  return [...grantableBy(await listGrantingRoles(tx), member.entered.tenant.kind)];
}

export type PersonPage = {
  person: PersonLine;
  /** Each role with whether the reader may change its end. */
  grants: (RoleGrant & { mayEnd: boolean })[];
  grantable: Role[];
  mayName: boolean;
  mayRemove: boolean;
  openWork: OpenWork[];
  /** Who may inherit what waits: colleagues with a role in force. */
  heirs: { id: string; name: string; jobTitle: string | null }[];
  today: string;
  base: string;
};

/** One colleague with what may be changed about her; null for anybody without a place here. */
export async function readPerson(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
): Promise<PersonPage | null> {
  if (!isUuid(id)) return null;
  const places = await listPlaces(tx);
  const place = places.find((one) => one.id === id);
  if (!place) return null;
  const person = lineOf(member)(place);
  const own = ownPermissions(member);
  const mayGrant = own.has('role:grant');
  const grantable = mayGrant ? await readGrantable(tx, member) : [];
  const allMine = place.grants.every(({ role }) => grantable.includes(role));
  return {
    person,
    grants: place.grants.map((grant) => ({
      ...grant,
      mayEnd: mayGrant && (person.me || grantable.includes(grant.role)),
    })),
    grantable: person.me ? [] : grantable,
    mayName: own.has('person:invite'),
    mayRemove: own.has('person:remove') && (person.me || allMine),
    openWork: own.has('person:remove') ? await listOpenWork(tx, id) : [],
    heirs: places
      .filter((one) => one.id !== id && one.grants.some(({ begun }) => begun))
      .map((one) => ({ id: one.id, name: `${one.firstName} ${one.lastName}`, jobTitle: one.jobTitle })),
    today: todayIn(timeZone, new Date()),
    base: `/b/${member.entered.tenant.slug}/settings/people`,
  };
}
