import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildTableWorkbook } from '@sklaida/insights/server';
import { requireMember } from '~/auth/guards.server';
import { importOf } from '~/flows/libraries/import-libraries.server';
import { wrongRows } from '~/flows/libraries/read-libraries-import.server';
import { download, workbookType } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const table = await withTenant(member, async (tx) => {
    const found = await importOf(tx, member, args.params.import);
    return found && wrongRows(tx, member, found, readLocale(args.request), new Date());
  });
  if (!table) throw notFound();
  return download({
    filename: `${table.title}.xlsx`,
    contentType: workbookType,
    body: await buildTableWorkbook(table),
  });
}
