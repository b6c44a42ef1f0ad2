import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readHistory } from '~/flows/screens/read-history.server';
import { pageTitle } from '~/i18n/page-title.server';
import { HistoryView } from '~/ui/history';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'history:read');
  const query = new URL(args.request.url).searchParams;
  const history = await withTenant(member, (tx) => readHistory(tx, member, query));
  const title = pageTitle(args.request, (t) => t('history.title'));
  return { ...history, title, base: `/b/${args.params.library}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryHistory() {
  return <HistoryView {...useLoaderData<typeof loader>()} />;
}
