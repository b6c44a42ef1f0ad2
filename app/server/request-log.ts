import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from './log';

/** Gives each request an id and writes one line when it is over: no query strings, no addresses, no people. */
export function requestLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    const startedAt = performance.now();
    res.locals.requestId = id;
    res.setHeader('X-Request-Id', id);
    res.on('close', () => {
      const line = {
        id,
        method: req.method,
        path: withoutSecrets(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(performance.now() - startedAt),
        cut: res.writableFinished ? undefined : true,
      };
      if (res.statusCode >= 500) log.error(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
}

/** The path alone; a long token in it (a link for a guest) is replaced. */
function withoutSecrets(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/[A-Za-z0-9_-]{40,}/g, '…').slice(0, 200);
}
