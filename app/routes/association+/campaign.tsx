import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readAssociationCampaign } from '~/flows/results/read-association.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { AssociationCampaignView } from './campaign-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  const at = { locale: readLocale(args.request), now: new Date() };
  const campaign = await withTenant(member, (tx) =>
    readAssociationCampaign(tx, member, args.params.campaign, at),
  );
  if (!campaign) throw notFound();
  const base = doorPath(member);
  const address = `${base}/campaigns/${args.params.campaign}`;
  return { campaign, base, address, title: pageTitle(args.request, campaign.title) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function AssociationCampaign() {
  return <AssociationCampaignView {...useLoaderData<typeof loader>()} />;
}
