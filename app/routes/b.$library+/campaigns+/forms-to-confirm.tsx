import type { FormKey } from '@sklaida/campaigns';
import type { GrammaticalCase } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';

const names = ['biblioteka', 'miestas', 'savivaldybe'] as const;

/** The forms of names that the texts ask for and nobody has confirmed, with the way to them or to whoever may confirm them. */
export function FormsToConfirm({ forms, to }: { forms: readonly FormKey[]; to: string | null }) {
  const t = useTranslations('forms');
  const ask = useTranslations('adoption');
  const formats = useFormats();
  if (forms.length === 0) return null;
  const casesOf = (name: (typeof names)[number]) =>
    forms
      .filter((form) => form.startsWith(`${name}:`))
      .map((form) => t(`wanted.cases.${form.slice(name.length + 1) as GrammaticalCase}`));
  return (
    <Note tone="wait">
      <p>{t('wanted.text')}</p>
      <ul>
        {names
          .filter((name) => casesOf(name).length > 0)
          .map((name) => (
            <li key={name}>
              {t(`wanted.names.${name}`)}: {formats.list(casesOf(name))}
            </li>
          ))}
      </ul>
      <p className="gap-s">
        {to ? (
          <ButtonLink slim to={to}>
            {t('wanted.link')}
          </ButtonLink>
        ) : (
          ask('askForms')
        )}
      </p>
    </Note>
  );
}
