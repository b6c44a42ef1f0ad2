import { withTenant, writing } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import type { GroupKind, GroupReach } from '@sklaida/workgroups';
import { openGroup, seatPeople } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { seatLetter } from './seat-letter.server';

export type NewGroup = {
  id: string;
  name: string;
  kind: GroupKind;
  reach: GroupReach;
  charter: string;
  emails: string[];
};

/** Opens a group led by this person and seats those of the addresses who may sit in it; the same `id` twice is one group. With `origin` they are written to. */
export async function startGroup(
  member: Member,
  { emails, origin, ...group }: NewGroup & { origin?: string },
): Promise<Result<{ added: number }, 'not-found'>> {
  const seat = writing(member);
  if (!(await withTenant(seat, (tx) => openGroup(tx, group)))) return fail('not-found');
  if (emails.length === 0) return ok({ added: 0 });
  const door = { kind: 'group' as const, slug: member.entered.tenant.slug, group: group.id };
  const added = await withTenant({ ...seat, door }, (tx) =>
    seatPeople(tx, {
      ...{ emails, role: 'member' },
      ...(origin && { letter: seatLetter(member.entered, { ...group, origin }) }),
    }),
  );
  return ok({ added });
}
