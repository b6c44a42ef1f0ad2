import {
  check,
  date,
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
import { privatePolicies } from './policies';

/** What a person asked about her own data, and what the data protection officer answered. */
export const dataRequests = pgTable(
  'data_requests',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    kind: text('kind').notNull(),
    body: text('body').notNull().default(''),
    state: text('state').notNull().default('received'),
    answer: text('answer').notNull().default(''),
    dueOn: date('due_on').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('data_requests_open').on(t.tenantId, t.state, t.dueOn),
    check('data_requests_kind', oneOf('kind', ['erasure', 'correction', 'restriction', 'access'])),
    check('data_requests_state', oneOf('state', ['received', 'done', 'refused', 'withdrawn'])),
    ...privatePolicies(),
  ],
).enableRLS();

/** How long a library keeps each kind of record. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    subject: text('subject').notNull(),
    months: integer('months').notNull(),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('retention_rules_subject').on(t.tenantId, t.subject),
    ...privatePolicies(),
  ],
).enableRLS();

/** A copy being made or waiting to be fetched; the address that fetches it is signed, and runs out. */
export const dataExports = pgTable(
  'data_exports',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    /** `library` for everything of the library, `person` for the asker's own data. */
    kind: text('kind').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    jobId: uuid('job_id'),
    fileName: text('file_name'),
    bytes: integer('bytes'),
    sha256: text('sha256'),
    fetchedAt: instant('fetched_at'),
    expiresAt: instant('expires_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('data_exports_recent').on(t.tenantId, t.createdAt),
    check('data_exports_kind', oneOf('kind', ['library', 'person'])),
    ...privatePolicies(),
  ],
).enableRLS();
