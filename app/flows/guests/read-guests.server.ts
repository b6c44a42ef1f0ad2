import type { TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { meetingIsAhead } from '@sklaida/workgroups';
import { listGuests, type MeetingGuest } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { type Formats, formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';
import { getMeeting } from '../meetings/read-meeting.server';

/** The guests of a meeting; addresses and how their links fare are the lead's alone. */
export async function readGuests(
  tx: TenantTx,
  member: GroupMember,
  meetingId: string | undefined,
  { locale, now }: { locale: Locale; now: Date },
) {
  const one = await getMeeting(tx, member, meetingId);
  const { group, rights } = member;
  const formats = formatsFor(locale);
  const lead = rights.has('group:lead');
  const mayRevoke = lead && rights.has('group:write');
  const all = await listGuests(tx, { group, meetingId: one.id, all: lead });
  const line = (guest: MeetingGuest) => ({
    id: guest.id,
    name: guest.name,
    organisation: guest.organisation,
    answer: guest.answer,
    link: lead ? linkOf(guest, formats) : null,
  });
  const base = groupPath(group);
  return {
    id: uuidv7(),
    title: one.title,
    group: group.name,
    base,
    meeting: `${base}/meetings/${one.id}`,
    guests: all.filter((guest) => !guest.revokedAt).map(line),
    former: all.filter((guest) => guest.revokedAt).map(line),
    lead,
    mayRevoke,
    mayInvite: mayRevoke && meetingIsAhead(one.state) && one.endsAt > now,
  };
}
export type GuestsPage = Awaited<ReturnType<typeof readGuests>>;

const linkOf = (guest: MeetingGuest, formats: Formats) => ({
  email: guest.email,
  opens: guest.opens,
  last: guest.lastOpenedAt && formats.longMoment(guest.lastOpenedAt),
  tried: guest.triedAt && formats.longMoment(guest.triedAt),
});
