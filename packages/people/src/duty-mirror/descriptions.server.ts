import { dutyClauses, dutyEvidence, jobDescriptions } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { type GatherKey, isGatherKey, suggestGathers } from './gathers';
import type { Clause, Mark } from './mirror';
import type { ReadClause } from './read-clauses';

/** A description is its person's own: each function here takes the person and finds nobody else's. */
export type DutyKey = { tenantId: string; personId: string };
export type JobDescription = {
  id: string;
  title: string;
  approvedOn: IsoDate | null;
  source: string;
  clauses: Clause[];
  marks: Mark[];
};

const current = ({ tenantId, personId }: DutyKey) =>
  and(
    eq(jobDescriptions.tenantId, tenantId),
    eq(jobDescriptions.personId, personId),
    isNull(jobDescriptions.replacedAt),
  );

/** The description in force with its clauses and what the person marked under them; null while there is none. */
export async function findDescription(tx: TenantTx, key: DutyKey): Promise<JobDescription | null> {
  const [row] = await tx
    .select({
      id: jobDescriptions.id,
      title: jobDescriptions.title,
      approvedOn: jobDescriptions.approvedOn,
      source: jobDescriptions.source,
    })
    .from(jobDescriptions)
    .where(current(key));
  if (!row) return null;
  const clauses = await tx
    .select({
      id: dutyClauses.id,
      number: dutyClauses.number,
      body: dutyClauses.body,
      gathers: sql<unknown[]>`${dutyClauses.gathers}`,
      version: dutyClauses.version,
    })
    .from(dutyClauses)
    .where(and(eq(dutyClauses.tenantId, key.tenantId), eq(dutyClauses.descriptionId, row.id)))
    .orderBy(asc(dutyClauses.position));
  const marks = await tx
    .select({
      id: dutyEvidence.id,
      clauseId: dutyEvidence.clauseId,
      subjectKind: dutyEvidence.subjectKind,
      subjectId: dutyEvidence.subjectId,
      title: dutyEvidence.title,
      on: dutyEvidence.happenedOn,
      note: dutyEvidence.note,
      excluded: sql<boolean>`${dutyEvidence.excludedAt} is not null`,
    })
    .from(dutyEvidence)
    .innerJoin(
      dutyClauses,
      and(eq(dutyClauses.tenantId, dutyEvidence.tenantId), eq(dutyClauses.id, dutyEvidence.clauseId)),
    )
    .where(and(eq(dutyEvidence.tenantId, key.tenantId), eq(dutyClauses.descriptionId, row.id)))
    .orderBy(asc(dutyEvidence.happenedOn), asc(dutyEvidence.id));
  return {
    ...row,
    clauses: clauses.map((one) => ({ ...one, gathers: one.gathers.filter(isGatherKey) })),
    marks,
  };
}

type NewDescription = {
  id: string;
  title: string;
  approvedOn: IsoDate | null;
  source: string;
  clauses: readonly Pick<ReadClause, 'number' | 'body'>[];
};

/**
 * Puts a description in force in place of the one before. A clause whose words stayed keeps what it gathers and what was put under it;
 * a new one starts with what its words suggest. The same id twice is one description.
 */
