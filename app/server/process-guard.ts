import { isDriverThrow } from './database-trouble';
import type { Log } from './log';

/** Calls `stop` once on SIGTERM or SIGINT and leaves after it, or after `limitMs` at the latest. */
export function onStopSignal(log: Log, stop: () => Promise<void>, limitMs = 8000): void {
  let stopping = false;
  const begin = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(0), limitMs).unref();
    stop()
      .catch((error) => log.error({ error }, 'stopping went wrong'))
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', () => begin('SIGTERM'));
  process.on('SIGINT', () => begin('SIGINT'));
}

/**
 * A throw of the database driver outside any promise is survived: `recover` lets go of what the driver left unanswered. Any other
 * throw leaves the process in doubt, so it ends.
 */
export function onUncaught(log: Log, recover: () => void): void {
  process.on('uncaughtException', (error) => {
    if (isDriverThrow(error)) {
      log.error({ error }, 'the database connection broke');
      recover();
      return;
    }
    log.fatal({ error }, 'uncaught error');
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    log.error({ error }, 'a promise was left unanswered');
  });
}
