import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { listDepartments } from '@sklaida/people/server';
import { bulletinAsks, readersOf } from '@sklaida/workgroups';
import { listBulletins, listOwnReads } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { InboxLine } from '../screens/inbox-lines';
import { bulletinsPath, isAsked } from './read-bulletins.server';

/** Notices of her library that this person has not read or answered yet. */
export async function waitingBulletins(
  tx: TenantTx,
  member: Member,
  { locale, today }: { locale: Locale; today: IsoDate },
): Promise<InboxLine[]> {
  if (!isAsked(member)) return [];
  const { tenant, person } = member.entered;
  const [all, reads, departments] = await Promise.all([
    listBulletins(tx, { tenantId: tenant.id, limit: 100 }),
    listOwnReads(tx, { tenantId: tenant.id, personId: person.id }),
    listDepartments(tx, tenant.id),
  ]);
  const t = translatorFor(locale, 'bulletins.waiting');
  return all
    .filter((one) => readersOf(one, [person], departments).length === 1)
    .flatMap((one) => {
      const asked = bulletinAsks(one, reads.get(one.id), today);
      if (!asked) return [];
      const page = `${bulletinsPath(member)}/${one.id}`;
      return [
        {
          ...{ id: `${tenant.slug} bulletin ${one.id}`, library: tenant.shortName, title: one.title },
          ...{ what: t(asked, { name: one.authorName }), dueOn: one.untilOn, page, to: page },
          verb: t(`verbs.${asked}`),
        },
      ];
    });
}
