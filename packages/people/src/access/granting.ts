import { type Permission, type Role, roles, type TenantKind } from '@sklaida/kernel';
import { permissionsOf } from './permissions';

/** Powers over people's places and rights: what a role may hand on, and in whose name others act. */
const powersOverPeople: readonly Permission[] = [
  'person:invite',
  'person:remove',
  'role:grant',
  'access:grant',
  'deputation:appoint',
  'assignment:give',
];

const inEveryLibrary: readonly Role[] = [
  'director',
  'editor',
  'approver',
  'dpo',
  'observer',
  'workgroup_member',
];
const inPublicLibraries: readonly Role[] = [
  ...inEveryLibrary,
  'tenant_admin',
  'department_head',
  'department_contact',
  'channel_admin',
  'analyst',
  'board_member',
  'workgroup_lead',
  'lecturer',
];

/** Which roles a kind of institution has. An administrator of the installation and a guest are never granted. */
const rolesOfKind: Record<TenantKind, readonly Role[]> = {
  county_library: [...inPublicLibraries, 'regional_coordinator', 'methodologist'],
  municipal_library: inPublicLibraries,
  school_library: [...inEveryLibrary, 'school_librarian'],
  association: ['association_member', 'tenant_admin', 'observer', 'dpo'],
};

export const roleFits = (role: Role, kind: TenantKind): boolean => rolesOfKind[kind].includes(role);

export const powersOf = (held: readonly Role[]): ReadonlySet<Permission> => {
  const permissions = permissionsOf(held);
  return new Set(powersOverPeople.filter((one) => permissions.has(one)));
};

/**
 * The roles somebody holding `held` may give or take in an institution of this kind: every role that fits it and has no power over
 * people that she lacks (decision 0013). As `ctx.may_grant`.
 */
export function grantableBy(held: readonly Role[], kind: TenantKind): ReadonlySet<Role> {
  const powers = powersOf(held);
  if (!powers.has('role:grant')) return new Set();
  return new Set(
    roles.filter((role) => roleFits(role, kind) && [...powersOf([role])].every((one) => powers.has(one))),
  );
}
