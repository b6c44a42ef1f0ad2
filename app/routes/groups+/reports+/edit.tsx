import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { requireGroup } from '~/auth/guards.server';
import { readSideFields } from '~/flows/sides/read-side-fields.server';
import { sidesPath } from '~/flows/sides/side-paths.server';
import { forbidden, notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { saveSideForm } from './save-form.server';
import { SideFormView } from './side-form';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const { side } = args.params;
  const asked = { id: side, locale: readLocale(args.request) };
  const page = await withTenant(member, (tx) => readSideFields(tx, member, asked));
  return { page, title: pageTitle(args.request, (t) => t('sides.form.edit')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const { side } = args.params;
  if (!isUuid(side)) throw notFound();
  return saveSideForm(args, member, {
    id: side,
    to: (id) => `${sidesPath(member.group)}/${id}`,
    toast: 'saved',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditSide() {
  return <SideFormView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
