import { createTranslator } from 'use-intl/core';
import { timeZone } from './locale';
import { readLocale } from './locale.server';
import { readMessages } from './messages';

/** „Istorija – Sklaida“, in the language of the request. */
export function pageTitle(
  request: Request,
  page: string | ((t: ReturnType<typeof wordsOf>) => string),
): string {
  const t = wordsOf(request);
  return t('shell.title', { page: typeof page === 'string' ? page : page(t) });
}

function wordsOf(request: Request) {
  const locale = readLocale(request);
  return createTranslator({ locale, messages: readMessages(locale), timeZone });
}
