import type { TenantTx } from '@sklaida/db/tenancy';
import { waitingThreads } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { InboxLine } from '../screens/inbox-lines';

/** Discussions that call upon this person: to be read, or naming her. What is merely new waits in the digest and the group's list. */
export async function waitingDiscussions(
  tx: TenantTx,
  { entered: { tenant } }: Member,
  { locale }: { locale: Locale },
): Promise<InboxLine[]> {
  const t = translatorFor(locale, 'discussions.waiting');
  return (await waitingThreads(tx))
    .filter(({ must, named }) => must || named)
    .map((one) => {
      const page = `/b/${one.slug}/groups/${one.groupId}/discussions/${one.threadId}`;
      return {
        id: `discussion ${one.threadId}`,
        library: tenant.shortName,
        title: one.title,
        what: t(one.must ? 'must' : 'named', { group: one.groupName }),
        dueOn: null,
        ...{ page, to: page },
        verb: t('verb'),
      };
    });
}
