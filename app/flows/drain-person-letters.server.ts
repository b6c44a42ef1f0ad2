import { type WorkerDatabase, withWorker } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import type { Sender } from '@sklaida/emails/send';
import { claimPersonLetter, markPersonLetter } from '@sklaida/people/server';
import { completeLetter, type Installation } from './complete-letter.server';
import { outcomeOf } from './drain-outbox.server';

/**
 * Sends letters to people – codes first, since somebody waits at the screen – one by one, each locked for as long as it is being sent.
 * Returns how many left.
 */
export async function drainPersonLetters(input: {
  database: WorkerDatabase;
  sender: Sender | null;
  installation: Installation;
  signal: AbortSignal;
  log: { info(event: object, message: string): void };
}): Promise<number> {
  const { database, sender, installation, signal, log } = input;
  if (!sender) return 0;
  let sent = 0;
  while (!signal.aborted) {
    const outcome = await withWorker(database, 'person letters', async (tx) => {
      const letter = await claimPersonLetter(tx);
      if (!letter) return null;
      const result = await sender.send({
        to: { email: letter.toEmail, name: letter.toName },
        mail: completeLetter(letter.mail as Mail, installation),
        locale: letter.locale,
        idempotencyKey: letter.id,
      });
      await markPersonLetter(tx, letter.id, outcomeOf(letter, result));
      return { letterId: letter.id, kind: letter.mail.kind, outcome: result.ok ? 'sent' : result.error };
    });
    if (!outcome) break;
    log.info(outcome, 'letter to a person');
    if (outcome.outcome === 'sent') sent += 1;
  }
  return sent;
}
