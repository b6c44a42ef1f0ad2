import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openDataDirectory, takeLock, waitForLock } from '../../db/embedded/data-directory.mjs';
import { problem } from '../../db/embedded/problem.mjs';
import { endProcess, isSameProcess, pause } from '../../db/embedded/process-identity.mjs';
import { startEmbedded } from '../../db/embedded/start.mjs';
import { endCommands, runCommand } from './commands.mjs';
import { install, isInstalled } from './install.mjs';
import { claimPort } from './ports.mjs';
import { keepRunning } from './processes.mjs';
import { complain, say, step } from './progress.mjs';
import { externalUrls, readSettings, root, tokenSecret } from './settings.mjs';
import { builtFrom, forgetBuild, hashSources } from './sources.mjs';
import { welcome } from './welcome.mjs';

const MiB = 1024 * 1024;
const nodeScript = (name, ...args) => [process.execPath, [path.join('app', 'launch', name), ...args]];

async function takeDataDirectory({ data, origin, port, databaseUrl }) {
  const existed = fs.existsSync(data);
  const fresh = !databaseUrl && !fs.existsSync(path.join(data, 'pg'));
  const place = openDataDirectory(data, { room: (fresh ? 256 : 32) * MiB });
  const lock = takeLock(path.join(place, 'launch.lock'), { address: origin });
  if (lock.held) {
    const since = new Date(lock.held.since).toLocaleString('sv-SE');
    throw problem(
      `Sklaida already runs on the data directory ${place}: process ${lock.held.pid}, since ${since}, at ${lock.held.address}. End it first, or start a second one apart: DATA_DIR=.data-2 PORT=${port + 1} npm start`,
    );
  }
  // A launcher that was killed may have left its web and worker behind for a moment.
  const orphans = (lock.previous?.children ?? []).filter(({ pid, identity }) => isSameProcess(pid, identity));
  const ladder = [
    ['SIGTERM', 1500],
    ['SIGKILL', 1000],
  ];
  await Promise.all(orphans.map(({ pid }) => endProcess(pid, ladder)));
  try {
    await claimPort(port);
  } catch (error) {
    lock.release();
    if (!existed) fs.rmdirSync(place);
    throw error;
  }
  return { place, lock };
}

// Two starts from one checkout with different data directories still share node_modules and build.
async function prepareCheckout({ dev }) {
  const current = () => isInstalled() && builtFrom() === hashSources();
  if (!dev && current()) return;
  fs.mkdirSync(path.join(root, '.cache'), { recursive: true });
  const turn = await waitForLock(path.join(root, '.cache', 'checkout.lock'), {
    patience: 900_000,
    onWait: ({ pid }) => say(`  … waiting for process ${pid}, which installs or builds here`),
  });
  try {
    if (!isInstalled()) await step('Packages installed, exactly as locked', install);
    if (!dev && builtFrom() !== hashSources()) {
      await step('Built', async () => {
        await runCommand(...nodeScript('build.mjs'), { failure: 'The build failed:' });
      });
    }
  } finally {
    turn.release();
  }
}

