import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, todayIn, uuidv7 } from '@sklaida/kernel';
import {
  findBallot,
  findDecision,
  findMeeting,
  listAgenda,
  listBallots,
  listPossibleOwners,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { type Locale, timeZone } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';
import { ballotView } from './ballot-view.server';

type At = { locale: Locale; now: Date };
const viewer = (member: GroupMember, locale: Locale) => ({
  locale,
  personId: member.entered.person.id,
  base: groupPath(member.group),
});

/** Every ballot of the group: what waits for votes, and what is over. */
export async function readBallots(tx: TenantTx, member: GroupMember, { locale, now }: At) {
  const { group, rights } = member;
  const all = await listBallots(tx, { group, today: todayIn(timeZone, now) });
  const views = all.map((one) => ballotView(one, viewer(member, locale)));
  return {
    base: groupPath(group),
    open: views.filter((one) => one.state === 'open'),
    over: views.filter((one) => one.state !== 'open'),
    may: {
      ask: rights.has('group:write'),
      lead: rights.has('group:write') && rights.has('group:lead'),
    },
  };
}
/** What is asked of the group now, for its first page; votes of a meeting stand there. */
export async function readOpenBallots(tx: TenantTx, member: GroupMember, { locale, now }: At) {
  const all = await listBallots(tx, { group: member.group, today: todayIn(timeZone, now) });
  return all
    .filter((one) => one.state === 'open' && one.kind !== 'vote')
    .slice(0, 4)
    .map((one) => ballotView(one, viewer(member, locale)));
}

export type BallotsPage = Awaited<ReturnType<typeof readBallots>>;

/** One ballot, and what this member may do about it. */
export async function readBallot(
  tx: TenantTx,
  member: GroupMember,
  { id, locale, now }: { id: string | undefined } & At,
) {
  const { group, rights, entered } = member;
  const one = isUuid(id) ? await findBallot(tx, { group, today: todayIn(timeZone, now), id }) : null;
  if (!one) throw notFound();
  const view = ballotView(one, viewer(member, locale));
  const base = groupPath(group);
  const writes = rights.has('group:write');
  const lead = writes && rights.has('group:lead');
  const owns = writes && (lead || one.authorId === entered.person.id);
  const decides = one.kind === 'written' || one.kind === 'vote';
  const decided = decides ? await findDecision(tx, { group, id: one.id }) : null;
  const agreed = view.outcome === 'accepted' || view.outcome === 'won';
  const mayDecide = writes && decides && one.state === 'closed' && agreed && !decided;
  const people = mayDecide ? await listPossibleOwners(tx) : [];
  return {
    base,
    one: view,
    meetingTo: one.meetingId
      ? `${base}/meetings/${one.meetingId}${one.kind === 'vote' ? `/minutes#i-${one.itemId}` : ''}`
      : null,
    decided: decided && { number: decided.number, to: `${base}/decisions/${decided.id}` },
    decision: view.winner ? `${one.question} ${view.winner}` : one.question,
    owners: people.map(({ personId, name, library }) => ({ value: personId, label: `${name} · ${library}` })),
    may: {
      close: owns && one.state === 'open',
      plan: lead && one.kind === 'dates' && one.state !== 'cancelled' && one.meetingId === null,
      decide: mayDecide,
    },
  };
}
export type BallotPage = Awaited<ReturnType<typeof readBallot>>;

/** The form of a new ballot: how many may vote, and of a vote at a meeting the item it belongs to. */
export async function readNewBallot(
  tx: TenantTx,
  member: GroupMember,
  {
    kind,
    meetingId,
    itemId,
    now,
  }: { kind: string; meetingId: string | null; itemId: string | null; now: Date },
) {
  const { group } = member;
  const people = await listPossibleOwners(tx);
  const found = {
    base: groupPath(group),
    id: uuidv7(),
    today: todayIn(timeZone, now),
    entitled: people.length,
  };
  if (kind !== 'vote') return { ...found, item: null };
  const meeting = isUuid(meetingId) ? await findMeeting(tx, { group, id: meetingId }) : null;
  const agenda = meeting ? await listAgenda(tx, { group, meetingId: meeting.id }) : [];
  const item = agenda.find((line) => line.id === itemId);
  if (!meeting || !item) throw notFound();
  return { ...found, item: { id: item.id, title: item.title, meetingId: meeting.id } };
}
export type NewBallotPage = Awaited<ReturnType<typeof readNewBallot>>;

/** The votes of one meeting, each under its item. */
export async function readMeetingBallots(
  tx: TenantTx,
  member: GroupMember,
  { meetingId, locale, now }: { meetingId: string } & At,
) {
  const all = await listBallots(tx, { group: member.group, today: todayIn(timeZone, now), meetingId });
  return all.map((one) => ballotView(one, viewer(member, locale))).reverse();
}
