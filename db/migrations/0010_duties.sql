-- Who stands in for whom lends roles, so the application reads these rows and only the functions below write them.
revoke insert, update, delete on public.deputations from sklaida_app;
--> statement-breakpoint
alter policy app_insert on public.deputations with check (false);
--> statement-breakpoint
alter policy app_update on public.deputations using (false) with check (false);
--> statement-breakpoint
alter policy app_delete on public.deputations using (false);
--> statement-breakpoint

-- The instant a day begins in Lithuania, on the days of the daylight change too.
create function ctx.day_begins(p_day date) returns timestamptz language sql stable set search_path = '' as $$
  select p_day::timestamp at time zone 'Europe/Vilnius'
$$;
--> statement-breakpoint
-- The first and the last day of it, as people count them.
create function ctx.deputation_days(p_starts timestamptz, p_ends timestamptz) returns jsonb
language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('from', (p_starts at time zone 'Europe/Vilnius')::date,
    'until', ((p_ends - interval '1 microsecond') at time zone 'Europe/Vilnius')::date)
$$;
--> statement-breakpoint
-- What the person may hand on in somebody's absence: 'all', 'some' (nothing with powers over people that she lacks), or null.
-- What is itself only borrowed is never handed on in the same absence, and a link of one purpose hands on nothing.
create function ctx.appointing(p_absent uuid) returns text language sql stable set search_path = '' as $$
  select case
      when pg_catalog.bool_or(held.role in ('director', 'school_librarian')) then 'all'
      when pg_catalog.bool_or(held.role = 'department_head') then 'some' end
  from ctx.roles_now(ctx.tenant(), ctx.person()) held
  where nullif(pg_catalog.current_setting('app.only_role', true), '') is null
    and (held.absent_id is null or (held.absent_id <> p_absent
      and held.absent_id = nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid))
$$;
--> statement-breakpoint
create function ctx.roles_at(p_tenant uuid, p_person uuid, p_at timestamptz) returns text[]
language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct g.role), '{}') from identity.role_grants g
  join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
  where g.tenant_id = p_tenant and g.person_id = p_person
    and g.valid_from <= p_at and (g.valid_until is null or g.valid_until > p_at)
    and m.valid_from <= (p_at at time zone 'Europe/Vilnius')::date
    and (m.valid_until is null or m.valid_until >= (p_at at time zone 'Europe/Vilnius')::date)
$$;
--> statement-breakpoint
-- Why this person may not decide about this deputation; null when she may.
create function ctx.appointing_problem(p_absent uuid, p_deputy uuid, p_lent text[]) returns text
language plpgsql stable set search_path = '' as $$
declare v_power text := ctx.appointing(p_absent);
begin
  if v_power = 'all' then return null; end if;
  if v_power is null and exists (
    select from ctx.roles_now(ctx.tenant(), ctx.person()) held
    where held.absent_id = p_absent and held.role in ('director', 'department_head', 'school_librarian')
  ) then return 'borrowed'; end if;
  if v_power is null then return 'not-yours'; end if;
  if p_lent && array['director', 'tenant_admin', 'school_librarian'] then return 'not-yours'; end if;
  if p_deputy = ctx.person() then return 'own-deputy'; end if;
  return null;
end $$;
--> statement-breakpoint
-- What stands in the way of a deputation, as a word and the facts its sentence needs; null when nothing does.
create function ctx.deputation_problem(
  p_id uuid, p_absent uuid, p_deputy uuid, p_starts timestamptz, p_ends timestamptz, p_duties text[], p_proposal boolean)
