import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { addDecision } from '@sklaida/workgroups/server';
import { requireGroup } from '~/auth/guards.server';
import { readOwners } from '~/flows/decisions/read-decision.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { newDecisionSchema } from './form.server';
import { NewDecisionView } from './new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  return {
    id: uuidv7(),
    owners: await readOwners(member),
    title: pageTitle(args.request, (t) => t('decisions.form.new')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, newDecisionSchema);
  if (!form.ok) return invalid(form);
  const { group, entered } = member;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const input = { group, personId: entered.person.id, ...form.value, ...letters };
  const done = await withTenant(member, (tx) => addDecision(tx, input));
  if (!done.ok) return data({ ok: false as const, notMember: true, values: form.values }, { status: 422 });
  return redirectWithToast(`${groupPath(group)}/decisions/${done.value.id}`, 'decisions.toast.added');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewDecision() {
  return <NewDecisionView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
