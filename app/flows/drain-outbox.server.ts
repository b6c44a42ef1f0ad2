import { type WorkerDatabase, waitingTenants, withJob } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import type { Sender, SendResult } from '@sklaida/emails/send';
import { claimLetters, markLetter } from '@sklaida/people/server';

const attemptsAllowed = 12;
const longestWaitAsked = 86_400;

/** Seconds until the next try: 10 s, 20 s, 40 s … at most one hour. */
export function retryDelay(attempts: number): number {
  return Math.min(3600, 10 * 2 ** Math.min(attempts, 10));
}

/**
 * Sends what is due: a letter of each library in turn, so that a flood of one delays nobody else, and each in a transaction of its own
 * that holds it locked. A crash between sending and marking repeats with the same idempotency key, so nobody gets a letter twice.
 * A library whose letter breaks the work is left out; the first such error is thrown at the end. Returns how many letters left.
 */
export async function drainOutbox(input: {
  database: WorkerDatabase;
  sender: Sender | null;
  signal: AbortSignal;
  log: { info(event: object, message: string): void };
}): Promise<number> {
  if (!input.sender) return 0;
  const broken: unknown[] = [];
  let sent = 0;
  let waiting = await waitingTenants(input.database);
  while (waiting.length > 0) {
    const more: string[] = [];
    for (const tenantId of waiting) {
      if (input.signal.aborted) break;
      try {
        const outcome = await sendOne(input.database, input.sender, tenantId);
        if (!outcome) continue;
        input.log.info({ tenantId, ...outcome }, 'letter');
        if (outcome.outcome === 'sent') sent += 1;
        more.push(tenantId);
      } catch (error) {
        broken.push(error);
      }
    }
    waiting = input.signal.aborted ? [] : more;
  }
  if (broken.length > 0) throw broken[0];
  return sent;
}

async function sendOne(
  database: WorkerDatabase,
  sender: Sender,
  tenantId: string,
): Promise<{ letterId: string; outcome: string } | null> {
  return withJob(database, 'outbox', tenantId, async (tx) => {
    const [letter] = await claimLetters(tx, { tenantId, limit: 1 });
    if (!letter) return null;
    const result = await sender.send({
      to: { email: letter.toEmail, name: letter.toName },
      mail: letter.mail as Mail,
      locale: letter.locale,
      idempotencyKey: letter.id,
    });
    await markLetter(tx, { tenantId, id: letter.id }, outcomeOf(letter, result));
    return { letterId: letter.id, outcome: result.ok ? 'sent' : result.error };
  });
}

export type Outcome =
  | { state: 'sent'; providerId: string }
  | { state: 'failed'; problem: string }
  | { state: 'queued'; problem: string; retryInSeconds: number };

/** What an attempt makes of a letter: gone, given up, or tried again after a pause. */
export function outcomeOf(letter: { attempts: number }, result: SendResult): Outcome {
  if (result.ok) return { state: 'sent', providerId: result.providerId };
  if (result.error === 'permanent' || letter.attempts + 1 >= attemptsAllowed)
    return { state: 'failed', problem: result.message };
  const asked = Math.min(result.retryAfterSeconds ?? 0, longestWaitAsked);
  return {
    state: 'queued',
    problem: result.message,
    retryInSeconds: Math.max(asked, retryDelay(letter.attempts)),
  };
}
