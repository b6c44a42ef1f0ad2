import ical from 'ical-generator';
import { meetingCalendar } from './calendar-meeting';
import type { Mail, MailLocale } from './mail';

export type CalendarFile = { filename: string; content: string; contentType: string };

type Entry = { start: Date; end: Date; allDay: boolean; summary: string };

const dayMs = 86_400_000;
/** Whole days hang on no zone: the dates are written as dates, the end after the last day as the standard has it. */
const days = (from: string, to: string) => ({
  start: new Date(`${from}T00:00:00Z`),
  end: new Date(Date.parse(`${to}T00:00:00Z`) + dayMs),
  allDay: true,
});

const words = {
  lt: { filename: 'kalendorius.ics', deputy: 'Pavaduoju', absent: 'Mane pavaduoja', assignment: 'Pavedimas' },
  en: { filename: 'calendar.ics', deputy: 'Standing in for', absent: 'My deputy', assignment: 'Assignment' },
} as const;

/** The date a letter speaks of, if it speaks of one that belongs into the reader's calendar. */
function entryOf(mail: Mail, locale: MailLocale): Entry | null {
  const said = words[locale];
  switch (mail.kind) {
    case 'campaign-invitation':
      return { ...days(mail.props.startsOn, mail.props.endsOn), summary: mail.props.campaignTitle };
    case 'assignment': {
      const { what, dueOn, title } = mail.props;
      return what === 'given' || what === 'returned'
        ? { ...days(dueOn, dueOn), summary: `${said.assignment}: ${title}` }
        : null;
    }
    case 'deputation': {
      const { what, role, from, until, otherName } = mail.props;
      return what === 'planned'
        ? {
            start: new Date(from),
            end: new Date(until),
            allDay: false,
            summary: `${said[role]}: ${otherName}`,
          }
        : null;
    }
    default:
      return null;
  }
}

/**
 * The calendar file that goes with a letter; null when it has no date. The same letter always gives the same bytes, since a repeated
 * sending must not differ from the first. It holds no signed address: calendars are shared.
 */
export function calendarOf(
  mail: Mail,
  locale: MailLocale,
  { uid, writtenAt }: { uid: string; writtenAt: Date },
): CalendarFile | null {
  if (mail.kind === 'meeting') return meetingCalendar(mail.props, locale, writtenAt);
  // A guest's link is hers alone, and calendars are shared.
  if (mail.kind === 'meeting-guest') return meetingCalendar({ ...mail.props, url: '' }, locale, writtenAt);
  const entry = entryOf(mail, locale);
  if (!entry) return null;
  const calendar = ical({
    prodId: { company: 'Sklaida', product: 'Sklaida', language: locale.toUpperCase() },
  });
  calendar.createEvent({ id: `${uid}@sklaida`, stamp: writtenAt, ...entry });
  return {
    filename: words[locale].filename,
    content: calendar.toString(),
    contentType: 'text/calendar; charset=utf-8',
  };
}
