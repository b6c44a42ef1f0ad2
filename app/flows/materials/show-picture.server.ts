import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { channelPictureKeys, channelPictures } from '@sklaida/media';
import { cutPicture, shrinkPicture } from '@sklaida/media/server';
import type { Member } from '~/auth/guards.server';
import { attachment } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { extensionOf } from './draw-material.server';
import { seePicture } from './pictures.server';
import { loadPicture } from './pictures-files.server';

const widths = { thumb: 320, medium: 960 } as const;

/** A picture for the screen or in a channel's size. What it shows never changes under its id; what is not to be seen here is absent. */
export async function showPicture(args: LoaderFunctionArgs, member: Member): Promise<Response> {
  const { image, size = '' } = args.params;
  const width = Object.hasOwn(widths, size) ? widths[size as keyof typeof widths] : null;
  const channel = channelPictureKeys.find((key) => key === size) ?? null;
  const row =
    isUuid(image) && (width || channel)
      ? await withTenant(member, (tx) => seePicture(tx, member, image))
      : null;
  const bytes = row ? await loadPicture(args.context.filesDir, row) : null;
  if (!row || !bytes) throw notFound();
  const body = channel ? await cutPicture(bytes, channel) : await shrinkPicture(bytes, width ?? widths.thumb);
  const name = `${row.alt}.${channel ? extensionOf(channel) : 'webp'}`;
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': channel ? `image/${channelPictures[channel].format}` : 'image/webp',
      'Content-Disposition': channel ? attachment(name) : attachment(name).replace('attachment', 'inline'),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
