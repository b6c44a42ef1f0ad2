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
--> statement-breakpoint
-- A copy is whole: until when it can be fetched, and whom to tell.
create function jobs.finish_export(p_export uuid, p_file text, p_bytes integer, p_sha256 text)
returns table (email text, first_name text, last_name text, vocative text, locale text, library_name text, expires_at timestamptz)
language sql volatile security definer set search_path = '' as $$
  with whole as (
    update public.data_exports e set file_name = p_file, bytes = p_bytes, sha256 = p_sha256,
      expires_at = pg_catalog.now() + interval '7 days', updated_at = pg_catalog.now(), version = e.version + 1
    where e.tenant_id = ctx.tenant() and e.id = p_export returning e.requested_by, e.expires_at)
  select p.email, p.first_name, p.last_name, p.forms ->> 'vocative', p.locale, t.name, whole.expires_at
  from whole join identity.people p on p.id = whole.requested_by and p.erased_at is null join public.tenants t on t.id = ctx.tenant()
$$;
--> statement-breakpoint
create function jobs.announce_export(p_letter uuid, p_export uuid, p_email text, p_name text, p_locale text, p_mail jsonb)
returns void language sql volatile security definer set search_path = '' as $$
  insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
  select p_letter, p_email, p_name, p_locale, p_mail, 'export:' || e.id, e.expires_at from public.data_exports e
  where e.tenant_id = ctx.tenant() and e.id = p_export
  on conflict (key) do nothing
$$;
--> statement-breakpoint
-- Copies of the entered library that may still be fetched; files of others are deleted.
create function jobs.kept_exports() returns setof uuid language sql stable security definer set search_path = '' as $$
  select e.id from public.data_exports e
  where e.tenant_id = ctx.tenant() and (e.expires_at > pg_catalog.now() or e.file_name is null)
$$;
--> statement-breakpoint
-- Behind the address of a copy: which library it is of, told to nobody but the one who asked for it.
create function identity.find_export(p_hash text, p_export uuid) returns table (slug text, kind text)
language sql stable security definer set search_path = '' as $$
  select t.slug, t.kind from identity.find_session(p_hash) s
  join public.data_exports e on e.requested_by = s.person_id and e.id = p_export
  join public.tenants t on t.id = e.tenant_id
$$;
--> statement-breakpoint

-- History is added to. A name in it changes by erasure alone, and nothing of it is deleted within two years, whoever asks.
create function ctx.keep_history() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    if old.at > pg_catalog.now() - interval '24 months' then
      raise exception 'history is kept' using errcode = '42501';
    end if;
    return old;
  end if;
  if current_user <> 'sklaida_owner' and coalesce(pg_catalog.current_setting('app.erasing', true), '') <> 'yes' then
    raise exception 'history is kept' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function ctx.keep_history() from public;
--> statement-breakpoint
create trigger history_kept before update or delete on history for each row execute function ctx.keep_history();
--> statement-breakpoint
grant update (person_name, acting_for_name, reason, data), delete on history to sklaida_definer;
--> statement-breakpoint
-- Whoever decides about personal data: the data protection officer; where a library named none, those who lead it.
create function ctx.may_decide_privacy() returns boolean language sql stable set search_path = '' as $$
  select exists (select from ctx.roles_now(ctx.tenant(), ctx.person()) held
    where (held.absent_id is null or held.absent_id = nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid)
      and (held.role in ('dpo', 'school_librarian') or held.role in ('tenant_admin', 'director') and not exists (
        select from identity.role_grants g where g.tenant_id = ctx.tenant() and g.role = 'dpo'
          and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now()))))
$$;
--> statement-breakpoint
create function identity.decides_privacy() returns boolean language sql stable security definer set search_path = '' as $$
  select ctx.may_decide_privacy()
$$;
--> statement-breakpoint
-- A person's request goes to every library that keeps something about her; answers with whom to tell in each.
create function identity.ask_about_data(p_hash text, p_kind text, p_body text, p_day date)
returns table (request_id uuid, slug text, library_name text, email text, first_name text, last_name text, vocative text, locale text,
  person_name text) language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare v_person uuid; v_name text; v_ids uuid[];
