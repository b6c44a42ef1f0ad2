import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLocale } from '~/i18n/locale';
import { loadMessages } from '~/i18n/messages';

function hydrate(): void {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

const { lang } = document.documentElement;
loadMessages(isLocale(lang) ? lang : 'lt').finally(hydrate);
