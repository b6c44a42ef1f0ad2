import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { IntlProvider, useLocale } from 'use-intl';
import { createTranslator } from 'use-intl/core';
import { anyone } from './auth/guards.server';
import type { ErrorBody } from './http/errors';
import { KeptText } from './http/kept';
import { isLocale, type Locale, timeZone } from './i18n/locale';
import { readLocale, readTheme } from './i18n/locale.server';
import { readMessages } from './i18n/messages';
import { ErrorPage, errorKindOf } from './ui/error-page';
import { useNonce } from './ui/nonce';
import { PublicShell } from './ui/shell';
import styles from './ui/styles/index.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  return { locale: readLocale(args.request), theme: readTheme(args.request), now: new Date() };
}

/** Pages name themselves; an error has no page to do it. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (!error) return [{ title: 'Sklaida' }];
  const locale = data?.locale ?? fallbackLocale();
  const t = createTranslator({ locale, messages: readMessages(locale), timeZone });
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const page = status === 401 ? t('kept.title') : t(`errors.${errorKindOf(status)}.title`);
  return [{ title: t('shell.title', { page }) }];
};

/** A new language or theme comes with a new document. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const locale = data?.locale ?? fallbackLocale();
  const theme = data?.theme ?? 'system';
  const plain = useMatches().some((match) => asksForNoScript(match.data));
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <Meta />
        <Links />
      </head>
      <body>
        <IntlProvider locale={locale} messages={readMessages(locale)} now={data?.now} timeZone={timeZone}>
          {children}
        </IntlProvider>
        {plain ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** A page that is all links and forms may do without the application's script: it says so in its data. */
function asksForNoScript(loaded: unknown): boolean {
  return typeof loaded === 'object' && loaded !== null && 'withoutScript' in loaded;
}

/** Without loader data the document itself says what language it was written in. */
function fallbackLocale(): Locale {
  const lang = typeof document === 'undefined' ? null : document.documentElement.lang;
  return isLocale(lang) ? lang : 'lt';
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const locale = useLocale();
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="unavailable" />;
  const body = error.data as ErrorBody | undefined;
  if (error.status === 401 && body?.kind === 'signed-out') {
    return (
      <PublicShell locale={locale} currentPath="/">
        <KeptText fields={body.kept} to={body.to} />
      </PublicShell>
    );
  }
  return <ErrorPage kind={errorKindOf(error.status)} />;
}
