import { groupReports, receivedReports, reportShares, reportViews } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import type { FieldKey, FiledDocument } from '../reports/document';

type Sharing = {
  /** Of the form: sent twice it is one share. */
  key: string;
  reportId: string;
  audience: { groupId: string } | { email: string };
  document: FiledDocument;
  hidden: readonly FieldKey[];
  withheld: number;
  note: string;
  expiresOn: IsoDate | null;
  letter: { origin: string; mail: { kind: string; props: object } };
};

/** Shows a filed report of the entered library; `document` must be its reduced copy. */
export async function shareReport(
  tx: TenantTx,
  { key, reportId, audience, letter, ...share }: Sharing,
): Promise<Result<{ id: string }, 'not-found' | 'not-filed' | 'no-reader'>> {
  const group = 'groupId' in audience ? audience.groupId : null;
  const email = 'email' in audience ? audience.email : null;
  const [row] = await rowsOf<{ done: { outcome: string; id?: string } }>(
    tx,
    sql`select carry.share_report(${key}::uuid, ${reportId}::uuid, ${group}::uuid, ${email}::text, ${JSON.stringify(share.document)}::jsonb,
      ${JSON.stringify(share.hidden)}::jsonb, ${share.withheld}::int, ${share.note}, ${share.expiresOn}::date, ${letter.origin},
      ${JSON.stringify(letter.mail)}::jsonb) as done`,
  );
  const { outcome, id } = row?.done ?? {};
  if (outcome === 'not-found' || outcome === 'not-filed' || outcome === 'no-reader') return fail(outcome);
  if (!id) throw new Error('a share has an id');
  return ok({ id });
}

export type Share = {
  id: string;
  reportId: string;
  audience: 'group' | 'person';
  audienceName: string;
  hidden: FieldKey[];
  note: string | null;
  expiresOn: IsoDate | null;
  withdrawnAt: Date | null;
  sharedByName: string;
  createdAt: Date;
  version: number;
};

const columns = {
  id: reportShares.id,
  reportId: reportShares.reportId,
  audience: sql<Share['audience']>`${reportShares.audience}`,
  audienceName: reportShares.audienceName,
  hidden: sql<FieldKey[]>`${reportShares.hidden}`,
  note: reportShares.note,
  expiresOn: sql<IsoDate | null>`${reportShares.expiresOn}::text`,
  withdrawnAt: reportShares.withdrawnAt,
  sharedByName: reportShares.sharedByName,
  createdAt: reportShares.createdAt,
  version: reportShares.version,
};

/** To whom a report of the entered library was shown, the latest first. */
export async function listShares(
  tx: TenantTx,
  { tenantId, reportId }: { tenantId: string; reportId: string },
): Promise<Share[]> {
  return tx
    .select(columns)
    .from(reportShares)
    .where(sql`${reportShares.tenantId} = ${tenantId} and ${reportShares.reportId} = ${reportId}`)
    .orderBy(sql`${reportShares.createdAt} desc, ${reportShares.id} desc`)
    .limit(200);
}

export async function findShare(
  tx: TenantTx,
  key: { tenantId: string; reportId: string; id: string },
): Promise<Share | null> {
  const [row] = await tx
    .select(columns)
    .from(reportShares)
    .where(
      sql`${reportShares.tenantId} = ${key.tenantId} and ${reportShares.reportId} = ${key.reportId} and ${reportShares.id} = ${key.id}`,
    );
  return row ?? null;
}

type ShareView = { personName: string; library: string; way: string; viewedAt: Date };

/** Every opening of a share, the latest first. */
export async function listViews(
  tx: TenantTx,
  { tenantId, shareId }: { tenantId: string; shareId: string },
): Promise<ShareView[]> {
  return tx
    .select({
      personName: reportViews.personName,
      library: reportViews.library,
      way: reportViews.way,
      viewedAt: reportViews.viewedAt,
    })
    .from(reportViews)
    .where(sql`${reportViews.tenantId} = ${tenantId} and ${reportViews.shareId} = ${shareId}`)
    .orderBy(sql`${reportViews.viewedAt} desc, ${reportViews.id} desc`)
    .limit(500);
}

