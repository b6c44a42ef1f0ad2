import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readCampaigns } from '~/flows/campaigns/read-campaigns.server';
import { CampaignsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return readCampaigns(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Campaigns() {
  return <CampaignsView page={useLoaderData<typeof loader>()} />;
}
