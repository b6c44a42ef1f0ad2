import { metricKeys, shownAdoptionState } from '@sklaida/campaigns';
import type { CampaignWorkbook } from '@sklaida/insights';
import { tenantKinds, todayIn } from '@sklaida/kernel';
import { municipalityById } from '@sklaida/people';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { Standing } from '../campaigns/read-members.server';
import type { Figures } from './read-figures.server';
import type { ResultsPage } from './read-results.server';

/** The results as a workbook with the same sums and the same hidden rows as the page. */
export function workbookOf(
  { campaign, mirrors }: Standing,
  page: ResultsPage,
  figures: Figures,
  locale: Locale,
  now: Date,
): { filename: string; workbook: CampaignWorkbook } {
  const t = translatorFor(locale, 'results');
  const word = translatorFor(locale, 'states');
  const kind = translatorFor(locale, 'shell');
  const week = translatorFor(locale, 'summary');
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const numbers = new Map(page.rows.map((row) => [row.id, row]));
  const labels = [
    'summarySheet',
    'librariesSheet',
    'placesSheet',
    'weeksSheet',
    'quotesSheet',
    'week',
    'quote',
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
      period: formats.longRange(campaign.startsOn, campaign.endsOn),
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
      places: page.reported
        ? figures.places.map((place) => ({
            label: place.name,
            libraries: place.reporters,
            numbers: page.total && place.numbers,
          }))
        : [],
      weeks: figures.weeks.map(({ weekOn, reporters, numbers: sum }) => ({
        label: week('weeks.from', { day: formats.longDay(weekOn) }),
        libraries: reporters,
        numbers: page.total && sum,
      })),
      total: page.total && { libraries: page.reported, numbers: page.total },
      quotes: figures.quotes.map(({ library, body }) => ({ library, body })),
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