returns jsonb language plpgsql stable set search_path = '' as $$
declare v_absent text[]; v_deputy text[]; v_duty text; d record;
begin
  if p_absent = p_deputy then return pg_catalog.jsonb_build_object('refused', 'same-person'); end if;
  if p_starts >= p_ends then return pg_catalog.jsonb_build_object('refused', 'over'); end if;
  v_absent := ctx.roles_at(ctx.tenant(), p_absent, p_starts);
  if v_absent = '{}' then return pg_catalog.jsonb_build_object('refused', 'absent-left'); end if;
  v_deputy := ctx.roles_at(ctx.tenant(), p_deputy, p_starts);
  if v_deputy = '{}' then return pg_catalog.jsonb_build_object('refused', 'deputy-left'); end if;
  if p_duties = '{}' then return pg_catalog.jsonb_build_object('refused', 'no-duty'); end if;
  foreach v_duty in array p_duties loop
    if not exists (select from pg_catalog.unnest(v_absent) r where ctx.lent_role(v_duty, r) is not null) then
      return pg_catalog.jsonb_build_object('refused', 'empty-duty', 'duty', v_duty);
    end if;
  end loop;
  for d in
    select x.* from public.deputations x where x.tenant_id = ctx.tenant() and x.id <> p_id
      and (x.state = 'planned' or (p_proposal and x.state = 'proposed'))
      and x.starts_at < p_ends and x.ends_at > p_starts order by x.starts_at
  loop
    if d.absent_id = p_deputy then
      return pg_catalog.jsonb_build_object('refused', case when d.deputy_id = p_absent then 'circle' else 'deputy-away' end,
        'name', d.deputy_name) || ctx.deputation_days(d.starts_at, d.ends_at);
    end if;
    if d.absent_id = p_absent and (d.duties && p_duties or 'all' = any (d.duties) or 'all' = any (p_duties)) then
      return pg_catalog.jsonb_build_object('refused', 'overlap', 'name', d.deputy_name) || ctx.deputation_days(d.starts_at, d.ends_at);
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create function ctx.lent_roles(p_absent uuid, p_duties text[], p_at timestamptz) returns text[]
language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct ctx.lent_role(duty, r)), '{}')
  from pg_catalog.unnest(ctx.roles_at(ctx.tenant(), p_absent, p_at)) r cross join pg_catalog.unnest(p_duties) duty
  where ctx.lent_role(duty, r) is not null
$$;
--> statement-breakpoint
-- One decision about deputations at a time in a library, so that two made at once cannot cross.
create function ctx.deputations_in_turn() returns void language sql volatile set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('deputations ' || ctx.tenant()::text, 0))
$$;
--> statement-breakpoint
create function ctx.deputation_history(p_id uuid, p_action text, p_from text, p_to text, p_reason text) returns void
language sql volatile set search_path = '' as $$
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, reason, data)
  select d.tenant_id, ctx.uuid_v7(), 'deputation', d.id, p_action, p_from, p_to, p_reason,
    pg_catalog.jsonb_build_object('absent', d.absent_name, 'deputy', d.deputy_name) || ctx.deputation_days(d.starts_at, d.ends_at)
  from public.deputations d where d.tenant_id = ctx.tenant() and d.id = p_id
$$;
--> statement-breakpoint

-- Whole days, counted in Lithuania; a deputation that begins today begins now. A proposal lends nothing until it is confirmed.
create function identity.appoint_deputy(
  p_id uuid, p_absent uuid, p_deputy uuid, p_from date, p_until date, p_duties text[], p_handover text, p_proposal boolean)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_starts timestamptz; v_ends timestamptz; v_duties text[]; v_problem jsonb; v_word text; v_state text;
begin
  perform ctx.require_role('director', 'department_head', 'school_librarian', 'tenant_admin', 'regional_coordinator', 'methodologist',
    'department_contact', 'editor', 'approver', 'channel_admin', 'analyst');
  perform ctx.deputations_in_turn();
  select d.state into v_state from public.deputations d where d.tenant_id = ctx.tenant() and d.id = p_id;
  if found then return pg_catalog.jsonb_build_object('id', p_id, 'state', v_state, 'repeated', true); end if;

  if p_until < p_from then return pg_catalog.jsonb_build_object('refused', 'end-before-start'); end if;
  if p_from < ctx.today() then return pg_catalog.jsonb_build_object('refused', 'start-past'); end if;
  if p_until - p_from > 365 then return pg_catalog.jsonb_build_object('refused', 'too-long'); end if;
  if p_from - ctx.today() > 730 then return pg_catalog.jsonb_build_object('refused', 'too-far'); end if;
  v_starts := case when p_from = ctx.today() then pg_catalog.now() else ctx.day_begins(p_from) end;
  v_ends := ctx.day_begins(p_until + 1);
  v_duties := case when 'all' = any (p_duties) then array['all']
    else array(select distinct x from pg_catalog.unnest(p_duties) x order by x) end;

  v_problem := ctx.deputation_problem(p_id, p_absent, p_deputy, v_starts, v_ends, v_duties, p_proposal);
  if v_problem is not null then return v_problem; end if;
  if not p_proposal then
    v_word := ctx.appointing_problem(p_absent, p_deputy, ctx.lent_roles(p_absent, v_duties, v_starts));
    if v_word is not null then return pg_catalog.jsonb_build_object('refused', v_word); end if;
  end if;

  v_state := case when p_proposal then 'proposed' else 'planned' end;
  insert into public.deputations (tenant_id, id, absent_id, absent_name, deputy_id, deputy_name, starts_at, ends_at, duties,
      handover, state, created_by)
    select ctx.tenant(), p_id, a.id, a.first_name || ' ' || a.last_name, b.id, b.first_name || ' ' || b.last_name,
      v_starts, v_ends, v_duties, p_handover, v_state, ctx.person()
    from identity.people a, identity.people b where a.id = p_absent and b.id = p_deputy;
  perform ctx.deputation_history(p_id, case when p_proposal then 'propose' else 'appoint' end, null, v_state, null);
  return pg_catalog.jsonb_build_object('id', p_id, 'state', v_state);
