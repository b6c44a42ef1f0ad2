import { data } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, normaliseText } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import type { Clash } from '~/flows/updates/correction-fields.server';
import {
  beginCorrection,
  type CorrectionRefusal,
  forgetCorrection,
  keepCorrection,
  sendCorrection,
  settleOffer,
} from '~/flows/updates/corrections.server';
import { keepAsItIs, takeTemplateNews } from '~/flows/updates/take-template.server';
import { forbidden, notFound } from '~/http/errors';
import type { FieldErrors, FormValues } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { isDemonstration } from '~/server/env.server';
import { readCorrectionForm } from './form.server';

export type CorrectionReply = { errors: FieldErrors; values: FormValues; clashes: Clash[] };

const refused = (errors: FieldErrors, values: FormValues = {}, status = 422, clashes: Clash[] = []) =>
  data<CorrectionReply>({ errors, values, clashes }, { status });

const codes = {
  over: 'over',
  stale: 'stale',
  undecided: 'undecided',
  'nothing-changed': 'same',
  'nothing-new': 'nothingNew',
  'not-fitting': 'notFitting',
} as const;

function refusal(error: CorrectionRefusal | keyof typeof codes, values: FormValues = {}) {
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

type Stored = { outcome: 'unchanged' | 'saved' | 'joined'; version: number | null };

/** Writes what stands in the form. A colleague's words saved meanwhile are kept beside hers; where both wrote, both are shown. */
async function store(args: GuardedArgs, member: Member, sent: FormData, again = true) {
  const id = campaignIdOf(args);
  const read = await readCorrectionForm(member, id, sent);
  if (!read) return { outcome: 'unchanged', version: null } satisfies Stored;
  if (!read.ok) {
    const { clashes, errors, values } = read;
    return clashes.length > 0
      ? refused({ form: 'stale', ...errors }, values, 409, clashes)
      : refused(errors, values);
  }
  if (!read.changed) return { outcome: 'unchanged', version: read.version } satisfies Stored;
  const saved = await withTenant(member, (tx) =>
    keepCorrection(tx, member, { id, version: read.version, change: read.change }),
  );
  if (!saved.ok && saved.error === 'stale' && again) return store(args, member, sent, false);
  if (!saved.ok) return refusal(saved.error, read.values);
  const joined = Number(sent.get('version')) !== read.version;
  return { outcome: joined ? 'joined' : 'saved', version: read.version + 1 } satisfies Stored;
}

export async function save(args: GuardedArgs, member: Member, sent: FormData) {
  const stored = await store(args, member, sent);
  if (!('outcome' in stored)) return stored;
  if (stored.version === null) throw notFound();
  const said = stored.outcome === 'joined' ? 'joined' : 'saved';
  return redirectWithToast(home(args, member, '#changes'), `corrections.draft.${said}`);
}

/** Nothing leaves that its author has not seen among the changes: what was typed since the last saving is saved and shown first. */
export async function publish(args: GuardedArgs, member: Member, form: FormData) {
  const stored = form.has('read') ? await store(args, member, form) : null;
  if (stored && !('outcome' in stored)) return stored;
  if (stored && stored.outcome !== 'unchanged')
    return redirectWithToast(home(args, member, '#changes'), 'corrections.draft.savedFirst');
  const sent = await withTenant(member, (tx) =>
    sendCorrection(tx, member, {
      id: campaignIdOf(args),
      version: stored?.version ?? numberIn(form, 'version') ?? 0,
      demo: isDemonstration(),
    }),
  );
  if (!sent.ok) return refusal(sent.error);
  return redirectWithToast(home(args, member), 'corrections.publish.done');
}

/** *Perkelti į pataisą*: what is being typed is saved, then the template's news come beside it. */
export async function takeTemplate(args: GuardedArgs, member: Member, form: FormData) {
  const stored = form.has('read') ? await store(args, member, form) : null;
  if (stored && !('outcome' in stored)) return stored;
  const taken = await withTenant(member, (tx) => takeTemplateNews(tx, member, campaignIdOf(args)));
  if (!taken.ok) return refusal(taken.error);
  const { conflicts, changed } = taken.value;
  const said = !changed ? 'nothing' : conflicts > 0 ? 'choose' : 'taken';
  return redirectWithToast(home(args, member, changed ? '#draft' : ''), `corrections.template.done.${said}`, {
    n: conflicts,
  });
}

export async function keepTemplate(args: GuardedArgs, member: Member, form: FormData) {
  const stored = form.has('read') ? await store(args, member, form) : null;
  if (stored && !('outcome' in stored)) return stored;
  const version = stored?.version ?? numberIn(form, 'version') ?? 0;
  const kept = await withTenant(member, (tx) => keepAsItIs(tx, member, { id: campaignIdOf(args), version }));
  if (!kept.ok) return refusal(kept.error);
  return redirectWithToast(home(args, member), 'corrections.template.kept');
}

export async function settle(args: GuardedArgs, member: Member, form: FormData) {
  const [intent, offerId = ''] = String(form.get('intent')).split(':');
  if (!isUuid(offerId)) throw notFound();
  const stored = form.has('read') ? await store(args, member, form) : null;
  if (stored && !('outcome' in stored)) return stored;
  const take = intent === 'take';
  const answer = normaliseText(String(form.get(`answer-${offerId}`) ?? '')).slice(0, 1000) || null;
  const settled = await withTenant(member, (tx) =>
    settleOffer(tx, member, { id: campaignIdOf(args), offerId, take, answer }),
  );
  if (!settled.ok) return refusal(settled.error);
  return redirectWithToast(
    home(args, member, take ? '#draft' : ''),
    take ? 'corrections.offers.taken' : 'corrections.offers.thanked',
  );
}
