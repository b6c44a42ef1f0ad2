import { type IdentityTx, type JobTx, rowsOf, sql } from '@sklaida/db/tenancy';
import type { AttendanceAnswer, MeetingKind } from './meeting';

/** A meeting as a letter's link shows it: instants in ISO form, `path` where members find it. */
export type LinkedMeeting = {
  firstName: string;
  group: string;
  title: string;
  kind: MeetingKind;
  startsAt: string;
  endsAt: string;
  zone: string;
  place: string | null;
  /** It has not been held or cancelled. */
  open: boolean;
  path: string;
  answer: AttendanceAnswer | null;
};

/** False where the reader of the letter may not answer, and so gets the meeting's own address. */
export async function openMeetingLink(
  tx: JobTx,
  { letterId, hash, meetingId }: { letterId: string; hash: string; meetingId: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ opened: boolean }>(
    tx,
    sql`select jobs.open_meeting_link(${letterId}, ${hash}, ${meetingId}) as opened`,
  );
  return row?.opened ?? false;
}

/** Null where the link stands no more, or her seat has ended. */
export async function readLinkedMeeting(tx: IdentityTx, hash: string): Promise<LinkedMeeting | null> {
  const [row] = await rowsOf<{ found: LinkedMeeting | null }>(
    tx,
    sql`select identity.meeting_by_link(${hash}) as found`,
  );
  return row?.found ?? null;
}

export async function answerLinkedMeeting(
  tx: IdentityTx,
  { hash, answer }: { hash: string; answer: 'comes' | 'stays_away' },
): Promise<'ok' | 'over' | 'not-found'> {
  const [row] = await rowsOf<{ said: 'ok' | 'over' | 'not-found' }>(
    tx,
    sql`select identity.answer_meeting_by_link(${hash}, ${answer}) as said`,
  );
  return row?.said ?? 'not-found';
}
