import { Link } from '@remix-run/react';
import { Fragment, type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';

export type Crumb = { to?: string; label: string };

type PageHeadProps = {
  title: ReactNode;
  crumbs?: Crumb[];
  /** Chips and dates under the title. */
  meta?: ReactNode;
  lead?: ReactNode;
  /** The main button, or a picture on the right. */
  action?: ReactNode;
};

export function PageHead({ title, crumbs = [], meta, lead, action }: PageHeadProps) {
  return (
    <div className="pagehead">
      {crumbs.length > 0 ? (
        <p className="crumb">
          {crumbs.map((crumb, index) => (
            <Fragment key={crumb.label}>
              {index > 0 ? ' › ' : null}
              {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}
            </Fragment>
          ))}
        </p>
      ) : null}
      <div className="camphead">
        <div className="stack-s">
          <h1>{title}</h1>
          {meta ? <div className="row">{meta}</div> : null}
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {action}
      </div>
    </div>
  );
}

type SheetProps = { title?: ReactNode; level?: 2 | 3; children: ReactNode };

/** Holds only the thing to act on. */
export function Sheet({ title, level = 2, children }: SheetProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  if (!title) return <div className="sheet stack">{children}</div>;
  return (
    <section className="sheet stack" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}

type SectionProps = { title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode };

/** A part of a page named by its heading, with a link or a date at the other end of the line. */
export function Section({ title, aside, className, children }: SectionProps) {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <div className="gap-s">{children}</div>
    </section>
  );
}

type TabsProps = { label: string; items: { to: string; label: string; current?: boolean }[] };

export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  );
}

type StepItem = { label: string; to?: string; state: 'done' | 'current' | 'ahead' };

type StepsProps = { label: string; items: StepItem[] };

export function Steps({ label, items }: StepsProps) {
  const t = useTranslations('ui');
  return (
    <ol className="steps" aria-label={label}>
      {items.map((item, index) => {
        const words = (
          <>
            <span className="k">{item.state === 'done' ? <Icon name="check" /> : index + 1}</span>
            <span className="w">
              {item.label}
              {item.state === 'done' ? <span className="vh"> – {t('stepDone')}</span> : null}
            </span>
          </>
        );
        return (
          <li
            key={item.label}
            className={item.state === 'done' ? 'ok' : undefined}
            aria-current={item.state === 'current' ? 'step' : undefined}
          >
            {item.to && item.state !== 'current' ? <Link to={item.to}>{words}</Link> : words}
          </li>
        );
      })}
    </ol>
  );
}

type EmptyStateProps = {
  title: string;
  /** 2 where no heading stands between it and the page's own. */
  level?: 2 | 3;
  children?: ReactNode;
  action?: ReactNode;
};

/** What belongs here and one action; no pictures. */
export function EmptyState({ title, level = 3, children, action }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty stack-s">
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className="row">{action}</div> : null}
    </div>
  );
}

type ActionBarProps = { note?: ReactNode; children: ReactNode };

/** Keeps the main button of a long page at the thumb on phones; in its place on wide screens. */
export function ActionBar({ note, children }: ActionBarProps) {
  return (
    <div className="actionbar">
      {children}
      {note ? <p className="meta">{note}</p> : null}
    </div>
  );
}
