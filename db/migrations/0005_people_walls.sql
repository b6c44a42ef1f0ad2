-- The new tables stand behind the same walls as the first ones.
do $$
declare t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'identity') and not c.relforcerowsecurity
  loop
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('grant select, insert, update, delete on %I.%I to sklaida_definer', t.nspname, t.relname);
    execute format('grant select on %I.%I to sklaida_backup', t.nspname, t.relname);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update, delete on
  deputations, assignments, distribution_requests, data_requests, retention_rules, data_exports, library_imports to sklaida_app;
--> statement-breakpoint
grant select, insert on jobs to sklaida_app;
--> statement-breakpoint
grant select, update on jobs to sklaida_worker;
--> statement-breakpoint
grant usage on schema identity to sklaida_worker;
--> statement-breakpoint

-- Which role a deputy borrows for a duty from somebody holding a role; null when the duty does not reach it.
create function ctx.lent_role(p_duty text, p_role text) returns text language sql immutable set search_path = '' as $$
  select case p_duty
    when 'all' then p_role
    when 'approvals' then case when p_role in ('director', 'department_head', 'approver', 'school_librarian') then 'approver' end
    when 'campaigns' then case when p_role in ('regional_coordinator', 'editor', 'school_librarian') then p_role end
    when 'consultations' then case when p_role in ('regional_coordinator', 'methodologist') then 'methodologist' end
    when 'groups' then case when p_role in ('workgroup_lead', 'workgroup_member', 'board_member') then p_role end
    when 'administration' then case when p_role = 'tenant_admin' then p_role end
  end
$$;
--> statement-breakpoint
-- Roles in force at this instant: the person's own, and those borrowed through a running deputation. Nobody borrows without a
-- place and a role of her own, and nothing is lent by somebody whose own place has ended.
create function ctx.roles_now(p_tenant uuid, p_person uuid)
returns table (role text, absent_id uuid) language sql stable set search_path = '' as $$
  with lending as (
    select d.absent_id, d.duties from public.deputations d
    where d.tenant_id = p_tenant and d.deputy_id = p_person and d.state = 'planned'
      and d.starts_at <= pg_catalog.now() and d.ends_at > pg_catalog.now()
  ), concerned as (
    select p_person as person_id union select l.absent_id from lending l
  ), held as (
    select c.person_id, g.role from concerned c
    join identity.memberships m on m.tenant_id = p_tenant and m.person_id = c.person_id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    join identity.role_grants g on g.tenant_id = p_tenant and g.person_id = c.person_id
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
  )
  select h.role, null::uuid from held h where h.person_id = p_person
  union
  select lent.role, l.absent_id
  from lending l
  join held h on h.person_id = l.absent_id
  cross join lateral pg_catalog.unnest(l.duties) duty
  cross join lateral (select ctx.lent_role(duty, h.role) as role) lent
  where lent.role is not null and exists (select from held own where own.person_id = p_person)
