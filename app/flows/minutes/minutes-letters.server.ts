import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { Meeting } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';

type Round = { meeting: Meeting; objectUntil: IsoDate; origin: string; demo: boolean };

/** Tells every other member that the minutes go round, and until when silence will be taken for agreement. */
export async function tellMinutesGoRound(
  tx: TenantTx,
  { entered: { person, tenant }, group }: GroupMember,
  { meeting: { id, title, number }, objectUntil: until, origin, demo }: Round,
): Promise<void> {
  const signer = {
    name: `${person.firstName} ${person.lastName}`,
    jobTitle: person.jobTitle,
    organisation: tenant.name,
  };
  const props = { signer, groupName: group.name, demo, title, number, until };
  const mail = JSON.stringify({ kind: 'minutes', props });
  const data = JSON.stringify({ title, until });
  await rowsOf(
    tx,
    sql`select carry.tell_members(${`minutes:${id}`}, 'minutes', 'meeting', ${id}, ${data}::jsonb, ${origin},
      ${`/meetings/${id}/minutes`}, ${mail}::jsonb)`,
  );
}
