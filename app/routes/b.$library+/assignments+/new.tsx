import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { assignmentsPath, giveAssignment, readPeople } from '~/flows/duties/assignments.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { assignmentSchema } from './form.server';
import { AssignmentForm } from './form-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:give');
  const people = await withTenant(member, readPeople);
  return {
    people,
    start: { id: uuidv7(), version: 0, title: '', body: '', assigneeId: '', dueOn: '' },
    base: assignmentsPath(member),
    today: todayIn(timeZone, new Date()),
    title: pageTitle(args.request, (t) => t('duties.assignments.form.new')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'assignment:give');
  const form = await parseForm(args.request, assignmentSchema);
  if (!form.ok) return invalid(form);
  const { id, version: _, ...words } = form.value;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await giveAssignment(member, { id, words, ...letters });
  if (!done.ok)
    return data({ ok: false as const, colleague: true as const, values: form.values }, { status: 422 });
  return redirectWithToast(assignmentsPath(member), 'duties.assignments.toast.given');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewAssignment() {
  return (
    <AssignmentForm {...useLoaderData<typeof loader>()} kind="new" reply={useActionData<typeof action>()} />
  );
}
