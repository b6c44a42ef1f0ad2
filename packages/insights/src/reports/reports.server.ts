import { reportSources, reports } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, uuidv7 } from '@sklaida/kernel';
import type { FiledDocument, FiledSource, ReportDocument, ReportKind } from './document';
import { filedDocumentSchema, reportDocumentSchema } from './document-schema.server';
import type { ReportState } from './report-states';

export type Report = {
  id: string;
  kind: ReportKind;
  title: string;
  periodFrom: IsoDate;
  periodTo: IsoDate;
  state: ReportState;
  authorId: string;
  authorName: string;
  recipientId: string | null;
  recipientName: string | null;
  document: ReportDocument;
  /** As it stood before the last change, for *undo*. */
  previous: ReportDocument | null;
  filed: FiledDocument | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
  updatedAt: Date;
  version: number;
};

const columns = {
  id: reports.id,
  kind: sql<ReportKind>`${reports.kind}`,
  title: reports.title,
  periodFrom: sql<IsoDate>`${reports.periodFrom}::text`,
  periodTo: sql<IsoDate>`${reports.periodTo}::text`,
  state: sql<ReportState>`${reports.state}`,
  authorId: reports.authorId,
  authorName: reports.authorName,
  recipientId: reports.recipientId,
  recipientName: reports.recipientName,
  document: reports.document,
  previous: reports.previous,
  filed: reports.filed,
  submittedAt: reports.submittedAt,
  decidedAt: reports.decidedAt,
  decidedByName: reports.decidedByName,
  reason: reports.reason,
  updatedAt: reports.updatedAt,
  version: reports.version,
};

type Key = { tenantId: string; id: string };
const at = ({ tenantId, id }: Key) => sql`${reports.tenantId} = ${tenantId} and ${reports.id} = ${id}`;

type Row = Omit<Report, 'document' | 'previous' | 'filed'> & {
  document: unknown;
  previous: unknown;
  filed: unknown;
};
const reportOf = (row: Row): Report => ({
  ...row,
  document: reportDocumentSchema.parse(row.document),
  previous: row.previous === null ? null : reportDocumentSchema.parse(row.previous),
  filed: row.filed === null ? null : filedDocumentSchema.parse(row.filed),
});

/** The library's reports, what was touched last first. */
export async function listReports(tx: TenantTx, { tenantId }: { tenantId: string }): Promise<Report[]> {
  const rows = await tx
    .select(columns)
    .from(reports)
    .where(sql`${reports.tenantId} = ${tenantId}`)
    .orderBy(sql`${reports.updatedAt} desc, ${reports.id} desc`)
    .limit(200);
  return rows.map(reportOf);
}

export async function findReport(tx: TenantTx, key: Key): Promise<Report | null> {
  const [row] = await tx.select(columns).from(reports).where(at(key));
  return row ? reportOf(row) : null;
}

/** For a step: two people pressing at once act one after the other. */
export async function lockReport(tx: TenantTx, key: Key): Promise<Report | null> {
  const [row] = await tx.select(columns).from(reports).where(at(key)).for('update');
  return row ? reportOf(row) : null;
}

/** False when a report of this id is there already: the form was sent twice. */
export async function insertReport(
  tx: TenantTx,
  row: Pick<
    Report,
    'id' | 'kind' | 'title' | 'periodFrom' | 'periodTo' | 'authorId' | 'authorName' | 'document'
  > & {
    tenantId: string;
    recipientId?: string | null;
    recipientName?: string | null;
  },
): Promise<boolean> {
  const document = reportDocumentSchema.parse(row.document);
  const written = await tx
    .insert(reports)
    .values({ ...row, document, createdBy: row.authorId })
    .onConflictDoNothing()
    .returning({ id: reports.id });
  return written.length === 1;
}

type Change = Partial<
  Pick<
    Report,
    | 'title'
    | 'periodFrom'
    | 'periodTo'
    | 'document'
    | 'previous'
    | 'state'
    | 'recipientId'
    | 'recipientName'
    | 'decidedAt'
    | 'decidedByName'
    | 'reason'
  >
>;

/** Writes over the version that was read; stale when somebody was faster. */
export async function changeReport(
  tx: TenantTx,
  key: Key & { version: number },
  change: Change,
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(reports)
    .set({ ...change, updatedAt: sql`now()` as never, version: sql`${reports.version} + 1` as never })
    .where(sql`${at(key)} and ${reports.version} = ${key.version}`)
    .returning({ id: reports.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

type Filing = {
  filed: FiledDocument;
  sources: readonly FiledSource[];
  recipient: { id: string; name: string } | null;
  now: Date;
};

/** Submits the version that was read: its numbers and the rows they were counted from stay as they are from here on. */
export async function fileReport(
  tx: TenantTx,
  key: Key & { version: number },
  { filed, sources, recipient, now }: Filing,
): Promise<Result<null, 'stale'>> {
  const { tenantId, id } = key;
  await tx
    .delete(reportSources)
    .where(sql`${reportSources.tenantId} = ${tenantId} and ${reportSources.reportId} = ${id}`);
  const rows = sources.map((one) => ({
    ...one,
    tenantId,
    id: uuidv7(),
    reportId: id,
    value: String(one.value),
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.insert(reportSources).values(rows.slice(from, from + rowsAtOnce));
  const written = await tx
    .update(reports)
    .set({
      ...{ filed: filedDocumentSchema.parse(filed), state: 'submitted', submittedAt: now },
      recipientId: recipient?.id ?? null,
      recipientName: recipient?.name ?? null,
      ...{ reason: null, decidedAt: null, decidedByName: null, previous: null },
      updatedAt: sql`now()` as never,
      version: sql`${reports.version} + 1` as never,
    })
    .where(sql`${at(key)} and ${reports.version} = ${key.version}`)
    .returning({ id: reports.id });
  return written.length === 1 ? ok(null) : fail('stale');
}

const rowsAtOnce = 1000;

/** The rows behind the numbers of a filed report. */
export async function listReportSources(
  tx: TenantTx,
  { tenantId, reportId }: { tenantId: string; reportId: string },
): Promise<FiledSource[]> {
  const rows = await tx
    .select({
      blockId: reportSources.blockId,
      figure: reportSources.figure,
      subjectKind: reportSources.subjectKind,
      subjectId: reportSources.subjectId,
      label: reportSources.label,
      value: reportSources.value,
    })
    .from(reportSources)
    .where(sql`${reportSources.tenantId} = ${tenantId} and ${reportSources.reportId} = ${reportId}`)
    .orderBy(sql`${reportSources.label} collate "lt-x-icu", ${reportSources.id}`);
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}
