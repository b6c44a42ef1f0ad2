import { metricKeys, type SideColumn } from '@sklaida/insights';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

/** What libraries count of every campaign, with the definition agreed for it: offered to every group. */
export function agreedColumns(locale: Locale): SideColumn[] {
  const t = translatorFor(locale, 'sides.agreed');
  const metric = translatorFor(locale, 'results.metrics');
  return metricKeys.map((key) => ({ key, label: metric(key), definition: t(key), unit: null }));
}
