import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler } from 'express';

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Files of the client build; those with a hash in their name never change. Compressed twins are made by the build. */
export function staticFiles(folder: string): RequestHandler[] {
  const twins = new Set(compressedTwins(folder));
  const chooseTwin: RequestHandler = (req, res, next) => {
    const pathname = req.path;
    if (/\.(br|gz)$/.test(pathname) && twins.has(pathname)) return next('router');
    const accepted = encodings.find(
      ({ name, suffix }) => twins.has(pathname + suffix) && req.acceptsEncodings(name),
    );
    if (encodings.some(({ suffix }) => twins.has(pathname + suffix))) res.vary('Accept-Encoding');
    if (accepted) {
      res.type(path.extname(pathname));
      res.setHeader('Content-Encoding', accepted.name);
      req.url = pathname + accepted.suffix;
    }
    next();
  };
  const serve = express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    setHeaders(res, file) {
      const hashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
      res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  const router = express.Router({ caseSensitive: true });
  router.get('*', chooseTwin, serve);
  router.use((req, _res, next) => {
    req.url = req.originalUrl;
    next();
  });
  const missingAsset: RequestHandler = (_req, res) => {
    res.status(404).type('text').send('404');
  };
  const assets = express.Router();
  assets.use('/assets', missingAsset);
  return [router, assets];
}

function compressedTwins(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => encodings.some(({ suffix }) => name.endsWith(suffix)))
    .map((name) => `/${name.split(path.sep).join('/')}`);
}
