import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/auth/guards.server';
import { readProgress } from '~/flows/updates/read-progress.server';

/** How far the newest correction of a campaign has come, for a page that stays open. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  return Response.json(await readProgress(args, member), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
