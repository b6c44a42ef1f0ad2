import { departments } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { and, asc, eq } from 'drizzle-orm';

/** A department and the ids of who works in it; somebody who has left the library may still be among them. */
export type Department = { id: string; name: string; people: string[]; version: number };

export async function listDepartments(tx: TenantTx, tenantId: string): Promise<Department[]> {
  return tx
    .select({
      id: departments.id,
      name: departments.name,
      people: sql<string[]>`${departments.people}`,
      version: departments.version,
    })
    .from(departments)
    .where(eq(departments.tenantId, tenantId))
    .orderBy(asc(sql`${departments.name} collate "lt-x-icu"`), asc(departments.id))
    .limit(200);
}

/** The same `id` twice is one department. */
export async function insertDepartment(
  tx: TenantTx,
  row: { id: string; tenantId: string; name: string; people: string[]; createdBy: string },
): Promise<void> {
  await tx.insert(departments).values(row).onConflictDoNothing();
}

/** Writes over the version that was read. */
export async function changeDepartment(
  tx: TenantTx,
  key: { tenantId: string; id: string; version: number },
  change: { name: string; people: string[] },
): Promise<Result<null, 'stale'>> {
  const written = await tx
    .update(departments)
    .set({ ...change, updatedAt: sql`now()`, version: sql`${departments.version} + 1` })
    .where(
      and(
        eq(departments.tenantId, key.tenantId),
        eq(departments.id, key.id),
        eq(departments.version, key.version),
      ),
    )
    .returning({ id: departments.id });
  return written.length === 1 ? ok(null) : fail('stale');
}
