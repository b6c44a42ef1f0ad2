import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildTableWorkbook } from '@sklaida/insights/server';
import { requireMember } from '~/auth/guards.server';
import { filterLibraries, filterOf, libraryTable } from '~/flows/libraries/read-libraries.server';
import { download, workbookType } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:read');
  const filter = filterOf(new URL(args.request.url).searchParams);
  const locale = readLocale(args.request);
  const { passing } = await withTenant(member, (tx) =>
    filterLibraries(tx, filter, { locale, now: new Date() }),
  );
  const table = libraryTable(passing, locale);
  return download({
    filename: `${table.title}.xlsx`,
    contentType: workbookType,
    body: await buildTableWorkbook(table),
  });
}
