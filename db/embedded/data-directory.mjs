import fs from 'node:fs';
import path from 'node:path';
import { problem, reasonOf } from './problem.mjs';
import { identityOf, isSameProcess, pause } from './process-identity.mjs';

const MiB = 1024 * 1024;

// Node's recursive mkdir never returns on places such as /proc, so each step is made by itself.
function makeDirectories(dir) {
  const missing = [];
  for (let place = dir; !fs.existsSync(place); place = path.dirname(place)) missing.unshift(place);
  for (const place of missing) fs.mkdirSync(place, { mode: place === dir ? 0o700 : 0o755 });
  return missing[0];
}

/** Makes sure the directory exists, takes writes and has room; leaves nothing behind when it does not. */
export function openDataDirectory(dir, { room = 64 * MiB } = {}) {
  let made;
  try {
    made = makeDirectories(dir);
    const probe = path.join(dir, `.probe-${process.pid}`);
    try {
      fs.writeFileSync(probe, Buffer.alloc(64 * 1024), { flush: true });
    } finally {
      fs.rmSync(probe, { force: true });
    }
    const { bavail, bsize } = fs.statfsSync(dir);
    if (bavail * bsize < room) {
      const free = Math.floor((bavail * bsize) / MiB);
      throw problem(
        `The data directory ${dir} has ${free} MB of room left and Sklaida needs at least ${Math.ceil(room / MiB)} MB. Free some space or choose another directory: DATA_DIR=/path npm start`,
      );
    }
    return fs.realpathSync(dir);
  } catch (error) {
    if (made) fs.rmSync(made, { recursive: true, force: true });
    if (error.name === 'OperatorProblem') throw error;
    throw problem(
      `Sklaida cannot write in the data directory ${dir}: ${reasonOf(error)}. Choose another directory: DATA_DIR=/path npm start`,
    );
  }
}

function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const holds = (holder) => holder !== null && isSameProcess(holder.pid, holder.identity);

// Only one start at a time may remove a stale lock, or a slower one could remove the lock a faster one has just made.
function removeStale(file) {
  const gate = `${file}.clearing`;
  try {
    fs.mkdirSync(gate);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const age = Date.now() - (fs.statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 5000) fs.rmSync(gate, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    return null;
  }
  try {
    const holder = readHolder(file);
    if (holds(holder)) return null;
    fs.rmSync(file, { force: true });
    return holder;
  } finally {
    fs.rmSync(gate, { recursive: true, force: true });
  }
}

/**
 * Takes the lock or says who holds it. A lock whose process is gone, or whose pid now belongs to another process,
 * is taken over and handed back as `previous`.
 */
export function takeLock(file, details = {}) {
  const draft = `${file}.${process.pid}`;
  let own = {
    pid: process.pid,
    identity: identityOf(process.pid),
    since: new Date().toISOString(),
    ...details,
  };
  const write = () => fs.writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  let previous = null;
  try {
    write();
    for (;;) {
      try {
        fs.linkSync(draft, file);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holds(holder)) return { held: holder };
      previous = removeStale(file) ?? previous;
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return {
    held: null,
    previous,
    note(more) {
      own = { ...own, ...more };
      write();
      fs.renameSync(draft, file);
    },
    release() {
      if (readHolder(file)?.identity === own.identity) fs.rmSync(file, { force: true });
    },
  };
}

/** Waits for the holder to finish instead of refusing; `onWait` hears once who it is. */
export async function waitForLock(file, { patience = 60_000, onWait = () => {} } = {}) {
  for (let told = false, until = Date.now() + patience; ; told = true) {
    const lock = takeLock(file);
    if (!lock.held) return lock;
    if (!told) onWait(lock.held);
    if (Date.now() > until) {
      throw problem(
        `Another process (pid ${lock.held.pid}, since ${lock.held.since}) has kept ${file} for too long; end it and try again.`,
      );
    }
    await pause(50);
  }
}
