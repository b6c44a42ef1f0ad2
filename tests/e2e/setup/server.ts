import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export type Product = { origin: string; data: string; stop: () => Promise<void> };

export type Account = {
  email: string;
  password: string;
  name: string;
  roles: string[];
  library: string;
  region: string | null;
};

/** What the journeys of one run share; handed from the global setup to the workers in the environment. */
type SharedRun = { origin: string; prepared: string; accounts: Account[] };

const variable = 'SKLAIDA_JOURNEYS';

export function shareRun(run: SharedRun): void {
  process.env[variable] = JSON.stringify(run);
}

export function sharedRun(): SharedRun {
  const said = process.env[variable];
  if (!said)
    throw new Error('The journeys run through playwright.config.ts, which starts the product for them.');
  return JSON.parse(said);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function environment(data: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const product = { NODE_ENV: 'production' as const, DATA_DIR: data, PORT: String(port), TRUST_PROXY: '1' };
  return { PATH, HOME, TMPDIR, LANG, ...product };
}

/** The demonstration accounts, as `npm run accounts` prints them. */
export function readAccounts(data: string): Account[] {
  const env = environment(data, 1);
  return JSON.parse(
    execFileSync(process.execPath, ['app/launch/tool.mjs', 'accounts'], { cwd: root, env, encoding: 'utf8' }),
  );
}

async function untilReady(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  for (const until = Date.now() + 300_000; Date.now() < until; ) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The product ended instead of starting:\n${said()}`);
    }
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The product did not become ready:\n${said()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGINT');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(lastResort);
}

/** Starts the built product as `npm start` does and resolves when it answers; `more` is what an operator adds to the environment. */
export async function startProduct(
  data: string,
  port: number,
  more: Record<string, string> = {},
): Promise<Product> {
  const origin = `http://localhost:${port}`;
  let said = '';
  const child = spawn(process.execPath, ['app/launch/start.mjs'], {
    cwd: root,
    env: { ...environment(data, port), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-8000);
    });
  }
  try {
    await untilReady(child, origin, () => said);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { origin, data, stop: () => end(child) };
}

/** A whole copy with owners and modes, as PostgreSQL demands of its files. The product must not be running on it. */
export function copyData(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
}

/** The demonstration as it was on its first morning, on a port and data of its own, for a journey that must find it untouched. */
export async function freshServer(more: Record<string, string> = {}): Promise<Product> {
  const place = mkdtempSync(path.join(tmpdir(), 'sklaida-fresh-'));
  const data = path.join(place, 'data');
  copyData(sharedRun().prepared, data);
  const product = await startProduct(data, await freePort(), more);
  return {
    ...product,
    stop: async () => {
      await product.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
