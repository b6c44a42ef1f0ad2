import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readReturn } from '~/flows/duties/return-page.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ReturnView } from './return-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const asked = new URL(args.request.url).searchParams.get('absence');
  const view = { locale: readLocale(args.request), now: new Date(), asked };
  const page = await withTenant(member, (tx) => readReturn(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => t('duties.return.title')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Return() {
  return <ReturnView page={useLoaderData<typeof loader>().page} />;
}
