import { adoptionMirrors } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, eq, gt, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

type SharedInvitation = { firstId: string; secondId: string; libraries: number };

/** How many libraries of the reach are invited to both of two campaigns and have declined neither. */
export async function countSharedInvitations(
  tx: TenantTx,
  filter: { tenantId: string },
): Promise<SharedInvitation[]> {
  const other = alias(adoptionMirrors, 'other');
  return tx
    .select({
      firstId: adoptionMirrors.campaignId,
      secondId: other.campaignId,
      libraries: sql<number>`count(*)::int`,
    })
    .from(adoptionMirrors)
    .innerJoin(
      other,
      and(
        eq(other.tenantId, adoptionMirrors.tenantId),
        eq(other.sourceTenantId, adoptionMirrors.sourceTenantId),
        gt(other.campaignId, adoptionMirrors.campaignId),
        ne(other.state, 'declined'),
      ),
    )
    .where(and(eq(adoptionMirrors.tenantId, filter.tenantId), ne(adoptionMirrors.state, 'declined')))
    .groupBy(adoptionMirrors.campaignId, other.campaignId);
}
