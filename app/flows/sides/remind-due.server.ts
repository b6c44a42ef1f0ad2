import { type WorkerDatabase, withWorker } from '@sklaida/db/tenancy';
import { remindOfDueSides } from '@sklaida/insights/server';

/** Reminds of rows that are due in three days and not there. */
export const remindOfSides = (
  database: WorkerDatabase,
  letters: { origin: string; demo: boolean },
): Promise<number> => withWorker(database, 'side reports', (tx) => remindOfDueSides(tx, letters));
