import { type SQL, sql } from 'drizzle-orm';
import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The scope every signed-in person and every library reads: facts meant for the public. */
const publicScope = '00000000-0000-7000-8000-000000000001';

export const id = () => uuid('id').notNull();
export const tenantId = () => uuid('tenant_id').notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Columns of every row a person can edit: who and when, and the version each edit is checked against. */
export const edited = () => ({
  createdAt: instant('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
});

/**
 * How far a shared row reaches, and the one generated column its select policy compares. An association's scope is derived from its
 * id and never equal to it: members read what it shares, not what it keeps to itself.
 */
export const shared = () => ({
  share: text('share').notNull().default('tenant'),
  shareScopeId: uuid('share_scope_id'),
  scopeId: uuid('scope_id')
    .notNull()
    .generatedAlwaysAs(
      sql.raw(
        `case share when 'tenant' then tenant_id when 'public' then '${publicScope}'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end`,
      ),
    ),
});

/** CHECK body for a text column with a closed list of words. */
export function oneOf(column: string, words: readonly string[]): SQL {
  return sql.raw(`${column} in (${words.map((word) => `'${word}'`).join(', ')})`);
}

export const shares = ['tenant', 'region', 'workgroup', 'association', 'public'] as const;

/** What a library counts of a campaign. */
export const resultNumbers = () => ({
  events: integer('events').notNull().default(0),
  participants: integer('participants').notNull().default(0),
  childrenAndYouth: integer('children_and_youth').notNull().default(0),
  onlineParticipants: integer('online_participants').notNull().default(0),
  posts: integer('posts').notNull().default(0),
  reach: integer('reach').notNull().default(0),
  mediaMentions: integer('media_mentions').notNull().default(0),
});
