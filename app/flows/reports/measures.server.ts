import type { TenantTx } from '@sklaida/db/tenancy';
import {
  listGroupRows,
  listRegionRows,
  listResultRows,
  listTextRows,
  listWorkRows,
  type SourceRow,
} from '@sklaida/insights/server';
import type { Member } from '~/auth/guards.server';
import { type Family, type MeasureKey, recipeOf } from './measures';
import type { Period } from './period';
import { listPlaceRows, listTerritoryRows } from './territory-rows.server';

/** A source row with the one number a measure takes of it. */
export type Counted = SourceRow & { value: number };

/** Reads each family of rows once for a period, however many blocks count from it. */
export function sourcesOf(tx: TenantTx, member: Member, period: Period) {
  const key = { tenantId: member.entered.tenant.id, ...period };
  const readers: Record<Family, () => Promise<SourceRow[]>> = {
    results: () => listResultRows(tx, key),
    texts: () => listTextRows(tx, key),
    work: () => listWorkRows(tx, key),
    groups: () => listGroupRows(tx, key),
    regions: () => listRegionRows(tx, key),
    territory: () => listTerritoryRows(tx, member, period),
    places: () => listPlaceRows(tx, member, period),
  };
  const held = new Map<Family, Promise<SourceRow[]>>();
  return (family: Family): Promise<SourceRow[]> => {
    const known = held.get(family) ?? readers[family]();
    held.set(family, known);
    return known;
  };
}

export type Sources = ReturnType<typeof sourcesOf>;

/** The number of a measure and the rows it is the sum of; null where nothing was counted at all. */
export async function measure(
  sources: Sources,
  key: MeasureKey,
): Promise<{ value: number | null; rows: Counted[] }> {
  const { family, number } = recipeOf(key);
  const rows = (await sources(family)).flatMap((row) => {
    const value = row.numbers[number];
    return value === undefined ? [] : [{ ...row, value }];
  });
  const sum = rows.reduce((all, row) => all + row.value, 0);
  return { value: rows.length === 0 && summed.has(family) ? null : sum, rows };
}

/** Where no row is no answer, not a zero. */
const summed = new Set<Family>(['results', 'regions', 'territory', 'places']);
