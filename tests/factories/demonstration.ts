import { connect, connectWorker } from '@sklaida/db/tenancy';
import postgres from 'postgres';
import { inject } from 'vitest';
import { loadDemonstration } from '~/flows/demonstration/load-demonstration.server';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

const template = 'demonstration_template';

/** Loads the demonstration once a server and keeps it as a template; whoever comes second waits for the first. */
async function demonstrationTemplate(): Promise<string> {
  const { adminUrl, urls } = inject('postgres');
  const admin = postgres(withName(adminUrl, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(7303)`;
    const [present] = await admin`select from pg_database where datname = ${template}`;
    if (present) return template;
    const fresh = await cloneDatabase();
    const database = connect({
      app: withName(urls.app, fresh.name),
      guest: withName(urls.guest, fresh.name),
    });
    const worker = connectWorker(withName(urls.worker, fresh.name));
    try {
      await loadDemonstration({
        database,
        worker,
        migratorUrl: withName(urls.migrator, fresh.name),
        origin,
        log: () => {},
      });
      await Promise.all([database.close(), worker.close()]);
      await admin.unsafe(`alter database ${fresh.name} rename to ${template}`);
    } finally {
      await fresh.drop();
    }
    return template;
  } finally {
    await admin.end();
  }
}

export const origin = 'https://sklaida.example';

/** A database of one's own with the demonstration in it. */
export async function cloneDemonstration(): Promise<TestDatabase> {
  return cloneDatabase(await demonstrationTemplate());
}
