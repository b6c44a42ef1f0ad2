import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { Meeting } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';

type Round = { meeting: Meeting; objectUntil: IsoDate; origin: string; demo: boolean };

/** Tells every other member that the minutes go round, and until when silence will be taken for agreement. */
export async function tellMinutesGoRound(
  tx: TenantTx,
  { entered }: GroupMember,
  { meeting, objectUntil, origin }: Round,
): Promise<void> {
  const key = `minutes:${meeting.id}:${meeting.version}`;
  const data = JSON.stringify({ title: meeting.title, until: objectUntil, by: entered.person.lastName });
  const path = `/meetings/${meeting.id}/minutes`;
  await rowsOf(
    tx,
    sql`select carry.tell_members(${key}, 'minutes', 'meeting', ${meeting.id}, ${data}::jsonb, ${origin}, ${path}, null)`,
  );
}
