import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { askForCopy } from '@sklaida/people/server';
import { requireFresh } from '~/auth/fresh.server';
import { requireMember } from '~/auth/guards.server';
import { readCopies } from '~/flows/library-copy/read-copies.server';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { ExportView } from './export-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'library:export');
  const copies = await withTenant(member, (tx) => readCopies(tx, member, args.context.tokenSecret));
  return { ...copies, title: pageTitle(args.request, (t) => t('privacy.export.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'library:export');
  await requireFresh(args);
  const { tenant, person } = member.entered;
  await withTenant(member, (tx) => askForCopy(tx, { tenantId: tenant.id, personId: person.id }));
  return redirectWithToast(`/b/${args.params.library}/settings/export`, 'privacy.export.started');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryExport() {
  return <ExportView {...useLoaderData<typeof loader>()} />;
}
