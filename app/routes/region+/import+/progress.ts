import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { findProgress } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const id = args.params.import;
  const progress = isUuid(id)
    ? await withTenant(member, (tx) => findProgress(tx, { tenantId: member.entered.tenant.id, id }))
    : null;
  if (!progress) throw notFound();
  return Response.json(progress, { headers: { 'Cache-Control': 'private, no-store' } });
}
