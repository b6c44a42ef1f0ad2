import { type Database, withIdentity } from '@sklaida/db/tenancy';
import { verifyMailEvent } from '@sklaida/emails/events';
import { noteMailEvent } from '@sklaida/people/server';

/**
 * A report of the mail service. False when it is not signed by the service, or too old; what is signed but speaks of something else, or
 * of a letter nobody knows, is taken and forgotten, so that the service does not repeat it for days.
 */
export async function receiveMailEvent(
  database: Database,
  secret: string,
  report: { body: string; id: string; timestamp: string; signature: string },
): Promise<boolean> {
  const event = verifyMailEvent(secret, report);
  if (!event.genuine) return false;
  const { letter } = event;
  if (letter) await withIdentity(database, (tx) => noteMailEvent(tx, letter));
  return true;
}
