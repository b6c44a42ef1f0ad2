import type { Duty, Permission, Role } from '@sklaida/kernel';

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
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': no,           'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  tenant_admin: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': yes,        'person:remove': yes,        'role:read': yes,            'role:grant': yes,           'library:edit': yes,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': no,    'access:grant': yes,         'mail:repair': yes,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': yes,       'library:export': yes,
    'report:read': yes,      'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': yes,
  },
  regional_coordinator: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': yes,    'campaign:launch': yes,   'campaign:track': yes,    'campaign:remind': yes,   'campaign:close': yes,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': yes,  'member-library:open': yes,  'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': yes,   'access:grant': no,          'mail:repair': yes,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': no,     'report:share': yes,     'bulletin:write': yes,
  },
  methodologist: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': yes,  'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  department_head: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': yes,  'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': yes,  'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': yes,
    'assignment:do': yes,        'assignment:give': yes,      'distribution:read': yes,    'distribution:write': yes,   'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': yes,    'report:share': yes,     'bulletin:write': yes,
  },
  director: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': yes,  'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': yes,        'person:remove': yes,        'role:read': yes,            'role:grant': yes,           'library:edit': yes,
    'member-library:read': yes,  'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': yes,
    'assignment:do': yes,        'assignment:give': yes,      'distribution:read': yes,    'distribution:write': yes,   'access:grant': yes,         'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': yes,       'library:export': yes,
    'report:read': yes,      'report:write': yes,     'report:accept': yes,    'report:share': yes,     'bulletin:write': yes,
  },
  department_contact: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  editor: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': yes,   'adoption:edit': yes,     'adoption:submit': yes,   'adoption:approve': no,   'adoption:publish': yes,  'adoption:report': yes,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': yes,   'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': no,     'report:share': no,      'bulletin:write': yes,
  },
  approver: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': yes,  'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  channel_admin: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': yes,  'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': yes,   'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  analyst: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': yes,  'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': no,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  school_librarian: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': yes,       'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': yes,   'adoption:edit': yes,     'adoption:submit': yes,   'adoption:approve': yes,  'adoption:publish': yes,  'adoption:report': yes,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': yes,        'person:remove': yes,        'role:read': yes,            'role:grant': yes,           'library:edit': yes,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': yes,   'deputation:appoint': yes,
    'assignment:do': yes,        'assignment:give': no,       'distribution:read': yes,    'distribution:write': yes,   'access:grant': yes,         'mail:repair': yes,
    'privacy:ask': yes,          'privacy:decide': yes,       'retention:edit': yes,       'library:export': yes,
    'report:read': yes,      'report:write': yes,     'report:accept': yes,    'report:share': yes,     'bulletin:write': yes,
  },
  workgroup_member: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  workgroup_lead: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  board_member: {
    'today:read': yes,        'occasion:read': yes,     'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  association_member: {
    'today:read': no,         'occasion:read': no,      'template:read': yes,     'history:read': no,       'outbox:read': no,        'comment:write': no,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': yes,  'association:launch': yes,
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': yes,     'report:accept': no,     'report:share': yes,     'bulletin:write': no,
  },
  lecturer: {
    'today:read': yes,        'occasion:read': no,      'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': no,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  dpo: {
    'today:read': yes,        'occasion:read': no,      'template:read': no,      'history:read': yes,      'outbox:read': no,        'comment:write': no,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': yes,      'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': yes,       'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  observer: {
    'today:read': yes,        'occasion:read': yes,     'template:read': yes,     'history:read': yes,      'outbox:read': no,        'comment:write': no,
    'campaign:read': yes,     'campaign:write': no,     'campaign:launch': no,    'campaign:track': yes,    'campaign:remind': no,    'campaign:close': no,
    'adoption:read': yes,     'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': yes,       'association:read': no,   'association:launch': no,
    'person:read': yes,          'person:invite': no,         'person:remove': no,         'role:read': yes,            'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': yes,    'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': yes,          'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': yes,      'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
  },
  guest_reviewer: {
    'today:read': no,         'occasion:read': no,      'template:read': no,      'history:read': no,       'outbox:read': no,        'comment:write': yes,
    'campaign:read': no,      'campaign:write': no,     'campaign:launch': no,    'campaign:track': no,     'campaign:remind': no,    'campaign:close': no,
    'adoption:read': no,      'adoption:answer': no,    'adoption:edit': no,      'adoption:submit': no,    'adoption:approve': no,   'adoption:publish': no,   'adoption:report': no,
    'totals:read': no,        'association:read': no,   'association:launch': no,
    'person:read': no,           'person:invite': no,         'person:remove': no,         'role:read': no,             'role:grant': no,            'library:edit': no,
    'member-library:read': no,   'member-library:open': no,   'deputation:read': no,       'deputation:propose': no,    'deputation:appoint': no,
    'assignment:do': no,         'assignment:give': no,       'distribution:read': no,     'distribution:write': no,    'access:grant': no,          'mail:repair': no,
    'privacy:ask': no,           'privacy:decide': no,        'retention:edit': no,        'library:export': no,
    'report:read': no,       'report:write': no,      'report:accept': no,     'report:share': no,      'bulletin:write': no,
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

const lending: Record<Exclude<Duty, 'all'>, Partial<Record<Role, Role>>> = {
  approvals: {
    director: 'approver',
    department_head: 'approver',
    approver: 'approver',
    school_librarian: 'approver',
  },
  campaigns: {
    regional_coordinator: 'regional_coordinator',
    editor: 'editor',
    school_librarian: 'school_librarian',
  },
  consultations: { regional_coordinator: 'methodologist', methodologist: 'methodologist' },
  groups: {
    workgroup_lead: 'workgroup_lead',
    workgroup_member: 'workgroup_member',
    board_member: 'board_member',
  },
  administration: { tenant_admin: 'tenant_admin' },
};

/** The role a deputy borrows for a duty from a holder of `role`; null when the duty does not reach it. As `ctx.lent_role`. */
export function lentRole(duty: Duty, role: Role): Role | null {
  return duty === 'all' ? role : (lending[duty][role] ?? null);
}
