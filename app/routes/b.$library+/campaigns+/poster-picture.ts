import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { drawPoster } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { findPoster } from '~/flows/read-poster.server';
import { notFound } from '~/http/errors';

/** The poster as a picture for the screen, drawn from the same source as the PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const id = args.params.adoption ?? '';
  const poster = isUuid(id) ? await withTenant(member, (tx) => findPoster(tx, member, id)) : null;
  if (!poster) throw notFound();
  return new Response(await drawPoster({ ...poster, footer: '' }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
