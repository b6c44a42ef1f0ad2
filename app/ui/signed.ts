import { accusativeOf, genderOf } from '@sklaida/kernel';
import { useLocale, useTranslations } from 'use-intl';

/** „Asta Cibulskytė, pavaduodama Loretą Rukšėnienę“; the name alone where nobody is stood in for. */
export function useSigned() {
  const t = useTranslations('shell.signed');
  const locale = useLocale();
  return (name: string, absent: string | null): string =>
    absent ? t(genderOf(name), { name, absent: locale === 'lt' ? accusativeOf(absent) : absent }) : name;
}
