import { definerFunctions, type Entry, outside, schemas } from './manifest';
import { type Catalogue, notSystem, type Profile, rows, type Violation } from './violation';

const logins = ['sklaida_app', 'sklaida_guest', 'sklaida_worker'];
const bound = [...logins, 'sklaida_backup', 'sklaida_monitor', 'sklaida_definer'];
const grantees = new Set([
  'sklaida_owner',
  'sklaida_app',
  'sklaida_guest',
  'sklaida_worker',
  'sklaida_definer',
  'sklaida_backup',
]);
const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];

type Say = (object: string, rule: string, detail: string) => void;
const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

async function checkRoles(catalogue: Catalogue, say: Say): Promise<void> {
  const found = await rows<{
    name: string;
    powers: string[];
    owns: string[];
    member: string[];
    settings: string[];
  }>(
    catalogue,
    `select r.rolname as name,
       array_remove(array[case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end,
         case when r.rolcreatedb then 'createdb' end, case when r.rolcreaterole then 'createrole' end,
         case when r.rolreplication then 'replication' end], null) as powers,
       array(select distinct d.classid::regclass::text from pg_shdepend d
         where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
           and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns,
       array(select pg_get_userbyid(m.roleid)::text from pg_auth_members m where m.member = r.oid) as member,
       coalesce((select s.setconfig from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0), '{}') as settings
     from pg_roles r where r.rolname in (${list(bound)})`,
  );
  for (const name of bound) {
    const role = found.find((one) => one.name === name);
    if (!role) {
      say(name, 'role-missing', 'no such role');
      continue;
    }
    for (const power of role.powers) say(name, 'role-attribute', power);
    for (const group of role.member) say(name, 'role-member', `of ${group}`);
    for (const what of role.owns) {
      if (name !== 'sklaida_definer' || what !== 'pg_proc') say(name, 'role-owns', what);
    }
    if (!logins.includes(name)) continue;
    for (const limit of limits) {
      const set = role.settings.find((setting) => setting.startsWith(`${limit}=`));
      if (!set || /=0(ms|s|min)?$/.test(set)) say(name, 'role-timeout', `${limit} is not set`);
    }
  }
}

type Held = Record<'app' | 'guest' | 'worker' | 'definer', string[]> & { object: string; whole: boolean };
const everything = ['select', 'insert', 'update', 'delete'];
const byKind: Record<Entry['kind'], { app: string[]; worker?: string[]; guest?: string[] }> = {
  private: { app: everything },
  shared: { app: everything },
  group: { app: everything },
  mirror: { app: ['select'] },
  journal: { app: ['select', 'insert'] },
  machinery: { app: ['select', 'insert'], worker: ['select', 'update'] },
  identity: { app: [] },
  directory: { app: ['select'], worker: ['select'], guest: ['select'] },
};

/** A table or column right of each role, as the server would answer it. */
const held = (role: string) => `array(
  select right_name from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as right_name
  where case when right_name in ('select', 'insert', 'update', 'references')
    then has_any_column_privilege('sklaida_${role}', c.oid, right_name)
    else has_table_privilege('sklaida_${role}', c.oid, right_name) end)`;

async function checkGrants(catalogue: Catalogue, entries: Record<string, Entry>, say: Say): Promise<void> {
  const found = await rows<Held>(
    catalogue,
    `select n.nspname || '.' || c.relname as object, has_table_privilege('sklaida_definer', c.oid, 'update') as whole, ${['app', 'guest', 'worker', 'definer'].map((role) => `${held(role)} as ${role}`).join(', ')}
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${notSystem} order by 1`,
  );
  for (const table of found) {
    const entry = entries[table.object];
    const due = entry ? byKind[entry.kind] : outside[table.object] ? { app: [] } : { app: everything };
    const allowed = {
      app: due.app,
      worker: due.worker ?? [],
      guest: entry?.guest ? ['select'] : (due.guest ?? []),
      definer:
        entry?.kind === 'journal' ? ['select', 'insert', ...(entry.definer?.rights ?? [])] : everything,
    };
    for (const role of ['app', 'guest', 'worker', 'definer'] as const) {
      const extra = table[role].filter((right) => !allowed[role].includes(right));
      if (extra.length > 0) say(table.object, 'privilege', `sklaida_${role} holds ${extra.join(', ')}`);
    }
    if (entry?.definer && table.whole) say(table.object, 'privilege', 'sklaida_definer may change all of it');
  }
  const granted = await rows<{ object: string; grantee: string }>(
    catalogue,
    `select distinct n.nspname || '.' || c.relname as object,
       case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee)::text end as grantee
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join lateral (
       select (aclexplode(c.relacl)).grantee
       union select (aclexplode(a.attacl)).grantee from pg_attribute a where a.attrelid = c.oid and a.attacl is not null) x
     where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${notSystem} order by 1`,
  );
  for (const { object, grantee } of granted) {
    if (!grantees.has(grantee)) say(object, 'privilege', `${grantee} holds rights`);
  }
}

