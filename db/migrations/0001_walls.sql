-- Row-level security binds the owner too; the login roles get what the policies then narrow.
do $$
declare t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'identity')
  loop
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('grant select, insert, update, delete on %I.%I to sklaida_definer', t.nspname, t.relname);
    execute format('grant select on %I.%I to sklaida_backup', t.nspname, t.relname);
  end loop;
end $$;
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public to sklaida_app, sklaida_guest, sklaida_worker, sklaida_definer, sklaida_backup;
--> statement-breakpoint
grant usage on schema identity to sklaida_definer, sklaida_backup;
--> statement-breakpoint
grant select on tenants, regions, territories to sklaida_app, sklaida_guest, sklaida_worker;
--> statement-breakpoint
grant select, insert, update, delete on
  departments, branches, library_profiles, tasks, notices, occasions, campaign_templates, template_versions, campaigns,
  workgroups, comments to sklaida_app;
--> statement-breakpoint
grant select on adoptions, content_items to sklaida_app;
--> statement-breakpoint
-- What a library received (its campaign, its coordinator's mirror, the base text) is not its own to rewrite.
grant update (base_version, state, opened_at, responsible_id, place, happens_on, happens_at, contact, reason, share_results,
  updated_at, version) on adoptions to sklaida_app;
--> statement-breakpoint
grant update (base_title, base_body, title, body, state, published_at, published_url, updated_by, updated_at, version)
  on content_items to sklaida_app;
--> statement-breakpoint
grant select, insert on results to sklaida_app;
--> statement-breakpoint
grant update (events, participants, children_and_youth, online_participants, posts, reach, media_mentions, mood, note,
  reported_at, updated_at, version) on results to sklaida_app;
--> statement-breakpoint
grant select, insert on history, outbox to sklaida_app;
--> statement-breakpoint
grant select on adoption_mirrors, campaign_totals, region_sums to sklaida_app;
--> statement-breakpoint
grant select on adoptions, content_items, campaigns to sklaida_guest;
--> statement-breakpoint
grant select, update on outbox to sklaida_worker;
--> statement-breakpoint
revoke update, delete on history from sklaida_definer;
--> statement-breakpoint
create schema ctx;
--> statement-breakpoint
create schema carry;
--> statement-breakpoint
create schema jobs;
--> statement-breakpoint
grant usage on schema ctx to sklaida_app, sklaida_guest, sklaida_worker, sklaida_definer, sklaida_monitor;
--> statement-breakpoint
grant usage on schema carry to sklaida_app, sklaida_definer;
--> statement-breakpoint
grant usage on schema jobs to sklaida_worker, sklaida_definer;
--> statement-breakpoint
grant usage on schema identity to sklaida_app;
--> statement-breakpoint
grant create on schema ctx, carry, jobs, identity to sklaida_definer;
--> statement-breakpoint
grant usage on schema drizzle to sklaida_definer;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to sklaida_definer;
--> statement-breakpoint
alter default privileges for role sklaida_owner revoke execute on functions from public;
--> statement-breakpoint

-- uuid version 7 (RFC 9562) for set-based statements, on servers older than 18 too.
create function ctx.uuid_v7() returns uuid language sql volatile set search_path = '' as $$
  select pg_catalog.encode(
    pg_catalog.set_bit(pg_catalog.set_bit(
      overlay(
        pg_catalog.uuid_send(pg_catalog.gen_random_uuid())
        placing substring(pg_catalog.int8send(
          pg_catalog.floor(extract(epoch from pg_catalog.clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
--> statement-breakpoint
create function ctx.tenant() returns uuid language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('app.tenant_id', true), '')::uuid
$$;
--> statement-breakpoint
create function ctx.person() returns uuid language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('app.person_id', true), '')::uuid
$$;
--> statement-breakpoint
create function ctx.association_scope(p_association uuid) returns uuid language sql immutable set search_path = '' as $$
  select pg_catalog.md5('association ' || p_association::text)::uuid
$$;
--> statement-breakpoint
create function ctx.today() returns date language sql stable set search_path = '' as $$
  select (pg_catalog.now() at time zone 'Europe/Vilnius')::date
$$;
--> statement-breakpoint
-- The acting side of a carrying function: one of these roles, in this tenant, now.
create function ctx.require_role(variadic p_roles text[]) returns void language plpgsql stable set search_path = '' as $$
begin
  if ctx.tenant() is null or not exists (
    select from identity.role_grants g
    where g.tenant_id = ctx.tenant() and g.person_id = ctx.person() and g.role = any (p_roles)
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
  ) then
    raise exception 'role required' using errcode = '42501';
  end if;
end $$;
--> statement-breakpoint
create function ctx.level() returns text language sql stable security definer set search_path = '' as $$
  select pg_catalog.count(*)::text from drizzle.__drizzle_migrations
$$;
--> statement-breakpoint

-- Checks the session, the membership and the roles in force, then opens exactly one tenant for this transaction.
create function ctx.enter(p_session text, p_door text, p_slug text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  s record; t record; r record; m record; v_roles text[]; v_scopes uuid[]; v_groups uuid[];
begin
  select se.person_id, se.expires_at, se.absolute_expires_at into s from identity.sessions se
    where se.hash = p_session and se.expires_at > pg_catalog.now() and se.absolute_expires_at > pg_catalog.now();
  if not found then return null; end if;

  if p_door = 'region' then
    select te.* into t from public.regions re join public.tenants te on te.id = re.county_tenant_id where re.slug = p_slug;
  elsif p_door = 'association' then
    select te.* into t from public.tenants te where te.slug = p_slug and te.kind = 'association';
  else
    select te.* into t from public.tenants te where te.slug = p_slug and te.kind <> 'association';
  end if;
  if not found or t.closed_on <= ctx.today() then return null; end if;

  select p.id, p.first_name, p.last_name, p.forms, p.email, p.locale, me.job_title into m
    from identity.memberships me join identity.people p on p.id = me.person_id
    where me.tenant_id = t.id and me.person_id = s.person_id
      and me.valid_from <= ctx.today() and (me.valid_until is null or me.valid_until >= ctx.today());
  if not found then return null; end if;

  select pg_catalog.array_agg(distinct g.role order by g.role) into v_roles from identity.role_grants g
    where g.tenant_id = t.id and g.person_id = s.person_id
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now());
  if v_roles is null then return null; end if;

  select re.id, re.slug, re.name, re.association_tenant_id, ass.slug as association_slug into r
    from public.territories ter join public.regions re on re.id = ter.region_id
    left join public.tenants ass on ass.id = re.association_tenant_id
    where ter.municipality = t.municipality
      and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today());

  select coalesce(pg_catalog.array_agg(w.workgroup_id), '{}') into v_groups from identity.workgroup_members w
    where w.person_id = s.person_id
      and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today());

  v_scopes := array[t.id, '00000000-0000-7000-8000-000000000001'::uuid] || v_groups;
  if t.kind = 'association' then
    v_scopes := v_scopes || ctx.association_scope(t.id);
  elsif r.id is not null then
    v_scopes := v_scopes || r.id;
    if r.association_tenant_id is not null then v_scopes := v_scopes || ctx.association_scope(r.association_tenant_id); end if;
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
    'roles', v_roles, 'scopes', v_scopes, 'writeScopes', v_groups,
    'touchDue', s.expires_at < pg_catalog.now() + interval '3 hours 50 minutes');
end $$;
--> statement-breakpoint

-- A link without an account: one object, one purpose, counted, refused when revoked or over.
create function ctx.enter_link(p_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare l record; a record;
begin
  update identity.links set uses = uses + 1
    where hash = p_hash and revoked_at is null and expires_at > pg_catalog.now()
    returning tenant_id, object_id, purpose into l;
  if not found then return null; end if;
  select ad.campaign_tenant_id, ad.campaign_id into a from public.adoptions ad
    where ad.tenant_id = l.tenant_id and ad.id = l.object_id;
  perform pg_catalog.set_config('app.tenant_id', l.tenant_id::text, true),
          pg_catalog.set_config('app.link_object', l.object_id::text, true),
          pg_catalog.set_config('app.link_campaign_tenant', coalesce(a.campaign_tenant_id::text, ''), true),
          pg_catalog.set_config('app.link_campaign', coalesce(a.campaign_id::text, ''), true);
  return pg_catalog.jsonb_build_object('purpose', l.purpose, 'tenantId', l.tenant_id, 'objectId', l.object_id);
end $$;
--> statement-breakpoint

-- The worker learns which libraries have letters due, then enters them one by one.
create function jobs.waiting_tenants() returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct o.tenant_id from public.outbox o where o.state = 'queued' and o.next_at <= pg_catalog.now() limit 100
$$;
--> statement-breakpoint
create function jobs.enter(p_tenant uuid) returns void language sql volatile set search_path = '' as $$
  select pg_catalog.set_config('app.tenant_id', p_tenant::text, true)
$$;
--> statement-breakpoint
alter function ctx.level() owner to sklaida_definer;
--> statement-breakpoint
alter function ctx.enter(text, text, text) owner to sklaida_definer;
--> statement-breakpoint
alter function ctx.enter_link(text) owner to sklaida_definer;
--> statement-breakpoint
alter function jobs.waiting_tenants() owner to sklaida_definer;
--> statement-breakpoint
revoke execute on all functions in schema ctx, jobs from public;
--> statement-breakpoint
grant execute on function ctx.uuid_v7(), ctx.tenant(), ctx.person(), ctx.today(), ctx.association_scope(uuid), ctx.require_role(text[]) to sklaida_definer;
--> statement-breakpoint
grant execute on function ctx.tenant(), ctx.today(), ctx.level(), ctx.enter(text, text, text) to sklaida_app;
--> statement-breakpoint
grant execute on function ctx.level() to sklaida_monitor, sklaida_worker;
--> statement-breakpoint
grant execute on function ctx.enter_link(text) to sklaida_guest;
--> statement-breakpoint
grant execute on function jobs.waiting_tenants(), jobs.enter(uuid) to sklaida_worker;
--> statement-breakpoint

-- A foreign key sees every row. A link to another tenant's shared row must also be one the writer can read, and a row that is
-- hidden answers exactly as one that does not exist.
create function ctx.readable_link() returns trigger language plpgsql set search_path = '' as $$
declare v_tenant uuid; v_id uuid; v_found boolean;
begin
  v_tenant := (pg_catalog.to_jsonb(new) ->> (tg_argv[0] || '_tenant_id'))::uuid;
  v_id := (pg_catalog.to_jsonb(new) ->> (tg_argv[0] || '_id'))::uuid;
  if v_tenant is null and v_id is null then return new; end if;
  execute pg_catalog.format('select exists (select from public.%I where tenant_id = $1 and id = $2)', tg_argv[1])
    into v_found using v_tenant, v_id;
  if not v_found then raise exception 'no such %', tg_argv[0] using errcode = '23503'; end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function ctx.readable_link() from public;
--> statement-breakpoint
create trigger campaign_templates_occasion_readable before insert or update of occasion_tenant_id, occasion_id
  on campaign_templates for each row execute function ctx.readable_link('occasion', 'occasions');
--> statement-breakpoint
create trigger campaigns_occasion_readable before insert or update of occasion_tenant_id, occasion_id
  on campaigns for each row execute function ctx.readable_link('occasion', 'occasions');
--> statement-breakpoint
create trigger campaigns_template_readable before insert or update of template_tenant_id, template_id
  on campaigns for each row execute function ctx.readable_link('template', 'campaign_templates');
