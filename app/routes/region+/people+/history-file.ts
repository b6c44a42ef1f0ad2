import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/auth/guards.server';
import { historyFile } from '~/flows/screens/history-file.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'history:read');
  return historyFile(args, member);
}
