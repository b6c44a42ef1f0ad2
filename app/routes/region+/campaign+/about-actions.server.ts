import { data } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { cancelCampaign } from '~/flows/campaigns/cancel-campaign.server';
import {
  type AboutValues,
  aboutValues,
  campaignIdOf,
  getCampaign,
  mayEdit,
} from '~/flows/campaigns/read-campaign.server';
import { editCampaign } from '~/flows/campaigns/steer-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { aboutSchema, dateErrors, latestAnswerDay } from './forms.server';

/** What *Apie* gets back: what was typed, what is wrong with it, and on a conflict what is stored now. */
export type AboutReply = {
  ok: false;
  errors: FieldErrors;
  values: FormValues;
  days?: Record<string, string>;
  stored?: AboutValues;
};

export async function saveAbout(args: GuardedArgs, member: Member, sent: FormData) {
  const id = campaignIdOf(args);
  const form = parseFields(sent, aboutSchema);
  if (!form.ok) return invalid(form);
  const { version, theme, keyMessage, goal, ...change } = form.value;
  const today = todayIn(timeZone, new Date());
  const before = await withTenant(member, (tx) => getCampaign(tx, member, id));
  if (!mayEdit(member, before)) return refused(form.values, before.launchedAt ? 'launched' : 'notOwn');
  const errors = dateErrors(change, today);
  if (Object.keys(errors).length > 0) {
    const formats = formatsFor(readLocale(args.request));
    const days = {
      answerBy: formats.day(latestAnswerDay(change, today)),
      reportBy: formats.day(change.endsOn),
    };
    return data<AboutReply>({ ok: false, errors, values: form.values, days }, { status: 422 });
  }
  const saved = await withTenant(member, (tx) =>
    editCampaign(tx, member, { id, version, change, document: { theme, keyMessage, goal } }),
  );
  if (saved.ok) return redirectWithToast(`${doorPath(member)}/campaigns/${id}`, 'campaigns.about.saved');
  if (saved.error === 'forbidden') throw forbidden();
  if (saved.error === 'not-found') throw notFound();
  if (saved.error === 'wrong-state') return refused(form.values, 'launched');
  const stored = aboutValues(await withTenant(member, (tx) => getCampaign(tx, member, id)));
  return conflict<AboutReply>({ ok: false, errors: {}, values: form.values, stored });
}

export async function cancelDraft(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const today = todayIn(timeZone, new Date());
  const done = await withTenant(member, (tx) => cancelCampaign(tx, member, { id, today }));
  if (done.ok) return redirectWithToast(`${doorPath(member)}/campaigns`, 'campaigns.cancel.done');
  if (done.error === 'not-found') throw notFound();
  return refused({}, 'cannotCancel');
}

/** The form as a whole is refused; the sentence stands above it. */
function refused(values: FormValues, code: string) {
  return invalid({ errors: { title: code }, values });
}
