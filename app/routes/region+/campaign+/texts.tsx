import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { saveOrStay, unlessOffline } from '~/routes/b.$library+/campaigns+/texts+/offline-save';
import { compose } from '../composer+/actions.server';
import { campaignTextsPage } from './texts-page.server';
import { CampaignTextsView } from './texts-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return campaignTextsPage(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = campaignIdOf(args);
  const bench = {
    member,
    at: { kind: 'campaign' as const, id },
    to: `${doorPath(member)}/campaigns/${id}/texts`,
  };
  return compose(bench, await args.request.formData());
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);
export const shouldRevalidate = unlessOffline;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignTextsPage() {
  return <CampaignTextsView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
