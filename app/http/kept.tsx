import { useTranslations } from 'use-intl';
import type { KeptField } from './errors';

export type KeptTextProps = { fields: KeptField[]; to: string };

/** Shown when a form arrived after the session had ended: nothing typed is lost, it can be copied from here. */
export function KeptText({ fields, to }: KeptTextProps) {
  const t = useTranslations('kept');
  return (
    <section className="stack" aria-labelledby="kept-heading">
      <h1 id="kept-heading">{t('title')}</h1>
      <p className="lead">{fields.length > 0 ? t('saved') : t('nothingTyped')}</p>
      {fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes and names repeat
        <div className="field" key={`${name}-${index}`}>
          <label htmlFor={`kept-${index}`}>{t('text', { number: index + 1 })}</label>
          <textarea
            id={`kept-${index}`}
            readOnly
            defaultValue={value}
            rows={Math.min(12, Math.ceil(value.length / 60) + value.split('\n').length)}
          />
        </div>
      ))}
      <p>
        <a className="btn main" href={`/sign-in?to=${encodeURIComponent(to)}`}>
          {t('signIn')}
        </a>
      </p>
    </section>
  );
}
