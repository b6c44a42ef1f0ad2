import { kitLinks, tenants } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import { and, asc, desc, eq } from 'drizzle-orm';

/** A link without an account, as the library and its coordinator follow it; the link itself is derived, never stored. */
export type KitLink = {
  id: string;
  libraryId: string;
  libraryName: string;
  /** For whom it was made, as the maker wrote it. */
  label: string;
  parentId: string | null;
  expiresOn: IsoDate;
  createdAt: Date;
  openedAt: Date | null;
  confirmedAt: Date | null;
  refusedAt: Date | null;
  revokedAt: Date | null;
  uses: number;
};

/** What stands behind `/k/` in the address of a link. */
export const kitToken = (secret: string, id: string) => deriveToken(secret, 'kit', id);

/** Links of one campaign the entered library or coordinator may know of, the newest first within a library. */
export async function listKitLinks(
  tx: TenantTx,
  filter: { tenantId: string; campaignTenantId: string; campaignId: string },
): Promise<KitLink[]> {
  return tx
    .select({
      id: kitLinks.id,
      libraryId: kitLinks.sourceTenantId,
      libraryName: tenants.name,
      label: kitLinks.label,
      parentId: kitLinks.parentId,
      expiresOn: kitLinks.expiresOn,
      createdAt: kitLinks.createdAt,
      openedAt: kitLinks.openedAt,
      confirmedAt: kitLinks.confirmedAt,
      refusedAt: kitLinks.refusedAt,
      revokedAt: kitLinks.revokedAt,
      uses: kitLinks.uses,
    })
    .from(kitLinks)
    .innerJoin(tenants, eq(tenants.id, kitLinks.sourceTenantId))
    .where(
      and(
        eq(kitLinks.tenantId, filter.tenantId),
        eq(kitLinks.campaignTenantId, filter.campaignTenantId),
        eq(kitLinks.campaignId, filter.campaignId),
      ),
    )
    .orderBy(asc(sql`${tenants.name} collate "lt-x-icu"`), desc(kitLinks.createdAt), desc(kitLinks.id));
}

/**
 * One link for each of these libraries that takes part, has nobody with an account and no standing link. Returns how many were made;
 * pressed twice it makes none the second time. Source: `carry.kit_make`.
 */
export async function makeKits(
  tx: TenantTx,
  input: {
    campaignTenantId: string;
    campaignId: string;
    libraries: readonly string[];
    label: string;
    expiresOn: IsoDate;
    secret: string;
  },
): Promise<number> {
  const links = input.libraries.map((tenantId) => {
    const id = uuidv7();
    return { id, tenantId, label: input.label, hash: hashOf(kitToken(input.secret, id)) };
  });
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select carry.kit_make(${input.campaignTenantId}, ${input.campaignId}, ${JSON.stringify(links)}::jsonb,
      ${input.expiresOn}::date) as count`,
  );
  return Number(row?.count ?? 0);
}

/** A link of the library's own card; the id comes with the form, so that sending it twice makes one. */
export async function makeOwnKit(
  tx: TenantTx,
  input: { adoptionId: string; id: string; label: string; expiresOn: IsoDate; secret: string },
): Promise<Result<null, 'not-found' | 'campaign-closed' | 'too-many'>> {
  const hash = hashOf(kitToken(input.secret, input.id));
  const [row] = await rowsOf<{ outcome: 'ok' | 'not-found' | 'campaign-closed' | 'too-many' }>(
    tx,
    sql`select carry.kit_own(${input.adoptionId}, ${input.id}, ${hash}, ${input.label}, ${input.expiresOn}::date) as outcome`,
  );
  const outcome = row?.outcome ?? 'not-found';
  return outcome === 'ok' ? ok(null) : fail(outcome);
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** Ends links and those handed on from them; returns how many ended. */
export async function revokeKits(tx: TenantTx, ids: readonly string[]): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(tx, sql`select carry.kit_revoke(${uuids(ids)}) as count`);
  return Number(row?.count ?? 0);
}

/** Gives links a later last day; returns how many got one. */
export async function extendKits(
  tx: TenantTx,
  input: { ids: readonly string[]; expiresOn: IsoDate },
): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select carry.kit_extend(${uuids(input.ids)}, ${input.expiresOn}::date) as count`,
  );
  return Number(row?.count ?? 0);
}
