import type { ActionFunctionArgs } from '@remix-run/node';
import { requireGroup } from '~/auth/guards.server';
import { takeFileQuietly } from './actions.server';

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  return takeFileQuietly(args, member);
}
