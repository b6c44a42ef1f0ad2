import { type IdentityTx, rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { LetterMail } from './letters.server';

/**
 * Puts a letter to a person on its way inside the caller's transaction; the same `key` never queues twice. Props hold no codes or
 * tokens: the worker derives them while sending. After `expiresAt` the letter is not sent any more.
 */
export async function queuePersonLetter(
  tx: IdentityTx | TenantTx,
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
};

/** Locks one letter that is due for as long as the transaction runs. */
export async function claimPersonLetter(tx: WorkerTx): Promise<DuePersonLetter | null> {
  const [row] = await rowsOf<{
    id: string;
    to_email: string;
    to_name: string;
    locale: 'lt' | 'en';
    mail: LetterMail;
    attempts: number;
  }>(tx, sql`select * from jobs.claim_person_letter()`);
  if (!row) return null;
  const { to_email: toEmail, to_name: toName, ...rest } = row;
  return { ...rest, toEmail, toName };
}

export async function markPersonLetter(
  tx: WorkerTx,
  id: string,
  outcome:
    | { state: 'sent'; providerId: string }
    | { state: 'failed'; problem: string }
    | { state: 'queued'; problem: string; retryInSeconds: number },
): Promise<void> {
  await tx.execute(sql`select jobs.mark_person_letter(${id}, ${outcome.state},
    ${outcome.state === 'sent' ? outcome.providerId : null}, ${outcome.state === 'sent' ? null : outcome.problem},
    ${outcome.state === 'queued' ? Math.ceil(outcome.retryInSeconds) : null})`);
}
