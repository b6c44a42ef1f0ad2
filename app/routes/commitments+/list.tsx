import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { ownPage, readCommitments } from '~/flows/decisions/read-commitments.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { CommitmentsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, ownPage(args));
  const view = { locale: readLocale(args.request), now: new Date() };
  return {
    page: await withTenant(member, (tx) => readCommitments(tx, member, view)),
    title: pageTitle(args.request, (t) => t('decisions.mine.title')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Commitments() {
  return <CommitmentsView page={useLoaderData<typeof loader>().page} />;
}
