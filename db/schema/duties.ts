import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { memberships } from './identity';
import { mirrorPolicies, privatePolicies } from './policies';

/** Somebody stands in for somebody, from an instant to an instant, in the duties named. Running is never stored: the clock says it. */
export const deputations = pgTable(
  'deputations',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    absentId: uuid('absent_id').notNull(),
    absentName: text('absent_name').notNull(),
    deputyId: uuid('deputy_id').notNull(),
    deputyName: text('deputy_name').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    duties: text('duties').array().notNull(),
    reason: text('reason'),
    /** What the absent person leaves: contacts, where things are. */
    handover: text('handover').notNull().default(''),
    state: text('state').notNull().default('planned'),
    revokedAt: instant('revoked_at'),
    revokeReason: text('revoke_reason'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('deputations_deputy').on(t.tenantId, t.deputyId, t.endsAt),
    index('deputations_absent').on(t.tenantId, t.absentId, t.endsAt),
    foreignKey({
      name: 'deputations_absent_member',
      columns: [t.tenantId, t.absentId],
      foreignColumns: [memberships.tenantId, memberships.personId],
    }),
    foreignKey({
      name: 'deputations_deputy_member',
      columns: [t.tenantId, t.deputyId],
      foreignColumns: [memberships.tenantId, memberships.personId],
    }),
    check('deputations_state', oneOf('state', ['proposed', 'planned', 'revoked'])),
    check('deputations_two', sql`absent_id <> deputy_id`),
    check('deputations_time', sql`starts_at < ends_at`),
    // Lends roles: read by the library, written by the functions of 0010 alone.
    ...mirrorPolicies(),
  ],
).enableRLS();

/** A task given by name, with a term and a report. */
export const assignments = pgTable(
  'assignments',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    title: text('title').notNull(),
    body: text('body').notNull().default(''),
    assigneeId: uuid('assignee_id').notNull(),
    assigneeName: text('assignee_name').notNull(),
    givenById: uuid('given_by_id').notNull(),
    givenByName: text('given_by_name').notNull(),
    dueOn: date('due_on').notNull(),
    state: text('state').notNull().default('given'),
    report: text('report').notNull().default(''),
    reportedAt: instant('reported_at'),
    closedAt: instant('closed_at'),
    returnReason: text('return_reason'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('assignments_assignee').on(t.tenantId, t.assigneeId, t.state, t.dueOn),
    foreignKey({
      name: 'assignments_assignee_member',
      columns: [t.tenantId, t.assigneeId],
      foreignColumns: [memberships.tenantId, memberships.personId],
    }),
    check('assignments_state', oneOf('state', ['given', 'accepted', 'reported', 'done', 'dropped'])),
    ...privatePolicies(),
  ],
).enableRLS();

/** Distribution ordered by somebody outside: who, what text, for whom, by when, and the proof that it was sent. */
export const distributionRequests = pgTable(
  'distribution_requests',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    orderedBy: text('ordered_by').notNull(),
    orderReference: text('order_reference'),
    orderedOn: date('ordered_on').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    audience: text('audience').notNull(),
    responsibleId: uuid('responsible_id'),
    responsibleName: text('responsible_name'),
    dueOn: date('due_on').notNull(),
    state: text('state').notNull().default('received'),
    /** Each sending: day, channel, where it can be seen, how many received it. */
    proof: jsonb('proof')
      .$type<{ on: string; channel: string; where: string; reached: number | null; by: string }[]>()
      .notNull()
      .default([]),
    report: text('report').notNull().default(''),
    reportedAt: instant('reported_at'),
    declineReason: text('decline_reason'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('distribution_requests_open').on(t.tenantId, t.state, t.dueOn),
    foreignKey({
      name: 'distribution_requests_responsible',
      columns: [t.tenantId, t.responsibleId],
      foreignColumns: [memberships.tenantId, memberships.personId],
    }),
    check(
      'distribution_requests_state',
      oneOf('state', ['received', 'accepted', 'sent', 'reported', 'declined']),
    ),
    ...privatePolicies(),
  ],
).enableRLS();
