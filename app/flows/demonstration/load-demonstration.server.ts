import { buildRows } from '@sklaida/db/seed';
import type { Database, WorkerDatabase } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { hashPassword } from '~/auth/passwords/passwords.server';
import { playCampaigns } from './play.server';
import { buildOrganisations, buildTemplates } from './rows.server';
import { associationId, demoPassword, demoRegions } from './source';

/**
 * Loads the demonstration regions once. People, libraries and templates are rows; campaigns, answers, texts, approvals and results go
 * through the use cases people use. A load cut off half-way is emptied and done again; real libraries are never touched.
 */
export async function loadDemonstration(input: {
  database: Database;
  worker?: WorkerDatabase;
  migratorUrl: string;
  origin: string;
  tokenSecret?: string;
  filesDir?: string;
  log: (line: string) => void;
}): Promise<'loaded' | 'present' | 'refused'> {
  const builder = buildRows(input.migratorUrl);
  try {
    const { slugs, complete, restored } = await builder.standing(associationId);
    if (complete) return 'present';
    const known = new Set(demoRegions.flatMap((region) => region.organisations.map((one) => one.id)));
    if (restored || slugs.some((slug) => !known.has(slug))) {
      input.log('the database holds other libraries: the demonstration is not loaded');
      return 'refused';
    }
    if (slugs.length > 0) await builder.clear();
    input.log('libraries and people');
    await buildOrganisations(builder, await hashPassword(demoPassword));
    input.log('occasions and templates');
    await buildTemplates(builder);
    const { database, worker, origin, tokenSecret, filesDir } = input;
    await playCampaigns({ database, worker, builder, origin, tokenSecret, filesDir }, input.log);
    await builder.complete(associationId, uuidv7());
    return 'loaded';
  } finally {
    await builder.close();
  }
}

export type DemonstrationAccount = {
  email: string;
  password: string;
  name: string;
  roles: string[];
  library: string;
  region: string | null;
};

/** Who can sign in to the demonstration, and as what. */
export function demonstrationAccounts(): DemonstrationAccount[] {
  return demoRegions.flatMap((region) =>
    region.people.map((person) => ({
      email: person.email,
      password: demoPassword,
      name: `${person.first_name} ${person.last_name}`,
      roles: person.roles,
      library: person.organisation,
      region: person.organisation === associationId ? null : region.slug,
    })),
  );
}
