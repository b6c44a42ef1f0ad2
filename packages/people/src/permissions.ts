import type { Permission, Role } from '@sklaida/kernel';

const yes = true;
const no = false;

/**
 * Who may do what inside a tenant they belong to. Every role answers for every permission, so a new role or a new
 * permission does not compile until it is answered here. Walls between tenants are not its business.
 */
// biome-ignore format: one line for each noun keeps the table readable
export const permissionMatrix: Record<Role, Record<Permission, boolean>> = {
  platform_admin: {
    'today:read': no,         'occasion:read': no,      'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': no,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  tenant_admin: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  regional_coordinator: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': yes,    'campaign:launch': yes,   'campaign:track': yes,    'campaign:remind': yes,   'campaign:close': yes,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  methodologist: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  department_head: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': yes,  'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  director: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': yes,  'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  department_contact: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  editor: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': yes,   'adoption:edit': yes,     'adoption:submit': yes,   'adoption:approve': no,   'adoption:publish': yes,  'adoption:report': yes,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  approver: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': yes,  'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  channel_admin: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': yes,  'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  analyst: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  school_librarian: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': yes,   'adoption:edit': yes,     'adoption:submit': yes,   'adoption:approve': yes,  'adoption:publish': yes,  'adoption:report': yes,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  workgroup_member: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  workgroup_lead: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  board_member: {
    'today:read': yes,        'occasion:read': yes,     'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  association_member: {
    'today:read': no,         'occasion:read': no,      'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': no,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': yes,  'association:launch': yes,
  },
  lecturer: {
    'today:read': yes,        'occasion:read': no,      'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': no,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  dpo: {
    'today:read': yes,        'occasion:read': no,      'template:read': no,      'history:read': yes,      'outbox:read': no,        'comment:write': no,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
  observer: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': no,        'comment:write': no,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
  },
  guest_reviewer: {
    'today:read': no,         'occasion:read': no,      'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
  },
};

/** Everything a person holding all of these roles may do. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  const held = new Set<Permission>();
  for (const role of roles) {
    for (const permission of Object.keys(permissionMatrix[role]) as Permission[]) {
      if (permissionMatrix[role][permission]) held.add(permission);
    }
  }
  return held;
}
