import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
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
import { adoptions } from './campaigns';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { contentItems } from './content';
import { tenants } from './directory';
import { journalPolicies, mirrorPolicies, privatePolicies } from './policies';

/** One regional correction as it reached one library: what changed by itself, and how it was before. */
export const adoptionUpdates = pgTable(
  'adoption_updates',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    fromNumber: integer('from_number').notNull(),
    toNumber: integer('to_number').notNull(),
    urgent: boolean('urgent').notNull().default(false),
    note: text('note'),
    /** What was applied, `Applied[]` of @sklaida/campaigns. */
    applied: jsonb('applied').notNull(),
    /** Texts, tasks and days as they stood before, for undoing. */
    before: jsonb('before').notNull(),
    seenAt: instant('seen_at'),
    undoneAt: instant('undone_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('adoption_updates_number_key').on(t.tenantId, t.adoptionId, t.toNumber),
    foreignKey({
      name: 'adoption_updates_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();

/** Both the region and the library changed the same thing: the library's stands until it decides. */
export const mergeConflicts = pgTable(
  'merge_conflicts',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    updateId: uuid('update_id').notNull(),
    /** The block, task or day it is about, and which field of it. */
    subject: text('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    field: text('field').notNull(),
    kind: text('kind').notNull(),
    base: text('base'),
    upstream: text('upstream'),
    ours: text('ours'),
    state: text('state').notNull().default('open'),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: instant('resolved_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('merge_conflicts_open')
      .on(t.tenantId, t.adoptionId, t.subject, t.subjectId, t.field)
      .where(sql`state = 'open'`),
    index('merge_conflicts_list').on(t.tenantId, t.adoptionId, t.state),
    foreignKey({
      name: 'merge_conflicts_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    foreignKey({
      name: 'merge_conflicts_update',
      columns: [t.tenantId, t.updateId],
      foreignColumns: [adoptionUpdates.tenantId, adoptionUpdates.id],
    }),
    check(
      'merge_conflicts_state',
      oneOf('state', ['open', 'region', 'ours', 'both', 'rewritten', 'superseded']),
    ),
    ...privatePolicies(),
  ],
).enableRLS();

/** How a text read before each change. */
export const itemVersions = pgTable(
  'item_versions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    itemId: uuid('item_id').notNull(),
    title: text('title'),
    body: text('body').notNull(),
    cause: text('cause').notNull(),
    personId: uuid('person_id').default(sql`nullif(current_setting('app.person_id', true), '')::uuid`),
    personName: text('person_name').default(sql`nullif(current_setting('app.person_name', true), '')`),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('item_versions_item').on(t.tenantId, t.itemId, t.createdAt),
    foreignKey({
      name: 'item_versions_item',
      columns: [t.tenantId, t.itemId],
      foreignColumns: [contentItems.tenantId, contentItems.id],
    }),
    check('item_versions_cause', oneOf('cause', ['edit', 'update', 'choice', 'undo'])),
    ...journalPolicies(),
  ],
).enableRLS();

const offer = () => ({
  blockId: text('block_id').notNull(),
  channel: text('channel').notNull(),
  title: text('title'),
  body: text('body').notNull(),
  note: text('note'),
  state: text('state').notNull().default('offered'),
  answer: text('answer'),
  createdAt: instant('created_at').notNull().defaultNow(),
  answeredAt: instant('answered_at'),
});
const offerStates = ['offered', 'accepted', 'declined', 'withdrawn'];

/** A text that a library offered back to its region, as the campaign's owner reads it. */
export const improvementOffers = pgTable(
  'improvement_offers',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sourceTenantId: uuid('source_tenant_id')
      .notNull()
      .references(() => tenants.id),
    campaignId: uuid('campaign_id').notNull(),
    authorName: text('author_name').notNull(),
    ...offer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('improvement_offers_campaign').on(t.tenantId, t.campaignId, t.createdAt),
    check('improvement_offers_state', oneOf('state', offerStates)),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** The same offer on the library's own side, with the answer it got. */
export const offeredTexts = pgTable(
  'offered_texts',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    ...offer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('offered_texts_adoption').on(t.tenantId, t.adoptionId, t.createdAt),
    foreignKey({
      name: 'offered_texts_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    check('offered_texts_state', oneOf('state', offerStates)),
    ...mirrorPolicies(),
  ],
).enableRLS();
