import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readDeputies } from '~/flows/duties/deputations.server';
import { pageTitle } from '~/i18n/page-title.server';
import { DeputiesView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'deputation:read');
  const page = await withTenant(member, (tx) => readDeputies(tx, member, new Date()));
  return { page, title: pageTitle(args.request, (t) => t('duties.title')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Deputies() {
  return <DeputiesView page={useLoaderData<typeof loader>().page} />;
}
