import { contests } from '@sklaida/db/schema';
import { type JobTx, rowsOf, sql, type TenantTx, type WorkerDatabase, withJob } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { and, eq, inArray } from 'drizzle-orm';
import type { ContestMethod } from './contest';
import type { ContestOutcome } from './draw';

export type Contest = {
  id: string;
  tenantId: string;
  campaignId: string;
  rules: string;
  ageGroups: string[];
  entriesUntil: IsoDate;
  decidedOn: IsoDate;
  eraseOn: IsoDate;
  winners: number;
  method: ContestMethod;
  seedHash: string | null;
  seed: string | null;
  drawnAt: Date | null;
  outcome: ContestOutcome | null;
  erasedAt: Date | null;
  version: number;
};
export type ContestRules = Pick<
  Contest,
  'rules' | 'ageGroups' | 'entriesUntil' | 'decidedOn' | 'eraseOn' | 'winners' | 'method'
>;

const columns = {
  id: contests.id,
  tenantId: contests.tenantId,
  campaignId: contests.campaignId,
  rules: contests.rules,
  ageGroups: contests.ageGroups,
  entriesUntil: contests.entriesUntil,
  decidedOn: contests.decidedOn,
  eraseOn: contests.eraseOn,
  winners: contests.winners,
  method: sql<ContestMethod>`${contests.method}`,
  seedHash: contests.seedHash,
  seed: contests.seed,
  drawnAt: contests.drawnAt,
  outcome: contests.outcome,
  erasedAt: contests.erasedAt,
  version: contests.version,
};

/** The contest of a campaign, as far as it is shared: for the organiser and for libraries alike. */
export async function findContest(
  tx: TenantTx,
  key: { scopes: string[]; campaignTenantId: string; campaignId: string },
): Promise<Contest | null> {
  const [row] = await tx
    .select(columns)
    .from(contests)
    .where(
      and(
        inArray(contests.scopeId, key.scopes),
        eq(contests.tenantId, key.campaignTenantId),
        eq(contests.campaignId, key.campaignId),
      ),
    );
  return row ?? null;
}

/** Rules of a contest written for the first time, with the promise of its seed; `false` when somebody was quicker. */
export async function createContest(
  tx: TenantTx,
  input: ContestRules & {
    tenantId: string;
    id: string;
    campaignId: string;
    seedHash: string;
    personId: string;
    share: string;
    shareScopeId: string | null;
  },
): Promise<boolean> {
  const { personId, ...rest } = input;
  const made = await tx
    .insert(contests)
    .values({ ...rest, createdBy: personId })
    .onConflictDoNothing()
    .returning({ id: contests.id });
  return made.length === 1;
}

/** Writes the rules if nobody did since `version` was read. What was promised and drawn is not among them. */
export async function updateContest(
  tx: TenantTx,
  input: { tenantId: string; id: string; version: number; rules: ContestRules },
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(contests)
    .set({ ...input.rules, version: sql`${contests.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(contests.tenantId, input.tenantId),
        eq(contests.id, input.id),
        eq(contests.version, input.version),
      ),
    )
    .returning({ id: contests.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

export type DecisionRefusal = 'not-found' | 'too-early' | 'seed' | 'no-entries' | 'unscored';

/** Opens the seed and names the winners; a second time it answers the same. Source: `carry.decide_contest`. */
export async function decideContest(
  tx: TenantTx,
  input: { contestId: string; seed: string },
): Promise<Result<ContestOutcome, DecisionRefusal>> {
  const [row] = await rowsOf<{ outcome: ContestOutcome & { refused?: DecisionRefusal } }>(
    tx,
    sql`select carry.decide_contest(${input.contestId}, ${input.seed}) as outcome`,
  );
  if (!row) throw new Error('decide_contest returned nothing');
  return row.outcome.refused ? fail(row.outcome.refused) : ok(row.outcome);
}

/** Deletes who the entrants are before the promised day; null while entries are still taken. */
export async function eraseContest(tx: TenantTx, contestId: string): Promise<number | null> {
  const [row] = await rowsOf<{ gone: number | null }>(
    tx,
    sql`select carry.erase_contest(${contestId}) as gone`,
  );
  return row?.gone ?? null;
}

/** The promised day has come: as above, for every such contest of one library. Returns how many entries. */
export async function eraseDueContests(database: WorkerDatabase, tenantId: string): Promise<number> {
  return withJob(database, 'retention', tenantId, async (tx: JobTx) => {
    const [row] = await rowsOf<{ gone: number }>(tx, sql`select jobs.erase_contests() as gone`);
    return Number(row?.gone ?? 0);
  });
}
