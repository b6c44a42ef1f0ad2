import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildCampaignWorkbook } from '@sklaida/insights/server';
import { requireMember } from '~/auth/guards.server';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { readFigures } from '~/flows/results/read-figures.server';
import { readResults } from '~/flows/results/read-results.server';
import { workbookOf } from '~/flows/results/results-workbook.server';
import { download } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'totals:read');
  const now = new Date();
  const locale = readLocale(args.request);
  const found = await withTenant(member, async (tx) => {
    const standing = await readStanding(tx, member, args.params.campaign, now);
    if (!standing) return null;
    const page = await readResults(tx, member, standing, now);
    return { standing, page, figures: await readFigures(tx, member, standing, page, locale) };
  });
  if (!found) throw notFound();
  const { filename, workbook } = workbookOf(found.standing, found.page, found.figures, locale, now);
  return download({
    filename,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await buildCampaignWorkbook(workbook),
  });
}
