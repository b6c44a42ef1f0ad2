import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { groupPolicies, mirrorPolicies, privatePolicies } from './policies';
import { workgroups } from './workgroups';

export const reportKinds = ['plain', 'year', 'duties', 'group_year'] as const;
export const reportStates = ['draft', 'submitted', 'returned', 'accepted', 'archived'] as const;

/** A report of one library. Its words and choices are `document`; what it said when it was submitted is `filed`, and never changes. */
export const reports = pgTable(
  'reports',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    kind: text('kind').notNull().default('plain'),
    title: text('title').notNull(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    state: text('state').notNull().default('draft'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    recipientId: uuid('recipient_id'),
    recipientName: text('recipient_name'),
    document: jsonb('document').notNull(),
    /** The document before its last change, for *undo*. */
    previous: jsonb('previous'),
    filed: jsonb('filed'),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedByName: text('decided_by_name'),
    reason: text('reason'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('reports_state').on(t.tenantId, t.state, t.updatedAt),
    check('reports_kind', oneOf('kind', reportKinds)),
    check('reports_state', oneOf('state', reportStates)),
    ...privatePolicies(),
  ],
).enableRLS();

/** What a filed number was counted from: one row of the library as it stood when the report was submitted. */
export const reportSources = pgTable(
  'report_sources',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    reportId: uuid('report_id').notNull(),
    /** The block and the figure in it. */
    blockId: text('block_id').notNull(),
    figure: text('figure').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    label: text('label').notNull(),
    value: numeric('value').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('report_sources_report').on(t.tenantId, t.reportId, t.blockId),
    index('report_sources_subject').on(t.tenantId, t.subjectKind, t.subjectId),
    foreignKey({
      name: 'report_sources_report_key',
      columns: [t.tenantId, t.reportId],
      foreignColumns: [reports.tenantId, reports.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();

/** To whom a filed report was shown and what of it was kept back, as its own library sees it. */
export const reportShares = pgTable(
  'report_shares',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    reportId: uuid('report_id').notNull(),
    audience: text('audience').notNull(),
    groupId: uuid('group_id'),
    personId: uuid('person_id'),
    audienceName: text('audience_name').notNull(),
    /** Keys of the fields kept back. */
    hidden: jsonb('hidden').notNull().default([]),
    note: text('note'),
    expiresOn: date('expires_on'),
    withdrawnAt: instant('withdrawn_at'),
    sharedByName: text('shared_by_name').notNull(),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('report_shares_report').on(t.tenantId, t.reportId),
    foreignKey({
      name: 'report_shares_report_key',
      columns: [t.tenantId, t.reportId],
      foreignColumns: [reports.tenantId, reports.id],
    }),
    check('report_shares_audience', oneOf('audience', ['group', 'person'])),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** The copy of a report that readers get: it holds no value that was kept back. Its id is its scope; a withdrawn copy is deleted. */
export const sharedReports = pgTable(
  'shared_reports',
  {
    tenantId: tenantId().references(() => tenants.id),
    /** The share's id. */
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    title: text('title').notNull(),
    library: text('library').notNull(),
    sharedByName: text('shared_by_name').notNull(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    document: jsonb('document').notNull(),
    /** How many fields were kept back. */
    withheld: integer('withheld').notNull().default(0),
    note: text('note'),
    filedAt: instant('filed_at').notNull(),
    expiresOn: date('expires_on'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('shared_reports_scope').on(t.scopeId),
    ...groupPolicies(),
  ],
).enableRLS();

/** Questions and remarks of readers, and what its library answers. */
export const reportComments = pgTable(
  'report_comments',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    /** The share. */
    scopeId: uuid('scope_id').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    library: text('library').notNull(),
    body: text('body').notNull(),
    question: boolean('question').notNull().default(false),
    settledAt: instant('settled_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('report_comments_share').on(t.scopeId, t.createdAt),
    ...groupPolicies(),
  ],
).enableRLS();

/** Who opened a shared report, and how; its library reads it. */
export const reportViews = pgTable(
  'report_views',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    shareId: uuid('share_id').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    library: text('library').notNull(),
    way: text('way').notNull(),
    viewedAt: instant('viewed_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('report_views_share').on(t.tenantId, t.shareId, t.viewedAt),
    check('report_views_way', oneOf('way', ['page', 'pdf', 'xlsx'])),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** That a report was shown to a person of this library: its name and days, and nothing it says. */
export const receivedReports = pgTable(
  'received_reports',
  {
    tenantId: tenantId().references(() => tenants.id),
    /** The share's id. */
    id: id(),
    sourceTenantId: uuid('source_tenant_id').notNull(),
    personId: uuid('person_id').notNull(),
    title: text('title').notNull(),
    library: text('library').notNull(),
    expiresOn: date('expires_on'),
    withdrawnAt: instant('withdrawn_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('received_reports_person').on(t.tenantId, t.personId, t.createdAt),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** That a report was shown to a group. */
export const groupReports = pgTable(
  'group_reports',
  {
    tenantId: tenantId().references(() => tenants.id),
    /** The share's id. */
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    title: text('title').notNull(),
    library: text('library').notNull(),
    expiresOn: date('expires_on'),
    withdrawnAt: instant('withdrawn_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('group_reports_group').on(t.scopeId, t.createdAt),
    foreignKey({
      name: 'group_reports_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();

/** A report of a group that each region or library fills a row of. */
export const sideReports = pgTable(
  'side_reports',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    title: text('title').notNull(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    /** `{ key, label, definition, unit }[]`: what everybody counts, and how. */
    columns: jsonb('columns').notNull(),
    /** Whose rows: of regions, each written by its county library, or of libraries. */
    rowsOf: text('rows_of').notNull().default('region'),
    dueOn: date('due_on'),
    state: text('state').notNull().default('open'),
    closedAt: instant('closed_at'),
    authorName: text('author_name').notNull(),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('side_reports_group').on(t.scopeId, t.createdAt),
    foreignKey({
      name: 'side_reports_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('side_reports_state', oneOf('state', ['open', 'closed'])),
    check('side_reports_rows_of', oneOf('rows_of', ['region', 'library'])),
    ...groupPolicies(),
  ],
).enableRLS();

/** One row of it, filled by the library it speaks of. */
export const sideRows = pgTable(
  'side_rows',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    sideId: uuid('side_id').notNull(),
    homeId: uuid('home_id').notNull(),
    label: text('label').notNull(),
    /** By column: `{ value: number | null, method: string | null }`. */
    cells: jsonb('cells').notNull(),
    filledByName: text('filled_by_name').notNull(),
    submittedAt: instant('submitted_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('side_rows_home').on(t.tenantId, t.sideId, t.homeId),
    index('side_rows_side').on(t.scopeId, t.sideId),
    foreignKey({
      name: 'side_rows_side_key',
      columns: [t.tenantId, t.sideId],
      foreignColumns: [sideReports.tenantId, sideReports.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();
