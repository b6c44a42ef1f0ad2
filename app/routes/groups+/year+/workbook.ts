import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildSheetsWorkbook } from '@sklaida/insights/server';
import { requireGroup } from '~/auth/guards.server';
import { askedYear, readGroupYear } from '~/flows/group-year/read-year.server';
import { yearSheets } from '~/flows/group-year/year-sheets.server';
import { download, workbookType } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const now = new Date();
  const locale = readLocale(args.request);
  const year = askedYear(new URL(args.request.url), now);
  const page = await withTenant(member, (tx) => readGroupYear(tx, member, { locale, now, year }));
  const { filename, title, sheets } = yearSheets(page, locale);
  const body = await buildSheetsWorkbook(title, sheets, now);
  return download({ filename, contentType: workbookType, body });
}
