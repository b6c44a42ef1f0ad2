import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, tenantId } from './columns';
import { tenants } from './directory';
import { privatePolicies } from './policies';

/** A notice of a library to its own people, with a question to answer where it asks one. */
export const bulletins = pgTable(
  'bulletins',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Everybody, or the departments named: ids. */
    departments: jsonb('departments').notNull().default([]),
    mustRead: boolean('must_read').notNull().default(false),
    /** Its question and what may be chosen: `{ question, options: { id, label }[] }`. */
    poll: jsonb('poll'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    publishedAt: instant('published_at'),
    untilOn: date('until_on'),
    withdrawnAt: instant('withdrawn_at'),
    /** The version whose words count as read. */
    textVersion: integer('text_version').notNull().default(1),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('bulletins_published').on(t.tenantId, t.publishedAt),
    ...privatePolicies(),
  ],
).enableRLS();

export const bulletinReads = pgTable(
  'bulletin_reads',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    bulletinId: uuid('bulletin_id').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    /** The version that was read. */
    readVersion: integer('read_version').notNull(),
    confirmedAt: instant('confirmed_at'),
    choice: text('choice'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('bulletin_reads_person').on(t.tenantId, t.bulletinId, t.personId),
    foreignKey({
      name: 'bulletin_reads_bulletin',
      columns: [t.tenantId, t.bulletinId],
      foreignColumns: [bulletins.tenantId, bulletins.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();
