import { type Entry, outside, schemas } from './manifest';
import { type Catalogue, notSystem, type Profile, reduced, rows, type Violation } from './violation';

type Table = {
  object: string;
  schema: string;
  kind: string;
  enabled: boolean;
  forced: boolean;
  rules: boolean;
  owner: string;
  tenantType: string | null;
  tenantNotNull: boolean | null;
  scopeGenerated: string | null;
  scopeExpression: string | null;
  userTriggers: number;
};
type Index = { object: string; name: string; primary: boolean; columns: string[] };
type Link = {
  object: string;
  name: string;
  target: string;
  columns: string[];
  targets: string[];
  writable: boolean;
  guarded: boolean;
};

const tablesNow = `
  select n.nspname || '.' || c.relname as object, n.nspname as schema, c.relkind::text as kind,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced, c.relhasrules as rules, pg_get_userbyid(c.relowner) as owner,
    t.type as "tenantType", t.required as "tenantNotNull", s.generated as "scopeGenerated", s.expression as "scopeExpression",
    (select count(*)::int from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as "userTriggers"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join lateral (select format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) t on true
  left join lateral (select a.attgenerated::text as generated, pg_get_expr(d.adbin, d.adrelid) as expression from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attname = 'scope_id' and not a.attisdropped) s on true
  where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and ${notSystem}
  order by 1`;

const indexesNow = `
  select n.nspname || '.' || c.relname as object, i.relname as name, x.indisprimary as primary,
    array(select coalesce(a.attname::text, '(expression)') from unnest(x.indkey::int2[]) with ordinality as k(attnum, place)
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum and k.attnum > 0
      where k.place <= x.indnkeyatts order by k.place) as columns
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  where (x.indisunique or x.indisexclusion) and ${notSystem}
  order by 1, 2`;

// `guarded`: a before trigger on the same columns looks at the target with the writer's own eyes.
const linksNow = `
  select n.nspname || '.' || c.relname as object, k.conname as name, tn.nspname || '.' || tc.relname as target,
    array(select a.attname::text from unnest(k.conkey) with ordinality as u(attnum, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by u.place) as columns,
    array(select a.attname::text from unnest(k.confkey) with ordinality as u(attnum, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum order by u.place) as targets,
    (select bool_or(has_column_privilege('sklaida_app', k.conrelid, u.attnum, 'insert')
        or has_column_privilege('sklaida_app', k.conrelid, u.attnum, 'update')) from unnest(k.conkey) as u(attnum)) as writable,
    exists (select from pg_trigger g join pg_proc p on p.oid = g.tgfoid join pg_namespace pn on pn.oid = p.pronamespace
      where g.tgrelid = k.conrelid and g.tgenabled in ('O', 'A') and g.tgtype = 23 and g.tgqual is null
        and pn.nspname = 'ctx' and p.proname = 'readable_link' and not p.prosecdef
        and (select array_agg(u order by u) from unnest(g.tgattr::int2[]) u) = (select array_agg(u order by u) from unnest(k.conkey) u)
        and position('\\000' || tc.relname || '\\000' in encode(g.tgargs, 'escape')) > 0) as guarded
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
  where k.contype = 'f' and k.conparentid = 0
  order by 1, 2`;

/** Unshared rows are scoped by their tenant, and no shared scope may ever equal one. */
const scopeOfRow = `case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid
  when 'association' then md5('association ' || share_scope_id)::uuid else share_scope_id end`;

const tenantKinds = new Set(['private', 'shared', 'mirror', 'group', 'machinery', 'journal']);
const unforced = new Set(['directory', 'identity']);

function checkRelation(table: Table, entry: Entry | undefined, say: Say): void {
  const { object } = table;
  if (table.kind === 'v') return;
  if (table.kind === 'm' || table.kind === 'f') {
    say(
      object,
      table.kind === 'm' ? 'materialised-view' : 'foreign-table',
      'row-level security does not reach it',
    );
    return;
  }
  if (table.kind === 'S') {
    if (table.schema !== 'drizzle') say(object, 'sequence', 'a sequence tells how many rows others wrote');
    return;
  }
  if (outside[object]) return;
  if (!entry) {
    say(object, 'unregistered-table', 'not in db/gate/manifest.ts');
    return;
  }
  if (!table.enabled) say(object, 'rls-enabled', 'row-level security is off');
  if (!table.forced) say(object, 'rls-forced', 'row-level security does not bind the owner');
  if (table.rules) say(object, 'rewrite-rule', 'a rule rewrites its statements');
  if (table.owner !== 'sklaida_owner') say(object, 'table-owner', table.owner);
  if (tenantKinds.has(entry.kind) && (table.tenantType !== 'uuid' || !table.tenantNotNull)) {
    say(
      object,
      'tenant-column',
      `tenant_id is ${table.tenantType ?? 'missing'}, not null: ${table.tenantNotNull}`,
    );
  }
  if (entry.kind === 'shared' && table.scopeGenerated !== 's') {
    say(object, 'scope-column', 'scope_id is not a stored generated column');
  } else if (entry.kind === 'shared' && reduced(table.scopeExpression) !== reduced(scopeOfRow)) {
    say(object, 'scope-column', `scope_id is ${table.scopeExpression}`);
  }
  if (entry.kind === 'group' && table.scopeGenerated !== '') say(object, 'scope-column', 'no plain scope_id');
}

