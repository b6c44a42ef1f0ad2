import type { Locale } from './locale';
import type { lt } from './messages/lt';

export type Messages = typeof lt;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

const ready = new Map<Locale, Messages>();
const underWay = new Map<Locale, Promise<void>>();

export function putMessages(locale: Locale, messages: Messages): void {
  ready.set(locale, messages);
}

/** Fetches the chunk of one language; the other never reaches the browser. */
export function loadMessages(locale: Locale): Promise<void> {
  const started = underWay.get(locale);
  if (started) return started;
  const loading =
    locale === 'en'
      ? import('./messages/en').then(({ en }) => putMessages('en', en))
      : import('./messages/lt').then(({ lt }) => putMessages('lt', lt));
  underWay.set(locale, loading);
  return loading;
}

/**
 * The catalogue of a language. The server has both from the start. In the browser the first call suspends
 * hydration until the chunk is there: the page from the server stays as it is meanwhile.
 */
export function readMessages(locale: Locale): Messages {
  const messages = ready.get(locale);
  if (messages) return messages;
  throw loadMessages(locale);
}
