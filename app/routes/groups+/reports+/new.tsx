import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uuidv7 } from '@sklaida/kernel';
import { requireGroup } from '~/auth/guards.server';
import { newSideFields } from '~/flows/sides/read-side-fields.server';
import { sidesPath } from '~/flows/sides/side-paths.server';
import { forbidden } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { saveSideForm } from './save-form.server';
import { SideFormView } from './side-form';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const page = newSideFields(member, { locale: readLocale(args.request), now: new Date() });
  return { page, newId: uuidv7(), title: pageTitle(args.request, (t) => t('sides.form.new')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  return saveSideForm(args, member, { to: (id) => `${sidesPath(member.group)}/${id}`, toast: 'opened' });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewSide() {
  return <SideFormView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
