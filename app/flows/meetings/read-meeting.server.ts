import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isUuid, todayIn, uuidv7 } from '@sklaida/kernel';
import { meetingIsAhead, meetingVerdict } from '@sklaida/workgroups';
import {
  type AgendaItem,
  type Attendance,
  findMeeting,
  type GroupPerson,
  listAgenda,
  listAttendance,
  listDecisions,
  listGroupPeople,
  listGuests,
  type Meeting,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { talkAbout } from '../discussions/thread-subject.server';
import { filesOf } from '../files/read-files.server';
import { groupPath } from '../groups/group-paths.server';
import { asChoices, offeredItems } from './offered-items.server';

export async function getMeeting(
  tx: TenantTx,
  { group }: GroupMember,
  id: string | undefined,
): Promise<Meeting> {
  const one = isUuid(id) ? await findMeeting(tx, { group, id }) : null;
  if (!one) throw notFound();
  return one;
}

/** One meeting: when and where, its agenda, who comes, and what this person may do with it today. */
export async function readMeeting(
  tx: TenantTx,
  member: GroupMember,
  id: string | undefined,
  { locale, now }: { locale: Locale; now: Date },
) {
  const one = await getMeeting(tx, member, id);
  const { group, rights } = member;
  const formats = formatsFor(locale);
  const [agenda, answered, decided, members, files, guests] = await Promise.all([
    listAgenda(tx, { group, meetingId: one.id }),
    listAttendance(tx, { group, meetingId: one.id }),
    listDecisions(tx, { group, states: ['open', 'in_progress'] }),
    one.state === 'agenda_published' ? listGroupPeople(tx) : [],
    filesOf(tx, member, { of: [one.id], locale }),
    listGuests(tx, { group, meetingId: one.id }),
  ]);
  const on = todayIn(one.zone, one.startsAt);
  const at = { rights, on, today: todayIn(timeZone, now), reason: 'asked' };
  const writes = rights.has('group:write');
  const may = (action: 'publish' | 'move' | 'cancel' | 'hold') =>
    writes && meetingVerdict(one.state, action, at).ok;
  const ahead = meetingIsAhead(one.state);
  const talk = await talkAbout(tx, member, 'agenda_item');
  const offered = may('move') ? await offeredItems(tx, member, { locale, begun: agenda }) : [];
  const people = [...answered, ...silent(members, answered, at.today)];
  const mine = answered.find((row) => row.personId === member.entered.person.id);
  const told = one.publishedAt?.getTime() ?? 0;
  const base = groupPath(group);
  const { title, kind, state, version, place, link, reason, number } = one;
  return {
    one: { ...{ id: one.id, title, kind, state, version, place, link, reason, number } },
    base,
    group: group.name,
    when: `${formats.longDay(on)}, ${formats.weekday(on)}, ${formats.clock(one.startsAt)}–${formats.clock(one.endsAt)}`,
    agenda: agenda.map((item) => ({ ...itemOf(item), talk: talk(item.id) })),
    minutes: agenda.reduce((sum, item) => sum + (item.plannedMinutes ?? 0), 0),
    newItemId: uuidv7(),
    offered: asChoices(offered),
    guests: guests.map(({ id: key, name, organisation, answer, attended }) => ({
      ...{ id: key, name, organisation, answer, attended },
    })),
    files,
    addFile: writes ? `${base}/files?meeting=${one.id}#new` : null,
    decisions: decided.map(({ id: key, number: n, body, ownerName, dueOn }) => ({
      ...{ id: key, number: n, body, ownerName },
      due: dueOn && formats.day(dueOn),
    })),
    people: people.map(({ personId, personName, library, answer, deputyName, attended }) => ({
      ...{ personId, personName, library, answer, deputyName, attended },
    })),
    mine: mine ? { answer: mine.answer, deputyName: mine.deputyName } : null,
    ahead,
    asked: writes && state === 'agenda_published' && !mine?.answer,
    unsaid: state === 'agenda_published' && agenda.some((item) => item.updatedAt.getTime() > told),
    may: {
      answer: ahead && writes,
      write: ahead && writes,
      publish: may('publish'),
      move: may('move'),
      cancel: may('cancel'),
      invite: ahead && writes && rights.has('group:lead'),
      hold: may('hold'),
    },
  };
}
export type MeetingPage = Awaited<ReturnType<typeof readMeeting>>;

/** Members who have not answered yet; whoever only observes is not asked. */
function silent(members: GroupPerson[], answered: Attendance[], today: IsoDate): Attendance[] {
  return members
    .filter(({ role, validUntil }) => role !== 'observer' && (validUntil === null || validUntil >= today))
    .filter(({ personId }) => !answered.some((one) => one.personId === personId))
    .map(({ personId, name, library }) => ({
      ...{ personId, personName: name, library: library ?? '' },
      ...{ answer: null, deputyName: null, answeredAt: null, attended: false },
    }));
}

function itemOf(item: AgendaItem) {
  const { id, version, title, kind, presenterName, plannedMinutes, doneAt, continuesId } = item;
  return {
    ...{ id, version, title, kind, presenterName, plannedMinutes },
    done: doneAt !== null,
    continued: continuesId !== null,
  };
}
export type AgendaLine = MeetingPage['agenda'][number];
