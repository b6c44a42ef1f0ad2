import type { TextCheck } from '@sklaida/campaigns';
import { calendarWords } from '~/i18n/calendar-words';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

/** A finding as a sentence, where no script says it. */
export function checkSentence(check: TextCheck, locale: Locale): string {
  const t = translatorFor(locale, 'composer');
  switch (check.code) {
    case 'weekday-mismatch':
      return t('checks.weekday-mismatch', {
        weekday: calendarWords[locale].weekdays[check.weekday - 1] ?? '',
      });
    case 'avoid-word':
      return t('checks.avoid-word', { word: check.word, better: check.better });
    case 'form-after-preposition':
      return t('checks.form-after-preposition', {
        word: check.preposition,
        better: check.forms.join(', '),
      });
    case 'place-after-preposition':
      return t('checks.place-after-preposition', { word: check.preposition, better: check.word });
    default:
      return t(`checks.${check.code}`);
  }
}
