import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { meetingIsAhead } from '@sklaida/workgroups';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { wallClock } from '~/i18n/calendar-parts';
import { groupPath } from '../groups/group-paths.server';
import { getMeeting } from './read-meeting.server';

/** When and where a meeting is, as its form shows it; one that was held or cancelled has no such page. */
export async function readMeetingFields(tx: TenantTx, member: GroupMember, id: string | undefined) {
  const one = await getMeeting(tx, member, id);
  if (!meetingIsAhead(one.state)) throw notFound();
  const { title, kind, version, place, link } = one;
  return {
    base: groupPath(member.group),
    group: member.group.name,
    id: one.id,
    name: title,
    version,
    told: one.publishedAt !== null,
    series: one.seriesId && one.seriesOn ? { id: one.seriesId, on: one.seriesOn } : null,
    start: {
      ...{ title, kind, place: place ?? '', link: link ?? '' },
      on: todayIn(one.zone, one.startsAt),
      at: wallClock(one.startsAt).clock,
      minutes: String(Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000)),
    },
  };
}
export type MeetingFieldsPage = Awaited<ReturnType<typeof readMeetingFields>>;
