import { sql } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';

const ownerRole = pgRole('sklaida_owner').existing();
const appRole = pgRole('sklaida_app').existing();
const guestRole = pgRole('sklaida_guest').existing();
const workerRole = pgRole('sklaida_worker').existing();
const definerRole = pgRole('sklaida_definer').existing();
const backupRole = pgRole('sklaida_backup').existing();

const own = sql`tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;
const inScopes = sql`scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[])`;
const inWriteScopes = sql`scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])`;
const ownInScopes = sql`${own} and ${inScopes}`;
const never = sql`false`;
const always = sql`true`;

/** The owner migrates, the definer runs the allow-listed functions, the backup reads: policies instead of BYPASSRLS. */
function standing() {
  return [
    pgPolicy('owner_all', { for: 'all', to: ownerRole, using: always, withCheck: always }),
    pgPolicy('definer_all', { for: 'all', to: definerRole, using: always, withCheck: always }),
    pgPolicy('backup_select', { for: 'select', to: backupRole, using: always }),
  ];
}

type Condition = typeof own;

function fourPolicies(rule: {
  select: Condition;
  insert: Condition;
  update: Condition;
  check: Condition;
  remove: Condition;
}) {
  return [
    pgPolicy('app_select', { for: 'select', to: appRole, using: rule.select }),
    pgPolicy('app_insert', { for: 'insert', to: appRole, withCheck: rule.insert }),
    pgPolicy('app_update', { for: 'update', to: appRole, using: rule.update, withCheck: rule.check }),
    pgPolicy('app_delete', { for: 'delete', to: appRole, using: rule.remove }),
    ...standing(),
  ];
}

/** Kind 1 and 3: rows only their own tenant reads and writes. */
export const privatePolicies = () =>
  fourPolicies({ select: own, insert: own, update: own, check: own, remove: own });

/** A report starts uncarried: what went into the region's totals is written by the carrying function alone. */
export const reportPolicies = () =>
  fourPolicies({
    select: own,
    insert: sql`${own} and carried is null`,
    update: own,
    check: own,
    remove: never,
  });

/** Kind 3: the reader's rows; only a carrying function writes them. */
export const mirrorPolicies = () =>
  fourPolicies({ select: own, insert: never, update: never, check: never, remove: never });

/** Append-only rows of one tenant. */
export const journalPolicies = () =>
  fourPolicies({ select: own, insert: own, update: never, check: never, remove: never });

/** Kind 2: written by the owner, read by everybody inside the scope it was shared with. */
export const sharedPolicies = () =>
  fourPolicies({ select: inScopes, insert: ownInScopes, update: own, check: ownInScopes, remove: own });

/** Kind 4: a group's rows, hosted by one tenant and written by the group's members. */
export const groupPolicies = () =>
  fourPolicies({
    select: inScopes,
    insert: inWriteScopes,
    update: inWriteScopes,
    check: inWriteScopes,
    remove: inWriteScopes,
  });

/** Kind 6: the application inserts for its tenant, the worker updates one tenant at a time. */
export const machineryPolicies = () => [
  ...fourPolicies({ select: own, insert: own, update: never, check: never, remove: never }),
  pgPolicy('worker_select', { for: 'select', to: workerRole, using: own }),
  pgPolicy('worker_update', { for: 'update', to: workerRole, using: own, withCheck: own }),
];

/** Kind 5: reached through definer functions only; the four policies name the role so that a grant alone opens nothing. */
export const identityPolicies = () =>
  fourPolicies({ select: never, insert: never, update: never, check: never, remove: never });

/** Public facts: everybody reads, only the owner's migrations and definer functions write. */
export const directoryPolicies = () => [
  ...fourPolicies({ select: always, insert: never, update: never, check: never, remove: never }),
  pgPolicy('guest_select', { for: 'select', to: guestRole, using: always }),
];

/** What a link without an account opens: one object of one tenant. */
export const guestObject = (column: string) =>
  pgPolicy('guest_select', {
    for: 'select',
    to: guestRole,
    using: sql`${own} and ${sql.raw(column)} = nullif(current_setting('app.link_object', true), '')::uuid`,
  });

/** The announced campaign behind a link's object. */
export const guestCampaign = () =>
  pgPolicy('guest_select', {
    for: 'select',
    to: guestRole,
    using: sql`tenant_id = nullif(current_setting('app.link_campaign_tenant', true), '')::uuid and id = nullif(current_setting('app.link_campaign', true), '')::uuid`,
  });
