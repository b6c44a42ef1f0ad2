import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';

const namesShown = 5;

/** „Pasvalio r., Molėtų r. ir dar 3“ */
export function useManyNames(): (names: readonly string[]) => string {
  const t = useTranslations('mission');
  const formats = useFormats();
  return (names) => {
    if (names.length <= namesShown + 1) return formats.list(names);
    return t('andMore', { names: names.slice(0, namesShown).join(', '), n: names.length - namesShown });
  };
}
