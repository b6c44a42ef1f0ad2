import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { publishBulletin } from '~/flows/bulletins/bulletin-steps.server';
import { bulletinsPath } from '~/flows/bulletins/read-bulletins.server';
import { readFormStart } from '~/flows/bulletins/read-form.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { bulletinSchema, formOf } from './form.server';
import { BulletinFormView } from './form-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'bulletin:write');
  const start = await withTenant(member, (tx) => readFormStart(tx, member, null, new Date()));
  return { ...start, id: uuidv7(), title: pageTitle(args.request, (t) => t('bulletins.form.new')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'bulletin:write');
  const form = await parseForm(args.request, bulletinSchema);
  if (!form.ok) return invalid(form);
  const letters = { origin: args.context.origin, demo: isDemonstration(), now: new Date() };
  const { id } = form.value;
  const done = await publishBulletin(member, { id, form: formOf(form.value), ...letters });
  if (!done.ok)
    return data({ ok: false as const, problem: done.error, values: form.values }, { status: 422 });
  return redirectWithToast(`${bulletinsPath(member)}/${id}`, 'bulletins.toast.published');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewBulletin() {
  const { id, ...page } = useLoaderData<typeof loader>();
  return <BulletinFormView {...page} newId={id} reply={useActionData<typeof action>()} />;
}
