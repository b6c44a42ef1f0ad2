import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './commands.mjs';
import { root } from './settings.mjs';

const stampFile = path.join(root, 'node_modules', '.sklaida');
const platform = `${process.version} ${process.platform}-${process.arch}`;

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const lockHash = () =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

// npm writes its own record last, so a record that agrees with the lock means a finished installation made by hand.
function agreesWithLock() {
  const record = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  const lock = readJson(path.join(root, 'package-lock.json'))?.packages;
  if (!record || !lock) return false;
  return Object.entries(lock).every(([name, { version, optional, link }]) => {
    if (!name.startsWith('node_modules/')) return true;
    const found = record[name];
    return found ? link || found.version === version : optional === true;
  });
}

export function isInstalled() {
  const stamp = readJson(stampFile);
  if (stamp && stamp.platform !== platform) return false;
  if (stamp?.lock === lockHash()) return true;
  if (!agreesWithLock()) return false;
  writeStamp();
  return true;
}

function writeStamp() {
  try {
    fs.writeFileSync(stampFile, JSON.stringify({ lock: lockHash(), platform }));
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

export async function install() {
  fs.rmSync(stampFile, { force: true });
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  await runCommand(command, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    env: { ...process.env, NODE_ENV: 'development' },
    failure:
      'The packages could not be installed (npm ci). Is the network there, and the disk not full? npm said:',
  });
  writeStamp();
}
