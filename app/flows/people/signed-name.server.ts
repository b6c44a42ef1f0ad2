import { accusativeOf, genderOf } from '@sklaida/kernel';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

/** As `useSigned`, for letters, documents and what a loader words itself. */
export function signedName(locale: Locale, name: string, absent: string | null | undefined): string {
  if (!absent) return name;
  const t = translatorFor(locale, 'shell.signed');
  return t(genderOf(name), { name, absent: locale === 'lt' ? accusativeOf(absent) : absent });
}
