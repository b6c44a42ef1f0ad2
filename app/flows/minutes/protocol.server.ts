import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import type { ProtocolInput } from '@sklaida/media';
import {
  type Ballot,
  type Decision,
  findMeeting,
  listAnswers,
  listAttendance,
  listBallots,
  listDecisions,
  listGuests,
  listMinutesItems,
  type MinutesItem,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { ballotOnPaper } from '../ballots/ballot-view.server';
import { placeOf } from './live-minutes.server';

type Asked = {
  meetingId: string | undefined;
  itemId: string | null;
  /** What concerns one library alone: the items that gave it something to do, by the library's name. */
  library?: string | null;
  now: Date;
};

const t = translatorFor('lt', 'minutes.paper');
const f = formatsFor('lt');

/** The minutes on paper, or what they say of one item or to one library; null for a meeting that has not been held. */
export async function readProtocol(
  tx: TenantTx,
  member: GroupMember,
  { meetingId, itemId, library = null, now }: Asked,
): Promise<{ filename: string; protocol: ProtocolInput } | null> {
  const { group } = member;
  const meeting = isUuid(meetingId) ? await findMeeting(tx, { group, id: meetingId }) : null;
  if (!meeting || meeting.number === null || meeting.state === 'cancelled') return null;
  const { id, number, zone } = meeting;
  const all = await listMinutesItems(tx, placeOf(member, id));
  const decided = (await listDecisions(tx, { group, meetingId: id })).filter(
    (one) => library === null || one.ownerLibrary === library,
  );
  const part = itemId !== null || library !== null;
  const items = all
    .filter((one) => itemId === null || one.id === itemId)
    .filter((one) => library === null || decided.some(({ itemId: of }) => of === one.id));
  if (part && items.length === 0) return null;
  const attendance = await listAttendance(tx, { group, meetingId: id });
  const guests = await listGuests(tx, { group, meetingId: id });
  const votes = await listBallots(tx, { group, today: todayIn(timeZone, now), meetingId: id });
  const objections = part ? [] : (await listAnswers(tx, { group, id })).filter((one) => one.objection);
  const on = todayIn(zone, meeting.startsAt);
  const people = (attended: boolean) =>
    attendance
      .filter((one) => one.attended === attended)
      .map(({ personName, library }) => (library ? `${personName} (${library})` : personName))
      .join(', ');
  const approved = meeting.state === 'minutes_approved';
  const marked = t('pages', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  return {
    filename: t(part ? 'extractName' : 'fileName', { number, year: on.slice(0, 4), group: group.name }),
    protocol: {
      host: group.host,
      group: group.name,
      title: t(part ? 'extractTitle' : 'title', { kind: meeting.kind, title: meeting.title }),
      lines: [
        t('dayNumber', { day: f.longDay(on), number }),
        meeting.place ?? '',
        library ? t('extractFor', { library }) : '',
      ].filter(Boolean),
      author: group.host,
      draft: approved ? '' : t('draft'),
      facts: [
        {
          label: t('time'),
          value: hours(meeting.startsAt, meeting.endsAt),
        },
        { label: t('chair'), value: meeting.chairName ?? '' },
        { label: t('secretary'), value: meeting.secretaryName ?? '' },
        { label: t('present'), value: people(true) },
        { label: t('absent'), value: people(false) },
        {
          label: translatorFor('lt', 'guests')('paper'),
          value: guests
            .filter((one) => one.attended)
            .map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name))
            .join(', '),
        },
        {
          label: t('approved'),
          value: approved && meeting.approvedAt ? f.longDay(todayIn(zone, meeting.approvedAt)) : '',
        },
      ].filter(({ value }) => value !== ''),
      agendaTitle: t('agenda'),
      agenda: part ? [] : all.map((one) => one.title),
      discussedTitle: t('discussed'),
      items: items.map((item) => paperItem(item, decided, votes.toReversed())),
      objectionsTitle: t('objections'),
      objections: objections.map(({ name, objection }) => ({ who: name, body: objection ?? '' })),
      signatures: [
        { role: t('chair'), name: meeting.chairName ?? '' },
        { role: t('secretary'), name: meeting.secretaryName ?? '' },
      ],
      made: t('made', { day: f.longDay(todayIn(timeZone, now)) }),
      pages: [marked[0] ?? '', marked[1] ?? ' / ', marked[2] ?? ''],
    },
  };
}

/** „10.00–11.30 val.“ */
const hours = (from: Date, until: Date) =>
  `${f.clock(from).replace(/^0/, '').replace(':', '.')}–${f.time(f.clock(until))}`;

function paperItem(item: MinutesItem, decided: Decision[], votes: Ballot[]): ProtocolInput['items'][number] {
  return {
    title: item.title,
    presenter: item.presenterName ? t('presenter', { name: item.presenterName }) : '',
    notes: [
      ...item.notes.split('\n').filter((line) => line.trim() !== ''),
      ...votes.filter((one) => one.itemId === item.id).flatMap(ballotOnPaper),
    ],
    decidedLabel: t('decided'),
    decisions: decided
      .filter((one) => one.itemId === item.id)
      .toSorted((a, b) => a.number - b.number)
      .map((one) => ({
        number: `(${one.number})`,
        body: one.body,
        who: [
          one.ownerName
            ? t('owner', { name: [one.ownerName, one.ownerLibrary].filter(Boolean).join(', ') })
            : null,
          one.dueOn ? t('due', { day: f.longDay(one.dueOn) }) : null,
        ]
          .filter(Boolean)
          .join(' '),
      })),
  };
}