type Routine = {
  name: string;
  definer: boolean;
  owner: string;
  path: boolean;
  executors: string[];
  context: boolean;
};

const argumentTypes = `array_to_string(array(
  select format_type(t, null) from unnest(p.proargtypes::oid[]) with ordinality as u(t, place) order by place), ', ')`;

async function checkFunctions(catalogue: Catalogue, profile: Profile, say: Say): Promise<void> {
  const found = await rows<Routine>(
    catalogue,
    `select n.nspname || '.' || p.proname || '(' || ${argumentTypes} || ')' as name,
       p.prosecdef as definer, pg_get_userbyid(p.proowner)::text as owner,
       coalesce(p.proconfig @> array['search_path=""'], false) as path,
       array(select distinct case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee)::text end
         from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee <> p.proowner order by 1) as executors,
       p.prosrc like '%set_config%' as context
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${notSystem} order by 1`,
  );
  for (const routine of found) {
    const { name } = routine;
    if (routine.executors.includes('public')) say(name, 'function-public', 'anybody may call it');
    if (profile === 'citus' && routine.context)
      say(name, 'citus-context', 'set_config() does not reach the workers');
    const known = definerFunctions[name];
    if (!known) {
      if (routine.definer) say(name, 'definer-unknown', 'security definer and not in db/gate/manifest.ts');
      else if (routine.owner !== 'sklaida_owner') say(name, 'function-owner', routine.owner);
      if (!routine.path) say(name, 'function-search-path', 'search_path is not empty');
      continue;
    }
    if (!routine.definer) say(name, 'definer-security', 'runs with its caller’s rights');
    if (routine.owner !== 'sklaida_definer') say(name, 'definer-owner', routine.owner);
    if (!routine.path) say(name, 'definer-search-path', 'search_path is not empty');
    const due = known.executors.map((role) => `sklaida_${role}`).sort();
    if (routine.executors.join() !== due.join()) {
      say(
        name,
        'definer-executors',
        `${routine.executors.join(', ') || 'nobody'}, not ${due.join(', ') || 'nobody'}`,
      );
    }
  }
  for (const name of Object.keys(definerFunctions)) {
    if (!found.some((routine) => routine.name === name)) say(name, 'definer-missing', 'in the manifest only');
  }
}

async function checkSurroundings(catalogue: Catalogue, say: Say): Promise<void> {
  const views = await rows<{ object: string }>(
    catalogue,
    `select n.nspname || '.' || c.relname as object from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and ${notSystem}
       and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)`,
  );
  for (const { object } of views) say(object, 'view-invoker', 'reads with its owner’s eyes');
  const created = await rows<{ schema: string; role: string }>(
    catalogue,
    `select n.nspname as schema, r.name as role from pg_namespace n cross join unnest(array[${list([...logins, 'sklaida_backup', 'sklaida_monitor'])}]) as r(name)
     where ${notSystem} and has_schema_privilege(r.name, n.oid, 'create')
     union all
     select n.nspname, 'public' from pg_namespace n cross join lateral aclexplode(n.nspacl) x
     where ${notSystem} and x.grantee = 0 and x.privilege_type = 'CREATE'`,
  );
  for (const { schema, role } of created) say(schema, 'schema-create', `${role} may create in it`);
  const spaces = await rows<{ name: string }>(
    catalogue,
    `select nspname as name from pg_namespace where ${notSystem}`,
  );
  for (const { name } of spaces) {
    if (!(schemas as readonly string[]).includes(name))
      say(name, 'unknown-schema', 'not in db/gate/manifest.ts');
  }
  const [database] = await rows<{ open: string[] }>(
    catalogue,
    `select array(select distinct x.privilege_type from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
       where x.grantee = 0) as open from pg_database d where d.datname = current_database()`,
  );
  for (const right of database?.open ?? []) say('database', 'database-public', right.toLowerCase());
}

export async function checkPowers(
  catalogue: Catalogue,
  entries: Record<string, Entry>,
  profile: Profile,
): Promise<Violation[]> {
  const wrong: Violation[] = [];
  const say: Say = (object, rule, detail) => wrong.push({ object, rule, detail });
  await checkRoles(catalogue, say);
  await checkGrants(catalogue, entries, say);
  await checkFunctions(catalogue, profile, say);
  await checkSurroundings(catalogue, say);
  return wrong;
}
