import {
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
import { id, instant, resultNumbers, tenantId } from './columns';
import { tenants } from './directory';
import { mirrorPolicies } from './policies';

/** A region's sums by kind of library; kept by the carrying functions. */
export const campaignTotals = pgTable(
  'campaign_totals',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    libraryKind: text('library_kind').notNull(),
    libraries: integer('libraries').notNull().default(0),
    ...resultNumbers(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('campaign_totals_kind_key').on(t.tenantId, t.campaignTenantId, t.campaignId, t.libraryKind),
    foreignKey({
      name: 'campaign_totals_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** The same sums cut finer: by kind of library, municipality and the week of the library's own days, named by its Monday. */
export const campaignCells = pgTable(
  'campaign_cells',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    libraryKind: text('library_kind').notNull(),
    municipality: text('municipality').notNull(),
    weekOn: date('week_on').notNull(),
    libraries: integer('libraries').notNull().default(0),
    ...resultNumbers(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('campaign_cells_key').on(
      t.tenantId,
      t.campaignTenantId,
      t.campaignId,
      t.libraryKind,
      t.municipality,
      t.weekOn,
    ),
    foreignKey({
      name: 'campaign_cells_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** Sentences of libraries that let their region quote them. */
export const campaignQuotes = pgTable(
  'campaign_quotes',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sourceTenantId: uuid('source_tenant_id')
      .notNull()
      .references(() => tenants.id),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    body: text('body').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('campaign_quotes_source_key').on(
      t.tenantId,
      t.campaignTenantId,
      t.campaignId,
      t.sourceTenantId,
    ),
    foreignKey({
      name: 'campaign_quotes_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** What an association knows of a region's campaign: counts and sums, no library. */
export const regionSums = pgTable(
  'region_sums',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sourceTenantId: uuid('source_tenant_id')
      .notNull()
      .references(() => tenants.id),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    title: text('title').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    state: text('state').notNull(),
    invited: integer('invited').notNull().default(0),
    adopted: integer('adopted').notNull().default(0),
    published: integer('published').notNull().default(0),
    reported: integer('reported').notNull().default(0),
    declined: integer('declined').notNull().default(0),
    /** What it grew from, so that regions of one occasion stand side by side. */
    occasionId: uuid('occasion_id'),
    templateId: uuid('template_id'),
    /** What the region asked its libraries to count. */
    metrics: jsonb('metrics').$type<string[]>(),
    ...resultNumbers(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('region_sums_key').on(t.tenantId, t.sourceTenantId, t.campaignTenantId, t.campaignId),
    ...mirrorPolicies(),
  ],
).enableRLS();
