import { tenants } from '@sklaida/db/schema';
import { type IdentityTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { Forms, PersonForms } from '@sklaida/kernel';
import { eq } from 'drizzle-orm';

export type OwnNames = {
  firstName: string;
  lastName: string;
  forms: Partial<PersonForms>;
  confirmedAt: Date | null;
};

/** The name behind the session and how it is declined; null when the session is over. */
export async function readOwnNames(tx: IdentityTx, sessionHash: string): Promise<OwnNames | null> {
  const [row] = await rowsOf<{
    first_name: string;
    last_name: string;
    forms: Partial<PersonForms>;
    confirmed_at: string | null;
  }>(tx, sql`select * from identity.own_names(${sessionHash})`);
  if (!row) return null;
  const confirmedAt = row.confirmed_at ? new Date(row.confirmed_at) : null;
  return { firstName: row.first_name, lastName: row.last_name, forms: row.forms, confirmedAt };
}

/** Forms left empty are forgotten: a letter then opens without a name. */
export async function confirmOwnNames(
  tx: IdentityTx,
  sessionHash: string,
  forms: Partial<PersonForms>,
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.confirm_own_names(${sessionHash}, ${JSON.stringify(forms)}::jsonb) as done`,
  );
  return row?.done === true;
}

export type LibraryNames = { name: string; forms: Partial<Forms>; confirmedAt: Date | null };

export async function readLibraryNames(tx: TenantTx, tenantId: string): Promise<LibraryNames | null> {
  const [row] = await tx
    .select({ name: tenants.name, forms: tenants.forms, confirmedAt: tenants.formsConfirmedAt })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  return row ?? null;
}

export async function confirmLibraryNames(
  tx: TenantTx,
  forms: Partial<Forms>,
): Promise<'changed' | 'unchanged'> {
  const [row] = await rowsOf<{ outcome: 'changed' | 'unchanged' }>(
    tx,
    sql`select identity.confirm_library_names(${JSON.stringify(forms)}::jsonb) as outcome`,
  );
  return row?.outcome ?? 'unchanged';
}
