import { Link, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';

/** Former and next page of a long list; each has an address. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations('libraries');
  const [query] = useSearchParams();
  const to = (number: number) => {
    const next = new URLSearchParams(query);
    next.set('page', String(number));
    return `?${next}`;
  };
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page > 1 ? <Link to={to(page - 1)}>{t('previous')}</Link> : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? <Link to={to(page + 1)}>{t('next')}</Link> : null}
    </nav>
  );
}
