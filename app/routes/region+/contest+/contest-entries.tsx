import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { exclude, forget } from '~/flows/year/contest.server';
import { readEntrants } from '~/flows/year/read-contest.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { ContestEntriesView } from './contest-entries-view';
import { excludeSchema } from './contest-schema.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return readEntrants(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const campaignId = campaignIdOf(args);
  const to = `${doorPath(member)}/campaigns/${campaignId}/contest/entries`;
  const sent = await args.request.formData();
  const intent = sent.get('intent');
  if (intent === 'forget') {
    const today = todayIn(timeZone, new Date());
    const done = await withTenant(member, (tx) => forget(tx, member, { campaignId, today }));
    if (done.ok) return redirectWithToast(to, 'contests.entrants.forgotten');
    if (done.error === 'not-found') throw notFound();
    return invalid({ errors: { forget: 'tooEarly' }, values: {} });
  }
  if (intent === 'restore') {
    const entryId = String(sent.get('entry'));
    if (!isUuid(entryId)) throw notFound();
    return answer(
      await withTenant(member, (tx) => exclude(tx, member, { entryId, reason: null })),
      to,
      'restored',
    );
  }
  const form = parseFields(sent, excludeSchema);
  if (!form.ok) return invalid(form);
  const { entry: entryId, reason } = form.value;
  return answer(await withTenant(member, (tx) => exclude(tx, member, { entryId, reason })), to, 'excluded');
}

function answer(done: Awaited<ReturnType<typeof exclude>>, to: string, toast: 'restored' | 'excluded') {
  if (done.ok) return redirectWithToast(to, `contests.entrants.${toast}`);
  if (done.error === 'forbidden') throw forbidden();
  if (done.error === 'not-found') throw notFound();
  return invalid({ errors: { reason: 'decided' }, values: {} });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function ContestEntries() {
  return <ContestEntriesView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
