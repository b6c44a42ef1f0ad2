import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant, writing } from '@sklaida/db/tenancy';
import { buildTableWorkbook } from '@sklaida/insights/server';
import { recordHistory } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { readEntrants } from '~/flows/year/read-contest.server';
import { download, workbookType } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';

/** Entries with who is behind them, until that is deleted; whoever takes the file is written down. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const page = await readEntrants(args, member);
  if (page.erased) throw notFound();
  await withTenant(writing(member), (tx) =>
    recordHistory(tx, {
      tenantId: member.entered.tenant.id,
      subjectKind: 'campaign',
      subjectId: campaignIdOf(args),
      action: 'export-entries',
      data: { number: page.entries.length },
    }),
  );
  const t = translatorFor(readLocale(args.request), 'contests');
  const body = await buildTableWorkbook({
    title: page.campaignTitle,
    columns: [
      { label: t('entrants.code'), width: 12 },
      { label: t('entrants.state'), width: 14 },
      { label: t('entrants.entry'), width: 28 },
      { label: t('entrants.ageGroup'), width: 14 },
      { label: t('entrants.entrant'), width: 24 },
      { label: t('entrants.contact'), width: 26 },
      { label: t('entrants.guardian'), width: 24 },
      { label: t('entrants.library'), width: 30 },
      { label: t('entrants.received'), width: 22 },
      { label: t('entrants.text'), width: 60 },
    ],
    rows: page.entries.map((one) => [
      one.code,
      t(`entrants.states.${one.state}`),
      one.title,
      one.ageGroup ?? '',
      one.entrantName ?? '',
      one.contact ?? '',
      one.guardian ?? '',
      one.library,
      one.receivedAt,
      one.body ?? '',
    ]),
  });
  return download({
    filename: `${page.campaignTitle} – ${t('entrants.file')}.xlsx`,
    contentType: workbookType,
    body,
  });
}
