import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { readReceived } from '~/flows/sharing/read-received.server';
import { sideReportPath } from '~/flows/sides/side-paths.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';

/** The report somebody shared with this person or her group; one that a group fills together is read on the group's page. */
export async function receivedPage(args: LoaderFunctionArgs, member: Member) {
  const id = args.params.report;
  const received = await readReceived(member, { id, locale: readLocale(args.request) });
  if (received)
    return { received, key: uuidv7(), title: pageTitle(args.request, received.title), page: null };
  const side = await withTenant(member, (tx) => sideReportPath(tx, member, id));
  if (side) throw redirect(side);
  throw notFound();
}
