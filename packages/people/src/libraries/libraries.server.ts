import { libraryProfiles, regions, tenants, territories } from '@sklaida/db/schema';
import type { GuestTx, TenantTx } from '@sklaida/db/tenancy';
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';

export type Library = {
  id: string;
  slug: string;
  kind: 'county_library' | 'municipal_library' | 'school_library' | 'association';
  name: string;
  shortName: string;
  municipality: string | null;
  /** Somebody there has confirmed how its name and its town's are declined. */
  formsConfirmed: boolean;
};

const columns = {
  id: tenants.id,
  slug: tenants.slug,
  kind: tenants.kind,
  name: tenants.name,
  shortName: tenants.shortName,
  municipality: tenants.municipality,
  formsConfirmed: sql<boolean>`${tenants.formsConfirmedAt} is not null and ${tenants.townForms} <> '{}'`,
};

/** Municipal and school libraries of a region's territory today, from the public directory. */
export async function listRegionLibraries(tx: TenantTx, regionId: string): Promise<Library[]> {
  const today = sql`(now() at time zone 'Europe/Vilnius')::date`;
  return tx
    .select(columns)
    .from(tenants)
    .innerJoin(
      territories,
      and(
        eq(territories.municipality, tenants.municipality),
        eq(territories.regionId, regionId),
        lte(territories.validFrom, today),
        or(isNull(territories.validUntil), gte(territories.validUntil, today)),
      ),
    )
    .where(and(inArray(tenants.kind, ['municipal_library', 'school_library']), isNull(tenants.closedOn)))
    .orderBy(asc(tenants.kind), sql`${tenants.name} collate "lt-x-icu"`);
}

export async function findLibrary(tx: TenantTx | GuestTx, id: string): Promise<Library | null> {
  const [row] = await tx.select(columns).from(tenants).where(eq(tenants.id, id));
  return row ?? null;
}

export type Region = { id: string; slug: string; name: string; countyTenantId: string };

/** Regions of an association, by name, from the public directory. */
export async function listRegions(tx: TenantTx, associationTenantId: string): Promise<Region[]> {
  return tx
    .select({
      id: regions.id,
      slug: regions.slug,
      name: regions.name,
      countyTenantId: regions.countyTenantId,
    })
    .from(regions)
    .where(eq(regions.associationTenantId, associationTenantId))
    .orderBy(sql`${regions.name} collate "lt-x-icu"`);
}

export type LibraryProfile = {
  approvalRequired: boolean;
  shareResults: boolean;
  place: string | null;
  contact: string | null;
};

/** What the library decided for itself; a library that never decided needs approval and shows its numbers. */
export async function getProfile(tx: TenantTx, tenantId: string): Promise<LibraryProfile> {
  const [row] = await tx
    .select({
      approvalRequired: libraryProfiles.approvalRequired,
      shareResults: libraryProfiles.shareResults,
      place: libraryProfiles.place,
      contact: libraryProfiles.contact,
    })
    .from(libraryProfiles)
    .where(eq(libraryProfiles.tenantId, tenantId));
  return row ?? { approvalRequired: true, shareResults: true, place: null, contact: null };
}