export async function saveDescription(tx: TenantTx, key: DutyKey, input: NewDescription): Promise<void> {
  const { tenantId, personId } = key;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`duties ${personId}`}, 0))`);
  const before = await findDescription(tx, key);
  const { clauses, ...row } = input;
  if (before?.id === row.id) return;
  const written = await tx
    .insert(jobDescriptions)
    .values({ ...row, tenantId, personId, createdBy: personId })
    .onConflictDoNothing()
    .returning({ id: jobDescriptions.id });
  if (written.length === 0) return;
  if (before)
    await tx
      .update(jobDescriptions)
      .set({ replacedAt: sql`now()`, updatedAt: sql`now()`, version: sql`${jobDescriptions.version} + 1` })
      .where(and(eq(jobDescriptions.tenantId, tenantId), eq(jobDescriptions.id, before.id)));
  const rows = clauses.map(({ number, body }, position) => {
    const same = before?.clauses.find((one) => one.body === body);
    const gathers = same?.gathers ?? suggestGathers(body);
    return {
      tenantId,
      id: uuidv7(),
      descriptionId: row.id,
      position,
      number,
      body,
      gathers,
      createdBy: personId,
    };
  });
  await tx.insert(dutyClauses).values(rows);
  for (const one of rows) {
    const same = before?.clauses.find((old) => old.body === one.body);
    if (same && before?.marks.some((mark) => mark.clauseId === same.id))
      await tx
        .update(dutyEvidence)
        .set({ clauseId: one.id })
        .where(and(eq(dutyEvidence.tenantId, tenantId), eq(dutyEvidence.clauseId, same.id)));
  }
}

/** Changes what a clause gathers; stale when another page was faster. */
export async function setGathers(
  tx: TenantTx,
  { tenantId, personId }: DutyKey,
  input: { id: string; version: number; gathers: readonly GatherKey[] },
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(dutyClauses)
    .set({ gathers: input.gathers, updatedAt: sql`now()`, version: sql`${dutyClauses.version} + 1` })
    .where(
      and(
        eq(dutyClauses.tenantId, tenantId),
        eq(dutyClauses.id, input.id),
        eq(dutyClauses.version, input.version),
        sql`exists (select from ${jobDescriptions} where ${jobDescriptions.tenantId} = ${dutyClauses.tenantId}
          and ${jobDescriptions.id} = ${dutyClauses.descriptionId} and ${jobDescriptions.personId} = ${personId})`,
      ),
    )
    .returning({ id: dutyClauses.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

/** A piece of work the person puts under a clause of hers herself; the same id twice is one. */
export async function addOwnEvidence(
  tx: TenantTx,
  { tenantId, personId }: DutyKey,
  one: { id: string; clauseId: string; title: string; on: IsoDate; note: string | null },
): Promise<void> {
  const { on, ...row } = one;
  await tx
    .insert(dutyEvidence)
    .values({ ...row, happenedOn: on, subjectKind: 'own', subjectId: null, tenantId, createdBy: personId })
    .onConflictDoNothing();
}

/** Takes what was found away from one clause of hers, or gives it back; under other clauses it stays as it is. */
export async function excludeEvidence(
  tx: TenantTx,
  { tenantId, personId }: DutyKey,
  one: {
    clauseId: string;
    subjectKind: string;
    subjectId: string;
    title: string;
    on: IsoDate;
    away: boolean;
  },
): Promise<void> {
  const excludedAt = one.away ? sql`now()` : sql`null`;
  await tx
    .insert(dutyEvidence)
    .values({
      tenantId,
      id: uuidv7(),
      clauseId: one.clauseId,
      subjectKind: one.subjectKind,
      subjectId: one.subjectId,
      title: one.title,
      happenedOn: one.on,
      excludedAt,
      createdBy: personId,
    })
    .onConflictDoUpdate({
      target: [
        dutyEvidence.tenantId,
        dutyEvidence.clauseId,
        dutyEvidence.subjectKind,
        dutyEvidence.subjectId,
      ],
      set: { excludedAt, updatedAt: sql`now()` },
    });
}

/** Removes a piece she put there herself. */
export async function removeOwnEvidence(
  tx: TenantTx,
  { tenantId }: DutyKey,
  { id, clauseId }: { id: string; clauseId: string },
): Promise<boolean> {
  const gone = await tx
    .delete(dutyEvidence)
    .where(
      and(
        eq(dutyEvidence.tenantId, tenantId),
        eq(dutyEvidence.id, id),
        eq(dutyEvidence.clauseId, clauseId),
        isNull(dutyEvidence.subjectId),
      ),
    )
    .returning({ id: dutyEvidence.id });
  return gone.length === 1;
}
