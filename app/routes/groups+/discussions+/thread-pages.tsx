import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ThreadPage } from '~/flows/discussions/read-thread.server';

/** Fifty posts a page; nothing where one page holds them all. */
export function ThreadPages({ page: { page, pages, base } }: { page: ThreadPage }) {
  const t = useTranslations('discussions.pages');
  if (pages < 2) return null;
  if (page === null)
    return (
      <p className="row no-print">
        <Link to={base}>{t('byPages')}</Link>
      </p>
    );
  return (
    <nav className="row no-print" aria-label={t('label')}>
      {page > 1 ? <Link to={`${base}?page=${page - 1}`}>{t('earlier')}</Link> : null}
      <span className="meta">{t('at', { page, pages })}</span>
      {page < pages ? <Link to={`${base}?page=${page + 1}`}>{t('later')}</Link> : null}
    </nav>
  );
}
