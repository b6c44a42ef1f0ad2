import { type ActionFunctionArgs, data } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { finishCampaign, remind } from '~/flows/campaigns/steer-campaign.server';
import { readResults, sumsForLetters } from '~/flows/results/read-results.server';
import { forbidden, notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import { closeSchema } from './close-schema.server';

type Reply = { intent: string; problem?: string; errors?: FieldErrors; values?: FormValues };

/** The two buttons of *Rezultatai*: *Priminti apie rezultatus* and *Užbaigti kampaniją*. */
export async function endOrRemind({ request, params, context }: ActionFunctionArgs, member: Member) {
  const id = params.campaign;
  if (!isUuid(id)) throw notFound();
  const form = await request.formData();
  const intent = form.get('intent') === 'close' ? 'close' : 'remind';
  const parsed = parseFields(form, closeSchema);
  if (!parsed.ok)
    return data<Reply>({ intent, errors: parsed.errors, values: parsed.values }, { status: 422 });
  const now = new Date();
  const common = {
    id,
    today: todayIn(timeZone, now),
    origin: context.origin,
    demo: isDemonstration(),
  };
  const outcome = await withTenant(member, async (tx) => {
    if (intent === 'remind') return remind(tx, member, { ...common, states: ['published'] });
    const standing = await readStanding(tx, member, id, now);
    if (!standing) return fail('not-found');
    const page = await readResults(tx, member, standing, now);
    return finishCampaign(tx, member, {
      ...common,
      note: parsed.value.note,
      sums: sumsForLetters(page, standing.campaign.document.metrics),
      libraries: standing.picture.municipal.adopted,
      schools: standing.picture.schools.adopted,
    });
  });
  const to = `/region/${params.region}/campaigns/${id}/results`;
  if (outcome.ok) {
    return 'count' in outcome.value
      ? redirectWithToast(to, 'results.overview.reminded', { n: outcome.value.count })
      : redirectWithToast(to, 'results.overview.closed');
  }
  if (outcome.error === 'not-found') throw notFound();
  if (outcome.error === 'forbidden') throw forbidden();
  const problem = translatorFor(readLocale(request), 'region')(`refused.${outcome.error}`);
  return data<Reply>({ intent, problem, values: parsed.values }, { status: 409 });
}
