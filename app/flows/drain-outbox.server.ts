import { type WorkerDatabase, waitingTenants, withJob } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import type { Sender } from '@sklaida/emails/send';
import { claimLetters, type DueLetter, markLetter } from '@sklaida/people/server';

const attemptsAllowed = 12;

/** Seconds until the next try: 10 s, 20 s, 40 s … at most one hour. */
export function retryDelay(attempts: number): number {
  return Math.min(3600, 10 * 2 ** Math.min(attempts, 10));
}

/**
 * Sends what is due, one library at a time, each letter in a transaction of its own that holds it locked. A crash between sending and
 * marking repeats with the same idempotency key, so nobody gets a letter twice. Returns how many letters left.
 */
export async function drainOutbox(input: {
  database: WorkerDatabase;
  sender: Sender | null;
  signal: AbortSignal;
  log: { info(event: object, message: string): void };
}): Promise<number> {
  if (!input.sender) return 0;
  let sent = 0;
  for (const tenantId of await waitingTenants(input.database)) {
    for (let more = true; more && !input.signal.aborted; ) {
      const outcome = await sendOne(input.database, input.sender, tenantId);
      more = outcome !== null;
      if (outcome) input.log.info({ tenantId, ...outcome }, 'letter');
      if (outcome?.outcome === 'sent') sent += 1;
    }
  }
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
    const key = { tenantId, id: letter.id };
    if (result.ok) await markLetter(tx, key, { state: 'sent', providerId: result.providerId });
    else if (result.error === 'permanent' || letter.attempts + 1 >= attemptsAllowed)
      await markLetter(tx, key, { state: 'failed', problem: result.message });
    else
      await markLetter(tx, key, {
        state: 'queued',
        problem: result.message,
        retryInSeconds: waitFor(letter, result),
      });
    return { letterId: letter.id, outcome: result.ok ? 'sent' : result.error };
  });
}

function waitFor(letter: DueLetter, result: { retryAfterSeconds?: number }): number {
  return Math.max(result.retryAfterSeconds ?? 0, retryDelay(letter.attempts));
}
