import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { comingMeetings } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import type { Formats } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { groupPath } from './group-paths.server';

export type NearMeeting = {
  id: string;
  day: string;
  under: string;
  title: string;
  to: string;
  meta: string;
  answered: boolean;
};

const ahead = 21 * 24 * 3_600_000;
const shown = 3;

/** The meetings of the person's groups in the weeks to come, whatever library hosts them. */
export async function readNearMeetings(
  tx: TenantTx,
  { entered }: Pick<Member, 'entered'>,
  { formats, now }: { formats: Formats; now: Date },
): Promise<NearMeeting[]> {
  const { groups, person } = entered;
  const until = new Date(now.getTime() + ahead);
  const rows = await comingMeetings(tx, { groups, personId: person.id, now, until, limit: shown });
  return rows.map(({ id, title, startsAt, groupId, groupName, slug, answered }) => {
    const day = todayIn(timeZone, startsAt);
    return {
      id,
      day: formats.dayNumber(day),
      under: formats.shortMonth(day),
      title,
      to: `${groupPath({ slug, id: groupId })}/meetings/${id}`,
      meta: `${formats.time(formats.clock(startsAt))} · ${groupName}`,
      answered,
    };
  });
}
