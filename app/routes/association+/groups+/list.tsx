import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readMyGroups } from '~/flows/groups/my-groups.server';
import { GroupsView } from '~/routes/groups+/list-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  return readMyGroups(args, member);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Groups() {
  return <GroupsView {...useLoaderData<typeof loader>()} />;
}
