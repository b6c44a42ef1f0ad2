import { addWorkingDays } from '@sklaida/calendar';
import {
  addComment,
  gatherGroup,
  markReview,
  openReview,
  type Review,
  removeComment,
  settleComment,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, isUuid, normaliseText, ok, type Result, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';

/** How long a group has for its opinion. */
const workingDays = 5;
export const dueDay = (now: Date) => addWorkingDays(todayIn(timeZone, now), workingDays);

const nameOf = ({ person }: Member['entered']) => ({
  id: person.id,
  name: `${person.firstName} ${person.lastName}`,
});

/** *Pateikti darbo grupei*: a copy, five working days, a notice and a letter to each member's own library. */
export function submitToGroup(
  tx: TenantTx,
  member: Member,
  input: {
    id: string;
    groupId: string;
    subject: { kind: 'template' | 'campaign'; id: string };
    note: string;
    now: Date;
    origin: string;
    demo: boolean;
  },
) {
  const { person, tenant } = member.entered;
  const { now, demo, ...rest } = input;
  return openReview(tx, {
    ...rest,
    dueOn: dueDay(now),
    letter: {
      demo,
      signer: {
        name: `${person.firstName} ${person.lastName}`,
        jobTitle: person.jobTitle,
        organisation: tenant.name,
      },
    },
  });
}

export type ReviewStep =
  | { step: 'comment'; id: string; body: string; blockId: string | null; paragraph: number | null }
  | { step: 'fits'; fits: boolean }
  | { step: 'settle'; id: string; settled: boolean }
  | { step: 'remove'; id: string };

/** What lies before the group and can be spoken about. */
const isPart = ({ document }: Review, id: string) =>
  ['about', 'school', 'tasks'].includes(id) || document.blocks.some((one) => one.id === id);

/** What a member does with a review while it is open. Only who laid it before the group settles comments. */
export async function takeReviewStep(
  tx: TenantTx,
  member: Member,
  review: Review,
  wish: ReviewStep,
): Promise<Result<null, 'over' | 'not-found' | 'empty'>> {
  const person = nameOf(member.entered);
  if (review.state !== 'open') return fail('over');
  switch (wish.step) {
    case 'fits':
      await markReview(tx, { review, person, fits: wish.fits });
      return ok(null);
    case 'comment': {
      const body = normaliseText(wish.body);
      if (body === '') return fail('empty');
      if (!isUuid(wish.id)) return fail('not-found');
      const { id, blockId, paragraph } = wish;
      if (blockId !== null && !isPart(review, blockId)) return fail('not-found');
      await addComment(tx, { review, id, author: person, body, blockId, paragraph });
      await markReview(tx, { review, person });
      return ok(null);
    }
    case 'settle': {
      if (review.createdBy !== person.id || !isUuid(wish.id)) return fail('not-found');
      const done = await settleComment(tx, { review, id: wish.id, settled: wish.settled });
      return done ? ok(null) : fail('not-found');
    }
    case 'remove': {
      const done = isUuid(wish.id) && (await removeComment(tx, { review, id: wish.id, authorId: person.id }));
      return done ? ok(null) : fail('not-found');
    }
  }
}

export function lookAtReview(tx: TenantTx, member: Member, review: Review): Promise<void> {
  return markReview(tx, { review, person: nameOf(member.entered) });
}

/** At most so many people are asked into a group at once. */
const addressesAtOnce = 60;

/**
 * A working group by the addresses of its people, new or with more of them. `missing` is how many of the addresses belong to nobody
 * who may sit in it; which ones, and whether such a person is known at all, is told to nobody.
 */
export async function gatherPeople(
  tx: TenantTx,
  input: { id: string; name: string; emails: string },
): Promise<Result<{ added: number; missing: number }, 'not-found' | 'empty' | 'too-many'>> {
  const typed = normaliseText(input.emails)
    .split(/[\s,;]+/)
    .map((one) => one.toLowerCase());
  const asked = [...new Set(typed)].filter((one) => one !== '');
  if (asked.length === 0) return fail('empty');
  if (asked.length > addressesAtOnce) return fail('too-many');
  const { id, name } = input;
  const gathered = await gatherGroup(tx, { id, name, emails: asked });
  if (!gathered.ok) return gathered;
  const { added, found } = gathered.value;
  return ok({ added, missing: asked.length - found });
}
