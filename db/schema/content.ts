import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { adoptions } from './campaigns';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { guestObject, privatePolicies } from './policies';

/** A text of one library for one channel, beside the regional text it grew from. */
export const contentItems = pgTable(
  'content_items',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    blockId: text('block_id').notNull(),
    channel: text('channel').notNull(),
    mode: text('mode').notNull(),
    position: integer('position').notNull(),
    /** Whether the block came from the region or is the library's own. */
    origin: text('origin').notNull().default('region'),
    /** The region took the block away after the library had changed it. */
    gone: boolean('gone').notNull().default(false),
    /** The library does without this optional block. */
    putAsideAt: instant('put_aside_at'),
    baseTitle: text('base_title'),
    baseBody: text('base_body').notNull(),
    title: text('title'),
    body: text('body').notNull(),
    state: text('state').notNull().default('draft'),
    publishedAt: instant('published_at'),
    publishedUrl: text('published_url'),
    updatedBy: uuid('updated_by'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('content_items_block_key').on(t.tenantId, t.adoptionId, t.blockId),
    index('content_items_recent').on(t.tenantId, t.updatedAt),
    foreignKey({
      name: 'content_items_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    check('content_items_origin', oneOf('origin', ['region', 'own'])),
    check('content_items_mode', oneOf('mode', ['free', 'locked', 'optional'])),
    check(
      'content_items_state',
      oneOf('state', [
        'idea',
        'draft',
        'in_review',
        'changes_requested',
        'approved',
        'scheduled',
        'published',
        'measured',
        'archived',
        'withdrawn',
      ]),
    ),
    guestObject('adoption_id'),
    ...privatePolicies(),
  ],
).enableRLS();
