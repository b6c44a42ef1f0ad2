import { adoptions, campaigns, challengeWeeks, results } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, desc, eq } from 'drizzle-orm';
import type { ResultNumbers } from './results';

/** What the library itself reported of the same campaign a year before; null without one. */
export async function findPreviousResult(
  tx: TenantTx,
  key: { tenantId: string; campaignTenantId: string; campaignId: string },
): Promise<ResultNumbers | null> {
  const [row] = await tx
    .select({
      events: results.events,
      participants: results.participants,
      childrenAndYouth: results.childrenAndYouth,
      onlineParticipants: results.onlineParticipants,
      posts: results.posts,
      reach: results.reach,
      mediaMentions: results.mediaMentions,
    })
    .from(campaigns)
    .innerJoin(
      adoptions,
      and(
        eq(adoptions.campaignTenantId, campaigns.tenantId),
        eq(adoptions.campaignId, campaigns.previousId),
        eq(adoptions.tenantId, key.tenantId),
        eq(adoptions.state, 'reported'),
      ),
    )
    .innerJoin(results, and(eq(results.tenantId, key.tenantId), eq(results.adoptionId, adoptions.id)))
    .where(and(eq(campaigns.tenantId, key.campaignTenantId), eq(campaigns.id, key.campaignId)));
  return row ?? null;
}

/** The week of a reading challenge in which most people read here. */
export async function findBusiestWeek(
  tx: TenantTx,
  key: { tenantId: string; adoptionId: string },
): Promise<{ weekOn: IsoDate; readers: number } | null> {
  const [row] = await tx
    .select({ weekOn: challengeWeeks.weekOn, readers: challengeWeeks.readers })
    .from(challengeWeeks)
    .where(and(eq(challengeWeeks.tenantId, key.tenantId), eq(challengeWeeks.adoptionId, key.adoptionId)))
    .orderBy(desc(challengeWeeks.readers), challengeWeeks.weekOn)
    .limit(1);
  return row ?? null;
}
