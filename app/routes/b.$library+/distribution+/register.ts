import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildTableWorkbook } from '@sklaida/insights/server';
import { requireMember } from '~/auth/guards.server';
import { readRegister } from '~/flows/mail/distribution.server';
import { registerTable } from '~/flows/mail/distribution-register.server';
import { download } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'distribution:read');
  const page = await withTenant(member, (tx) => readRegister(tx, member, new Date()));
  const { filename, table } = registerTable(page, readLocale(args.request));
  return download({
    filename,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await buildTableWorkbook(table),
  });
}