$$;
--> statement-breakpoint
-- Writing with a borrowed role is signed with the name of whoever lends it; reading signs nothing.
create or replace function ctx.require_role(variadic p_roles text[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  if ctx.tenant() is null or not exists (
    select from ctx.roles_now(ctx.tenant(), ctx.person()) held where held.role = any (p_roles)
      and (held.absent_id is null or pg_catalog.current_setting('transaction_read_only') = 'on'
        or held.absent_id = nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid)
      and (nullif(pg_catalog.current_setting('app.only_role', true), '') is null
        or held.role = pg_catalog.current_setting('app.only_role', true)
        or (pg_catalog.current_setting('app.only_role', true) = 'approver'
          and held.role in ('director', 'department_head', 'school_librarian')))
  ) then
    raise exception 'role required' using errcode = '42501';
  end if;
end $$;
--> statement-breakpoint
-- What a link of one purpose makes of a person's roles: the one role the purpose needs, or null when she no longer holds it.
create function ctx.link_role(p_purpose text, p_roles text[]) returns text language sql immutable set search_path = '' as $$
  select case p_purpose
    when 'approve' then case when p_roles && array['director', 'department_head', 'approver', 'school_librarian'] then 'approver' end
    when 'adopt' then case when 'school_librarian' = any (p_roles) then 'school_librarian' when 'editor' = any (p_roles) then 'editor' end
  end
$$;
--> statement-breakpoint

-- Checks the session, the membership, the roles in force and what a library asks of them, then opens exactly one tenant for this
-- transaction. A refusal that the person can mend says so and opens nothing.
create or replace function ctx.enter(p_session text, p_door text, p_slug text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  s record; t record; r record; m record; l record; v_roles text[]; v_own text[]; v_scopes uuid[]; v_groups uuid[];
  v_deputations jsonb; v_role text; v_access boolean := false; v_only jsonb; v_borrows boolean;
begin
  select se.person_id, se.expires_at, se.second_factor_at, se.link_hash into s from identity.sessions se
    where se.hash = p_session and not se.awaits_second_factor
      and se.expires_at > pg_catalog.now() and se.absolute_expires_at > pg_catalog.now();
  if not found then return null; end if;

  if p_door = 'region' then
    select te.* into t from public.regions re join public.tenants te on te.id = re.county_tenant_id where re.slug = p_slug;
  elsif p_door = 'association' then
    select te.* into t from public.tenants te where te.slug = p_slug and te.kind = 'association';
  else
    select te.* into t from public.tenants te where te.slug = p_slug and te.kind <> 'association';
  end if;
  if not found or t.closed_on <= ctx.today() then return null; end if;

  select p.id, p.first_name, p.last_name, p.forms, p.email, p.locale, me.job_title, me.person_id is not null as member into m
    from identity.people p
    left join identity.memberships me on me.person_id = p.id and me.tenant_id = t.id
      and me.valid_from <= ctx.today() and (me.valid_until is null or me.valid_until >= ctx.today())
    where p.id = s.person_id and p.erased_at is null;
  if not found then return null; end if;

  select pg_catalog.array_agg(distinct ro.role order by ro.role),
         pg_catalog.array_agg(distinct ro.role order by ro.role) filter (where ro.absent_id is null),
         coalesce(pg_catalog.bool_or(ro.absent_id is not null), false)
    into v_roles, v_own, v_borrows from ctx.roles_now(t.id, s.person_id) ro;

  if v_own is null and not m.member and s.link_hash is null and exists (
    select from identity.access_grants a join identity.platform_admins pa on pa.person_id = a.person_id
    where a.tenant_id = t.id and a.person_id = s.person_id and a.entered_at is not null and a.revoked_at is null
      and a.valid_from <= pg_catalog.now() and a.valid_until > pg_catalog.now()
      and pa.valid_from <= pg_catalog.now() and (pa.valid_until is null or pa.valid_until > pg_catalog.now())
  ) then
    v_access := true; v_own := array['observer']; v_roles := v_own;
  end if;
  if v_own is null then return null; end if;

  if s.second_factor_at is null and exists (
    select from identity.second_factor_rules f where f.tenant_id = t.id and f.role = any (v_roles)
  ) then
    return pg_catalog.jsonb_build_object('refused', 'second-factor');
  end if;

  if s.link_hash is not null then
    select li.purpose, li.object_id, li.path into l from identity.links li
      where li.hash = s.link_hash and li.tenant_id = t.id and li.person_id = s.person_id
        and li.revoked_at is null and li.expires_at > pg_catalog.now();
    if not found then return null; end if;
    v_role := ctx.link_role(l.purpose, v_own);
    if v_role is null then return null; end if;
    v_own := array[v_role]; v_roles := v_own;
    v_only := pg_catalog.jsonb_build_object('purpose', l.purpose, 'objectId', l.object_id, 'path', l.path);
    perform pg_catalog.set_config('app.only_role', v_role, true);
  end if;

  select re.id, re.slug, re.name, re.association_tenant_id, ass.slug as association_slug into r
    from public.territories ter join public.regions re on re.id = ter.region_id
    left join public.tenants ass on ass.id = re.association_tenant_id
    where ter.municipality = t.municipality
      and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today());

  if v_access or s.link_hash is not null then
    v_groups := '{}';
  else
    select coalesce(pg_catalog.array_agg(w.workgroup_id), '{}') into v_groups from identity.workgroup_members w
      where w.person_id = s.person_id
        and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today());
  end if;

  v_scopes := array[t.id, '00000000-0000-7000-8000-000000000001'::uuid] || v_groups;
  if t.kind = 'association' then
    v_scopes := v_scopes || ctx.association_scope(t.id);
  elsif r.id is not null then
    v_scopes := v_scopes || r.id;
    if r.association_tenant_id is not null then v_scopes := v_scopes || ctx.association_scope(r.association_tenant_id); end if;
  end if;

  v_deputations := '[]'::jsonb;
  if v_borrows and s.link_hash is null then
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'absentId', a.absent_id, 'absentName', a.absent_name, 'roles', a.roles, 'endsAt', a.ends_at) order by a.ends_at), '[]'::jsonb)
      into v_deputations
      from (
        select ro.absent_id, p.first_name || ' ' || p.last_name as absent_name,
          pg_catalog.jsonb_agg(distinct ro.role) as roles,
          (select pg_catalog.max(d.ends_at) from public.deputations d where d.tenant_id = t.id and d.deputy_id = s.person_id
            and d.absent_id = ro.absent_id and d.state = 'planned'
            and d.starts_at <= pg_catalog.now() and d.ends_at > pg_catalog.now()) as ends_at
        from ctx.roles_now(t.id, s.person_id) ro join identity.people p on p.id = ro.absent_id
        where ro.absent_id is not null group by ro.absent_id, p.first_name, p.last_name) a;
  end if;

  perform pg_catalog.set_config('app.tenant_id', t.id::text, true),
          pg_catalog.set_config('app.person_id', m.id::text, true),
          pg_catalog.set_config('app.person_name', m.first_name || ' ' || m.last_name, true),
          pg_catalog.set_config('app.scopes', v_scopes::text, true),
          pg_catalog.set_config('app.write_scopes', v_groups::text, true);

  return pg_catalog.jsonb_build_object(
    'tenant', pg_catalog.jsonb_build_object(
      'id', t.id, 'slug', t.slug, 'kind', t.kind, 'name', t.name, 'shortName', t.short_name, 'municipality', t.municipality,
      'regionId', case when t.kind <> 'association' then r.id end,
      'regionSlug', case when t.kind <> 'association' then r.slug end,
      'regionName', case when t.kind <> 'association' then r.name end,
      'associationSlug', case when t.kind = 'association' then t.slug else r.association_slug end),
    'person', pg_catalog.jsonb_build_object(
      'id', m.id, 'firstName', m.first_name, 'lastName', m.last_name, 'vocative', m.forms ->> 'vocative',
      'email', m.email, 'locale', m.locale, 'jobTitle', m.job_title),
    'roles', v_own, 'deputations', v_deputations, 'access', v_access,
    'only', v_only,
    'scopes', v_scopes, 'writeScopes', v_groups,
    'touchDue', s.link_hash is null and s.expires_at < pg_catalog.now() + interval '3 hours 50 minutes');
