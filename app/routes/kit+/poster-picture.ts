import type { LoaderFunctionArgs } from '@remix-run/node';
import { drawPoster } from '@sklaida/media/server';
import { anyone } from '~/auth/guards.server';
import { kitAnswer, kitHeaders, throughKit } from '~/auth/kit-door.server';
import { kitPoster, readKit } from '~/flows/kits/kit-card.server';
import { loadMark } from '~/flows/materials/read-materials.server';
import { notFound } from '~/http/errors';

/** The poster of a link's card as a picture for the screen. */
export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const contents = kitAnswer(args) === 'no' ? null : await throughKit(args, readKit);
  if (!contents) throw notFound();
  const mark = await loadMark(args.context.filesDir, contents.kit.mark);
  return new Response(await drawPoster({ ...kitPoster(contents), mark, footer: '' }), {
    headers: {
      ...kitHeaders,
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
