import { expect, inject, it } from 'vitest';
import { loadDemonstration } from '~/flows/demonstration/load-demonstration.server';
import { cloneDatabase, withName } from '../setup/database';

it('The demonstration hands out links in every state, and they open with its own secret', async () => {
  const db = await cloneDatabase();
  await loadDemonstration({
    database: db.database,
    worker: db.worker,
    migratorUrl: withName(inject('postgres').urls.migrator, db.name),
    origin: 'https://sklaida.example',
    tokenSecret: 'a secret of the demonstration, long enough',
    log: () => {},
  });
  const [made] =
    await db.owner`select count(*)::int as links, count(revoked_at)::int as revoked, count(refused_at)::int as refused,
    count(confirmed_at)::int as confirmed, count(parent_id)::int as handed from kit_links k
    join tenants t on t.id = k.tenant_id and t.kind = 'county_library'`;
  expect(made).toEqual({ links: 7, revoked: 1, refused: 1, confirmed: 2, handed: 1 });
  await db.drop();
}, 240_000);
