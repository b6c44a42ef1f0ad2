import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { type EmbeddedServer, startEmbedded } from '../../db/embedded/start.mjs';
import { type Ended, runScript } from '../setup/process';

const root = path.resolve(import.meta.dirname, '../..');

export type Running = {
  process: ChildProcess;
  /** What it has written so far. */
  said(): string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};
export type Installation = {
  server: EmbeddedServer;
  /** What an operator puts into the environment, the release step's own connection included. */
  environment: Record<string, string>;
  port: number;
  admin: postgres.Sql;
  release(change?: Record<string, string | undefined>): Promise<Ended>;
  start(name: 'web' | 'worker', change?: Record<string, string | undefined>): Running;
  dismantle(): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const given = (variables: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(variables).filter((one): one is [string, string] => one[1] !== undefined),
  );

/** A server of the operator's own with an empty database, and the four addresses with passwords the operator chose. */
export async function install(): Promise<Installation> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'sklaida-release-'));
  const server = await startEmbedded({ dir, settings: { fsync: 'off' } });
  const bootstrap = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  await bootstrap.unsafe('create database knygynas');
  await bootstrap.end();
  const address = (user?: string) => {
    const url = new URL(server.adminUrl);
    url.pathname = '/knygynas';
    if (user) {
      url.username = `sklaida_${user}`;
      url.password = `slaptas-${user}`;
    }
    return url.href;
  };
  const port = await freePort();
  const environment = {
    DATABASE_URL: address(),
    DATABASE_MIGRATOR_URL: address('migrator'),
    DATABASE_APP_URL: address('app'),
    DATABASE_GUEST_URL: address('guest'),
    DATABASE_WORKER_URL: address('worker'),
    TOKEN_SECRET: 'a secret of the test installation, long enough',
    FILES_DIR: path.join(os.tmpdir(), `sklaida-files-${port}`),
    PORT: String(port),
    ORIGIN: `http://127.0.0.1:${port}`,
  };
  const { DATABASE_URL: _admin, DATABASE_MIGRATOR_URL: _migrator, ...ofProcesses } = environment;
  const admin = postgres(address(), { max: 1, onnotice: () => {} });
  const running: Running[] = [];
  return {
    server,
    environment,
    port,
    admin,
    release: (change = {}) =>
      runScript(['app/launch/tool.mjs', 'release'], given({ ...environment, ...change })),
    start(name, change = {}) {
      const child = spawn(process.execPath, [`build/${name}.js`], {
        cwd: root,
        env: { NODE_ENV: 'production', ...given({ PATH: process.env.PATH, ...ofProcesses, ...change }) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          said += chunk;
        });
      }
      const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
        child.once('close', (code, signal) => resolve({ code, signal })),
      );
      const one = { process: child, said: () => said, ended };
      running.push(one);
      return one;
    },
    async dismantle() {
      for (const one of running) one.process.kill('SIGKILL');
      await Promise.all(running.map((one) => one.ended));
      await admin.end({ timeout: 1 });
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Asks again until the answer is good, or says how long it waited for what. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null>,
  limitMs = 20_000,
): Promise<T> {
  const until = Date.now() + limitMs;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    if (Date.now() > until) throw new Error(`${what}: not within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
