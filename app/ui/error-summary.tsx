import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { fieldId } from './field';
import { Icon } from './icon';

export type FieldErrors = Readonly<Record<string, string | null | undefined>>;

type ErrorSummaryProps = {
  errors: FieldErrors | null | undefined;
  title?: string;
  /** Names of the fields, for long forms where the same sentence may stand several times. */
  labels?: Readonly<Record<string, string>>;
};

/** Stands above the form, takes the focus when it appears, and leads to each field. */
export function ErrorSummary({ errors, title, labels = {} }: ErrorSummaryProps) {
  const t = useTranslations('validation');
  const box = useRef<HTMLDivElement>(null);
  const found = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const key = found.map(([name, message]) => `${name}:${message}`).join('|');
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (found.length === 0) return null;
  return (
    <div className="errors" ref={box} role="alert" tabIndex={-1}>
      <h2>
        <Icon name="warn" />
        {title ?? t('summary', { n: found.length })}
      </h2>
      <ul>
        {found.map(([name, message]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{labels[name] ? `${labels[name]}: ${message}` : message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
