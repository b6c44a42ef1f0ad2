import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readOutbox } from '~/flows/read-outbox.server';
import { OutboxView } from '~/ui/letters';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'outbox:read');
  const outbox = await withTenant(member, (tx) => readOutbox(tx, member));
  return { ...outbox, base: `/b/${args.params.library}/outbox` };
}

export default function LibraryOutbox() {
  return <OutboxView {...useLoaderData<typeof loader>()} />;
}
