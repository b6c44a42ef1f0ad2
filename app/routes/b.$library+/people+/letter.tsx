import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readLetter } from '~/flows/read-outbox.server';
import { notFound } from '~/http/errors';
import { pageTitle } from '~/i18n/page-title.server';
import { LetterView } from '~/ui/letters';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'outbox:read');
  const letter = await withTenant(member, (tx) => readLetter(tx, member, args.params.letter));
  if (!letter) throw notFound();
  const title = pageTitle(args.request, letter.subject);
  return { letter, title, base: `/b/${args.params.library}/outbox` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryLetter() {
  return <LetterView {...useLoaderData<typeof loader>()} />;
}
