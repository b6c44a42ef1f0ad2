import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { machineryPolicies } from './policies';

/** Letters on their way: written in the transaction that caused them, sent at least once, taking effect once. */
export const outbox = pgTable(
  'outbox',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    recipientId: uuid('recipient_id').notNull(),
    toEmail: text('to_email').notNull(),
    toName: text('to_name').notNull(),
    locale: text('locale').notNull(),
    mail: jsonb('mail').$type<{ kind: string; props: Record<string, unknown> }>().notNull(),
    key: text('key').notNull(),
    state: text('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull().defaultNow(),
    sentAt: instant('sent_at'),
    providerId: text('provider_id'),
    problem: text('problem'),
    /** Rises when a letter that had left is sent anew, so that the provider does not take it for a repetition. */
    round: integer('round').notNull().default(0),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('outbox_provider').on(t.providerId),
    uniqueIndex('outbox_key').on(t.tenantId, t.key),
    index('outbox_due').on(t.tenantId, t.state, t.nextAt),
    index('outbox_waiting').on(t.nextAt),
    check('outbox_state', oneOf('state', ['queued', 'sent', 'failed', 'bounced', 'suppressed'])),
    ...machineryPolicies(),
  ],
).enableRLS();

/** Work that outlives a request: one library a job, done at least once, its effect at most once. */
export const jobs = pgTable(
  'jobs',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
    /** The same work is queued once: kind and key name it. */
    key: text('key').notNull(),
    state: text('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    runAt: instant('run_at').notNull().defaultNow(),
    lockedUntil: instant('locked_until'),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    result: jsonb('result').$type<Record<string, unknown>>(),
    problem: text('problem'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('jobs_key').on(t.tenantId, t.kind, t.key),
    index('jobs_due').on(t.runAt),
    check('jobs_state', oneOf('state', ['queued', 'running', 'done', 'failed'])),
    ...machineryPolicies(),
  ],
).enableRLS();
