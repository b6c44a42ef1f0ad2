import { contestEntries, contestReceipts, contestScores, tenants } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { EntryState } from './contest';

type Key = { tenantId: string; contestId: string };

/** An entry as the jury may see it: nothing tells whose it is. */
type BlindEntry = {
  id: string;
  code: string;
  state: EntryState;
  reason: string | null;
  ageGroup: string | null;
  title: string;
  body: string | null;
};

const blind = {
  id: contestEntries.id,
  code: contestEntries.code,
  state: sql<EntryState>`${contestEntries.state}`,
  reason: contestEntries.reason,
  ageGroup: contestEntries.ageGroup,
  title: contestEntries.title,
  body: contestEntries.body,
};

const ofContest = (key: Key) =>
  and(eq(contestEntries.tenantId, key.tenantId), eq(contestEntries.contestId, key.contestId));

/** By code, which is chance: the order says nothing about who came first. */
export async function listEntries(tx: TenantTx, key: Key): Promise<BlindEntry[]> {
  return tx.select(blind).from(contestEntries).where(ofContest(key)).orderBy(asc(contestEntries.code));
}

type Entrant = BlindEntry & {
  library: string;
  entrantName: string | null;
  contact: string | null;
  guardian: string | null;
  receivedAt: Date;
};

/** The same with who it is from, for the organiser alone. */
export async function listEntrants(tx: TenantTx, key: Key): Promise<Entrant[]> {
  return tx
    .select({
      ...blind,
      library: tenants.name,
      entrantName: contestEntries.entrantName,
      contact: contestEntries.contact,
      guardian: contestEntries.guardian,
      receivedAt: contestEntries.receivedAt,
    })
    .from(contestEntries)
    .innerJoin(tenants, eq(tenants.id, contestEntries.sourceTenantId))
    .where(ofContest(key))
    .orderBy(sql`${tenants.name} collate "lt-x-icu"`, asc(contestEntries.code));
}

type Receipt = {
  id: string;
  code: string;
  title: string;
  ageGroup: string | null;
  state: EntryState;
  reason: string | null;
  receivedAt: Date;
};

/** What the library keeps of the entries it handed in. */
export async function listReceipts(
  tx: TenantTx,
  key: { tenantId: string; adoptionId: string },
): Promise<Receipt[]> {
  return tx
    .select({
      id: contestReceipts.id,
      code: contestReceipts.code,
      title: contestReceipts.title,
      ageGroup: contestReceipts.ageGroup,
      state: sql<EntryState>`${contestReceipts.state}`,
      reason: contestReceipts.reason,
      receivedAt: contestReceipts.receivedAt,
    })
    .from(contestReceipts)
    .where(and(eq(contestReceipts.tenantId, key.tenantId), eq(contestReceipts.adoptionId, key.adoptionId)))
    .orderBy(asc(contestReceipts.receivedAt), asc(contestReceipts.id));
}

export type NewEntry = {
  id: string;
  name: string;
  contact: string;
  guardian: string | null;
  ageGroup: string | null;
  title: string;
  body: string;
};
export type EntryRefusal = 'not-found' | 'closed' | 'not-taking-part' | 'age-group';

/** Hands an entry in; the same id again is the same entry. Answers with its code. Source: `carry.enter_contest`. */
export async function enterContest(
  tx: TenantTx,
  input: { adoptionId: string; entry: NewEntry },
): Promise<Result<string, EntryRefusal>> {
  const { entry } = input;
  const [row] = await rowsOf<{ answer: { code?: string; refused?: EntryRefusal } }>(
    tx,
    sql`select carry.enter_contest(${input.adoptionId}, ${entry.id}, ${entry.name}, ${entry.contact}, ${entry.guardian},
      ${entry.ageGroup}, ${entry.title}, ${entry.body}) as answer`,
  );
  return row?.answer.code ? ok(row.answer.code) : fail(row?.answer.refused ?? 'not-found');
}

/** Before the decision the entry goes, after it only who the entrant is; null when the receipt is not the library's. */
export async function withdrawEntry(tx: TenantTx, receiptId: string): Promise<'withdrawn' | 'erased' | null> {
  const [row] = await rowsOf<{ done: 'withdrawn' | 'erased' | null }>(
    tx,
    sql`select carry.withdraw_entry(${receiptId}) as done`,
  );
  return row?.done ?? null;
}

/** Leaves an entry out for a reason, or without one takes it back in. */
export async function excludeEntry(
  tx: TenantTx,
  input: { entryId: string; reason: string | null },
): Promise<Result<null, 'not-found' | 'decided'>> {
  const [row] = await rowsOf<{ done: 'done' | 'not-found' | 'decided' }>(
    tx,
    sql`select carry.exclude_entry(${input.entryId}, ${input.reason}) as done`,
  );
  if (!row || row.done === 'not-found') return fail('not-found');
  return row.done === 'done' ? ok(null) : fail('decided');
}

type Score = {
  entryId: string;
  jurorId: string;
  jurorName: string;
  points: number;
  note: string | null;
};

export async function listScores(
  tx: TenantTx,
  key: { tenantId: string; entryIds: string[] },
): Promise<Score[]> {
  if (key.entryIds.length === 0) return [];
  return tx
    .select({
      entryId: contestScores.entryId,
      jurorId: contestScores.jurorId,
      jurorName: contestScores.jurorName,
      points: contestScores.points,
      note: contestScores.note,
    })
    .from(contestScores)
    .where(and(eq(contestScores.tenantId, key.tenantId), inArray(contestScores.entryId, key.entryIds)))
    .orderBy(sql`${contestScores.jurorName} collate "lt-x-icu"`);
}

/** One member's points for one entry; given again they replace the former. */
export async function saveScore(tx: TenantTx, input: Score & { tenantId: string }): Promise<void> {
  const { points, note } = input;
  await tx
    .insert(contestScores)
    .values({ ...input, id: uuidv7(), createdBy: input.jurorId })
    .onConflictDoUpdate({
      target: [contestScores.tenantId, contestScores.entryId, contestScores.jurorId],
      set: { points, note, updatedAt: sql`now()`, version: sql`${contestScores.version} + 1` },
    });
}
