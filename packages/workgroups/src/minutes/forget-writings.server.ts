import { rowsOf, sql, type WorkerDatabase, withWorker } from '@sklaida/db/tenancy';

/** Lets writings go that their items have held for a month; answers how many. Whoever is further behind gets the whole text. */
export async function forgetWritings(database: WorkerDatabase): Promise<number> {
  const [row] = await withWorker(database, 'retention', (tx) =>
    rowsOf<{ gone: number }>(tx, sql`select jobs.forget_minute_updates() as gone`),
  );
  return row?.gone ?? 0;
}