type Say = (object: string, rule: string, detail: string) => void;

export async function checkTables(
  catalogue: Catalogue,
  entries: Record<string, Entry>,
  profile: Profile,
): Promise<Violation[]> {
  const wrong: Violation[] = [];
  const say: Say = (object, rule, detail) => {
    if (entries[object]?.except?.some((exception) => exception.rule === rule)) return;
    wrong.push({ object, rule, detail });
  };
  const relations = await rows<Table>(catalogue, tablesNow);
  const tables = relations.filter(({ kind, object }) => (kind === 'r' || kind === 'p') && !outside[object]);
  if (tables.length === 0) say('catalogue', 'empty-catalogue', 'no table at all: nothing was checked');
  for (const relation of relations) {
    if (!(schemas as readonly string[]).includes(relation.schema))
      say(relation.object, 'unknown-schema', relation.schema);
    checkRelation(relation, entries[relation.object], say);
  }
  for (const object of Object.keys(entries)) {
    if (!tables.some((table) => table.object === object))
      say(object, 'missing-table', 'in the manifest only');
  }

  const indexes = await rows<Index>(catalogue, indexesNow);
  const byTenant = (object: string) => {
    const kind = entries[object]?.kind;
    if (!kind || kind === 'directory') return false;
    return (
      kind !== 'identity' || tables.some((table) => table.object === object && table.tenantType !== null)
    );
  };
  for (const { object } of tables) {
    if (!byTenant(object)) continue;
    const primary = indexes.find((index) => index.object === object && index.primary);
    if (primary?.columns[0] !== 'tenant_id') {
      say(object, 'primary-key', primary ? primary.columns.join() : 'no primary key');
    }
    for (const index of indexes) {
      if (index.object !== object || index.primary || index.columns.includes('tenant_id')) continue;
      say(object, 'unique-index', `${index.name} (${index.columns.join()}) tells about other tenants’ rows`);
    }
  }

  const links = await rows<Link>(catalogue, linksNow);
  for (const link of links) checkLink(link, byTenant, profile, entries, say);
  if (profile === 'citus') {
    for (const table of tables) {
      if (byTenant(table.object) && table.userTriggers > 0)
        say(table.object, 'citus-trigger', 'a distributed table');
    }
  }
  return wrong;
}

function checkLink(
  link: Link,
  byTenant: (object: string) => boolean,
  profile: Profile,
  entries: Record<string, Entry>,
  say: Say,
): void {
  const pairs = link.columns.map((column, place) => [column, link.targets[place]] as const);
  const together = pairs.some(([from, to]) => from === 'tenant_id' && to === 'tenant_id');
  if (!byTenant(link.target)) {
    const known = entries[link.target]?.kind ?? '';
    if (entries[link.object] && !unforced.has(known))
      say(link.object, 'foreign-key', `${link.name} → ${link.target}`);
    if (known === 'identity' && entries[link.object]?.kind !== 'identity') {
      say(link.object, 'foreign-key', `${link.name} tells which people exist`);
    }
    return;
  }
  if (!byTenant(link.object)) {
    say(link.object, 'foreign-key', `${link.name}: a table without tenants points into a tenant’s`);
    return;
  }
  if (
    link.columns.length < 2 ||
    !pairs.some(([from, to]) => from.endsWith('tenant_id') && to === 'tenant_id')
  ) {
    say(link.object, 'foreign-key', `${link.name} (${link.columns.join()}) carries no tenant`);
  } else if (!together && link.writable && !link.guarded) {
    say(link.object, 'foreign-link', `${link.name}: the application may point it at rows it cannot read`);
  }
  if (profile === 'citus' && !together) {
    say(link.object, 'citus-foreign-key', `${link.name} does not join on the distribution column`);
  }
}
