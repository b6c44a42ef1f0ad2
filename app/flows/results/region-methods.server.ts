import { type MetricKey, metricKeys, type ShownCampaignState } from '@sklaida/campaigns';
import { daysBetween, type IsoDate } from '@sklaida/kernel';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

type Method = {
  region: string;
  adopted: number;
  reported: number;
  dates: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  state: ShownCampaignState;
  metrics: MetricKey[] | null;
};

const enough = 0.75;

/** How one region counted, where that differs from the others: who reported, when, what was asked. */
export function methodOf(
  one: Method,
  all: readonly Pick<Method, 'startsOn' | 'endsOn'>[],
  locale: Locale,
): { notes: string[]; notAsked: MetricKey[] } {
  const t = translatorFor(locale, 'summary');
  const metric = translatorFor(locale, 'results');
  const formats = formatsFor(locale);
  const { region: name, adopted, reported, metrics } = one;
  const share = adopted === 0 ? 0 : reported / adopted;
  const otherDays = all.some((each) => each.startsOn !== one.startsOn || each.endsOn !== one.endsOn);
  const notAsked = metrics ? metricKeys.filter((key) => !metrics.includes(key)) : [];
  const notes = [
    t(share < enough ? 'regions.method.fewReported' : 'regions.method.reported', {
      name,
      reported,
      adopted,
      share: formats.percent(share),
    }),
    otherDays
      ? t('regions.method.days', {
          name,
          dates: one.dates,
          n: daysBetween(one.startsOn, one.endsOn) + 1,
        })
      : null,
    notAsked.length > 0
      ? t('regions.method.notAsked', {
          name,
          names: formats.list(notAsked.map((key) => metric(`metrics.${key}`).toLocaleLowerCase(locale))),
        })
      : null,
    one.state === 'open' || one.state === 'running' || one.state === 'reporting'
      ? t('regions.method.open', { name })
      : null,
  ].filter((note) => note !== null);
  return { notes, notAsked };
}
