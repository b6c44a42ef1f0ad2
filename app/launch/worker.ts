import { setTimeout as sleep } from 'node:timers/promises';
import { connectWorker } from '@sklaida/db/tenancy';
import { makeSender, type Sender } from '@sklaida/emails/send';
import { makeSmtpSender } from '@sklaida/emails/smtp';
import { closeBallots } from '~/flows/ballots/linked-ballot.server';
import { announceTurns } from '~/flows/duties/turn-deputations.server';
import { runJobs } from '~/flows/jobs/run-jobs.server';
import { queueDigests } from '~/flows/mail/digest.server';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { drainPersonLetters } from '~/flows/mail/drain-person-letters.server';
import { keepRecords } from '~/flows/people/keep-records.server';
import { remindOfSides } from '~/flows/sides/remind-due.server';
import { type WorkerEnvironment, workerEnvironment } from '../server/env.server';
import { createLog } from '../server/log';
import { onStopSignal, onUncaught } from '../server/process-guard';

const pauseMs = 2000;
/** Somebody waits at the screen for the code. */
const personPauseMs = 500;
const jobPauseMs = 1000;
const turnPauseMs = 15_000;
const longestPauseMs = 60_000;
const heartbeatMs = 60_000;

async function run(env: WorkerEnvironment): Promise<void> {
  const log = createLog('worker', env.LOG_LEVEL);
  // A broken driver may leave the round waiting for ever; whoever started the worker starts it again.
  onUncaught(log, () => process.exit(1));
  const database = connectWorker(env.DATABASE_WORKER_URL);
  const sender = senderOf(env);
  const stop = new AbortController();
  const installation = { tokenSecret: env.TOKEN_SECRET, origin: env.origin };
  const common = { database, sender, installation, signal: stop.signal, log, gate: { shutUntil: 0 } };
  let rounds = 0;
  let failures = 0;

  const heartbeat = setInterval(() => log.info({ rounds, failures }, 'working'), heartbeatMs);

  const every = async (pauseMs: number, what: string, work: () => Promise<unknown>) => {
    let failed = 0;
    while (!stop.signal.aborted) {
      try {
        await work();
        failed = 0;
      } catch (error) {
        failed += 1;
        failures += 1;
        log.error({ error, failures: failed }, what);
      }
      rounds += 1;
      const pause = Math.min(pauseMs * 2 ** Math.min(failed, 10), longestPauseMs);
      await sleep(pause, undefined, { signal: stop.signal }).catch(() => {});
    }
  };

  log.info({ mail: sender ? 'sent' : 'kept' }, 'worker started');
  const keep = keepRecords({ database, filesDir: env.FILES_DIR, signal: stop.signal, log });
  const looping = Promise.all([
    every(personPauseMs, 'letters to people could not be sent', () => drainPersonLetters(common)),
    every(pauseMs, 'the outbox could not be drained', () => drainOutbox(common)),
    every(turnPauseMs, 'digests could not be queued', () =>
      queueDigests({
        database,
        now: new Date(),
        origin: env.origin,
        demo: env.SKLAIDA_DEMO,
        signal: stop.signal,
      }),
    ),
    every(longestPauseMs, 'old records could not be deleted', () => keep(new Date())),
    every(turnPauseMs, 'turns of deputations could not be told', () =>
      announceTurns(database, { origin: env.origin, demo: env.SKLAIDA_DEMO }),
    ),
    every(turnPauseMs, 'ballots could not be closed', () => closeBallots(database)),
    every(longestPauseMs, 'rows of shared reports could not be asked for', () =>
      remindOfSides(database, { origin: env.origin, demo: env.SKLAIDA_DEMO }),
    ),
    every(jobPauseMs, 'jobs could not be run', () =>
      runJobs({ database, env: { ...installation, filesDir: env.FILES_DIR }, signal: stop.signal, log }),
    ),
  ]);
  onStopSignal(log, async () => {
    clearInterval(heartbeat);
    stop.abort();
    await looping;
    await database.close();
  });
  await looping;
}

/** Resend where there is a key, else a mail server, else letters stay in the outbox. */
function senderOf(env: WorkerEnvironment): Sender | null {
  const from = env.MAIL_FROM;
  if (env.RESEND_API_KEY)
    return makeSender({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from });
  return env.SMTP_URL ? makeSmtpSender({ url: env.SMTP_URL, from }) : null;
}

try {
  await run(workerEnvironment());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The worker could not start.'}\n`);
  process.exit(1);
}
