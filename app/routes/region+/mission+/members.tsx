import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { missionQueryOf } from '~/flows/campaigns/mission-filters';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { readMission } from '~/flows/campaigns/read-mission.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { MembersView } from './members-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const now = new Date();
  const query = missionQueryOf(new URL(args.request.url).searchParams);
  const found = await withTenant(member, async (tx) => {
    const standing = await readStanding(tx, member, args.params.campaign, now);
    const input = { query, now, locale: readLocale(args.request) };
    return standing && { standing, page: await readMission(tx, member, standing, input) };
  });
  if (!found) throw notFound();
  const { region, campaign } = args.params;
  const { title } = found.standing.campaign;
  return {
    page: found.page,
    base: `/region/${region}/campaigns/${campaign}`,
    live: `/${region}/${campaign}`,
    title: pageTitle(args.request, (t) => `${t('campaigns.tabs.members')} · ${title}`),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function CampaignMembers() {
  return <MembersView {...useLoaderData<typeof loader>()} />;
}
