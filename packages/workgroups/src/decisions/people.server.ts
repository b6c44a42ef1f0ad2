import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';

/** Whom a decision may be given to: people who take part in the entered group today, from a library. */
export type PossibleOwner = { personId: string; name: string; tenantId: string; library: string };

export async function listPossibleOwners(tx: TenantTx): Promise<PossibleOwner[]> {
  return rowsOf<PossibleOwner>(
    tx,
    sql`select person_id as "personId", name, tenant_id as "tenantId", library from carry.members_of_group()
      where not observes and tenant_id is not null and valid_from <= ctx.today()
        and (valid_until is null or valid_until >= ctx.today())`,
  );
}
