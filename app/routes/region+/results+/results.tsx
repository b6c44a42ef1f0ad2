import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { readFigures } from '~/flows/results/read-figures.server';
import { readResults } from '~/flows/results/read-results.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { endOrRemind } from '../campaign+/end-or-remind.server';
import { ResultsView } from './results-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'totals:read');
  const now = new Date();
  const found = await withTenant(member, async (tx) => {
    const standing = await readStanding(tx, member, args.params.campaign, now);
    if (!standing) return null;
    const page = await readResults(tx, member, standing, now);
    const figures = await readFigures(tx, member, standing, page, readLocale(args.request));
    return { standing, page, figures };
  });
  if (!found) throw notFound();
  const { region, campaign } = args.params;
  return {
    page: found.page,
    figures: found.figures,
    base: `/region/${region}/campaigns/${campaign}`,
    title: pageTitle(args.request, (t) => `${t('results.title')} · ${found.standing.campaign.title}`),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'totals:read');
  return endOrRemind(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function CampaignResults() {
  const reply = useActionData<typeof action>();
  return <ResultsView {...useLoaderData<typeof loader>()} reply={reply} intent={reply?.intent} />;
}
