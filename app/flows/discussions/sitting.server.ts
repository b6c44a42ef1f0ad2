import type { TenantTx } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { type GroupPerson, listGroupPeople } from '@sklaida/workgroups/server';
import { timeZone } from '~/i18n/locale';

/** Who sits in the entered group today. */
export async function sittingPeople(tx: TenantTx): Promise<GroupPerson[]> {
  const today = todayIn(timeZone, new Date());
  return (await listGroupPeople(tx)).filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil >= today),
  );
}
