import { withTenant } from '@sklaida/db/tenancy';
import { z } from 'zod';
import type { Member } from '~/auth/guards.server';
import { getReview } from '~/flows/composer/read-review.server';
import { type ReviewStep, takeReviewStep } from '~/flows/composer/review-steps.server';
import { notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';

const id = z.string().max(64);
const fields = z.object({
  id: id.optional(),
  blockId: id.optional(),
  paragraph: z.coerce.number().int().min(1).max(1000).optional(),
  body: z.string().max(2000).optional(),
});

/** A member's step on the page of a review, and back to the paragraph it was about. */
export async function takeStep(member: Member, reviewId: string | undefined, to: string, sent: FormData) {
  const form = parseFields(sent, fields);
  if (!form.ok) return invalid(form);
  const { id = '', blockId, paragraph, body = '' } = form.value;
  const about = { blockId: blockId || null, paragraph: blockId ? (paragraph ?? 1) : null };
  const anchor = about.blockId ? `#p-${about.blockId}-${about.paragraph}` : '#general';
  const wishes: Record<string, [ReviewStep, string, string]> = {
    comment: [{ step: 'comment', id, body, ...about }, 'reviews.said', anchor],
    fits: [{ step: 'fits', fits: true }, 'reviews.fitsDone', ''],
    unfits: [{ step: 'fits', fits: false }, 'reviews.fitsGone', ''],
    settle: [{ step: 'settle', id, settled: true }, 'reviews.settledDone', `#c-${id}`],
    unsettle: [{ step: 'settle', id, settled: false }, 'composer.saved', `#c-${id}`],
    remove: [{ step: 'remove', id }, 'reviews.gone', ''],
  };
  const intent = String(sent.get('intent'));
  const wish = Object.hasOwn(wishes, intent) ? wishes[intent] : undefined;
  if (!wish) throw notFound();
  const [step, toast, at] = wish;
  const done = await withTenant(member, async (tx) =>
    takeReviewStep(tx, member, await getReview(tx, member, reviewId), step),
  );
  if (done.ok) return redirectWithToast(`${to}${at}`, toast);
  if (done.error === 'not-found') throw notFound();
  return invalid({ errors: { body: done.error === 'empty' ? 'required' : 'over' }, values: form.values });
}
