import type { RequestHandler } from 'express';
import { isSignedPost } from './signed-posts';
import { plainPage, sentences } from './static-pages';

export type RequestOrigin = { method: string; origin: string | undefined; fetchSite: string | undefined };

/** The origins whose pages may send forms here. Plain-http installations are reached by both loopback names. */
export function allowedOrigins(origin: string, port: number): ReadonlySet<string> {
  if (origin.startsWith('https:')) return new Set([origin]);
  return new Set([origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`]);
}

/** A browser names the origin of every form it sends; where it does not, it must at least say same-origin. */
export function mayChange(request: RequestOrigin, allowed: ReadonlySet<string>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  if (request.origin !== undefined) return allowed.has(request.origin);
  return request.fetchSite === 'same-origin';
}

export function csrf(allowed: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    const asked = {
      method: req.method,
      origin: req.get('origin'),
      fetchSite: req.get('sec-fetch-site'),
    };
    if (mayChange(asked, allowed) || isSignedPost(req)) return next();
    res.status(403).type('html').set('Cache-Control', 'no-store').send(plainPage(sentences.foreignForm));
  };
}
