import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { drawExample } from '~/flows/materials/library-look.server';

/** A poster in the library's colour with its mark. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  const body = await withTenant(member, (tx) => drawExample(tx, member, args.context.filesDir));
  return new Response(body as BodyInit, {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-cache' },
  });
}
