import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { findSharedPicture } from '@sklaida/insights/server';
import { isUuid } from '@sklaida/kernel';
import { shrinkPicture } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { loadPicture } from '~/flows/materials/pictures-files.server';
import { readersPage } from '~/flows/sharing/read-received.server';
import { notFound } from '~/http/errors';

const mediumWidth = 960;

/** A picture of a shared report: seen as long as the report may be read, and kept in no cache. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, readersPage(args));
  const { report: shareId, picture: imageId, size } = args.params;
  const asked = isUuid(shareId) && isUuid(imageId) && size === 'medium' ? { shareId, imageId } : null;
  const file = asked && (await withTenant(member, (tx) => findSharedPicture(tx, asked)));
  const bytes = file && (await loadPicture(args.context.filesDir, file));
  if (!bytes) throw notFound();
  const body = await shrinkPicture(bytes, mediumWidth);
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
