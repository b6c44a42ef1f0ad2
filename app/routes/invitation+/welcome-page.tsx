import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { PublicShell } from '~/ui/shell';

/** The frame of the first steps: no menu yet, only the name and the language. */
export function WelcomePage({ demo, children }: { demo: boolean; children: ReactNode }) {
  return (
    <PublicShell locale={useLocale()} currentPath={useLocation().pathname} demo={demo}>
      {children}
    </PublicShell>
  );
}
