-- Groups: who enters one, what she may do there, and how its meetings and decisions reach the libraries of its people.
do $$
declare t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'public' and not c.relforcerowsecurity
  loop
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('grant select, insert, update, delete on %I.%I to sklaida_definer', t.nspname, t.relname);
    execute format('grant select on %I.%I to sklaida_backup', t.nspname, t.relname);
  end loop;
end $$;
--> statement-breakpoint
revoke insert, update, delete on workgroups from sklaida_app;
--> statement-breakpoint
grant select, insert, update, delete on meeting_series, meetings, agenda_items, minute_updates, attendances, group_topics to sklaida_app;
--> statement-breakpoint
-- What an owner's library says of a decision is written by the functions that carry it.
grant select, delete on decisions to sklaida_app;
--> statement-breakpoint
grant insert (tenant_id, id, scope_id, meeting_id, item_id, number, body, owner_id, owner_name, owner_tenant_id, owner_library, due_on,
    state, created_by),
  update (body, owner_id, owner_name, owner_tenant_id, owner_library, due_on, state, done_at, updated_at, version)
  on decisions to sklaida_app;
--> statement-breakpoint
grant select on commitments to sklaida_app;
--> statement-breakpoint

-- As before; whoever only observes a group reads it and writes nothing there, and nobody writes in one that has ended.
create or replace function ctx.enter(p_session text, p_door text, p_slug text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  s record; t record; r record; m record; l record; v_roles text[]; v_own text[]; v_scopes uuid[]; v_groups uuid[]; v_writes uuid[];
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
    v_groups := '{}'; v_writes := '{}';
  else
    select coalesce(pg_catalog.array_agg(w.workgroup_id), '{}'),
           coalesce(pg_catalog.array_agg(w.workgroup_id) filter (where not w.observes
             and not exists (select from public.workgroups g where g.id = w.workgroup_id and g.ended_on <= ctx.today())), '{}')
      into v_groups, v_writes from identity.workgroup_members w
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
          pg_catalog.set_config('app.write_scopes', v_writes::text, true);

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
    'scopes', v_scopes, 'writeScopes', v_writes, 'groups', v_groups,
    'touchDue', s.link_hash is null and s.expires_at < pg_catalog.now() + interval '3 hours 50 minutes');
end $$;
--> statement-breakpoint

-- Opens a group: the person's own library, with this one group of its host beside it. Null for whoever does not sit in it.
create function ctx.enter_group(p_session text, p_host text, p_group uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare g record; h record; v_entered jsonb; v_role text;
begin
  select w.id, w.tenant_id, w.name, w.kind, w.reach, w.ended_on, t.slug, t.short_name into g
    from public.workgroups w join public.tenants t on t.id = w.tenant_id
    where w.id = p_group and t.slug = p_host and (t.closed_on is null or t.closed_on > ctx.today());
  if not found then return null; end if;
  select m.lead, m.observes, home.slug, home.kind into h
    from identity.sessions se
    join identity.workgroup_members m on m.person_id = se.person_id and m.workgroup_id = g.id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    cross join lateral (
      select t.slug, t.kind from identity.memberships ms join public.tenants t on t.id = ms.tenant_id
      where ms.person_id = se.person_id and (t.closed_on is null or t.closed_on > ctx.today())
        and ms.valid_from <= ctx.today() and (ms.valid_until is null or ms.valid_until >= ctx.today())
        and (m.home_id is null or m.home_id = t.id)
      order by t.kind = 'association', t.name limit 1) home
    where se.hash = p_session and se.link_hash is null;
  if not found then return null; end if;
  v_entered := ctx.enter(p_session, case when h.kind = 'association' then 'association' else 'library' end, h.slug);
  if v_entered is null or v_entered ? 'refused' then return v_entered; end if;
  v_role := case when h.lead then 'lead' when h.observes then 'observer' else 'member' end;
  perform pg_catalog.set_config('app.group', g.id::text, true),
          pg_catalog.set_config('app.group_host', g.tenant_id::text, true),
          pg_catalog.set_config('app.group_role', v_role, true),
          pg_catalog.set_config('app.write_scopes',
            case when v_role = 'observer' or g.ended_on <= ctx.today() then '{}' else array[g.id]::text end, true);
  return v_entered || pg_catalog.jsonb_build_object('group', pg_catalog.jsonb_build_object(
    'id', g.id, 'tenantId', g.tenant_id, 'slug', g.slug, 'host', g.short_name, 'name', g.name, 'kind', g.kind, 'reach', g.reach,
    'endedOn', g.ended_on, 'role', v_role));
end $$;
--> statement-breakpoint

-- The group this transaction has entered, for one of these roles; raises when it has not.
create function ctx.require_group(variadic p_roles text[]) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  if not coalesce(nullif(pg_catalog.current_setting('app.group_role', true), '') = any (p_roles), false) then
    raise exception 'the group asks for another role' using errcode = '42501';
  end if;
  return pg_catalog.current_setting('app.group')::uuid;
end $$;
--> statement-breakpoint
create function ctx.group_host() returns uuid
language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('app.group_host', true), '')::uuid
$$;
--> statement-breakpoint

