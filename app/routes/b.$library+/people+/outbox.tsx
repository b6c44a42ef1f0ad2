import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readOutbox } from '~/flows/read-outbox.server';
import { pageTitle } from '~/i18n/page-title.server';
import { OutboxView } from '~/ui/letters';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'outbox:read');
  const outbox = await withTenant(member, (tx) => readOutbox(tx, member));
  const title = pageTitle(args.request, (t) => t('outbox.title'));
  return { ...outbox, title, base: `/b/${args.params.library}/outbox` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryOutbox() {
  return <OutboxView {...useLoaderData<typeof loader>()} />;
}
