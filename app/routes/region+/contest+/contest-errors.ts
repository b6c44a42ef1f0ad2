import { useTranslations } from 'use-intl';
import type { FieldErrors } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';

/** Sentences for refused fields: those of contests first, then the common ones. */
export function useContestErrors(errors: FieldErrors | undefined): Record<string, string | undefined> {
  const t = useTranslations('contests.errors');
  const texts = useErrorTexts(errors);
  for (const [field, code] of Object.entries(errors ?? {})) {
    if (t.has(code as 'closed')) texts[field] = t(code as 'closed');
  }
  return texts;
}
