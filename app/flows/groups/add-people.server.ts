import { withTenant } from '@sklaida/db/tenancy';
import type { GroupRole } from '@sklaida/workgroups';
import { findGroup, seatPeople } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { seatLetter } from './seat-letter.server';

/** Seats those of the addresses who may sit in the group and writes to each; returns how many. */
export function addPeople(
  member: GroupMember,
  { emails, role, origin }: { emails: string[]; role: GroupRole; origin: string },
): Promise<number> {
  const { group, entered } = member;
  return withTenant(member, async (tx) => {
    const charter = (await findGroup(tx, group))?.charter ?? '';
    const letter = seatLetter(entered, { name: group.name, charter, origin });
    return seatPeople(tx, { emails, role, letter });
  });
}
