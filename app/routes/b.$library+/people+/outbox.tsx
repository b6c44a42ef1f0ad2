import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { sendHeldAgain } from '~/flows/mail/mend-letters.server';
import { readOutbox } from '~/flows/mail/read-outbox.server';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { OutboxView } from '~/ui/letters';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'outbox:read');
  const show = new URL(args.request.url).searchParams.get('show') === 'trouble' ? 'trouble' : 'all';
  const outbox = await withTenant(member, (tx) => readOutbox(tx, member, show));
  const title = pageTitle(args.request, (t) => t('outbox.title'));
  return { ...outbox, title, base: `/b/${args.params.library}/outbox` };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'mail:repair');
  const said = await withTenant(member, (tx) => sendHeldAgain(tx));
  return redirectWithToast(`/b/${args.params.library}/outbox`, said.key, said.params);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryOutbox() {
  return <OutboxView {...useLoaderData<typeof loader>()} />;
}
