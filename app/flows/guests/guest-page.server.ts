import type { GuestTx } from '@sklaida/db/tenancy';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { deriveCode, deriveToken, hashOf } from '@sklaida/kernel/server';
import { meetingIsAhead } from '@sklaida/workgroups';
import { askGuestCode, type GuestMeeting, readGuestMeeting } from '@sklaida/workgroups/server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';

/** What stands behind a guest's link: in her own browser the meeting, in any other whom it is for. */
export async function readGuestPage(
  tx: GuestTx,
  { device, look, locale }: { device: string; look: boolean; locale: Locale },
) {
  const seen = await readGuestMeeting(tx, { device, look });
  const { name, host, address, taken } = seen;
  if (!seen.here) return { here: false as const, name, host, address, taken };
  return { here: true as const, name, host, card: cardOf(seen, locale) };
}

function cardOf({ answer, group, host, meeting, agenda, files }: GuestMeeting, locale: Locale) {
  const formats = formatsFor(locale);
  const [from, until] = [new Date(meeting.startsAt), new Date(meeting.endsAt)];
  const on = todayIn(meeting.zone, from);
  return {
    ...{ answer, group, host, agenda },
    title: meeting.title,
    state: meeting.state,
    reason: meeting.reason,
    place: meeting.place,
    link: meeting.link,
    ahead: meetingIsAhead(meeting.state),
    published: meeting.state !== 'planned',
    when: `${formats.longDay(on)}, ${formats.weekday(on)}, ${formats.clock(from)}–${formats.clock(until)}`,
    files: files.map((file) => ({ id: file.id, name: file.name, size: formats.fileSize(file.bytes) })),
  };
}
export type GuestCard = ReturnType<typeof cardOf>;

/** Six digits are few: the database keeps what only the secret and the code together give. */
export const guestCodeHash = (secret: string, guestId: string, code: string): string =>
  hashOf(deriveToken(secret, 'guest-code', `${guestId} ${code}`));

/** A code for the invited address. False when three have left within the hour. */
export async function sendGuestCode(
  tx: GuestTx,
  { guestId, origin, secret, demo }: { guestId: string; origin: string; secret: string; demo: boolean },
): Promise<boolean> {
  const id = uuidv7();
  const hash = guestCodeHash(secret, guestId, deriveCode(secret, 'guest', id));
  const props = { codeId: id, minutes: 15, url: `${origin}/g`, demo };
  return askGuestCode(tx, { id, hash, mail: { kind: 'guest-code', props } });
}
