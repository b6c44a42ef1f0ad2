import { reportComments, sharedReports } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import type { FiledDocument } from '../reports/document';
import { filedDocumentSchema } from '../reports/document-schema.server';

export type SharedReport = {
  id: string;
  title: string;
  library: string;
  sharedByName: string;
  periodFrom: IsoDate;
  periodTo: IsoDate;
  document: FiledDocument;
  withheld: number;
  note: string | null;
  filedAt: Date;
  expiresOn: IsoDate | null;
  createdAt: Date;
};

export type OpenedReport = SharedReport & {
  groupName: string | null;
  /** Whoever only observes the group reads. */
  mayComment: boolean;
};

/**
 * Opens a shared report for this request and writes the opening down; needs a transaction that writes. Null for whoever may not read
 * it and for one that is not there, over or withdrawn: nobody can tell them apart.
 */
export async function openSharedReport(
  tx: TenantTx,
  { id, way }: { id: string; way: 'page' | 'pdf' | 'xlsx' },
): Promise<OpenedReport | null> {
  const [row] = await rowsOf<{
    opened: { tenantId: string; groupName: string | null; mayComment: boolean } | null;
  }>(tx, sql`select carry.open_shared_report(${id}::uuid, ${way}) as opened`);
  if (!row?.opened) return null;
  const { tenantId, groupName, mayComment } = row.opened;
  const report = await copyOf(tx, { tenantId, id });
  return report && { ...report, groupName, mayComment };
}

/** The copy readers get, as its own library sees it; null once it was withdrawn. Needs `enterOwnShare` before. */
export async function findSharedCopy(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<SharedReport | null> {
  return copyOf(tx, key);
}

async function copyOf(
  tx: TenantTx,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<SharedReport | null> {
  const [row] = await tx
    .select({
      id: sharedReports.id,
      title: sharedReports.title,
      library: sharedReports.library,
      sharedByName: sharedReports.sharedByName,
      periodFrom: sql<IsoDate>`${sharedReports.periodFrom}::text`,
      periodTo: sql<IsoDate>`${sharedReports.periodTo}::text`,
      document: sharedReports.document,
      withheld: sharedReports.withheld,
      note: sharedReports.note,
      filedAt: sharedReports.filedAt,
      expiresOn: sql<IsoDate | null>`${sharedReports.expiresOn}::text`,
      createdAt: sharedReports.createdAt,
    })
    .from(sharedReports)
    .where(
      sql`${sharedReports.tenantId} = ${tenantId} and ${sharedReports.id} = ${id} and ${sharedReports.scopeId} = ${id}`,
    );
  return row ? { ...row, document: filedDocumentSchema.parse(row.document) } : null;
}

/** Lets the report's own library read its share in this transaction; false when it is not hers. */
export async function enterOwnShare(tx: TenantTx, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ entered: boolean }>(
    tx,
    sql`select carry.enter_own_share(${id}::uuid) as entered`,
  );
  return row?.entered === true;
}

export type ReportComment = {
  id: string;
  authorId: string;
  authorName: string;
  library: string;
  body: string;
  question: boolean;
  settledAt: Date | null;
  createdAt: Date;
};

/** What was said about an opened or entered share, the oldest first. */
export async function listReportComments(tx: TenantTx, shareId: string): Promise<ReportComment[]> {
  return tx
    .select({
      id: reportComments.id,
      authorId: reportComments.authorId,
      authorName: reportComments.authorName,
      library: reportComments.library,
      body: reportComments.body,
      question: reportComments.question,
      settledAt: reportComments.settledAt,
      createdAt: reportComments.createdAt,
    })
    .from(reportComments)
    .where(sql`${reportComments.scopeId} = ${shareId}`)
    .orderBy(sql`${reportComments.createdAt}, ${reportComments.id}`)
    .limit(500);
}

/** A remark or question of a reader, or what the report's library answers; the same id again is the same comment. */
export async function commentOnReport(
  tx: TenantTx,
  { shareId, id, body, question }: { shareId: string; id: string; body: string; question: boolean },
): Promise<Result<null, 'not-found'>> {
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.comment_on_report(${shareId}::uuid, ${id}::uuid, ${body}, ${question}) as outcome`,
  );
  return row?.outcome === 'not-found' ? fail('not-found') : ok(null);
}

/** Says that a question is settled, or open again. */
export async function settleReportComment(
  tx: TenantTx,
  { shareId, id, settled }: { shareId: string; id: string; settled: boolean },
): Promise<Result<null, 'not-found'>> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select carry.settle_report_comment(${shareId}::uuid, ${id}::uuid, ${settled}) as done`,
  );
  return row?.done ? ok(null) : fail('not-found');
}

/** Where a picture of a shared report lies; null for whoever may not read the share, and for pictures it does not show. */
export async function findSharedPicture(
  tx: TenantTx,
  { shareId, imageId }: { shareId: string; imageId: string },
): Promise<{ tenantId: string; id: string; format: string } | null> {
  const [row] = await rowsOf<{ picture: { tenantId: string; id: string; format: string } | null }>(
    tx,
    sql`select carry.picture_of_share(${shareId}::uuid, ${imageId}::uuid) as picture`,
  );
  return row?.picture ?? null;
}

type OpenQuestion = {
  id: string;
  shareId: string;
  reportId: string;
  title: string;
  authorName: string;
  library: string;
};

/** What readers ask of this library's reports and nobody has settled, the oldest first; nothing for whoever shares none. */
export async function listOpenQuestions(tx: TenantTx): Promise<OpenQuestion[]> {
  return rowsOf<OpenQuestion>(
    tx,
    sql`select id, share_id as "shareId", report_id as "reportId", title, author_name as "authorName", library
      from carry.open_report_questions()`,
  );
}
