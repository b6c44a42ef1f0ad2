import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, oneOf } from './columns';
import { directoryPolicies } from './policies';

export const tenantKinds = ['county_library', 'municipal_library', 'school_library', 'association'] as const;

/** Public facts of libraries and associations: what a door plate says, and nothing more. */
export const tenants = pgTable(
  'tenants',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    kind: text('kind').$type<(typeof tenantKinds)[number]>().notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    municipality: text('municipality'),
    /** Code of the institution in the Register of Legal Entities, when it was told. */
    code: text('code'),
    /** The declined forms of the name by case: genitive, dative, accusative, instrumental, locative, vocative. */
    forms: jsonb('forms').$type<Record<string, string>>().notNull().default({}),
    /** The town's name in all its cases, the nominative too, confirmed together with the library's. */
    townForms: jsonb('town_forms').$type<Record<string, string>>().notNull().default({}),
    formsConfirmedAt: instant('forms_confirmed_at'),
    /** The library that took this one over when it closed. */
    mergedInto: uuid('merged_into'),
    closedOn: date('closed_on'),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Known from the copy of another library whose records mention it: no data of its own is here. */
    referenceOnly: boolean('reference_only').notNull().default(false),
  },
  (t) => [
    uniqueIndex('tenants_slug_key').on(t.slug),
    index('tenants_municipality').on(t.municipality, t.kind),
    check('tenants_kind', oneOf('kind', tenantKinds)),
    ...directoryPolicies(),
  ],
).enableRLS();

/** The reach of a county library. */
export const regions = pgTable(
  'regions',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    countyTenantId: uuid('county_tenant_id')
      .notNull()
      .references(() => tenants.id),
    associationTenantId: uuid('association_tenant_id').references(() => tenants.id),
  },
  (t) => [
    uniqueIndex('regions_slug_key').on(t.slug),
    uniqueIndex('regions_county_key').on(t.countyTenantId),
    ...directoryPolicies(),
  ],
).enableRLS();

/** Which municipality belongs to which region, and when: a territory can change hands, its past stays true. */
export const territories = pgTable(
  'territories',
  {
    regionId: uuid('region_id')
      .notNull()
      .references(() => regions.id),
    municipality: text('municipality').notNull(),
    validFrom: date('valid_from').notNull(),
    validUntil: date('valid_until'),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.municipality, t.validFrom] }),
    index('territories_municipality').on(t.municipality),
    ...directoryPolicies(),
  ],
).enableRLS();