-- Who sits in the entered group and whom each of them sits there for, the former members too.
create function carry.members_of_group()
returns table (person_id uuid, name text, email text, tenant_id uuid, library text, lead boolean, observes boolean,
  valid_from date, valid_until date)
language plpgsql stable security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member', 'observer');
begin
  return query
  select p.id, p.first_name || ' ' || p.last_name, p.email, home.id, home.short_name, w.lead, w.observes, w.valid_from, w.valid_until
  from identity.workgroup_members w
  join identity.people p on p.id = w.person_id and p.erased_at is null
  left join lateral (
    select t.id, t.short_name from identity.memberships m join public.tenants t on t.id = m.tenant_id
    where m.person_id = p.id and (w.home_id is null or w.home_id = t.id)
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    order by t.kind = 'association', t.name limit 1) home on true
  where w.workgroup_id = v_group
  order by w.lead desc, w.observes, p.last_name collate "lt-x-icu", p.first_name collate "lt-x-icu";
end $$;
--> statement-breakpoint

-- One line in the history of the group's host. The group reads it there by its own id.
create function ctx.note_in_group(p_subject_kind text, p_subject uuid, p_action text, p_from text, p_to text, p_data jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, data)
    values (ctx.group_host(), ctx.uuid_v7(), p_subject_kind, p_subject, p_action, p_from, p_to,
      p_data || pg_catalog.jsonb_build_object('group', pg_catalog.current_setting('app.group')))
