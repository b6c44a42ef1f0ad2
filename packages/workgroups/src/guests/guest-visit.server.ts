import { type GuestTx, rowsOf, sql } from '@sklaida/db/tenancy';
import type { MeetingState } from '../meetings/meeting-states';
import type { GuestAnswer } from './guests.server';

/** What anybody with the link learns. */
export type GuestDoor = {
  name: string;
  host: string;
  /** This browser is one the guest opened her link in. */
  here: boolean;
  /** Some browser is. */
  taken: boolean;
  /** The first letter of the invited address and its domain. */
  address: string;
};
/** What the guest herself does. Instants are ISO texts. */
export type GuestMeeting = GuestDoor & {
  answer: GuestAnswer | null;
  group: string;
  meeting: {
    id: string;
    title: string;
    kind: 'meeting' | 'sitting';
    state: MeetingState;
    startsAt: string;
    endsAt: string;
    zone: string;
    place: string | null;
    link: string | null;
    reason: string | null;
    sequence: number;
    updatedAt: string;
  };
  agenda: { id: string; title: string; presenterName: string | null; plannedMinutes: number | null }[];
  files: { id: string; name: string; bytes: number }[];
};

/** Source: `carry.guest_meeting`. `device` is the hash of what the browser keeps; `look` counts. */
export async function readGuestMeeting(
  tx: GuestTx,
  { device, look }: { device: string; look: boolean },
): Promise<(GuestDoor & { here: false }) | (GuestMeeting & { here: true })> {
  const [row] = await rowsOf<{ seen: (GuestDoor & { here: false }) | (GuestMeeting & { here: true }) }>(
    tx,
    sql`select carry.guest_meeting(${device}, ${look}) as seen`,
  );
  if (!row) throw new Error('the guest’s meeting answered nothing');
  return row.seen;
}

/** Source: `carry.guest_bind`. False when another browser was first. */
export async function bindGuest(tx: GuestTx, device: string): Promise<boolean> {
  const [row] = await rowsOf<{ bound: boolean }>(tx, sql`select carry.guest_bind(${device}) as bound`);
  return row?.bound === true;
}

/** Source: `carry.guest_ask_code`. False when three have left within the hour. */
export async function askGuestCode(
  tx: GuestTx,
  { id, hash, mail }: { id: string; hash: string; mail: { kind: string; props: Record<string, unknown> } },
): Promise<boolean> {
  const [row] = await rowsOf<{ sent: boolean }>(
    tx,
    sql`select carry.guest_ask_code(${id}, ${hash}, ${JSON.stringify(mail)}::jsonb) as sent`,
  );
  return row?.sent === true;
}

/** Source: `carry.guest_prove`. */
export async function proveGuest(
  tx: GuestTx,
  { hash, device }: { hash: string; device: string },
): Promise<'ok' | 'wrong' | 'over' | 'spent'> {
  const [row] = await rowsOf<{ outcome: 'ok' | 'wrong' | 'over' | 'spent' }>(
    tx,
    sql`select carry.guest_prove(${hash}, ${device}) as outcome`,
  );
  return row?.outcome ?? 'over';
}

/** Source: `carry.guest_answer`. False when the meeting is no longer ahead. */
export async function answerAsGuest(
  tx: GuestTx,
  { device, answer }: { device: string; answer: GuestAnswer },
): Promise<boolean> {
  const [row] = await rowsOf<{ taken: boolean }>(
    tx,
    sql`select carry.guest_answer(${device}, ${answer}) as taken`,
  );
  return row?.taken === true;
}

/** Source: `carry.guest_file`. Null for a file that guests of this meeting do not see. */
export async function findGuestFile(
  tx: GuestTx,
  { device, id }: { device: string; id: string },
): Promise<{ tenantId: string; id: string; name: string; mediaType: string } | null> {
  const [row] = await rowsOf<{
    file: { tenantId: string; id: string; name: string; mediaType: string } | null;
  }>(tx, sql`select carry.guest_file(${device}, ${id}) as file`);
  return row?.file ?? null;
}
