import type { TenantTx } from '@sklaida/db/tenancy';
import { type FiledDocument, isOpenReport } from '@sklaida/insights';
import { findReport, type OpenedReport, type Report } from '@sklaida/insights/server';
import { isUuid, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { fillDocument } from './fill-document.server';
import { sourcesOf } from './measures.server';
import type { FiledHead } from './report-pdf.server';
import { readsReport } from './report-people.server';

export type ReportFile = { document: FiledDocument; head: FiledHead };
type At = { locale: Locale; now: Date };

/** A report of the library as a file: as it was filed, or with the numbers of now while it is being written. */
export async function ownFile(
  tx: TenantTx,
  member: Member,
  { id, locale, now }: At & { id: string | undefined },
): Promise<ReportFile | null> {
  const { tenant } = member.entered;
  if (!member.permissions.has('report:read') || !isUuid(id)) return null;
  const report = await findReport(tx, { tenantId: tenant.id, id });
  if (!report || !readsReport(member, report)) return null;
  const filed = isOpenReport(report.state) ? null : report.filed;
  const period = { from: report.periodFrom, to: report.periodTo };
  const document =
    filed ?? (await fillDocument(sourcesOf(tx, member, period), report.document, locale)).document;
  return { document, head: ownHead(report, filed !== null, tenant.name, { locale, now }) };
}

function ownHead(report: Report, filed: boolean, library: string, { locale, now }: At): FiledHead {
  const t = translatorFor(locale, 'reports');
  const formats = formatsFor(locale);
  const day = formats.longDay(todayIn(timeZone, (filed && report.submittedAt) || now));
  return {
    ...{ title: report.title, library, kicker: `${library} · ${t(`kinds.${report.kind}`)}` },
    facts: [
      { label: t('period'), value: formats.longRange(report.periodFrom, report.periodTo) },
      { label: t('author'), value: report.authorName },
      ...(report.recipientName ? [{ label: t('recipient'), value: report.recipientName }] : []),
      { label: t('state'), value: t(`states.${report.state}`) },
    ],
    notices: filed ? [] : [t('paper.draft')],
    made: t(filed ? 'paper.made' : 'paper.draftMade', { day }),
  };
}

/** A copy that was shared: it says nothing but what its owner let readers see. */
export function sharedFile(shared: OpenedReport, locale: Locale): ReportFile {
  const t = translatorFor(locale, 'reports');
  const formats = formatsFor(locale);
  const day = formats.longDay(todayIn(timeZone, shared.filedAt));
  return {
    document: shared.document,
    head: {
      ...{ title: shared.title, library: shared.library, kicker: shared.library },
      facts: [
        { label: t('period'), value: formats.longRange(shared.periodFrom, shared.periodTo) },
        { label: t('author'), value: shared.sharedByName },
      ],
      notices: shared.withheld > 0 ? [t('paper.withheld', { n: shared.withheld })] : [],
      made: t('paper.made', { day }),
    },
  };
}
