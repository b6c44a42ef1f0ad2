import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import type { Assignment } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { editAssignment, readAssignment } from '~/flows/duties/assignments.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { assignmentSchema } from './form.server';
import { AssignmentForm } from './form-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const page = await withTenant(member, (tx) =>
    readAssignment(tx, member, args.params.assignment, new Date()),
  );
  if (!page) throw notFound();
  if (!page.mayEdit) throw forbidden();
  const { one, base, people, today } = page;
  return { base, people, today, start: written(one), title: pageTitle(args.request, one.title) };
}

type Written = Pick<Assignment, 'id' | 'version' | 'title' | 'body' | 'assigneeId' | 'dueOn'>;
function written({ id, version, title, body, assigneeId, dueOn }: Written): Written {
  return { id, version, title, body, assigneeId, dueOn };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const form = await parseForm(args.request, assignmentSchema);
  if (!form.ok) return invalid(form);
  const { id: _, version, ...words } = form.value;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const id = args.params.assignment;
  const done = await editAssignment(member, { id, version, words, ...letters });
  if (done.ok)
    return redirectWithToast(
      `/b/${args.params.library}/assignments/${id}`,
      'duties.assignments.toast.edited',
    );
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'forbidden' || done.error === 'wrong-state') throw forbidden();
  if (done.error === 'stale')
    return conflict({ ok: false as const, theirs: written(done.detail as Assignment), values: form.values });
  return data({ ok: false as const, colleague: true as const, values: form.values }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditAssignment() {
  return (
    <AssignmentForm {...useLoaderData<typeof loader>()} kind="edit" reply={useActionData<typeof action>()} />
  );
}
