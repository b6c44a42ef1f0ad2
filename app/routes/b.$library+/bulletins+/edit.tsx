import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { editBulletin } from '~/flows/bulletins/bulletin-steps.server';
import { bulletinsPath } from '~/flows/bulletins/read-bulletins.server';
import { readFormStart, startOf } from '~/flows/bulletins/read-form.server';
import { conflict, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { bulletinSchema, formOf } from './form.server';
import { BulletinFormView } from './form-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'bulletin:write');
  const id = args.params.bulletin;
  const start = await withTenant(member, (tx) => readFormStart(tx, member, { id }, new Date()));
  if (!start.start.id) throw notFound();
  return { ...start, title: pageTitle(args.request, start.start.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'bulletin:write');
  const form = await parseForm(args.request, bulletinSchema);
  if (!form.ok) return invalid(form);
  const letters = { origin: args.context.origin, demo: isDemonstration(), now: new Date() };
  const id = args.params.bulletin;
  const { version, minor } = form.value;
  const wish = { id, version, form: formOf(form.value), minor: minor === 'on' };
  const done = await editBulletin(member, { ...wish, ...letters });
  if (done.ok) return redirectWithToast(`${bulletinsPath(member)}/${id}`, 'bulletins.toast.edited');
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'stale')
    return conflict({ ok: false as const, theirs: startOf(done.detail as never), values: form.values });
  const problem = done.error === 'answered' ? ('answered' as const) : ('no-department' as const);
  return data({ ok: false as const, problem, values: form.values }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditBulletin() {
  return <BulletinFormView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
