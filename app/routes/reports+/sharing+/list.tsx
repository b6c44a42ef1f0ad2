import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readSharing } from '~/flows/sharing/read-sharing.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { SharingView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'report:share');
  const asked = { id: args.params.report, locale: readLocale(args.request), now: new Date() };
  return {
    page: await withTenant(member, (tx) => readSharing(tx, member, asked)),
    title: pageTitle(args.request, (t) => t('sharing.title')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Sharing() {
  return <SharingView page={useLoaderData<typeof loader>().page} />;
}
