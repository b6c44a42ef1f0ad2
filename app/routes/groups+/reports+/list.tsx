import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readSides } from '~/flows/sides/read-sides.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ReportsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readSides(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => `${t('sides.title')} · ${member.group.name}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function GroupReports() {
  return <ReportsView page={useLoaderData<typeof loader>().page} />;
}
