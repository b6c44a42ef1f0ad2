import { dataExports, history, jobs } from '@sklaida/db/schema';
import { type IdentityTx, type JobTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { type JobState, queueJob } from './jobs.server';

export type LibraryCopy = {
  id: string;
  askedAt: Date;
  state: JobState;
  done: number;
  total: number;
  bytes: number | null;
  sha256: string | null;
  expiresAt: Date | null;
  fetchedAt: Date | null;
  requestedBy: string;
};

/** Copies of the library, the newest first. */
export async function listCopies(
  tx: TenantTx,
  filter: { tenantId: string; limit: number },
): Promise<LibraryCopy[]> {
  return tx
    .select({
      id: dataExports.id,
      askedAt: dataExports.createdAt,
      state: sql<JobState>`coalesce(${jobs.state}, 'done')`,
      done: sql<number>`coalesce(${jobs.done}, 0)`,
      total: sql<number>`coalesce(${jobs.total}, 0)`,
      bytes: dataExports.bytes,
      sha256: dataExports.sha256,
      expiresAt: dataExports.expiresAt,
      fetchedAt: dataExports.fetchedAt,
      requestedBy: dataExports.requestedBy,
    })
    .from(dataExports)
    .leftJoin(jobs, and(eq(jobs.tenantId, dataExports.tenantId), eq(jobs.id, dataExports.jobId)))
    .where(and(eq(dataExports.tenantId, filter.tenantId), eq(dataExports.kind, 'library')))
    .orderBy(desc(dataExports.id))
    .limit(filter.limit);
}

/** Asks for a copy of everything; one that is being made already is the same copy. The journal says who asked. */
export async function askForCopy(
  tx: TenantTx,
  input: { tenantId: string; personId: string },
): Promise<string> {
  const [latest] = await listCopies(tx, { tenantId: input.tenantId, limit: 1 });
  if (latest && (latest.state === 'queued' || latest.state === 'running')) return latest.id;
  const id = uuidv7();
  const jobId = await queueJob(tx, {
    kind: 'library-export',
    key: id,
    payload: { exportId: id },
    createdBy: input.personId,
  });
  await tx.insert(dataExports).values({
    tenantId: input.tenantId,
    id,
    kind: 'library',
    requestedBy: input.personId,
    createdBy: input.personId,
    jobId,
  });
  await tx.insert(history).values({
    tenantId: input.tenantId,
    id: uuidv7(),
    subjectKind: 'library',
    subjectId: input.tenantId,
    action: 'export',
  });
  return id;
}

export type WaitingCopy = { id: string; fileName: string; expiresAt: Date; requestedBy: string };

/** A copy that can be fetched now. */
export async function findCopy(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<WaitingCopy | null> {
  const [row] = await tx
    .select({
      id: dataExports.id,
      fileName: dataExports.fileName,
      expiresAt: dataExports.expiresAt,
      requestedBy: dataExports.requestedBy,
    })
    .from(dataExports)
    .where(and(eq(dataExports.tenantId, key.tenantId), eq(dataExports.id, key.id)));
  if (!row?.fileName || !row.expiresAt || row.expiresAt <= new Date()) return null;
  return { ...row, fileName: row.fileName, expiresAt: row.expiresAt };
}

export async function markFetched(tx: TenantTx, key: { tenantId: string; id: string }): Promise<void> {
  await tx
    .update(dataExports)
    .set({ fetchedAt: sql`now()` })
    .where(and(eq(dataExports.tenantId, key.tenantId), eq(dataExports.id, key.id)));
}

/** The library an exported copy belongs to, for the one person who asked for it. */
export async function libraryOfCopy(
  tx: IdentityTx,
  sessionHash: string,
  exportId: string,
): Promise<{ slug: string; kind: string } | null> {
  const [row] = await rowsOf<{ slug: string; kind: string }>(
    tx,
    sql`select * from identity.find_export(${sessionHash}, ${exportId})`,
  );
  return row ?? null;
}

export type ToldOfCopy = {
  email: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  locale: 'lt' | 'en';
  libraryName: string;
  expiresAt: Date;
};

/** Notes that the file is whole; null when the person who asked for it is gone. */
export async function finishCopy(
  tx: JobTx,
  copy: { id: string; fileName: string; bytes: number; sha256: string },
): Promise<ToldOfCopy | null> {
  const [row] = await rowsOf<{
    email: string;
    first_name: string;
    last_name: string;
    vocative: string | null;
    locale: 'lt' | 'en';
    library_name: string;
    expires_at: string;
  }>(tx, sql`select * from jobs.finish_export(${copy.id}, ${copy.fileName}, ${copy.bytes}, ${copy.sha256})`);
  if (!row) return null;
  return {
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    vocative: row.vocative,
    locale: row.locale,
    libraryName: row.library_name,
    expiresAt: new Date(row.expires_at),
  };
}

export async function announceCopy(
  tx: JobTx,
  letter: { exportId: string; to: { email: string; name: string }; locale: 'lt' | 'en'; mail: object },
): Promise<void> {
  await tx.execute(sql`select jobs.announce_export(${uuidv7()}, ${letter.exportId}, ${letter.to.email}, ${letter.to.name},
    ${letter.locale}, ${JSON.stringify(letter.mail)}::jsonb)`);
}

export async function listKeptCopies(tx: JobTx): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(tx, sql`select jobs.kept_exports() as id`);
  return rows.map((row) => row.id);
}
