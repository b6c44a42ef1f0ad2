import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { type AppLoadContext, createReadableStreamFromReadable } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express';
import { isDatabaseTrouble } from './database-trouble';
import type { Log } from './log';
import { fileMegabytesOf, ownLimitOf } from './only-forms';
import { plainPage, sentences, tooLargeFile } from './static-pages';

export type AnswerRequest = (request: Request, context: AppLoadContext) => Promise<Response>;

export type RemixOptions = {
  answer: AnswerRequest;
  database: AppLoadContext['database'];
  openRequest: (database: AppLoadContext['database']) => AppLoadContext['scope'];
  origin: string;
  tokenSecret: string;
  filesDir: string;
  allowed: ReadonlySet<string>;
  bodyLimit: number;
  log: Log;
};

/** Hands the request to Remix. The scope of the request ends before the answer leaves, whatever happened. */
export function remixHandler(options: RemixOptions): RequestHandler {
  return async (req, res, next) => {
    const scope = options.openRequest(options.database);
    const trouble = { database: false, tooLarge: false };
    const { nonce, requestId } = res.locals as { nonce: string; requestId: string };
    const report = (error: unknown) => {
      if (isDatabaseTrouble(error)) trouble.database = true;
      options.log.error({ id: requestId, error }, 'unexpected error');
    };
    const context: AppLoadContext = {
      scope,
      database: options.database,
      nonce,
      requestId,
      address: req.ip ?? 'unknown',
      origin: options.origin,
      tokenSecret: options.tokenSecret,
      filesDir: options.filesDir,
      report,
    };
    try {
      const bodyLimit = ownLimitOf(req.path) ?? options.bodyLimit;
      if (Number(req.get('content-length') ?? 0) > bodyLimit) return refuseLarge(req, res);
      let response: Response;
      try {
        const request = toRequest(req, res, { ...options, bodyLimit }, () => {
          trouble.tooLarge = true;
        });
        response = await options.answer(request, context);
      } finally {
        await scope.end();
      }
      if (trouble.tooLarge) return refuseLarge(req, res);
      if (trouble.database && response.status >= 500 && wantsDocument(req)) return refuseWithoutDatabase(res);
      await send(req, res, response);
    } catch (error) {
      if (trouble.tooLarge && !res.headersSent) return refuseLarge(req, res);
      if (isDatabaseTrouble(error) && !res.headersSent) {
        report(error);
        return refuseWithoutDatabase(res);
      }
      next(error);
    }
  };
}

function toRequest(
  req: ExpressRequest,
  res: ExpressResponse,
  { origin, allowed, bodyLimit }: RemixOptions,
  onTooLarge: () => void,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name.startsWith('x-forwarded-')) continue;
    for (const each of [value].flat()) headers.append(name, each);
  }
  // Remix compares Origin with Host once more; the fixed list has already decided, so both say the same here.
  const claimed = req.get('origin');
  const base = claimed !== undefined && allowed.has(claimed) ? claimed : origin;
  headers.set('host', new URL(base).host);
  // What may come from anywhere has its right in its address; where it came from is then nothing to compare.
  if (claimed !== undefined && base !== claimed) headers.delete('origin');

  const controller = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  const init: RequestInit & { duplex?: 'half' } = { method: req.method, headers, signal: controller.signal };
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    init.body = createReadableStreamFromReadable(limited(req, bodyLimit, onTooLarge)) as BodyInit;
    init.duplex = 'half';
  }
  return new Request(new URL(sameSitePath(req.originalUrl), base), init);
}

/** Keeps `//elsewhere` and absolute-form targets from choosing another host. */
function sameSitePath(target: string): string {
  return `/${target.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^[/\\]+/, '')}`;
}

function limited(req: ExpressRequest, limit: number, onTooLarge: () => void): Readable {
  const through = new PassThrough();
  let received = 0;
  req.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received <= limit) return;
    onTooLarge();
    req.unpipe(through);
    through.destroy(new Error('request body over the limit'));
  });
  req.on('error', (error) => through.destroy(error));
  req.on('aborted', () => through.destroy(new Error('request was cut')));
  req.pipe(through);
  return through;
}

function wantsDocument(req: ExpressRequest): boolean {
  return !req.path.endsWith('.data') && (req.accepts(['html', 'json']) || 'html') === 'html';
}

async function send(req: ExpressRequest, res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    // Two policies would both hold: an answer that brings its own replaces the common one.
    if (name === 'set-cookie') res.append(name, value);
    else res.setHeader(name, value);
  }
  const signedIn = /(?:^|;\s*)(?:__Host-)?sklaida=/.test(req.get('cookie') ?? '');
  const personal = signedIn && req.path !== '/__manifest';
  const caching = response.headers.get('Cache-Control');
  // A stream of events must not be gathered by whoever compresses it, ourselves included.
  const whole = caching?.includes('no-transform') ? ', no-transform' : '';
  if (personal || !caching) res.setHeader('Cache-Control', `no-store${whole}`);
  res.vary('Cookie');
  if (!response.body || req.method === 'HEAD') {
    res.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), res);
  } catch (error) {
    if (!res.destroyed && !res.closed) throw error;
  }
}

function refuseLarge(req: ExpressRequest, res: ExpressResponse): void {
  const megabytes = fileMegabytesOf(req.path);
  const sentence = megabytes === null ? sentences.tooLarge : tooLargeFile(megabytes);
  res.set('Connection', 'close');
  res.status(413).type('html').set('Cache-Control', 'no-store').send(plainPage(sentence));
}

function refuseWithoutDatabase(res: ExpressResponse): void {
  res.set('Retry-After', '30');
  res.status(503).type('html').set('Cache-Control', 'no-store').send(plainPage(sentences.databaseAway, 30));
}
