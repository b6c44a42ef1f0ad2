import { type WorkerDatabase, withWorker } from '@sklaida/db/tenancy';
import { turnDeputations } from '@sklaida/people/server';

/** Tells both people that a deputation has begun or ended; the clock of the database says which have. */
export function announceTurns(
  database: WorkerDatabase,
  letters: { origin: string; demo: boolean },
): Promise<number> {
  return withWorker(database, 'deputations', (tx) => turnDeputations(tx, letters));
}
