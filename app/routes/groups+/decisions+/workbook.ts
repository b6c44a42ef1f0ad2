import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildTableWorkbook } from '@sklaida/insights/server';
import { requireGroup } from '~/auth/guards.server';
import { readRegister, registerFilter } from '~/flows/decisions/read-register.server';
import { registerTable } from '~/flows/decisions/register-table.server';
import { download, workbookType } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const locale = readLocale(args.request);
  const url = new URL(args.request.url);
  if (!url.searchParams.has('show')) url.searchParams.set('show', 'all');
  const view = { locale, now: new Date(), filter: registerFilter(url) };
  const page = await withTenant(member, (tx) => readRegister(tx, member, view));
  const { filename, table } = registerTable(page, locale);
  return download({ filename, contentType: workbookType, body: await buildTableWorkbook(table) });
}
