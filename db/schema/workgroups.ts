import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { edited, id, instant, tenantId } from './columns';
import { tenants } from './directory';
import { groupPolicies, privatePolicies } from './policies';

/** A working group, hosted by one tenant; its id is the scope its members read. */
export const workgroups = pgTable(
  'workgroups',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    name: text('name').notNull(),
    ...edited(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), ...privatePolicies()],
).enableRLS();

/** What members of a group say about a draft before it leaves the group. */
export const comments = pgTable(
  'comments',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    body: text('body').notNull(),
    /** The block and, counted from 1, the paragraph the comment is about. */
    blockId: text('block_id'),
    paragraph: integer('paragraph'),
    settledAt: instant('settled_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('comments_subject').on(t.scopeId, t.subjectId, t.createdAt),
    // The group's host is the only tenant its rows may name.
    foreignKey({
      name: 'comments_group',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();
