import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { askedYear, readGroupYear } from '~/flows/group-year/read-year.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { YearView } from './year-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const now = new Date();
  const year = askedYear(new URL(args.request.url), now);
  const view = { locale: readLocale(args.request), now, year };
  const page = await withTenant(member, (tx) => readGroupYear(tx, member, view));
  const { group } = page;
  return {
    page,
    title: pageTitle(args.request, (t) => t('groupYear.titled', { group, year: String(year) })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function GroupYear() {
  return <YearView page={useLoaderData<typeof loader>().page} />;
}
