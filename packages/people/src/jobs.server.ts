import { jobs } from '@sklaida/db/schema';
import {
  type JobTx,
  rowsOf,
  sql,
  type TenantTx,
  type WorkerDatabase,
  withJob,
  withWorker,
} from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, asc, eq, lt, lte, or } from 'drizzle-orm';

export type JobState = 'queued' | 'running' | 'done' | 'failed';
export type JobProgress = {
  state: JobState;
  done: number;
  total: number;
  result: Record<string, unknown> | null;
  /** A code for a sentence: what the job itself named, `unexpected` or `interrupted`. */
  problem: string | null;
};

/**
 * Queues work for the entered library inside the caller's transaction and answers with its id. Kind and key name the work: queued again
 * it is the same job, whatever became of it.
 */
export async function queueJob(
  tx: TenantTx,
  work: { kind: string; key: string; payload: Record<string, unknown>; createdBy: string | null },
): Promise<string> {
  const tenant = sql<string>`ctx.tenant()`;
  const [queued] = await tx
    .insert(jobs)
    .values({ tenantId: tenant, id: uuidv7(), ...work })
    .onConflictDoNothing()
    .returning({ id: jobs.id });
  if (queued) return queued.id;
  const [known] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.tenantId, tenant), eq(jobs.kind, work.kind), eq(jobs.key, work.key)));
  if (!known) throw new Error('the job was neither queued nor found');
  return known.id;
}

export async function findJob(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<JobProgress | null> {
  const [row] = await tx
    .select({
      state: sql<JobState>`${jobs.state}`,
      done: jobs.done,
      total: jobs.total,
      result: jobs.result,
      problem: jobs.problem,
    })
    .from(jobs)
    .where(and(eq(jobs.tenantId, key.tenantId), eq(jobs.id, key.id)));
  return row ?? null;
}

export type Job = {
  tenantId: string;
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  /** How many times it was begun, this time included; also the mark that tells this run from a later one. */
  attempts: number;
  /** How far an interrupted run had come. */
  done: number;
  total: number;
  createdBy: string | null;
};

/** How long a run may be silent before another worker takes the job over. */
export const leaseSeconds = 20;

/** Libraries with work due or left behind by a dead worker; the longest waiting first. */
export async function tenantsWithWork(database: WorkerDatabase): Promise<string[]> {
  const rows = await withWorker(database, 'jobs', (tx) =>
    rowsOf<{ id: string }>(tx, sql`select jobs.tenants_with_work() as id`),
  );
  return rows.map((row) => row.id);
}

/** Takes one job of the library and marks it as running; two workers never take the same. */
export async function claimJob(
  database: WorkerDatabase,
  tenantId: string,
  attemptsAllowed: number,
): Promise<Job | null> {
  return withJob(database, 'jobs', tenantId, async (tx) => {
    const [found] = await tx
      .select({ id: jobs.id, attempts: jobs.attempts })
      .from(jobs)
      .where(
        and(
          eq(jobs.tenantId, tenantId),
          or(
            and(eq(jobs.state, 'queued'), lte(jobs.runAt, sql`now()`)),
            and(eq(jobs.state, 'running'), lt(jobs.lockedUntil, sql`now()`)),
          ),
        ),
      )
      .orderBy(asc(jobs.runAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!found) return null;
    const here = and(eq(jobs.tenantId, tenantId), eq(jobs.id, found.id));
    if (found.attempts >= attemptsAllowed) {
      await tx
        .update(jobs)
        .set({ state: 'failed', problem: 'interrupted', lockedUntil: null, finishedAt: sql`now()` })
        .where(here);
      return null;
    }
    const [job] = await tx
      .update(jobs)
      .set({ state: 'running', attempts: found.attempts + 1, lockedUntil: lease, problem: null })
      .where(here)
      .returning({
        tenantId: jobs.tenantId,
        id: jobs.id,
        kind: jobs.kind,
        payload: jobs.payload,
        attempts: jobs.attempts,
        done: jobs.done,
        total: jobs.total,
        createdBy: jobs.createdBy,
      });
    return job ?? null;
  });
}

const lease = sql`now() + make_interval(secs => ${leaseSeconds})`;

export type JobChange =
  | { kind: 'alive' }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: Record<string, unknown> }
  | { kind: 'failed'; problem: string }
  | { kind: 'again'; problem: string | null; inSeconds: number; counted: boolean };

/** Writes what became of a run; false when the job is no longer this run's, so that a late one changes nothing. */
export async function changeJob(database: WorkerDatabase, job: Job, change: JobChange): Promise<boolean> {
  return withJob(database, 'jobs', job.tenantId, (tx) => changeJobIn(tx, job, change));
}

async function changeJobIn(tx: JobTx, job: Job, change: JobChange): Promise<boolean> {
  const hit = await tx
    .update(jobs)
    .set(valuesOf(job, change))
    .where(
      and(
        eq(jobs.tenantId, job.tenantId),
        eq(jobs.id, job.id),
        eq(jobs.state, 'running'),
        eq(jobs.attempts, job.attempts),
      ),
    )
    .returning({ id: jobs.id });
  return hit.length === 1;
}

function valuesOf(job: Job, change: JobChange) {
  switch (change.kind) {
    case 'alive':
      return { lockedUntil: lease };
    case 'progress':
      return { lockedUntil: lease, done: change.done, total: change.total };
    case 'done':
      return { state: 'done', result: change.result, lockedUntil: null, finishedAt: sql`now()` };
    case 'failed':
      return { state: 'failed', problem: change.problem, lockedUntil: null, finishedAt: sql`now()` };
    case 'again':
      return {
        state: 'queued',
        problem: change.problem,
        lockedUntil: null,
        runAt: sql`now() + make_interval(secs => ${change.inSeconds})`,
        attempts: change.counted ? job.attempts : job.attempts - 1,
      };
  }
}
