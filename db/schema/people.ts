import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { memberships } from './identity';
import { journalPolicies, privatePolicies } from './policies';

export const departments = pgTable(
  'departments',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    name: text('name').notNull(),
    /** Who works in it: ids. */
    people: jsonb('people').notNull().default([]),
    ...edited(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), ...privatePolicies()],
).enableRLS();

export const branches = pgTable(
  'branches',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    name: text('name').notNull(),
    place: text('place'),
    ...edited(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), ...privatePolicies()],
).enableRLS();

/** What a library decided for itself: whether texts need approval, whether its numbers may be shown singly. */
export const libraryProfiles = pgTable(
  'library_profiles',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    approvalRequired: boolean('approval_required').notNull().default(true),
    shareResults: boolean('share_results').notNull().default(true),
    place: text('place'),
    contact: text('contact'),
    /** The library's own colour, `#rrggbb`, and its mark, a picture of its own. */
    colour: text('colour'),
    markId: uuid('mark_id'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('library_profiles_one').on(t.tenantId),
    ...privatePolicies(),
  ],
).enableRLS();

export const tasks = pgTable(
  'tasks',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    role: text('role').notNull(),
    assigneeId: uuid('assignee_id'),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    ruleId: text('rule_id').notNull(),
    dueOn: date('due_on'),
    /** The day the region's rule gives; what lies between is the library's own shift. */
    baseDueOn: date('base_due_on'),
    state: text('state').notNull().default('open'),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('tasks_rule_key').on(t.tenantId, t.subjectKind, t.subjectId, t.ruleId),
    index('tasks_open').on(t.tenantId, t.state, t.dueOn),
    foreignKey({
      name: 'tasks_assignee',
      columns: [t.tenantId, t.assigneeId],
      foreignColumns: [memberships.tenantId, memberships.personId],
    }),
    check('tasks_state', oneOf('state', ['open', 'done', 'dropped'])),
    ...privatePolicies(),
  ],
).enableRLS();

export const notices = pgTable(
  'notices',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    kind: text('kind').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    data: jsonb('data').$type<Record<string, string | number | null>>().notNull().default({}),
    createdAt: instant('created_at').notNull().defaultNow(),
    readAt: instant('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('notices_recent').on(t.tenantId, t.createdAt),
    ...privatePolicies(),
  ],
).enableRLS();

/** Append-only: person, time, transition, reason. The name is kept as it was on the day. */
export const history = pgTable(
  'history',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    at: instant('at').notNull().defaultNow(),
    personId: uuid('person_id').default(sql`nullif(current_setting('app.person_id', true), '')::uuid`),
    personName: text('person_name').default(sql`nullif(current_setting('app.person_name', true), '')`),
    actingForId: uuid('acting_for_id').default(
      sql`nullif(current_setting('app.acting_for', true), '')::uuid`,
    ),
    actingForName: text('acting_for_name').default(
      sql`nullif(current_setting('app.acting_for_name', true), '')`,
    ),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    action: text('action').notNull(),
    fromState: text('from_state'),
    toState: text('to_state'),
    reason: text('reason'),
    data: jsonb('data').$type<Record<string, string | number | null>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('history_subject').on(t.tenantId, t.subjectKind, t.subjectId, t.at),
    index('history_recent').on(t.tenantId, t.at),
    index('history_group')
      .on(t.tenantId, sql`(data ->> 'group')`, t.id)
      .where(sql`data ->> 'group' is not null`),
    ...journalPolicies(),
  ],
).enableRLS();
