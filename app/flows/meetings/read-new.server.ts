import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { listMeetings } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { groupPath } from '../groups/group-paths.server';
import { asChoices, offeredItems } from './offered-items.server';

export async function readNewMeeting(tx: TenantTx, member: GroupMember, at: { locale: Locale; now: Date }) {
  const t = translatorFor(at.locale, 'meetings');
  const formats = formatsFor(at.locale);
  const [items, [last]] = await Promise.all([
    offeredItems(tx, member, at),
    listMeetings(tx, { group: member.group, limit: 1 }),
  ]);
  const minutes = last ? Math.round((last.endsAt.getTime() - last.startsAt.getTime()) / 60_000) : 90;
  return {
    base: groupPath(member.group),
    today: todayIn(timeZone, at.now),
    offered: asChoices(items),
    start: {
      title: last?.title ?? t('new.suggested'),
      kind: last?.kind ?? ('meeting' as const),
      on: '',
      at: last ? formats.clock(last.startsAt) : '10:00',
      minutes: String(minutes),
      place: last?.place ?? '',
      link: last?.link ?? '',
      more: t('new.usual'),
    },
  };
}
export type NewMeetingPage = Awaited<ReturnType<typeof readNewMeeting>>;
