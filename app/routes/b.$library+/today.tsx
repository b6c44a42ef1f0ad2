import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readLibraryToday } from '~/flows/screens/read-library-today.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { LibraryTodayView } from './today-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const view = { locale: readLocale(args.request), now: new Date() };
  const today = await withTenant(member, (tx) => readLibraryToday(tx, member, view));
  const plain = today.card ? { withoutScript: true } : {};
  return { ...plain, today, name: pageTitle(args.request, (t) => t('shell.nav.today')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Sklaida' }];

export default function LibraryToday() {
  return <LibraryTodayView today={useLoaderData<typeof loader>().today} />;
}
