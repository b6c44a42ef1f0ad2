import { useTranslations } from 'use-intl';
import type { FieldErrors } from './form';

/** The sentences for the codes of a refused form, in the person's language; nothing for a form not yet sent. */
export function useErrorTexts(errors: FieldErrors | undefined): Record<string, string | undefined> {
  const t = useTranslations('validation');
  const texts: Record<string, string | undefined> = {};
  for (const [field, code] of Object.entries(errors ?? {})) {
    const [key = '', number] = code.split(':');
    const n = Number(number ?? 0);
    texts[field] = t.has(key as 'required')
      ? t(key as 'tooLong', { n, min: n, max: n } as unknown as { n: number })
      : t('unknown');
  }
  return texts;
}
