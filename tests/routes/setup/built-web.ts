import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { withName } from '../../setup/database';
import { runScript } from '../../setup/process';

export const origin = 'https://sklaida.example';
const tokenSecret = 'a secret of the built product under test';
const root = path.resolve(import.meta.dirname, '../../..');

export type Asked = {
  path: string;
  /** The cookies to send, as `name=value; name=value`. */
  cookie?: string;
  /** Makes it a POST of a form. */
  form?: readonly (readonly [string, string])[];
  headers?: Record<string, string>;
  method?: string;
};
export type Answer = {
  status: number;
  headers: Record<string, string | undefined>;
  setCookies: string[];
  body: string;
  /** The same before it is read as words. */
  bytes: Buffer;
};
export type BuiltWeb = {
  port: number;
  ask(asked: Asked): Promise<Answer>;
  /** What the server wrote about a failure since it was last asked. */
  complaints(): string[];
  stop(): Promise<void>;
  /** As a machine that loses its power. */
  kill(): void;
};

/** The built product as it is operated, over real HTTP, with an https origin as behind a proxy. */
export async function startBuiltWeb(databaseName: string): Promise<BuiltWeb> {
  const built = await runScript([path.join(import.meta.dirname, 'build-once.mjs')]);
  if (built.code !== 0) throw new Error(`the product cannot be built:\n${built.out}`);
  const { urls } = inject('postgres');
  const port = await freePort();
  const child = spawn(process.execPath, ['build/web.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      SKLAIDA_DEMO: '1',
      LOG_LEVEL: 'error',
      PORT: String(port),
      ORIGIN: origin,
      TRUST_PROXY: '1',
      TOKEN_SECRET: tokenSecret,
      FILES_DIR: path.join(tmpdir(), `sklaida-files-${databaseName}`),
      DATABASE_APP_URL: withName(urls.app, databaseName),
      DATABASE_GUEST_URL: withName(urls.guest, databaseName),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const ask = (asked: Asked) => send(port, agent, asked);
  await untilReady(child, ask, () => said.join(''));
  return {
    port,
    ask,
    complaints() {
      const lines = said;
      said = [];
      return lines;
    },
    kill: () => child.kill('SIGKILL'),
    async stop() {
      agent.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}

function send(
  port: number,
  agent: Agent,
  { path: target, cookie, form, headers, method }: Asked,
): Promise<Answer> {
  const body = form && new URLSearchParams(form.map(([name, value]) => [name, value])).toString();
  const own: Record<string, string> = { Accept: 'text/html', ...(cookie ? { Cookie: cookie } : {}) };
  if (body !== undefined) {
    own.Origin = origin;
    own['Content-Type'] = 'application/x-www-form-urlencoded';
    own['Content-Length'] = String(Buffer.byteLength(body));
  }
  const asked = { port, host: '127.0.0.1', agent, path: target, method: method ?? (form ? 'POST' : 'GET') };
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...asked, headers: { ...own, ...headers } }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers as Record<string, string | undefined>,
          setCookies: incoming.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString('utf8'),
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function untilReady(child: ChildProcess, ask: BuiltWeb['ask'], said: () => string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`the web process ended: ${said()}`);
    const answer = await ask({ path: '/health/ready' }).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the web process did not become ready: ${said()}`);
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
