import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { newGroup, newGroupForm } from '~/routes/groups+/new-actions.server';
import { NewGroupView } from '~/routes/groups+/new-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  return newGroupForm(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  return newGroup(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function NewGroup() {
  return <NewGroupView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
