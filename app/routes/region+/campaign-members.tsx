import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { memberFilters, readMembers, readStanding } from '~/flows/read-members.server';
import { remind } from '~/flows/steer-campaign.server';
import { forbidden, notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { MembersView } from './members-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const now = new Date();
  const standing = await withTenant(member, (tx) => readStanding(tx, member, args.params.campaign, now));
  if (!standing) throw notFound();
  const asked = new URL(args.request.url).searchParams.get('show');
  const page = await readMembers(standing, member, {
    filter: memberFilters.find((one) => one === asked) ?? 'all',
    now,
    locale: readLocale(args.request),
    origin: args.context.origin,
  });
  const { region, campaign } = args.params;
  return {
    page,
    base: `/region/${region}/campaigns/${campaign}`,
    live: `/resources/members/${region}/${campaign}`,
    title: pageTitle(args.request, (t) => `${t('campaigns.tabs.members')} · ${standing.campaign.title}`),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const { campaign: id, region } = args.params;
  if (!isUuid(id)) throw notFound();
  const outcome = await withTenant(member, (tx) =>
    remind(tx, member, {
      id,
      states: ['invited'],
      today: todayIn(timeZone, new Date()),
      origin: args.context.origin,
      demo: isDemonstration(),
    }),
  );
  if (outcome.ok) {
    const to = `/region/${region}/campaigns/${id}/members`;
    return redirectWithToast(to, 'region.members.reminded', { n: outcome.value.count });
  }
  if (outcome.error === 'not-found') throw notFound();
  if (outcome.error === 'forbidden') throw forbidden();
  const t = translatorFor(readLocale(args.request), 'region');
  return data({ problem: t(`refused.${outcome.error}`) }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CampaignMembers() {
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <MembersView {...useLoaderData<typeof loader>()} problem={problem} />;
}
