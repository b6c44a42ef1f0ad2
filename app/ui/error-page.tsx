import { useTranslations } from 'use-intl';
import { Flower } from './brand';
import { ButtonLink } from './button';

export type ErrorKind = 'notFound' | 'forbidden' | 'conflict' | 'unavailable';

export function errorKindOf(status: number): ErrorKind {
  if (status === 404) return 'notFound';
  if (status === 403) return 'forbidden';
  if (status === 409) return 'conflict';
  return 'unavailable';
}

/** The same words for each error of a kind, whoever asks and whatever is behind it. */
export function ErrorPage({ kind }: { kind: ErrorKind }) {
  const t = useTranslations('errors');
  return (
    <div className="porch">
      <header>
        <span className="brand">
          <Flower />
          <b>Sklaida</b>
        </span>
      </header>
      <main id="turinys" className="stack">
        <h1>{t(`${kind}.title`)}</h1>
        <p className="lead">{t(`${kind}.text`)}</p>
        <p className="row">
          <ButtonLink to="/" look="main" reloadDocument>
            {t('back')}
          </ButtonLink>
        </p>
      </main>
    </div>
  );
}