begin
  select s.person_id, p.first_name || ' ' || p.last_name into v_person, v_name
    from identity.find_session(p_hash) s join identity.people p on p.id = s.person_id;
  if v_person is null then return; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(v_person::text, 7305));
  with asked as (
    insert into public.data_requests (tenant_id, id, person_id, person_name, kind, body, due_on, created_by)
    select m.tenant_id, ctx.uuid_v7(), v_person, v_name, p_kind, pg_catalog.left(p_body, 2000), p_day + 30, v_person
    from identity.memberships m join public.tenants t on t.id = m.tenant_id and not t.reference_only
    where m.person_id = v_person and not exists (select from public.data_requests r
      where r.tenant_id = m.tenant_id and r.person_id = v_person and r.kind = p_kind and r.state = 'received')
    returning id)
  select pg_catalog.array_agg(asked.id) into v_ids from asked;
  return query
    select r.id, t.slug, t.name, o.email, o.first_name, o.last_name, o.forms ->> 'vocative', o.locale, v_name
    from public.data_requests r join public.tenants t on t.id = r.tenant_id
    left join lateral (
      select distinct on (p.id) p.* from identity.role_grants g join identity.people p on p.id = g.person_id and p.erased_at is null
      where g.tenant_id = r.tenant_id and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
        and g.person_id <> v_person
        and (g.role = 'dpo' or g.role in ('tenant_admin', 'school_librarian', 'director') and not exists (
          select from identity.role_grants d where d.tenant_id = r.tenant_id and d.role = 'dpo'
            and d.valid_from <= pg_catalog.now() and (d.valid_until is null or d.valid_until > pg_catalog.now())))
    ) o on true
    where r.id = any (v_ids);
