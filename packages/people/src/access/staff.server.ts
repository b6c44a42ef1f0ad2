import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { Locale, Role } from '@sklaida/kernel';

export type Colleague = {
  id: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  email: string;
  locale: Locale;
  jobTitle: string | null;
  roles: Role[];
};

/** The people of the library this transaction has entered, by surname. */
export async function listStaff(tx: TenantTx): Promise<Colleague[]> {
  const rows = await rowsOf<{
    id: string;
    first_name: string;
    last_name: string;
    vocative: string | null;
    email: string;
    locale: Locale;
    job_title: string | null;
    roles: Role[];
  }>(tx, sql`select * from identity.staff()`);
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    vocative: row.vocative,
    email: row.email,
    locale: row.locale,
    jobTitle: row.job_title,
    roles: row.roles,
  }));
}
