import { randomBytes } from 'node:crypto';
import { connect, connectWorker, type Database, type WorkerDatabase } from '@sklaida/db/tenancy';
import postgres from 'postgres';
import { inject } from 'vitest';

export type TestDatabase = {
  name: string;
  database: Database;
  worker: WorkerDatabase;
  /** Logged in as the migrator, acting as the owner: for arranging rows and looking at them, never for the code under test. */
  owner: postgres.Sql;
  /** A raw client as a restricted role, for trying what the code would never do. */
  as(role: 'app' | 'guest' | 'worker'): postgres.Sql;
  drop(): Promise<void>;
};

export function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** A fresh clone of the migrated template, with a client for each role. */
export async function cloneDatabase(template?: string): Promise<TestDatabase> {
  const { adminUrl, urls } = inject('postgres');
  const source = template ?? decodeURIComponent(new URL(urls.migrator).pathname.slice(1));
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = postgres(withName(adminUrl, 'postgres'), { max: 1, onnotice: () => {} });
  await admin.unsafe(`select pg_advisory_lock(7302)`);
  await admin.unsafe(`create database ${name} template ${source} strategy file_copy owner sklaida_owner`);
  await admin.unsafe(`revoke all on database ${name} from public`);
  await admin.unsafe(
    `grant connect on database ${name} to sklaida_migrator, sklaida_app, sklaida_guest, sklaida_worker`,
  );
  await admin.end();
  const owner = postgres(withName(urls.migrator, name), {
    max: 2,
    onnotice: () => {},
    connection: { options: '-c role=sklaida_owner' },
  });
  const database = connect({ app: withName(urls.app, name), guest: withName(urls.guest, name) });
  const worker = connectWorker(withName(urls.worker, name));
  const raw: postgres.Sql[] = [];
  return {
    name,
    database,
    worker,
    owner,
    as(role) {
      const client = postgres(withName(urls[role], name), { max: 2, onnotice: () => {} });
      raw.push(client);
      return client;
    },
    async drop() {
      await Promise.all([
        database.close(),
        worker.close(),
        owner.end(),
        ...raw.map((client) => client.end()),
      ]);
      const cleaner = postgres(withName(adminUrl, 'postgres'), { max: 1, onnotice: () => {} });
      await cleaner.unsafe(`drop database if exists ${name} with (force)`);
      await cleaner.end();
    },
  };
}
