import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { takeLock, waitForLock } from '../../db/embedded/data-directory.mjs';
import { bundleServers } from './bundle.mjs';
import { root } from './settings.mjs';
import { forgetBuild, hashSources, stampBuild } from './sources.mjs';

const smallest = 1024;
const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

function buildRoutes() {
  const manifest = createRequire(import.meta.url).resolve('@remix-run/dev/package.json');
  const cli = path.join(path.dirname(manifest), 'dist', 'cli.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = spawnSync(process.execPath, [cli, 'vite:build'], { cwd: root, env, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Writes .br and .gz twins, so that no request pays for the strongest compression. */
async function compressAssets() {
  const client = path.join(root, 'build', 'client');
  const names = fs.readdirSync(client, { recursive: true, encoding: 'utf8' });
  const worthwhile = names
    .filter((name) => /\.(js|css|svg)$/.test(name))
    .map((name) => path.join(client, name))
    .filter((file) => fs.statSync(file).size > smallest);
  for (const file of worthwhile) {
    const content = fs.readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    const [br, gz] = await Promise.all([inBrotli(content, { params }), inGzip(content, { level: 9 })]);
    fs.writeFileSync(`${file}.br`, br);
    fs.writeFileSync(`${file}.gz`, gz);
  }
}

// A build by hand waits for its turn like a start does; a start that builds holds the turn itself. The turn of a dead process ends.
async function takeTurn() {
  fs.mkdirSync(path.join(root, '.cache'), { recursive: true });
  const file = path.join(root, '.cache', 'checkout.lock');
  const lock = takeLock(file);
  if (!lock.held) return lock;
  return lock.held.pid === process.ppid ? null : waitForLock(file, { patience: 900_000 });
}

if (process.argv.includes('--servers')) {
  await bundleServers();
} else {
  const turn = await takeTurn();
  const hash = hashSources();
  forgetBuild();
  buildRoutes();
  await bundleServers();
  await compressAssets();
  stampBuild(hash);
  turn?.release();
}
