import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { groupPolicies, sharedPolicies } from './policies';

export const groupKinds = ['workgroup', 'event_council', 'editorial_board', 'territorial_council'] as const;
export const groupReaches = ['library', 'region', 'association'] as const;

/** A working group, hosted by one tenant; its id is the scope its members read. */
export const workgroups = pgTable(
  'workgroups',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    scopeId: uuid('scope_id').notNull().generatedAlwaysAs(sql.raw('id')),
    name: text('name').notNull(),
    kind: text('kind').notNull().default('workgroup'),
    /** Whose people sit in it: of the host alone, of its territory, of the regions of an association. */
    reach: text('reach').notNull().default('region'),
    charter: text('charter'),
    endedOn: date('ended_on'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('workgroups_id').on(t.id),
    check('workgroups_kind', oneOf('kind', groupKinds)),
    check('workgroups_reach', oneOf('reach', groupReaches)),
    ...sharedPolicies(),
  ],
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
