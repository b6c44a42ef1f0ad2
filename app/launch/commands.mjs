import { spawn } from 'node:child_process';
import { problem } from '../../db/embedded/problem.mjs';
import { root } from './settings.mjs';

const running = new Set();

export function endCommands(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

/** Runs a step to its end; on failure the last lines it said follow the sentence. */
export function runCommand(command, args, { env = process.env, failure, onMessage }) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe', ...(onMessage ? ['ipc'] : [])];
    const child = spawn(command, args, { cwd: root, env, stdio });
    running.add(child);
    let said = '';
    const hear = (chunk) => {
      said = (said + chunk).slice(-6000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    if (onMessage) child.on('message', onMessage);
    child.once('error', (error) => {
      running.delete(child);
      reject(problem(`${failure} (${error.message})`));
    });
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(said);
      else reject(problem(`${failure}\n\n${said.trim().split('\n').slice(-25).join('\n')}`));
    });
  });
}
