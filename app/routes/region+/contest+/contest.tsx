import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { decide, findOwnContest, saveRules } from '~/flows/year/contest.server';
import { readContest } from '~/flows/year/read-contest.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { ruleErrors, rulesSchema } from './contest-schema.server';
import { ContestView } from './contest-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return readContest(args, member);
}

const codes = { 'too-early': 'tooEarly', 'no-entries': 'noEntries' } as const;
const codeOf = (error: string) => codes[error as keyof typeof codes] ?? error;

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const campaignId = campaignIdOf(args);
  const today = todayIn(timeZone, new Date());
  const { tokenSecret } = args.context;
  const to = `${doorPath(member)}/campaigns/${campaignId}/contest`;
  const sent = await args.request.formData();
  if (sent.get('intent') === 'decide') {
    const done = await withTenant(member, (tx) => decide(tx, member, { campaignId, today, tokenSecret }));
    if (done.ok) return redirectWithToast(to, 'contests.decide.done');
    if (done.error === 'forbidden') throw forbidden();
    if (done.error === 'not-found') throw notFound();
    return invalid({ errors: { decide: codeOf(done.error) }, values: {} });
  }
  const form = parseFields(sent, rulesSchema);
  if (!form.ok) return invalid(form);
  const { version, ...rules } = form.value;
  const own = await withTenant(member, (tx) => findOwnContest(tx, member, { campaignId, today }));
  if (!own) throw notFound();
  const errors = ruleErrors(rules, own.contest?.entriesUntil ?? null, today);
  if (Object.keys(errors).length > 0) return invalid({ errors, values: form.values });
  const saved = await withTenant(member, (tx) =>
    saveRules(tx, member, { campaignId, version, rules, today, tokenSecret }),
  );
  if (saved.ok) return redirectWithToast(to, 'contests.rules.saved');
  if (saved.error === 'forbidden') throw forbidden();
  if (saved.error === 'not-found') throw notFound();
  return invalid({ errors: { rules: saved.error }, values: form.values });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Contest() {
  return <ContestView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
