import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { judge } from '~/flows/year/contest.server';
import { readJury } from '~/flows/year/read-contest.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { ContestJuryView } from './contest-jury-view';
import { scoreSchema } from './contest-schema.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  return readJury(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const campaignId = campaignIdOf(args);
  const form = parseFields(await args.request.formData(), scoreSchema);
  if (!form.ok) return invalid(form);
  const { entry: entryId, points, note } = form.value;
  const today = todayIn(timeZone, new Date());
  const done = await withTenant(member, (tx) =>
    judge(tx, member, { campaignId, entryId, points, note: note || null, today }),
  );
  if (done.ok)
    return redirectWithToast(
      `${doorPath(member)}/campaigns/${campaignId}/contest/jury`,
      'contests.jury.saved',
    );
  if (done.error === 'forbidden') throw forbidden();
  if (done.error === 'not-found') throw notFound();
  return invalid({ errors: { points: 'decided' }, values: form.values });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function ContestJury() {
  return <ContestJuryView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
