import type { TenantTx } from '@sklaida/db/tenancy';
import { type AffectedFigure, affectedFigures, isFiledReport } from '@sklaida/insights';
import { listReportSources, listReports, type Report } from '@sklaida/insights/server';
import type { Member } from '~/auth/guards.server';
import { fillDocument } from './fill-document.server';
import { sourcesOf } from './measures.server';
import { readsReport, reportsPath } from './report-people.server';

/** Counts a filed report anew and names each figure that would be another by now. The report itself stays as it was filed. */
export async function readAffected(tx: TenantTx, member: Member, report: Report): Promise<AffectedFigure[]> {
  if (!report.filed || !isFiledReport(report.state)) return [];
  const key = { tenantId: member.entered.tenant.id, reportId: report.id };
  const period = { from: report.periodFrom, to: report.periodTo };
  const sources = await listReportSources(tx, key);
  const now = await fillDocument(sourcesOf(tx, member, period), report.document, 'lt');
  return affectedFigures({ document: report.filed, sources }, now);
}

export type AffectedReport = { id: string; to: string; title: string; figures: AffectedFigure[] };

/** The filed reports that a changed row makes differ, for the page of that row. */
export async function affectedBySource(
  tx: TenantTx,
  member: Member,
  source: { kind: string; id: string },
): Promise<AffectedReport[]> {
  if (!member.permissions.has('report:read')) return [];
  const found: AffectedReport[] = [];
  for (const report of await listReports(tx, { tenantId: member.entered.tenant.id })) {
    if (!isFiledReport(report.state) || report.state === 'archived' || !readsReport(member, report)) continue;
    const figures = (await readAffected(tx, member, report)).filter((one) =>
      one.changed.some(({ kind, id }) => kind === source.kind && id === source.id),
    );
    if (figures.length > 0)
      found.push({ id: report.id, to: `${reportsPath(member)}/${report.id}`, title: report.title, figures });
  }
  return found;
}
