import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { findGroupFile } from '@sklaida/workgroups/server';
import { requireGroup } from '~/auth/guards.server';
import { openFile } from '~/flows/files/files-on-disk.server';
import { fileHeaders } from '~/http/downloads';
import { notFound } from '~/http/errors';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const { group } = member;
  const id = args.params.file;
  const file = isUuid(id) ? await withTenant(member, (tx) => findGroupFile(tx, { group, id })) : null;
  const kept = file && (await openFile(args.context.filesDir, { tenantId: group.tenantId, id: file.id }));
  if (!kept) throw notFound();
  return new Response(createReadableStreamFromReadable(kept.stream), {
    headers: { ...fileHeaders(file.name, file.mediaType), 'Content-Length': String(kept.bytes) },
  });
}
