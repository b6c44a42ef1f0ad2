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

/** A library's names and their forms; what nobody has confirmed yet is in `forms` as well, and is not to be printed. */
export type LibraryNames = {
  name: string;
  municipality: string | null;
  forms: Partial<Forms>;
  townForms: Partial<Forms>;
  confirmedAt: Date | null;
};

/** Throws when there is no such library: whoever asks has entered it. */
export async function getLibraryNames(tx: TenantTx, tenantId: string): Promise<LibraryNames> {
  const [row] = await tx
    .select({
      name: tenants.name,
      municipality: tenants.municipality,
      forms: tenants.forms,
      townForms: tenants.townForms,
      confirmedAt: tenants.formsConfirmedAt,
    })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!row) throw new Error('No such library');
  return row;
}

export async function confirmLibraryNames(
  tx: TenantTx,
  input: { forms: Partial<Forms>; townForms: Partial<Forms> },
): Promise<'changed' | 'unchanged'> {
  const [row] = await rowsOf<{ outcome: 'changed' | 'unchanged' }>(
    tx,
    sql`select identity.confirm_library_names(${JSON.stringify(input.forms)}::jsonb, ${JSON.stringify(input.townForms)}::jsonb) as outcome`,
  );
  return row?.outcome ?? 'unchanged';
}
