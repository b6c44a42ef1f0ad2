import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readBallots } from '~/flows/ballots/read-ballots.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { BallotsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const at = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readBallots(tx, member, at));
  return { page, title: pageTitle(args.request, (t) => `${t('ballots.title')}: ${member.group.name}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Ballots() {
  return <BallotsView page={useLoaderData<typeof loader>().page} />;
}
