import { useTranslations } from 'use-intl';
import type { FieldErrors } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';

/** Sentences for what is wrong with a correction: its own first, then the composer's, then the common ones. */
export function useCorrectionErrors(
  reply: { errors: FieldErrors } | undefined,
): Record<string, string | undefined> {
  const own = useTranslations('corrections.errors');
  const composer = useTranslations('composer.errors');
  const texts = useErrorTexts(reply?.errors);
  for (const [field, code] of Object.entries(reply?.errors ?? {})) {
    if (own.has(code as 'stale')) texts[field] = own(code as 'stale');
    else if (composer.has(code as 'hashtag')) texts[field] = composer(code as 'hashtag');
  }
  return texts;
}
