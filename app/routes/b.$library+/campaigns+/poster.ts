import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { renderPoster } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { findPoster } from '~/flows/read-poster.server';
import { attachment, download } from '~/http/downloads';
import { notFound } from '~/http/errors';

/** The poster as PDF: saved as a file, or with `?view=1` opened by the browser's own reader to be printed. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const id = args.params.adoption ?? '';
  const poster = isUuid(id) ? await withTenant(member, (tx) => findPoster(tx, member, id)) : null;
  if (!poster) throw notFound();
  const filename = `${poster.title} – ${poster.libraryName}.pdf`;
  const body = await renderPoster({ ...poster, footer: '' });
  const response = download({ filename, contentType: 'application/pdf', body });
  if (new URL(args.request.url).searchParams.has('view')) {
    response.headers.set('Content-Disposition', attachment(filename).replace('attachment', 'inline'));
    // The page policy forbids every object, and to some readers the document itself is one.
    response.headers.set('Content-Security-Policy', "frame-ancestors 'none'");
  }
  return response;
}
