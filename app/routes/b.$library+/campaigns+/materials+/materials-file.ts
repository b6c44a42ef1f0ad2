import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { drawMaterial, extensionOf, materialOf } from '~/flows/materials/draw-material.server';
import { loadPicture } from '~/flows/materials/pictures-files.server';
import { loadMark, materialsWait, readMaterials } from '~/flows/materials/read-materials.server';
import { attachment, download } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { translatorFor } from '~/i18n/messages.server';

/** One sheet or one channel's picture, saved as a file, or with `?view=1` opened to be printed. Texts with gaps give none. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const search = new URL(args.request.url).searchParams;
  const asked = materialOf(args.params.file ?? '');
  const { filesDir } = args.context;
  const found = asked
    ? await withTenant(member, (tx) => readMaterials(tx, member, args.params.adoption, search))
    : null;
  if (!asked || !found || materialsWait(found)) throw notFound();
  const chosen = found.images.find((one) => one.id === search.get('picture'));
  const photograph = chosen ? await loadPicture(filesDir, chosen) : null;
  const mark = await loadMark(filesDir, found.mark);
  const body = await drawMaterial(asked.kind, { ...found.sheet, mark }, photograph);
  const kind = translatorFor('lt', 'materials')(`kinds.${asked.kind}`);
  const filename = `${kind} „${found.sheet.title}“.${extensionOf(asked.kind)}`;
  const response = download({ filename, contentType: asked.contentType, body });
  if (search.has('view')) {
    response.headers.set('Content-Disposition', attachment(filename).replace('attachment', 'inline'));
    // The page policy forbids every object, and to some readers the document itself is one.
    response.headers.set('Content-Security-Policy', "frame-ancestors 'none'");
  }
  return response;
}
