import { rowsOf, sql, type WorkerDatabase, withJob } from '@sklaida/db/tenancy';
import type { ImportProgress, ImportResult } from './import.server';

export type BatchProgress = Omit<ImportProgress, 'id'> & { result: ImportResult };

/**
 * Loads the next rows of a confirmed file, in one transaction with the count of what is done: interrupted, it goes on where it was.
 * Null for a file that is not there.
 */
export async function loadLibraries(
  database: WorkerDatabase,
  input: { tenantId: string; importId: string; limit: number },
): Promise<BatchProgress | null> {
  return withJob(database, 'library import', input.tenantId, async (tx) => {
    const [row] = await rowsOf<{ progress: BatchProgress | null }>(
      tx,
      sql`select jobs.load_libraries(${input.importId}, ${input.limit}) as progress`,
    );
    return row?.progress ?? null;
  });
}
