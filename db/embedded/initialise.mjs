import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { problem } from './problem.mjs';

export const serverEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function initdb(seat, args) {
  const [command, all] = seat.wrap(path.join(seat.native, 'bin', 'initdb'), args);
  const done = spawnSync(command, all, {
    ...seat.user,
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const said = `${done.stderr ?? ''}${done.error?.message ?? ''}`;
  if (done.status === 0) return;
  const why = /No space left/i.test(said) ? 'the disk is full.' : said.trim().split('\n').slice(-3).join(' ');
  throw problem(`The database could not be made: ${why}`, said);
}

/** Makes an empty cluster beside its final place and moves it there whole. */
export function initialiseCluster(seat, password, { synced }) {
  const draft = `${seat.cluster}.new`;
  const passwordFile = `${draft}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  if (fs.existsSync(seat.cluster)) {
    if (fs.readdirSync(seat.cluster).length > 0) {
      throw problem(`${seat.cluster} is not a PostgreSQL data directory: move it away and start again.`);
    }
    fs.rmdirSync(seat.cluster);
  }
  try {
    fs.mkdirSync(draft, { mode: 0o700 });
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (seat.user.uid !== undefined) {
      for (const made of [draft, passwordFile]) fs.chownSync(made, seat.user.uid, seat.user.gid);
    }
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile];
    const sync = synced ? [] : ['--no-sync'];
    initdb(seat, ['-D', draft, ...access, ...locale, '--data-checksums', '--no-instructions', ...sync]);
    fs.renameSync(draft, seat.cluster);
    const parent = fs.openSync(path.dirname(seat.cluster), 'r');
    fs.fsyncSync(parent);
    fs.closeSync(parent);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}
