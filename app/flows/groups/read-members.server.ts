import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { type GroupPerson, listGroupPeople } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { sitsNow } from './read-group.server';

/** Who sits in the group and for whom, and who has sat there before. */
export async function readGroupMembers(
  tx: TenantTx,
  { group, rights, entered }: GroupMember,
  { locale, now }: { locale: Locale; now: Date },
) {
  const today = todayIn(timeZone, now);
  const formats = formatsFor(locale);
  const people = await listGroupPeople(tx);
  const line = ({ personId, name, email, library, role, validFrom, validUntil }: GroupPerson) => ({
    ...{ personId, name, email, library, role },
    me: personId === entered.person.id,
    since: formats.longDay(validFrom),
    until: validUntil && formats.longDay(validUntil),
  });
  const sitting = people.filter((one) => sitsNow(one, today));
  return {
    mayLead: rights.has('group:lead') && rights.has('group:write'),
    me: entered.person.id,
    reach: group.reach,
    people: sitting.map(line),
    former: people.filter((one) => !sitsNow(one, today)).map(line),
  };
}

export type GroupMembers = Awaited<ReturnType<typeof readGroupMembers>>;
