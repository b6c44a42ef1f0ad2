import { attendances } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, todayIn, uuidv7 } from '@sklaida/kernel';
import { and, eq, inArray } from 'drizzle-orm';
import { type MeetingRefusal, meetingVerdict } from '../meetings/meeting-states';
import { holdMeeting, type MeetingStep } from '../meetings/meeting-steps.server';
import { changeMeeting, findMeeting, type Meeting, noteMeeting } from '../meetings/meetings.server';
import { approvalVerdict, mayAnswerMinutes } from './minutes-states';

type Refusal = MeetingRefusal | 'not-found' | 'stale' | 'waiting' | 'closed';

/**
 * Sends the minutes round: until the given day members may object, and silence is agreement. A meeting nobody had begun is held by
 * the same step.
 */
export async function submitMinutes(
  tx: TenantTx,
  { objectUntil, ...wish }: MeetingStep & { objectUntil: IsoDate },
): Promise<Result<Meeting, Refusal>> {
  let one = await findMeeting(tx, wish);
  if (!one) return fail('not-found');
  if (one.state === 'planned' || one.state === 'agenda_published') {
    const held = await holdMeeting(tx, wish);
    if (!held.ok) return held;
    one = held.value;
  } else if (one.version !== wish.version) return fail('stale');
  return step(tx, { ...wish, version: one.version }, one, 'submit', { objectUntil });
}

/** Approves minutes whose days are over, or to which everybody who was there has said yes. */
export async function approveMinutes(tx: TenantTx, wish: MeetingStep): Promise<Result<Meeting, Refusal>> {
  const one = await findMeeting(tx, wish);
  if (!one) return fail('not-found');
  const said = await listAnswers(tx, wish);
  const verdict = approvalVerdict({
    state: one.state,
    objectUntil: one.objectUntil,
    today: todayIn(one.zone, wish.now),
    members: said.length,
    agreed: said.filter((each) => each.agreed).length,
  });
  if (verdict !== 'approve') return fail(verdict);
  return step(tx, wish, one, 'approve', { approvedAt: wish.now });
}

async function step(
  tx: TenantTx,
  { group, rights, id, version, now }: MeetingStep,
  one: Meeting,
  action: 'submit' | 'approve',
  change: Partial<Meeting>,
): Promise<Result<Meeting, Refusal>> {
  const [on, today] = [todayIn(one.zone, one.startsAt), todayIn(one.zone, now)];
  const verdict = meetingVerdict(one.state, action, { rights, on, today });
  if (!verdict.ok) return fail(verdict.reason);
  const changes = { ...change, state: verdict.to };
  const done = await changeMeeting(tx, { group, id, version }, changes);
  if (!done.ok) return fail('stale');
  await noteMeeting(tx, one, { action, from: one.state, to: verdict.to });
  return ok({ ...one, ...changes, version: version + 1 });
}

type Key = { group: MeetingStep['group']; id: string };

const ofMeeting = ({ group, id }: Key) =>
  and(
    eq(attendances.tenantId, group.tenantId),
    eq(attendances.scopeId, group.id),
    eq(attendances.meetingId, id),
  );

export type MinutesAnswer = { personId: string; name: string; agreed: boolean; objection: string | null };

/** What each of those on the list of attendance says of the minutes. */
export async function listAnswers(tx: TenantTx, key: Key): Promise<MinutesAnswer[]> {
  return tx
    .select({
      personId: attendances.personId,
      name: attendances.personName,
      agreed: sql<boolean>`${attendances.agreedAt} is not null`,
      objection: attendances.objection,
    })
    .from(attendances)
    .where(ofMeeting(key))
    .orderBy(sql`${attendances.personName} collate "lt-x-icu"`);
}

/** Agrees with the minutes, or says what is wrong with them; the last word counts, until the days are over. */
export async function answerMinutes(
  tx: TenantTx,
  input: Key & { person: { id: string; name: string; library: string }; objection: string | null; now: Date },
): Promise<Result<null, 'not-found' | 'closed'>> {
  const { group, id, person, objection, now } = input;
  const one = await findMeeting(tx, { group, id });
  if (!one) return fail('not-found');
  if (!mayAnswerMinutes({ ...one, today: todayIn(one.zone, now) })) return fail('closed');
  const said = { agreedAt: objection === null ? now : null, objection };
  await tx
    .insert(attendances)
    .values({
      ...{ tenantId: group.tenantId, id: uuidv7(), scopeId: group.id, meetingId: id },
      ...{ personId: person.id, personName: person.name, library: person.library },
      ...said,
    })
    .onConflictDoUpdate({
      target: [attendances.tenantId, attendances.meetingId, attendances.personId],
      set: { ...said, updatedAt: sql`now()`, version: sql`${attendances.version} + 1` },
    });
  return ok(null);
}

/** Ticks who was there. Only those whose tick differs from what was shown are written: two who tick at once undo nothing of each other's. */
export async function tickAttendance(
  tx: TenantTx,
  { present, absent, ...key }: Key & { present: string[]; absent: string[] },
): Promise<void> {
  for (const [people, attended] of [[present, true] as const, [absent, false] as const]) {
    if (people.length === 0) continue;
    await tx
      .update(attendances)
      .set({ attended, updatedAt: sql`now()`, version: sql`${attendances.version} + 1` })
      .where(and(ofMeeting(key), inArray(attendances.personId, people)));
  }
}
