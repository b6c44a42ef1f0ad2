import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readGroupFiles } from '~/flows/files/read-files.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { stepFile, takeFile } from './actions.server';
import { FilesView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const asked = new URL(args.request.url).searchParams.get('meeting');
  const view = { locale: readLocale(args.request), asked };
  const page = await withTenant(member, (tx) => readGroupFiles(tx, member, view));
  return { page, title: pageTitle(args.request, (t) => t('files.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const carriesFile = args.request.headers.get('Content-Type')?.startsWith('multipart/form-data');
  return carriesFile ? takeFile(args, member) : stepFile(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function GroupFiles() {
  return <FilesView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
