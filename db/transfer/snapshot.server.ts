import postgres from 'postgres';
import { clientsOf, type WorkerDatabase } from '../pools.server';
import { libraryParts, referenceParts } from './reviewed';

export type CopiedLibrary = { id: string; slug: string; kind: string; name: string };
export type Snapshot = {
  /** How many migrations the installation has. */
  level: number;
  library: CopiedLibrary;
  /** Every part in the order it is written; `reference` for rows of others. */
  parts: { name: string; reference: boolean }[];
  /** Rows of one part as JSON texts, a page at a time. */
  pages(part: { name: string; reference: boolean }): AsyncIterable<string[]>;
};

const page = 1000;
const still = 'isolation level repeatable read read only';

async function* pagesOf(
  sql: postgres.TransactionSql,
  { name, reference }: { name: string; reference: boolean },
): AsyncIterable<string[]> {
  if (reference) {
    const rows = await sql`select line from jobs.export_references(${name}) as line`;
    if (rows.length > 0) yield rows.map((row) => String(row.line));
    return;
  }
  let after: string | null = null;
  for (;;) {
    const rows: postgres.RowList<postgres.Row[]> =
      await sql`select place, line from jobs.export_rows(${name}, ${after}, ${page})`;
    if (rows.length > 0) yield rows.map((row) => String(row.line));
    after = rows.at(-1)?.place ?? null;
    if (after === null || rows.length < page) return;
  }
}

async function open<T>(
  sql: postgres.TransactionSql,
  tenantId: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  await sql`select set_config('app.tenant_id', ${tenantId}, true), set_config('application_name', 'sklaida copy', true)`;
  const [known] = await sql`select ctx.level() as level`;
  const [own] = await sql`select line from jobs.export_rows('tenants', null, 1)`;
  if (!own) throw new Error('no such library');
  const { id, slug, kind, name } = JSON.parse(String(own.line)) as CopiedLibrary;
  const tables = await sql`select name from jobs.export_tables() as name`;
  return work({
    level: Number(known?.level),
    library: { id, slug, kind, name },
    parts: [
      ...referenceParts.map((part) => ({ name: part, reference: true })),
      ...libraryParts.map((part) => ({ name: part, reference: false })),
      ...tables.map((row) => ({ name: String(row.name), reference: false })),
    ],
    pages: (part) => pagesOf(sql, part),
  });
}

/** One library as it stands at one instant, read by the worker role through the functions that show it nothing else. */
export async function withWorkerSnapshot<T>(
  database: WorkerDatabase,
  tenantId: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return (await clientsOf(database).app.begin(still, (sql) => open(sql, tenantId, work))) as T;
}

/** The same, for the operator's own command. */
export async function withOwnerSnapshot<T>(
  migratorUrl: string,
  tenantId: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const sql = asOwner(migratorUrl);
  try {
    return (await sql.begin(still, (tx) => open(tx, tenantId, work))) as T;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The library of a slug, when its data is here. */
export async function findCopied(migratorUrl: string, slug: string): Promise<string | null> {
  const sql = asOwner(migratorUrl);
  try {
    const [row] = await sql`select id from tenants where slug = ${slug} and not reference_only`;
    return row ? String(row.id) : null;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function asOwner(migratorUrl: string): postgres.Sql {
  return postgres(migratorUrl, {
    max: 1,
    onnotice: () => {},
    connection: { options: '-c role=sklaida_owner -c timezone=UTC' },
  });
}
