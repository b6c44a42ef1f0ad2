import type { TenantTx } from '@sklaida/db/tenancy';
import { listReports } from '@sklaida/insights/server';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { InboxLine } from '../screens/inbox-lines';
import { readsReport, reportsPath } from './report-people.server';

/** Reports submitted to this person and not decided yet, and those given back to her. */
export async function waitingReports(
  tx: TenantTx,
  member: Member,
  { locale }: { locale: Locale },
): Promise<InboxLine[]> {
  const { tenant, person, deputations } = member.entered;
  if (!member.permissions.has('report:write')) return [];
  const me = [person.id, ...deputations.map((one) => one.absentId)];
  const t = translatorFor(locale, 'reports.waiting');
  return (await listReports(tx, { tenantId: tenant.id }))
    .filter((one) => readsReport(member, one))
    .flatMap((one): InboxLine[] => {
      const accepts = one.state === 'submitted' && me.includes(one.recipientId ?? '');
      const mends = one.state === 'returned' && me.includes(one.authorId);
      if (!accepts && !mends) return [];
      const page = `${reportsPath(member)}/${one.id}`;
      return [
        {
          id: `${tenant.slug} report ${one.id}`,
          library: tenant.shortName,
          title: one.title,
          what: accepts
            ? t('submitted', { name: one.authorName })
            : t('returned', { name: one.decidedByName ?? '' }),
          dueOn: null,
          page,
          to: mends ? `${page}/edit` : page,
          verb: t(accepts ? 'read' : 'mend'),
        },
      ];
    });
}
