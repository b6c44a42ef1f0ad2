import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, oneOf } from './columns';
import { tenants } from './directory';
import { identity, people } from './identity';
import { identityPolicies } from './policies';

const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => people.id);

/** A code or link asked for by mail. Neither is stored: both are derived from the id and the installation's secret. */
export const signInCodes = identity
  .table(
    'sign_in_codes',
    {
      id: uuid('id').primaryKey(),
      email: text('email').notNull(),
      /** Null for an address nobody has: the answer is the same, no letter leaves. */
      personId: uuid('person_id').references(() => people.id),
      purpose: text('purpose').notNull(),
      attempts: smallint('attempts').notNull().default(0),
      expiresAt: instant('expires_at').notNull(),
      usedAt: instant('used_at'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [
      index('sign_in_codes_email').on(t.email, t.createdAt),
      check('sign_in_codes_purpose', oneOf('purpose', ['sign-in', 'reset', 'confirm', 'address', 'admin'])),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

/** A time-based one-time password device; the last step used is kept, so no code works twice. */
export const secondFactors = identity
  .table(
    'second_factors',
    {
      personId: personId().primaryKey(),
      /** Sealed with the installation's secret. */
      secret: text('secret').notNull(),
      lastStep: bigint('last_step', { mode: 'number' }),
      confirmedAt: instant('confirmed_at'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    () => identityPolicies(),
  )
  .enableRLS();

export const recoveryCodes = identity
  .table(
    'recovery_codes',
    { personId: personId(), hash: text('hash').notNull(), usedAt: instant('used_at') },
    (t) => [primaryKey({ columns: [t.personId, t.hash] }), ...identityPolicies()],
  )
  .enableRLS();

export const passkeys = identity
  .table(
    'passkeys',
    {
      credentialId: text('credential_id').primaryKey(),
      personId: personId(),
      /** COSE key, base64url. */
      publicKey: text('public_key').notNull(),
      counter: bigint('counter', { mode: 'number' }).notNull().default(0),
      transports: text('transports').array().notNull().default([]),
      name: text('name').notNull(),
      createdAt: instant('created_at').notNull().defaultNow(),
      lastUsedAt: instant('last_used_at'),
    },
    (t) => [index('passkeys_person').on(t.personId), ...identityPolicies()],
  )
  .enableRLS();

/** What a passkey or provider exchange must remember between its two steps; taken once. */
export const ceremonies = identity
  .table(
    'ceremonies',
    {
      id: uuid('id').primaryKey(),
      purpose: text('purpose').notNull(),
      personId: uuid('person_id').references(() => people.id),
      data: jsonb('data').$type<Record<string, string>>().notNull(),
      expiresAt: instant('expires_at').notNull(),
    },
    () => identityPolicies(),
  )
  .enableRLS();

/** An account of an outside identity provider that a person signs in with. */
export const providerAccounts = identity
  .table(
    'provider_accounts',
    {
      issuer: text('issuer').notNull(),
      subject: text('subject').notNull(),
      personId: personId(),
      email: text('email').notNull(),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [
      primaryKey({ columns: [t.issuer, t.subject] }),
      index('provider_accounts_person').on(t.personId),
      ...identityPolicies(),
    ],
  )
  .enableRLS();

/** Roles that a library lets in with a second proof only. */
export const secondFactorRules = identity
  .table(
    'second_factor_rules',
    {
      tenantId: uuid('tenant_id')
        .notNull()
        .references(() => tenants.id),
      role: text('role').notNull(),
    },
    (t) => [primaryKey({ columns: [t.tenantId, t.role] }), ...identityPolicies()],
  )
  .enableRLS();

/** When and about what a person wants letters. */
export const mailPreferences = identity
  .table(
    'mail_preferences',
    {
      personId: personId().primaryKey(),
      /** Hour of the daily digest in Vilnius; null for none. */
      digestHour: smallint('digest_hour').default(8),
      quietFrom: smallint('quiet_from'),
      quietUntil: smallint('quiet_until'),
      muted: text('muted').array().notNull().default([]),
      /** The last day in Vilnius whose digest was dealt with, sent or not needed. */
      digestedOn: date('digested_on'),
    },
    () => identityPolicies(),
  )
  .enableRLS();

/** Addresses the provider reported as dead or complaining: nothing is sent there until somebody mends them. */
export const suppressedAddresses = identity
  .table(
    'suppressed_addresses',
    {
      email: text('email').primaryKey(),
      reason: text('reason').notNull(),
      at: instant('at').notNull().defaultNow(),
    },
    () => identityPolicies(),
  )
  .enableRLS();

/** Letters to a person rather than from a library: codes, invitations, notices of the account. No library's outbox shows them. */
export const personLetters = identity
  .table(
    'person_letters',
    {
      id: uuid('id').primaryKey(),
      toEmail: text('to_email').notNull(),
      toName: text('to_name').notNull(),
      locale: text('locale').notNull(),
      mail: jsonb('mail').$type<{ kind: string; props: Record<string, unknown> }>().notNull(),
      key: text('key').notNull().unique(),
      state: text('state').notNull().default('queued'),
      attempts: integer('attempts').notNull().default(0),
      nextAt: instant('next_at').notNull().defaultNow(),
      /** After this a code or invitation is of no use and is not sent any more. */
      expiresAt: instant('expires_at'),
      sentAt: instant('sent_at'),
      providerId: text('provider_id'),
      problem: text('problem'),
      createdAt: instant('created_at').notNull().defaultNow(),
    },
    (t) => [
      index('person_letters_due').on(t.state, t.nextAt),
      index('person_letters_provider').on(t.providerId),
      check('person_letters_state', oneOf('state', ['queued', 'sent', 'failed', 'bounced', 'suppressed'])),
      ...identityPolicies(),
    ],
  )
  .enableRLS();