/** How often the shares of a report were opened, by share. */
export async function countViews(
  tx: TenantTx,
  { tenantId, reportId }: { tenantId: string; reportId: string },
): Promise<Map<string, { times: number; people: number; lastAt: Date }>> {
  const rows = await rowsOf<{ id: string; times: number; people: number; last_at: string }>(
    tx,
    sql`select v.share_id as id, count(*)::int as times, count(distinct v.person_id)::int as people, max(v.viewed_at) as last_at
      from report_views v join report_shares s on s.tenant_id = v.tenant_id and s.id = v.share_id
      where v.tenant_id = ${tenantId} and s.report_id = ${reportId} group by v.share_id`,
  );
  return new Map(
    rows.map(({ id, times, people, last_at }) => [id, { times, people, lastAt: new Date(last_at) }]),
  );
}

/** The next request of a reader finds nothing. */
export async function withdrawShare(tx: TenantTx, id: string): Promise<Result<null, 'not-found'>> {
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.withdraw_share(${id}::uuid) as outcome`,
  );
  return row?.outcome === 'not-found' ? fail('not-found') : ok(null);
}

export async function changeShareExpiry(
  tx: TenantTx,
  { id, version, expiresOn }: { id: string; version: number; expiresOn: IsoDate | null },
): Promise<Result<null, 'not-found' | 'withdrawn' | 'stale'>> {
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.change_share_expiry(${id}::uuid, ${version}::int, ${expiresOn}::date) as outcome`,
  );
  const outcome = row?.outcome;
  return outcome === 'not-found' || outcome === 'withdrawn' || outcome === 'stale' ? fail(outcome) : ok(null);
}

/** A report shown to this person or to a group: its name and days, and whether it can still be opened. */
export type ReceivedReport = {
  id: string;
  title: string;
  library: string;
  expiresOn: IsoDate | null;
  withdrawnAt: Date | null;
  createdAt: Date;
};

/** What was shown to this person in this library, the latest first. */
export async function listReceivedReports(
  tx: TenantTx,
  { tenantId, personId }: { tenantId: string; personId: string },
): Promise<ReceivedReport[]> {
  return tx
    .select({
      id: receivedReports.id,
      title: receivedReports.title,
      library: receivedReports.library,
      expiresOn: sql<IsoDate | null>`${receivedReports.expiresOn}::text`,
      withdrawnAt: receivedReports.withdrawnAt,
      createdAt: receivedReports.createdAt,
    })
    .from(receivedReports)
    .where(sql`${receivedReports.tenantId} = ${tenantId} and ${receivedReports.personId} = ${personId}`)
    .orderBy(sql`${receivedReports.createdAt} desc`)
    .limit(200);
}

/** What was shown to these groups; `notOf` leaves out what that library showed itself. */
export async function listGroupReports(
  tx: TenantTx,
  { groups, notOf }: { groups: readonly string[]; notOf?: string },
): Promise<(ReceivedReport & { groupId: string })[]> {
  if (groups.length === 0) return [];
  return tx
    .select({
      id: groupReports.id,
      groupId: groupReports.scopeId,
      title: groupReports.title,
      library: groupReports.library,
      expiresOn: sql<IsoDate | null>`${groupReports.expiresOn}::text`,
      withdrawnAt: groupReports.withdrawnAt,
      createdAt: groupReports.createdAt,
    })
    .from(groupReports)
    .where(
      sql`${groupReports.scopeId} = any(${sql.param(`{${groups.join(',')}}`)}::uuid[])
          and not exists (select from ${reportShares} own
                           where own.tenant_id = ${notOf ?? null} and own.id = ${groupReports.id})`,
    )
    .orderBy(sql`${groupReports.createdAt} desc, ${groupReports.id}`)
    .limit(200);
}
