import type { TenantTx } from '@sklaida/db/tenancy';
import { listOpenQuestions } from '@sklaida/insights/server';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { reportsPath } from '../reports/report-people.server';
import type { InboxLine } from '../screens/inbox-lines';

/** Questions about reports this library shared: they wait for whoever shares its reports. */
export async function waitingQuestions(
  tx: TenantTx,
  member: Member,
  { locale }: { locale: Locale },
): Promise<InboxLine[]> {
  if (!member.permissions.has('report:share')) return [];
  const { slug, shortName } = member.entered.tenant;
  const t = translatorFor(locale, 'sharing.waiting');
  return (await listOpenQuestions(tx)).map(({ id, shareId, reportId, title, authorName, library }) => {
    const page = `${reportsPath(member)}/${reportId}/sharing/${shareId}`;
    return {
      ...{ id: `${slug} report-question ${id}`, library: shortName, title, dueOn: null },
      ...{ page, to: page, what: t('asks', { name: authorName, library }), verb: t('answer') },
    };
  });
}
