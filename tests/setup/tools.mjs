import { spawn } from 'node:child_process';
import { root } from '../../app/launch/settings.mjs';
import { endProcess, isAlive } from '../../db/embedded/process-identity.mjs';

const running = new Set();
let stopping = false;

function adopt(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
}

// A group of its own: Ctrl-C in the terminal reaches the runner alone, which then ends its tools in order.
function start([command, ...args], env, stdio) {
  const child = spawn(command, args, { cwd: root, env, stdio, detached: true });
  adopt(child);
  return child;
}

// Once the runner is stopping nothing may follow from the end of a tool: no verdict, and no next tool.
function whenClosed(child) {
  return new Promise((resolve) => {
    const settle = (ended) => {
      if (!stopping) resolve(ended);
    };
    child.once('error', (error) => settle({ code: 1, error: error.message }));
    child.once('close', (code, signal) => settle({ code: code ?? 1, error: signal && `ended by ${signal}` }));
  });
}

/** Runs a tool quietly: { code, said }. */
export async function runTool(command, env) {
  const child = start(command, env, ['ignore', 'pipe', 'pipe']);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said = (said + chunk).slice(-200_000);
    });
  }
  const { code, error } = await whenClosed(child);
  return { code, said: error ? `${said}\n${error}` : said };
}

/** Runs a tool whose lines are shown as they come: { code, said } with nothing more to say than how it ended. */
export async function follow(command, env) {
  const { code, error } = await whenClosed(start(command, env, ['ignore', 'inherit', 'inherit']));
  return { code, said: error ?? '' };
}

follow.adopt = adopt;

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Asks every tool to stop and insists after a while. */
export async function endTools() {
  stopping = true;
  const children = [...running];
  for (const child of children) signalGroup(child, 'SIGINT');
  await Promise.all(
    children.map(async (child) => {
      await endProcess(child.pid, [[0, 15_000]]);
      if (isAlive(child.pid)) signalGroup(child, 'SIGKILL');
    }),
  );
}
