import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { allowedOrigins, csrf } from './csrf';
import { type HealthOptions, health } from './health';
import type { Log } from './log';
import { onlyForms } from './only-forms';
import { type RemixOptions, remixHandler } from './remix-handler';
import { requestLog } from './request-log';
import { securityHeaders } from './security-headers';
import { plainPage, plainStyles, sentences } from './static-pages';

export type WebAppOptions = Pick<
  RemixOptions,
  'answer' | 'database' | 'openRequest' | 'tokenSecret' | 'filesDir'
> & {
  origin: string;
  port: number;
  trustProxy: number;
  dev: boolean;
  log: Log;
  health: HealthOptions;
  /** What answers for files: the client build, or Vite while developing. */
  files: RequestHandler[];
  /** In bytes; texts of a campaign fit many times over. */
  bodyLimit?: number;
};

/** Everything between the socket and Remix, in the order it is met. */
export function createWebApp(options: WebAppOptions): Express {
  const { origin, port, dev, log } = options;
  const allowed = allowedOrigins(origin, port);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('etag', false);

  app.use(health(options.health));
  app.use(securityHeaders({ origin, dev }));
  app.get('/plain.css', (_req, res) => {
    res.type('css').set('Cache-Control', 'public, max-age=3600').send(plainStyles);
  });
  if (options.files.length > 0) app.use(options.files);
  app.use(requestLog(log));
  app.use(csrf(allowed));
  app.use(onlyForms());
  app.use(compression({ threshold: 1024 }));
  app.all(
    '*',
    remixHandler({
      answer: options.answer,
      database: options.database,
      openRequest: options.openRequest,
      origin,
      tokenSecret: options.tokenSecret,
      filesDir: options.filesDir,
      allowed,
      bodyLimit: options.bodyLimit ?? 512 * 1024,
      log,
    }),
  );
  app.use(lastResort(log));
  return app;
}

function lastResort(log: Log): ErrorRequestHandler {
  return (error, _req, res, next) => {
    log.error({ id: res.locals.requestId, error }, 'request failed');
    if (res.headersSent) return next(error);
    const status = error instanceof URIError ? 400 : 500;
    res.status(status).type('html').set('Cache-Control', 'no-store').send(plainPage(sentences.broken));
  };
}
