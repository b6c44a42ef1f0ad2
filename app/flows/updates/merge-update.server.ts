import { mergeCopy } from '@sklaida/campaigns';
import { type HeldCopy, holdCopy, type MergeDoor, writeCopy } from '@sklaida/campaigns/server';
import { type WorkerDatabase, withJob } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import type { JobEnvironment } from '../jobs/job-kind.server';

export type Updated = {
  number: number;
  /** Texts that changed by themselves, and questions left for the library. */
  texts: number;
  conflicts: number;
  /** Its texts went back for approval. */
  resubmitted: boolean;
};
export type UpdateRefusal = 'not-found' | 'nothing-new' | 'waits-for-library' | 'over';

/**
 * Takes the region's newest version into one library's part, in the caller's transaction and with the part's row held. By itself it
 * reaches texts that are still being fitted, and an urgent one those approved or published too; a person's press (`by: 'person'`)
 * reaches any. Done again it finds nothing new.
 */
export async function mergeUpdate(
  door: MergeDoor,
  input: { adoptionId: string; letter?: Record<string, unknown> | null; origin?: string },
): Promise<Result<Updated, UpdateRefusal>> {
  const held = await holdCopy(door, input.adoptionId);
  if (!held) return fail('not-found');
  if (!held.campaignOpen || held.state === 'declined' || held.state === 'reported') return fail('over');
  if (!held.copy) return fail('nothing-new');
  if (door.by === 'worker' && !reachesByItself(held)) return fail('waits-for-library');
  const writes = mergeCopy(held.copy);
  const written = await writeCopy(door, {
    adoptionId: input.adoptionId,
    writes,
    urgent: held.urgent,
    note: held.note,
    letter: input.letter ?? null,
    origin: input.origin ?? '',
  });
  if (!written) return fail('nothing-new');
  return ok({
    number: writes.to,
    texts: writes.texts,
    conflicts: writes.conflicts.length,
    resubmitted: writes.state === 'submitted',
  });
}

const reachesByItself = ({ state, urgent }: HeldCopy) =>
  urgent || state === 'invited' || state === 'localising' || state === 'changes_requested';

/** The queued work of one library after a correction. */
export async function runUpdate(
  database: WorkerDatabase,
  job: { tenantId: string; payload: Record<string, unknown> },
  _report: unknown,
  env: JobEnvironment,
): Promise<Record<string, unknown>> {
  const merged = await withJob(database, 'merge', job.tenantId, (tx) =>
    mergeUpdate(
      { by: 'worker', tx },
      {
        adoptionId: String(job.payload.adoptionId),
        letter: (job.payload.letter ?? null) as Record<string, unknown> | null,
        origin: env.origin,
      },
    ),
  );
  return merged.ok ? { outcome: 'updated', ...merged.value } : { outcome: merged.error };
}
