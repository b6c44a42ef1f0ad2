import { outbox } from '@sklaida/db/schema';
import type { JobTx, TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';

export type LetterMail = { kind: string; props: Record<string, unknown> };
export type LetterState = 'queued' | 'sent' | 'failed';
export type Letter = {
  id: string;
  toEmail: string;
  toName: string;
  locale: 'lt' | 'en';
  mail: LetterMail;
  state: LetterState;
  createdAt: Date;
  sentAt: Date | null;
  problem: string | null;
};

const columns = {
  id: outbox.id,
  toEmail: outbox.toEmail,
  toName: outbox.toName,
  locale: sql<'lt' | 'en'>`${outbox.locale}`,
  mail: outbox.mail,
  state: sql<LetterState>`${outbox.state}`,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
  problem: outbox.problem,
};

/** Letters of the library, newest first. */
export async function listLetters(
  tx: TenantTx,
  filter: { tenantId: string; limit: number },
): Promise<Letter[]> {
  return tx
    .select(columns)
    .from(outbox)
    .where(eq(outbox.tenantId, filter.tenantId))
    .orderBy(desc(outbox.id))
    .limit(filter.limit);
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

export type DueLetter = Letter & { key: string; attempts: number };

/** Locks letters that are due, so that two workers never hold the same one. */
export async function claimLetters(
  tx: JobTx,
  filter: { tenantId: string; limit: number },
): Promise<DueLetter[]> {
  return tx
    .select({ ...columns, key: outbox.key, attempts: outbox.attempts })
    .from(outbox)
    .where(
      and(eq(outbox.tenantId, filter.tenantId), eq(outbox.state, 'queued'), lte(outbox.nextAt, sql`now()`)),
    )
    .orderBy(asc(outbox.id))
    .limit(filter.limit)
    .for('update', { skipLocked: true });
}

export async function markLetter(
  tx: JobTx,
  key: { tenantId: string; id: string },
  outcome:
    | { state: 'sent'; providerId: string }
    | { state: 'failed'; problem: string }
    | { state: 'queued'; problem: string; retryInSeconds: number },
): Promise<void> {
  await tx
    .update(outbox)
    .set({
      state: outcome.state,
      attempts: sql`${outbox.attempts} + 1`,
      sentAt: outcome.state === 'sent' ? sql`now()` : null,
      providerId: outcome.state === 'sent' ? outcome.providerId : null,
      problem: outcome.state === 'sent' ? null : outcome.problem,
      nextAt:
        outcome.state === 'queued'
          ? sql`now() + make_interval(secs => ${outcome.retryInSeconds})`
          : sql`now()`,
    })
    .where(and(eq(outbox.tenantId, key.tenantId), eq(outbox.id, key.id)));
}
