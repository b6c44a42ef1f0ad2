import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { renderReport } from '@sklaida/media/server';
import { requireGroup } from '~/auth/guards.server';
import { readSide } from '~/flows/sides/read-side.server';
import { sidePaper } from '~/flows/sides/side-files.server';
import { download } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { id: args.params.side, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readSide(tx, member, view));
  const { filename, report } = sidePaper(page, view);
  return download({ filename, contentType: 'application/pdf', body: await renderReport(report) });
}
