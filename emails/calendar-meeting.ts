import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import type { MailLocale } from './addressee';
import type { MeetingProps } from './meeting-mail';

const words = {
  lt: { filename: 'susitikimas.ics', agenda: 'Darbotvarkė' },
  en: { filename: 'meeting.ics', agenda: 'Agenda' },
};

type MeetingEntry = Pick<
  MeetingProps,
  'what' | 'meetingId' | 'sequence' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'agenda' | 'url'
>;

/**
 * A meeting for a calendar, without an address where that is nobody's but the reader's: the same name in every letter and download, so that a later file changes or removes what an earlier one
 * brought. It is only published: answers are given in Sklaida, not to a mailbox.
 */
export function meetingCalendar(one: MeetingEntry, locale: MailLocale, writtenAt: Date) {
  const cancelled = one.what === 'cancelled';
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({
    prodId: { company: 'Sklaida', product: 'Sklaida', language: locale.toUpperCase() },
    method,
  });
  const agenda = one.agenda.map(({ title }, at) => `${at + 1}. ${title}`);
  const text = [
    ...(one.link ? [one.link, ''] : []),
    ...(agenda.length > 0 ? [`${words[locale].agenda}:`, ...agenda, ''] : []),
    ...(one.url ? [one.url] : []),
  ];
  calendar.createEvent({
    id: `${one.meetingId}@sklaida`,
    sequence: one.sequence,
    stamp: writtenAt,
    start: new Date(one.startsAt),
    end: new Date(one.endsAt),
    summary: one.title,
    description: text.join('\n'),
    location: one.place ?? one.link,
    ...(one.url ? { url: one.url } : {}),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return {
    filename: words[locale].filename,
    content: calendar.toString(),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  };
}
