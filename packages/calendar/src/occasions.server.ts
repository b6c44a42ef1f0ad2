import { occasions } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, eq, inArray } from 'drizzle-orm';
import { type DateRule, dateRuleSchema } from './date-rule';

export type Occasion = {
  id: string;
  tenantId: string;
  slug: string;
  title: string;
  kind: string;
  rule: DateRule;
  leadDays: number | null;
  note: string | null;
};

const columns = {
  id: occasions.id,
  tenantId: occasions.tenantId,
  slug: occasions.slug,
  title: occasions.title,
  kind: occasions.kind,
  rule: occasions.rule,
  leadDays: occasions.leadDays,
  note: occasions.note,
};

/** Occasions within reach, by title; their days come from `datesOf(rule, year)`. */
export async function listOccasions(tx: TenantTx, filter: { scopes: string[] }): Promise<Occasion[]> {
  const rows = await tx
    .select(columns)
    .from(occasions)
    .where(inArray(occasions.scopeId, filter.scopes))
    .orderBy(sql`${occasions.title} collate "lt-x-icu"`);
  return rows.map((row) => ({ ...row, rule: dateRuleSchema.parse(row.rule) }));
}

export async function findOccasion(
  tx: TenantTx,
  key: { scopes: string[]; id: string },
): Promise<Occasion | null> {
  const [row] = await tx
    .select(columns)
    .from(occasions)
    .where(and(inArray(occasions.scopeId, key.scopes), eq(occasions.id, key.id)));
  return row ? { ...row, rule: dateRuleSchema.parse(row.rule) } : null;
}
