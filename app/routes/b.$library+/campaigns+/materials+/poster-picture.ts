import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { drawPoster } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { loadMark, readMaterials } from '~/flows/materials/read-materials.server';
import { notFound } from '~/http/errors';

/** The poster as a picture for the screen, drawn from the same source as the PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const search = new URL(args.request.url).searchParams;
  const found = await withTenant(member, (tx) => readMaterials(tx, member, args.params.adoption, search));
  if (!found) throw notFound();
  const mark = await loadMark(args.context.filesDir, found.mark);
  return new Response(await drawPoster({ ...found.sheet, mark }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; img-src data:; frame-ancestors 'none'",
    },
  });
}
