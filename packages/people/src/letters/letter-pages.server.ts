import { outbox } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { LetterMail, LetterState } from './letters.server';

export type Letter = {
  id: string;
  recipientId: string;
  toEmail: string;
  toName: string;
  locale: 'lt' | 'en';
  mail: LetterMail;
  state: LetterState;
  createdAt: Date;
  sentAt: Date | null;
  nextAt: Date;
  /** `cause: words of the provider`, in the state as it is now. */
  problem: string | null;
};

const columns = {
  id: outbox.id,
  recipientId: outbox.recipientId,
  toEmail: outbox.toEmail,
  toName: outbox.toName,
  locale: sql<'lt' | 'en'>`${outbox.locale}`,
  mail: outbox.mail,
  state: sql<LetterState>`${outbox.state}`,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
  nextAt: outbox.nextAt,
  problem: outbox.problem,
};

const inTrouble = or(
  inArray(outbox.state, ['failed', 'bounced', 'suppressed']),
  and(eq(outbox.state, 'queued'), isNotNull(outbox.problem)),
);

/** Letters of the library, newest first; all, or those that did not arrive. */
export async function listLetters(
  tx: TenantTx,
  filter: { tenantId: string; limit: number; only?: 'trouble' },
): Promise<Letter[]> {
  return tx
    .select(columns)
    .from(outbox)
    .where(and(eq(outbox.tenantId, filter.tenantId), filter.only === 'trouble' ? inTrouble : undefined))
    .orderBy(desc(outbox.id))
    .limit(filter.limit);
}

export type LetterTrouble = {
  /** Letters that did not arrive or wait after a failure. */
  count: number;
  /** Of them, kept by the provider as a whole: down, or taking nothing from this installation. */
  held: number;
  refused: boolean;
};

export async function countLetterTrouble(tx: TenantTx, filter: { tenantId: string }): Promise<LetterTrouble> {
  const kept = sql`${outbox.problem} ~ '^(refused|unreachable|busy):'`;
  const [row] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      held: sql<number>`(count(*) filter (where ${kept} and ${outbox.state} in ('failed', 'queued')))::int`,
      refused: sql<boolean>`coalesce(bool_or(${outbox.state} = 'queued' and ${outbox.problem} like 'refused:%'), false)`,
    })
    .from(outbox)
    .where(and(eq(outbox.tenantId, filter.tenantId), inTrouble));
  return row ?? { count: 0, held: 0, refused: false };
}

export async function findLetter(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Letter | null> {
  const [row] = await tx
    .select(columns)
    .from(outbox)
    .where(and(eq(outbox.tenantId, key.tenantId), eq(outbox.id, key.id)));
  return row ?? null;
}

export type LetterFacts = {
  link: { purpose: string; expiresAt: Date; revokedAt: Date | null; uses: number } | null;
  /** Why nothing is sent to the letter's address. */
  suppressed: string | null;
  /** The address the recipient has today; null when she no longer belongs to the library. */
  presentEmail: string | null;
};

export async function letterFacts(tx: TenantTx, letterId: string): Promise<LetterFacts> {
  const [row] = await rowsOf<{
    link_purpose: string | null;
    link_expires_at: string;
    link_revoked_at: string | null;
    link_uses: number;
    suppressed: string | null;
    present_email: string | null;
  }>(tx, sql`select * from carry.letter_facts(${letterId})`);
  return {
    link: row?.link_purpose
      ? {
          purpose: row.link_purpose,
          expiresAt: new Date(row.link_expires_at),
          revokedAt: row.link_revoked_at ? new Date(row.link_revoked_at) : null,
          uses: row.link_uses,
        }
      : null,
    suppressed: row?.suppressed ?? null,
    presentEmail: row?.present_email ?? null,
  };
}

/** Ends the letter's link and the sessions it began; false when there was none to end. */
export async function revokeLetterLink(tx: TenantTx, letterId: string): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, sql`select carry.revoke_link(${letterId}) as done`);
  return row?.done ?? false;
}

/** Puts one letter back into the queue, or with null every letter the provider as a whole kept; answers how many. */
export async function sendLettersAgain(tx: TenantTx, letterId: string | null): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(tx, sql`select carry.send_again(${letterId}) as count`);
  return row?.count ?? 0;
}

/** Lifts the ban on the letter's address after a bounce; false when there is none or the person herself complained. */
export async function trustAddress(tx: TenantTx, letterId: string): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, sql`select carry.trust_address(${letterId}) as done`);
  return row?.done ?? false;
}
