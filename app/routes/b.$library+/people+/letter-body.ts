import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readLetterHtml } from '~/flows/mail/read-outbox.server';
import { notFound } from '~/http/errors';
import { letterBody } from '~/http/letter-body';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'outbox:read');
  const html = await withTenant(member, (tx) => readLetterHtml(tx, member, args.params.letter));
  if (html === null) throw notFound();
  return letterBody(html);
}
