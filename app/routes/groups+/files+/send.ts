import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireGroup } from '~/auth/guards.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { takeFileQuietly } from './actions.server';

export async function loader(args: LoaderFunctionArgs) {
  const { group } = await requireGroup(args, 'group:read');
  return redirect(`${groupPath(group)}/files`);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  return takeFileQuietly(args, member);
}
