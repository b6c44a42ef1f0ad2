import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppLoadContext } from '@remix-run/node';
import { pino } from 'pino';
import { createWebApp, type WebAppOptions } from '../../../app/server/create-app';

export type Heard = { request: Request; context: AppLoadContext };

export type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

export type Asked = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | string[];
};

/** The real Express adapter on a free port with a stub in place of Remix; remembers what the stub was asked. */
export async function startWebApp(options: Partial<WebAppOptions> = {}) {
  const heard: Heard[] = [];
  const events: string[] = [];
  const lines: string[] = [];
  const answer =
    options.answer ??
    (async () => new Response('<p>labas</p>', { headers: { 'Content-Type': 'text/html' } }));
  const app = createWebApp({
    database: {} as AppLoadContext['database'],
    openRequest: () =>
      ({
        end: async () => {
          events.push('scope ended');
        },
      }) as unknown as AppLoadContext['scope'],
    origin: 'http://localhost:3000',
    tokenSecret: 'a secret of the test, long enough for it',
    filesDir: 'files',
    port: 3000,
    trustProxy: 0,
    dev: false,
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    health: { ready: async () => ({ migration: '0007' }), stopping: () => false, limitMs: 80 },
    files: [],
    ...options,
    answer: async (request, context) => {
      heard.push({ request, context });
      const response = await answer(request, context);
      events.push('answered');
      return response;
    },
  });
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const ask = ({ method = 'GET', path = '/', headers = {}, body }: Asked = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const outgoing = send({ port, host: '127.0.0.1', method, path, headers, agent: false }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      outgoing.on('error', reject);
      for (const part of [body ?? []].flat()) outgoing.write(part);
      outgoing.end();
    });

  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { ask, heard, events, lines, port, stop };
}
