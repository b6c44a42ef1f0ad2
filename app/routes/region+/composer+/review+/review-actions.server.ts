import { data } from '@remix-run/node';
import { endReview } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import type { Composed } from '~/flows/composer/compose-document.server';
import { gatherPeople, submitToGroup } from '~/flows/composer/review-steps.server';
import { notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { takeStep } from '~/routes/reviews+/actions.server';
import type { ReviewReply } from '~/routes/reviews+/review-body';
import { isDemonstration } from '~/server/env.server';

const uuid = z.string().refine(isUuid, { error: 'unknown' });
const submitFields = z.object({
  id: uuid,
  groupId: uuid,
  note: z.string().transform(normaliseText).pipe(z.string().max(600)),
});
const groupFields = z.object({
  groupId: uuid,
  name: z.string().transform(normaliseText).pipe(z.string().min(1).max(120)),
  emails: z.string().max(6000),
});

/** What the author does on the page of a review: lays before the group, ends, withdraws, settles comments. */
export async function deskStep(args: GuardedArgs, member: Member, subject: Composed, to: string) {
  const sent = await args.request.formData();
  const intent = sent.get('intent');
  const reviewId = String(sent.get('reviewId') ?? '');
  if (intent === 'submit') return submit(args, member, subject, to, sent);
  if (intent === 'gather') return gather(member, to, sent);
  if (intent !== 'closed' && intent !== 'withdrawn') return takeStep(member, reviewId, to, sent);
  if (!isUuid(reviewId)) throw notFound();
  const done = await withTenant(member, (tx) => endReview(tx, { id: reviewId, to: intent }));
  if (!done.ok && done.error === 'not-found') throw notFound();
  return redirectWithToast(to, `reviews.region.${intent}`);
}

async function submit(args: GuardedArgs, member: Member, subject: Composed, to: string, sent: FormData) {
  const form = parseFields(sent, submitFields);
  if (!form.ok) return invalid(form);
  const done = await withTenant(member, (tx) =>
    submitToGroup(tx, member, {
      ...form.value,
      subject,
      now: new Date(),
      origin: args.context.origin,
      demo: isDemonstration(),
    }),
  );
  if (done.ok) return redirectWithToast(to, 'reviews.region.submitted');
  if (done.error === 'not-found') throw notFound();
  return invalid({ errors: { groupId: done.error }, values: form.values });
}

/** Who is found joins at once; of the others only the number is said, with what was typed kept for mending. */
async function gather(member: Member, to: string, sent: FormData) {
  const form = parseFields(sent, groupFields);
  if (!form.ok) return invalid(form);
  const { values } = form;
  const { groupId: id, ...group } = form.value;
  const done = await withTenant(member, (tx) => gatherPeople(tx, { id, ...group }));
  if (!done.ok && done.error === 'not-found') throw notFound();
  if (!done.ok)
    return invalid({ errors: { emails: done.error === 'empty' ? 'required' : 'tooMany' }, values });
  const { added, missing } = done.value;
  if (missing === 0) return redirectWithToast(to, 'reviews.region.gathered', { n: added });
  return data<ReviewReply>({ ok: false, errors: {}, values, gathered: { added, missing } });
}
