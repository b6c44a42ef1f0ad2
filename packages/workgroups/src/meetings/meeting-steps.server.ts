import { meetings } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, todayIn } from '@sklaida/kernel';
import { and, isNotNull, max } from 'drizzle-orm';
import type { GroupRight } from '../group-rights';
import { clearAnswers, seatMembers } from './attendance.server';
import type { GroupKey } from './meeting';
import { type MeetingAction, type MeetingRefusal, meetingVerdict } from './meeting-states';
import {
  changeMeeting,
  findMeeting,
  inGroup,
  type Meeting,
  type MeetingWords,
  noteMeeting,
} from './meetings.server';
import { freeTopics } from './topics.server';

/** Who takes a step, in which group, over which version of the meeting, and when. */
export type MeetingStep = {
  group: GroupKey;
  rights: ReadonlySet<GroupRight>;
  id: string;
  version: number;
  now: Date;
};

type StepRefusal = MeetingRefusal | 'not-found' | 'stale';
type Stepped = Promise<Result<Meeting, StepRefusal>>;

async function step(
  tx: TenantTx,
  { group, rights, id, version, now }: MeetingStep,
  action: MeetingAction,
  change: (one: Meeting) => Partial<Meeting> | Promise<Partial<Meeting>>,
  reason?: string,
): Stepped {
  const one = await findMeeting(tx, { group, id });
  if (!one) return fail('not-found');
  const on = todayIn(one.zone, one.startsAt);
  const verdict = meetingVerdict(one.state, action, { rights, on, today: todayIn(one.zone, now), reason });
  if (!verdict.ok) return fail(verdict.reason);
  const changes = { ...(await change(one)), state: verdict.to };
  const done = await changeMeeting(tx, { group, id, version }, changes);
  if (!done.ok) return fail('stale');
  await noteMeeting(tx, one, { action, from: one.state, to: verdict.to, ...(reason ? { reason } : {}) });
  return ok({ ...one, ...changes, version: version + 1 });
}

/** The agenda is told to the members, and told again after it changed: each time the sequence grows. */
export function publishAgenda(tx: TenantTx, wish: MeetingStep): Stepped {
  return step(tx, wish, 'publish', async ({ sequence }) => ({
    publishedAt: await instantOf(tx),
    sequence: sequence + 1,
  }));
}

/** The clock the lines of an agenda are stamped by, to tell which of them changed after members were told. */
async function instantOf(tx: TenantTx): Promise<Date> {
  const [row] = await rowsOf<{ now: Date | string }>(tx, sql`select now() as now`);
  return new Date(row?.now ?? Date.now());
}

/** Another time, place, link or name; what was answered to a time that is no more is asked again. */
export async function moveMeeting(tx: TenantTx, wish: MeetingStep & { words: MeetingWords }): Stepped {
  let moved = false;
  const done = await step(tx, wish, 'move', async (one) => {
    moved = one.startsAt.getTime() !== wish.words.startsAt.getTime();
    // Whoever was invited is told of the move, and of the agenda with it.
    const publishedAt = one.publishedAt && (await instantOf(tx));
    return { ...wish.words, publishedAt, sequence: one.sequence + 1 };
  });
  if (done.ok && moved) await clearAnswers(tx, { group: wish.group, meetingId: wish.id });
  return done;
}

/** What members wanted to talk about waits for another meeting. */
export async function cancelMeeting(tx: TenantTx, wish: MeetingStep & { reason: string }): Stepped {
  const { reason } = wish;
  const done = await step(tx, wish, 'cancel', ({ sequence }) => ({ reason, sequence: sequence + 1 }), reason);
  if (done.ok) await freeTopics(tx, { group: wish.group, meetingId: wish.id });
  return done;
}

/** The meeting begins: it gets the number of its minutes, counted by year and group, and everybody a line to be ticked on. */
export async function holdMeeting(
  tx: TenantTx,
  wish: MeetingStep & { chairName?: string | null; secretaryName?: string | null },
): Stepped {
  // Two meetings of a group that begin at once must not get one number.
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${wish.group.id}, 28))`);
  const done = await step(tx, wish, 'hold', async (one) => ({
    heldAt: wish.now,
    number: await nextNumber(tx, wish.group, one),
    chairName: wish.chairName ?? one.chairName,
    secretaryName: wish.secretaryName ?? one.secretaryName,
  }));
  if (done.ok) await seatMembers(tx, { group: wish.group, meetingId: wish.id });
  return done;
}

async function nextNumber(tx: TenantTx, group: GroupKey, { startsAt, zone }: Meeting): Promise<number> {
  const year = Number(todayIn(zone, startsAt).slice(0, 4));
  const [row] = await tx
    .select({ last: max(meetings.number) })
    .from(meetings)
    .where(
      and(
        inGroup(group),
        isNotNull(meetings.number),
        sql`extract(year from ${meetings.startsAt} at time zone ${meetings.zone}) = ${year}`,
      ),
    );
  return (row?.last ?? 0) + 1;
}
