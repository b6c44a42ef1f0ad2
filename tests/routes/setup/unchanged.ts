import type postgres from 'postgres';
import { tenantTables } from '../../factories/rows';

/** For each table and tenant what its rows add up to: `campaigns pabv` → sum. */
export async function sumsByTenant(owner: postgres.Sql): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of tenantTables) {
    const rows =
      await owner`select o.slug, count(*) || ' ' || md5(string_agg(x::text, '|' order by x.id)) as sum
      from ${owner(table)} x join tenants o on o.id = x.tenant_id group by 1`;
    for (const { slug, sum } of rows) sums[`${table} ${slug}`] = sum;
  }
  return sums;
}

/** The tables and tenants whose rows are others now. */
export function changesBetween(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
}
