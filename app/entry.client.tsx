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

/** React gives up a first render that waits for the page's data when somebody presses a key meanwhile, so the data is read before it. */
async function readData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

const { lang } = document.documentElement;
Promise.allSettled([loadMessages(isLocale(lang) ? lang : 'lt'), readData()]).finally(hydrate);
