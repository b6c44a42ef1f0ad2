import type { CampaignDocument } from '@sklaida/campaigns';
import { findReview, listGroupPeople, listGroups, listReviews } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { readReview } from './read-review.server';
import { dueDay } from './review-steps.server';

/** `document` is what may be laid before a group now; null when there is nothing to review. */
type Subject = { id: string; title: string; document: CampaignDocument | null };

/** The author's side: the review that runs, or the last one and the groups one may ask. */
export async function readReviewDesk(
  args: GuardedArgs,
  member: Member,
  readSubject: (tx: TenantTx) => Promise<Subject>,
) {
  const { writeScopes, tenant, person } = member.entered;
  const locale = readLocale(args.request);
  return withTenant(member, async (tx) => {
    const subject = await readSubject(tx);
    const [last] = await listReviews(tx, { groups: writeScopes, subjectId: subject.id });
    const review = last ? await findReview(tx, { groups: writeScopes, id: last.id }) : null;
    const groups = await listGroups(tx, { tenantId: tenant.id, groups: writeScopes });
    const people = await Promise.all(groups.map((one) => listGroupPeople(tx, one.id)));
    return {
      docTitle: pageTitle(args.request, (t) => `${t('reviews.title')} · ${subject.title}`),
      ready: subject.document !== null,
      newId: uuidv7(),
      newGroupId: uuidv7(),
      due: formatsFor(locale).longDay(dueDay(new Date())),
      groups: groups.map((group, at) => ({
        ...group,
        people: people[at] ?? [],
        mayAdd: people[at]?.some((one) => one.personId === person.id && one.lead) ?? false,
      })),
      /** The group the open review lies before. */
      groupId: review?.groupId ?? null,
      changed:
        review !== null &&
        subject.document !== null &&
        JSON.stringify(review.document) !== JSON.stringify(subject.document),
      review: review && (await readReview(tx, member, review, locale)),
    };
  });
}

export type ReviewDesk = Awaited<ReturnType<typeof readReviewDesk>>;
