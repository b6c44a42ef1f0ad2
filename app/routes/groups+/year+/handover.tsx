import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readHandover } from '~/flows/group-year/read-handover.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { HandoverView } from './handover-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readHandover(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => `${t('groupYear.handover')} · ${page.group}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Handover() {
  return <HandoverView page={useLoaderData<typeof loader>().page} />;
}
