import { type WorkerDatabase, withWorker } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import type { Sender } from '@sklaida/emails/send';
import { claimPersonLetter, markPersonLetter } from '@sklaida/people/server';
import { completeLetter } from './complete-letter.server';
import { heldBack, isShut, noteAtGate, outcomeOf, type ProviderGate } from './letter-outcome.server';
import { type Installation, unsubscribeUrl } from './signed-addresses.server';

/**
 * Sends letters to people, apart from those of libraries and before them, since somebody may wait at the screen for a code. Each is
 * locked for as long as it is being sent. Returns how many left.
 */
export async function drainPersonLetters(input: {
  database: WorkerDatabase;
  sender: Sender | null;
  installation: Installation;
  signal: AbortSignal;
  log: { info(event: object, message: string): void };
  gate?: ProviderGate;
}): Promise<number> {
  const { database, sender, signal, log, gate } = input;
  if (!sender) return 0;
  let sent = 0;
  while (!signal.aborted && !isShut(gate)) {
    const outcome = await withWorker(database, 'person letters', (tx) => sendOne(tx, sender, input));
    if (!outcome) break;
    log.info(outcome, 'letter to a person');
    if (outcome.outcome === 'sent') sent += 1;
  }
  return sent;
}

type WorkerTx = Parameters<typeof claimPersonLetter>[0];

async function sendOne(
  tx: WorkerTx,
  sender: Sender,
  { installation, gate }: { installation: Installation; gate?: ProviderGate },
): Promise<{ letterId: string; kind: string; outcome: string } | null> {
  const letter = await claimPersonLetter(tx);
  if (!letter) return null;
  const { kind } = letter.mail;
  const held = heldBack(kind, letter.reader);
  if (held) {
    await markPersonLetter(tx, letter.id, held);
    return { letterId: letter.id, kind, outcome: held.state === 'queued' ? 'held' : held.state };
  }
  const result = await sender.send({
    to: { email: letter.toEmail, name: letter.toName },
    mail: completeLetter(letter.mail as Mail, installation),
    locale: letter.locale,
    idempotencyKey: letter.id,
    unsubscribeUrl: unsubscribeUrl(installation, letter.personId, kind),
    writtenAt: letter.createdAt,
  });
  noteAtGate(gate, result);
  await markPersonLetter(tx, letter.id, outcomeOf(letter, result));
  return { letterId: letter.id, kind, outcome: result.ok ? 'sent' : result.error };
}