function isReady(port) {
  return new Promise((resolve) => {
    const request = http.get(
      { host: 'localhost', port, path: '/health/ready', timeout: 3000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** Everything `npm start` does; `dev` reloads what changes. Ends the process itself. */
export async function launch({ dev }) {
  const began = Date.now();
  const state = { lock: null, children: [], server: null, starting: null, watcher: null, stopping: null };

  const stop = (code) => {
    state.stopping ??= (async () => {
      endCommands();
      await Promise.all(state.children.map((child) => child.stop()));
      await state.watcher?.dispose();
      await state.starting?.catch(() => {});
      await state.server?.stop();
      state.lock?.release();
      process.exit(code);
    })();
    return state.stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (state.stopping) for (const child of state.children) child.kill();
      else say('\nStopping …');
      stop(0);
    });
  }

  try {
    const settings = readSettings();
    say(dev ? 'Sklaida (development)' : 'Sklaida');
    const { place, lock } = await takeDataDirectory(settings);
    state.lock = lock;
    await prepareCheckout({ dev });
    const urls = await bringDatabase(state, settings, place);
    const restart = () => state.children.forEach((child) => void child.restart());
    if (dev) {
      forgetBuild();
      const { watchServers } = await import('./bundle.mjs');
      state.watcher = await watchServers(restart);
    }
    const accounts = await prepareOnce(state, settings, urls, place);
    if (state.stopping) return;
    await startProcesses(state, { settings, urls, place, dev, demonstration: accounts.length > 0 });
    if (state.stopping) return;
    say(
      welcome({
        origin: settings.origin,
        accounts,
        logs: path.join(place, 'logs'),
        seconds: (Date.now() - began) / 1000,
      }),
    );
  } catch (error) {
    if (!state.stopping) complain(error);
    await stop(1);
  }
}

async function bringDatabase(state, settings, place) {
  if (settings.databaseUrl) {
    return { admin: settings.databaseUrl, ...externalUrls(settings.databaseUrl, place) };
  }
  await step('Database', async () => {
    state.starting = startEmbedded({ dir: place });
    state.server = await state.starting;
    if (state.server.reused) return 'Database was still running and is taken over';
    return state.server.made ? 'Database made and started' : 'Database started';
  });
  keepDatabase(state, place);
  return { admin: state.server.adminUrl, ...state.server.urls };
}

async function keepDatabase(state, place) {
  for (let failures = 0; ; ) {
    await state.server.exited;
    if (state.stopping) return;
    say('PostgreSQL ended unexpectedly and is started again.');
    try {
      state.starting = startEmbedded({ dir: place, port: state.server.port });
      state.server = await state.starting;
      failures = 0;
    } catch (error) {
      complain(error);
      failures += 1;
    }
    await pause(Math.min(250 * 2 ** failures, 15_000));
  }
}

function readPrepared(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

// The same build on the same, completely prepared cluster has nothing left to prepare: half the time of a later start.
async function prepareOnce(state, settings, urls, place) {
  const file = path.join(place, 'prepared.json');
  const seed = process.env.SEED ?? '';
  const build = builtFrom();
  const known = readPrepared(file);
  if (state.server && !state.server.made && build && known?.build === build && known.seed === seed) {
    return known.accounts;
  }
  fs.rmSync(file, { force: true });
  const { accounts } = await prepareDatabase(settings, urls);
  if (state.server && build) {
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, JSON.stringify({ build, seed, accounts }), { mode: 0o600, flush: true });
    fs.renameSync(draft, file);
  }
  return accounts;
}

async function prepareDatabase(settings, urls) {
  const env = {
    ...process.env,
    DATABASE_ADMIN_URL: urls.admin,
    DATABASE_MIGRATOR_URL: urls.migrator,
    DATABASE_APP_URL: urls.app,
    DATABASE_GUEST_URL: urls.guest,
    DATABASE_WORKER_URL: urls.worker,
    SEED: settings.databaseUrl ? 'none' : (process.env.SEED ?? ''),
  };
  delete env.DATABASE_URL;
  let result = { migrated: 0, accounts: [] };
  await step('Database prepared', async () => {
    await runCommand(...nodeScript('tool.mjs', 'prepare'), {
      env,
      failure: 'The database could not be prepared:',
      onMessage(message) {
        if (message.log) say(`    ${message.log}`);
        if (message.result) result = message.result;
      },
    });
    const count = result.migrated;
    return count > 0
      ? `Database prepared, ${count} migration${count === 1 ? '' : 's'} applied`
      : 'Database up to date';
  });
  return result;
}

async function startProcesses(state, { settings, urls, place, dev, demonstration }) {
  const {
    DATABASE_URL,
    DATABASE_MIGRATOR_URL,
    DATABASE_APP_URL,
    DATABASE_GUEST_URL,
    DATABASE_WORKER_URL,
    RESEND_API_KEY,
    SMTP_URL,
    ...inherited
  } = process.env;
  const common = {
    ...inherited,
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(settings.port),
    ORIGIN: settings.origin,
    SKLAIDA_DEMO: demonstration ? '1' : '0',
    SKLAIDA_DEV: dev ? '1' : '0',
    TOKEN_SECRET: tokenSecret(place),
    FILES_DIR: process.env.FILES_DIR || path.join(place, 'files'),
  };
  const environments = {
    web: { ...common, DATABASE_APP_URL: urls.app, DATABASE_GUEST_URL: urls.guest },
    worker: {
      ...common,
      DATABASE_WORKER_URL: urls.worker,
      ...(RESEND_API_KEY ? { RESEND_API_KEY } : {}),
      ...(SMTP_URL ? { SMTP_URL } : {}),
    },
  };
  let hopeless = null;
  const noteChildren = () => state.lock.note({ children: state.children.map((child) => child.who()) });
  const begin = (name) => {
    const child = keepRunning({
      name,
      env: environments[name],
      logFile: dev ? undefined : path.join(place, 'logs', `${name}.log`),
      onSpawn: () => queueMicrotask(noteChildren),
      onEnd({ failures, said }) {
        if (hopeless === '') say(`The ${name} process ended unexpectedly and is started again.`);
        else if (failures >= 3)
          hopeless = `The ${name} process does not start:\n\n${said.trim().split('\n').slice(-20).join('\n')}`;
      },
    });
    state.children.push(child);
  };
  await step('Web and worker started', async () => {
    begin('web');
    for (const until = Date.now() + 120_000; !state.stopping; await pause(40)) {
      if (hopeless && !dev) throw problem(hopeless);
      if (await isReady(settings.port)) break;
      if (Date.now() > until)
        throw problem(`The web process does not become ready: see ${place}/logs/web.log.`);
    }
    if (!state.stopping) begin('worker');
  });
  hopeless = '';
}
