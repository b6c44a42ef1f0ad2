import { Link } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { markLeaving } from '~/http/left-here';
import type { Locale, Theme } from '~/i18n/locale';
import { Flower, Sash } from './brand';
import { Button, ButtonLink } from './button';
import { Icon, type IconName } from './icon';
import { LanguageSwitch, Preferences } from './preferences';
import { useLightDismiss } from './use-light-dismiss';

export type NavItem = {
  to: string;
  label: string;
  short: string;
  icon: IconName;
  /** Pages elsewhere that belong to it. */
  also?: string[];
};
export type DoorLink = { to: string; label: string };

type AppShellProps = {
  /** Up to nine rooms; the first is the home of the door. */
  nav: NavItem[];
  /** The active library, always at the top. */
  library: string;
  person: { name: string; jobTitle: string | null };
  /** Other libraries of the same person. */
  doors?: DoorLink[];
  currentPath: string;
  locale: Locale;
  theme: Theme;
  demo?: boolean;
  /** What holds at the moment in every room: whom one stands in for, who looks in. */
  standing?: { text: string; strong?: boolean }[];
  children: ReactNode;
};

const barRoom = 5;

/** The longest address that begins the current one. */
function currentItem(nav: NavItem[], path: string): string | undefined {
  return nav
    .flatMap(({ to, also = [] }) => [to, ...also].map((at) => ({ to, at })))
    .filter(({ at }) => path === at || path.startsWith(`${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0]?.to;
}

function Brand({ to, under }: { to: string; under: string }) {
  return (
    <Link className="brand" to={to}>
      <Flower />
      <span>
        <b>Sklaida</b>
        <small>{under}</small>
      </span>
    </Link>
  );
}

/** What the law wants within reach of every page. */
function Statements() {
  const t = useTranslations('shell.statements');
  return (
    <p className="row">
      <Link to="/privacy">{t('privacy')}</Link>
      <Link to="/accessibility">{t('accessibility')}</Link>
    </p>
  );
}

function Skip() {
  const t = useTranslations('shell');
  return (
    <a className="skip" href="#turinys">
      {t('skip')}
    </a>
  );
}

function Rooms({ items, current }: { items: NavItem[]; current: string | undefined }) {
  return (
    <ul className="rooms">
      {items.map((item) => (
        <li key={item.to}>
          <Link to={item.to} aria-current={item.to === current ? 'page' : undefined}>
            <Icon name={item.icon} />
            <span>{item.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function DoorLinks({ doors }: { doors: DoorLink[] }) {
  return (
    <ul className="rooms">
      {doors.map((door) => (
        <li key={door.to}>
          <Link to={door.to}>
            <Icon name="library" />
            <span>{door.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function SignOut() {
  const t = useTranslations('shell');
  return (
    <form method="post" action="/sign-out" onSubmit={() => markLeaving(window)}>
      <Button slim wide icon="leave">
        {t('signOut')}
      </Button>
    </form>
  );
}

type PartProps = AppShellProps & { current: string | undefined };

function Rail({ nav, library, person, doors = [], currentPath, locale, theme, current }: PartProps) {
  const t = useTranslations('shell');
  return (
    <header className="rail">
      <div className="in">
        <Brand to={nav[0]?.to ?? '/'} under={library} />
        {doors.length > 0 ? (
          <details className="doors">
            <summary>
              {t('switchLibrary')}
              <Icon name="down" className="turn" />
            </summary>
            <DoorLinks doors={doors} />
          </details>
        ) : null}
        <nav aria-label={t('mainMenu')}>
          <Rooms items={nav} current={current} />
        </nav>
        <div className="foot-of-rail">
          <details className="who">
            <summary>
              <span>
                <strong>{person.name}</strong>
                <span className="meta">{person.jobTitle}</span>
              </span>
              <Icon name="down" className="turn" />
            </summary>
            <div className="desk-tools">
              <Preferences locale={locale} theme={theme} to={currentPath} />
              <Link to="/account">{t('account')}</Link>
              <Link to="/help">{t('help')}</Link>
              <SignOut />
            </div>
          </details>
        </div>
      </div>
    </header>
  );
}

function Thumb({ nav, person, doors = [], currentPath, locale, theme, current }: PartProps) {
  const t = useTranslations('shell');
  const box = useRef<HTMLDetailsElement>(null);
  useLightDismiss(box);
  const shown = nav.slice(0, barRoom - 1);
  const rest = nav.slice(barRoom - 1);
  return (
    <nav className="thumb" aria-label={t('mainMenu')}>
      <ul className="bar">
        {shown.map((item) => (
          <li key={item.to}>
            <Link className="key" to={item.to} aria-current={item.to === current ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span>{item.short}</span>
            </Link>
          </li>
        ))}
        <li>
          <details ref={box}>
            <summary className="key">
              <Icon name="more" />
              <span>{t('more')}</span>
            </summary>
            <div className="more stack">
              {rest.length > 0 ? <Rooms items={rest} current={current} /> : null}
              <p>
                <strong>{person.name}</strong>
                <br />
                <span className="meta">{person.jobTitle}</span>
              </p>
              {doors.length > 0 ? (
                <div>
                  <p className="meta">{t('switchLibrary')}</p>
                  <DoorLinks doors={doors} />
                </div>
              ) : null}
              <Preferences locale={locale} theme={theme} to={currentPath} />
              <Link to="/account">{t('account')}</Link>
              <Link to="/help">{t('help')}</Link>
              <SignOut />
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}

/** The frame of every page behind the door; only one of its two menus is shown at a time. */
export function AppShell(props: AppShellProps) {
  const t = useTranslations('shell');
  const current = currentItem(props.nav, props.currentPath);
  return (
    <>
      <Skip />
      <div className="frame">
        <Rail {...props} current={current} />
        <main id="turinys" tabIndex={-1}>
          {props.standing?.map(({ text, strong }) => (
            <p key={text} className={strong ? 'standing strong' : 'standing'}>
              <Icon name={strong ? 'warn' : 'people'} />
              {text}
            </p>
          ))}
          {props.children}
        </main>
        <footer className="foot stack-s">
          <Statements />
          {props.demo ? <p>{t('demo')}</p> : null}
        </footer>
      </div>
      <Thumb {...props} current={current} />
    </>
  );
}

type PublicShellProps = {
  locale: Locale;
  /** Where the language switch comes back to. */
  currentPath: string;
  signIn?: boolean;
  demo?: boolean;
  children: ReactNode;
};

/** Signing in, help, errors: no menu, only the name and the language. */
export function PublicShell({ locale, currentPath, signIn, demo, children }: PublicShellProps) {
  const t = useTranslations('shell');
  return (
    <>
      <Skip />
      <div className="porch">
        <header>
          <Brand to="/" under={t('tagline')} />
          <div className="tools">
            <LanguageSwitch locale={locale} to={currentPath} bare />
            {signIn ? (
              <ButtonLink slim to="/sign-in">
                {t('signIn')}
              </ButtonLink>
            ) : null}
          </div>
        </header>
        <main id="turinys" tabIndex={-1}>
          {children}
        </main>
        <footer className="foot">
          <Sash />
          <div className="gap-s">
            <Statements />
          </div>
          {demo ? <p className="gap-s">{t('demo')}</p> : null}
        </footer>
      </div>
    </>
  );
}
