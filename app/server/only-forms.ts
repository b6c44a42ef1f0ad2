import type { RequestHandler } from 'express';
import { plainPage, sentences } from './static-pages';

const methods = new Set(['GET', 'HEAD', 'POST']);

/** Pages are read, and changed by plain forms; whatever else is sent was not made by this site and reaches no route. */
export function onlyForms(): RequestHandler {
  return (req, res, next) => {
    const known = methods.has(req.method);
    if (known && (req.method !== 'POST' || req.is('application/x-www-form-urlencoded') !== false))
      return next();
    if (!known) res.set('Allow', [...methods].join(', '));
    res
      .status(known ? 415 : 405)
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(plainPage(sentences.foreignForm));
  };
}
