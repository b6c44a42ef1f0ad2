import { type IdentityTx, type JobTx, rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { LetterMail, LetterOutcome, Reader } from './letters.server';

/**
 * Puts a letter to a person on its way inside the caller's transaction; the same `key` never queues twice. Props hold no codes or
 * tokens: the worker derives them while sending. After `expiresAt` the letter is not sent any more.
 */
export async function queuePersonLetter(
  tx: IdentityTx | TenantTx | JobTx | WorkerTx,
  letter: {
    to: { email: string; name: string };
    locale: 'lt' | 'en';
    mail: { kind: string; props: object };
    key: string;
    expiresAt?: Date;
  },
): Promise<void> {
  await tx.execute(sql`select identity.queue_person_letter(${uuidv7()}, ${letter.to.email}, ${letter.to.name},
    ${letter.locale}, ${JSON.stringify(letter.mail)}::jsonb, ${letter.key}, ${letter.expiresAt?.toISOString() ?? null})`);
}

export type DuePersonLetter = {
  id: string;
  toEmail: string;
  toName: string;
  locale: 'lt' | 'en';
  mail: LetterMail;
  attempts: number;
  createdAt: Date;
  /** Whose address it is; null when nobody has an account with it. */
  personId: string | null;
  reader: Reader;
};

type ClaimedRow = {
  id: string;
  to_email: string;
  to_name: string;
  locale: 'lt' | 'en';
  mail: LetterMail;
  attempts: number;
  created_at: string;
  person_id: string | null;
  suppressed: string | null;
  muted: string[];
  quiet_until: string | null;
};

/** Locks one letter that is due for as long as the transaction runs. */
export async function claimPersonLetter(tx: WorkerTx): Promise<DuePersonLetter | null> {
  const [row] = await rowsOf<ClaimedRow>(tx, sql`select * from jobs.claim_person_letter()`);
  if (!row) return null;
  return {
    id: row.id,
    toEmail: row.to_email,
    toName: row.to_name,
    locale: row.locale,
    mail: row.mail,
    attempts: row.attempts,
    createdAt: new Date(row.created_at),
    personId: row.person_id,
    reader: {
      suppressed: row.suppressed,
      muted: row.muted,
      quietUntil: row.quiet_until ? new Date(row.quiet_until) : null,
    },
  };
}

export async function markPersonLetter(tx: WorkerTx, id: string, outcome: LetterOutcome): Promise<void> {
  const providerId = outcome.state === 'sent' ? outcome.providerId : null;
  const problem = outcome.state === 'sent' ? null : outcome.problem;
  const next = outcome.state === 'queued' ? outcome.nextAt.toISOString() : null;
  const counted = outcome.state === 'queued' ? outcome.counted : outcome.state !== 'suppressed';
  await tx.execute(
    sql`select jobs.mark_person_letter(${id}, ${outcome.state}, ${providerId}, ${problem}, ${next}, ${counted})`,
  );
}
