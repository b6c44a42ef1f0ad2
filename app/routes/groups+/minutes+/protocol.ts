import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { renderProtocol } from '@sklaida/media/server';
import { requireGroup } from '~/auth/guards.server';
import { readProtocol } from '~/flows/minutes/protocol.server';
import { download } from '~/http/downloads';
import { notFound } from '~/http/errors';

/** The minutes as a file, or with `?item=` an extract of one item, with `?library=` of what one library is to do. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const { searchParams } = new URL(args.request.url);
  const asked = {
    meetingId: args.params.meeting,
    itemId: searchParams.get('item'),
    library: searchParams.get('library'),
    now: new Date(),
  };
  const found = await withTenant(member, (tx) => readProtocol(tx, member, asked));
  if (!found) throw notFound();
  const body = await renderProtocol(found.protocol);
  return download({ filename: found.filename, contentType: 'application/pdf', body });
}
