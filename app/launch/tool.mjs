import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { problem } from '../../db/embedded/problem.mjs';
import { adminUrl, ownerUrl, readSecrets, roleUrls } from '../../db/embedded/secrets.mjs';
import { lastServer, startEmbedded } from '../../db/embedded/start.mjs';
import { complain } from './progress.mjs';
import { externalUrls, readSettings, root, tokenSecret } from './settings.mjs';

const mostLibraries = 5000;

async function bundled() {
  const file = path.join(root, 'build', 'tool.js');
  if (!fs.existsSync(file)) {
    const args = [path.join(root, 'app/launch/build.mjs'), '--servers'];
    const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
    if (done.status !== 0) throw problem('Sklaida is not built yet: run npm start first.');
  }
  return import(pathToFileURL(file).href);
}

function tell(message) {
  if (process.send) process.send(message);
  else console.log(message.log ?? JSON.stringify({ ...message.result, accounts: undefined }));
}

function checkAddress(role, url) {
  const name = `DATABASE_${role.toUpperCase()}_URL`;
  if (!url) throw problem(`${name} is missing: see docs/operations.md.`);
  const { protocol, username, password } = URL.canParse(url) ? new URL(url) : {};
  if (!/^postgres(ql)?:$/.test(protocol) || username !== `sklaida_${role}` || !password) {
    throw problem(`${name} must look like postgres://sklaida_${role}:password@host:5432/database.`);
  }
}

async function prepare(admin, demonstration) {
  const environment = process.env;
  const withFreshPassword = { migrator: randomBytes(24).toString('base64url') };
  const urls = {
    migrator: environment.DATABASE_MIGRATOR_URL || roleUrls(admin, withFreshPassword).migrator,
    app: environment.DATABASE_APP_URL,
    guest: environment.DATABASE_GUEST_URL,
    worker: environment.DATABASE_WORKER_URL,
  };
  for (const [role, url] of Object.entries(urls)) checkAddress(role, url);
  const tool = await bundled();
  const result = await tool.prepare({
    adminUrl: admin,
    urls,
    origin: readSettings().origin,
    demonstration,
    tokenSecret: demonstration ? tokenSecret(readSettings().data) : '',
    filesDir: demonstration ? process.env.FILES_DIR || path.join(readSettings().data, 'files') : '',
    log: (line) => tell({ log: line }),
  });
  tell({ result });
}

// npm runs scripts in the checkout; a file is named from where the operator stands.
const callerFolder = () => process.env.INIT_CWD || process.cwd();

/** The installation's own database and files; the embedded server is brought up for the while when nothing runs on it. */
async function withOwnData(work) {
  const { data, databaseUrl } = readSettings();
  const filesDir = process.env.FILES_DIR || path.join(data, 'files');
  if (databaseUrl) return work({ migratorUrl: externalUrls(databaseUrl, data).migrator, filesDir });
  if (!fs.existsSync(path.join(data, 'pg')))
    throw problem(
      `There is no database in ${data} yet: run npm start first (SEED=none npm start for an empty one).`,
    );
  const running = lastServer(data);
  if (running?.running) {
    const secrets = readSecrets(data);
    return work({
      migratorUrl: roleUrls(adminUrl(running.port, secrets), secrets, 'sklaida').migrator,
      filesDir,
    });
  }
  const server = await startEmbedded({ dir: data });
  try {
    return await work({ migratorUrl: server.urls.migrator, filesDir });
  } finally {
    await server.stop();
  }
}

/** A server of its own, thrown away afterwards: what is measured never meets the installation's data. */
async function withEmptyServer(work) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'sklaida-bench-'));
  let server = null;
  const clear = async () => {
    await server?.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => clear().finally(() => process.exit(1)));
  try {
    server = await startEmbedded({ dir });
    return await work({ adminUrl: server.adminUrl, urls: server.urls });
  } finally {
    await clear();
  }
}

/** Where this installation answers: as the operator says, else as the one running here was started. */
function originOf(data) {
  const { origin } = readSettings();
  if (process.env.ORIGIN || process.env.PORT) return origin;
  try {
    return JSON.parse(fs.readFileSync(path.join(data, 'launch.lock'), 'utf8')).address ?? origin;
  } catch {
    return origin;
  }
}

const commands = {
  async prepare() {
    await prepare(process.env.DATABASE_ADMIN_URL, process.env.SEED !== 'none');
  },
  async release() {
    if (!process.env.DATABASE_URL)
      throw problem('DATABASE_URL is missing: the connection that may create roles.');
    await prepare(process.env.DATABASE_URL, false);
  },
  async accounts() {
    if (process.env.DATABASE_URL) {
      console.log('[]');
      throw problem('There are no demonstration accounts where DATABASE_URL is set.');
    }
    console.log(JSON.stringify(await (await bundled()).accounts(), null, 2));
  },
  async 'library:export'(slug, file) {
    if (!slug || !file)
      throw problem('Say which library and where to: npm run --silent library:export -- <slug> <file.zip>');
    await withOwnData(async (place) => {
      console.log(
        await (await bundled()).exportCopy({ ...place, slug, file: path.resolve(callerFolder(), file) }),
      );
    });
  },
  async 'library:import'(file) {
    if (!file) throw problem('Say which copy: npm run --silent library:import -- <file.zip>');
    await withOwnData(async (place) => {
      console.log(await (await bundled()).importCopy({ ...place, file: path.resolve(callerFolder(), file) }));
    });
  },
  async 'bench:launch'(count, ...more) {
    const libraries = Number(count);
    if (!/^[1-9]\d{0,3}$/.test(count ?? '') || libraries > mostLibraries || more.length > 0) {
      throw problem(
        `Say how many libraries, from 1 to ${mostLibraries}: npm run --silent bench:launch -- 1100`,
      );
    }
    const tool = await bundled();
    const measured = await withEmptyServer((place) => tool.benchLaunch({ ...place, libraries }));
    console.log(JSON.stringify(measured));
  },
  async 'admin:create'(email) {
    const { data, databaseUrl } = readSettings();
    const create = async (migratorUrl) => {
      const tool = await bundled();
      const secret = tokenSecret(data);
      console.log(
        await tool.createAdministrator({ migratorUrl, tokenSecret: secret, origin: originOf(data), email }),
      );
    };
    const url = process.env.DATABASE_MIGRATOR_URL || databaseUrl;
    await (databaseUrl ? create(url) : withOwnData(({ migratorUrl }) => create(migratorUrl)));
  },
  'db:url'(role) {
    const { data, databaseUrl } = readSettings();
    if (databaseUrl) throw problem('db:url serves the embedded database only, and DATABASE_URL is set.');
    const server = lastServer(data);
    const secrets = readSecrets(data);
    if (!server?.running || !secrets) throw problem(`No database runs on ${data}: run npm start first.`);
    const urls = roleUrls(adminUrl(server.port, secrets), secrets, 'sklaida');
    const known = { owner: ownerUrl(urls.migrator), app: urls.app, worker: urls.worker, guest: urls.guest };
    if (!known[role]) throw problem(`Say whose: npm run --silent db:url -- ${Object.keys(known).join('|')}`);
    console.log(known[role]);
  },
};

const [name, ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw problem(`Known commands: ${Object.keys(commands).join(', ')}.`);
  await command(...args);
  process.disconnect?.();
} catch (error) {
  complain(error);
  process.exit(1);
}
