import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { forgetAfterLeaving } from '~/http/left-here';
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

forgetAfterLeaving(window.location.pathname, window);

const { lang } = document.documentElement;
Promise.allSettled([loadMessages(isLocale(lang) ? lang : 'lt'), readData()]).finally(hydrate);

// The router takes back a request whose answer it has already used, while its body is still being read: nobody waits for it.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
});
