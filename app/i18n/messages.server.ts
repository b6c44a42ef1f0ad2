import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import { type Locale, timeZone } from './locale';
import { type Messages, putMessages, readMessages } from './messages';
import { en } from './messages/en';
import { lt } from './messages/lt';

putMessages('lt', lt);
putMessages('en', en);

/** Words for loaders, actions and e-mails: `translatorFor('lt', 'validation')('email')`. */
export function translatorFor<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator<Messages, Namespace>({
    locale,
    namespace,
    messages: readMessages(locale),
    timeZone,
  });
}
