import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { DaySheet } from '~/ui/brand';
import { PublicShell } from '~/ui/shell';

type DoorProps = { today: string; demo: boolean; heading: string; lead: ReactNode; children: ReactNode };

/** The day on one side, one form on the other: signing in and everything that belongs to it. */
export function Door({ today, demo, heading, lead, children }: DoorProps) {
  const formats = useFormats();
  const { pathname, search } = useLocation();
  return (
    <PublicShell locale={useLocale()} currentPath={pathname + search} demo={demo}>
      <div className="door">
        <div className="dayhead flush">
          <DaySheet
            weekday={formats.weekday(today)}
            day={formats.dayNumber(today)}
            month={formats.monthOf(today)}
            week={formats.week(today)}
          />
          <div className="words stack-s">
            <h1>{heading}</h1>
            <p className="lead">{lead}</p>
          </div>
        </div>
        {children}
      </div>
    </PublicShell>
  );
}

export const bold = (words: ReactNode) => <b>{words}</b>;

/** What the whole form was refused for. */
export function Refusal({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="errors" role="alert">
      <p>{children}</p>
    </div>
  );
}
