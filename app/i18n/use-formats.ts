import { useLocale } from 'use-intl';
import { type Formats, formatsFor } from './format';
import { isLocale, type Locale } from './locale';

const shared: Record<Locale, Formats> = { lt: formatsFor('lt'), en: formatsFor('en') };

export function useFormats(): Formats {
  const locale = useLocale();
  return shared[isLocale(locale) ? locale : 'lt'];
}
