import { adoptionMirrors, campaigns, kitLinks } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, desc, eq, inArray, isNotNull, lt, min, or } from 'drizzle-orm';

type OfCampaign = { tenantId: string; campaignTenantId: string; campaignId: string };

/** Libraries that have a link without an account to this campaign, and when somebody first opened it. */
export async function listKitReach(tx: TenantTx, filter: OfCampaign): Promise<Map<string, Date | null>> {
  const rows = await tx
    .select({
      library: kitLinks.sourceTenantId,
      opened: min(kitLinks.openedAt),
    })
    .from(kitLinks)
    .where(
      and(
        eq(kitLinks.tenantId, filter.tenantId),
        eq(kitLinks.campaignTenantId, filter.campaignTenantId),
        eq(kitLinks.campaignId, filter.campaignId),
      ),
    )
    .groupBy(kitLinks.sourceTenantId);
  return new Map(rows.map((row) => [row.library, row.opened]));
}

type LastTime = { id: string; title: string; launchedAt: Date; endsOn: IsoDate };

/** The same campaign a year before: the one it was copied from, else the last one launched for the same occasion. */
export async function findLastTime(
  tx: TenantTx,
  key: { campaignTenantId: string; campaignId: string; scopes: string[] },
): Promise<LastTime | null> {
  const [own] = await tx
    .select({
      previousId: campaigns.previousId,
      occasionId: campaigns.occasionId,
      startsOn: campaigns.startsOn,
    })
    .from(campaigns)
    .where(and(inArray(campaigns.scopeId, key.scopes), eq(campaigns.id, key.campaignId)));
  if (!own || !(own.previousId || own.occasionId)) return null;
  const same = [
    ...(own.previousId ? [eq(campaigns.id, own.previousId)] : []),
    ...(own.occasionId ? [eq(campaigns.occasionId, own.occasionId)] : []),
  ];
  const [found] = await tx
    .select({
      id: campaigns.id,
      title: campaigns.title,
      launchedAt: campaigns.launchedAt,
      endsOn: campaigns.endsOn,
    })
    .from(campaigns)
    .where(
      and(
        inArray(campaigns.scopeId, key.scopes),
        eq(campaigns.tenantId, key.campaignTenantId),
        isNotNull(campaigns.launchedAt),
        lt(campaigns.startsOn, own.startsOn),
        or(...same),
      ),
    )
    .orderBy(desc(sql`${campaigns.id} = ${own.previousId}::uuid`), desc(campaigns.startsOn))
    .limit(1);
  return found?.launchedAt ? { ...found, launchedAt: found.launchedAt } : null;
}

export type StandingThen = { invited: number; adopted: number; published: number; reported: number };

/** How many had come how far by a moment. */
export async function countUntil(tx: TenantTx, filter: OfCampaign & { until: Date }): Promise<StandingThen> {
  const by = (column: 'adoptedAt' | 'publishedAt' | 'reportedAt') =>
    sql<number>`count(*) filter (where ${adoptionMirrors[column]} <= ${filter.until.toISOString()}::timestamptz)::int`;
  const [row] = await tx
    .select({
      invited: sql<number>`count(*)::int`,
      adopted: by('adoptedAt'),
      published: by('publishedAt'),
      reported: by('reportedAt'),
    })
    .from(adoptionMirrors)
    .where(
      and(
        eq(adoptionMirrors.tenantId, filter.tenantId),
        eq(adoptionMirrors.campaignTenantId, filter.campaignTenantId),
        eq(adoptionMirrors.campaignId, filter.campaignId),
      ),
    );
  return row ?? { invited: 0, adopted: 0, published: 0, reported: 0 };
}

/** On which day after the launch, the first being 1, how many decided to take part; those who left again are not among them. */
export async function listAnswerDays(
  tx: TenantTx,
  filter: OfCampaign & { launchedAt: Date },
): Promise<{ day: number; n: number }[]> {
  const day = sql<number>`greatest(1, ceil(extract(epoch from ${adoptionMirrors.adoptedAt} - ${filter.launchedAt.toISOString()}::timestamptz) / 86400))::int`;
  return tx
    .select({ day, n: sql<number>`count(*)::int` })
    .from(adoptionMirrors)
    .where(
      and(
        eq(adoptionMirrors.tenantId, filter.tenantId),
        eq(adoptionMirrors.campaignTenantId, filter.campaignTenantId),
        eq(adoptionMirrors.campaignId, filter.campaignId),
        isNotNull(adoptionMirrors.adoptedAt),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}
