import type { TenantTx } from '@sklaida/db/tenancy';
import {
  type AffectedFigure,
  type FiledSource,
  isOpenReport,
  openReportSteps,
  type ReportStep,
} from '@sklaida/insights';
import { findReport, listReportSources, type Report } from '@sklaida/insights/server';
import { isUuid, todayIn } from '@sklaida/kernel';
import { type HistoryEntry, listHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readAffected } from './affected.server';
import { fillDocument } from './fill-document.server';
import { sourcesOf } from './measures.server';
import { readsReport, reportsPath, sharesReport, sidesOfReport } from './report-people.server';
import { type ShownBlock, showBlocks } from './show-blocks.server';
import { sourceLink } from './source-links.server';

export type SourceLine = { id: string; label: string; value: number; to: string | null };
export type ReportPage = {
  base: string;
  id: string;
  /** Null for whoever may not write it, or when it cannot be changed. */
  edit: string | null;
  report: Pick<
    Report,
    'title' | 'kind' | 'state' | 'authorName' | 'recipientName' | 'reason' | 'decidedByName' | 'version'
  > & { period: string; filedOn: string | null; decidedOn: string | null };
  blocks: ShownBlock[];
  /** By block: what its numbers were counted from. */
  sources: Record<string, SourceLine[]>;
  affected: AffectedFigure[];
  steps: ReportStep[];
  mayShare: boolean;
  pictures: string;
  history: HistoryEntry[];
};

/** A report as it was filed, or while it is being written with the numbers of now. Null when it is absent or not this person's to read. */
export async function readReport(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
  locale: Locale,
): Promise<ReportPage | null> {
  const { tenant } = member.entered;
  const report = isUuid(id) ? await findReport(tx, { tenantId: tenant.id, id }) : null;
  if (!report || !readsReport(member, report)) return null;
  const open = isOpenReport(report.state);
  const filed = open ? null : report.filed;
  const period = { from: report.periodFrom, to: report.periodTo };
  const now = filed ? null : await fillDocument(sourcesOf(tx, member, period), report.document, locale);
  const document = filed ?? now?.document ?? { schema: 1, blocks: [] };
  const sources = now?.sources ?? (await listReportSources(tx, { tenantId: tenant.id, reportId: report.id }));
  const sides = await sidesOfReport(tx, member, report);
  const formats = formatsFor(locale);
  const day = (at: Date | null) => at && formats.longDay(todayIn(timeZone, at));
  const base = reportsPath(member);
  const { title, kind, state, authorName, recipientName, reason, decidedByName, version } = report;
  return {
    ...{ base, id: report.id, edit: open && sides.writes ? `${base}/${report.id}/edit` : null },
    report: {
      ...{ title, kind, state, authorName, recipientName, reason, decidedByName, version },
      period: formats.longRange(report.periodFrom, report.periodTo),
      filedOn: open ? null : day(report.submittedAt),
      decidedOn: day(report.decidedAt),
    },
    blocks: showBlocks(document, locale),
    sources: sourceLines(member, sources),
    affected: await readAffected(tx, member, report),
    steps: openReportSteps(state, sides).filter((step) => step !== 'submit'),
    mayShare:
      (state === 'submitted' || state === 'accepted') &&
      member.permissions.has('report:share') &&
      sharesReport(member, report),
    pictures: `/b/${tenant.slug}/images`,
    history: await listHistory(tx, { tenantId: tenant.id, subjectId: report.id, limit: 30 }),
  };
}

/** Of a table the same row stands behind several numbers: it is listed once, with the first of them. */
function sourceLines(member: Member, sources: readonly FiledSource[]): Record<string, SourceLine[]> {
  const lines: Record<string, Map<string, SourceLine>> = {};
  for (const one of sources) {
    lines[one.blockId] ??= new Map();
    const id = `${one.subjectKind}-${one.subjectId}`;
    if (!lines[one.blockId]?.has(id))
      lines[one.blockId]?.set(id, { id, label: one.label, value: one.value, to: sourceLink(member, one) });
  }
  return Object.fromEntries(Object.entries(lines).map(([block, of]) => [block, [...of.values()]]));
}
