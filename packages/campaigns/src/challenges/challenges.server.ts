import { challengeTotals, challengeWeeks } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, uuidv7 } from '@sklaida/kernel';
import { and, asc, eq } from 'drizzle-orm';
import type { WeekSum } from './challenge';

export type OwnWeek = { weekOn: IsoDate; readers: number; books: number };

/** The weeks a library has told, the first one first. */
export async function listChallengeWeeks(
  tx: TenantTx,
  key: { tenantId: string; adoptionId: string },
): Promise<OwnWeek[]> {
  return tx
    .select({
      weekOn: challengeWeeks.weekOn,
      readers: challengeWeeks.readers,
      books: challengeWeeks.books,
    })
    .from(challengeWeeks)
    .where(and(eq(challengeWeeks.tenantId, key.tenantId), eq(challengeWeeks.adoptionId, key.adoptionId)))
    .orderBy(asc(challengeWeeks.weekOn));
}

/** Keeps one week and carries it into the region's sums; the same numbers again change nothing. */
export async function tellChallengeWeek(
  tx: TenantTx,
  input: OwnWeek & { tenantId: string; adoptionId: string; personId: string },
): Promise<void> {
  const { readers, books } = input;
  await tx
    .insert(challengeWeeks)
    .values({
      tenantId: input.tenantId,
      id: uuidv7(),
      adoptionId: input.adoptionId,
      weekOn: input.weekOn,
      readers,
      books,
      createdBy: input.personId,
    })
    .onConflictDoUpdate({
      target: [challengeWeeks.tenantId, challengeWeeks.adoptionId, challengeWeeks.weekOn],
      set: { readers, books, updatedAt: sql`now()`, version: sql`${challengeWeeks.version} + 1` },
    });
  await tx.execute(sql`select carry.challenge_week(${input.adoptionId}, ${input.weekOn}::date)`);
}

/** The region's sums by week as its coordinator holds them; whoever shows them hides weeks of too few libraries. */
export async function listChallengeTotals(
  tx: TenantTx,
  key: { tenantId: string; campaignTenantId: string; campaignId: string },
): Promise<WeekSum[]> {
  return tx
    .select({
      weekOn: challengeTotals.weekOn,
      libraries: sql<number>`sum(${challengeTotals.libraries})::int`,
      readers: sql<number>`sum(${challengeTotals.readers})::int`,
      books: sql<number>`sum(${challengeTotals.books})::int`,
    })
    .from(challengeTotals)
    .where(
      and(
        eq(challengeTotals.tenantId, key.tenantId),
        eq(challengeTotals.campaignTenantId, key.campaignTenantId),
        eq(challengeTotals.campaignId, key.campaignId),
      ),
    )
    .groupBy(challengeTotals.weekOn)
    .orderBy(asc(challengeTotals.weekOn));
}

/** The same for a library that takes part, only weeks that may be shown. Source: `carry.challenge_so_far`. */
export async function readChallengeSoFar(tx: TenantTx, adoptionId: string): Promise<WeekSum[]> {
  const [row] = await rowsOf<{ weeks: WeekSum[] }>(
    tx,
    sql`select carry.challenge_so_far(${adoptionId}) as weeks`,
  );
  return row?.weeks ?? [];
}
