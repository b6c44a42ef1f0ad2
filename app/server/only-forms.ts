import type { Request, RequestHandler } from 'express';
import { isSignedPost, signedLimitOf, takesType } from './signed-posts';
import { plainPage, sentences } from './static-pages';

const methods = new Set(['GET', 'HEAD', 'POST']);

/** The addresses that take a file, and how many bytes of a request each reads: the file's own limit and the form around it. */
const filePages: { path: RegExp; bodyLimit: number; megabytes: number }[] = [
  // The page itself refuses a larger file in a sentence, as far as this; what is larger still is cut off.
  {
    path: /^\/region\/[a-z0-9-]+\/libraries\/import\/?(\.data)?$/,
    bodyLimit: 16 * 1024 * 1024,
    megabytes: 10,
  },
  {
    path: /^\/b\/[a-z0-9-]+\/(settings\/look|campaigns\/[0-9a-f-]{36}\/pictures)\/?(\.data)?$/,
    bodyLimit: 22 * 1024 * 1024,
    megabytes: 15,
  },
  {
    path: /^\/region\/[a-z0-9-]+\/(campaigns|templates)\/[0-9a-f-]{36}\/pictures\/?(\.data)?$/,
    bodyLimit: 22 * 1024 * 1024,
    megabytes: 15,
  },
  { path: /^\/b\/[a-z0-9-]+\/my-duties\/load\/?(\.data)?$/, bodyLimit: 6 * 1024 * 1024, megabytes: 2 },
  {
    path: /^\/b\/[a-z0-9-]+\/groups\/[0-9a-f-]{36}\/(files(\/send)?|discussions\/[0-9a-f-]{36}\/file)\/?(\.data)?$/,
    bodyLimit: 26 * 1024 * 1024,
    megabytes: 25,
  },
];

/** How large a file the address takes, in megabytes; null where only plain forms are taken. */
export function fileMegabytesOf(path: string): number | null {
  return filePages.find((page) => page.path.test(path))?.megabytes ?? null;
}

/** How much the address reads; null where only plain forms are taken. */
function fileLimitOf(path: string): number | null {
  return filePages.find((page) => page.path.test(path))?.bodyLimit ?? null;
}

/** How much the address reads where that differs from the common limit. */
export function ownLimitOf(path: string): number | null {
  return fileLimitOf(path) ?? signedLimitOf(path);
}

const isForm = (req: Request) => req.is('application/x-www-form-urlencoded') !== false;
const isFile = (req: Request) => fileLimitOf(req.path) !== null && req.is('multipart/form-data') !== false;

const accepts = (req: Request) => (isSignedPost(req) ? takesType(req) : isForm(req) || isFile(req));

/** Pages are read, and changed by plain forms; whatever else is sent was not made by this site and reaches no route. */
export function onlyForms(): RequestHandler {
  return (req, res, next) => {
    const known = methods.has(req.method);
    if (known && (req.method !== 'POST' || accepts(req))) return next();
    if (!known) res.set('Allow', [...methods].join(', '));
    res
      .status(known ? 415 : 405)
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(plainPage(sentences.foreignForm));
  };
}
