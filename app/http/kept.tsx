import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import type { KeptField } from './errors';

type KeptTextProps = { fields: KeptField[]; to: string };

/** Shown when a form arrived after the session had ended: nothing typed is lost, it can be copied from here. */
export function KeptText({ fields, to }: KeptTextProps) {
  const t = useTranslations('kept');
  return (
    <section className="stack" aria-labelledby="kept-heading">
      <h1 id="kept-heading">{t('title')}</h1>
      <p className="lead">{fields.length > 0 ? t('saved') : t('nothingTyped')}</p>
      {fields.map(([name, value], index) => (
        <TextArea
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes and names repeat
          key={`${name}-${index}`}
          name={`kept-${index}`}
          label={t('text', { number: index + 1 })}
          defaultValue={value}
          readOnly
          rows={Math.min(12, Math.ceil(value.length / 60) + value.split('\n').length)}
        />
      ))}
      <p>
        <ButtonLink look="main" to={`/sign-in?to=${encodeURIComponent(to)}`} target="_blank">
          {t('signIn')}
        </ButtonLink>
      </p>
    </section>
  );
}
