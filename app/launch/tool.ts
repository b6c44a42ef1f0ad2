import { prepareDatabase } from '@sklaida/db/migrate';
import { connect, connectWorker } from '@sklaida/db/tenancy';
import { measureLaunch } from '~/flows/campaigns/bench-launch.server';
import { demonstrationAccounts, loadDemonstration } from '~/flows/demonstration/load-demonstration.server';

export type Preparation = {
  adminUrl: string;
  urls: { migrator: string; app: string; guest: string; worker: string };
  origin: string;
  demonstration: boolean;
  /** What links of the demonstration are derived from. */
  tokenSecret: string;
  /** Where files of the demonstration go. */
  filesDir: string;
  log: (line: string) => void;
};

/** Creates the roles, migrates as the owner and, when asked, loads the demonstration region; repeating it changes nothing. */
export async function prepare(preparation: Preparation) {
  const { adminUrl, urls, origin, demonstration, tokenSecret, filesDir, log } = preparation;
  const { migrated, level } = await prepareDatabase({ adminUrl, urls, log });
  if (!demonstration) return { migrated, level, accounts: [] };
  const database = connect({ app: urls.app, guest: urls.guest });
  const worker = connectWorker(urls.worker);
  try {
    const migratorUrl = urls.migrator;
    const stage = { database, worker, migratorUrl, origin, tokenSecret, filesDir };
    const outcome = await loadDemonstration({ ...stage, log });
    return { migrated, level, accounts: outcome === 'refused' ? [] : await accounts() };
  } finally {
    await Promise.all([database.close(), worker.close()]);
  }
}

export async function accounts() {
  return demonstrationAccounts();
}

export { launchOnce } from '~/flows/campaigns/bench-launch.server';
export { exportCopy, importCopy } from '~/flows/library-copy/operate.server';
export { createAdministrator } from '~/flows/people/create-administrator.server';

/** Measures a launch in a database that is made for it: `urls` lead to one that does not exist yet. */
export async function benchLaunch({
  adminUrl,
  urls,
  libraries,
}: Pick<Preparation, 'adminUrl' | 'urls'> & { libraries: number }) {
  await prepareDatabase({ adminUrl, urls });
  return measureLaunch({ urls, libraries });
}
