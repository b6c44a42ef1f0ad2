import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const onLinux = process.platform === 'linux';

function procFile(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function ps(...args) {
  try {
    return execFileSync('ps', ['-ww', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

// The command name in /proc/<pid>/stat may itself hold spaces and brackets, so fields are counted after the last one.
const statFields = (pid) =>
  procFile(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');

/** False also for a zombie: it answers signal 0 but no longer holds anything. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const state = onLinux ? statFields(pid)[0] : ps('-o', 'state=', '-p', String(pid)).trim()[0];
  return state !== 'Z' && state !== 'X';
}

/** Tells a process from a later one that was given the same pid; empty when there is none. */
export function identityOf(pid) {
  if (!onLinux) return ps('-o', 'lstart=', '-p', String(pid)).trim();
  const started = statFields(pid)[19];
  return started ? `${procFile('sys/kernel/random', 'boot_id').trim()}/${started}` : '';
}

export const isSameProcess = (pid, identity) =>
  isAlive(pid) && identity !== '' && identityOf(pid) === identity;

export function commandOf(pid) {
  return onLinux
    ? procFile(pid, 'cmdline').split('\0').filter(Boolean).join(' ')
    : ps('-o', 'command=', '-p', String(pid)).trim();
}

/** Living processes whose command line (or title) holds the text. */
export function processesWith(text) {
  const found = onLinux
    ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && procFile(name, 'cmdline').includes(text))
    : ps('-ax', '-o', 'pid=,command=')
        .split('\n')
        .filter((line) => line.includes(text))
        .map((line) => line.trim().split(' ')[0]);
  return found.map(Number).filter((pid) => pid !== process.pid && isAlive(pid));
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Sends each [signal, patience in ms] in turn until the process is gone. */
export async function endProcess(pid, ladder) {
  for (const [signal, patience] of ladder) {
    if (!isAlive(pid)) return;
    send(pid, signal);
    for (const until = Date.now() + patience; isAlive(pid) && Date.now() < until; ) await pause(20);
  }
}
