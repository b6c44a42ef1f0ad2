import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readRegionToday } from '~/flows/screens/read-region-today.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { RegionTodayView } from './today-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const at = { locale: readLocale(args.request), now: new Date() };
  const today = await withTenant(member, (tx) => readRegionToday(tx, member, at));
  return { today, title: pageTitle(args.request, (t) => t('shell.nav.today')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function RegionToday() {
  return <RegionTodayView today={useLoaderData<typeof loader>().today} />;
}
