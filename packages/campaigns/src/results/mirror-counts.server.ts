import { adoptionMirrors, tenants } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { eq } from 'drizzle-orm';
import type { AdoptionState } from '../adoption-states';
import type { LibraryKind } from './summary';

export type MirrorCount = {
  campaignId: string;
  kind: LibraryKind;
  state: AdoptionState;
  libraries: number;
};

/** How many libraries of the reach stand in each state of each campaign: one query for a list of campaigns. */
export async function countMirrors(tx: TenantTx, filter: { tenantId: string }): Promise<MirrorCount[]> {
  return tx
    .select({
      campaignId: adoptionMirrors.campaignId,
      kind: sql<LibraryKind>`${tenants.kind}`,
      state: sql<AdoptionState>`${adoptionMirrors.state}`,
      libraries: sql<number>`count(*)::int`,
    })
    .from(adoptionMirrors)
    .innerJoin(tenants, eq(tenants.id, adoptionMirrors.sourceTenantId))
    .where(eq(adoptionMirrors.tenantId, filter.tenantId))
    .groupBy(adoptionMirrors.campaignId, tenants.kind, adoptionMirrors.state);
}
