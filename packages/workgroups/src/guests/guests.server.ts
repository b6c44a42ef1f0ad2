import { meetingGuests } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { GroupKey } from '../meetings/meeting';

/** The token behind a guest's link; the database knows its hash alone. */
export const guestToken = (secret: string, guestId: string): string => deriveToken(secret, 'guest', guestId);

export type GuestAnswer = 'coming' | 'absent';
export type MeetingGuest = {
  id: string;
  name: string;
  /** Empty when it was forgotten, some months after the meeting. */
  email: string;
  organisation: string | null;
  answer: GuestAnswer | null;
  attended: boolean;
  openedAt: Date | null;
  lastOpenedAt: Date | null;
  opens: number;
  /** When somebody last asked for a code in another browser. */
  triedAt: Date | null;
  revokedAt: Date | null;
};

/** Guests of one meeting in the order they were invited; those whose invitation stands, unless all are asked for. */
export async function listGuests(
  tx: TenantTx,
  { group, meetingId, all = false }: { group: GroupKey; meetingId: string; all?: boolean },
): Promise<MeetingGuest[]> {
  return tx
    .select({
      id: meetingGuests.id,
      name: meetingGuests.name,
      email: meetingGuests.email,
      organisation: meetingGuests.organisation,
      answer: sql<GuestAnswer | null>`${meetingGuests.answer}`,
      attended: meetingGuests.attended,
      openedAt: meetingGuests.openedAt,
      lastOpenedAt: meetingGuests.lastOpenedAt,
      opens: meetingGuests.opens,
      triedAt: meetingGuests.triedAt,
      revokedAt: meetingGuests.revokedAt,
    })
    .from(meetingGuests)
    .where(
      and(
        eq(meetingGuests.tenantId, group.tenantId),
        eq(meetingGuests.scopeId, group.id),
        eq(meetingGuests.meetingId, meetingId),
        all ? undefined : isNull(meetingGuests.revokedAt),
      ),
    )
    .orderBy(asc(meetingGuests.createdAt), asc(meetingGuests.id));
}

export type InviteRefusal = 'not-found' | 'wrong-state' | 'there' | 'too-many';

/** Source: `carry.invite_guest`. `id` comes from the form: sent twice, invited once. */
export async function inviteGuest(
  tx: TenantTx,
  input: {
    id: string;
    meetingId: string;
    name: string;
    email: string;
    organisation: string;
    secret: string;
    mail: { kind: string; props: Record<string, unknown> };
  },
): Promise<Result<null, InviteRefusal>> {
  const hash = hashOf(guestToken(input.secret, input.id));
  const [row] = await rowsOf<{ outcome: 'ok' | InviteRefusal }>(
    tx,
    sql`select carry.invite_guest(${input.id}, ${input.meetingId}, ${input.name}, ${input.email}, ${input.organisation}, ${hash},
      ${JSON.stringify(input.mail)}::jsonb) as outcome`,
  );
  const outcome = row?.outcome ?? 'not-found';
  return outcome === 'ok' ? ok(null) : fail(outcome);
}

/** Source: `carry.revoke_guest`. False when there was nobody to revoke. */
export async function revokeGuest(tx: TenantTx, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, sql`select carry.revoke_guest(${id}) as done`);
  return row?.done === true;
}

/** Source: `carry.tick_guests`; ids that are no guests of the meeting change nothing. */
export async function tickGuests(
  tx: TenantTx,
  { meetingId, present, absent }: { meetingId: string; present: string[]; absent: string[] },
): Promise<void> {
  const ids = (all: string[]) =>
    sql`array(select jsonb_array_elements_text(${JSON.stringify(all)}::jsonb)::uuid)`;
  await rowsOf(tx, sql`select carry.tick_guests(${meetingId}, ${ids(present)}, ${ids(absent)})`);
}

/** Source: `carry.tell_guests`. With the same key nobody is told twice; `anew` asks them to answer again. */
export async function tellGuests(
  tx: TenantTx,
  input: {
    meetingId: string;
    key: string;
    anew: boolean;
    mail: { kind: string; props: Record<string, unknown> };
  },
): Promise<void> {
  await rowsOf(
    tx,
    sql`select carry.tell_guests(${input.meetingId}, ${input.key}, ${input.anew}, ${JSON.stringify(input.mail)}::jsonb)`,
  );
}
