import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { isUuid } from '@sklaida/kernel';
import { findGuestFile } from '@sklaida/workgroups/server';
import { anyone } from '~/auth/guards.server';
import { guestDevice } from '~/auth/guest-device.server';
import { kitHeaders, throughGuest } from '~/auth/kit-door.server';
import { openFile } from '~/flows/files/files-on-disk.server';
import { fileHeaders } from '~/http/downloads';
import { notFound } from '~/http/errors';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { file: id } = args.params;
  const device = guestDevice(args);
  const file = isUuid(id) ? await throughGuest(args, (tx) => findGuestFile(tx, { device, id })) : null;
  const kept = file && (await openFile(args.context.filesDir, file));
  if (!kept) throw notFound();
  return new Response(createReadableStreamFromReadable(kept.stream), {
    headers: {
      ...fileHeaders(file.name, file.mediaType),
      ...kitHeaders,
      'Content-Length': String(kept.bytes),
    },
  });
}
