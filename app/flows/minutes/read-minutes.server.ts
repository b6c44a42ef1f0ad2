import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, todayIn, uuidv7 } from '@sklaida/kernel';
import { approvalVerdict, mayAnswerMinutes, mayWriteMinutes } from '@sklaida/workgroups';
import {
  type Decision,
  findMeeting,
  listAnswers,
  listAttendance,
  listDecisions,
  listGuests,
  listMinutesItems,
  listPossibleOwners,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { readMeetingBallots } from '../ballots/read-ballots.server';
import { placeOf } from './live-minutes.server';

type Asked = { meetingId: string | undefined; locale: Locale; now: Date };

/** The page of a meeting's minutes; null where this group has no such meeting. */
export async function readMinutesPage(tx: TenantTx, member: GroupMember, { meetingId, locale, now }: Asked) {
  const { group, rights, entered } = member;
  const meeting = isUuid(meetingId) ? await findMeeting(tx, { group, id: meetingId }) : null;
  if (!meeting || meeting.state === 'cancelled') return null;
  const { id, state, zone } = meeting;
  const f = formatsFor(locale);
  const today = todayIn(zone, now);
  const items = await listMinutesItems(tx, placeOf(member, id));
  const decided = await listDecisions(tx, { group, meetingId: id });
  const attendance = await listAttendance(tx, { group, meetingId: id });
  const guests = await listGuests(tx, { group, meetingId: id });
  const votes = await readMeetingBallots(tx, member, { meetingId: id, locale, now });
  const answers = await listAnswers(tx, { group, id });
  const takesPart = rights.has('group:write');
  const mayWrite = takesPart && mayWriteMinutes(state, rights.has('group:lead'));
  const owners = mayWrite ? await listPossibleOwners(tx) : [];
  const base = `/b/${group.slug}/groups/${group.id}`;
  const day = (one: Decision) => (one.dueOn ? f.day(one.dueOn) : null);
  const mine = answers.find((one) => one.personId === entered.person.id);
  const ahead = state === 'planned' || state === 'agenda_published';
  const before = today < todayIn(zone, meeting.startsAt);
  const circumstances = { state, objectUntil: meeting.objectUntil, today };
  return {
    id,
    state,
    version: meeting.version,
    kind: meeting.kind,
    title: meeting.title,
    number: meeting.number,
    when: f.longMoment(meeting.startsAt),
    place: meeting.place,
    link: meeting.link,
    group: group.name,
    base,
    path: `${base}/meetings/${id}`,
    personId: entered.person.id,
    attendance: [
      ...attendance.map(({ personId, personName, library, attended, answer, deputyName }) => ({
        ...{ personId, name: personName, library, attended, answer, deputyName, guest: false },
      })),
      ...guests.map(({ id: personId, name, organisation, attended }) => ({
        ...{
          personId,
          name,
          library: organisation ?? '',
          attended,
          answer: null,
          deputyName: null,
          guest: true,
        },
      })),
    ],
    owners: owners.map(({ personId, name, library }) => ({ value: personId, label: `${name}, ${library}` })),
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      presenter: item.presenterName,
      planned: item.plannedMinutes,
      notes: item.notes,
      seq: item.seq,
      state: mayWrite && item.state ? Buffer.from(item.state).toString('base64') : null,
      done: item.doneAt !== null,
      timed: item.timedAt !== null,
      spent: item.spentSeconds + (item.timedAt ? secondsSince(item.timedAt, now) : 0),
      version: item.version,
      key: uuidv7(),
      newDecision: uuidv7(),
      newBallot: uuidv7(),
      votes: votes.filter((one) => one.itemId === item.id),
      decisions: decided
        .filter((one) => one.itemId === item.id)
        .toSorted((a, b) => a.number - b.number)
        .map((one) => ({
          ...{ id: one.id, number: one.number, body: one.body, due: day(one) },
          owner: [one.ownerName, one.ownerLibrary].filter(Boolean).join(', ') || null,
        })),
    })),
    /** Libraries that were given something to do: each may have an extract of its own. */
    libraries: [...new Set(decided.flatMap((one) => one.ownerLibrary ?? []))].sort((a, b) =>
      a.localeCompare(b, 'lt'),
    ),
    entitled: owners.length,
    objectUntil: meeting.objectUntil ? f.longDay(meeting.objectUntil) : null,
    approved: meeting.approvedAt ? f.longDay(todayIn(zone, meeting.approvedAt)) : null,
    objections: answers.flatMap(({ name, objection }) => (objection ? [{ name, objection }] : [])),
    agreed: answers.filter((one) => one.agreed).length,
    asked: answers.length,
    mine: mine ? { agreed: mine.agreed, objection: mine.objection } : null,
    may: {
      write: mayWrite,
      begin: takesPart && ahead && !before,
      finish: takesPart && (ahead || state === 'held') && !before && items.length > 0,
      tick: takesPart && (state === 'held' || (state === 'minutes_draft' && mayWrite)),
      answer: takesPart && mayAnswerMinutes(circumstances),
      approve: rights.has('group:lead') && takesPart && state === 'minutes_draft',
      approveNow:
        approvalVerdict({
          ...circumstances,
          members: answers.length,
          agreed: answers.filter((one) => one.agreed).length,
        }) === 'approve',
    },
  };
}

const secondsSince = (since: Date, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));

export type MinutesPage = NonNullable<Awaited<ReturnType<typeof readMinutesPage>>>;
