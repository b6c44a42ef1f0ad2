import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { moveAssignment, readAssignment } from '~/flows/duties/assignments.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { assignmentStepSchema } from './form.server';
import { AssignmentView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const page = await withTenant(member, (tx) =>
    readAssignment(tx, member, args.params.assignment, new Date()),
  );
  if (!page) throw notFound();
  return { page, title: pageTitle(args.request, page.one.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const form = await parseForm(args.request, assignmentStepSchema);
  if (!form.ok) return invalid(form);
  const { intent, version, text } = form.value;
  const id = args.params.assignment;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await moveAssignment(member, { id, version, step: intent, text, ...letters });
  if (done.ok)
    return redirectWithToast(
      `/b/${args.params.library}/assignments/${id}`,
      `duties.assignments.toast.${intent}`,
    );
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'forbidden') throw forbidden();
  const problem = done.error === 'stale' ? ('stale' as const) : ('wrong-state' as const);
  return data({ ok: false as const, problem, values: form.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function AssignmentPage() {
  return <AssignmentView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
