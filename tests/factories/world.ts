import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';

export type Place = {
  id: string;
  slug: string;
  kind: 'county_library' | 'municipal_library' | 'school_library' | 'association';
  name: string;
  municipality: string | null;
  personId: string;
  /** A colleague without a role of her own. */
  deputyId: string;
  email: string;
  /** A running session of that person, as the database stores it. */
  session: string;
};
export type Region = { id: string; slug: string; county: Place; libraries: Place[]; schools: Place[] };
export type World = { association: Place; regions: Region[]; places: Place[] };

const roleOf = {
  county_library: 'regional_coordinator',
  municipal_library: 'editor',
  school_library: 'school_librarian',
  association: 'association_member',
} as const;

function place(kind: Place['kind'], slug: string, municipality: string | null): Place {
  const name = `${slug} biblioteka`;
  return {
    id: uuidv7(),
    slug,
    kind,
    name,
    municipality,
    personId: uuidv7(),
    deputyId: uuidv7(),
    email: `${slug}@example.lt`,
    session: `session of ${slug}`,
  };
}

/** Regions under one association; each with a county library, municipal libraries and schools, one person with a session in each. */
export async function buildWorld(
  owner: postgres.Sql,
  size: { regions: number; libraries: number; schools: number },
): Promise<World> {
  const association = place('association', 'asociacija', null);
  const regions = Array.from({ length: size.regions }, (_, at): Region => {
    const n = at + 1;
    const libraries = Array.from({ length: size.libraries }, (_, m) =>
      place('municipal_library', `biblioteka-${n}-${m + 1}`, `savivaldybe-${n}-${m + 1}`),
    );
    return {
      id: uuidv7(),
      slug: `regionas-${n}`,
      county: place('county_library', `apskritis-${n}`, `savivaldybe-${n}-1`),
      libraries,
      schools: Array.from({ length: size.schools }, (_, m) =>
        place('school_library', `mokykla-${n}-${m + 1}`, `savivaldybe-${n}-1`),
      ),
    };
  });
  const places = [association, ...regions.flatMap((one) => [one.county, ...one.libraries, ...one.schools])];
  await owner.begin(async (sql) => {
    await sql`insert into tenants ${sql(
      places.map(({ id, slug, kind, name, municipality }) => ({
        id,
        slug,
        kind,
        name,
        short_name: slug,
        municipality,
      })),
    )}`;
    await sql`insert into regions ${sql(
      regions.map(({ id, slug, county }) => ({
        id,
        slug,
        name: slug,
        county_tenant_id: county.id,
        association_tenant_id: association.id,
      })),
    )}`;
    await sql`insert into territories ${sql(
      regions.flatMap(({ id, libraries }) =>
        libraries.map(({ municipality }) => ({ region_id: id, municipality, valid_from: '2020-01-01' })),
      ),
    )}`;
    await sql`insert into identity.people ${sql(
      places.map(({ personId, email, slug }) => ({
        id: personId,
        email,
        first_name: 'Ona',
        last_name: slug,
        forms: sql.json({ vocative: 'Ona' }),
      })),
    )}`;
    await sql`insert into identity.people ${sql(
      places.map(({ deputyId, slug }) => ({
        id: deputyId,
        email: `pavaduotoja@${slug}.example.lt`,
        first_name: 'Rasa',
        last_name: slug,
      })),
    )}`;
    await sql`insert into identity.memberships ${sql(
      places.map(({ id, deputyId }) => ({ tenant_id: id, person_id: deputyId, valid_from: '2020-01-01' })),
    )}`;
    await sql`insert into identity.memberships ${sql(
      places.map(({ id, personId }) => ({ tenant_id: id, person_id: personId, valid_from: '2020-01-01' })),
    )}`;
    await sql`insert into identity.role_grants ${sql(
      places.map(({ id, personId, kind }) => ({
        tenant_id: id,
        person_id: personId,
        role: roleOf[kind],
        valid_from: '2020-01-01',
      })),
    )}`;
    await sql`insert into identity.sessions ${sql(
      places.map(({ session, personId }) => ({
        hash: session,
        person_id: personId,
        expires_at: new Date(Date.now() + 3_600_000),
        absolute_expires_at: new Date(Date.now() + 7_200_000),
      })),
    )}`;
  });
  return { association, regions, places };
}

/** The element of a list a test relies on. */
export function the<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('the test world lacks something');
  return value;
}
