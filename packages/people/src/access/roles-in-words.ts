import { type Permission, type Role, roles, type TenantKind } from '@sklaida/kernel';
import { roleFits } from './granting';
import { permissionMatrix } from './permissions';

/** What a director asks about, by theme: each is told by the permission that makes the difference. */
export const dutyThemes = [
  {
    key: 'campaigns',
    duties: [
      { key: 'launch', permission: 'campaign:launch' },
      { key: 'adapt', permission: 'adoption:edit' },
      { key: 'approve', permission: 'adoption:approve' },
      { key: 'publish', permission: 'adoption:publish' },
      { key: 'report', permission: 'adoption:report' },
      { key: 'comment', permission: 'comment:write' },
    ],
  },
  {
    key: 'work',
    duties: [
      { key: 'assign', permission: 'assignment:give' },
      { key: 'distribute', permission: 'distribution:write' },
      { key: 'appoint', permission: 'deputation:appoint' },
      { key: 'repair', permission: 'mail:repair' },
    ],
  },
  {
    key: 'people',
    duties: [
      { key: 'grant', permission: 'role:grant' },
      { key: 'open', permission: 'member-library:open' },
      { key: 'letIn', permission: 'access:grant' },
    ],
  },
  {
    key: 'data',
    duties: [
      { key: 'history', permission: 'history:read' },
      { key: 'retention', permission: 'retention:edit' },
      { key: 'export', permission: 'library:export' },
      { key: 'privacy', permission: 'privacy:decide' },
    ],
  },
] as const satisfies readonly { key: string; duties: readonly { key: string; permission: Permission }[] }[];

export type DutyTheme = (typeof dutyThemes)[number]['key'];
export type DutyKey = (typeof dutyThemes)[number]['duties'][number]['key'];

/** Roles of an institution of this kind that carry a permission, in the order of the glossary. */
export function rolesWith(permission: Permission, kind: TenantKind): Role[] {
  return roles.filter((role) => roleFits(role, kind) && permissionMatrix[role][permission]);
}
