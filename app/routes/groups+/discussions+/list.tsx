import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readThreads, threadFilter } from '~/flows/discussions/read-threads.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ThreadListView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { locale: readLocale(args.request), filter: threadFilter(new URL(args.request.url)) };
  const page = await withTenant(member, (tx) => readThreads(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => `${t('discussions.title')} · ${page.group}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Discussions() {
  return <ThreadListView page={useLoaderData<typeof loader>().page} />;
}
