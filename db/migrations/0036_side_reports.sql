-- Reports side by side: the lead says what is counted, each region or library writes its own row and no other.
alter table side_reports add column rows_of text not null default 'region'
  constraint side_reports_rows_of check (rows_of in ('region', 'library'));
--> statement-breakpoint
revoke insert, update, delete on side_reports, side_rows from sklaida_app;
--> statement-breakpoint

-- The name of the row this person may write: of the region her county library speaks for, or of her library. Null when she has none.
create function ctx.side_label(p_rows_of text) returns text
language sql stable set search_path = '' as $$
  select case p_rows_of
    when 'region' then (select r.name from public.regions r where r.county_tenant_id = ctx.tenant())
    else (select t.short_name from public.tenants t where t.id = ctx.tenant() and t.kind <> 'association') end
$$;
--> statement-breakpoint
grant execute on function ctx.side_label(text) to sklaida_definer;
--> statement-breakpoint

-- Opens a report of the entered group, or changes one that is open. What somebody has counted already keeps its definition: once there
-- is a row, columns may only be added. The same again changes nothing.
create function carry.save_side_report(p_id uuid, p_version integer, p_title text, p_from date, p_to date, p_rows_of text, p_columns jsonb,
  p_due date) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group(); v_host uuid := ctx.group_host(); s public.side_reports;
begin
  if pg_catalog.jsonb_typeof(p_columns) <> 'array' or pg_catalog.jsonb_array_length(p_columns) not between 1 and 8 then
    raise exception 'columns expected' using errcode = '22023';
  end if;
  select x.* into s from public.side_reports x where x.tenant_id = v_host and x.id = p_id for update;
  if not found then
    if p_version <> 0 then return 'not-found'; end if;
    insert into public.side_reports (tenant_id, id, scope_id, title, period_from, period_to, rows_of, columns, due_on, author_name, created_by)
      values (v_host, p_id, v_group, p_title, p_from, p_to, p_rows_of, p_columns, p_due,
        pg_catalog.current_setting('app.person_name', true), ctx.person());
    perform ctx.note_in_group('side-report', p_id, 'open', null, 'open', pg_catalog.jsonb_build_object('title', p_title));
    return 'ok';
  end if;
  if s.scope_id <> v_group then return 'not-found'; end if;
  if s.title = p_title and s.period_from = p_from and s.period_to = p_to and s.rows_of = p_rows_of and s.columns = p_columns
    and s.due_on is not distinct from p_due then return 'repeated'; end if;
  if p_version = 0 then return 'not-found'; end if;
  if s.state = 'closed' then return 'closed'; end if;
  if s.version <> p_version then return 'stale'; end if;
  if exists (select from public.side_rows r where r.tenant_id = v_host and r.side_id = p_id) and (
    s.period_from <> p_from or s.period_to <> p_to or s.rows_of <> p_rows_of
    or exists (select from pg_catalog.jsonb_array_elements(s.columns) o
      where not exists (select from pg_catalog.jsonb_array_elements(p_columns) n where n.value = o.value))
  ) then return 'counted'; end if;
  update public.side_reports x set title = p_title, period_from = p_from, period_to = p_to, rows_of = p_rows_of, columns = p_columns,
      due_on = p_due, updated_at = pg_catalog.now(), version = x.version + 1
    where x.tenant_id = v_host and x.id = p_id;
  perform ctx.note_in_group('side-report', p_id, 'change', null, null, pg_catalog.jsonb_build_object('title', p_title));
  return 'ok';
end $$;
--> statement-breakpoint

-- Closes a report, after which no row changes, or opens it again. A repeat changes nothing.
create function carry.close_side_report(p_id uuid, p_closed boolean) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group(); s public.side_reports;
begin
  select x.* into s from public.side_reports x
    where x.tenant_id = ctx.group_host() and x.scope_id = v_group and x.id = p_id for update;
  if not found then return 'not-found'; end if;
  if (s.state = 'closed') = p_closed then return 'repeated'; end if;
  update public.side_reports x set state = case when p_closed then 'closed' else 'open' end,
      closed_at = case when p_closed then pg_catalog.now() end, updated_at = pg_catalog.now(), version = x.version + 1
    where x.tenant_id = s.tenant_id and x.id = p_id;
  perform ctx.note_in_group('side-report', p_id, case when p_closed then 'close' else 'reopen' end, s.state,
    case when p_closed then 'closed' else 'open' end, pg_catalog.jsonb_build_object('title', s.title));
  return 'ok';
