import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { readNewCampaign, startCampaign } from '~/flows/campaigns/start-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { type FieldErrors, invalid, parseForm } from '~/http/form';
import { timeZone } from '~/i18n/locale';
import { newCampaignSchema } from '../campaign+/forms.server';
import { CampaignNewView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return readNewCampaign(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const form = await parseForm(args.request, newCampaignSchema);
  if (!form.ok) return invalid(form);
  const today = todayIn(timeZone, new Date());
  const made = await withTenant(member, (tx) => startCampaign(tx, member, { ...form.value, today }));
  if (made.ok) return redirect(`${doorPath(member)}/campaigns/${made.value.id}`, 303);
  const errors: FieldErrors = made.error === 'no-dates' ? { occasionId: 'noDates' } : { source: 'noSource' };
  return invalid({ errors, values: form.values });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignNew() {
  return <CampaignNewView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
