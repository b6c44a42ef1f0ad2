import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { edited, id, oneOf, shared, shares, tenantId } from './columns';
import { tenants } from './directory';
import { sharedPolicies } from './policies';

/** An occasion of „Progos ir renginiai“: its date is a rule, computed for each year. */
export const occasions = pgTable(
  'occasions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    kind: text('kind').notNull(),
    rule: jsonb('rule').notNull(),
    leadDays: integer('lead_days'),
    note: text('note'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('occasions_scope').on(t.scopeId, t.title),
    check('occasions_share', oneOf('share', shares)),
    ...sharedPolicies(),
  ],
).enableRLS();
