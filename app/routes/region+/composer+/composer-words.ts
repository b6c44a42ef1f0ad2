import { useTranslations } from 'use-intl';
import type { FieldErrors } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';

/** Sentences for refused fields: those of the composer first, then the common ones. */
export function useComposerErrors(errors: FieldErrors | undefined): Record<string, string | undefined> {
  const t = useTranslations('composer.errors');
  const texts = useErrorTexts(errors);
  for (const [field, code] of Object.entries(errors ?? {})) {
    const [name = field] = field.split('.');
    if (t.has(code as 'tooMany')) texts[name] = t(code as 'tooMany');
    else texts[name] ??= texts[field];
  }
  return texts;
}
