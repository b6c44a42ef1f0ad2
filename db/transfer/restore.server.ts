import postgres from 'postgres';
import { asOwner } from './snapshot.server';

export type RestorePart = {
  name: string;
  reference: boolean;
  /** JSON texts of its rows, a page at a time. */
  pages(): AsyncIterable<string[]>;
};
export type Restored =
  | { ok: true; rows: number; letters: number }
  | { ok: false; problem: 'exists' | 'newer' | 'people' | 'broken'; detail: string };

type Table = { schema: string; name: string; columns: string[]; key: string[]; after: string[] };

type Problem = Extract<Restored, { ok: false }>['problem'];
/** Thrown inside the transaction, so that everything is taken back. */
const refusal = (problem: Problem, detail = '') => Object.assign(new Error(problem), { problem, detail });
const isRefusal = (error: unknown): error is ReturnType<typeof refusal> =>
  error instanceof Error && 'problem' in error && 'detail' in error;

/** Tables with the columns that can be written, their key, and the tables their rows point at. */
async function catalogue(sql: postgres.TransactionSql): Promise<Map<string, Table>> {
  const rows = await sql`
    select n.nspname as schema, c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '') as columns,
      array(select a.attname::text from pg_index x join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey)
        where x.indrelid = c.oid and x.indisprimary) as key,
      array(select distinct target.relname::text from pg_constraint k join pg_class target on target.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> k.conrelid) as after
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'identity') order by 1, 2`;
  return new Map(rows.map((row) => [String(row.name), row as unknown as Table]));
}

/** Parents first. */
function inOrder(tables: ReadonlyMap<string, Table>): string[] {
  const order = new Set<string>();
  const visit = (name: string) => {
    if (order.has(name)) return;
    for (const parent of tables.get(name)?.after ?? []) visit(parent);
    order.add(name);
  };
  for (const name of tables.keys()) visit(name);
  return [...order];
}

const shared = new Set(['occasions', 'campaign_templates', 'campaigns']);

/** What happens to a row that is there already: only what an earlier copy of another library brought along gives way. */
function onConflict(table: Table, reference: boolean): string {
  if (reference) return 'on conflict do nothing';
  const all = table.columns.filter((column) => !table.key.includes(column));
  const overwrite = `on conflict (${table.key.join(', ')}) do update set ${all.map((one) => `"${one}" = excluded."${one}"`).join(', ')}`;
  if (table.name === 'tenants') return `${overwrite} where tenants.reference_only`;
  if (table.name === 'people') return `${overwrite} where people.email like '%@stub.invalid'`;
  if (table.name === 'mail_preferences') return 'on conflict do nothing';
  return shared.has(table.name) ? overwrite : '';
}

async function insert(
  sql: postgres.TransactionSql,
  table: Table,
  part: RestorePart,
  tenantId: string,
): Promise<number> {
  let count = 0;
  for await (const lines of part.pages()) {
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const columns = Object.keys(rows[0] ?? {});
    const unknown = columns.find((column) => !table.columns.includes(column));
    if (unknown) throw refusal('broken', `${part.name}.${unknown}`);
    if (!part.reference && table.columns.includes('tenant_id')) {
      if (rows.some((row) => row.tenant_id !== tenantId)) throw refusal('broken', part.name);
    }
    if (!part.reference && part.name === 'tenants' && rows.some((row) => row.id !== tenantId))
      throw refusal('broken', part.name);
    const full = `"${table.schema}"."${table.name}"`;
    const mark = part.reference && part.name === 'tenants';
    const names = columns.map((column) => `"${column}"`).join(', ');
    await sql.unsafe(
      `insert into ${full} (${names}${mark ? ', reference_only' : ''})
       select ${names}${mark ? ', true' : ''} from jsonb_populate_recordset(null::${full}, $1::text::jsonb) ${onConflict(table, part.reference)}`,
      [`[${lines.join(',')}]`],
    );
    count += rows.length;
  }
  return count;
}

/** A copy that is days old is a memory: what it still meant to do is not done a second time. */
async function quieten(sql: postgres.TransactionSql, tenantId: string, stale: boolean): Promise<number> {
  await sql`update jobs set state = 'failed', problem = 'restored from a copy', finished_at = now()
    where tenant_id = ${tenantId} and state in ('queued', 'running')
      and (${stale} or kind in ('library-export', 'person-export'))`;
  if (stale) {
    await sql`update outbox set state = 'suppressed', problem = 'restored from a copy'
      where tenant_id = ${tenantId} and state = 'queued'`;
  }
  const [row] =
    await sql`select count(*)::int as n from outbox where tenant_id = ${tenantId} and state = 'queued'`;
  return Number(row?.n);
}

/**
 * Writes a copy into an installation in one transaction, ids kept. `beforeCommit` moves the files: if it throws, no row stays.
 */
export async function restoreLibrary(
  migratorUrl: string,
  input: {
    library: { id: string; slug: string };
    level: number;
    parts: RestorePart[];
    stale: boolean;
    beforeCommit: () => Promise<void>;
  },
): Promise<Restored> {
  const client = asOwner(migratorUrl);
  try {
    return (await client.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(7304)`;
      const [known] = await sql`select count(*)::int as level from drizzle.__drizzle_migrations`;
      if (input.level > Number(known?.level)) throw refusal('newer');
      const { id, slug } = input.library;
      const [present] = await sql`select 1 from tenants
        where (id = ${id} and not reference_only) or (slug = ${slug} and id <> ${id})`;
      if (present) throw refusal('exists', slug);
      const tables = await catalogue(sql);
      const strange = input.parts.find((part) => !tables.has(part.name));
      if (strange) throw refusal('broken', strange.name);
      let rows = 0;
      for (const name of inOrder(tables)) {
        const table = tables.get(name);
        const parts = input.parts.filter((part) => part.name === name);
        for (const part of parts.sort((a, b) => Number(b.reference) - Number(a.reference))) {
          if (table) rows += await insert(sql, table, part, id);
        }
      }
      const letters = await quieten(sql, id, input.stale);
      await input.beforeCommit();
      return { ok: true, rows, letters };
    })) as Restored;
  } catch (error) {
    if (isRefusal(error)) return { ok: false, problem: error.problem, detail: error.detail };
    if (error instanceof postgres.PostgresError && error.constraint_name === 'people_email_key')
      return { ok: false, problem: 'people', detail: '' };
    if (error instanceof postgres.PostgresError && /^(22|23)/.test(error.code))
      return { ok: false, problem: 'broken', detail: error.table_name ?? error.code };
    if (error instanceof SyntaxError) return { ok: false, problem: 'broken', detail: '' };
    throw error;
  } finally {
    await client.end({ timeout: 5 });
  }
}
