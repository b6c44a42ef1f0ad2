import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { renderPoster } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { loadMark, readMaterials } from '~/flows/materials/read-materials.server';
import { attachment, download } from '~/http/downloads';
import { notFound } from '~/http/errors';

/** The poster as PDF, A4 or with `?size=a3` A3: saved as a file, or with `?view=1` opened by the browser's own reader to be printed. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const search = new URL(args.request.url).searchParams;
  const found = await withTenant(member, (tx) => readMaterials(tx, member, args.params.adoption, search));
  if (!found) throw notFound();
  const size = search.get('size') === 'a3' ? 'a3' : 'a4';
  const { title, libraryName } = found.sheet;
  const filename = `${title} – ${libraryName}${size === 'a3' ? ' A3' : ''}.pdf`;
  const mark = await loadMark(args.context.filesDir, found.mark);
  const body = await renderPoster({ ...found.sheet, mark, size });
  const response = download({ filename, contentType: 'application/pdf', body });
  if (search.has('view')) {
    response.headers.set('Content-Disposition', attachment(filename).replace('attachment', 'inline'));
    // The page policy forbids every object, and to some readers the document itself is one.
    response.headers.set('Content-Security-Policy', "frame-ancestors 'none'");
  }
  return response;
}
