import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import {
  changeDepartment,
  type Department,
  insertDepartment,
  listDepartments,
  listStaff,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { bulletinsPath } from './read-bulletins.server';

export type DepartmentsPage = {
  base: string;
  departments: Department[];
  people: { id: string; name: string; jobTitle: string | null }[];
};

export async function readDepartments(tx: TenantTx, member: Member): Promise<DepartmentsPage> {
  const [departments, staff] = await Promise.all([
    listDepartments(tx, member.entered.tenant.id),
    listStaff(tx),
  ]);
  const here = new Set(staff.map(({ id }) => id));
  return {
    base: bulletinsPath(member),
    departments: departments.map((one) => ({ ...one, people: one.people.filter((id) => here.has(id)) })),
    people: staff.map(({ id, firstName, lastName, jobTitle }) => ({
      ...{ id, jobTitle },
      name: `${firstName} ${lastName}`,
    })),
  };
}

/** Version 0 is a department that is not there yet; the same `id` twice is one. */
export function saveDepartment(
  member: Member,
  { version, ...row }: { id: string; version: number; name: string; people: string[] },
): Promise<Result<null, 'not-found' | 'stale' | 'not-a-colleague'>> {
  const { tenant, person } = member.entered;
  return withTenant(member, async (tx) => {
    const staff = new Set((await listStaff(tx)).map(({ id }) => id));
    if (!row.people.every((id) => staff.has(id))) return fail('not-a-colleague');
    const key = { tenantId: tenant.id, id: row.id };
    if (version === 0) {
      await insertDepartment(tx, { ...row, ...key, createdBy: person.id });
      return ok(null);
    }
    const known = (await listDepartments(tx, tenant.id)).some(({ id }) => id === row.id);
    if (!known) return fail('not-found');
    return changeDepartment(tx, { ...key, version }, { name: row.name, people: row.people });
  });
}
