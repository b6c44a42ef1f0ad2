import { withTenant } from '@sklaida/db/tenancy';
import { fail, type Result } from '@sklaida/kernel';
import { type AttendanceAnswer, meetingIsAhead } from '@sklaida/workgroups';
import {
  addItems,
  answerInvitation,
  cancelMeeting,
  changeItem,
  holdMeeting,
  listAgenda,
  listSeries,
  type Meeting,
  moveMeeting,
  type NewItem,
  openMeeting,
  planAhead,
  publishAgenda,
  removeItem,
  shiftItem,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { type Letters, tellMembers } from './meeting-letters.server';
import type { meetingWords } from './meeting-words.server';
import { chosenItems } from './offered-items.server';
import { getMeeting } from './read-meeting.server';

const signer = ({ entered: { person } }: GroupMember) => ({
  id: person.id,
  name: `${person.firstName} ${person.lastName}`,
});
type Words = ReturnType<typeof meetingWords>;

/** Plans a meeting from what was offered and typed; with `publish` its members are invited at once. */
export function planMeeting(
  member: GroupMember,
  input: {
    id: string;
    words: Words;
    chosen: string[];
    more: NewItem[];
    publish: boolean;
    locale: Locale;
    now: Date;
  } & Letters,
): Promise<Result<null, 'taken' | 'refused'>> {
  const { id, words, chosen, more, publish, locale, now, ...letters } = input;
  const { group, rights } = member;
  return withTenant(member, async (tx): Promise<Result<null, 'taken' | 'refused'>> => {
    const items = [...(await chosenItems(tx, member, { chosen, locale })), ...more];
    const opened = await openMeeting(tx, { group, by: signer(member), id, words, items });
    if (!opened.ok || !publish) return opened;
    const one = await getMeeting(tx, member, id);
    // Sent twice: the first one has invited already.
    if (one.state !== 'planned') return opened;
    const done = await publishAgenda(tx, { group, rights, id, version: one.version, now });
    if (!done.ok) return fail('refused');
    await tellMembers(tx, member, { one: done.value, what: 'invited', ...letters });
    return opened;
  });
}

export type MeetingWish =
  | { step: 'publish'; version: number }
  | { step: 'move'; version: number; words: Words }
  | { step: 'cancel'; version: number; reason: string }
  | { step: 'hold'; version: number };

/** A step of the meeting itself; whoever was told of it before is told of the change. */
export function stepMeeting(
  member: GroupMember,
  id: string | undefined,
  wish: MeetingWish,
  { now, ...letters }: { now: Date } & Letters,
): Promise<Result<Meeting, string>> {
  const { group, rights } = member;
  return withTenant(member, async (tx): Promise<Result<Meeting, string>> => {
    const before = await getMeeting(tx, member, id);
    const step = { group, rights, id: before.id, version: wish.version, now };
    switch (wish.step) {
      case 'publish': {
        const done = await publishAgenda(tx, step);
        const what = before.state === 'planned' ? 'invited' : 'changed';
        if (done.ok) await tellMembers(tx, member, { one: done.value, what, ...letters });
        return done;
      }
      case 'move': {
        const done = await moveMeeting(tx, { ...step, words: wish.words });
        if (done.ok && before.publishedAt)
          await tellMembers(tx, member, { one: done.value, what: 'moved', ...letters });
        return done;
      }
      case 'cancel': {
        const done = await cancelMeeting(tx, { ...step, reason: wish.reason });
        if (done.ok && before.publishedAt)
          await tellMembers(tx, member, { one: done.value, what: 'cancelled', ...letters });
        return done;
      }
      case 'hold': {
        const done = await holdMeeting(tx, step);
        const series = done.ok && before.seriesId ? await listSeries(tx, group) : [];
        const own = series.find((one) => one.id === before.seriesId);
        if (own) await planAhead(tx, { group, by: signer(member), series: own, now });
        return done;
      }
    }
  });
}

export type AgendaWish =
  | { step: 'add'; item: NewItem }
  | { step: 'take'; chosen: string[]; locale: Locale }
  | { step: 'change'; id: string; version: number; item: NewItem }
  | { step: 'remove'; id: string; version: number }
  | { step: 'up' | 'down'; id: string };

/** A line of the agenda, while the meeting is still to come. */
export function stepAgenda(
  member: GroupMember,
  id: string | undefined,
  wish: AgendaWish,
): Promise<Result<null, 'wrong-state' | 'stale'>> {
  const { group } = member;
  return withTenant(member, async (tx): Promise<Result<null, 'wrong-state' | 'stale'>> => {
    const one = await getMeeting(tx, member, id);
    if (!meetingIsAhead(one.state)) return fail('wrong-state');
    const key = { group, meetingId: one.id };
    switch (wish.step) {
      case 'add':
        await addItems(tx, { ...key, by: signer(member), items: [wish.item] });
        break;
      case 'take': {
        const begun = await listAgenda(tx, key);
        const items = await chosenItems(tx, member, { ...wish, begun });
        await addItems(tx, { ...key, by: signer(member), items });
        break;
      }
      case 'change': {
        const { title, presenterName = null, plannedMinutes = null } = wish.item;
        const item = { ...key, id: wish.id, version: wish.version };
        return changeItem(tx, item, { title, presenterName, plannedMinutes });
      }
      case 'remove':
        return removeItem(tx, { ...key, id: wish.id, version: wish.version });
      default:
        return shiftItem(tx, { ...key, id: wish.id, by: wish.step === 'up' ? -1 : 1 });
    }
    return { ok: true, value: null };
  });
}

export function answerMeeting(
  member: GroupMember,
  id: string | undefined,
  input: { answer: AttendanceAnswer; deputyName: string; now: Date },
) {
  const { group, entered } = member;
  return withTenant(member, async (tx) => {
    const one = await getMeeting(tx, member, id);
    const person = { ...signer(member), library: entered.tenant.shortName };
    return answerInvitation(tx, { group, meetingId: one.id, person, ...input });
  });
}