end $$;
--> statement-breakpoint
-- After ctx.enter: what follows in this transaction is done for somebody absent, as long as the deputation runs.
create function ctx.act_for(p_absent uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare v_name text;
begin
  select p.first_name || ' ' || p.last_name into v_name from identity.people p
    where p.id = p_absent and exists (
      select from ctx.roles_now(ctx.tenant(), ctx.person()) ro where ro.absent_id = p_absent);
  if not found then raise exception 'no running deputation' using errcode = '42501'; end if;
  perform pg_catalog.set_config('app.acting_for', p_absent::text, true),
          pg_catalog.set_config('app.acting_for_name', v_name, true);
end $$;
--> statement-breakpoint

-- A session that awaits its second proof, or was begun by a link of one purpose, is nobody's sign-in.
create or replace function identity.find_session(p_hash text) returns table (person_id uuid, expires_at timestamptz, locale text)
language sql stable security definer set search_path = '' as $$
  select s.person_id, least(s.expires_at, s.absolute_expires_at), p.locale
  from identity.sessions s join identity.people p on p.id = s.person_id and p.erased_at is null
  where s.hash = p_hash and not s.awaits_second_factor and s.link_hash is null
    and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
create or replace function identity.touch_session(p_hash text, p_expires timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.sessions set expires_at = least(p_expires, absolute_expires_at), last_seen_at = pg_catalog.now()
  where hash = p_hash and link_hash is null and expires_at > pg_catalog.now() and absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
create or replace function identity.find_credentials(p_email text)
returns table (person_id uuid, password_hash text, locale text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.password_hash, p.locale from identity.people p
  where pg_catalog.lower(p.email) = pg_catalog.lower(p_email) and p.erased_at is null
$$;
--> statement-breakpoint
create or replace function identity.list_doors(p_hash text)
returns table (slug text, kind text, short_name text, name text, roles text[], region_slug text)
language sql stable security definer set search_path = '' as $$
  select t.slug, t.kind, t.short_name, t.name, pg_catalog.array_agg(distinct g.role order by g.role),
    (select re.slug from public.regions re where re.county_tenant_id = t.id)
  from identity.sessions s
  join identity.memberships m on m.person_id = s.person_id
  join identity.role_grants g on g.tenant_id = m.tenant_id and g.person_id = m.person_id
  join public.tenants t on t.id = m.tenant_id
  where s.hash = p_hash and not s.awaits_second_factor and s.link_hash is null
    and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
    and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    and (t.closed_on is null or t.closed_on > ctx.today())
  group by t.id order by t.name
$$;
--> statement-breakpoint
alter function ctx.act_for(uuid) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function ctx.lent_role(text, text), ctx.roles_now(uuid, uuid), ctx.link_role(text, text[]), ctx.act_for(uuid)
  from public;
--> statement-breakpoint
grant execute on function ctx.lent_role(text, text), ctx.roles_now(uuid, uuid), ctx.link_role(text, text[]) to sklaida_definer;
--> statement-breakpoint
grant execute on function ctx.act_for(uuid) to sklaida_app;
