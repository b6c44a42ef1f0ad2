import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { openLog } from '../../db/embedded/log-file.mjs';
import { endProcess, identityOf, pause } from '../../db/embedded/process-identity.mjs';
import { root } from './settings.mjs';

const gentleStop = [
  ['SIGTERM', 8000],
  ['SIGKILL', 2000],
];
const longestPause = 10_000;
const steadyAfter = 30_000;

/** Keeps one of our processes running: after an unexpected end it is started again, each time after a longer pause. */
export function keepRunning({ name, env, logFile, onSpawn, onEnd }) {
  let child = null;
  let ended = Promise.resolve();
  let stopping = false;
  let failures = 0;

  function start() {
    const since = Date.now();
    const log = logFile ? openLog(logFile) : null;
    const output = log ? log.descriptor : 'inherit';
    // Its own session: Ctrl-C in the terminal reaches the launcher alone, which then ends its processes in order.
    child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', './app/launch/leash.mjs', `build/${name}.js`],
      {
        cwd: root,
        env,
        detached: true,
        stdio: ['ignore', output, output, 'ipc'],
      },
    );
    if (log) fs.closeSync(log.descriptor);
    if (child.pid) onSpawn?.();
    ended = new Promise((resolve) => {
      child.once('error', resolve);
      child.once('exit', resolve);
    });
    const own = child;
    ended.then(async () => {
      if (stopping || own.replaced) return;
      failures = Date.now() - since > steadyAfter ? 1 : failures + 1;
      onEnd?.({ failures, said: log?.said() ?? '' });
      await pause(Math.min(150 * 2 ** failures, longestPause));
      if (!stopping && child === own) start();
    });
  }

  start();
  return {
    name,
    who: () => ({ pid: child.pid, identity: identityOf(child.pid) }),
    async restart() {
      const old = child;
      old.replaced = true;
      await endProcess(old.pid, [
        ['SIGTERM', 2000],
        ['SIGKILL', 1000],
      ]);
      if (!stopping && child === old) start();
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode || !child.pid) return;
      await endProcess(child.pid, gentleStop);
      await ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
}
