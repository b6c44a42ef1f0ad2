import type { TenantTx } from '@sklaida/db/tenancy';
import { isRole, type Role, roles } from '@sklaida/kernel';
import {
  type DutyKey,
  type DutyTheme,
  dutyThemes,
  permissionsOf,
  roleFits,
  rolesWith,
} from '@sklaida/people';
import { listPlaces, listStandIns } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

/** Somebody who may do it: by herself, or for the absent one she stands in for now. */
export type Holder = { id: string; name: string; standsInFor: string | null };
export type RolesPage = {
  themes: { key: DutyTheme; duties: { key: DutyKey; holders: Holder[]; byRoles: Role[] }[] }[];
  /** Every role this kind of institution has, with those who hold it now. */
  roles: { role: Role; holders: string[] }[];
  library: string;
  base: string;
};

/** Who may do what in the library at this moment. Duties that no role of this kind of institution carries are left out. */
export async function readRoles(tx: TenantTx, { entered }: Pick<Member, 'entered'>): Promise<RolesPage> {
  const { kind, slug, name } = entered.tenant;
  const people = (await listPlaces(tx)).map((one) => ({
    id: one.id,
    name: `${one.firstName} ${one.lastName}`,
    roles: one.grants.filter(({ begun }) => begun).map(({ role }) => role),
  }));
  const standIns = await listStandIns(tx);
  const nameOf = new Map(people.map((one) => [one.id, one.name]));
  const held = [
    ...people.map((one) => ({ ...one, standsInFor: null })),
    ...standIns.map((one) => ({
      id: one.deputyId,
      name: nameOf.get(one.deputyId) ?? '',
      roles: one.roles.filter(isRole),
      standsInFor: one.absentName,
    })),
  ].map((one) => ({ ...one, permissions: permissionsOf(one.roles) }));
  const themes = dutyThemes.map(({ key, duties }) => ({
    key,
    duties: duties
      .map((duty) => ({
        key: duty.key,
        byRoles: rolesWith(duty.permission, kind),
        holders: held
          .filter(({ permissions }) => permissions.has(duty.permission))
          .map(({ id, name: who, standsInFor }) => ({ id, name: who, standsInFor })),
      }))
      .filter(({ byRoles }) => byRoles.length > 0),
  }));
  return {
    themes: themes.filter(({ duties }) => duties.length > 0),
    roles: roles
      .filter((role) => roleFits(role, kind))
      .map((role) => ({
        role,
        holders: people.filter((one) => one.roles.includes(role)).map((one) => one.name),
      })),
    library: name,
    base: `/b/${slug}/settings`,
  };
}
