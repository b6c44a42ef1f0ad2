-- A place that another library's records mention, known from that library's copy: its name stands in the directory, its own data does not.
alter table tenants add column reference_only boolean not null default false;
--> statement-breakpoint
-- Everything with a tenant is part of that tenant's copy: the list is the catalogue itself, so no table can be forgotten.
create function jobs.export_tables() returns setof text language sql stable security definer set search_path = '' as $$
  select c.relname::text from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relkind in ('r', 'p') order by 1
$$;
--> statement-breakpoint
-- What the entered library may read of what others share: the scopes of ctx.enter without anybody's workgroups.
create function jobs.reading_scopes() returns uuid[] language sql stable set search_path = '' as $$
  select array[t.id, '00000000-0000-7000-8000-000000000001'::uuid]
    || case when t.kind = 'association' then array[ctx.association_scope(t.id)] else '{}' end
    || coalesce((select pg_catalog.array_agg(re.id) from public.territories te join public.regions re on re.id = te.region_id
        where te.municipality = t.municipality), '{}')
    || coalesce((select pg_catalog.array_agg(ctx.association_scope(re.association_tenant_id)) from public.territories te
        join public.regions re on re.id = te.region_id
        where te.municipality = t.municipality and re.association_tenant_id is not null), '{}')
  from public.tenants t where t.id = ctx.tenant()
$$;
--> statement-breakpoint
-- The people of the entered library, now or before.
create function jobs.export_people() returns setof uuid language sql stable set search_path = '' as $$
  select m.person_id from identity.memberships m where m.tenant_id = ctx.tenant()
$$;
--> statement-breakpoint
-- Campaigns of others that the library took part in or that its mirrors speak of; with them templates and occasions it may read.
create function jobs.export_campaigns() returns setof public.campaigns language sql stable set search_path = '' as $$
  select c.* from public.campaigns c where c.tenant_id <> ctx.tenant() and (c.tenant_id, c.id) in (
    select a.campaign_tenant_id, a.campaign_id from public.adoptions a where a.tenant_id = ctx.tenant()
    union select m.campaign_tenant_id, m.campaign_id from public.adoption_mirrors m where m.tenant_id = ctx.tenant()
    union select s.campaign_tenant_id, s.campaign_id from public.campaign_totals s where s.tenant_id = ctx.tenant())
$$;
--> statement-breakpoint
create function jobs.export_templates() returns setof public.campaign_templates language sql stable set search_path = '' as $$
  select t.* from public.campaign_templates t where t.tenant_id <> ctx.tenant() and (
    (t.tenant_id, t.id) in (select c.template_tenant_id, c.template_id from public.campaigns c where c.tenant_id = ctx.tenant())
    or t.scope_id = any (jobs.reading_scopes())
      and (t.tenant_id, t.id) in (select c.template_tenant_id, c.template_id from jobs.export_campaigns() c))
$$;
--> statement-breakpoint
create function jobs.export_occasions() returns setof public.occasions language sql stable set search_path = '' as $$
  select o.* from public.occasions o where o.tenant_id <> ctx.tenant() and (
    (o.tenant_id, o.id) in (
      select c.occasion_tenant_id, c.occasion_id from public.campaigns c where c.tenant_id = ctx.tenant()
      union select t.occasion_tenant_id, t.occasion_id from public.campaign_templates t where t.tenant_id = ctx.tenant())
    or o.scope_id = any (jobs.reading_scopes()) and (o.tenant_id, o.id) in (
      select c.occasion_tenant_id, c.occasion_id from jobs.export_campaigns() c
      union select t.occasion_tenant_id, t.occasion_id from jobs.export_templates() t))
$$;
--> statement-breakpoint
create function jobs.export_regions() returns setof public.regions language sql stable set search_path = '' as $$
  select re.* from public.regions re where re.county_tenant_id = ctx.tenant() or re.association_tenant_id = ctx.tenant()
    or re.id in (select te.region_id from public.territories te join public.tenants t on t.municipality = te.municipality
      where t.id = ctx.tenant())
