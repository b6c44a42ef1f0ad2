import type { WorkerDatabase } from '@sklaida/db/tenancy';
import type { Job } from '@sklaida/people/server';

export type JobEnvironment = { tokenSecret: string; filesDir: string; origin: string };

/**
 * One kind of work: it acts under the worker role, in the job's library alone, and may be run again after an interruption, so its effect
 * must be the same however often it starts. `report` keeps the job's hold on the work and ends the run by throwing when that is lost or
 * the worker stops. What it resolves to becomes the job's result.
 */
export type JobKind = (
  database: WorkerDatabase,
  job: Job,
  report: (done: number, total: number) => Promise<void>,
  env: JobEnvironment,
) => Promise<Record<string, unknown>>;