$$;
--> statement-breakpoint
-- What a member did to something of the group.
create function carry.note_group(p_subject_kind text, p_subject uuid, p_action text, p_from text, p_to text, p_data jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_group('lead', 'member');
  perform ctx.note_in_group(p_subject_kind, p_subject, p_action, p_from, p_to, p_data);
end $$;
--> statement-breakpoint

-- A notice in the library of every other member of the entered group, and with p_mail a letter to each. p_mail is
-- {"kind", "props"}: recipient and url are added here. p_path follows the group's address. With the same key nobody is told twice.
create function carry.tell_members(p_key text, p_kind text, p_subject_kind text, p_subject uuid, p_data jsonb, p_origin text, p_path text,
  p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member'); v_letters integer;
begin
  with place as (
    select '/b/' || t.slug || '/groups/' || v_group || p_path as path from public.tenants t where t.id = ctx.group_host()
  ), others as (
    select g.* from carry.people_of_group(v_group) g where g.person_id <> ctx.person()
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select o.tenant_id, ctx.uuid_v7(), p_kind, p_subject_kind, p_subject,
      p_data || pg_catalog.jsonb_build_object('path', place.path, 'key', p_key)
    from (select distinct x.tenant_id from others x) o cross join place
    where not exists (select from public.notices n where n.tenant_id = o.tenant_id and n.kind = p_kind and n.subject_id = p_subject
      and n.data ->> 'key' = p_key)
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select o.tenant_id, ctx.uuid_v7(), o.person_id, o.email, o.name, o.locale,
      pg_catalog.jsonb_build_object('kind', p_mail ->> 'kind', 'props', (p_mail -> 'props') || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', o.first_name, 'vocative', o.vocative, 'libraryName', o.library),
        'url', p_origin || place.path)),
      p_key || ':' || o.person_id
    from others o cross join place where p_mail is not null
    on conflict (tenant_id, key) do nothing
    returning 1
  )
  select pg_catalog.count(*)::integer into v_letters from lettered;
  return v_letters;
end $$;
--> statement-breakpoint

-- The entered group while this person leads it and it has not ended.
create function ctx.lead_group() returns uuid
language plpgsql stable set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead');
begin
  if not v_group = any (pg_catalog.current_setting('app.write_scopes')::uuid[]) then
    raise exception 'the group has ended' using errcode = '42501';
  end if;
  return v_group;
end $$;
--> statement-breakpoint

-- Opens a group of this tenant; whoever opens it leads it. The same id again is the same group, and another tenant's id is nobody's to take.
create function carry.open_group(p_group uuid, p_name text, p_kind text, p_reach text, p_charter text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_kind text;
begin
  select t.kind into v_kind from public.tenants t where t.id = me;
  if p_reach = 'region' and v_kind = 'county_library' then perform ctx.require_role('regional_coordinator');
  elsif p_reach = 'association' and v_kind = 'association' then perform ctx.require_role('association_member');
  elsif p_reach = 'library' and v_kind <> 'association' then perform ctx.require_role('department_head', 'director');
  else raise exception 'no such reach here' using errcode = '42501'; end if;
  if exists (select from public.workgroups g where g.id = p_group) then
    return exists (select from public.workgroups g where g.tenant_id = me and g.id = p_group and g.created_by = ctx.person());
  end if;
  insert into public.workgroups (tenant_id, id, name, kind, reach, charter, created_by)
    values (me, p_group, p_name, p_kind, p_reach, nullif(p_charter, ''), ctx.person());
  insert into identity.workgroup_members (workgroup_id, person_id, home_id, lead, valid_from)
    values (p_group, ctx.person(), me, true, ctx.today());
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (me, ctx.uuid_v7(), 'workgroup', p_group, 'open',
      pg_catalog.jsonb_build_object('title', p_name, 'group', p_group));
  return true;
end $$;
--> statement-breakpoint

create function carry.change_group(p_version integer, p_name text, p_kind text, p_charter text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group();
begin
  update public.workgroups g set name = p_name, kind = p_kind, charter = nullif(p_charter, ''), updated_at = pg_catalog.now(),
      version = g.version + 1
    where g.tenant_id = ctx.group_host() and g.id = v_group and g.version = p_version;
  if not found then return 'stale'; end if;
  perform ctx.note_in_group('workgroup', v_group, 'change', null, null, pg_catalog.jsonb_build_object('title', p_name));
  return 'ok';
end $$;
--> statement-breakpoint

-- Ends the entered group or opens it again. A repeat changes nothing.
create function carry.end_group(p_ended boolean) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead'); v_name text;
begin
  update public.workgroups g set ended_on = case when p_ended then ctx.today() end, updated_at = pg_catalog.now(), version = g.version + 1
    where g.tenant_id = ctx.group_host() and g.id = v_group and (g.ended_on is null) = p_ended
    returning g.name into v_name;
  if not found then return false; end if;
  perform ctx.note_in_group('workgroup', v_group, case when p_ended then 'end' else 'reopen' end, null, null,
    pg_catalog.jsonb_build_object('title', v_name));
  return true;
end $$;
--> statement-breakpoint

-- Gives seats by addresses of people of the host, and as far as the group reaches, of its territory or of the regions of the association.
-- Who was not found is not told apart from who may not be; whoever sits there already stays as she is. With p_mail a letter to each new one:
-- {"kind", "props"} to which recipient, role and url are added here.
create function carry.seat_in_group(p_emails text[], p_role text, p_origin text, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group(); v_host uuid := ctx.group_host(); v_reach text; v_name text; v_added integer;
begin
  select g.reach, g.name into v_reach, v_name from public.workgroups g where g.tenant_id = v_host and g.id = v_group;
  with found as (
    select distinct on (p.id) p.id, t.id as home
    from identity.people p
    join identity.memberships m on m.person_id = p.id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    join public.tenants t on t.id = m.tenant_id and (t.closed_on is null or t.closed_on > ctx.today())
    where p.erased_at is null and pg_catalog.lower(p.email) = any (p_emails)
      and (t.id = v_host
        or (v_reach = 'region' and t.kind <> 'association' and ctx.in_territory(v_host, t.municipality))
        or (v_reach = 'association' and t.kind <> 'association' and exists (select from public.regions r
          where r.association_tenant_id = v_host
            and (r.county_tenant_id = t.id or ctx.in_territory(r.county_tenant_id, t.municipality)))))
    order by p.id, t.kind = 'association', t.name
  ), added as (
    insert into identity.workgroup_members as w (workgroup_id, person_id, home_id, lead, observes, valid_from)
    select v_group, f.id, f.home, p_role = 'lead', p_role = 'observer', ctx.today() from found f
    on conflict (workgroup_id, person_id) do update
      set home_id = excluded.home_id, lead = excluded.lead, observes = excluded.observes, valid_from = ctx.today(), valid_until = null
      where w.valid_until < ctx.today()
    returning w.home_id, w.person_id
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select a.home_id, ctx.uuid_v7(), p.id, p.email, p.first_name || ' ' || p.last_name, p.locale,
      pg_catalog.jsonb_build_object('kind', p_mail ->> 'kind', 'props', (p_mail -> 'props') || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
        'role', p_role, 'url', p_origin || '/b/' || host.slug || '/groups/' || v_group)),
      'group-seat:' || v_group || ':' || p.id || ':' || ctx.today()
    from added a join identity.people p on p.id = a.person_id join public.tenants t on t.id = a.home_id
      join public.tenants host on host.id = v_host
    where p_mail is not null
    on conflict (tenant_id, key) do nothing
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select distinct on (a.home_id) a.home_id, ctx.uuid_v7(), 'group-seat', 'workgroup', v_group,
      pg_catalog.jsonb_build_object('title', v_name)
    from added a where a.home_id <> v_host
  )
  select pg_catalog.count(*)::integer into v_added from added;
  if v_added > 0 then
    perform ctx.note_in_group('workgroup', v_group, 'gather', null, null,
      pg_catalog.jsonb_build_object('title', v_name, 'number', v_added));
  end if;
  return v_added;
end $$;
--> statement-breakpoint

-- Another role for somebody who sits in the entered group, its lead handed over, a seat ended, or one's own left. From the next request on.
create function carry.change_seat(p_person uuid, p_step text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid; s record;
begin
  if p_step = 'leave' then
    v_group := ctx.require_group('lead', 'member', 'observer');
    if p_person <> ctx.person() then return 'not-found'; end if;
  else
    v_group := ctx.lead_group();
  end if;
  perform from identity.workgroup_members w where w.workgroup_id = v_group order by w.person_id for update;
  select w.lead, w.observes, p.first_name || ' ' || p.last_name as name into s
    from identity.workgroup_members w join identity.people p on p.id = w.person_id
    where w.workgroup_id = v_group and w.person_id = p_person and (w.valid_until is null or w.valid_until >= ctx.today());
  if not found or (p_step = 'hand-over' and p_person = ctx.person()) then return 'not-found'; end if;
  if s.lead and p_step not in ('lead', 'hand-over') and not exists (
    select from identity.workgroup_members w where w.workgroup_id = v_group and w.lead and w.person_id <> p_person
      and (w.valid_until is null or w.valid_until >= ctx.today())
  ) then return 'last-lead'; end if;
  if (s.lead and p_step = 'lead') or (s.observes and p_step = 'observer')
    or (not s.lead and not s.observes and p_step = 'member') then return 'ok'; end if;
  update identity.workgroup_members w set
      lead = case when p_step in ('end', 'leave') then w.lead else p_step in ('lead', 'hand-over') end,
      observes = case when p_step in ('end', 'leave') then w.observes else p_step = 'observer' end,
      valid_until = case when p_step in ('end', 'leave') then ctx.today() - 1 end
    where w.workgroup_id = v_group and w.person_id = p_person;
  if p_step = 'hand-over' then
    update identity.workgroup_members w set lead = false where w.workgroup_id = v_group and w.person_id = ctx.person();
  end if;
  perform ctx.note_in_group('workgroup', v_group, 'seat-' || p_step, null, null, pg_catalog.jsonb_build_object('title', s.name));
  return 'ok';
end $$;
--> statement-breakpoint

-- In which groups the person sits, as what, and how many sit there with her.
create function carry.seats_of_person() returns table (group_id uuid, role text, since date, people integer)
language sql stable security definer set search_path = '' as $$
  select w.workgroup_id, case when w.lead then 'lead' when w.observes then 'observer' else 'member' end, w.valid_from,
    (select pg_catalog.count(*)::integer from carry.people_of_group(w.workgroup_id))
  from identity.workgroup_members w
  where w.person_id = ctx.person() and w.workgroup_id = any (nullif(pg_catalog.current_setting('app.scopes', true), '')::uuid[])
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
$$;
--> statement-breakpoint

-- What happened in the entered group, the latest first, past the first p_skip lines.
create function carry.history_of_group(p_skip integer, p_limit integer)
returns table (id uuid, at timestamptz, person_name text, acting_for_name text, subject_kind text, subject_id uuid, action text,
  from_state text, to_state text, reason text, data jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member', 'observer');
begin
  return query
  select h.id, h.at, h.person_name, h.acting_for_name, h.subject_kind, h.subject_id, h.action, h.from_state, h.to_state, h.reason, h.data
  from public.history h
  where h.tenant_id = ctx.group_host()
    and (h.data ->> 'group' = v_group::text or (h.subject_kind = 'workgroup' and h.subject_id = v_group))
  order by h.id desc offset greatest(p_skip, 0) limit least(p_limit, 200);
end $$;
--> statement-breakpoint

-- As before; only for groups of the region, and never by an id that another tenant's group has.
create or replace function carry.gather_group(p_group uuid, p_name text, p_emails text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_name text; v_found uuid[]; v_new uuid[];
begin
  perform ctx.require_role('regional_coordinator');
  if exists (select from public.workgroups g where g.id = p_group
      and (g.tenant_id <> me or g.reach <> 'region' or g.ended_on <= ctx.today())) then
    return '{"outcome": "not-found"}';
  end if;
  insert into public.workgroups (tenant_id, id, name, created_by) values (me, p_group, p_name, ctx.person())
    on conflict (tenant_id, id) do nothing returning name into v_name;
  if v_name is not null then
    insert into identity.workgroup_members (workgroup_id, person_id, lead) values (p_group, ctx.person(), true);
  else
    select g.name into v_name from public.workgroups g join identity.workgroup_members w on w.workgroup_id = g.id
      where g.tenant_id = me and g.id = p_group and w.person_id = ctx.person() and w.lead
        and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today());
    if not found then return '{"outcome": "not-found"}'; end if;
  end if;
  v_found := array(select distinct p.id from identity.people p
    join identity.memberships m on m.person_id = p.id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    join public.tenants t on t.id = m.tenant_id and t.closed_on is null
    where p.erased_at is null and pg_catalog.lower(p.email) = any (p_emails)
      and (t.id = me or ctx.in_territory(me, t.municipality)));
  v_new := array(select x.id from pg_catalog.unnest(v_found) as x(id) where not exists (
    select from identity.workgroup_members w where w.workgroup_id = p_group and w.person_id = x.id
      and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())));
  insert into identity.workgroup_members (workgroup_id, person_id) select p_group, x.id from pg_catalog.unnest(v_new) as x(id)
    on conflict (workgroup_id, person_id) do update set valid_until = null;
  if pg_catalog.cardinality(v_new) > 0 then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (me, ctx.uuid_v7(), 'workgroup', p_group, 'gather',
        pg_catalog.jsonb_build_object('title', v_name, 'number', pg_catalog.cardinality(v_new)));
  end if;
  return pg_catalog.jsonb_build_object('outcome', 'ok', 'added', pg_catalog.cardinality(v_new), 'found', pg_catalog.cardinality(v_found));
end $$;
--> statement-breakpoint

create index workgroups_id on workgroups (id);
--> statement-breakpoint
create index history_group on history (tenant_id, (data ->> 'group'), id) where data ->> 'group' is not null;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'ctx.enter_group(text, text, uuid)', 'carry.members_of_group()',
    'carry.open_group(uuid, text, text, text, text)', 'carry.change_group(integer, text, text, text)', 'carry.end_group(boolean)',
    'carry.seat_in_group(text[], text, text, jsonb)', 'carry.change_seat(uuid, text)', 'carry.seats_of_person()',
    'carry.history_of_group(integer, integer)', 'carry.note_group(text, uuid, text, text, text, jsonb)',
    'carry.tell_members(text, text, text, uuid, jsonb, text, text, jsonb)'
  ]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
  foreach f in array array['ctx.require_group(text[])', 'ctx.group_host()', 'ctx.lead_group()',
    'ctx.note_in_group(text, uuid, text, text, text, jsonb)']
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
