import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, tenantId } from './columns';
import { tenants } from './directory';
import { identity, people } from './identity';
import { identityPolicies, privatePolicies } from './policies';

/** A place kept for one address in one library: used once, within fourteen days. */
export const invitations = identity
  .table(
    'invitations',
    {
      id: uuid('id').primaryKey(),
      tenantId: tenantId().references(() => tenants.id),
      /** Whose staff invited: the library itself, or the county library that opened it. */
      inviterTenantId: uuid('inviter_tenant_id').references(() => tenants.id),
      email: text('email').notNull(),
      firstName: text('first_name').notNull().default(''),
      lastName: text('last_name').notNull().default(''),
      jobTitle: text('job_title'),
      roles: text('roles').array().notNull(),
      /** sha256 of the token; the token is derived from the id and the installation's secret. */
      hash: text('hash').notNull(),
      expiresAt: instant('expires_at').notNull(),
      acceptedAt: instant('accepted_at'),
      acceptedBy: uuid('accepted_by').references(() => people.id),
      revokedAt: instant('revoked_at'),
      /** The invitation that took this one's place. */
      replacedBy: uuid('replaced_by'),
      /** When its holder said that it is not hers, or asked for another. */
      refusedAt: instant('refused_at'),
      askedAt: instant('asked_at'),
      /** The page from which it was accepted: the same press repeated is answered as the first one was. */
      acceptedAttempt: text('accepted_attempt'),
      createdBy: uuid('created_by').references(() => people.id),
      createdByName: text('created_by_name'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [
      uniqueIndex('invitations_hash_key').on(t.hash),
      index('invitations_tenant').on(t.tenantId, t.createdAt),
      index('invitations_inviter').on(t.inviterTenantId, t.createdAt),
      index('invitations_email').on(t.email),
      uniqueIndex('invitations_open')
        .on(t.tenantId, sql`lower(${t.email})`)
        .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

/** Who opens regions. Being one opens no library. */
export const platformAdmins = identity
  .table(
    'platform_admins',
    {
      personId: uuid('person_id')
        .primaryKey()
        .references(() => people.id),
      validFrom: instant('valid_from').notNull().defaultNow(),
      validUntil: instant('valid_until'),
    },
    () => identityPolicies(),
  )
  .enableRLS();

/** A library lets one administrator of the installation look in, for a stated reason and a stated time. */
export const accessGrants = identity
  .table(
    'access_grants',
    {
      id: uuid('id').primaryKey(),
      tenantId: tenantId().references(() => tenants.id),
      personId: uuid('person_id')
        .notNull()
        .references(() => people.id),
      reason: text('reason').notNull(),
      /** How long the look lasts from the moment it is granted. */
      hours: smallint('hours').notNull().default(1),
      requestedAt: instant('requested_at').notNull().defaultNow(),
      grantedBy: uuid('granted_by').references(() => people.id),
      validFrom: instant('valid_from'),
      validUntil: instant('valid_until'),
      revokedAt: instant('revoked_at'),
      enteredAt: instant('entered_at'),
    },
    (t) => [
      index('access_grants_person').on(t.personId, t.tenantId),
      check('access_grants_hours', sql`hours between 1 and 72`),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

/** A spreadsheet of libraries on its way in: what was read, what is wrong with it, and how far the loading has come. */
export const libraryImports = pgTable(
  'library_imports',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    fileName: text('file_name').notNull(),
    /** Rows as read, with the number each has in the file. */
    sheet: jsonb('sheet').$type<Record<string, unknown>>().notNull(),
    mapping: jsonb('mapping').$type<Record<string, number>>().notNull().default({}),
    state: text('state').notNull().default('previewed'),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    result: jsonb('result').$type<Record<string, unknown>>(),
    finishedAt: instant('finished_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('library_imports_recent').on(t.tenantId, t.createdAt),
    ...privatePolicies(),
  ],
).enableRLS();
