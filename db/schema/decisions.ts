import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { groupPolicies, mirrorPolicies } from './policies';
import { workgroups } from './workgroups';

export const decisionStates = ['open', 'in_progress', 'done', 'dropped'] as const;
export const commitmentStates = [
  'offered',
  'accepted',
  'countered',
  'declined',
  'done',
  'withdrawn',
] as const;

/**
 * What a group decided. Where somebody of a library took it upon her, `commitment` and what follows are what that library says of it:
 * the group reads this row and nothing of the library's own.
 */
export const decisions = pgTable(
  'decisions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    meetingId: uuid('meeting_id'),
    itemId: uuid('item_id'),
    /** Counted within the group. */
    number: integer('number').notNull(),
    body: text('body').notNull(),
    ownerId: uuid('owner_id'),
    ownerName: text('owner_name'),
    ownerTenantId: uuid('owner_tenant_id'),
    ownerLibrary: text('owner_library'),
    dueOn: date('due_on'),
    state: text('state').notNull().default('open'),
    commitment: text('commitment'),
    proposedOn: date('proposed_on'),
    reason: text('reason'),
    progress: text('progress'),
    progressAt: instant('progress_at'),
    doneAt: instant('done_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('decisions_group').on(t.scopeId, t.state, t.dueOn),
    uniqueIndex('decisions_number').on(t.tenantId, t.scopeId, t.number),
    foreignKey({
      name: 'decisions_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('decisions_state', oneOf('state', decisionStates)),
    check('decisions_commitment', oneOf('commitment', commitmentStates)),
    ...groupPolicies(),
  ],
).enableRLS();

/** A decision of a group that somebody of this library was asked to carry out: a task of her own library, and nobody else's to read. */
export const commitments = pgTable(
  'commitments',
  {
    tenantId: tenantId().references(() => tenants.id),
    /** The decision's id. */
    id: id(),
    sourceTenantId: uuid('source_tenant_id').notNull(),
    groupId: uuid('group_id').notNull(),
    groupName: text('group_name').notNull(),
    hostSlug: text('host_slug').notNull(),
    body: text('body').notNull(),
    assigneeId: uuid('assignee_id').notNull(),
    assigneeName: text('assignee_name').notNull(),
    /** The group's member, where she handed it on to the assignee. */
    ownerId: uuid('owner_id'),
    ownerName: text('owner_name'),
    askedOn: date('asked_on'),
    dueOn: date('due_on'),
    proposedOn: date('proposed_on'),
    state: text('state').notNull().default('offered'),
    reason: text('reason'),
    progress: text('progress'),
    doneAt: instant('done_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('commitments_state').on(t.tenantId, t.state, t.dueOn),
    check('commitments_state', oneOf('state', commitmentStates)),
    ...mirrorPolicies(),
  ],
).enableRLS();
