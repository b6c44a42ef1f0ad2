import { outbox } from '@sklaida/db/schema';
import { type JobTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, asc, eq, lte } from 'drizzle-orm';

export type LetterMail = { kind: string; props: Record<string, unknown> };
export type LetterState = 'queued' | 'sent' | 'failed' | 'bounced' | 'suppressed';

/** Puts a letter on its way inside the caller's transaction; the same `key` never queues twice. */
export async function queueLetter(
  tx: TenantTx,
  letter: {
    tenantId: string;
    recipientId: string;
    toEmail: string;
    toName: string;
    locale: 'lt' | 'en';
    mail: LetterMail;
    key: string;
  },
): Promise<void> {
  await tx
    .insert(outbox)
    .values({ id: uuidv7(), ...letter })
    .onConflictDoNothing();
}

export type DueLetter = {
  id: string;
  recipientId: string;
  toEmail: string;
  toName: string;
  locale: 'lt' | 'en';
  mail: LetterMail;
  attempts: number;
  round: number;
  createdAt: Date;
};

/**
 * Locks letters that are due, so that two workers never hold the same one. None when the library has sent its share of this minute:
 * one library's flood leaves the provider's patience to the others.
 */
export async function claimLetters(
  tx: JobTx,
  filter: { tenantId: string; limit: number; aMinute: number },
): Promise<DueLetter[]> {
  const withinShare = sql`(select count(*) from ${outbox} o where o.tenant_id = ${filter.tenantId}
    and o.state = 'sent' and o.sent_at > now() - interval '1 minute') < ${filter.aMinute}`;
  return tx
    .select({
      id: outbox.id,
      recipientId: outbox.recipientId,
      toEmail: outbox.toEmail,
      toName: outbox.toName,
      locale: sql<'lt' | 'en'>`${outbox.locale}`,
      mail: outbox.mail,
      attempts: outbox.attempts,
      round: outbox.round,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.tenantId, filter.tenantId),
        eq(outbox.state, 'queued'),
        lte(outbox.nextAt, sql`now()`),
        withinShare,
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(filter.limit)
    .for('update', { skipLocked: true });
}

/** What the reader wishes, and why her address is dead if it is. */
export type Reader = { suppressed: string | null; muted: string[]; quietUntil: Date | null };

export async function readerOf(tx: JobTx, letterId: string): Promise<Reader> {
  const [row] = await rowsOf<{ suppressed: string | null; muted: string[]; quiet_until: string | null }>(
    tx,
    sql`select * from jobs.reader_of(${letterId})`,
  );
  return {
    suppressed: row?.suppressed ?? null,
    muted: row?.muted ?? [],
    quietUntil: row?.quiet_until ? new Date(row.quiet_until) : null,
  };
}

/** The signed link of a letter being sent; false when none may be given and the letter leads to the plain address. */
export async function openLink(
  tx: JobTx,
  link: { letterId: string; hash: string; purpose: 'approve' | 'adopt'; objectId: string; path: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ opened: boolean }>(
    tx,
    sql`select jobs.open_link(${link.letterId}, ${link.hash}, ${link.purpose}, ${link.objectId}, ${link.path}) as opened`,
  );
  return row?.opened ?? false;
}

export type LetterOutcome =
  | { state: 'sent'; providerId: string }
  | { state: 'failed' | 'suppressed'; problem: string }
  | { state: 'queued'; problem: string | null; nextAt: Date; counted: boolean };

export async function markLetter(
  tx: JobTx,
  key: { tenantId: string; id: string },
  outcome: LetterOutcome,
): Promise<void> {
  const counted = outcome.state === 'queued' ? outcome.counted : outcome.state !== 'suppressed';
  await tx
    .update(outbox)
    .set({
      state: outcome.state,
      ...(counted ? { attempts: sql`${outbox.attempts} + 1` } : {}),
      sentAt: outcome.state === 'sent' ? sql`now()` : null,
      providerId: outcome.state === 'sent' ? outcome.providerId : null,
      problem: outcome.state === 'sent' ? null : outcome.problem,
      nextAt: outcome.state === 'queued' ? outcome.nextAt : sql`now()`,
    })
    .where(and(eq(outbox.tenantId, key.tenantId), eq(outbox.id, key.id)));
}