end $$;
--> statement-breakpoint
create function identity.withdraw_request(p_hash text, p_request uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.data_requests r set state = 'withdrawn', updated_at = pg_catalog.now(), version = r.version + 1
    where r.id = p_request and r.state = 'received'
      and r.person_id = (select s.person_id from identity.find_session(p_hash) s);
  return found;
end $$;
--> statement-breakpoint
-- Where to write the answer to a request of the entered library.
create function identity.request_address(p_request uuid)
returns table (email text, first_name text, last_name text, vocative text, locale text)
language sql stable security definer set search_path = '' as $$
  select p.email, p.first_name, p.last_name, p.forms ->> 'vocative', p.locale
  from public.data_requests r join identity.people p on p.id = r.person_id and p.erased_at is null
  where r.tenant_id = ctx.tenant() and r.id = p_request and ctx.may_decide_privacy()
$$;
--> statement-breakpoint
-- A person's name and address leave one library's records: columns that stand beside her key are set anew, and wherever the full name
-- or the address stands inside a text it is replaced, unless a colleague bears the same name. Texts written for the public stay.
create function identity.forget_in(p_tenant uuid, p_person uuid, p_pattern text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  v_name text; v_email text; v_word text; v_gone text := p_person || '@erased.invalid'; v_alone boolean;
  c record; v_from text; v_to text;
begin
  select p.first_name || ' ' || p.last_name, p.email into v_name, v_email from identity.people p where p.id = p_person;
  select pg_catalog.replace(p_pattern, '{n}', (1 + pg_catalog.count(distinct known.person_id))::text) into v_word from (
    select r.person_id from public.data_requests r where r.tenant_id = p_tenant and r.kind = 'erasure' and r.state = 'done'
    union select m.person_id from identity.memberships m join identity.people p on p.id = m.person_id and p.erased_at is not null
      where m.tenant_id = p_tenant) known where known.person_id <> p_person;
  v_alone := not exists (select from identity.memberships m join identity.people p on p.id = m.person_id
    where m.tenant_id = p_tenant and p.id <> p_person and p.first_name || ' ' || p.last_name = v_name);
  perform pg_catalog.set_config('app.erasing', 'yes', true);
  update public.outbox o set to_email = v_gone, to_name = v_word, mail = '{"kind": "erased", "props": {}}',
      state = case when o.state = 'queued' then 'suppressed' else o.state end
    where o.tenant_id = p_tenant and o.recipient_id = p_person;
  update public.adoption_mirrors m set responsible_name = v_word
    where m.source_tenant_id = p_tenant and m.responsible_name = v_name and v_alone;
  update public.tasks t set assignee_id = null where t.tenant_id = p_tenant and t.assignee_id = p_person and t.state = 'open';
  update public.deputations d set state = 'revoked', revoked_at = pg_catalog.now()
    where d.tenant_id = p_tenant and p_person in (d.absent_id, d.deputy_id) and d.state <> 'revoked' and d.ends_at > pg_catalog.now();
  for c in
    select t.relname as tab, a.attname as col, pg_catalog.format_type(a.atttypid, null) as type, b.attname as key
    from pg_catalog.pg_class t join pg_catalog.pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and pg_catalog.format_type(a.atttypid, null) in ('text', 'jsonb') and pg_catalog.has_column_privilege(t.oid, a.attnum, 'update')
    left join pg_catalog.pg_attribute b on b.attrelid = t.oid and pg_catalog.format_type(b.atttypid, null) = 'uuid'
      and not b.attisdropped and a.attname like '%\_name' and b.attname = pg_catalog.regexp_replace(a.attname, '_name$', '_id')
    where t.relkind = 'r' and exists (select from pg_catalog.pg_attribute x where x.attrelid = t.oid and x.attname = 'tenant_id')
      and t.relname not in ('content_items', 'campaigns', 'campaign_templates', 'template_versions', 'occasions')
  loop
    if c.key is not null then
      execute pg_catalog.format('update public.%I set %I = $1 where tenant_id = $2 and %I = $3', c.tab, c.col, c.key)
        using v_word, p_tenant, p_person;
    end if;
    for v_from, v_to in select pair.a, pair.b from (values (v_email, v_gone), (case when v_alone then v_name end, v_word)) pair (a, b)
      where pair.a is not null and pg_catalog.length(pair.a) > 3
    loop
      if c.type = 'jsonb' then
        v_from := pg_catalog.btrim(pg_catalog.to_jsonb(v_from)::text, '"');
        v_to := pg_catalog.btrim(pg_catalog.to_jsonb(v_to)::text, '"');
        execute pg_catalog.format('update public.%1$I set %2$I = pg_catalog.replace(%2$I::text, $1, $2)::jsonb
          where tenant_id = $3 and pg_catalog.strpos(%2$I::text, $1) > 0', c.tab, c.col) using v_from, v_to, p_tenant;
      else
        execute pg_catalog.format('update public.%1$I set %2$I = pg_catalog.replace(%2$I, $1, $2)
          where tenant_id = $3 and pg_catalog.strpos(%2$I, $1) > 0', c.tab, c.col) using v_from, v_to, p_tenant;
      end if;
    end loop;
  end loop;
  perform pg_catalog.set_config('app.erasing', '', true);
  update identity.invitations i set email = v_gone, first_name = '', last_name = ''
    where i.tenant_id = p_tenant and (i.accepted_by = p_person or pg_catalog.lower(i.email) = pg_catalog.lower(v_email));
  update identity.invitations i set created_by_name = v_word where i.tenant_id = p_tenant and i.created_by = p_person;
  update identity.links l set revoked_at = coalesce(l.revoked_at, pg_catalog.now())
    where l.tenant_id = p_tenant and l.person_id = p_person;
  update identity.role_grants g set valid_until = pg_catalog.now()
    where g.tenant_id = p_tenant and g.person_id = p_person and (g.valid_until is null or g.valid_until > pg_catalog.now());
  update identity.memberships m set job_title = null, valid_until = least(m.valid_until, greatest(m.valid_from, ctx.today() - 1))
    where m.tenant_id = p_tenant and m.person_id = p_person;
  delete from identity.workgroup_members w where w.person_id = p_person
    and w.workgroup_id in (select g.id from public.workgroups g where g.tenant_id = p_tenant);
  return v_word;
end $$;
--> statement-breakpoint
-- Carries out an erasure that was asked for: here at once; everywhere when no other library has her among its people any more.
create function identity.erase_person(p_request uuid, p_version integer, p_answer text, p_pattern text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare r record; v_word text; v_email text; other uuid;
begin
  perform ctx.rights_in_turn();
  if not ctx.may_decide_privacy() then return 'not-allowed'; end if;
  select q.* into r from public.data_requests q where q.tenant_id = ctx.tenant() and q.id = p_request for update;
  if not found or r.kind <> 'erasure' then return 'unknown'; end if;
  if r.state <> 'received' or r.version <> p_version then return 'decided'; end if;
  if exists (select from identity.role_grants g where g.tenant_id = ctx.tenant() and g.person_id = r.person_id
      and 'role:grant' = any (ctx.powers_of(array[g.role]))
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now()))
    and not ctx.someone_grants(r.person_id, null, pg_catalog.now()) then return 'last'; end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action)
    values (ctx.tenant(), ctx.uuid_v7(), 'person', r.person_id, 'erase');
  v_word := identity.forget_in(ctx.tenant(), r.person_id, p_pattern);
  update public.data_requests q set state = 'done', answer = p_answer, decided_by = ctx.person(), decided_at = pg_catalog.now(),
    updated_at = pg_catalog.now(), version = q.version + 1 where q.tenant_id = ctx.tenant() and q.id = p_request;
  if exists (select from identity.memberships m where m.person_id = r.person_id and m.tenant_id <> ctx.tenant()
    and (m.valid_until is null or m.valid_until >= ctx.today())) then
    delete from identity.sessions s where s.person_id = r.person_id;
    return 'here';
  end if;
  for other in select m.tenant_id from identity.memberships m where m.person_id = r.person_id and m.tenant_id <> ctx.tenant() loop
    perform identity.forget_in(other, r.person_id, p_pattern);
  end loop;
  select p.email into v_email from identity.people p where p.id = r.person_id;
  delete from identity.sessions s where s.person_id = r.person_id;
  delete from identity.second_factors f where f.person_id = r.person_id;
  delete from identity.recovery_codes c where c.person_id = r.person_id;
  delete from identity.passkeys k where k.person_id = r.person_id;
  delete from identity.provider_accounts a where a.person_id = r.person_id;
  delete from identity.mail_preferences q where q.person_id = r.person_id;
  delete from identity.ceremonies c where c.person_id = r.person_id;
  delete from identity.sign_in_codes c where c.person_id = r.person_id or pg_catalog.lower(c.email) = pg_catalog.lower(v_email);
  delete from identity.sign_in_attempts a where pg_catalog.strpos(pg_catalog.lower(a.key), pg_catalog.lower(v_email)) > 0;
  delete from identity.suppressed_addresses a where pg_catalog.lower(a.email) = pg_catalog.lower(v_email);
  delete from identity.workgroup_members w where w.person_id = r.person_id;
  -- The answer itself still has to reach her; it goes with the letters of its month.
  delete from identity.person_letters l where pg_catalog.lower(l.to_email) = pg_catalog.lower(v_email) and l.key <> 'request:' || p_request;
  update identity.platform_admins a set valid_until = pg_catalog.now() where a.person_id = r.person_id;
  update identity.people p set email = p.id || '@erased.invalid', password_hash = null, password_changed_at = null, first_name = v_word,
    last_name = '', forms = '{}', forms_confirmed_at = null, locale = 'lt', erased_at = pg_catalog.now() where p.id = r.person_id;
  return 'everywhere';
end $$;
--> statement-breakpoint
-- What is kept about the signed-in person, library by library, in numbers.
create function identity.own_libraries(p_hash text)
returns table (tenant_id uuid, slug text, name text, job_title text, valid_from date, valid_until date, roles text[], counts jsonb)
language sql stable security definer set search_path = '' as $$
  select t.id, t.slug, t.name, m.job_title, m.valid_from, m.valid_until,
    array(select distinct g.role from identity.role_grants g where g.tenant_id = t.id and g.person_id = m.person_id
      and (g.valid_until is null or g.valid_until > pg_catalog.now()) order by 1),
    pg_catalog.jsonb_build_object(
      'history', (select pg_catalog.count(*) from public.history h where h.tenant_id = t.id and m.person_id in (h.person_id, h.acting_for_id)),
      'letters', (select pg_catalog.count(*) from public.outbox o where o.tenant_id = t.id and o.recipient_id = m.person_id),
      'assignments', (select pg_catalog.count(*) from public.assignments a where a.tenant_id = t.id and m.person_id in (a.assignee_id, a.given_by_id)),
      'deputations', (select pg_catalog.count(*) from public.deputations d where d.tenant_id = t.id and m.person_id in (d.absent_id, d.deputy_id)),
      'comments', (select pg_catalog.count(*) from public.comments c where c.tenant_id = t.id and c.author_id = m.person_id))
  from identity.find_session(p_hash) s join identity.memberships m on m.person_id = s.person_id
  join public.tenants t on t.id = m.tenant_id order by t.name
$$;
--> statement-breakpoint
create function identity.own_requests(p_hash text)
returns table (id uuid, library_name text, kind text, state text, answer text, created_at timestamptz, due_on date, decided_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select r.id, t.name, r.kind, r.state, r.answer, r.created_at, r.due_on, r.decided_at
  from identity.find_session(p_hash) s join public.data_requests r on r.person_id = s.person_id
  join public.tenants t on t.id = r.tenant_id order by r.created_at desc, r.id limit 50
$$;
--> statement-breakpoint
-- Everything kept about the signed-in person, for her to take along; what proves who she is stays out.
create function identity.own_records(p_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
declare me uuid; v_email text;
begin
  select s.person_id, p.email into me, v_email from identity.find_session(p_hash) s join identity.people p on p.id = s.person_id;
  if me is null then return null; end if;
  return pg_catalog.jsonb_build_object(
    'person', (select pg_catalog.to_jsonb(p) - '{password_hash}'::text[] from identity.people p where p.id = me),
    'memberships', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'jobTitle', m.job_title,
        'from', m.valid_from, 'until', m.valid_until) order by m.valid_from), '[]')
      from identity.memberships m join public.tenants t on t.id = m.tenant_id where m.person_id = me),
    'roles', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'role', g.role,
        'from', g.valid_from, 'until', g.valid_until) order by g.valid_from), '[]')
      from identity.role_grants g join public.tenants t on t.id = g.tenant_id where g.person_id = me),
    'sessions', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('method', s.method, 'at', s.created_at,
        'lastSeen', s.last_seen_at, 'device', s.user_agent, 'address', s.address) order by s.created_at desc), '[]')
      from identity.sessions s where s.person_id = me),
    'passkeys', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', k.name, 'at', k.created_at,
        'lastUsed', k.last_used_at) order by k.created_at), '[]') from identity.passkeys k where k.person_id = me),
    'accounts', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('issuer', a.issuer, 'email', a.email,
        'at', a.created_at) order by a.created_at), '[]') from identity.provider_accounts a where a.person_id = me),
    'mailPreferences', (select pg_catalog.to_jsonb(q) - 'person_id' from identity.mail_preferences q where q.person_id = me),
    'invitations', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'email', i.email,
        'at', i.created_at, 'accepted', i.accepted_at) order by i.created_at), '[]') from identity.invitations i
      join public.tenants t on t.id = i.tenant_id where i.accepted_by = me or pg_catalog.lower(i.email) = pg_catalog.lower(v_email)),
    'requests', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'kind', r.kind, 'text', r.body,
        'state', r.state, 'answer', r.answer, 'at', r.created_at) order by r.created_at), '[]')
      from public.data_requests r join public.tenants t on t.id = r.tenant_id where r.person_id = me),
    'history', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', h.at, 'kind', h.subject_kind,
        'action', h.action, 'from', h.from_state, 'to', h.to_state, 'reason', h.reason) order by h.at), '[]')
      from public.history h join public.tenants t on t.id = h.tenant_id where me in (h.person_id, h.acting_for_id)),
    'letters', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', o.created_at,
        'kind', o.mail ->> 'kind', 'email', o.to_email, 'state', o.state) order by o.created_at), '[]')
      from public.outbox o join public.tenants t on t.id = o.tenant_id where o.recipient_id = me),
    'assignments', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'title', a.title, 'text', a.body,
        'due', a.due_on, 'report', a.report) order by a.created_at), '[]')
      from public.assignments a join public.tenants t on t.id = a.tenant_id where me in (a.assignee_id, a.given_by_id)),
    'deputations', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'absent', d.absent_name,
        'deputy', d.deputy_name, 'from', d.starts_at, 'until', d.ends_at) order by d.starts_at), '[]')
      from public.deputations d join public.tenants t on t.id = d.tenant_id where me in (d.absent_id, d.deputy_id)),
    'comments', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', c.created_at,
        'text', c.body) order by c.created_at), '[]')
      from public.comments c join public.tenants t on t.id = c.tenant_id where c.author_id = me));
