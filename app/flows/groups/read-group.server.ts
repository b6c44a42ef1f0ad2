import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import {
  findGroup,
  type GroupMeeting,
  type GroupPerson,
  listGroupHistory,
  listGroupPeople,
  listOpenDecisions,
  listWaitingTopics,
  nearMeetings,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { type Formats, formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readOpenBallots } from '../ballots/read-ballots.server';
import { latestFiles } from '../files/read-files.server';
import { groupPath } from './group-paths.server';

const shownMeetings = 4;
const shownDecisions = 8;
const shownTopics = 8;
const shownHistory = 12;

/** Everything a latecomer needs: what comes next, what is to be done, what it is for and how it came to be. */
export async function readGroupOverview(
  tx: TenantTx,
  member: GroupMember,
  { locale, now, page }: { locale: Locale; now: Date; page: number },
) {
  const { group, rights } = member;
  const [about, meetings, decisions, topics, people, history, files, ballots] = await Promise.all([
    findGroup(tx, group),
    nearMeetings(tx, { group, now, limit: shownMeetings }),
    listOpenDecisions(tx, { group, limit: shownDecisions }),
    listWaitingTopics(tx, { group, limit: shownTopics }),
    listGroupPeople(tx),
    listGroupHistory(tx, { skip: (page - 1) * shownHistory, limit: shownHistory + 1 }),
    latestFiles(tx, member, locale),
    readOpenBallots(tx, member, { locale, now }),
  ]);
  if (!about) throw notFound();
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const base = groupPath(group);
  const meeting = (one: GroupMeeting) => meetingLine(one, base, formats);
  const [next, ...later] = meetings.coming.map(meeting);
  return {
    base,
    may: { write: rights.has('group:write'), lead: rights.has('group:lead') },
    endedOn: group.endedOn && formats.longDay(group.endedOn),
    next: next ?? null,
    later,
    last: meetings.last && meeting(meetings.last),
    decisions: decisions.map((one) => ({
      ...one,
      to: `${base}/decisions`,
      due: one.dueOn && formats.day(one.dueOn),
      late: one.dueOn !== null && one.dueOn < today,
    })),
    topics: topics.map(({ id, body, personName }) => ({ id, body, personName })),
    files,
    ballots,
    charter: about.charter,
    ...counted(people, today),
    history: history.slice(0, shownHistory).map(({ data, at, ...rest }) => ({
      ...rest,
      when: formats.longMoment(at),
      title: typeof data.title === 'string' ? data.title : null,
      // Whose seat or which file it was; of the group itself the name stands above.
      named: /^(seat|file)-/.test(rest.action) && typeof data.title === 'string' ? data.title : null,
      n: typeof data.number === 'number' ? data.number : 0,
    })),
    older: history.length > shownHistory ? page + 1 : null,
    newer: page > 1 ? page - 1 : null,
  };
}

export type GroupOverview = Awaited<ReturnType<typeof readGroupOverview>>;

export const sitsNow = ({ validUntil }: Pick<GroupPerson, 'validUntil'>, today: string) =>
  validUntil === null || validUntil >= today;

function counted(people: readonly GroupPerson[], today: string) {
  const sitting = people.filter((one) => sitsNow(one, today));
  return {
    people: sitting.length,
    libraries: new Set(sitting.flatMap((one) => one.tenantId ?? [])).size,
    leads: sitting.filter((one) => one.role === 'lead').map((one) => one.name),
  };
}

function meetingLine(
  { id, title, kind, state, startsAt, endsAt, place, link }: GroupMeeting,
  base: string,
  formats: Formats,
) {
  const day = todayIn(timeZone, startsAt);
  return {
    ...{ id, title, kind, state, place },
    online: link !== null,
    to: `${base}/meetings/${id}`,
    day: formats.dayNumber(day),
    under: formats.shortMonth(day),
    weekday: formats.weekday(day),
    month: formats.monthOf(day),
    when: formats.longMoment(startsAt),
    hours: `${formats.clock(startsAt)}–${formats.clock(endsAt)}`,
  };
}

export type MeetingLine = ReturnType<typeof meetingLine>;
