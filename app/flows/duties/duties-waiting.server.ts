import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { isLateAssignment, isOpenDistribution, openAssignmentSteps } from '@sklaida/people';
import { listAssignments, listDeputations, listDistribution } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { waitingBallots } from '../ballots/waiting-ballots.server';
import { waitingBulletins } from '../bulletins/waiting-bulletins.server';
import { waitingReviews } from '../composer/waiting-reviews.server';
import { waitingCommitments } from '../decisions/waiting-commitments.server';
import { waitingDiscussions } from '../discussions/waiting-threads.server';
import { distributionPath } from '../mail/distribution.server';
import { waitingReports } from '../reports/waiting-reports.server';
import type { InboxLine } from '../screens/inbox-lines';
import { waitingQuestions } from '../sharing/waiting-questions.server';
import { waitingSides } from '../sides/waiting-sides.server';
import { assignmentsPath, sidesOf } from './assignments.server';
import { deputiesPath } from './deputations.server';

/** Assignments, ordered distribution, proposed deputies and drafts to review that wait for this person, or for somebody she stands in for. */
export async function waitingDuties(
  tx: TenantTx,
  member: Member,
  { locale, today }: { locale: Locale; today: IsoDate },
): Promise<InboxLine[]> {
  const { tenant, person } = member.entered;
  const asked = [
    ...(await waitingCommitments(tx, member, { locale, today })),
    ...(await waitingSides(tx, member, { locale, today })),
    ...(await waitingReports(tx, member, { locale })),
    ...(await waitingQuestions(tx, member, { locale })),
    ...(await waitingDiscussions(tx, member, { locale })),
    ...(await waitingBallots(tx, member, { locale, today })),
  ];
  if (tenant.kind === 'association') return asked;
  const may = (permission: Parameters<Member['permissions']['has']>[0]) => member.permissions.has(permission);
  const [assignments, orders, deputations] = await Promise.all([
    may('assignment:do') ? listAssignments(tx, { tenantId: tenant.id, open: true }) : [],
    may('distribution:write') ? listDistribution(tx, { tenantId: tenant.id }) : [],
    may('deputation:appoint') ? listDeputations(tx, tenant.id) : [],
  ]);
  const t = translatorFor(locale, 'duties.waiting');
  const line = (
    id: string,
    words: Pick<InboxLine, 'title' | 'what' | 'verb'>,
    dueOn: IsoDate | null,
    to: string,
  ): InboxLine => ({
    id: `${tenant.slug} ${id}`,
    library: tenant.shortName,
    ...words,
    dueOn,
    page: to,
    to,
  });
  const own = assignments.flatMap((one) => {
    const sides = sidesOf(member, one);
    const steps = openAssignmentSteps(one.state, sides);
    const kind = steps.includes('confirm') ? 'confirm' : steps.includes('report') ? 'report' : null;
    if (!kind) return [];
    const late = isLateAssignment(one, today);
    const name = one.givenByName;
    const words = {
      title: one.title,
      what:
        kind === 'confirm'
          ? t('reported', { name: one.assigneeName })
          : t(late ? 'late' : 'assigned', { name }),
      verb: t(`verbs.${kind}`),
    };
    return [line(`assignment ${one.id}`, words, one.dueOn, `${assignmentsPath(member)}/${one.id}`)];
  });
  const ordered = orders
    .filter((one) => isOpenDistribution(one.state) && [person.id, null].includes(one.responsibleId))
    .map((one) =>
      line(
        `distribution ${one.id}`,
        { title: one.title, what: t('ordered', { name: one.orderedBy }), verb: t('verbs.distribute') },
        one.dueOn,
        `${distributionPath(member)}/${one.id}`,
      ),
    );
  const proposed = deputations
    .filter((one) => one.phase === 'proposed')
    .map((one) =>
      line(
        `deputation ${one.id}`,
        {
          title: `${one.absentName} → ${one.deputyName}`,
          what: t('proposed'),
          verb: t('verbs.approve'),
        },
        one.from,
        `${deputiesPath(member)}/${one.id}`,
      ),
    );
  // Laid before the person, not before a library of hers: in each of them it is one and the same line.
  const reviewed = (await waitingReviews(tx, member, locale)).map(({ id, to, ...words }) => ({
    ...words,
    id: `review ${id}`,
    library: tenant.shortName,
    page: to,
    to,
  }));
  const notices = await waitingBulletins(tx, member, { locale, today });
  return [...asked, ...notices, ...own, ...ordered, ...proposed, ...reviewed];
}
