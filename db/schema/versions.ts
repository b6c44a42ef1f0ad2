import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { campaigns } from './campaigns';
import { edited, id, instant, oneOf, shared, shares, tenantId } from './columns';
import { tenants } from './directory';
import { privatePolicies, sharedPolicies } from './policies';

/** What a launched campaign said from one day to the next: number 1 at the launch, one more with every correction. */
export const campaignVersions = pgTable(
  'campaign_versions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    campaignId: uuid('campaign_id').notNull(),
    number: integer('number').notNull(),
    document: jsonb('document').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    answerBy: date('answer_by').notNull(),
    reportBy: date('report_by').notNull(),
    note: text('note'),
    /** Reaches texts that were already approved or scheduled. */
    urgent: boolean('urgent').notNull().default(false),
    publishedAt: instant('published_at').notNull().defaultNow(),
    createdBy: uuid('created_by'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('campaign_versions_number_key').on(t.tenantId, t.campaignId, t.number),
    foreignKey({
      name: 'campaign_versions_campaign',
      columns: [t.tenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    check('campaign_versions_share', oneOf('share', shares)),
    check('campaign_versions_number', sql`number >= 1`),
    ...sharedPolicies(),
  ],
).enableRLS();

/** A correction of a launched campaign that nobody but its owner sees yet. */
export const campaignDrafts = pgTable(
  'campaign_drafts',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    campaignId: uuid('campaign_id').notNull(),
    baseNumber: integer('base_number').notNull(),
    document: jsonb('document').notNull(),
    note: text('note'),
    urgent: boolean('urgent').notNull().default(false),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('campaign_drafts_one').on(t.tenantId, t.campaignId),
    foreignKey({
      name: 'campaign_drafts_campaign',
      columns: [t.tenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();

/** A lesson for the next year, shown when the campaign is made again. */
export const campaignNotes = pgTable(
  'campaign_notes',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    campaignId: uuid('campaign_id').notNull(),
    authorName: text('author_name').notNull(),
    body: text('body').notNull(),
    settledAt: instant('settled_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: 'campaign_notes_campaign',
      columns: [t.tenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();
