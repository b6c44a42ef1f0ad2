import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

export type PrepareUrls = { app: string; guest: string; worker: string; migrator: string };

const withoutLogin = ['sklaida_owner', 'sklaida_definer'] as const;
const standby = ['sklaida_backup', 'sklaida_monitor'] as const;

function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let depth = 0; depth < 6; depth += 1) {
    for (const candidate of [join(folder, 'migrations'), join(folder, 'db/migrations')]) {
      if (existsSync(join(candidate, 'meta/_journal.json'))) return candidate;
    }
    folder = dirname(folder);
  }
  throw new Error('db/migrations not found');
}

function credentials(url: string): { user: string; password: string } {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const named = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function ensureRoles(sql: postgres.Sql, urls: PrepareUrls): Promise<void> {
  const existing = new Set(
    (await sql`select rolname from pg_roles where rolname like 'sklaida_%'`).map((row) => row.rolname),
  );
  const plain = 'nosuperuser nocreatedb nocreaterole noreplication';
  for (const role of withoutLogin)
    if (!existing.has(role)) await sql.unsafe(`create role ${role} nologin ${plain}`);
  for (const role of standby)
    if (!existing.has(role)) await sql.unsafe(`create role ${role} nologin ${plain}`);
  for (const url of [urls.migrator, urls.app, urls.guest, urls.worker]) {
    const { user, password } = credentials(url);
    if (!existing.has(user)) await sql.unsafe(`create role ${named(user)} login ${plain}`);
    await sql.unsafe(`alter role ${named(user)} password ${quoted(password)}`);
  }
  const migrator = credentials(urls.migrator).user;
  await sql.unsafe(`grant sklaida_owner, sklaida_definer to ${named(migrator)}`);
  await sql.unsafe(`grant sklaida_definer to sklaida_owner`);
  await sql.unsafe(`grant sklaida_owner to current_user`);
  for (const [url, statement, idle] of [
    [urls.app, '15s', '20s'],
    [urls.guest, '5s', '10s'],
    [urls.worker, '60s', '60s'],
  ] as const) {
    const role = named(credentials(url).user);
    await sql.unsafe(`alter role ${role} set statement_timeout = '${statement}'`);
    await sql.unsafe(`alter role ${role} set lock_timeout = '5s'`);
    await sql.unsafe(`alter role ${role} set idle_in_transaction_session_timeout = '${idle}'`);
  }
}

/** Postgres error codes of two preparations meeting: duplicate object, unique violation, tuple concurrently updated. */
const raced = new Set(['42710', '23505', 'XX000', '42P04']);

/**
 * Makes the database ready: roles with the passwords found in `urls`, the database named in them owned by `sklaida_owner`, and
 * all migrations, run as the owner. Safe to repeat and to run from two processes at once (advisory lock).
 *
 * @param adminUrl a connection that may create roles and databases
 * @returns names of migrations applied now, and the level (their count) reached
 */
export async function prepareDatabase(input: {
  adminUrl: string;
  urls: PrepareUrls;
  log?: (line: string) => void;
}): Promise<{ migrated: number; level: string }> {
  const log = input.log ?? (() => {});
  const name = decodeURIComponent(new URL(input.urls.migrator).pathname.slice(1));
  const admin = postgres(input.adminUrl, { max: 1, onnotice: () => {} });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await ensureRoles(admin, input.urls);
        break;
      } catch (error) {
        if (attempt === 5 || !(error instanceof postgres.PostgresError) || !raced.has(error.code))
          throw error;
      }
    }
    const [present] = await admin`select 1 from pg_database where datname = ${name}`;
    if (!present) {
      log(`creating database ${name}`);
      await admin.unsafe(`create database ${named(name)} owner sklaida_owner`).catch((error) => {
        if (!(error instanceof postgres.PostgresError) || !raced.has(error.code)) throw error;
      });
    }
    await admin.unsafe(`alter database ${named(name)} owner to sklaida_owner`);
    await admin.unsafe(`revoke all on database ${named(name)} from public`);
    const logins = [input.urls.migrator, input.urls.app, input.urls.guest, input.urls.worker].map(
      (url) => credentials(url).user,
    );
    await admin.unsafe(
      `grant connect on database ${named(name)} to ${[...logins, ...standby].map(named).join(', ')}`,
    );
  } finally {
    await admin.end({ timeout: 5 });
  }

  const owner = postgres(input.urls.migrator, { max: 1, onnotice: () => {} });
  try {
    await owner`set role sklaida_owner`;
    await owner`select pg_advisory_lock(7301)`;
    const before = await level(owner);
    await migrate(drizzle(owner), { migrationsFolder: migrationsFolder() });
    const after = await level(owner);
    if (after > before) log(`migrated from level ${before} to ${after}`);
    return { migrated: after - before, level: String(after) };
  } finally {
    await owner.end({ timeout: 5 });
  }
}

async function level(sql: postgres.Sql): Promise<number> {
  const [known] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!known?.present) return 0;
  const [row] = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return Number(row?.n ?? 0);
}
