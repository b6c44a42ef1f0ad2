import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate } from '@sklaida/kernel';
import { isLateCommitment } from '@sklaida/workgroups';
import { listCommitments } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { capitalised, formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { waitingBallots } from '../ballots/waiting-ballots.server';
import { waitingDiscussions } from '../discussions/waiting-threads.server';
import { waitingReports } from '../reports/waiting-reports.server';
import type { InboxLine } from '../screens/inbox-lines';
import { waitingQuestions } from '../sharing/waiting-questions.server';
import { waitingSides } from '../sides/waiting-sides.server';
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

/** The same for the page of the day, in words. */
export async function askedByGroups(
  tx: TenantTx,
  member: Member,
  at: { locale: Locale; today: IsoDate },
): Promise<AskedByGroup[]> {
  return askedInWords(
    [
      ...(await waitingCommitments(tx, member, at)),
      ...(await waitingSides(tx, member, at)),
      ...(await waitingReports(tx, member, at)),
      ...(await waitingQuestions(tx, member, at)),
      ...(await waitingDiscussions(tx, member, at)),
      ...(await waitingBallots(tx, member, at)),
    ],
    at,
  );
}

/** Lines of what waits as the page of the day says them. */
export function askedInWords(
  lines: readonly InboxLine[],
  { locale, today }: { locale: Locale; today: IsoDate },
): AskedByGroup[] {
  const t = translatorFor(locale, 'today');
  const formats = formatsFor(locale);
  const chipOf = (left: number, due: IsoDate): AskedByGroup['chip'] => {
    if (left < 0) return { tone: 'stop', icon: 'warn', label: t('late') };
    if (left === 0) return { tone: 'wait', icon: 'clock', label: t('dueToday') };
    if (left <= 3) return { tone: 'wait', icon: 'clock', label: capitalised(formats.daysLeft(left)) };
    return { tone: 'idle', icon: 'clock', label: t('dueBy', { day: formats.day(due) }) };
  };
  return lines.map(({ id, title, what, to, verb, dueOn }) => {
    const left = dueOn === null ? null : daysBetween(today, dueOn);
    return {
      ...{ id, title, to, verb, left, meta: what },
      chip: dueOn === null || left === null ? null : chipOf(left, dueOn),
      name: t('actionName', { verb, title }),
    };
  });
}

export type AskedByGroup = {
  id: string;
  /** Of working groups where none is named. */
  icon?: 'bell';
  title: string;
  to: string;
  meta: string;
  verb: string;
  /** Of the button, for readers of speech. */
  name: string;
  /** Days until its day; null when it has none. */
  left: number | null;
  chip: { tone: 'stop' | 'wait' | 'idle'; icon: 'warn' | 'clock'; label: string } | null;
};
