import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate } from '@sklaida/kernel';
import { isLateCommitment } from '@sklaida/workgroups';
import { listCommitments } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { InboxLine } from '../screens/inbox-lines';
import { commitmentsPath, standsFor } from './read-commitments.server';

/** What groups wait for from this person, or from somebody she stands in for; a day she proposed waits for the group. */
export async function waitingCommitments(
  tx: TenantTx,
  member: Member,
  { locale, today }: { locale: Locale; today: IsoDate },
): Promise<InboxLine[]> {
  const { tenant, person } = member.entered;
  const live = await listCommitments(tx, { tenantId: tenant.id, live: true });
  const t = translatorFor(locale, 'decisions.waiting');
  return live
    .filter((one) => one.assigneeId === person.id || standsFor(member, one).insteadOf !== null)
    .flatMap((one) => {
      if (one.state !== 'offered' && one.state !== 'accepted') return [];
      const page = `${commitmentsPath(member)}/${one.id}`;
      const what = isLateCommitment(one, today) ? 'late' : one.state;
      return [
        {
          id: `${tenant.slug} commitment ${one.id}`,
          library: tenant.shortName,
          title: one.body,
          what: t(what, { group: one.groupName }),
          dueOn: one.dueOn,
          ...{ page, to: page },
          verb: t(`verbs.${one.state}`),
        },
      ];
    });
}

/** The same for the page of the day. */
export async function askedByGroups(
  tx: TenantTx,
  member: Member,
  { locale, today }: { locale: Locale; today: IsoDate },
) {
  const formats = formatsFor(locale);
  const lines = await waitingCommitments(tx, member, { locale, today });
  return lines.map(({ dueOn, ...line }) => ({
    ...line,
    due: dueOn === null ? null : formats.day(dueOn),
    left: dueOn === null ? null : daysBetween(today, dueOn),
  }));
}

export type AskedByGroup = Awaited<ReturnType<typeof askedByGroups>>[number];
