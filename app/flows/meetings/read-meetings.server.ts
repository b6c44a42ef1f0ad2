import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { meetingIsAhead, seriesDays } from '@sklaida/workgroups';
import { listMeetings, listSeries, listTopics, type Meeting } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { type Formats, formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';

const line = (one: Meeting, base: string, formats: Formats) => {
  const on = todayIn(timeZone, one.startsAt);
  const { id, title, kind, state, number, place } = one;
  return {
    ...{ id, title, kind, state, number, place },
    to: `${base}/meetings/${id}`,
    day: formats.dayNumber(on),
    month: formats.shortMonth(on),
    when: formats.longDay(on),
    weekday: formats.weekday(on),
    hours: `${formats.clock(one.startsAt)}–${formats.clock(one.endsAt)}`,
    online: one.link !== null,
    year: on.slice(0, 4),
  };
};
export type MeetingLine = ReturnType<typeof line>;

/** The tab of meetings: what comes, what was, the regular ones and what members want talked about. */
export async function readMeetings(
  tx: TenantTx,
  member: GroupMember,
  { locale, now }: { locale: Locale; now: Date },
) {
  const { group, rights } = member;
  const formats = formatsFor(locale);
  const base = groupPath(group);
  const [meetings, series, topics] = await Promise.all([
    listMeetings(tx, { group }),
    listSeries(tx, group),
    listTopics(tx, group),
  ]);
  const today = todayIn(timeZone, now);
  const ahead = (one: Meeting) => meetingIsAhead(one.state);
  return {
    base,
    may: {
      write: rights.has('group:write'),
      lead: rights.has('group:lead') && rights.has('group:write'),
    },
    coming: meetings
      .filter(ahead)
      .reverse()
      .map((one) => line(one, base, formats)),
    past: meetings.filter((one) => !ahead(one)).map((one) => line(one, base, formats)),
    series: series.map(({ id, title, rule, startsAt, endsOn }) => {
      const [next] = seriesDays(rule, { since: today, until: endsOn, count: 1 });
      const { from, skip, ...rhythm } = rule;
      return {
        ...{ id, title, rhythm },
        time: formats.time(startsAt),
        next: next ? formats.longDay(next) : null,
        skip: skip.filter((on) => on >= today).map((on) => formats.day(on)),
        endsOn: endsOn && formats.longDay(endsOn),
      };
    }),
    topics: topics.map(({ id, body, personId, personName }) => ({
      ...{ id, body, personName },
      mine: personId === member.entered.person.id,
    })),
    newTopicId: uuidv7(),
  };
}
export type MeetingsPage = Awaited<ReturnType<typeof readMeetings>>;