$$;
--> statement-breakpoint
-- A page of one part of the entered library's copy, as text, in the order of its key. Secrets and hashes of passwords never leave.
create function jobs.export_rows(p_part text, p_after uuid, p_limit integer) returns table (place uuid, line text)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
declare v_generated text[];
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  if exists (select from jobs.export_tables() known where known = p_part) then
    select coalesce(pg_catalog.array_agg(a.attname::text), '{}') into v_generated from pg_catalog.pg_attribute a
      where a.attrelid = pg_catalog.format('public.%I', p_part)::regclass and a.attgenerated <> '';
    return query execute pg_catalog.format(
      'select t.id, (pg_catalog.to_jsonb(t) - $4)::text from public.%I t where t.tenant_id = ctx.tenant() and ($1 is null or t.id > $1)
       order by t.id limit $2', p_part) using p_after, p_limit, ctx.tenant(), v_generated;
    return;
  end if;
  if p_after is not null then return; end if;
  return query select null::uuid, known.body::text from (
    select pg_catalog.to_jsonb(t) - 'reference_only' as body, t.id::text as key from public.tenants t
      where p_part = 'tenants' and t.id = ctx.tenant()
    union all select pg_catalog.to_jsonb(p) - '{password_hash,password_changed_at}'::text[], p.id::text from identity.people p
      where p_part = 'people' and p.id in (select jobs.export_people())
    union all select pg_catalog.to_jsonb(m), m.person_id::text from identity.memberships m
      where p_part = 'memberships' and m.tenant_id = ctx.tenant()
    union all select pg_catalog.to_jsonb(g), g.person_id::text || g.role || g.valid_from::text from identity.role_grants g
      where p_part = 'role_grants' and g.tenant_id = ctx.tenant()
    union all select pg_catalog.to_jsonb(f), f.role from identity.second_factor_rules f
      where p_part = 'second_factor_rules' and f.tenant_id = ctx.tenant()
    union all select pg_catalog.to_jsonb(i), i.id::text from identity.invitations i
      where p_part = 'invitations' and i.tenant_id = ctx.tenant()
    union all select pg_catalog.to_jsonb(l), l.hash from identity.links l where p_part = 'links' and l.tenant_id = ctx.tenant()
    union all select pg_catalog.to_jsonb(a), a.id::text from identity.access_grants a
      where p_part = 'access_grants' and a.tenant_id = ctx.tenant()
    union all select pg_catalog.to_jsonb(w), w.workgroup_id::text || w.person_id::text from identity.workgroup_members w
      where p_part = 'workgroup_members' and w.workgroup_id in (select g.id from public.workgroups g where g.tenant_id = ctx.tenant())
    union all select pg_catalog.to_jsonb(q), q.person_id::text from identity.mail_preferences q
      where p_part = 'mail_preferences' and q.person_id in (select jobs.export_people())
  ) known order by known.key;
end $$;
--> statement-breakpoint
-- Rows of others that the library's own rows point at, as much of them as it was given to read.
create function jobs.export_references(p_part text) returns setof text
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  return query select known.body::text from (
    select pg_catalog.to_jsonb(re) as body, re.id::text as key from jobs.export_regions() re where p_part = 'regions'
    union all select pg_catalog.to_jsonb(te), te.region_id::text || te.municipality || te.valid_from::text from public.territories te
      where p_part = 'territories' and te.region_id in (select re.id from jobs.export_regions() re)
    union all select pg_catalog.to_jsonb(c) - '{scope_id,created_by}'::text[]
        || case when c.template_id is null or exists (select from public.campaign_templates t where t.tenant_id = c.template_tenant_id
            and t.id = c.template_id and (t.tenant_id = ctx.tenant() or t.scope_id = any (jobs.reading_scopes())))
          then '{}'::jsonb else '{"template_tenant_id": null, "template_id": null}'::jsonb end
        || case when c.occasion_id is null or exists (select from public.occasions o where o.tenant_id = c.occasion_tenant_id
            and o.id = c.occasion_id and (o.tenant_id = ctx.tenant() or o.scope_id = any (jobs.reading_scopes())))
          then '{}'::jsonb else '{"occasion_tenant_id": null, "occasion_id": null}'::jsonb end, c.id::text
      from jobs.export_campaigns() c where p_part = 'campaigns'
    union all select pg_catalog.to_jsonb(t) - '{scope_id,created_by}'::text[]
        || case when t.occasion_id is null or exists (select from public.occasions o where o.tenant_id = t.occasion_tenant_id
            and o.id = t.occasion_id and (o.tenant_id = ctx.tenant() or o.scope_id = any (jobs.reading_scopes())))
          then '{}'::jsonb else '{"occasion_tenant_id": null, "occasion_id": null}'::jsonb end, t.id::text
      from jobs.export_templates() t where p_part = 'campaign_templates'
    union all select pg_catalog.to_jsonb(o) - '{scope_id,created_by}'::text[], o.id::text
      from jobs.export_occasions() o where p_part = 'occasions'
    union all select pg_catalog.to_jsonb(t) - 'reference_only', t.id::text from public.tenants t
      where p_part = 'tenants' and t.id <> ctx.tenant() and t.id in (
        select re.county_tenant_id from jobs.export_regions() re
        union select re.association_tenant_id from jobs.export_regions() re
        union select c.tenant_id from jobs.export_campaigns() c
        union select x.tenant_id from jobs.export_templates() x
        union select o.tenant_id from jobs.export_occasions() o
        union select a.mirror_tenant_id from public.adoptions a where a.tenant_id = ctx.tenant()
        union select m.source_tenant_id from public.adoption_mirrors m where m.tenant_id = ctx.tenant()
        union select s.source_tenant_id from public.region_sums s where s.tenant_id = ctx.tenant()
        union select i.inviter_tenant_id from identity.invitations i where i.tenant_id = ctx.tenant()
        union select own.merged_into from public.tenants own where own.id = ctx.tenant()
        union select member.id from public.regions re join public.territories te on te.region_id = re.id
          join public.tenants member on member.municipality = te.municipality where re.county_tenant_id = ctx.tenant())
    union all select pg_catalog.jsonb_build_object('id', p.id, 'email', p.id || '@stub.invalid',
        'first_name', p.first_name, 'last_name', p.last_name), p.id::text
      from identity.people p where p_part = 'people' and p.id not in (select jobs.export_people()) and p.id in (
        select i.accepted_by from identity.invitations i where i.tenant_id = ctx.tenant()
        union select i.created_by from identity.invitations i where i.tenant_id = ctx.tenant()
        union select l.person_id from identity.links l where l.tenant_id = ctx.tenant()
        union select a.person_id from identity.access_grants a where a.tenant_id = ctx.tenant()
        union select a.granted_by from identity.access_grants a where a.tenant_id = ctx.tenant()
        union select w.person_id from identity.workgroup_members w join public.workgroups g on g.id = w.workgroup_id
          where g.tenant_id = ctx.tenant())
  ) known order by known.key;
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['jobs.export_tables()', 'jobs.export_rows(text, uuid, integer)', 'jobs.export_references(text)'] loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_worker', f);
  end loop;
  foreach f in array array['jobs.reading_scopes()', 'jobs.export_people()', 'jobs.export_campaigns()', 'jobs.export_templates()',
    'jobs.export_occasions()', 'jobs.export_regions()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
