import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { occasions } from './calendar';
import { edited, id, instant, oneOf, resultNumbers, shared, shares, tenantId } from './columns';
import { tenants } from './directory';
import { memberships } from './identity';
import {
  guestCampaign,
  guestObject,
  mirrorPolicies,
  privatePolicies,
  reportPolicies,
  sharedPolicies,
} from './policies';

export const campaignTemplates = pgTable(
  'campaign_templates',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    occasionTenantId: uuid('occasion_tenant_id'),
    occasionId: uuid('occasion_id'),
    leadDays: integer('lead_days').notNull(),
    state: text('state').notNull().default('draft'),
    currentNumber: integer('current_number').notNull().default(1),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('campaign_templates_slug_key').on(t.tenantId, t.slug),
    index('campaign_templates_scope').on(t.scopeId, t.title),
    foreignKey({
      name: 'campaign_templates_occasion',
      columns: [t.occasionTenantId, t.occasionId],
      foreignColumns: [occasions.tenantId, occasions.id],
    }),
    check('campaign_templates_share', oneOf('share', shares)),
    check(
      'campaign_templates_state',
      oneOf('state', ['draft', 'workgroup_review', 'published', 'revised', 'retired']),
    ),
    ...sharedPolicies(),
  ],
).enableRLS();

export const templateVersions = pgTable(
  'template_versions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    templateId: uuid('template_id').notNull(),
    number: integer('number').notNull(),
    document: jsonb('document').notNull(),
    note: text('note'),
    publishedAt: instant('published_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('template_versions_number_key').on(t.tenantId, t.templateId, t.number),
    foreignKey({
      name: 'template_versions_template',
      columns: [t.tenantId, t.templateId],
      foreignColumns: [campaignTemplates.tenantId, campaignTemplates.id],
    }),
    check('template_versions_share', oneOf('share', shares)),
    ...sharedPolicies(),
  ],
).enableRLS();

export const campaigns = pgTable(
  'campaigns',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    templateTenantId: uuid('template_tenant_id'),
    templateId: uuid('template_id'),
    templateNumber: integer('template_number'),
    occasionTenantId: uuid('occasion_tenant_id'),
    occasionId: uuid('occasion_id'),
    title: text('title').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    answerBy: date('answer_by').notNull(),
    reportBy: date('report_by').notNull(),
    state: text('state').notNull().default('draft'),
    kind: text('kind').notNull().default('promotion'),
    document: jsonb('document').notNull(),
    /** The version its libraries follow, of campaign_versions; 0 before the launch. */
    currentNumber: integer('current_number').notNull().default(0),
    /** The same campaign a year before. */
    previousId: uuid('previous_id'),
    goalParticipants: integer('goal_participants'),
    launchedAt: instant('launched_at'),
    closedAt: instant('closed_at'),
    closingNote: text('closing_note'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('campaigns_scope').on(t.scopeId, t.startsOn),
    foreignKey({
      name: 'campaigns_template',
      columns: [t.templateTenantId, t.templateId],
      foreignColumns: [campaignTemplates.tenantId, campaignTemplates.id],
    }),
    foreignKey({
      name: 'campaigns_occasion',
      columns: [t.occasionTenantId, t.occasionId],
      foreignColumns: [occasions.tenantId, occasions.id],
    }),
    check('campaigns_share', oneOf('share', shares)),
    check(
      'campaigns_state',
      oneOf('state', ['draft', 'workgroup_review', 'open', 'closed', 'archived', 'cancelled']),
    ),
    check('campaigns_days', sql`starts_on <= ends_on`),
    check('campaigns_kind', oneOf('kind', ['promotion', 'contest', 'challenge'])),
    guestCampaign(),
    ...sharedPolicies(),
  ],
).enableRLS();

/** One library's part in a campaign: private to it, with the base it grew from. */
export const adoptions = pgTable(
  'adoptions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    mirrorTenantId: uuid('mirror_tenant_id')
      .notNull()
      .references(() => tenants.id),
    /** The number of the campaign's version its texts grew from. */
    baseVersion: integer('base_version').notNull(),
    state: text('state').notNull().default('invited'),
    openedAt: instant('opened_at'),
    responsibleId: uuid('responsible_id'),
    place: text('place'),
    happensOn: date('happens_on'),
    happensAt: time('happens_at'),
    contact: text('contact'),
    reason: text('reason'),
    reasonKind: text('reason_kind'),
    shareResults: boolean('share_results').notNull().default(true),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('adoptions_campaign_key').on(t.tenantId, t.campaignTenantId, t.campaignId),
    foreignKey({
      name: 'adoptions_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    foreignKey({
      name: 'adoptions_responsible',
      columns: [t.tenantId, t.responsibleId],
      foreignColumns: [memberships.tenantId, memberships.personId],
    }),
    check(
      'adoptions_state',
      oneOf('state', [
        'invited',
        'localising',
        'submitted',
        'changes_requested',
        'approved',
        'published',
        'reported',
        'declined',
      ]),
    ),
    check(
      'adoptions_reason_kind',
      oneOf('reason_kind', ['no-time', 'not-our-readers', 'own-plans', 'too-late', 'other']),
    ),
    guestObject('id'),
    ...privatePolicies(),
  ],
).enableRLS();

/** How a library stands in a campaign, as its region's coordinator may know it. Texts never. */
export const adoptionMirrors = pgTable(
  'adoption_mirrors',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sourceTenantId: uuid('source_tenant_id')
      .notNull()
      .references(() => tenants.id),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    state: text('state').notNull().default('invited'),
    invitedAt: instant('invited_at').notNull().defaultNow(),
    openedAt: instant('opened_at'),
    adoptedAt: instant('adopted_at'),
    submittedAt: instant('submitted_at'),
    approvedAt: instant('approved_at'),
    publishedAt: instant('published_at'),
    reportedAt: instant('reported_at'),
    declinedAt: instant('declined_at'),
    reason: text('reason'),
    reasonKind: text('reason_kind'),
    responsibleName: text('responsible_name'),
    reminders: integer('reminders').notNull().default(0),
    remindedAt: instant('reminded_at'),
    numbers: jsonb('numbers').$type<Record<string, number>>(),
    /** Monday of the week its report is counted in. */
    weekOn: date('week_on'),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('adoption_mirrors_source_key').on(
      t.tenantId,
      t.campaignTenantId,
      t.campaignId,
      t.sourceTenantId,
    ),
    foreignKey({
      name: 'adoption_mirrors_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    index('adoption_mirrors_changed').on(t.tenantId, t.campaignId, t.changedAt),
    check('adoption_mirrors_reminders', sql`reminders between 0 and 2`),
    ...mirrorPolicies(),
  ],
).enableRLS();

export const results = pgTable(
  'results',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    ...resultNumbers(),
    mood: text('mood'),
    note: text('note'),
    /** The region may quote the note beside the library's name. */
    quotable: boolean('quotable').notNull().default(false),
    /** The numbers as they were counted, with the kind, municipality and week they were counted under. */
    carried: jsonb('carried').$type<Record<string, number | string>>(),
    reportedAt: instant('reported_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('results_adoption_key').on(t.tenantId, t.adoptionId),
    foreignKey({
      name: 'results_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    check('results_mood', oneOf('mood', ['hard', 'ok', 'great'])),
    ...reportPolicies(),
  ],
).enableRLS();
