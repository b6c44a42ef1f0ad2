import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Passwords of the database's roles, and `tokens`: what links, codes and sealed columns are derived from. */
const holders = ['superuser', 'migrator', 'app', 'guest', 'worker', 'tokens'];
const fileIn = (data) => path.join(data, 'secrets.json');

/** The passwords kept beside the data, or null when none were ever made there. */
export function readSecrets(data) {
  try {
    return JSON.parse(fs.readFileSync(fileIn(data), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the missing passwords; they are on disk before anything is protected by them. */
export function keepSecrets(data) {
  const known = readSecrets(data) ?? {};
  const missing = holders.filter((holder) => !known[holder]);
  if (missing.length === 0) return known;
  const secrets = { ...known };
  for (const holder of missing) secrets[holder] = randomBytes(24).toString('base64url');
  const draft = `${fileIn(data)}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  fs.renameSync(draft, fileIn(data));
  return secrets;
}

/** The administrator connection of the embedded server. */
export const adminUrl = (port, secrets) =>
  `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`;

/** The four login roles on the same server as the given connection, and on its database unless another is named. */
export function roleUrls(admin, secrets, database) {
  const as = (role) => {
    const url = new URL(admin);
    if (database) url.pathname = `/${database}`;
    url.username = `sklaida_${role}`;
    url.password = secrets[role];
    return url.href;
  };
  return { migrator: as('migrator'), app: as('app'), guest: as('guest'), worker: as('worker') };
}

/** Logs in as the migrator and acts as the owner of the tables, so FORCE ROW LEVEL SECURITY counts. */
export function ownerUrl(migratorUrl) {
  const separator = new URL(migratorUrl).search ? '&' : '?';
  return `${migratorUrl}${separator}options=-c%20role%3Dsklaida_owner`;
}
