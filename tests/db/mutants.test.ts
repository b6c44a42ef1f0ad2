import { catalogueGate } from '@sklaida/db/gate';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

/** What is broken, how, and the rule that must notice. */
const mutants: [what: string, statement: string, rule: string][] = [
  ['row-level security switched off', 'alter table tasks disable row level security', 'rls-enabled'],
  ['the owner no longer bound', 'alter table adoptions no force row level security', 'rls-forced'],
  ['identity no longer bound', 'alter table identity.sessions no force row level security', 'rls-forced'],
  ['a policy dropped', 'drop policy app_delete on notices', 'policy-missing'],
  ['everybody’s rows readable', 'alter policy app_select on tasks using (true)', 'policy-condition'],
  ['no check on insert', 'alter policy app_insert on content_items with check (true)', 'policy-condition'],
  [
    'an update without a check of its own',
    `drop policy app_update on branches; create policy app_update on branches for update to sklaida_app
       using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
    'policy-condition',
  ],
  ['a policy for everybody', 'alter policy app_select on departments to public', 'policy-role'],
  [
    'a policy for a second role',
    'alter policy app_select on results to sklaida_app, sklaida_guest',
    'policy-role',
  ],
  [
    'one policy for every command',
    `drop policy app_select on notices; create policy app_select on notices for all to sklaida_app
       using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
    'policy-command',
  ],
  [
    'no context means all rows',
    `alter policy app_select on tasks using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
       or current_setting('app.tenant_id', true) is null)`,
    'policy-or',
  ],
  [
    'a sub-select in a policy',
    `alter policy app_select on campaigns using (exists (select from regions where id = scope_id))`,
    'policy-subselect',
  ],
  [
    'a policy too many',
    'create policy helpful on tasks for select to sklaida_app using (true)',
    'policy-unknown',
  ],
  [
    'a library writes into a foreign scope',
    `alter policy app_insert on campaigns with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
    'policy-condition',
  ],
  [
    'a link opens the whole tenant',
    `alter policy guest_select on adoptions using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
    'policy-condition',
  ],
  ['history may be rewritten', 'alter policy app_update on history using (true)', 'policy-condition'],
  [
    'a report may bring figures of its own',
    `alter policy app_insert on results with check
       (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
    'policy-condition',
  ],
  ['a right on identity', 'grant select on identity.people to sklaida_app', 'privilege'],
  [
    'a right on one column of identity',
    'grant select (email) on identity.people to sklaida_worker',
    'privilege',
  ],
  ['a right to write mirrors', 'grant update on adoption_mirrors to sklaida_app', 'privilege'],
  ['a right to write sums', 'grant insert on region_sums to sklaida_app', 'privilege'],
  ['a right to rewrite history', 'grant update on history to sklaida_app', 'privilege'],
  ['the definer may rewrite history', 'grant update on history to sklaida_definer', 'privilege'],
  ['truncate', 'grant truncate on tasks to sklaida_app', 'privilege'],
  ['a right for everybody', 'grant select on tenants to public', 'privilege'],
  ['a guest sees tasks', 'grant select on tasks to sklaida_guest', 'privilege'],
  [
    'a key without the tenant',
    'alter table notices drop constraint notices_tenant_id_id_pk; alter table notices add primary key (id)',
    'primary-key',
  ],
  [
    'a key led by the id',
    'alter table tasks drop constraint tasks_tenant_id_id_pk; alter table tasks add primary key (id, tenant_id)',
    'primary-key',
  ],
  ['a global unique index', 'create unique index leaky on tasks (subject_id)', 'unique-index'],
  ['a unique expression', 'create unique index leaky on tasks (lower(title))', 'unique-index'],
  [
    'a plain foreign key',
    `alter table tasks add column adoption_id uuid; create unique index whole on adoptions (id);
       alter table tasks add foreign key (adoption_id) references adoptions (id)`,
    'foreign-key',
  ],
  [
    'a key that tells which people exist',
    'alter table notices add column p uuid references identity.people (id)',
    'foreign-key',
  ],
  ['a link to unreadable rows', 'drop trigger campaigns_template_readable on campaigns', 'foreign-link'],
  ['the guard of links asleep', 'alter table campaigns disable trigger user', 'foreign-link'],
  [
    'a library rewrites whose invitation it got',
    'grant update (campaign_id) on adoptions to sklaida_app',
    'foreign-link',
  ],
  [
    'a tenant may be missing',
    'alter table tasks drop constraint tasks_tenant_id_id_pk; alter table tasks alter column tenant_id drop not null',
    'tenant-column',
  ],
  [
    'the scope written by hand',
    'alter table occasions alter column scope_id drop expression',
    'scope-column',
  ],
  [
    'the association’s own rows in the scope of its members',
    "alter table occasions alter column scope_id set expression as (case share when 'tenant' then tenant_id else share_scope_id end)",
    'scope-column',
  ],
  ['a table nobody registered', 'create table public.extra (id uuid)', 'unregistered-table'],
  ['a schema nobody registered', 'create schema aside; create table aside.extra (id uuid)', 'unknown-schema'],
  ['a table gone', 'drop table comments', 'missing-table'],
  ['a table of another owner', 'alter table tasks owner to sklaida_definer', 'table-owner'],
  ['a rule on a table', 'create rule quiet as on delete to notices do instead nothing', 'rewrite-rule'],
  ['a view with its owner’s eyes', 'create view everyone as select * from tasks', 'view-invoker'],
  ['a materialised view', 'create materialized view frozen as select 1 as n', 'materialised-view'],
  ['a counting sequence', 'create sequence counted', 'sequence'],
  [
    'a definer function with a search path',
    'alter function ctx.enter(text, text, text) reset search_path',
    'definer-search-path',
  ],
  [
    'a definer function for everybody',
    'grant execute on function carry.results(uuid) to public',
    'function-public',
  ],
  [
    'a definer function for guests',
    'grant execute on function identity.staff() to sklaida_guest',
    'definer-executors',
  ],
  [
    'the inner function for the application',
    'grant execute on function carry.sum_region(uuid, uuid, uuid) to sklaida_app',
    'definer-executors',
  ],
  [
    'a definer function without its rights',
    'alter function ctx.level() security invoker',
    'definer-security',
  ],
  [
    'a definer function of the superuser',
    'alter function ctx.enter(text, text, text) owner to postgres',
    'definer-owner',
  ],
  [
    'a definer function nobody registered',
    `create function ctx.extra() returns int language sql security definer set search_path = '' as 'select 1'`,
    'definer-unknown',
  ],
  ['a definer function gone', 'drop function carry.opened(uuid)', 'definer-missing'],
  [
    'a function that trusts the caller’s path',
    'alter function ctx.tenant() reset search_path',
    'function-search-path',
  ],
  ['past every policy', 'alter role sklaida_app bypassrls', 'role-attribute'],
  ['a superuser at work', 'alter role sklaida_worker superuser', 'role-attribute'],
  ['a guest who makes roles', 'alter role sklaida_guest createrole', 'role-attribute'],
  ['the application as owner', 'grant sklaida_owner to sklaida_app', 'role-member'],
  [
    'the application owns something',
    'create table mine (id uuid); alter table mine owner to sklaida_app',
    'role-owns',
  ],
  [
    'the definer owns something',
    'create table mine (id uuid); alter table mine owner to sklaida_definer',
    'role-owns',
  ],
  ['statements without end', 'alter role sklaida_app reset statement_timeout', 'role-timeout'],
  ['waiting without end', 'alter role sklaida_guest set lock_timeout = 0', 'role-timeout'],
  ['an open public schema', 'grant create on schema public to public', 'schema-create'],
  ['a schema open to the application', 'grant create on schema carry to sklaida_app', 'schema-create'],
];

let db: TestDatabase;
let admin: postgres.Sql;
beforeAll(async () => {
  db = await cloneDatabase();
  admin = postgres(withName(inject('postgres').adminUrl, db.name), { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await db.drop();
});

const undo = new Error('undo');

async function rulesAfter(statement: string): Promise<string[]> {
  let rules: string[] = [];
  await admin
    .begin(async (sql) => {
      await sql.unsafe(statement).simple();
      rules = (await catalogueGate(sql)).map((violation) => violation.rule);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return rules;
}

describe('with one protection off the gate is red', () => {
  test.each(mutants)('%s', async (_what, statement, rule) => {
    expect(await rulesAfter(statement)).toContain(rule);
  });
});

test('the database rights of everybody', async () => {
  expect(await rulesAfter(`grant temp on database ${db.name} to public`)).toContain('database-public');
});

test('and afterwards it is clean again', async () => {
  expect(await catalogueGate(admin)).toEqual([]);
});
