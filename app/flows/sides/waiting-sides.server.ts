import type { TenantTx } from '@sklaida/db/tenancy';
import { listWaitingSides } from '@sklaida/insights/server';
import type { IsoDate } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { InboxLine } from '../screens/inbox-lines';
import { sidesPath } from './side-paths.server';

/** Rows that the person's groups wait for from her library. */
export async function waitingSides(
  tx: TenantTx,
  { entered, permissions }: Member,
  { locale, today }: { locale: Locale; today: IsoDate },
): Promise<InboxLine[]> {
  const { tenant, writeScopes } = entered;
  if (!permissions.has('comment:write')) return [];
  const t = translatorFor(locale, 'sides.waiting');
  const found = await listWaitingSides(tx, { groups: writeScopes, tenantId: tenant.id });
  return found.map(({ id, groupId, slug, title, group, dueOn }) => {
    const page = `${sidesPath({ slug, id: groupId })}/${id}`;
    return {
      id: `${tenant.slug} side-report ${id}`,
      library: tenant.shortName,
      title,
      what: t(dueOn !== null && dueOn < today ? 'late' : 'asked', { group }),
      dueOn,
      page,
      to: `${page}/fill`,
      verb: t('verb'),
    };
  });
}
