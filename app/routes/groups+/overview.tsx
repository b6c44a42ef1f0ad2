import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readGroupOverview } from '~/flows/groups/read-group.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { OverviewView } from './overview-view';

/** Of the history, counted from 1. */
const pageNumber = (typed: string | null) => (/^[1-9]\d{0,3}$/.test(typed ?? '') ? Number(typed) : 1);

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = {
    locale: readLocale(args.request),
    now: new Date(),
    page: pageNumber(new URL(args.request.url).searchParams.get('page')),
  };
  const page = await withTenant(member, (tx) => readGroupOverview(tx, member, view));
  return { page, title: pageTitle(args.request, member.group.name) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function GroupOverview() {
  return <OverviewView page={useLoaderData<typeof loader>().page} />;
}
