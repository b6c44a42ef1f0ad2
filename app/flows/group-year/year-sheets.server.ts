import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { GroupYearPage } from './read-year.server';

/** The year as three lists: meetings, people, libraries. */
export function yearSheets({ group, year, meetings, people, libraries }: GroupYearPage, locale: Locale) {
  const t = translatorFor(locale, 'groupYear');
  const state = translatorFor(locale, 'meetings.states');
  const wide = (label: string) => ({ label, width: 34 });
  const slim = (label: string) => ({ label, width: 14 });
  return {
    filename: `${t('file', { group, year: String(year) })}.xlsx`,
    title: t('titled', { group, year: String(year) }),
    sheets: [
      {
        name: t('meetings'),
        columns: [slim(t('day')), wide(t('meeting')), slim(t('state')), slim(t('came')), slim(t('asked'))],
        rows: meetings.map((one) => [one.on, one.title, state(one.state), one.attended, one.asked]),
      },
      {
        name: t('people'),
        columns: [
          wide(t('person')),
          wide(t('library')),
          ...(['asked', 'answered', 'came', 'decisions', 'done', 'posts', 'ballots', 'voted'] as const).map(
            (key) => slim(t(key)),
          ),
        ],
        rows: people.map((one) => [
          one.name,
          one.library,
          one.asked,
          one.answered,
          one.attended,
          one.decisions,
          one.done,
          one.posts,
          one.ballots,
          one.voted,
        ]),
      },
      {
        name: t('libraries'),
        columns: [
          wide(t('library')),
          ...(['persons', 'asked', 'came', 'decisions', 'done'] as const).map((key) => slim(t(key))),
        ],
        rows: libraries.map((one) => [
          one.library,
          one.people,
          one.asked,
          one.attended,
          one.decisions,
          one.done,
        ]),
      },
    ],
  };
}
