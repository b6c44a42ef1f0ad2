import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { mendLetter } from '~/flows/mail/mend-letters.server';
import { readLetter } from '~/flows/mail/read-outbox.server';
import { notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { LetterView } from '~/ui/letter';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'outbox:read');
  const letter = await withTenant(member, (tx) => readLetter(tx, member, args.params.letter));
  if (!letter) throw notFound();
  const title = pageTitle(args.request, letter.subject);
  return { letter, title, base: `/b/${args.params.library}/outbox` };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'mail:repair');
  const intent = (await args.request.formData()).get('intent');
  const letterId = args.params.letter;
  const said = await withTenant(member, (tx) => mendLetter(tx, member, { letterId, intent }));
  if (!said) throw notFound();
  return redirectWithToast(`/b/${args.params.library}/outbox/${letterId}`, said.key, said.params);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryLetter() {
  return <LetterView {...useLoaderData<typeof loader>()} />;
}
