import type { WorkerDatabase } from '@sklaida/db/tenancy';
import { changeJob, claimJob, type Job, leaseSeconds, tenantsWithWork } from '@sklaida/people/server';
import { loadImport } from '../libraries/import-libraries-job.server';
import { makeCopy } from '../library-copy/make-copy.server';
import { packMaterials } from '../materials/pack-materials.server';
import { runUpdate } from '../updates/merge-update.server';
import type { JobEnvironment, JobKind } from './job-kind.server';

/** Every kind of work there is. */
const jobKinds: Record<string, JobKind> = {
  'library-import': loadImport,
  'library-export': makeCopy,
  'materials-pack': packMaterials,
  'campaign-update': runUpdate,
};

/** The error of work that cannot succeed however often it is tried; `code` names a sentence. */
export function jobProblem(code: string): Error {
  return Object.assign(new Error(code), { jobProblem: code });
}

const attemptsAllowed = 5;
const aliveEveryMs = (leaseSeconds * 1000) / 4;
const lost = Symbol('lost');
const stopping = Symbol('stopping');

type Running = {
  database: WorkerDatabase;
  env: JobEnvironment;
  signal: AbortSignal;
  log: { info(event: object, message: string): void; error(event: object, message: string): void };
  kinds?: Record<string, JobKind>;
};

/** Does what is due: one job of each library in turn, until nothing waits. Returns how many were finished. */
export async function runJobs(running: Running): Promise<number> {
  let finished = 0;
  let waiting = await tenantsWithWork(running.database);
  while (waiting.length > 0 && !running.signal.aborted) {
    const more: string[] = [];
    for (const tenantId of waiting) {
      if (running.signal.aborted) break;
      const job = await claimJob(running.database, tenantId, attemptsAllowed);
      if (!job) continue;
      if (await runJob(running, job)) finished += 1;
      more.push(tenantId);
    }
    waiting = more;
  }
  return finished;
}

async function runJob({ database, env, signal, log, kinds = jobKinds }: Running, job: Job): Promise<boolean> {
  const about = { tenantId: job.tenantId, jobId: job.id, kind: job.kind, attempts: job.attempts };
  const alive = setInterval(() => {
    changeJob(database, job, { kind: 'alive' }).catch((error) => log.error({ ...about, error }, 'job'));
  }, aliveEveryMs);
  const report = async (done: number, total: number) => {
    if (!(await changeJob(database, job, { kind: 'progress', done, total }))) throw lost;
    if (signal.aborted) throw stopping;
  };
  try {
    const work = kinds[job.kind];
    if (!work) throw jobProblem('unknown-kind');
    const result = await work(database, job, report, env);
    const kept = await changeJob(database, job, { kind: 'done', result });
    log.info({ ...about, outcome: kept ? 'done' : 'lost' }, 'job');
    return kept;
  } catch (error) {
    await settle(database, job, error, (outcome) => log.info({ ...about, outcome }, 'job'));
    if (error !== lost && error !== stopping) log.error({ ...about, error }, 'job');
    return false;
  } finally {
    clearInterval(alive);
  }
}

async function settle(
  database: WorkerDatabase,
  job: Job,
  error: unknown,
  say: (outcome: string) => void,
): Promise<void> {
  if (error === lost) return say('lost');
  if (error === stopping) {
    await changeJob(database, job, { kind: 'again', problem: null, inSeconds: 0, counted: false });
    return say('stopped');
  }
  const named = error instanceof Error && 'jobProblem' in error ? String(error.jobProblem) : null;
  if (named || job.attempts >= attemptsAllowed) {
    await changeJob(database, job, { kind: 'failed', problem: named ?? 'unexpected' });
    return say('failed');
  }
  const inSeconds = 5 * 3 ** (job.attempts - 1);
  await changeJob(database, job, { kind: 'again', problem: 'unexpected', inSeconds, counted: true });
  say('again');
}
