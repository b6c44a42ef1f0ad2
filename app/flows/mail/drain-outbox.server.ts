import { type WorkerDatabase, waitingTenants, withJob } from '@sklaida/db/tenancy';
import type { Sender } from '@sklaida/emails/send';
import { claimLetters, markLetter, readerOf } from '@sklaida/people/server';
import { heldBack, isShut, noteAtGate, outcomeOf, type ProviderGate } from './letter-outcome.server';
import { prepareLetter } from './prepare-letter.server';
import type { Installation } from './signed-addresses.server';

/** Letters of one library in one minute. */
const share = 120;

type Draining = {
  database: WorkerDatabase;
  sender: Sender | null;
  installation: Installation;
  signal: AbortSignal;
  log: { info(event: object, message: string): void };
  gate?: ProviderGate;
};

/**
 * Sends what is due: a letter of each library in turn, so that a flood of one delays nobody else, and each in a transaction of its own
 * that holds it locked. A crash between sending and marking repeats with the same idempotency key, so nobody gets a letter twice.
 * A library whose letter breaks the work is left out; the first such error is thrown at the end. Returns how many letters left.
 */
export async function drainOutbox(input: Draining): Promise<number> {
  if (!input.sender) return 0;
  const over = () => input.signal.aborted || isShut(input.gate);
  const broken: unknown[] = [];
  let sent = 0;
  let waiting = over() ? [] : await waitingTenants(input.database);
  while (waiting.length > 0) {
    const more: string[] = [];
    for (const tenantId of waiting) {
      if (over()) break;
      try {
        const outcome = await sendOne(input, input.sender, tenantId);
        if (!outcome) continue;
        input.log.info({ tenantId, ...outcome }, 'letter');
        if (outcome.outcome === 'sent') sent += 1;
        more.push(tenantId);
      } catch (error) {
        broken.push(error);
      }
    }
    waiting = over() ? [] : more;
  }
  if (broken.length > 0) throw broken[0];
  return sent;
}

async function sendOne(
  { database, installation, gate }: Draining,
  sender: Sender,
  tenantId: string,
): Promise<{ letterId: string; outcome: string } | null> {
  return withJob(database, 'outbox', tenantId, async (tx) => {
    const [letter] = await claimLetters(tx, { tenantId, limit: 1, aMinute: share });
    if (!letter) return null;
    const key = { tenantId, id: letter.id };
    const held = heldBack(letter.mail.kind, await readerOf(tx, letter.id));
    if (held) {
      await markLetter(tx, key, held);
      return { letterId: letter.id, outcome: held.state === 'queued' ? 'held' : held.state };
    }
    const result = await sender.send(await prepareLetter(tx, letter, installation));
    noteAtGate(gate, result);
    await markLetter(tx, key, outcomeOf(letter, result));
    return { letterId: letter.id, outcome: result.ok ? 'sent' : result.error };
  });
}
