import { useTranslations } from 'use-intl';
import type { FieldErrors } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';

/** Sentences for what is wrong with a correction: its own first, then the common ones. */
export function useCorrectionErrors(
  reply: { errors: FieldErrors } | undefined,
): Record<string, string | undefined> {
  const t = useTranslations('corrections.errors');
  const texts = useErrorTexts(reply?.errors);
  for (const [field, code] of Object.entries(reply?.errors ?? {})) {
    if (t.has(code as 'stale')) texts[field] = t(code as 'stale');
  }
  return texts;
}
