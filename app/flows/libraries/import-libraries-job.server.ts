import type { WorkerDatabase } from '@sklaida/db/tenancy';
import { loadLibraries } from '@sklaida/people/server';

const rowsAtOnce = 100;

/** Loads a confirmed table batch by batch; begun again, it goes on behind the last batch that was kept. */
export async function loadImport(
  database: WorkerDatabase,
  job: { tenantId: string; payload: Record<string, unknown> },
  report: (done: number, total: number) => Promise<void>,
): Promise<Record<string, unknown>> {
  const importId = String(job.payload.importId);
  for (;;) {
    const progress = await loadLibraries(database, { tenantId: job.tenantId, importId, limit: rowsAtOnce });
    if (!progress) return { state: 'gone' };
    await report(progress.done, progress.total);
    if (progress.state !== 'loading') return { state: progress.state };
  }
}
