import { data } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, normaliseText } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import {
  beginCorrection,
  type CorrectionRefusal,
  forgetCorrection,
  keepCorrection,
  sendCorrection,
  settleOffer,
} from '~/flows/updates/corrections.server';
import { forbidden, notFound } from '~/http/errors';
import type { FieldErrors, FormValues } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { isDemonstration } from '~/server/env.server';
import { readCorrectionForm } from './form.server';

export type CorrectionReply = { ok: false; errors: FieldErrors; values: FormValues };

const refused = (errors: FieldErrors, values: FormValues = {}, status = 422) =>
  data<CorrectionReply>({ ok: false, errors, values }, { status });

const codes = { over: 'over', stale: 'stale', 'nothing-changed': 'same' } as const;

function refusal(error: CorrectionRefusal, values: FormValues = {}) {
  if (error === 'forbidden') throw forbidden();
  if (error === 'not-found') throw notFound();
  return refused({ form: codes[error] }, values, error === 'stale' ? 409 : 422);
}

const home = (args: GuardedArgs, member: Member, hash = '') =>
  `${doorPath(member)}/campaigns/${campaignIdOf(args)}/corrections${hash}`;
const numberIn = (form: FormData, name: string) => {
  const value = Number(form.get(name) ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : null;
};

export async function begin(args: GuardedArgs, member: Member, form: FormData) {
  const fromNumber = numberIn(form, 'from');
  const begun = await withTenant(member, (tx) =>
    beginCorrection(tx, member, { id: campaignIdOf(args), fromNumber: form.has('from') ? fromNumber : null }),
  );
  if (!begun.ok) return refusal(begun.error);
  const said = form.has('from') ? 'corrections.versions.backDone' : 'corrections.draft.title';
  return redirectWithToast(home(args, member, '#draft'), said);
}

export async function drop(args: GuardedArgs, member: Member) {
  const dropped = await withTenant(member, (tx) => forgetCorrection(tx, member, campaignIdOf(args)));
  if (!dropped.ok) return refusal(dropped.error);
  return redirectWithToast(home(args, member), 'corrections.draft.dropped');
}

export async function save(args: GuardedArgs, member: Member, sent: FormData) {
  const id = campaignIdOf(args);
  const read = await readCorrectionForm(member, id, sent);
  if (!read.ok) return refused(read.errors, read.values);
  const saved = await withTenant(member, (tx) =>
    keepCorrection(tx, member, { id, version: read.version, change: read.change }),
  );
  if (!saved.ok) return refusal(saved.error, read.values);
  return redirectWithToast(home(args, member, '#changes'), 'corrections.draft.saved');
}

export async function publish(args: GuardedArgs, member: Member, form: FormData) {
  const sent = await withTenant(member, (tx) =>
    sendCorrection(tx, member, {
      id: campaignIdOf(args),
      version: numberIn(form, 'version') ?? 0,
      demo: isDemonstration(),
    }),
  );
  if (!sent.ok) return refusal(sent.error);
  return redirectWithToast(home(args, member), 'corrections.publish.done');
}

export async function settle(args: GuardedArgs, member: Member, form: FormData) {
  const offerId = String(form.get('offer') ?? '');
  if (!isUuid(offerId)) throw notFound();
  const take = form.get('intent') === 'take';
  const answer = normaliseText(String(form.get('answer') ?? '')).slice(0, 1000) || null;
  const settled = await withTenant(member, (tx) =>
    settleOffer(tx, member, { id: campaignIdOf(args), offerId, take, answer }),
  );
  if (!settled.ok) return refusal(settled.error);
  return redirectWithToast(
    home(args, member),
    take ? 'corrections.offers.taken' : 'corrections.offers.thanked',
  );
}
