import { sql } from 'drizzle-orm';
import {
  check,
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
import { adoptions, campaigns } from './campaigns';
import { edited, id, instant, oneOf, shared, shares, tenantId } from './columns';
import { tenants } from './directory';
import { mirrorPolicies, privatePolicies, sharedPolicies } from './policies';

/** Rules, days and draw of a contest campaign. */
export const contests = pgTable(
  'contests',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    campaignId: uuid('campaign_id').notNull(),
    rules: text('rules').notNull(),
    ageGroups: jsonb('age_groups').$type<string[]>().notNull().default([]),
    entriesUntil: date('entries_until').notNull(),
    decidedOn: date('decided_on').notNull(),
    /** On this day the data of entrants is deleted. */
    eraseOn: date('erase_on').notNull(),
    winners: integer('winners').notNull().default(1),
    /** Who wins is decided by points of a jury, or by lot. */
    method: text('method').notNull().default('jury'),
    /** Promise made before the entries close, and what it hid, told after the draw. */
    seedHash: text('seed_hash'),
    seed: text('seed'),
    drawnAt: instant('drawn_at'),
    /** Codes of entries in the order they were drawn from, and of the winners. */
    outcome: jsonb('outcome').$type<{
      codes: string[];
      winners: string[];
      points?: Record<string, number>;
    }>(),
    erasedAt: instant('erased_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('contests_campaign_key').on(t.tenantId, t.campaignId),
    foreignKey({
      name: 'contests_campaign',
      columns: [t.tenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    check('contests_share', oneOf('share', shares)),
    check('contests_method', oneOf('method', ['jury', 'lot'])),
    check(
      'contests_days',
      sql`entries_until <= decided_on and decided_on <= erase_on and winners between 1 and 100`,
    ),
    ...sharedPolicies(),
  ],
).enableRLS();

/** An entry as the organiser holds it; a library hands it in through a carrying function. */
export const contestEntries = pgTable(
  'contest_entries',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sourceTenantId: uuid('source_tenant_id')
      .notNull()
      .references(() => tenants.id),
    contestId: uuid('contest_id').notNull(),
    code: text('code').notNull(),
    entrantName: text('entrant_name'),
    contact: text('contact'),
    guardian: text('guardian'),
    ageGroup: text('age_group'),
    title: text('title').notNull(),
    body: text('body'),
    state: text('state').notNull().default('received'),
    /** Why it was excluded. */
    reason: text('reason'),
    receivedAt: instant('received_at').notNull().defaultNow(),
    erasedAt: instant('erased_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('contest_entries_code_key').on(t.tenantId, t.contestId, t.code),
    foreignKey({
      name: 'contest_entries_contest',
      columns: [t.tenantId, t.contestId],
      foreignColumns: [contests.tenantId, contests.id],
    }),
    check('contest_entries_state', oneOf('state', ['received', 'excluded', 'won'])),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** What a library keeps of an entry it handed in: its code and how it fared. */
export const contestReceipts = pgTable(
  'contest_receipts',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    ageGroup: text('age_group'),
    state: text('state').notNull().default('received'),
    reason: text('reason'),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('contest_receipts_adoption').on(t.tenantId, t.adoptionId),
    foreignKey({
      name: 'contest_receipts_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    check('contest_receipts_state', oneOf('state', ['received', 'excluded', 'won'])),
    ...mirrorPolicies(),
  ],
).enableRLS();

/** Points one member of the jury gave to one entry. */
export const contestScores = pgTable(
  'contest_scores',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    entryId: uuid('entry_id').notNull(),
    jurorId: uuid('juror_id').notNull(),
    jurorName: text('juror_name').notNull(),
    points: integer('points').notNull(),
    note: text('note'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('contest_scores_juror_key').on(t.tenantId, t.entryId, t.jurorId),
    foreignKey({
      name: 'contest_scores_entry',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [contestEntries.tenantId, contestEntries.id],
    }),
    check('contest_scores_points', sql`points between 0 and 10`),
    ...privatePolicies(),
  ],
).enableRLS();

const weekNumbers = () => ({
  weekOn: date('week_on').notNull(),
  readers: integer('readers').notNull().default(0),
  books: integer('books').notNull().default(0),
});

/** A week of a library's reading challenge; the week is named by its Monday. */
export const challengeWeeks = pgTable(
  'challenge_weeks',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    adoptionId: uuid('adoption_id').notNull(),
    ...weekNumbers(),
    carried: jsonb('carried').$type<{ readers: number; books: number }>(),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('challenge_weeks_key').on(t.tenantId, t.adoptionId, t.weekOn),
    foreignKey({
      name: 'challenge_weeks_adoption',
      columns: [t.tenantId, t.adoptionId],
      foreignColumns: [adoptions.tenantId, adoptions.id],
    }),
    check('challenge_weeks_numbers', sql`readers >= 0 and books >= 0`),
    ...privatePolicies(),
  ],
).enableRLS();

/** The region's sums of a reading challenge by week and kind of library. */
export const challengeTotals = pgTable(
  'challenge_totals',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    campaignTenantId: uuid('campaign_tenant_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    libraryKind: text('library_kind').notNull(),
    libraries: integer('libraries').notNull().default(0),
    ...weekNumbers(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('challenge_totals_key').on(
      t.tenantId,
      t.campaignTenantId,
      t.campaignId,
      t.libraryKind,
      t.weekOn,
    ),
    foreignKey({
      name: 'challenge_totals_campaign',
      columns: [t.campaignTenantId, t.campaignId],
      foreignColumns: [campaigns.tenantId, campaigns.id],
    }),
    ...mirrorPolicies(),
  ],
).enableRLS();