end $$;
--> statement-breakpoint

-- Writes the row of the library this person sits there for: the columns that are asked, a number or none in each, and how it was counted
-- where that differs. Nothing else of the library is read or written.
create function carry.fill_side_row(p_side uuid, p_version integer, p_cells jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_group uuid := ctx.require_group('lead', 'member'); v_host uuid := ctx.group_host(); s public.side_reports; r public.side_rows;
  v_label text; v_cells jsonb; v_known boolean;
begin
  if not v_group = any (pg_catalog.current_setting('app.write_scopes')::uuid[]) then return 'closed'; end if;
  select x.* into s from public.side_reports x where x.tenant_id = v_host and x.scope_id = v_group and x.id = p_side for update;
  if not found then return 'not-found'; end if;
  v_label := ctx.side_label(s.rows_of);
  if v_label is null then return 'not-yours'; end if;
  select pg_catalog.jsonb_object_agg(c.value ->> 'key', pg_catalog.jsonb_build_object(
      'value', case when pg_catalog.jsonb_typeof(p_cells -> (c.value ->> 'key') -> 'value') = 'number'
        then p_cells -> (c.value ->> 'key') -> 'value' else 'null'::jsonb end,
      'method', nullif(pg_catalog.left(p_cells -> (c.value ->> 'key') ->> 'method', 600), '')))
    into v_cells from pg_catalog.jsonb_array_elements(s.columns) c;
  select x.* into r from public.side_rows x where x.tenant_id = v_host and x.side_id = p_side and x.home_id = ctx.tenant() for update;
  v_known := found;
  if v_known and r.cells = v_cells then return 'repeated'; end if;
  if s.state = 'closed' then return 'closed'; end if;
  if coalesce(r.version, 0) <> p_version then return 'stale'; end if;
  insert into public.side_rows as x (tenant_id, id, scope_id, side_id, home_id, label, cells, filled_by_name, submitted_at, created_by)
    values (v_host, ctx.uuid_v7(), v_group, p_side, ctx.tenant(), v_label, v_cells,
      pg_catalog.current_setting('app.person_name', true), pg_catalog.now(), ctx.person())
    on conflict (tenant_id, side_id, home_id) do update set cells = excluded.cells, label = excluded.label,
      filled_by_name = excluded.filled_by_name, submitted_at = pg_catalog.now(), updated_at = pg_catalog.now(), version = x.version + 1;
  perform ctx.note_in_group('side-report', p_side, case when v_known then 'mend-row' else 'fill-row' end, null, null,
    pg_catalog.jsonb_build_object('title', s.title, 'row', v_label));
  return 'ok';
end $$;
--> statement-breakpoint

-- A letter and a notice to those whose row is still missing, once a day at most. p_mail is {"kind", "props"}: recipient and url are added
-- here. How many letters.
create function carry.remind_of_side(p_side uuid, p_origin text, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group(); v_host uuid := ctx.group_host(); s public.side_reports; v_path text; v_letters integer;
begin
  select x.* into s from public.side_reports x
    where x.tenant_id = v_host and x.scope_id = v_group and x.id = p_side and x.state = 'open';
  if not found then return 0; end if;
  select '/b/' || t.slug || '/groups/' || v_group || '/reports/' || p_side into v_path from public.tenants t where t.id = v_host;
  with missing as (
    select g.person_id, g.email, g.name, g.first_name, g.vocative, g.locale, t.id as tenant_id, t.name as library
    from carry.people_of_group(v_group) g
    join carry.members_of_group() m on m.person_id = g.person_id and not m.observes
    join public.tenants t on t.id = m.tenant_id
    where g.person_id <> ctx.person()
      and case s.rows_of when 'region' then exists (select from public.regions r where r.county_tenant_id = t.id)
        else t.kind <> 'association' end
      and not exists (select from public.side_rows r where r.tenant_id = v_host and r.side_id = p_side and r.home_id = t.id)
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select o.tenant_id, ctx.uuid_v7(), o.person_id, o.email, o.name, o.locale,
      pg_catalog.jsonb_build_object('kind', p_mail ->> 'kind', 'props', (p_mail -> 'props') || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', o.first_name, 'vocative', o.vocative, 'libraryName', o.library),
        'url', p_origin || v_path)),
      'side-reminder:' || p_side || ':' || o.person_id || ':' || ctx.today()
    from missing o
    on conflict (tenant_id, key) do nothing
    returning tenant_id
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select l.tenant_id, ctx.uuid_v7(), 'side-report', 'side-report', p_side,
      pg_catalog.jsonb_build_object('title', s.title, 'path', v_path, 'what', 'remind')
    from (select distinct x.tenant_id from lettered x) l
  )
  select pg_catalog.count(*)::integer into v_letters from lettered;
  if v_letters > 0 then
    perform ctx.note_in_group('side-report', p_side, 'remind', null, null,
      pg_catalog.jsonb_build_object('title', s.title, 'number', v_letters));
  end if;
  return v_letters;
end $$;
--> statement-breakpoint

-- Three days before the day, once: a letter and a notice to those whose row is still missing. How many letters.
create function jobs.remind_of_sides(p_origin text, p_demo boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_letters integer;
begin
  with missing as (
    select s.tenant_id as host, s.id as side, s.scope_id, s.title, s.due_on, s.author_name, g.name as group_name, h.slug, h.short_name as host_name,
      p.id as person, p.email, p.locale, p.first_name, p.last_name, p.forms, home.id as home, home.name as home_name
    from public.side_reports s
    join public.workgroups g on g.tenant_id = s.tenant_id and g.id = s.scope_id and (g.ended_on is null or g.ended_on > ctx.today())
    join public.tenants h on h.id = s.tenant_id
    join identity.workgroup_members w on w.workgroup_id = s.scope_id and not w.observes
      and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
    join identity.people p on p.id = w.person_id and p.erased_at is null
    join public.tenants home on home.id = w.home_id and home.closed_on is null
    where s.state = 'open' and s.due_on between ctx.today() and ctx.today() + 3
      and exists (select from identity.memberships m where m.person_id = p.id and m.tenant_id = home.id
        and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today()))
      and case s.rows_of when 'region' then exists (select from public.regions r where r.county_tenant_id = home.id)
        else home.kind <> 'association' end
      and not exists (select from public.side_rows r where r.tenant_id = s.tenant_id and r.side_id = s.id and r.home_id = home.id)
      and not exists (select from public.outbox o where o.tenant_id = home.id and o.key = 'side-due:' || s.id || ':' || p.id)
    limit 500
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select x.home, ctx.uuid_v7(), x.person, x.email, x.first_name || ' ' || x.last_name, x.locale,
      pg_catalog.jsonb_build_object('kind', 'side-report', 'props', pg_catalog.jsonb_build_object(
        'what', 'remind', 'title', x.title, 'groupName', x.group_name, 'dueOn', x.due_on, 'demo', p_demo,
        'signer', pg_catalog.jsonb_build_object('name', x.author_name, 'jobTitle', null, 'organisation', x.host_name),
        'recipient', pg_catalog.jsonb_build_object('firstName', x.first_name, 'vocative', x.forms ->> 'vocative', 'libraryName', x.home_name),
        'url', p_origin || '/b/' || x.slug || '/groups/' || x.scope_id || '/reports/' || x.side)),
      'side-due:' || x.side || ':' || x.person
    from missing x
    on conflict (tenant_id, key) do nothing
    returning tenant_id, key
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select distinct on (x.home, x.side) x.home, ctx.uuid_v7(), 'side-report', 'side-report', x.side,
      pg_catalog.jsonb_build_object('title', x.title, 'what', 'remind',
        'path', '/b/' || x.slug || '/groups/' || x.scope_id || '/reports/' || x.side)
    from missing x join lettered l on l.tenant_id = x.home and l.key = 'side-due:' || x.side || ':' || x.person
  )
  select pg_catalog.count(*)::integer into v_letters from lettered;
  return v_letters;
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'carry.save_side_report(uuid, integer, text, date, date, text, jsonb, date)', 'carry.close_side_report(uuid, boolean)',
    'carry.fill_side_row(uuid, integer, jsonb)', 'carry.remind_of_side(uuid, text, jsonb)'
  ]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
end $$;
--> statement-breakpoint
alter function jobs.remind_of_sides(text, boolean) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function jobs.remind_of_sides(text, boolean) from public;
--> statement-breakpoint
grant execute on function jobs.remind_of_sides(text, boolean) to sklaida_worker;
