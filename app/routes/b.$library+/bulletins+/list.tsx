import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { normaliseText } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { readBulletins } from '~/flows/bulletins/read-bulletins.server';
import { pageTitle } from '~/i18n/page-title.server';
import { BulletinsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const sought = normaliseText(new URL(args.request.url).searchParams.get('q') ?? '').slice(0, 100);
  const page = await withTenant(member, (tx) => readBulletins(tx, member, { now: new Date(), sought }));
  return { page, title: pageTitle(args.request, (t) => t('bulletins.title')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Bulletins() {
  return <BulletinsView page={useLoaderData<typeof loader>().page} />;
}