end $$;
--> statement-breakpoint
-- One button of whoever appoints: 'confirm' a proposal, or 'start' at once what was planned for later.
create function identity.settle_deputation(p_id uuid, p_version integer, p_step text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare d record; v_starts timestamptz; v_problem jsonb; v_word text;
begin
  if p_step not in ('confirm', 'start') then raise exception 'unknown step' using errcode = '22023'; end if;
  perform ctx.require_role('director', 'department_head', 'school_librarian');
  perform ctx.deputations_in_turn();
  select x.* into d from public.deputations x where x.tenant_id = ctx.tenant() and x.id = p_id for update;
  if not found then return pg_catalog.jsonb_build_object('refused', 'not-found'); end if;
  if p_step = 'confirm' and d.state = 'planned' or p_step = 'start' and d.state = 'planned' and d.starts_at <= pg_catalog.now() then
    return pg_catalog.jsonb_build_object('id', p_id, 'state', d.state, 'repeated', true);
  end if;
  if d.state <> (case p_step when 'confirm' then 'proposed' else 'planned' end) or d.ends_at <= pg_catalog.now() then
    return pg_catalog.jsonb_build_object('refused', 'over');
  end if;
  if d.version <> p_version then return pg_catalog.jsonb_build_object('refused', 'stale'); end if;
  v_starts := case p_step when 'start' then pg_catalog.now() else greatest(d.starts_at, pg_catalog.now()) end;
  v_problem := ctx.deputation_problem(d.id, d.absent_id, d.deputy_id, v_starts, d.ends_at, d.duties, false);
  if v_problem is not null then return v_problem; end if;
  v_word := ctx.appointing_problem(d.absent_id, d.deputy_id, ctx.lent_roles(d.absent_id, d.duties, v_starts));
  if v_word is not null then return pg_catalog.jsonb_build_object('refused', v_word); end if;
  update public.deputations set state = 'planned', starts_at = v_starts, version = version + 1, updated_at = pg_catalog.now()
    where tenant_id = ctx.tenant() and id = p_id;
  perform ctx.deputation_history(p_id, p_step, d.state, 'planned', null);
  return pg_catalog.jsonb_build_object('id', p_id, 'state', 'planned');
end $$;
--> statement-breakpoint
-- Ends it at once. Besides those who appoint: the one who is back, the one who cannot, and whoever proposed.
create function identity.revoke_deputation(p_id uuid, p_version integer, p_reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare d record; v_word text;
begin
  if ctx.tenant() is null or ctx.person() is null or nullif(pg_catalog.current_setting('app.only_role', true), '') is not null then
    raise exception 'role required' using errcode = '42501';
  end if;
  perform ctx.deputations_in_turn();
  select x.* into d from public.deputations x where x.tenant_id = ctx.tenant() and x.id = p_id for update;
  if not found then return pg_catalog.jsonb_build_object('refused', 'not-found'); end if;
  if d.state = 'revoked' then return pg_catalog.jsonb_build_object('id', p_id, 'state', d.state, 'repeated', true); end if;
  if d.ends_at <= pg_catalog.now() then return pg_catalog.jsonb_build_object('refused', 'over'); end if;
  if not (ctx.person() = any (array[d.absent_id, d.deputy_id])
    or d.state = 'proposed' and ctx.person() is not distinct from d.created_by) then
    v_word := ctx.appointing_problem(d.absent_id, null, ctx.lent_roles(d.absent_id, d.duties, greatest(d.starts_at, pg_catalog.now())));
    if v_word is not null then return pg_catalog.jsonb_build_object('refused', v_word); end if;
  end if;
  if d.version <> p_version then return pg_catalog.jsonb_build_object('refused', 'stale'); end if;
  update public.deputations set state = 'revoked', revoked_at = pg_catalog.now(), revoke_reason = p_reason,
      version = version + 1, updated_at = pg_catalog.now()
    where tenant_id = ctx.tenant() and id = p_id;
  perform ctx.deputation_history(p_id, case d.state when 'proposed' then 'withdraw' else 'revoke' end, d.state, 'revoked', p_reason);
  return pg_catalog.jsonb_build_object('id', p_id, 'state', 'revoked', 'was', d.state);
end $$;
--> statement-breakpoint
create function identity.note_deputation(p_id uuid, p_version integer, p_handover text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare d record;
begin
  if ctx.tenant() is null or ctx.person() is null or nullif(pg_catalog.current_setting('app.only_role', true), '') is not null then
    raise exception 'role required' using errcode = '42501';
  end if;
  select x.* into d from public.deputations x where x.tenant_id = ctx.tenant() and x.id = p_id for update;
  if not found then return pg_catalog.jsonb_build_object('refused', 'not-found'); end if;
  if not (ctx.person() = any (array[d.absent_id, d.deputy_id])) and ctx.appointing(d.absent_id) is null then
    return pg_catalog.jsonb_build_object('refused', 'not-yours');
  end if;
  if d.handover = p_handover then return pg_catalog.jsonb_build_object('id', p_id, 'state', d.state, 'repeated', true); end if;
  if d.version <> p_version then
    return pg_catalog.jsonb_build_object('refused', 'stale', 'handover', d.handover, 'version', d.version);
  end if;
  update public.deputations set handover = p_handover, version = version + 1, updated_at = pg_catalog.now()
    where tenant_id = ctx.tenant() and id = p_id;
  perform ctx.deputation_history(p_id, 'note', null, null, null);
  return pg_catalog.jsonb_build_object('id', p_id, 'state', d.state);
end $$;
--> statement-breakpoint
-- Who stands in for whom at this instant in the entered library, and with which roles of theirs.
create function identity.standing_in() returns table (deputy_id uuid, absent_id uuid, absent_name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select d.deputy_id, lent.absent_id, p.first_name || ' ' || p.last_name, pg_catalog.array_agg(distinct lent.role order by lent.role)
  from (select distinct x.deputy_id from public.deputations x where x.tenant_id = ctx.tenant() and x.state = 'planned'
    and x.starts_at <= pg_catalog.now() and x.ends_at > pg_catalog.now()) d
  cross join lateral ctx.roles_now(ctx.tenant(), d.deputy_id) lent
  join identity.people p on p.id = lent.absent_id
  where ctx.person() is not null and lent.absent_id is not null
  group by d.deputy_id, lent.absent_id, p.first_name, p.last_name
$$;
--> statement-breakpoint

-- The two letters about one turn of a deputation, each once. They go to the people, not to the library's own letters, which colleagues read.
create function ctx.write_deputation_letters(p_tenant uuid, p_id uuid, p_what text, p_origin text, p_demo boolean) returns integer
language sql volatile set search_path = '' as $$
  with written as (
    insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
    select ctx.uuid_v7(), p.email, p.first_name || ' ' || p.last_name, p.locale,
      pg_catalog.jsonb_build_object('kind', 'deputation', 'props', pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
        'role', side.role, 'what', p_what, 'otherName', side.other,
        'from', pg_catalog.to_jsonb(d.starts_at),
        'until', pg_catalog.to_jsonb(d.ends_at - interval '1 second'),
        'duties', pg_catalog.to_jsonb(d.duties),
        'url', p_origin || '/b/' || t.slug || case
          when side.role = 'absent' and p_what in ('ended', 'revoked') and d.starts_at <= pg_catalog.now() then '/return'
          else '/settings/deputies/' || d.id::text end,
        'demo', p_demo)),
      'deputation:' || d.id::text || ':' || p_what || ':' || side.role, pg_catalog.now() + interval '7 days'
    from public.deputations d
    join public.tenants t on t.id = d.tenant_id
    cross join lateral (values ('deputy', d.deputy_id, d.absent_name), ('absent', d.absent_id, d.deputy_name)) side (role, person_id, other)
    join identity.people p on p.id = side.person_id and p.erased_at is null
    where d.tenant_id = p_tenant and d.id = p_id
    on conflict (key) do nothing returning 1)
  select pg_catalog.count(*)::integer from written
$$;
--> statement-breakpoint
-- The letters the row's own state asks for at this instant.
create function identity.announce_deputation(p_id uuid, p_origin text, p_demo boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_what text;
begin
  select case when d.state = 'revoked' then 'revoked' when d.ends_at <= pg_catalog.now() then null
      when d.starts_at <= pg_catalog.now() then 'started' else 'planned' end into v_what
    from public.deputations d where d.tenant_id = ctx.tenant() and d.id = p_id and d.state in ('planned', 'revoked');
  return case when v_what is null then 0 else ctx.write_deputation_letters(ctx.tenant(), p_id, v_what, p_origin, p_demo) end;
end $$;
--> statement-breakpoint
-- What began or ended by itself since the worker last looked: a line in the library's history and two letters, each once.
create function jobs.turn_deputations(p_origin text, p_demo boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare d record; v_count integer := 0;
begin
  for d in
    select x.tenant_id, x.id, x.absent_name, x.deputy_name, turn.what, turn.action
    from public.deputations x
    cross join lateral (
      select 'started' as what, 'begin' as action where x.starts_at <= pg_catalog.now() and x.ends_at > pg_catalog.now()
      union all
      select 'ended', 'end' where x.ends_at <= pg_catalog.now()) turn
    where x.state = 'planned' and x.ends_at > pg_catalog.now() - interval '7 days' and x.starts_at <= pg_catalog.now()
      and not exists (select from identity.person_letters l
        where l.key in ('deputation:' || x.id::text || ':' || turn.what || ':deputy',
          'deputation:' || x.id::text || ':' || turn.what || ':absent'))
    order by x.ends_at limit 200 for update of x skip locked
  loop
    if ctx.write_deputation_letters(d.tenant_id, d.id, d.what, p_origin, p_demo) > 0 then
      insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
        values (d.tenant_id, ctx.uuid_v7(), 'deputation', d.id, d.action,
          pg_catalog.jsonb_build_object('absent', d.absent_name, 'deputy', d.deputy_name));
      v_count := v_count + 1;
    end if;
  end loop;
  return v_count;
end $$;
--> statement-breakpoint
revoke execute on function ctx.day_begins(date), ctx.deputation_days(timestamptz, timestamptz), ctx.appointing(uuid), ctx.roles_at(uuid, uuid, timestamptz),
  ctx.appointing_problem(uuid, uuid, text[]),
  ctx.deputation_problem(uuid, uuid, uuid, timestamptz, timestamptz, text[], boolean),
  ctx.lent_roles(uuid, text[], timestamptz), ctx.deputations_in_turn(), ctx.deputation_history(uuid, text, text, text, text),
  ctx.write_deputation_letters(uuid, uuid, text, text, boolean) from public;
--> statement-breakpoint
grant execute on function ctx.day_begins(date), ctx.deputation_days(timestamptz, timestamptz), ctx.appointing(uuid), ctx.roles_at(uuid, uuid, timestamptz),
  ctx.appointing_problem(uuid, uuid, text[]),
  ctx.deputation_problem(uuid, uuid, uuid, timestamptz, timestamptz, text[], boolean),
  ctx.lent_roles(uuid, text[], timestamptz), ctx.deputations_in_turn(), ctx.deputation_history(uuid, text, text, text, text),
  ctx.write_deputation_letters(uuid, uuid, text, text, boolean) to sklaida_definer;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array[
    'identity.appoint_deputy(uuid, uuid, uuid, date, date, text[], text, boolean)', 'identity.settle_deputation(uuid, integer, text)',
    'identity.revoke_deputation(uuid, integer, text)', 'identity.note_deputation(uuid, integer, text)', 'identity.standing_in()',
    'identity.announce_deputation(uuid, text, boolean)', 'jobs.turn_deputations(text, boolean)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %I', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
end $$;
