import postgres from 'postgres';

type ManyLibrary = {
  id: string;
  kind: 'municipal_library' | 'school_library';
  municipality: string;
  personId: string;
};
export type ManyLibraries = {
  county: { id: string; slug: string; personId: string };
  region: { id: string; slug: string };
  associationId: string;
  session: string;
  libraries: readonly ManyLibrary[];
};

/** Connects as the migrator and acts as the owner. */
const asOwner = (migratorUrl: string) =>
  postgres(migratorUrl, { max: 1, onnotice: () => {}, connection: { options: '-c role=sklaida_owner' } });

/**
 * One region of invented libraries, each with a person who answers for it, written in a few statements: for measuring, never beside
 * libraries of anybody's own. The county's coordinator has a running session under the hash given.
 */
export async function buildManyLibraries(migratorUrl: string, world: ManyLibraries): Promise<void> {
  const { county, region, libraries } = world;
  const sql = asOwner(migratorUrl);
  const places = JSON.stringify(
    libraries.map((one, index) => ({
      id: one.id,
      kind: one.kind,
      municipality: one.municipality,
      person: one.personId,
      slug: `biblioteka-${index + 1}`,
      name:
        one.kind === 'school_library'
          ? `Pavyzdinė mokykla ${index + 1}`
          : `Pavyzdinė biblioteka ${index + 1}`,
      role: one.kind === 'school_library' ? 'school_librarian' : 'editor',
    })),
  );
  const rows = sql`json_to_recordset(${places}::text::json) as p(id uuid, kind text, municipality text, person uuid, slug text, name text, role text)`;
  try {
    await sql.begin(async (tx) => {
      await tx`insert into tenants (id, slug, kind, name, short_name, municipality) values
        (${world.associationId}, 'pavyzdine-asociacija', 'association', 'Pavyzdinė asociacija', 'Asociacija', null),
        (${county.id}, ${county.slug}, 'county_library', 'Pavyzdinė apskrities biblioteka', 'Apskrities biblioteka', ${libraries[0]?.municipality ?? null})`;
      await tx`insert into tenants (id, slug, kind, name, short_name, municipality)
        select p.id, p.slug, p.kind, p.name, p.name, p.municipality from ${rows}`;
      await tx`insert into regions (id, slug, name, county_tenant_id, association_tenant_id)
        values (${region.id}, ${region.slug}, 'Pavyzdinis regionas', ${county.id}, ${world.associationId})`;
      await tx`insert into territories (region_id, municipality, valid_from)
        select distinct ${region.id}::uuid, p.municipality, date '2020-01-01' from ${rows}`;
      await tx`insert into identity.people (id, email, first_name, last_name, forms)
        select p.person, p.slug || '@pavyzdys.example', 'Ona', 'Pavyzdė', '{"vocative": "Ona"}'::jsonb from ${rows}
        union all select ${county.personId}::uuid, 'koordinatore@pavyzdys.example', 'Ieva', 'Pavyzdė', '{"vocative": "Ieva"}'::jsonb`;
      await tx`insert into identity.memberships (tenant_id, person_id, valid_from)
        select p.id, p.person, date '2020-01-01' from ${rows}
        union all select ${county.id}::uuid, ${county.personId}::uuid, date '2020-01-01'`;
      await tx`insert into identity.role_grants (tenant_id, person_id, role, valid_from)
        select p.id, p.person, p.role, date '2020-01-01' from ${rows}
        union all select ${county.id}::uuid, ${county.personId}::uuid, 'regional_coordinator', date '2020-01-01'`;
      await tx`insert into identity.sessions (hash, person_id, expires_at, absolute_expires_at)
        values (${world.session}, ${county.personId}, now() + interval '2 hours', now() + interval '4 hours')`;
    });
    await sql`vacuum analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export type LaunchRows = {
  adoptions: number;
  tasks: number;
  notices: number;
  outbox: number;
  mirrors: number;
};

/** What a launch has left behind, counted as the owner. */
export async function countLaunchRows(migratorUrl: string, campaignId: string): Promise<LaunchRows> {
  const sql = asOwner(migratorUrl);
  try {
    const [row] = await sql<LaunchRows[]>`
      with parts as (select tenant_id, id from adoptions where campaign_id = ${campaignId})
      select (select count(*)::int from parts) as adoptions,
        (select count(*)::int from tasks t join parts p on p.tenant_id = t.tenant_id and p.id = t.subject_id) as tasks,
        (select count(*)::int from notices n join parts p on p.tenant_id = n.tenant_id and p.id = n.subject_id) as notices,
        (select count(*)::int from outbox where key like ${`invitation:${campaignId}:%`}) as outbox,
        (select count(*)::int from adoption_mirrors where campaign_id = ${campaignId}) as mirrors`;
    if (!row) throw new Error('nothing was counted');
    return row;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
