import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import type { KeptField } from './errors';

export type KeptTextProps = { fields: KeptField[]; to: string };

/** The kept text in the data of a thrown response, for a boundary that asks whether to show it. */
export function keptOf(data: unknown): KeptTextProps | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== 'signed-out')
    return null;
  const { kept, to } = data as unknown as { kept: KeptField[]; to: string };
  return { fields: kept, to };
}

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
