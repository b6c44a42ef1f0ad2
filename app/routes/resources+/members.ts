import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readStanding } from '~/flows/read-members.server';
import { notFound } from '~/http/errors';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const standing = await withTenant(member, (tx) =>
    readStanding(tx, member, args.params.campaign, new Date()),
  );
  if (!standing) throw notFound();
  return Response.json(standing.picture, { headers: { 'Cache-Control': 'private, no-store' } });
}
