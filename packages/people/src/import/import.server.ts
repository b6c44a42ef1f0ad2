import { libraryImports } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { OpeningRow } from '../libraries/member-libraries.server';
import type { ColumnMapping, SheetRow } from './columns';
import type { CheckedRow, KnownLibrary } from './rows';

export type ImportState = 'previewed' | 'queued' | 'loading' | 'done' | 'refused';

/** What was read from a file, as it is kept until the file has been loaded. */
export type ImportSheet = {
  sheets: { name: string; rows: SheetRow[] }[];
  /** Which sheet is read. */
  chosen: number;
  headerRow: number | null;
  notes: { code: string; n?: number; text?: string }[];
  /** Rows to which the person agreed. */
  accepted?: number[];
  /** Rows that were not right when the person confirmed. */
  left?: CheckedRow[];
  /** What the worker loads: rows judged right when the person confirmed. */
  plan?: OpeningRow[];
  mail?: Record<string, unknown>;
  actingFor?: string | null;
  actingForName?: string | null;
};

export type ImportResult = {
  added: number;
  /** There already: found before loading or while loading. */
  present: number;
  invited: number;
  /** Rows whose municipality left the region meanwhile. */
  foreign: number[];
  /** People who got no invitation, and why. */
  uninvited: { line: number; outcome: string }[];
};

export type LibraryImport = {
  id: string;
  fileName: string;
  sheet: ImportSheet;
  mapping: ColumnMapping;
  state: ImportState;
  done: number;
  total: number;
  result: ImportResult | null;
  createdAt: Date;
  version: number;
};

const columns = {
  id: libraryImports.id,
  fileName: libraryImports.fileName,
  mapping: sql<ColumnMapping>`${libraryImports.mapping}`,
  state: sql<ImportState>`${libraryImports.state}`,
  done: libraryImports.done,
  total: libraryImports.total,
  result: sql<ImportResult | null>`${libraryImports.result}`,
  createdAt: libraryImports.createdAt,
  version: libraryImports.version,
};

/** Keeps what was read; tables older than a month go, with the addresses in them. */
export async function createImport(
  tx: TenantTx,
  input: {
    tenantId: string;
    id: string;
    fileName: string;
    sheet: ImportSheet;
    mapping: ColumnMapping;
    personId: string;
  },
): Promise<void> {
  await tx
    .delete(libraryImports)
    .where(
      and(
        eq(libraryImports.tenantId, input.tenantId),
        lt(libraryImports.updatedAt, sql`now() - interval '30 days'`),
        inArray(libraryImports.state, ['previewed', 'done', 'refused']),
      ),
    );
  const { personId, ...values } = input;
  await tx.insert(libraryImports).values({ ...values, createdBy: personId });
}

export async function findImport(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<LibraryImport | null> {
  const [row] = await tx
    .select({ ...columns, sheet: sql<ImportSheet>`${libraryImports.sheet}` })
    .from(libraryImports)
    .where(and(eq(libraryImports.tenantId, key.tenantId), eq(libraryImports.id, key.id)));
  return row ?? null;
}

export type ImportProgress = Pick<LibraryImport, 'id' | 'state' | 'done' | 'total'>;

/** How far the loading has come, without the rows. */
export async function findProgress(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<ImportProgress | null> {
  const { id, state, done, total } = columns;
  const [row] = await tx
    .select({ id, state, done, total })
    .from(libraryImports)
    .where(and(eq(libraryImports.tenantId, key.tenantId), eq(libraryImports.id, key.id)));
  return row ?? null;
}

/** The latest files of the county, newest first. */
export async function listImports(
  tx: TenantTx,
  filter: { tenantId: string; limit: number },
): Promise<Omit<LibraryImport, 'sheet'>[]> {
  return tx
    .select(columns)
    .from(libraryImports)
    .where(eq(libraryImports.tenantId, filter.tenantId))
    .orderBy(desc(libraryImports.createdAt))
    .limit(filter.limit);
}

/** Changes what is read of the file while it is only looked at; false when it has been confirmed meanwhile. */
export async function changeImport(
  tx: TenantTx,
  key: { tenantId: string; id: string },
  change:
    | { sheet: ImportSheet; mapping: ColumnMapping }
    | { sheet: ImportSheet; state: 'queued'; personId: string; total: number; result: ImportResult },
): Promise<boolean> {
  const { personId, ...values } = { personId: undefined, ...change };
  const hit = await tx
    .update(libraryImports)
    .set({
      ...values,
      ...(personId ? { createdBy: personId } : {}),
      updatedAt: sql`now()`,
      version: sql`${libraryImports.version} + 1`,
    })
    .where(
      and(
        eq(libraryImports.tenantId, key.tenantId),
        eq(libraryImports.id, key.id),
        eq(libraryImports.state, 'previewed'),
      ),
    )
    .returning({ id: libraryImports.id });
  return hit.length === 1;
}

/** Libraries a file is compared with: those of the region's territory, closed ones too, and any that hold a code named in the file. */
export async function listKnownLibraries(
  tx: TenantTx,
  input: { regionId: string; codes: readonly string[] },
): Promise<KnownLibrary[]> {
  const rows = await rowsOf<{
    name: string;
    municipality: string | null;
    code: string | null;
    kind: string;
    closed_on: string | null;
  }>(
    tx,
    sql`select t.name, t.municipality, t.code, t.kind, t.closed_on::text from public.tenants t
      where t.code in (select jsonb_array_elements_text(${JSON.stringify(input.codes)}::jsonb))
        or (t.kind in ('municipal_library', 'school_library') and t.municipality in (
          select ter.municipality from public.territories ter where ter.region_id = ${input.regionId}
            and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today())))`,
  );
  return rows.map(({ closed_on, ...row }) => ({ ...row, closedOn: closed_on }));
}

/** Municipalities of the region today. */
export async function listTerritory(tx: TenantTx, regionId: string): Promise<string[]> {
  const rows = await rowsOf<{ municipality: string }>(
    tx,
    sql`select ter.municipality from public.territories ter where ter.region_id = ${regionId}
      and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today())`,
  );
  return rows.map(({ municipality }) => municipality);
}

/** Addresses already given, so that a new one differs. */
export async function listSlugs(tx: TenantTx): Promise<Set<string>> {
  const rows = await rowsOf<{ slug: string }>(tx, sql`select slug from public.tenants`);
  return new Set(rows.map(({ slug }) => slug));
}
