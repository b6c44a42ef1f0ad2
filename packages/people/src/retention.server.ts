import { history, retentionRules } from '@sklaida/db/schema';
import {
  type JobTx,
  rowsOf,
  sql,
  type TenantTx,
  type WorkerDatabase,
  withJob,
  withWorker,
} from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';

export const retentionSubjects = [
  'history',
  'letters',
  'requests',
  'tasks',
  'notices',
  'invitations',
  'exports',
  'jobs',
] as const;
export type RetentionSubject = (typeof retentionSubjects)[number];
export type Retention = {
  subject: RetentionSubject;
  months: number;
  usual: number;
  minimum: number;
  /** How many records are over today. */
  due: number;
};

/** How long the library keeps each kind of record, in the order a page shows them. */
export async function readRetention(tx: TenantTx): Promise<Retention[]> {
  const rows = await rowsOf<{
    subject: RetentionSubject;
    months: number;
    usual: number;
    minimum: number;
    due: string;
  }>(tx, sql`select * from identity.retention()`);
  return retentionSubjects.flatMap((subject) => {
    const row = rows.find((one) => one.subject === subject);
    return row ? [{ ...row, due: Number(row.due) }] : [];
  });
}

/** Sets the months of every kind; what the law asks for is never undercut, whatever is written. */
export async function setRetention(
  tx: TenantTx,
  input: { tenantId: string; personId: string; months: Record<RetentionSubject, number> },
): Promise<void> {
  for (const subject of retentionSubjects) {
    const months = input.months[subject];
    await tx
      .insert(retentionRules)
      .values({ tenantId: input.tenantId, id: uuidv7(), subject, months, createdBy: input.personId })
      .onConflictDoUpdate({
        target: [retentionRules.tenantId, retentionRules.subject],
        set: { months, updatedAt: sql`now()`, version: sql`${retentionRules.version} + 1` },
      });
  }
  await tx.insert(history).values({
    tenantId: input.tenantId,
    id: uuidv7(),
    subjectKind: 'library',
    subjectId: input.tenantId,
    action: 'keep',
    data: input.months,
  });
}

/** Libraries whose data is here. */
export async function librariesHere(database: WorkerDatabase): Promise<string[]> {
  const rows = await withWorker(database, 'retention', (tx) =>
    rowsOf<{ id: string }>(tx, sql`select jobs.open_libraries() as id`),
  );
  return rows.map((row) => row.id);
}

/** Deletes what one library keeps no longer; answers with how many of each kind, and lets the caller look at the rest. */
export async function retainLibrary<T>(
  database: WorkerDatabase,
  tenantId: string,
  also: (tx: JobTx) => Promise<T>,
): Promise<{ gone: Record<string, number>; also: T }> {
  return withJob(database, 'retention', tenantId, async (tx) => {
    const rows = await rowsOf<{ subject: string; n: string }>(tx, sql`select * from jobs.retain()`);
    return {
      gone: Object.fromEntries(rows.map((row) => [row.subject, Number(row.n)])),
      also: await also(tx),
    };
  });
}

/** What old sign-ins left behind, for the whole installation. */
export async function sweepSignIn(database: WorkerDatabase): Promise<void> {
  await withWorker(database, 'retention', (tx) => tx.execute(sql`select jobs.sweep_sign_in()`));
}
