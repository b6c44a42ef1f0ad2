import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';

/** Says for how many hours (1–72) an open request will be granted; false when it is no longer open. */
export async function setAccessHours(tx: TenantTx, input: { id: string; hours: number }): Promise<boolean> {
  const [row] = await rowsOf<{ set: boolean }>(
    tx,
    sql`select identity.set_access_hours(${input.id}, ${input.hours}) as set`,
  );
  return row?.set ?? false;
}

type RunningAccess = { name: string; until: Date; mine: boolean };

/** Administrators of the installation whom the entered library lets look in now. */
export async function listRunningAccess(tx: TenantTx): Promise<RunningAccess[]> {
  const rows = await rowsOf<{ name: string; until: string; mine: boolean }>(
    tx,
    sql`select * from identity.running_access()`,
  );
  return rows.map((row) => ({ ...row, until: new Date(row.until) }));
}

/** Writes into the library's journal which page such an administrator opened; for anybody else nothing happens. */
export async function noteLook(tx: TenantTx, path: string): Promise<void> {
  await tx.execute(sql`select identity.note_look(${path})`);
}
