import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPoster } from '@sklaida/media/server';
import { anyone } from '~/auth/guards.server';
import { kitAnswer, kitHeaders, throughKit } from '~/auth/kit-door.server';
import { kitPoster, readKit } from '~/flows/kits/kit-card.server';
import { loadMark } from '~/flows/materials/read-materials.server';
import { attachment, download } from '~/http/downloads';
import { notFound } from '~/http/errors';

/** The poster of a link's card as PDF, A4 or with `?size=a3` A3; `?view=1` opens it in the browser's own reader. */
export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const contents = kitAnswer(args) === 'no' ? null : await throughKit(args, readKit);
  if (!contents) throw notFound();
  const mark = await loadMark(args.context.filesDir, contents.kit.mark);
  const poster = kitPoster(contents);
  const query = new URL(args.request.url).searchParams;
  const size = query.get('size') === 'a3' ? 'a3' : 'a4';
  const filename = `${poster.title} – ${poster.libraryName}${size === 'a3' ? ' (A3)' : ''}.pdf`;
  const body = await renderPoster({ ...poster, mark, size, footer: '' });
  const response = download({ filename, contentType: 'application/pdf', body });
  for (const [name, value] of Object.entries(kitHeaders)) response.headers.set(name, value);
  if (query.has('view')) {
    response.headers.set('Content-Disposition', attachment(filename).replace('attachment', 'inline'));
    response.headers.set('Content-Security-Policy', "frame-ancestors 'none'");
  }
  return response;
}
