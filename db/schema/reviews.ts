import {
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
import { groupPolicies } from './policies';
import { workgroups } from './workgroups';

/** A draft laid before a working group: the group reads this copy, never the draft itself. */
export const reviews = pgTable(
  'reviews',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    title: text('title').notNull(),
    note: text('note'),
    document: jsonb('document').notNull(),
    dueOn: date('due_on').notNull(),
    state: text('state').notNull().default('open'),
    closedAt: instant('closed_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('reviews_group').on(t.scopeId, t.state, t.dueOn),
    index('reviews_subject').on(t.tenantId, t.subjectId),
    foreignKey({
      name: 'reviews_group',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('reviews_subject_kind', oneOf('subject_kind', ['template', 'campaign'])),
    check('reviews_state', oneOf('state', ['open', 'closed', 'withdrawn'])),
    ...groupPolicies(),
  ],
).enableRLS();

/** Who of the group opened the draft and who found it fit. */
export const reviewMarks = pgTable(
  'review_marks',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    reviewId: uuid('review_id').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    openedAt: instant('opened_at').notNull().defaultNow(),
    fitsAt: instant('fits_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('review_marks_person').on(t.tenantId, t.reviewId, t.personId),
    foreignKey({
      name: 'review_marks_review',
      columns: [t.tenantId, t.reviewId],
      foreignColumns: [reviews.tenantId, reviews.id],
    }),
    foreignKey({
      name: 'review_marks_group',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();
