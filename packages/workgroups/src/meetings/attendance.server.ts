import { attendances } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import type { AttendanceAnswer, GroupKey, Signer } from './meeting';
import { meetingIsAhead } from './meeting-states';
import { findMeeting } from './meetings.server';

const ofMeeting = (group: GroupKey, meetingId: string) =>
  sql`${attendances.tenantId} = ${group.tenantId} and ${attendances.scopeId} = ${group.id} and ${attendances.meetingId} = ${meetingId}`;

/** What was answered to a time that is no more. */
export async function clearAnswers(
  tx: TenantTx,
  { group, meetingId }: { group: GroupKey; meetingId: string },
): Promise<void> {
  await tx
    .update(attendances)
    .set({ answer: null, deputyName: null, answeredAt: null, updatedAt: sql`now()` })
    .where(ofMeeting(group, meetingId));
}

/** A line of attendance for everybody who sits in the group and has none yet. */
export async function seatMembers(
  tx: TenantTx,
  { group, meetingId }: { group: GroupKey; meetingId: string },
): Promise<void> {
  const people = await rowsOf<{ person_id: string; name: string; library: string | null }>(
    tx,
    sql`select person_id, name, library from carry.members_of_group() where valid_from <= ctx.today() and (valid_until is null or valid_until >= ctx.today())`,
  );
  if (people.length === 0) return;
  await tx
    .insert(attendances)
    .values(
      people.map(({ person_id, name, library }) => ({
        ...{ tenantId: group.tenantId, id: uuidv7(), scopeId: group.id, meetingId },
        ...{ personId: person_id, personName: name, library: library ?? '' },
      })),
    )
    .onConflictDoNothing();
}

export type Attendance = {
  personId: string;
  personName: string;
  library: string;
  answer: AttendanceAnswer | null;
  deputyName: string | null;
  answeredAt: Date | null;
  attended: boolean;
};

export async function listAttendance(
  tx: TenantTx,
  { group, meetingId }: { group: GroupKey; meetingId: string },
): Promise<Attendance[]> {
  return tx
    .select({
      personId: attendances.personId,
      personName: attendances.personName,
      library: attendances.library,
      answer: sql<AttendanceAnswer | null>`${attendances.answer}`,
      deputyName: attendances.deputyName,
      answeredAt: attendances.answeredAt,
      attended: attendances.attended,
    })
    .from(attendances)
    .where(ofMeeting(group, meetingId))
    .orderBy(sql`${attendances.personName} collate "lt-x-icu"`);
}

/** *Dalyvausiu / Nedalyvausiu / Pavaduos…*, until the meeting is held; the last answer counts. */
export async function answerInvitation(
  tx: TenantTx,
  input: {
    group: GroupKey;
    meetingId: string;
    person: Signer & { library: string };
    answer: AttendanceAnswer;
    deputyName?: string | null;
    now: Date;
  },
): Promise<Result<null, 'not-found' | 'wrong-state' | 'deputy-missing'>> {
  const { group, meetingId, person, answer, now } = input;
  const deputyName = answer === 'sends' ? (input.deputyName?.trim() ?? '') : null;
  if (deputyName === '') return fail('deputy-missing');
  const one = await findMeeting(tx, { group, id: meetingId });
  if (!one) return fail('not-found');
  if (!meetingIsAhead(one.state)) return fail('wrong-state');
  const said = { answer, deputyName, answeredAt: now };
  await tx
    .insert(attendances)
    .values({
      ...{ tenantId: group.tenantId, id: uuidv7(), scopeId: group.id, meetingId },
      ...{ personId: person.id, personName: person.name, library: person.library },
      ...said,
    })
    .onConflictDoUpdate({
      target: [attendances.tenantId, attendances.meetingId, attendances.personId],
      set: { ...said, updatedAt: sql`now()`, version: sql`${attendances.version} + 1` },
    });
  return ok(null);
}
