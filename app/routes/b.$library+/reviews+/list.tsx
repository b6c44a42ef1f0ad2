import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readReviews } from '~/flows/composer/read-review.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ListView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'comment:write');
  const locale = readLocale(args.request);
  return {
    docTitle: pageTitle(args.request, (t) => t('reviews.title')),
    base: `${doorPath(member)}/reviews`,
    rows: await withTenant(member, (tx) => readReviews(tx, member, locale)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Reviews() {
  const { rows, base } = useLoaderData<typeof loader>();
  return <ListView rows={rows} base={base} />;
}
