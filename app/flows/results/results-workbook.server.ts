import { metricKeys, shownAdoptionState } from '@sklaida/campaigns';
import type { CampaignWorkbook } from '@sklaida/insights';
import { tenantKinds, todayIn } from '@sklaida/kernel';
import { municipalityById } from '@sklaida/people';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { Standing } from '../campaigns/read-members.server';
import type { ResultsPage } from './read-results.server';

/** The results as a workbook with the same sums and the same hidden rows as the page. */
export function workbookOf(
  { campaign, mirrors }: Standing,
  page: ResultsPage,
  locale: Locale,
  now: Date,
): { filename: string; workbook: CampaignWorkbook } {
  const t = translatorFor(locale, 'results');
  const word = translatorFor(locale, 'states');
  const kind = translatorFor(locale, 'shell');
  const today = todayIn(timeZone, now);
  const numbers = new Map(page.rows.map((row) => [row.id, row]));
  const labels = [
    'summarySheet',
    'librariesSheet',
    'group',
    'libraries',
    'library',
    'kind',
    'municipality',
    'state',
    'notShared',
    'notReported',
    'total',
  ] as const;
  return {
    filename: t('workbook.file', { title: campaign.title }),
    workbook: {
      title: campaign.title,
      period: formatsFor(locale).longRange(campaign.startsOn, campaign.endsOn),
      createdAt: now,
      totals: page.groups.map((group) => ({
        label: t(`overview.kinds.${group.kind}`),
        libraries: group.libraries,
        numbers: page.total && group.numbers,
      })),
      rows: mirrors.map((one) => {
        const row = numbers.get(one.id);
        const state = shownAdoptionState(one.state, { endsOn: campaign.endsOn, today });
        return {
          library: one.name,
          kind: one.kind,
          municipality: municipalityById(one.municipality ?? '')?.short ?? '',
          state: word(`adoption.${state}`),
          shared: !row || row.verdict === 'shown',
          numbers: row?.numbers ?? null,
        };
      }),
      labels: {
        ...(Object.fromEntries(labels.map((key) => [key, t(`workbook.${key}`)])) as Record<
          (typeof labels)[number],
          string
        >),
        kinds: Object.fromEntries(
          tenantKinds.map((one) => [one, kind(`tenantKinds.${one}`)]),
        ) as CampaignWorkbook['labels']['kinds'],
        metrics: Object.fromEntries(
          metricKeys.map((key) => [key, t(`metrics.${key}`)]),
        ) as CampaignWorkbook['labels']['metrics'],
      },
    },
  };
}
