export const locales = ['lt', 'en'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

export const tenantKinds = ['county_library', 'municipal_library', 'school_library', 'association'] as const;
export type TenantKind = (typeof tenantKinds)[number];

export const roles = [
  'platform_admin',
  'tenant_admin',
  'regional_coordinator',
  'methodologist',
  'department_head',
  'director',
  'department_contact',
  'editor',
  'approver',
  'channel_admin',
  'analyst',
  'school_librarian',
  'workgroup_member',
  'workgroup_lead',
  'board_member',
  'association_member',
  'lecturer',
  'dpo',
  'observer',
  'guest_reviewer',
] as const;
export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

export const permissions = [
  'today:read',
  'template:read',
  'campaign:read',
  'campaign:write',
  'campaign:launch',
  'campaign:track',
  'campaign:remind',
  'campaign:close',
  'adoption:read',
  'adoption:answer',
  'adoption:edit',
  'adoption:submit',
  'adoption:approve',
  'adoption:publish',
  'adoption:report',
  'occasion:read',
  'outbox:read',
  'history:read',
  'totals:read',
  'association:read',
  'association:launch',
  'comment:write',
  'person:read',
  'person:invite',
  'person:remove',
  'role:read',
  'role:grant',
  'library:edit',
  'member-library:read',
  'member-library:open',
  'deputation:read',
  'deputation:propose',
  'deputation:appoint',
  'assignment:do',
  'assignment:give',
  'distribution:read',
  'distribution:write',
  'access:grant',
  'mail:repair',
  'privacy:ask',
  'privacy:decide',
  'retention:edit',
  'library:export',
  'report:read',
  'report:write',
  'report:accept',
  'report:share',
  'bulletin:write',
] as const;
export type Permission = (typeof permissions)[number];

/** What a deputy may be asked to stand in for. */
export const duties = ['all', 'approvals', 'campaigns', 'consultations', 'groups', 'administration'] as const;
export type Duty = (typeof duties)[number];
