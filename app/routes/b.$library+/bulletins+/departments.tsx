import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { readDepartments, saveDepartment } from '~/flows/bulletins/departments.server';
import { bulletinsPath } from '~/flows/bulletins/read-bulletins.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { DepartmentsView } from './departments-view';
import { departmentSchema } from './form.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'bulletin:write');
  const page = await withTenant(member, (tx) => readDepartments(tx, member));
  const title = pageTitle(args.request, (t) => t('bulletins.departments.title'));
  return { page, newId: uuidv7(), title };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'bulletin:write');
  const form = await parseForm(args.request, departmentSchema);
  if (!form.ok) return invalid(form);
  const done = await saveDepartment(member, form.value);
  if (done.ok) return redirectWithToast(`${bulletinsPath(member)}/departments`, 'bulletins.toast.department');
  if (done.error === 'not-found') throw notFound();
  const status = done.error === 'stale' ? 409 : 422;
  return data({ ok: false as const, problem: done.error, values: form.values }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Departments() {
  return <DepartmentsView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
