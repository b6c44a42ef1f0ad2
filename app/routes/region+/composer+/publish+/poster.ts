import type { LoaderFunctionArgs } from '@remix-run/node';
import { drawPoster } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { readTemplatePoster } from '~/flows/composer/read-preview.server';

/** The template's poster as one library would hang it. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return new Response(await drawPoster(await readTemplatePoster(args, member)), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
