import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, oneOf } from './columns';
import { tenants } from './directory';
import { identityPolicies } from './policies';

export const identity = pgSchema('identity');

export const people = identity
  .table(
    'people',
    {
      id: uuid('id').primaryKey(),
      email: text('email').notNull(),
      passwordHash: text('password_hash'),
      firstName: text('first_name').notNull(),
      lastName: text('last_name').notNull(),
      forms: jsonb('forms').$type<Record<string, string>>().notNull().default({}),
      /** When the person confirmed how her name is declined; until then the forms are suggestions. */
      formsConfirmedAt: instant('forms_confirmed_at'),
      locale: text('locale').notNull().default('lt'),
      passwordChangedAt: instant('password_changed_at'),
      /** After erasure the row keeps its key alone: name and address are made unrecognisable. */
      erasedAt: instant('erased_at'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [
      uniqueIndex('people_email_key').on(sql`lower(${t.email})`),
      check('people_locale', oneOf('locale', ['lt', 'en'])),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

export const memberships = identity
  .table(
    'memberships',
    {
      tenantId: uuid('tenant_id')
        .notNull()
        .references(() => tenants.id),
      personId: uuid('person_id')
        .notNull()
        .references(() => people.id),
      jobTitle: text('job_title'),
      validFrom: date('valid_from').notNull().defaultNow(),
      validUntil: date('valid_until'),
      /** How much time a week the person has for this library's communication: 10, 30 or 60 minutes. */
      weeklyMinutes: smallint('weekly_minutes'),
    },
    (t) => [
      primaryKey({ columns: [t.tenantId, t.personId] }),
      index('memberships_person').on(t.personId),
      check('memberships_minutes', sql`weekly_minutes in (10, 30, 60)`),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

export const roleGrants = identity
  .table(
    'role_grants',
    {
      tenantId: uuid('tenant_id').notNull(),
      personId: uuid('person_id').notNull(),
      role: text('role').notNull(),
      validFrom: instant('valid_from').notNull().defaultNow(),
      validUntil: instant('valid_until'),
    },
    (t) => [
      primaryKey({ columns: [t.tenantId, t.personId, t.role, t.validFrom] }),
      foreignKey({
        columns: [t.tenantId, t.personId],
        foreignColumns: [memberships.tenantId, memberships.personId],
      }).onDelete('cascade'),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

export const sessions = identity
  .table(
    'sessions',
    {
      hash: text('hash').primaryKey(),
      /** What the person's own list of sessions calls it by; the hash never leaves the database. */
      id: uuid('id').notNull().defaultRandom(),
      personId: uuid('person_id')
        .notNull()
        .references(() => people.id),
      method: text('method').notNull().default('password'),
      /** Set while the first proof is given and the second is awaited: such a session opens nothing. */
      awaitsSecondFactor: boolean('awaits_second_factor').notNull().default(false),
      secondFactorAt: instant('second_factor_at'),
      /** The last time the person proved herself anew, for changes that ask for it. */
      confirmedAt: instant('confirmed_at').notNull().defaultNow(),
      lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
      /** A session begun by a link of one purpose reaches that purpose alone. */
      linkHash: text('link_hash'),
      createdAt: instant('created_at').notNull().defaultNow(),
      expiresAt: instant('expires_at').notNull(),
      absoluteExpiresAt: instant('absolute_expires_at').notNull(),
      userAgent: text('user_agent'),
      address: text('address'),
    },
    (t) => [
      index('sessions_person').on(t.personId),
      uniqueIndex('sessions_id_key').on(t.id),
      check(
        'sessions_method',
        oneOf('method', ['password', 'code', 'link', 'passkey', 'oidc', 'invitation']),
      ),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

export const signInAttempts = identity
  .table(
    'sign_in_attempts',
    {
      key: text('key').primaryKey(),
      windowStart: instant('window_start').notNull(),
      count: integer('count').notNull(),
    },
    () => identityPolicies(),
  )
  .enableRLS();

/** A link without an account: one purpose, one object, an end. */
export const links = identity
  .table(
    'links',
    {
      hash: text('hash').primaryKey(),
      purpose: text('purpose').notNull(),
      tenantId: uuid('tenant_id')
        .notNull()
        .references(() => tenants.id),
      objectId: uuid('object_id').notNull(),
      /** For whom the link acts, where it leads and by which letter it left; a kit link has none of them. */
      personId: uuid('person_id').references(() => people.id),
      path: text('path'),
      letterId: uuid('letter_id'),
      expiresAt: instant('expires_at').notNull(),
      revokedAt: instant('revoked_at'),
      uses: integer('uses').notNull().default(0),
      /** The row of kit_links that tells the coordinator about it. */
      kitId: uuid('kit_id'),
      createdBy: uuid('created_by'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [index('links_tenant').on(t.tenantId), index('links_kit').on(t.kitId), ...identityPolicies()],
  )
  .enableRLS();

/** A browser that a guest of a meeting opened her link in; the first is believed, any later one is proved by a code. */
export const guestDevices = identity
  .table(
    'guest_devices',
    {
      hash: text('hash').primaryKey(),
      guestId: uuid('guest_id').notNull(),
      proved: boolean('proved').notNull().default(false),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [index('guest_devices_guest').on(t.guestId), ...identityPolicies()],
  )
  .enableRLS();

/** A code sent to a guest's address; the database knows its hash under the installation's secret. */
export const guestCodes = identity
  .table(
    'guest_codes',
    {
      id: uuid('id').primaryKey(),
      guestId: uuid('guest_id').notNull(),
      hash: text('hash').notNull(),
      attempts: smallint('attempts').notNull().default(0),
      expiresAt: instant('expires_at').notNull(),
      usedAt: instant('used_at'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [index('guest_codes_guest').on(t.guestId, t.createdAt), ...identityPolicies()],
  )
  .enableRLS();

/** People of a workgroup; the group itself is hosted by one tenant. */
export const workgroupMembers = identity
  .table(
    'workgroup_members',
    {
      workgroupId: uuid('workgroup_id').notNull(),
      personId: uuid('person_id')
        .notNull()
        .references(() => people.id),
      /** The library or association the person sits here for; where it is empty, the one she works in. */
      homeId: uuid('home_id'),
      lead: boolean('lead').notNull().default(false),
      /** Reads everything of the group and writes nothing. */
      observes: boolean('observes').notNull().default(false),
      validFrom: date('valid_from').notNull().defaultNow(),
      validUntil: date('valid_until'),
    },
    (t) => [
      primaryKey({ columns: [t.workgroupId, t.personId] }),
      index('workgroup_members_person').on(t.personId),
      ...identityPolicies(),
    ],
  )
  .enableRLS();
