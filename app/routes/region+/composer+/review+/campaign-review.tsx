import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf, getCampaign, mayEdit } from '~/flows/campaigns/read-campaign.server';
import { readReviewDesk } from '~/flows/composer/read-review-desk.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import { deskStep } from './review-actions.server';
import { DeskView } from './review-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = campaignIdOf(args);
  return readReviewDesk(args, member, async (tx) => {
    const campaign = await getCampaign(tx, member, id);
    if (campaign.tenantId !== member.entered.tenant.id) throw notFound();
    const { document, title } = campaign;
    return { id, title, document: mayEdit(member, campaign) ? document : null };
  });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = campaignIdOf(args);
  return deskStep(args, member, { kind: 'campaign', id }, `${doorPath(member)}/campaigns/${id}/review`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignReview() {
  return <DeskView desk={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
