import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { readReports } from '~/flows/reports/read-reports.server';
import { readersPage, receivedReports } from '~/flows/sharing/read-received.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ReportsView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, readersPage(args));
  const view = { locale: readLocale(args.request), now: new Date() };
  const [page, received] = await withTenant(member, async (tx) => [
    await readReports(tx, member, view),
    await receivedReports(tx, member, view),
  ]);
  return { page, received, formKey: uuidv7(), title: pageTitle(args.request, (t) => t('reports.title')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Reports() {
  return <ReportsView {...useLoaderData<typeof loader>()} />;
}
