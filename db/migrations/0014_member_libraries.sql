-- The county library opens, names, moves, merges and closes the libraries of its territory. It gets no role and no row of theirs:
-- what it sees of a member is its door plate and the invitations it sent itself.
create function ctx.in_territory(p_county uuid, p_municipality text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.regions r join public.territories ter on ter.region_id = r.id
    where r.county_tenant_id = p_county and ter.municipality = p_municipality
      and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today()))
$$;
--> statement-breakpoint
revoke execute on function ctx.in_territory(uuid, text) from public;
--> statement-breakpoint
grant execute on function ctx.in_territory(uuid, text) to sklaida_definer;
--> statement-breakpoint

-- Whether somebody works there, is invited or nobody yet; never who, how many or when last.
create function carry.member_libraries()
returns table (id uuid, slug text, kind text, name text, short_name text, municipality text, code text, closed_on date,
  merged_into uuid, merged_name text, standing text)
language plpgsql stable security definer set search_path = '' as $$
declare me uuid := ctx.tenant();
begin
  perform ctx.require_role('regional_coordinator', 'methodologist', 'department_head', 'director', 'analyst');
  return query
    select t.id, t.slug, t.kind, t.name, t.short_name, t.municipality, t.code, t.closed_on, t.merged_into, other.name,
      case
        when exists (
          select from identity.memberships m join identity.role_grants g on g.tenant_id = m.tenant_id and g.person_id = m.person_id
          where m.tenant_id = t.id
            and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
            and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())) then 'joined'
        when exists (
          select from identity.invitations i where i.tenant_id = t.id and i.inviter_tenant_id = me
            and i.accepted_at is null and i.revoked_at is null and i.expires_at > pg_catalog.now()) then 'invited'
        when exists (
          select from identity.invitations i where i.tenant_id = t.id and i.inviter_tenant_id = me
            and i.accepted_at is null and i.revoked_at is null) then 'expired'
        else 'nobody'
      end
    from public.tenants t
    left join public.tenants other on other.id = t.merged_into
    where t.kind in ('municipal_library', 'school_library') and t.municipality in (
      select ter.municipality from public.regions r join public.territories ter on ter.region_id = r.id
      where r.county_tenant_id = me
        and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today()));
end $$;
--> statement-breakpoint

-- The invitations this county itself sent to the first people of one library.
create function carry.first_people(p_tenant uuid)
returns table (id uuid, email text, first_name text, last_name text, job_title text, state text, created_at timestamptz,
  expires_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_role('regional_coordinator', 'methodologist', 'department_head', 'director', 'analyst');
  return query
    select i.id, i.email, i.first_name, i.last_name, i.job_title,
      case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
        when i.expires_at <= pg_catalog.now() then 'expired' else 'pending' end,
      i.created_at, i.expires_at
    from identity.invitations i join public.tenants t on t.id = i.tenant_id
    where i.tenant_id = p_tenant and i.inviter_tenant_id = ctx.tenant() and ctx.in_territory(ctx.tenant(), t.municipality)
    order by i.created_at desc;
end $$;
--> statement-breakpoint

-- A member library the entered county may manage now, locked; no row for anything else.
create function carry.own_member(p_tenant uuid) returns setof public.tenants
language sql volatile security definer set search_path = '' as $$
  select t.* from public.tenants t
  where t.id = p_tenant and t.kind in ('municipal_library', 'school_library')
    and ctx.in_territory(ctx.tenant(), t.municipality)
  for update of t
$$;
--> statement-breakpoint

-- Invitations of a merger with their letters: people of the closing library into the one that takes it over. Who has one already,
-- or belongs to the county itself, gets none. p_rows: [{id, hash, email, firstName, lastName, jobTitle, locale, roles}].
create function carry.invite_merged(p_into uuid, p_rows jsonb, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_count integer; v_inviter jsonb;
begin
  select pg_catalog.jsonb_build_object('name', p.first_name || ' ' || p.last_name, 'jobTitle', m.job_title, 'organisation', t.name)
    into v_inviter from identity.people p cross join public.tenants t
    left join identity.memberships m on m.tenant_id = t.id and m.person_id = p.id
    where p.id = ctx.person() and t.id = ctx.tenant();
  with given as (
    select g.id, g.hash, pg_catalog.lower(g.email) as email, g."firstName" as first_name, g."lastName" as last_name,
      g."jobTitle" as job_title, g.locale, g.roles
    from pg_catalog.jsonb_to_recordset(p_rows) as g(id uuid, hash text, email text, "firstName" text, "lastName" text,
      "jobTitle" text, locale text, roles text[])
    where not ctx.is_parents_staff(p_into, g.email)
  ), invited as (
    insert into identity.invitations as i (id, tenant_id, inviter_tenant_id, email, first_name, last_name, job_title, roles, hash,
      expires_at, created_by, created_by_name)
    select g.id, p_into, ctx.tenant(), g.email, g.first_name, g.last_name, g.job_title, g.roles, g.hash,
      pg_catalog.now() + interval '14 days', ctx.person(), v_inviter ->> 'name'
    from given g
    on conflict do nothing
    returning i.*
  ), lettered as (
    insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
    select ctx.uuid_v7(), i.email, i.first_name || ' ' || i.last_name, g.locale,
      pg_catalog.jsonb_build_object('kind', 'invitation', 'props', p_mail || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', i.first_name, 'vocative', null, 'libraryName', t.name),
        'audience', case t.kind when 'school_library' then 'school' else 'library' end,
        'inviter', v_inviter, 'roles', pg_catalog.to_jsonb(i.roles), 'invitationId', i.id,
        'expiresOn', (i.expires_at at time zone 'Europe/Vilnius')::date)),
      'invitation:' || i.id, i.expires_at
    from invited i join given g on g.id = i.id join public.tenants t on t.id = i.tenant_id
    on conflict (key) do nothing
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action)
    select p_into, ctx.uuid_v7(), 'invitation', i.id, 'send' from invited i
    returning 1
  )
  select pg_catalog.count(*)::integer into v_count from invited;
  return v_count;
