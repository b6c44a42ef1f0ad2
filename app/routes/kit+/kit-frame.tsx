import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Flower, Sash } from '~/ui/brand';

/** A page with one thing on it: no menu, no way into anything else. */
export function KitFrame({ demo, foot, children }: { demo: boolean; foot?: string; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="porch kit">
      <header>
        <p className="brand">
          <Flower />
          <span>
            <b>Sklaida</b>
            <small>{t('shell.tagline')}</small>
          </span>
        </p>
      </header>
      <main id="turinys" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <Sash />
        <p className="gap-s">{foot ?? t('kits.foot')}</p>
        {demo ? <p className="gap-s">{t('shell.demo')}</p> : null}
      </footer>
    </div>
  );
}
