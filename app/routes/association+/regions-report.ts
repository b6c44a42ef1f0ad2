import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { renderReport } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { regionsReportOf } from '~/flows/results/association-files.server';
import { readAssociationCampaign } from '~/flows/results/read-association.server';
import { download } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'association:read');
  const at = { locale: readLocale(args.request), now: new Date() };
  const campaign = await withTenant(member, (tx) =>
    readAssociationCampaign(tx, member, args.params.campaign, at),
  );
  if (!campaign) throw notFound();
  const organiser = member.entered.tenant.name;
  const { filename, report } = regionsReportOf({ campaign, organiser, ...at });
  return download({ filename, contentType: 'application/pdf', body: await renderReport(report) });
}
