import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { sheetKinds } from '@sklaida/media';
import { previewSheet } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { loadMark, readMaterials } from '~/flows/materials/read-materials.server';
import { notFound } from '~/http/errors';

/** A sheet for the screen, small; gaps or not, one sees what it will be. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const search = new URL(args.request.url).searchParams;
  const found = await withTenant(member, (tx) => readMaterials(tx, member, args.params.adoption, search));
  if (!found) throw notFound();
  const kind = sheetKinds.find((one) => one === search.get('sheet')) ?? 'poster';
  const mark = await loadMark(args.context.filesDir, found.mark);
  const body = await previewSheet(kind, { ...found.sheet, mark }, search.has('small') ? 240 : 520);
  return new Response(body as BodyInit, {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-cache' },
  });
}