end $$;
--> statement-breakpoint
-- The person mends her own name. What was written on a day keeps the name of that day.
create function identity.correct_name(p_hash text, p_first text, p_last text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.people p set first_name = p_first, last_name = p_last,
      forms = case when (p.first_name, p.last_name) = (p_first, p_last) then p.forms else '{}' end,
      forms_confirmed_at = case when (p.first_name, p.last_name) = (p_first, p_last) then p.forms_confirmed_at end
    where p.id = (select s.person_id from identity.find_session(p_hash) s);
  return found;
end $$;
--> statement-breakpoint
-- A code goes to the new address; it changes only when the code comes back within the same account. False for an address somebody has.
create function identity.ask_address(p_hash text, p_id uuid, p_email text, p_seconds integer)
returns table (free boolean, first_name text, last_name text, vocative text, locale text, library_name text)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare me uuid;
begin
  select s.person_id into me from identity.find_session(p_hash) s;
  if me is null then return; end if;
  update identity.sign_in_codes c set expires_at = pg_catalog.now()
    where c.person_id = me and c.purpose = 'address' and c.used_at is null and c.expires_at > pg_catalog.now();
  insert into identity.sign_in_codes (id, email, person_id, purpose, expires_at)
    values (p_id, pg_catalog.lower(p_email), me, 'address', pg_catalog.now() + pg_catalog.make_interval(secs => p_seconds));
  return query select not exists (select from identity.people o where pg_catalog.lower(o.email) = pg_catalog.lower(p_email)),
    p.first_name, p.last_name, p.forms ->> 'vocative', p.locale, identity.letter_library(p.id) from identity.people p where p.id = me;
end $$;
--> statement-breakpoint
create function identity.use_address(p_hash text, p_id uuid) returns table (former text, email text)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare me uuid; v_former text; v_new text;
begin
  select s.person_id, p.email into me, v_former from identity.find_session(p_hash) s join identity.people p on p.id = s.person_id;
  update identity.sign_in_codes c set used_at = pg_catalog.now()
    where c.id = p_id and c.purpose = 'address' and c.person_id = me and c.used_at is null and c.expires_at > pg_catalog.now()
    returning c.email into v_new;
  if v_new is null or exists (select from identity.people o where pg_catalog.lower(o.email) = v_new) then return; end if;
  update identity.people p set email = v_new where p.id = me;
  return query select v_former, v_new;
end $$;
--> statement-breakpoint

-- How long each kind of record is kept: the library's own word, never shorter than the law allows.
create function ctx.retention_now() returns table (subject text, months integer, usual integer, minimum integer)
language sql stable set search_path = '' as $$
  select known.subject, greatest(coalesce(r.months, known.usual), known.minimum), known.usual, known.minimum
  from (values ('letters', 24, 1), ('notices', 12, 1), ('tasks', 36, 3), ('history', 120, 24), ('jobs', 3, 1), ('exports', 24, 1),
    ('invitations', 12, 1), ('requests', 36, 12)) known (subject, usual, minimum)
  left join public.retention_rules r on r.tenant_id = ctx.tenant() and r.subject = known.subject
$$;
--> statement-breakpoint
-- Which rows of the entered library are over. Letters keep their line and lose recipient and words; the rest goes.
create function ctx.retain(p_only_count boolean) returns table (subject text, n bigint)
language plpgsql volatile set search_path = '' as $$
declare k record; v_cut timestamptz; v_where text; v_table text; v_act text; v_n bigint;
begin
  for k in select * from ctx.retention_now() loop
    v_cut := pg_catalog.now() - pg_catalog.make_interval(months => k.months);
    v_table := case k.subject when 'letters' then 'public.outbox' when 'notices' then 'public.notices' when 'tasks' then 'public.tasks'
      when 'history' then 'public.history' when 'jobs' then 'public.jobs' when 'exports' then 'public.data_exports'
      when 'invitations' then 'identity.invitations' when 'requests' then 'public.data_requests' end;
    v_where := case k.subject
      when 'letters' then 'created_at < $2 and state <> ''queued'' and mail ->> ''kind'' <> ''erased'''
      when 'notices' then 'created_at < $2'
      when 'tasks' then 'updated_at < $2 and state <> ''open'''
      when 'history' then 'at < $2'
      when 'jobs' then 'finished_at < $2 and state in (''done'', ''failed'')'
      when 'exports' then 'created_at < $2'
      when 'invitations' then 'accepted_at is null and least(revoked_at, expires_at) < $2'
      when 'requests' then 'decided_at < $2 and state <> ''received''' end;
    v_act := case when k.subject = 'letters'
      then 'update ' || v_table || ' set to_email = '''', to_name = '''', problem = null, mail = ''{"kind": "erased", "props": {}}'''
      else 'delete from ' || v_table end;
    if p_only_count then
      execute 'select pg_catalog.count(*) from ' || v_table || ' where tenant_id = $1 and ' || v_where into v_n using ctx.tenant(), v_cut;
    else
      execute 'with gone as (' || v_act || ' where tenant_id = $1 and ' || v_where || ' returning 1) select pg_catalog.count(*) from gone'
        into v_n using ctx.tenant(), v_cut;
    end if;
    subject := k.subject; n := v_n;
    return next;
  end loop;
end $$;
--> statement-breakpoint
create function identity.retention() returns table (subject text, months integer, usual integer, minimum integer, due bigint)
language sql volatile security definer set search_path = '' as $$
  select k.subject, k.months, k.usual, k.minimum, d.n from ctx.retention_now() k join ctx.retain(true) d on d.subject = k.subject
$$;
--> statement-breakpoint
create function jobs.retain() returns table (subject text, n bigint)
language plpgsql volatile security definer set search_path = '' as $$
declare v_gone jsonb;
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  select coalesce(pg_catalog.jsonb_object_agg(r.subject, r.n) filter (where r.n > 0), '{}') into v_gone from ctx.retain(false) r;
  if v_gone <> '{}' then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (ctx.tenant(), ctx.uuid_v7(), 'library', ctx.tenant(), 'retention', v_gone);
  end if;
  return query select e.key, e.value::bigint from pg_catalog.jsonb_each_text(v_gone) e;
end $$;
--> statement-breakpoint
create function jobs.open_libraries() returns setof uuid language sql stable security definer set search_path = '' as $$
  select t.id from public.tenants t where not t.reference_only order by t.id
$$;
--> statement-breakpoint
-- What signing in leaves behind belongs to no library: a month is enough to look into something odd.
create function jobs.sweep_sign_in() returns void language sql volatile security definer set search_path = '' as $$
  delete from identity.sessions where absolute_expires_at < pg_catalog.now() - interval '30 days';
  delete from identity.sign_in_codes where expires_at < pg_catalog.now() - interval '30 days';
  delete from identity.sign_in_attempts where window_start < pg_catalog.now() - interval '1 day';
  delete from identity.ceremonies where expires_at < pg_catalog.now() - interval '1 day';
  delete from identity.person_letters where created_at < pg_catalog.now() - interval '30 days' and state <> 'queued';
$$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['jobs.finish_export(uuid, text, integer, text)', 'jobs.announce_export(uuid, uuid, text, text, text, jsonb)',
    'jobs.kept_exports()', 'jobs.retain()', 'jobs.open_libraries()', 'jobs.sweep_sign_in()',
    'identity.find_export(text, uuid)', 'identity.decides_privacy()', 'identity.ask_about_data(text, text, text, date)',
    'identity.withdraw_request(text, uuid)', 'identity.request_address(uuid)', 'identity.erase_person(uuid, integer, text, text)',
    'identity.own_libraries(text)', 'identity.own_requests(text)', 'identity.own_records(text)',
    'identity.correct_name(text, text, text)', 'identity.ask_address(text, uuid, text, integer)', 'identity.use_address(text, uuid)',
    'identity.retention()'] loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %s', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
  foreach f in array array['ctx.may_decide_privacy()', 'identity.forget_in(uuid, uuid, text)', 'ctx.retention_now()', 'ctx.retain(boolean)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
