import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readLibraries } from '~/flows/libraries/read-libraries.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { LibrariesView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:read');
  const query = new URL(args.request.url).searchParams;
  const circumstances = { locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readLibraries(tx, member, query, circumstances));
  return {
    page,
    base: `${doorPath(member)}/libraries`,
    title: pageTitle(args.request, (t) => t('libraries.title')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Libraries() {
  const { page, base } = useLoaderData<typeof loader>();
  return <LibrariesView page={page} base={base} />;
}