end $$;
--> statement-breakpoint

-- Opens libraries of the territory, each with its first person's invitation where one is to leave. What is there already is left
-- as it is. p_rows: [{line, id, slug, kind, name, shortName, municipality, code, invitation?: {id, hash, email, …}}].
create function carry.open_rows(p_county uuid, p_rows jsonb, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare v_answer jsonb; v_invitations jsonb; v_invited integer := 0; v_uninvited jsonb := '[]';
begin
  -- One at a time in the whole installation: names are compared and slugs are given out of one common list.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('opening libraries', 0));
  with given as (
    select g.* from pg_catalog.jsonb_to_recordset(p_rows) as g(line integer, id uuid, slug text, kind text, name text,
      "shortName" text, municipality text, code text, invitation jsonb)
  ), judged as (
    select g.*, case
        when g.kind not in ('municipal_library', 'school_library') or not ctx.in_territory(p_county, g.municipality) then 'foreign'
        when exists (select from public.tenants t where t.id = g.id) then 'present'
        when exists (select from public.tenants t where t.municipality = g.municipality and t.kind = g.kind
          and pg_catalog.lower(t.name) = pg_catalog.lower(g.name)) then 'present'
        else 'added' end as verdict,
      pg_catalog.row_number() over (partition by g.slug order by g.line) > 1
        or exists (select from public.tenants t where t.slug = g.slug) as taken
    from given g
  ), opened as (
    insert into public.tenants as t (id, slug, kind, name, short_name, municipality, code)
    select j.id, case when j.taken then pg_catalog.left(j.slug, 60) || '-' || pg_catalog.right(j.id::text, 6) else j.slug end,
      j.kind, j.name, j."shortName", j.municipality, nullif(j.code, '')
    from judged j where j.verdict = 'added'
    returning t.id, t.kind
  ), decided as (
    -- One person runs a school library: she approves what she writes, and decides otherwise herself.
    insert into public.library_profiles (tenant_id, id, approval_required)
    select o.id, ctx.uuid_v7(), o.kind <> 'school_library' from opened o
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select o.id, ctx.uuid_v7(), 'library', o.id, 'open', pg_catalog.jsonb_build_object('library', c.name)
    from opened o cross join public.tenants c where c.id = p_county
    returning 1
  )
  select pg_catalog.jsonb_build_object(
      'added', pg_catalog.count(*) filter (where j.verdict = 'added'),
      'present', pg_catalog.count(*) filter (where j.verdict = 'present'),
      'foreign', coalesce(pg_catalog.jsonb_agg(j.line) filter (where j.verdict = 'foreign'), '[]'::jsonb),
      'written', (select pg_catalog.count(*) from written)),
    pg_catalog.jsonb_agg(j.invitation || pg_catalog.jsonb_build_object('tenantId', j.id, 'roles', case j.kind
        when 'school_library' then '["school_librarian"]'::jsonb else '["tenant_admin", "editor"]'::jsonb end))
      filter (where j.verdict = 'added' and j.invitation ->> 'email' is not null)
    into v_answer, v_invitations from judged j;
  if v_invitations is not null then
    select pg_catalog.count(*) filter (where m.outcome = 'invited')::integer,
        coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('line', g.line, 'outcome', m.outcome))
          filter (where m.outcome <> 'invited'), '[]'::jsonb)
      into v_invited, v_uninvited
      from identity.invite_many(v_invitations, p_mail) m
      join pg_catalog.jsonb_to_recordset(p_rows) as g(line integer, invitation jsonb) on g.invitation ->> 'id' = m.id::text;
  end if;
  return v_answer || pg_catalog.jsonb_build_object('invited', v_invited, 'uninvited', v_uninvited);
