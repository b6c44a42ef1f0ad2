import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type * as Tenancy from '@sklaida/db/tenancy';
import type { RequestHandler } from 'express';
import { createWebApp } from './create-app';
import { type WebEnvironment, webEnvironment } from './env.server';
import { createLog } from './log';
import type * as MinutesStreams from './minutes-streams.server';
import { onStopSignal, onUncaught } from './process-guard';
import type { AnswerRequest } from './remix-handler';
import { staticFiles } from './static-files';
import type * as Watching from './watching.server';

type Doors = Pick<typeof Tenancy, 'connect' | 'openRequest'> &
  Pick<typeof Watching, 'endWatching'> &
  Pick<typeof MinutesStreams, 'endMinutes'>;
type Front = { files: RequestHandler[]; answer: AnswerRequest; doors: Doors; close: () => Promise<void> };

/** Exported by entry.server: handles of the database are known only to the instance that made them. */
const doorsOf = (build: ServerBuild) => build.entry.module as unknown as Doors;

async function builtFront(): Promise<Front> {
  const folder = path.resolve('build');
  const build: ServerBuild = await import(pathToFileURL(path.join(folder, 'server', 'index.js')).href);
  return {
    files: staticFiles(path.join(folder, 'client')),
    answer: createRequestHandler(build, 'production'),
    doors: doorsOf(build),
    close: async () => {},
  };
}

async function devFront(): Promise<Front> {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true }, appType: 'custom' });
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
  return {
    files: [vite.middlewares],
    answer: async (request, context) => createRequestHandler(await load(), 'development')(request, context),
    doors: doorsOf(await load()),
    close: () => vite.close(),
  };
}

async function start(env: WebEnvironment): Promise<void> {
  const log = createLog('web', env.LOG_LEVEL);
  const front = env.SKLAIDA_DEV ? await devFront() : await builtFront();
  const database = front.doors.connect({ app: env.DATABASE_APP_URL, guest: env.DATABASE_GUEST_URL });
  onUncaught(log, () => database.renew());
  let stopping = false;

  const app = createWebApp({
    answer: front.answer,
    files: front.files,
    database,
    openRequest: front.doors.openRequest,
    origin: env.origin,
    tokenSecret: env.TOKEN_SECRET,
    filesDir: env.FILES_DIR,
    port: env.PORT,
    trustProxy: env.TRUST_PROXY,
    dev: env.SKLAIDA_DEV,
    log,
    health: { ready: () => database.ready(), stopping: () => stopping },
  });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    app,
  );
  server.maxHeadersCount = 100;

  onStopSignal(log, async () => {
    stopping = true;
    const closed = once(server, 'close');
    server.close();
    front.doors.endWatching(database);
    front.doors.endMinutes(database);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 6500).unref();
    await closed;
    await Promise.all([database.close(), front.close()]);
  });

  server.once('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE' ? `port ${env.PORT} is taken: set PORT to another one` : error.message;
    log.fatal(`cannot listen: ${reason}`);
    process.exit(1);
  });
  server.listen(env.PORT, () => log.info({ port: env.PORT, origin: env.origin }, 'listening'));
}

try {
  await start(webEnvironment());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The web process could not start.'}\n`);
  process.exit(1);
}
