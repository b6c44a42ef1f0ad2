import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem } from '../../db/embedded/problem.mjs';
import { keepSecrets, roleUrls } from '../../db/embedded/secrets.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the operator may set, read once. */
export function readSettings(source = process.env) {
  const port = Number(source.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw problem(`PORT must be a number from 1 to 65535, not “${source.PORT}”: PORT=3000 npm start`);
  }
  const databaseUrl = source.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(ql)?:\/\/[^/]+\/.+/.test(databaseUrl)) {
    throw problem('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  return {
    port,
    origin: source.ORIGIN || `http://localhost:${port}`,
    data: path.resolve(root, source.DATA_DIR || '.data'),
    databaseUrl,
  };
}

/** Connections of the login roles on a server of the operator's own; each may be given, or is made with a kept password. */
export function externalUrls(databaseUrl, data, source = process.env) {
  const given = {
    migrator: source.DATABASE_MIGRATOR_URL,
    app: source.DATABASE_APP_URL,
    guest: source.DATABASE_GUEST_URL,
    worker: source.DATABASE_WORKER_URL,
  };
  if (Object.values(given).every(Boolean)) return given;
  const made = roleUrls(databaseUrl, keepSecrets(data));
  for (const [role, url] of Object.entries(given)) if (url) made[role] = url;
  return made;
}

/** What codes and links are derived from: given by the operator, or kept beside the data. */
export const tokenSecret = (data, source = process.env) => source.TOKEN_SECRET || keepSecrets(data).tokens;
