import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { readLibrary } from '~/flows/libraries/read-libraries.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { actOnLibrary } from './one-actions.server';
import { LibraryConfirm } from './one-confirm';
import { LibraryOneView } from './one-view';
import { libraryIntentSchema } from './schema.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:read');
  const circumstances = { locale: readLocale(args.request), now: new Date() };
  const library = await withTenant(member, (tx) =>
    readLibrary(tx, member, args.params.tenant, circumstances),
  );
  if (!library) throw notFound();
  return {
    library,
    base: `${doorPath(member)}/libraries`,
    origin: args.context.origin,
    title: pageTitle(args.request, library.name),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const circumstances = { locale: readLocale(args.request), now: new Date() };
  const library = await withTenant(member, (tx) =>
    readLibrary(tx, member, args.params.tenant, circumstances),
  );
  if (!library) throw notFound();
  const form = await parseForm(args.request, libraryIntentSchema);
  if (!form.ok) return invalid(form);
  return actOnLibrary(args, member, library, form);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function LibraryOne() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (reply && 'sure' in reply) return <LibraryConfirm {...page} sure={reply.sure} />;
  return <LibraryOneView {...page} reply={reply} />;
}