end $$;
--> statement-breakpoint
create function carry.open_libraries(p_rows jsonb, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare v_answer jsonb;
begin
  perform ctx.require_role('regional_coordinator');
  v_answer := carry.open_rows(ctx.tenant(), p_rows, p_mail);
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select ctx.tenant(), ctx.uuid_v7(), 'library', (g.value ->> 'id')::uuid, 'open',
      pg_catalog.jsonb_build_object('campaign', g.value ->> 'name')
    from pg_catalog.jsonb_array_elements(p_rows) g where (v_answer ->> 'added')::integer > 0;
  return v_answer;
end $$;
--> statement-breakpoint

-- One batch of a confirmed spreadsheet, under the name of whoever confirmed it and only while she may still open libraries. The
-- count of what is done moves in the same transaction, so a worker that dies repeats nothing and leaves nothing out.
create function jobs.load_libraries(p_import uuid, p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); im record; v_person record; v_rows jsonb; v_count integer; v_answer jsonb;
begin
  select * into im from public.library_imports li where li.tenant_id = me and li.id = p_import for update;
  if not found then return null; end if;
  if im.state not in ('queued', 'loading') then
    return pg_catalog.jsonb_build_object('state', im.state, 'done', im.done, 'total', im.total, 'result', im.result);
  end if;
  select p.id, p.first_name || ' ' || p.last_name as name into v_person from identity.people p
    where p.id = im.created_by and exists (
      select from ctx.roles_now(me, p.id) held where held.role = 'regional_coordinator'
        and (held.absent_id is null or held.absent_id::text = im.sheet ->> 'actingFor'));
  if not found then
    update public.library_imports set state = 'refused', finished_at = pg_catalog.now(), updated_at = pg_catalog.now()
      where tenant_id = me and id = p_import;
    return pg_catalog.jsonb_build_object('state', 'refused', 'done', im.done, 'total', im.total, 'result', im.result);
  end if;
  perform pg_catalog.set_config('app.person_id', v_person.id::text, true),
          pg_catalog.set_config('app.person_name', v_person.name, true),
          pg_catalog.set_config('app.acting_for', coalesce(im.sheet ->> 'actingFor', ''), true),
          pg_catalog.set_config('app.acting_for_name', coalesce(im.sheet ->> 'actingForName', ''), true);

  select pg_catalog.jsonb_agg(r.value order by r.ordinality), pg_catalog.count(*)::integer into v_rows, v_count
    from pg_catalog.jsonb_array_elements(im.sheet -> 'plan') with ordinality r
    where r.ordinality > im.done and r.ordinality <= im.done + p_limit;
  if v_count > 0 then
    v_answer := carry.open_rows(me, v_rows, im.sheet -> 'mail');
    im.result := im.result || pg_catalog.jsonb_build_object(
      'added', (im.result ->> 'added')::integer + (v_answer ->> 'added')::integer,
      'present', (im.result ->> 'present')::integer + (v_answer ->> 'present')::integer,
      'invited', (im.result ->> 'invited')::integer + (v_answer ->> 'invited')::integer,
      'foreign', (im.result -> 'foreign') || (v_answer -> 'foreign'),
      'uninvited', (im.result -> 'uninvited') || (v_answer -> 'uninvited'));
  end if;
  im.done := im.done + coalesce(v_count, 0);
  im.state := case when im.done >= im.total then 'done' else 'loading' end;
  update public.library_imports set done = im.done, state = im.state, result = im.result, updated_at = pg_catalog.now(),
      finished_at = case when im.state = 'done' then pg_catalog.now() end
    where tenant_id = me and id = p_import;
  if im.state = 'done' then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (me, ctx.uuid_v7(), 'library_import', p_import, 'load', pg_catalog.jsonb_build_object(
        'campaign', im.file_name, 'libraries', im.result -> 'added'));
  end if;
  return pg_catalog.jsonb_build_object('state', im.state, 'done', im.done, 'total', im.total, 'result', im.result);
end $$;
--> statement-breakpoint

-- A line in both journals: what the county did with one library.
create function carry.write_library(p_tenant uuid, p_action text, p_reason text, p_data jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason, data)
  select side.id, ctx.uuid_v7(), 'library', p_tenant, p_action, p_reason,
    pg_catalog.jsonb_build_object('campaign', t.name) || p_data
  from public.tenants t cross join (values (ctx.tenant()), (p_tenant)) side(id) where t.id = p_tenant
$$;
--> statement-breakpoint

-- Renaming changes the door plate, not the address: links that people hold go on working.
create function carry.rename_library(p_tenant uuid, p_name text, p_short text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare t record;
begin
  perform ctx.require_role('regional_coordinator');
  select * into t from carry.own_member(p_tenant);
  if not found then return 'not-found'; end if;
  if t.merged_into is not null or t.closed_on <= ctx.today() then return 'closed'; end if;
  if exists (select from public.tenants o where o.id <> t.id and o.kind = t.kind and o.municipality = t.municipality
    and pg_catalog.lower(o.name) = pg_catalog.lower(p_name)) then return 'taken'; end if;
  if t.name = p_name and t.short_name = p_short then return 'same'; end if;
  update public.tenants set name = p_name, short_name = p_short, forms = '{}', forms_confirmed_at = null where id = p_tenant;
  perform carry.write_library(p_tenant, 'rename', null, pg_catalog.jsonb_build_object('from', t.name));
  return 'ok';
end $$;
--> statement-breakpoint
create function carry.move_library(p_tenant uuid, p_municipality text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare t record;
begin
  perform ctx.require_role('regional_coordinator');
  select * into t from carry.own_member(p_tenant);
  if not found then return 'not-found'; end if;
  if t.merged_into is not null or t.closed_on <= ctx.today() then return 'closed'; end if;
  if not ctx.in_territory(ctx.tenant(), p_municipality) then return 'foreign'; end if;
  if t.municipality = p_municipality then return 'same'; end if;
  update public.tenants set municipality = p_municipality where id = p_tenant;
  perform carry.write_library(p_tenant, 'move', null,
    pg_catalog.jsonb_build_object('from', t.municipality, 'to', p_municipality));
  return 'ok';
end $$;
--> statement-breakpoint

-- Closing keeps every row of the library; from that day nobody enters it. What this county had invited there is taken back.
create function carry.close_library(p_tenant uuid, p_on date, p_reason text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare t record;
begin
  perform ctx.require_role('regional_coordinator');
  select * into t from carry.own_member(p_tenant);
  if not found then return 'not-found'; end if;
  if t.closed_on is not null then return 'closed'; end if;
  if p_on < ctx.today() then return 'past'; end if;
  update public.tenants set closed_on = p_on where id = p_tenant;
  update identity.invitations set revoked_at = pg_catalog.now()
    where tenant_id = p_tenant and inviter_tenant_id = ctx.tenant() and accepted_at is null and revoked_at is null;
  perform carry.write_library(p_tenant, 'close', p_reason, pg_catalog.jsonb_build_object('on', p_on));
  return 'ok';
end $$;
--> statement-breakpoint
create function carry.reopen_library(p_tenant uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare t record;
begin
  perform ctx.require_role('regional_coordinator');
  select * into t from carry.own_member(p_tenant);
  if not found then return 'not-found'; end if;
  if t.closed_on is null then return 'same'; end if;
  if t.merged_into is not null then return 'merged'; end if;
  update public.tenants set closed_on = null where id = p_tenant;
  perform carry.write_library(p_tenant, 'reopen', null, '{}');
  return 'ok';
end $$;
--> statement-breakpoint

-- How many people a merger would invite: the one number its confirmation has to say.
create function carry.people_to_invite(p_tenant uuid, p_into uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_role('regional_coordinator');
  return (select pg_catalog.count(*)::integer
    from identity.memberships m join identity.people p on p.id = m.person_id and p.erased_at is null
    join public.tenants t on t.id = m.tenant_id and t.kind in ('municipal_library', 'school_library')
    join public.tenants o on o.id = p_into and o.kind in ('municipal_library', 'school_library')
    where m.tenant_id = p_tenant and ctx.in_territory(ctx.tenant(), t.municipality) and ctx.in_territory(ctx.tenant(), o.municipality)
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
      and not exists (select from identity.memberships there where there.tenant_id = p_into and there.person_id = m.person_id
        and (there.valid_until is null or there.valid_until >= ctx.today())));
end $$;
--> statement-breakpoint

-- Two libraries become one: the first closes and points at the second, and its people are invited there by their addresses, which
-- the county does not see. Nothing else moves. p_tokens: as many {id, hash} as there are people to invite, at least.
create function carry.merge_libraries(p_from uuid, p_into uuid, p_on date, p_reason text, p_tokens jsonb, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare f record; o record; v_rows jsonb; v_invited integer := 0;
begin
  perform ctx.require_role('regional_coordinator');
  if p_from = p_into then return '{"error": "same"}'; end if;
  -- Locked in one order, so that two mergers crossing each other wait instead of failing.
  perform from public.tenants t where t.id in (p_from, p_into) order by t.id for update;
  select * into f from carry.own_member(p_from);
  if not found then return '{"error": "not-found"}'; end if;
  select * into o from carry.own_member(p_into);
  if not found then return '{"error": "not-found"}'; end if;
  if f.closed_on is not null or o.closed_on is not null then return '{"error": "closed"}'; end if;
  if f.kind <> o.kind then return '{"error": "kind"}'; end if;
  if p_on < ctx.today() then return '{"error": "past"}'; end if;

  update public.tenants set closed_on = p_on, merged_into = p_into where id = p_from;
  update public.tenants set merged_into = p_into where merged_into = p_from;
  update identity.invitations set revoked_at = pg_catalog.now()
    where tenant_id = p_from and accepted_at is null and revoked_at is null;
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', k.value ->> 'id', 'hash', k.value ->> 'hash',
      'email', w.email, 'firstName', w.first_name, 'lastName', w.last_name, 'jobTitle', w.job_title, 'locale', w.locale,
      'roles', case when w.writes then case f.kind when 'school_library' then '["school_librarian"]'::jsonb else '["editor"]'::jsonb end
        else '["observer"]'::jsonb end)) into v_rows
    from (
      select p.email, p.first_name, p.last_name, p.locale, m.job_title, pg_catalog.row_number() over (order by p.id) as place,
        exists (select from identity.role_grants g where g.tenant_id = p_from and g.person_id = p.id
          and g.role in ('school_librarian', 'editor', 'approver', 'director', 'department_head', 'tenant_admin', 'channel_admin')
          and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())) as writes
      from identity.memberships m join identity.people p on p.id = m.person_id and p.erased_at is null
      where m.tenant_id = p_from and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
        and not exists (select from identity.memberships there where there.tenant_id = p_into and there.person_id = p.id
          and (there.valid_until is null or there.valid_until >= ctx.today()))
    ) w
    join pg_catalog.jsonb_array_elements(p_tokens) with ordinality k on k.ordinality = w.place;
  if v_rows is not null then v_invited := carry.invite_merged(p_into, v_rows, p_mail); end if;
  perform carry.write_library(p_from, 'merge', p_reason, pg_catalog.jsonb_build_object('on', p_on, 'into', o.name));
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason, data)
    values (p_into, ctx.uuid_v7(), 'library', p_into, 'absorb', p_reason,
      pg_catalog.jsonb_build_object('campaign', f.name, 'on', p_on, 'number', v_invited));
  return pg_catalog.jsonb_build_object('invited', v_invited);
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'carry.own_member(uuid)', 'carry.invite_merged(uuid, jsonb, jsonb)', 'carry.open_rows(uuid, jsonb, jsonb)',
    'carry.write_library(uuid, text, text, jsonb)', 'carry.member_libraries()', 'carry.first_people(uuid)',
    'carry.open_libraries(jsonb, jsonb)', 'jobs.load_libraries(uuid, integer)', 'carry.rename_library(uuid, text, text)',
    'carry.move_library(uuid, text)', 'carry.close_library(uuid, date, text)', 'carry.reopen_library(uuid)',
    'carry.people_to_invite(uuid, uuid)', 'carry.merge_libraries(uuid, uuid, date, text, jsonb, jsonb)'
  ]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array[
    'carry.member_libraries()', 'carry.first_people(uuid)', 'carry.open_libraries(jsonb, jsonb)',
    'carry.rename_library(uuid, text, text)', 'carry.move_library(uuid, text)', 'carry.close_library(uuid, date, text)',
    'carry.reopen_library(uuid)', 'carry.people_to_invite(uuid, uuid)',
    'carry.merge_libraries(uuid, uuid, date, text, jsonb, jsonb)'
  ]
  loop
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function jobs.load_libraries(uuid, integer) to sklaida_worker;
