import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from './campaigns';
import { id, instant, tenantId } from './columns';
import { tenants } from './directory';
import { mirrorPolicies } from './policies';

/** Links without an account that lead to a campaign's card of one library, as the campaign's coordinator follows them. */
export const kitLinks = pgTable(
  'kit_links',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sourceTenantId: uuid('source_tenant_id')
      .notNull()
      .references(() => tenants.id),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    /** For whom it was made, as the maker wrote it: a post or a name. */
    label: text('label').notNull(),
    /** The link it was handed on from. */
    parentId: uuid('parent_id'),
    expiresOn: date('expires_on').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    openedAt: instant('opened_at'),
    confirmedAt: instant('confirmed_at'),
    refusedAt: instant('refused_at'),
    revokedAt: instant('revoked_at'),
    uses: integer('uses').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('kit_links_campaign').on(t.tenantId, t.campaignTenantId, t.campaignId, t.sourceTenantId),
    foreignKey({
      name: 'kit_links_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...mirrorPolicies(),
  ],
).enableRLS();
