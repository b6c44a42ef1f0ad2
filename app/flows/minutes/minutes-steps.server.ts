import { addWorkingDays } from '@sklaida/calendar';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, todayIn } from '@sklaida/kernel';
import { mayWriteMinutes } from '@sklaida/workgroups';
import {
  addDecision,
  answerMinutes,
  approveMinutes,
  changeItem,
  findMeeting,
  holdMeeting,
  listAttendance,
  listGuests,
  listMinutesItems,
  stopTiming,
  submitMinutes,
  tellMinutes,
  tickAttendance,
  tickGuests,
  timeItem,
  writeMinutesForm,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { authorOf, placeOf } from './live-minutes.server';
import { tellMinutesGoRound } from './minutes-letters.server';

/** How long members may object; silence is agreement. */
const daysToObject = 5;

export type MinutesStep =
  | { step: 'write'; itemId: string; key: string; seq: number; typed: string }
  | {
      step: 'decide';
      itemId: string;
      id: string;
      body: string;
      ownerId: string | null;
      dueOn: IsoDate | null;
    }
  | { step: 'item'; itemId: string; version: number; done: boolean }
  | { step: 'time' | 'pause'; itemId: string }
  | { step: 'tick'; was: string[]; attended: string[] }
  | { step: 'begin' | 'finish' | 'approve'; version: number }
  | { step: 'answer'; objection: string | null };

type Letters = { origin: string; demo: boolean };
type Taking = { meetingId: string; now: Date } & Letters;

/** One step of the minutes' page; every open page of these minutes is told of it. */
export function takeMinutesStep(
  member: GroupMember,
  taking: Taking,
  wish: MinutesStep,
): Promise<Result<unknown, string>> {
  return withTenant(member, async (tx) => {
    const done = await take(tx, member, taking, wish);
    if (done.ok && wish.step !== 'write') await tellMinutes(tx, { meeting: taking.meetingId, kind: 'moved' });
    return done;
  });
}

async function take(
  tx: TenantTx,
  member: GroupMember,
  taking: Taking,
  wish: MinutesStep,
): Promise<Result<unknown, string>> {
  const { group, rights } = member;
  const { meetingId, now } = taking;
  const key = { group, id: meetingId };
  const author = authorOf(member);
  switch (wish.step) {
    case 'write':
      return writeMinutesForm(tx, { ...wish, place: placeOf(member, meetingId), author });
    case 'decide':
      return addDecision(tx, { ...wish, ...taking, group, personId: author.id });
    case 'time':
    case 'pause':
      return timed(tx, member, { meetingId, now, wish });
    case 'item':
      if (wish.done) await stopTiming(tx, { place: placeOf(member, meetingId), now });
      return changeItem(
        tx,
        { group, meetingId, id: wish.itemId, version: wish.version },
        { doneAt: wish.done ? now : null },
      );
    case 'tick': {
      const known = new Set([
        ...(await listAttendance(tx, { group, meetingId })).map((one) => one.personId),
        ...(await listGuests(tx, { group, meetingId })).map((one) => one.id),
      ]);
      if (![...wish.was, ...wish.attended].every((id) => known.has(id))) return fail('stale');
      const present = wish.attended.filter((id) => !wish.was.includes(id));
      const absent = wish.was.filter((id) => !wish.attended.includes(id) && known.has(id));
      await tickAttendance(tx, { ...key, present, absent });
      await tickGuests(tx, { meetingId, present, absent });
      return ok(null);
    }
    case 'answer': {
      const person = { id: author.id, name: author.name, library: member.entered.tenant.shortName };
      return answerMinutes(tx, { ...key, person, objection: wish.objection, now });
    }
  }
  const step = { ...key, rights, version: wish.version, now };
  if (wish.step === 'begin') return holdMeeting(tx, { ...step, secretaryName: author.name });
  if (wish.step === 'approve') return approveMinutes(tx, step);
  const objectUntil = addWorkingDays(todayIn(timeZone, now), daysToObject);
  const sent = await submitMinutes(tx, { ...step, objectUntil });
  if (!sent.ok) return fail(sent.error);
  await tellMinutesGoRound(tx, member, { meeting: sent.value, objectUntil, ...taking });
  return sent;
}

/** Whoever may write keeps the room's clock. */
async function timed(
  tx: TenantTx,
  member: GroupMember,
  {
    meetingId,
    now,
    wish,
  }: { meetingId: string; now: Date; wish: { step: 'time' | 'pause'; itemId: string } },
): Promise<Result<null, 'closed' | 'not-found'>> {
  const place = placeOf(member, meetingId);
  const meeting = await findMeeting(tx, { group: member.group, id: meetingId });
  if (!meeting || !mayWriteMinutes(meeting.state, member.rights.has('group:lead'))) return fail('closed');
  if (wish.step === 'time')
    return (await timeItem(tx, { place, itemId: wish.itemId, now })) ? ok(null) : fail('not-found');
  const known = (await listMinutesItems(tx, place)).some(({ id }) => id === wish.itemId);
  if (known) await stopTiming(tx, { place, now });
  return known ? ok(null) : fail('not-found');
}
