import type { Locale } from './locale';
import type { lt } from './messages/lt';

export type Messages = typeof lt;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

const held: Record<Locale, Partial<Messages>> = { lt: {}, en: {} };
const ready = new Set<Locale>();
const underWay = new Map<Locale, Promise<void>>();

/**
 * Adds words to a language. In the browser the areas that few pages need come by themselves, before or after the others.
 * @public called by the modules that vite.config.ts writes
 */
export function addMessages(locale: Locale, messages: Partial<Messages>): void {
  Object.assign(held[locale], messages);
}

export function putMessages(locale: Locale, messages: Messages): void {
  addMessages(locale, messages);
  ready.add(locale);
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
  if (ready.has(locale)) return held[locale] as Messages;
  throw loadMessages(locale);
}
