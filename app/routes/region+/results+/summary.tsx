import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { nameOf, readStanding } from '~/flows/campaigns/read-members.server';
import { readFigures } from '~/flows/results/read-figures.server';
import { readResults } from '~/flows/results/read-results.server';
import { summarySentences } from '~/flows/results/summary-sentences.server';
import { notFound } from '~/http/errors';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { SummaryView } from './summary-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'totals:read');
  const now = new Date();
  const locale = readLocale(args.request);
  const found = await withTenant(member, async (tx) => {
    const standing = await readStanding(tx, member, args.params.campaign, now);
    if (!standing) return null;
    const page = await readResults(tx, member, standing, now);
    return { ...standing, page, figures: await readFigures(tx, member, standing, page, locale) };
  });
  if (!found) throw notFound();
  const { campaign, mirrors, picture, page, figures } = found;
  const took = mirrors.filter((one) => one.state !== 'invited' && one.state !== 'declined');
  return {
    title: pageTitle(args.request, (t) => `${t('results.summary.title')} · ${campaign.title}`),
    base: `/region/${args.params.region}/campaigns/${campaign.id}`,
    organiser: member.entered.tenant.name,
    made: todayIn(timeZone, now),
    campaign: {
      title: campaign.title,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      goal: campaign.document.goal,
      keyMessage: campaign.document.keyMessage,
      closingNote: campaign.closingNote,
    },
    picture,
    figures,
    sentences: summarySentences({ picture, ...page }, locale),
    results: { groups: page.groups, total: page.total, reported: page.reported, goal: page.goal },
    libraries: took
      .filter((one) => one.kind !== 'school_library')
      .map((one) => ({ id: one.id, name: nameOf(one), state: one.state })),
    schools: took.filter((one) => one.kind === 'school_library').map((one) => one.shortName),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function CampaignSummary() {
  return <SummaryView {...useLoaderData<typeof loader>()} />;
}
