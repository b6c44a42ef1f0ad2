import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { seatPostgres } from './binaries.mjs';
import { openDataDirectory, waitForLock } from './data-directory.mjs';
import { initialiseCluster, serverEnvironment } from './initialise.mjs';
import { openLog } from './log-file.mjs';
import { problem } from './problem.mjs';
import { commandOf, endProcess, isAlive, pause, processesWith } from './process-identity.mjs';
import { adminUrl, keepSecrets, readSecrets, roleUrls } from './secrets.mjs';

const MiB = 1024 * 1024;
const fastStop = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 4000],
  ['SIGKILL', 2000],
];

const productSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  min_wal_size: '48MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};

// PostgreSQL repeats its cluster name in the title of each of its processes.
const tagOf = (cluster) => `sklaida-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;

function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => (wanted ? resolve(freePort()) : reject(error)));
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True when a server on this port asks a newcomer for a password: it is PostgreSQL and it takes connections. */
function takesConnections(port) {
  const words = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(words.length + 8, 0);
  head.writeInt32BE(196_608, 4);
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.once('connect', () => socket.write(Buffer.concat([head, words])));
    socket.once('data', (answer) => finish(answer[0] === 'R'.charCodeAt(0)));
  });
}

function readPostmaster(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: /ready/.test(lines[7] ?? '') };
  } catch {
    return null;
  }
}

const serves = (pid, cluster) => isAlive(pid) && commandOf(pid).includes(cluster);

/** A server left running on this cluster, once it answers; clears away whatever does not. */
async function findRunning(cluster) {
  for (const until = Date.now() + 15_000; Date.now() < until; await pause(50)) {
    const known = readPostmaster(cluster);
    if (!known || !serves(known.pid, cluster)) break;
    if (known.ready && (await takesConnections(known.port))) return known;
  }
  const known = readPostmaster(cluster);
  if (known && serves(known.pid, cluster)) await endProcess(known.pid, fastStop);
  // Backends outlive a killed postmaster for a moment; the pid file may go only when none of them holds the files.
  const gentle = [
    [0, 1500],
    ['SIGTERM', 2000],
    ['SIGKILL', 2000],
  ];
  await Promise.all(processesWith(tagOf(cluster)).map((pid) => endProcess(pid, gentle)));
  fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

function explain(said, logFile) {
  if (/No space left/i.test(said))
    return 'The database cannot start: the disk is full. Free some space and start again.';
  const line = said.match(/(?:FATAL|PANIC|ERROR): .*/g)?.at(-1) ?? said.trim().split('\n').at(-1) ?? '';
  return `The database cannot start: ${line} (log: ${logFile})`;
}

async function spawnServer(seat, settings, logFile) {
  const log = openLog(logFile);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = path.join(seat.native, 'bin', 'postgres');
  const [command, args] = seat.wrap(program, ['-D', seat.cluster, ...options]);
  // Its own session, so that Ctrl-C in the terminal reaches the launcher alone and the order of stopping is kept.
  const child = spawn(command, args, {
    ...seat.user,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  fs.closeSync(log.descriptor);
  child.unref();
  let ended = false;
  const exited = new Promise((resolve) => {
    const end = () => {
      ended = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  for (const until = Date.now() + 180_000; !ended && Date.now() < until; await pause(15)) {
    const known = readPostmaster(seat.cluster);
    if (known?.pid === child.pid && known.ready && (await takesConnections(settings.port))) {
      return { pid: child.pid, exited };
    }
  }
  const said = log.said();
  if (!ended) await endProcess(child.pid, fastStop);
  return { failed: said };
}

async function watch(pid, cluster) {
  while (serves(pid, cluster)) {
    await new Promise((resolve) => setTimeout(resolve, 500).unref());
  }
}

function checkVersion(seat) {
  const wanted = JSON.parse(fs.readFileSync(path.join(seat.native, '../package.json'), 'utf8')).version.split(
    '.',
  )[0];
  const found = fs.readFileSync(path.join(seat.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== wanted) {
    throw problem(
      `The database in ${seat.cluster} was made by PostgreSQL ${found} and this release brings ${wanted}: see docs/operations.md for moving the data.`,
    );
  }
}

async function bringUp(seat, data, { port, settings, logFile }) {
  const wanted = port ?? (await freePort(lastPort(data)));
  const all = { ...productSettings, cluster_name: tagOf(seat.cluster), ...settings };
  for (let attempt = 0; ; attempt += 1) {
    const chosen = attempt === 0 ? wanted : await freePort();
    const server = await spawnServer(seat, { ...all, port: chosen }, logFile);
    if (!server.failed && server.failed !== '') return { ...server, port: chosen };
    const taken = /could not bind/.test(server.failed);
    if (taken && port !== undefined) {
      throw problem(`The database cannot start: port ${port} is taken by another program.`);
    }
    if (!taken || attempt === 3) throw problem(explain(server.failed, logFile), server.failed);
  }
}

const noteFile = (data) => path.join(data, 'server.json');

/** Where the embedded server of this data directory was last brought up, or null. */
export function lastServer(data) {
  try {
    const noted = JSON.parse(fs.readFileSync(noteFile(data), 'utf8'));
    return { ...noted, running: serves(noted.pid, noted.cluster) };
  } catch {
    return null;
  }
}

const lastPort = (data) => lastServer(data)?.port;

async function startLocked(data, { port, settings, logFile, namespaces }) {
  const known = readSecrets(data);
  const seat = seatPostgres(data, { namespaces });
  const made = fs.existsSync(path.join(seat.cluster, 'PG_VERSION'));
  if (made && !known?.superuser) {
    throw problem(`The passwords of the database are missing: put ${data}/secrets.json back from a copy.`);
  }
  const secrets = keepSecrets(data);
  fs.rmSync(`${seat.cluster}.new`, { recursive: true, force: true });
  const running = made ? await findRunning(seat.cluster) : null;
  if (!running) {
    openDataDirectory(path.dirname(seat.cluster), { room: (made ? 64 : 256) * MiB });
    if (!made) initialiseCluster(seat, secrets.superuser, { synced: settings.fsync !== 'off' });
    checkVersion(seat);
  }
  const server = running ?? (await bringUp(seat, data, { port, settings, logFile }));
  const exited = server.exited ?? watch(server.pid, seat.cluster);
  const note = { pid: server.pid, port: server.port, cluster: seat.cluster };
  fs.writeFileSync(noteFile(data), JSON.stringify(note), { mode: 0o600 });
  const admin = adminUrl(server.port, secrets);
  return {
    port: server.port,
    pid: server.pid,
    reused: running !== null,
    mode: seat.mode,
    made: !made,
    adminUrl: admin,
    urls: roleUrls(admin, secrets, 'sklaida'),
    exited,
    stop: async () => {
      if (serves(server.pid, seat.cluster)) await endProcess(server.pid, fastStop);
    },
  };
}

/**
 * Starts the embedded PostgreSQL of a data directory, or takes over one that is still running there.
 * Expected failures are thrown as one sentence for the operator.
 */
export async function startEmbedded({ dir, port, settings = {}, logFile, namespaces = true }) {
  const data = openDataDirectory(path.resolve(dir), { room: 0 });
  const lock = await waitForLock(path.join(data, 'pg.lock'), { patience: 240_000 });
  try {
    const log = logFile ?? path.join(data, 'logs', 'postgres.log');
    return await startLocked(data, { port, settings, logFile: log, namespaces });
  } finally {
    lock.release();
  }
}

export { openDataDirectory, takeLock } from './data-directory.mjs';
