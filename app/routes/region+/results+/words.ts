import { useTranslations } from 'use-intl';
import type { FieldErrors } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';

/** Sentences for refused fields: those of campaigns first, then the common ones. `days` fills the days they name. */
export function useCampaignErrors(
  errors: FieldErrors | undefined,
  days: Record<string, string> = {},
): Record<string, string | undefined> {
  const t = useTranslations('campaigns.errors');
  const texts = useErrorTexts(errors);
  for (const [field, code] of Object.entries(errors ?? {})) {
    if (t.has(code as 'launched')) texts[field] = t(code as 'answerLate', { day: days[field] ?? '' });
  }
  return texts;
}
