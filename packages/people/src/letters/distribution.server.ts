import { distributionRequests } from '@sklaida/db/schema';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { DistributionState, Sending } from './distribution';

export type Distribution = {
  id: string;
  orderedBy: string;
  orderReference: string | null;
  orderedOn: IsoDate;
  title: string;
  body: string;
  audience: string;
  responsibleId: string | null;
  responsibleName: string | null;
  dueOn: IsoDate;
  state: DistributionState;
  proof: Sending[];
  report: string;
  reportedAt: Date | null;
  declineReason: string | null;
  version: number;
};

const columns = {
  id: distributionRequests.id,
  orderedBy: distributionRequests.orderedBy,
  orderReference: distributionRequests.orderReference,
  orderedOn: distributionRequests.orderedOn,
  title: distributionRequests.title,
  body: distributionRequests.body,
  audience: distributionRequests.audience,
  responsibleId: distributionRequests.responsibleId,
  responsibleName: distributionRequests.responsibleName,
  dueOn: distributionRequests.dueOn,
  state: sql<DistributionState>`${distributionRequests.state}`,
  proof: distributionRequests.proof,
  report: distributionRequests.report,
  reportedAt: distributionRequests.reportedAt,
  declineReason: distributionRequests.declineReason,
  version: distributionRequests.version,
};

/** The register of the library, the latest order first. */
export async function listDistribution(
  tx: TenantTx,
  { tenantId }: { tenantId: string },
): Promise<Distribution[]> {
  return tx
    .select(columns)
    .from(distributionRequests)
    .where(eq(distributionRequests.tenantId, tenantId))
    .orderBy(desc(distributionRequests.orderedOn), desc(distributionRequests.id))
    .limit(1000);
}

export async function findDistribution(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Distribution | null> {
  const [row] = await tx
    .select(columns)
    .from(distributionRequests)
    .where(and(eq(distributionRequests.tenantId, key.tenantId), eq(distributionRequests.id, key.id)));
  return row ?? null;
}

export type DistributionWords = Pick<
  Distribution,
  | 'orderedBy'
  | 'orderReference'
  | 'orderedOn'
  | 'title'
  | 'body'
  | 'audience'
  | 'responsibleId'
  | 'responsibleName'
  | 'dueOn'
>;

/** False when an order of this id is there already: the form was sent twice. */
export async function insertDistribution(
  tx: TenantTx,
  row: DistributionWords & { id: string; tenantId: string; createdBy: string },
): Promise<boolean> {
  const written = await tx
    .insert(distributionRequests)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: distributionRequests.id });
  return written.length === 1;
}

/** Writes over the version that was read; stale when somebody was faster. */
export async function changeDistribution(
  tx: TenantTx,
  key: { tenantId: string; id: string; version: number },
  change: Partial<
    DistributionWords & Pick<Distribution, 'state' | 'proof' | 'report' | 'reportedAt' | 'declineReason'>
  >,
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(distributionRequests)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${distributionRequests.version} + 1` })
    .where(
      and(
        eq(distributionRequests.tenantId, key.tenantId),
        eq(distributionRequests.id, key.id),
        eq(distributionRequests.version, key.version),
      ),
    )
    .returning({ id: distributionRequests.id });
  return written.length === 1 ? ok(null) : fail('stale');
}
