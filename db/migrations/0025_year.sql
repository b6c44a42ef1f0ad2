alter table contest_entries add column reason text;
--> statement-breakpoint
alter table contest_receipts add column reason text;
--> statement-breakpoint

-- A contest is seen as far as its campaign.
create function ctx.contest_follows() returns trigger language plpgsql set search_path = '' as $$
begin
  update public.contests c set share = new.share, share_scope_id = new.share_scope_id
    where c.tenant_id = new.tenant_id and c.campaign_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger campaigns_contest after update of share, share_scope_id on campaigns
  for each row when (old.share is distinct from new.share or old.share_scope_id is distinct from new.share_scope_id)
  execute function ctx.contest_follows();
--> statement-breakpoint

-- What is written when a campaign ends is the first lesson for the next one.
create function ctx.keep_lesson() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into public.campaign_notes (tenant_id, id, campaign_id, author_name, body, created_by)
  values (new.tenant_id, ctx.uuid_v7(), new.id,
    coalesce((select p.first_name || ' ' || p.last_name from identity.people p where p.id = ctx.person()), '–'),
    new.closing_note, ctx.person());
  return null;
end $$;
--> statement-breakpoint
create trigger campaigns_lesson after update of closing_note on campaigns
  for each row when (new.closing_note is not null and old.closing_note is distinct from new.closing_note)
  execute function ctx.keep_lesson();
--> statement-breakpoint
insert into campaign_notes (tenant_id, id, campaign_id, author_name, body)
select c.tenant_id, ctx.uuid_v7(), c.id, '–', c.closing_note from campaigns c where c.closing_note is not null;
--> statement-breakpoint

-- A promised seed is never taken back, and what was drawn stays drawn; the application writes neither seed nor outcome by itself.
create function ctx.contest_promise() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and old.seed_hash is not null and new.seed_hash is distinct from old.seed_hash then
    raise exception 'the seed is promised' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and old.drawn_at is not null and (new.seed, new.outcome, new.drawn_at, new.method, new.winners)
    is distinct from (old.seed, old.outcome, old.drawn_at, old.method, old.winners) then
    raise exception 'the contest is decided' using errcode = '42501';
  end if;
  if current_user = 'sklaida_app' and (new.seed is not null or new.outcome is not null or new.drawn_at is not null)
    and (tg_op = 'INSERT' or old.drawn_at is null) then
    raise exception 'a contest is decided by its function' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger contests_promise before insert or update on contests for each row execute function ctx.contest_promise();
--> statement-breakpoint

-- What went into the region's sums is written by the carrying function alone, and a carried week is not deleted but emptied.
create function ctx.week_carried() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user <> 'sklaida_app' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if old.carried is not null then raise exception 'the week is carried' using errcode = '42501'; end if;
    return old;
  end if;
  if new.carried is distinct from (case when tg_op = 'UPDATE' then old.carried end) then
    raise exception 'carried by its function' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger challenge_weeks_carried before insert or update or delete on challenge_weeks
  for each row execute function ctx.week_carried();
--> statement-breakpoint

-- enter_contest: a library hands one entry to the organiser and keeps its code and title. The same id handed in again is the same entry.
create function carry.enter_contest(p_adoption uuid, p_entry uuid, p_name text, p_contact text, p_guardian text, p_age_group text,
  p_title text, p_body text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare a record; c record; v_code text;
begin
  perform ctx.require_role('editor', 'school_librarian');
  select ad.* into a from public.adoptions ad where ad.tenant_id = ctx.tenant() and ad.id = p_adoption;
  if not found then return pg_catalog.jsonb_build_object('refused', 'not-found'); end if;
  select r.code into v_code from public.contest_receipts r
    where r.tenant_id = a.tenant_id and r.id = p_entry and r.adoption_id = a.id;
  if found then return pg_catalog.jsonb_build_object('code', v_code); end if;
  select co.* into c from public.contests co join public.campaigns ca on ca.tenant_id = co.tenant_id and ca.id = co.campaign_id
    where co.tenant_id = a.campaign_tenant_id and co.campaign_id = a.campaign_id and ca.kind = 'contest' and ca.state = 'open'
    for no key update of co;
  if not found then return pg_catalog.jsonb_build_object('refused', 'closed'); end if;
  if a.state in ('invited', 'declined') then return pg_catalog.jsonb_build_object('refused', 'not-taking-part'); end if;
  if c.drawn_at is not null or c.erased_at is not null or ctx.today() > c.entries_until then
    return pg_catalog.jsonb_build_object('refused', 'closed');
  end if;
  if pg_catalog.jsonb_array_length(c.age_groups) > 0 and not coalesce(c.age_groups ? p_age_group, false) then
    return pg_catalog.jsonb_build_object('refused', 'age-group');
  end if;
  loop
    v_code := pg_catalog.upper(pg_catalog.substr(pg_catalog.md5(pg_catalog.gen_random_uuid()::text), 1, 8));
    v_code := pg_catalog.substr(v_code, 1, 4) || '-' || pg_catalog.substr(v_code, 5, 4);
    exit when not exists (select from public.contest_entries e
      where e.tenant_id = c.tenant_id and e.contest_id = c.id and e.code = v_code);
  end loop;
  insert into public.contest_entries (tenant_id, id, source_tenant_id, contest_id, code, entrant_name, contact, guardian, age_group,
    title, body)
  values (c.tenant_id, p_entry, a.tenant_id, c.id, v_code, p_name, p_contact, p_guardian, p_age_group, p_title, p_body);
  insert into public.contest_receipts (tenant_id, id, adoption_id, code, title, age_group)
  values (a.tenant_id, p_entry, a.id, v_code, p_title, p_age_group);
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  values (a.tenant_id, ctx.uuid_v7(), 'adoption', a.id, 'enter-contest', pg_catalog.jsonb_build_object('code', v_code));
  insert into public.history (tenant_id, id, person_id, person_name, acting_for_id, acting_for_name, subject_kind, subject_id, action, data)
  select c.tenant_id, ctx.uuid_v7(), null, null, null, null, 'campaign', c.campaign_id, 'enter-contest',
    pg_catalog.jsonb_build_object('library', t.short_name, 'code', v_code)
  from public.tenants t where t.id = a.tenant_id;
  return pg_catalog.jsonb_build_object('code', v_code);
end $$;
--> statement-breakpoint

-- withdraw_entry: before the decision the entry disappears on both sides; after it, only what tells who the entrant is.
create function carry.withdraw_entry(p_receipt uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare r record; c record; v_done text;
begin
  perform ctx.require_role('editor', 'school_librarian');
  select re.*, ad.campaign_tenant_id, ad.campaign_id into r from public.contest_receipts re
    join public.adoptions ad on ad.tenant_id = re.tenant_id and ad.id = re.adoption_id
    where re.tenant_id = ctx.tenant() and re.id = p_receipt;
  if not found then return null; end if;
  select co.* into c from public.contests co
    where co.tenant_id = r.campaign_tenant_id and co.campaign_id = r.campaign_id for no key update;
  if c.drawn_at is null then
    delete from public.contest_scores s where s.tenant_id = c.tenant_id and s.entry_id = r.id;
    delete from public.contest_entries e where e.tenant_id = c.tenant_id and e.id = r.id and e.source_tenant_id = r.tenant_id;
    delete from public.contest_receipts re where re.tenant_id = r.tenant_id and re.id = r.id;
    v_done := 'withdrawn';
  else
    update public.contest_entries e set entrant_name = null, contact = null, guardian = null, body = null,
      erased_at = coalesce(e.erased_at, pg_catalog.now())
      where e.tenant_id = c.tenant_id and e.id = r.id and e.source_tenant_id = r.tenant_id;
    v_done := 'erased';
  end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  values (r.tenant_id, ctx.uuid_v7(), 'adoption', r.adoption_id, 'withdraw-entry', pg_catalog.jsonb_build_object('code', r.code));
  insert into public.history (tenant_id, id, person_id, person_name, acting_for_id, acting_for_name, subject_kind, subject_id, action, data)
  select c.tenant_id, ctx.uuid_v7(), null, null, null, null, 'campaign', c.campaign_id, 'withdraw-entry',
    pg_catalog.jsonb_build_object('library', t.short_name, 'code', r.code)
  from public.tenants t where t.id = r.tenant_id;
  return v_done;
end $$;
--> statement-breakpoint

-- exclude_entry: the organiser leaves an entry out with a reason its library reads, or takes it back in; never after the decision.
create function carry.exclude_entry(p_entry uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare e record; v_state text := case when p_reason is null then 'received' else 'excluded' end;
begin
  perform ctx.require_role('regional_coordinator');
  select en.*, co.campaign_id, co.drawn_at into e from public.contest_entries en
    join public.contests co on co.tenant_id = en.tenant_id and co.id = en.contest_id
    where en.tenant_id = ctx.tenant() and en.id = p_entry for no key update of co;
  if not found then return 'not-found'; end if;
  if e.drawn_at is not null then return 'decided'; end if;
  if e.state = v_state and e.reason is not distinct from p_reason then return 'done'; end if;
  update public.contest_entries en set state = v_state, reason = p_reason where en.tenant_id = e.tenant_id and en.id = e.id;
  update public.contest_receipts r set state = v_state, reason = p_reason where r.tenant_id = e.source_tenant_id and r.id = e.id;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason, data)
  values (e.tenant_id, ctx.uuid_v7(), 'campaign', e.campaign_id, v_state || '-entry', p_reason,
    pg_catalog.jsonb_build_object('code', e.code));
  insert into public.history (tenant_id, id, person_id, person_name, acting_for_id, acting_for_name, subject_kind, subject_id, action, reason, data)
  select r.tenant_id, ctx.uuid_v7(), null, null, null, null, 'adoption', r.adoption_id, v_state || '-entry', p_reason,
    pg_catalog.jsonb_build_object('code', e.code)
  from public.contest_receipts r where r.tenant_id = e.source_tenant_id and r.id = e.id;
  if v_state = 'excluded' then
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select r.tenant_id, ctx.uuid_v7(), 'contest-excluded', 'adoption', r.adoption_id,
      pg_catalog.jsonb_build_object('code', e.code)
    from public.contest_receipts r where r.tenant_id = e.source_tenant_id and r.id = e.id;
  end if;
  return 'done';
end $$;
--> statement-breakpoint

-- decide_contest: opens the promised seed and names the winners. By lot the first by SHA-256 of „seed:code“; by a jury the best
-- averages, equals in the order of the lot. What it answers is the same for everybody who computes it again.
create function carry.decide_contest(p_contest uuid, p_seed text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare c record; v_outcome jsonb;
begin
  perform ctx.require_role('regional_coordinator');
  select co.* into c from public.contests co where co.tenant_id = ctx.tenant() and co.id = p_contest for no key update;
  if not found then return pg_catalog.jsonb_build_object('refused', 'not-found'); end if;
  if c.drawn_at is not null then return c.outcome; end if;
  if ctx.today() <= c.entries_until then return pg_catalog.jsonb_build_object('refused', 'too-early'); end if;
  if c.seed_hash is null
    or c.seed_hash <> pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(p_seed, 'UTF8')), 'hex') then
    return pg_catalog.jsonb_build_object('refused', 'seed');
  end if;
  if not exists (select from public.contest_entries e
    where e.tenant_id = c.tenant_id and e.contest_id = c.id and e.state = 'received') then
    return pg_catalog.jsonb_build_object('refused', 'no-entries');
  end if;
  if c.method = 'jury' and exists (select from public.contest_entries e
    where e.tenant_id = c.tenant_id and e.contest_id = c.id and e.state = 'received' and not exists (
      select from public.contest_scores s where s.tenant_id = e.tenant_id and s.entry_id = e.id)) then
    return pg_catalog.jsonb_build_object('refused', 'unscored');
  end if;
  with drawn as (
    select e.code,
      case c.method when 'jury' then (select pg_catalog.round(pg_catalog.avg(s.points), 2) from public.contest_scores s
        where s.tenant_id = e.tenant_id and s.entry_id = e.id) else 0 end as points,
      pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(p_seed || ':' || e.code, 'UTF8')), 'hex') as lot
    from public.contest_entries e where e.tenant_id = c.tenant_id and e.contest_id = c.id and e.state = 'received'
  ), ranked as (
    select d.*, pg_catalog.row_number() over (order by d.points desc, d.lot collate "C", d.code collate "C") as place from drawn d
  )
  select pg_catalog.jsonb_build_object(
    'codes', (select pg_catalog.jsonb_agg(r.code order by r.code collate "C") from ranked r),
    'winners', (select pg_catalog.jsonb_agg(r.code order by r.place) from ranked r where r.place <= c.winners))
    || case c.method when 'lot' then '{}'::jsonb else pg_catalog.jsonb_build_object(
      'points', (select pg_catalog.jsonb_object_agg(r.code, r.points) from ranked r
        where r.points >= (select pg_catalog.min(w.points) from ranked w where w.place <= c.winners))) end
  into v_outcome;

  update public.contests co set seed = p_seed, drawn_at = pg_catalog.now(), outcome = v_outcome, version = co.version + 1,
    updated_at = pg_catalog.now() where co.tenant_id = c.tenant_id and co.id = c.id;
  update public.contest_entries e set state = 'won'
    where e.tenant_id = c.tenant_id and e.contest_id = c.id and v_outcome -> 'winners' ? e.code;
  update public.contest_receipts r set state = 'won' from public.contest_entries e
    where e.tenant_id = c.tenant_id and e.contest_id = c.id and e.state = 'won'
      and r.tenant_id = e.source_tenant_id and r.id = e.id;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  values (c.tenant_id, ctx.uuid_v7(), 'campaign', c.campaign_id, 'decide-contest',
    pg_catalog.jsonb_build_object('number', pg_catalog.jsonb_array_length(v_outcome -> 'winners')));
  with sides as (
    select r.tenant_id, r.adoption_id, pg_catalog.count(*) filter (where r.state = 'won') as won
    from public.contest_entries e join public.contest_receipts r on r.tenant_id = e.source_tenant_id and r.id = e.id
    where e.tenant_id = c.tenant_id and e.contest_id = c.id group by 1, 2
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select s.tenant_id, ctx.uuid_v7(), case when s.won > 0 then 'contest-won' else 'contest-decided' end, 'adoption', s.adoption_id,
      pg_catalog.jsonb_build_object('number', s.won) from sides s
  )
  insert into public.history (tenant_id, id, person_id, person_name, acting_for_id, acting_for_name, subject_kind, subject_id, action, data)
  select s.tenant_id, ctx.uuid_v7(), null, null, null, null, 'adoption', s.adoption_id, 'decide-contest',
    pg_catalog.jsonb_build_object('number', s.won) from sides s;
  return v_outcome;
end $$;
--> statement-breakpoint

-- Who the entrants are goes; codes, titles, points and the outcome stay.
create function ctx.erase_entries(p_tenant uuid, p_contest uuid) returns integer
language plpgsql volatile set search_path = '' as $$
declare v_gone integer; v_campaign uuid;
begin
  update public.contest_entries e set entrant_name = null, contact = null, guardian = null, body = null, erased_at = pg_catalog.now()
    where e.tenant_id = p_tenant and e.contest_id = p_contest and e.erased_at is null;
  get diagnostics v_gone = row_count;
  update public.contests c set erased_at = pg_catalog.now(), updated_at = pg_catalog.now()
    where c.tenant_id = p_tenant and c.id = p_contest and c.erased_at is null returning c.campaign_id into v_campaign;
  if v_campaign is not null then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (p_tenant, ctx.uuid_v7(), 'campaign', v_campaign, 'erase-entries', pg_catalog.jsonb_build_object('number', v_gone));
  end if;
  return v_gone;
end $$;
--> statement-breakpoint

-- erase_contest: by hand, before the promised day. An undecided contest takes no more entries after it.
create function carry.erase_contest(p_contest uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('regional_coordinator');
  perform from public.contests c where c.tenant_id = ctx.tenant() and c.id = p_contest and ctx.today() > c.entries_until
    for no key update;
  if not found then return null; end if;
  return ctx.erase_entries(ctx.tenant(), p_contest);
end $$;
--> statement-breakpoint

-- The promised day has come: the worker does the same for the library it has entered.
create function jobs.erase_contests() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_contest uuid; v_gone integer := 0;
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  for v_contest in select c.id from public.contests c
    where c.tenant_id = ctx.tenant() and c.erased_at is null and c.erase_on <= ctx.today() for no key update
  loop
    v_gone := v_gone + ctx.erase_entries(ctx.tenant(), v_contest);
  end loop;
  return v_gone;
end $$;
--> statement-breakpoint

-- challenge_week: the difference since the last time goes into the region's sums of that week. A week of noughts counts as not told.
create function carry.challenge_week(p_adoption uuid, p_week date) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare a record; w record; v_new jsonb; v_step integer;
begin
  perform ctx.require_role('editor', 'school_librarian', 'approver', 'director', 'department_head', 'channel_admin');
  select * into a from public.adoptions ad where ad.tenant_id = ctx.tenant() and ad.id = p_adoption;
  if not found then raise exception 'no such adoption' using errcode = 'SK404'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || a.mirror_tenant_id || a.campaign_id, 0));
  select * into w from public.challenge_weeks cw
    where cw.tenant_id = a.tenant_id and cw.adoption_id = a.id and cw.week_on = p_week for update;
  if not found then return; end if;
  if w.readers > 0 or w.books > 0 then
    v_new := pg_catalog.jsonb_build_object('readers', w.readers, 'books', w.books);
  end if;
  if v_new is not distinct from w.carried then return; end if;
  v_step := (v_new is not null)::integer - (w.carried is not null)::integer;
  insert into public.challenge_totals as t (tenant_id, id, campaign_tenant_id, campaign_id, library_kind, week_on, libraries, readers, books)
  select a.mirror_tenant_id, ctx.uuid_v7(), a.campaign_tenant_id, a.campaign_id, te.kind, p_week, v_step,
    coalesce((v_new ->> 'readers')::integer, 0) - coalesce((w.carried ->> 'readers')::integer, 0),
    coalesce((v_new ->> 'books')::integer, 0) - coalesce((w.carried ->> 'books')::integer, 0)
  from public.tenants te where te.id = a.tenant_id
  on conflict (tenant_id, campaign_tenant_id, campaign_id, library_kind, week_on) do update set
    libraries = t.libraries + excluded.libraries, readers = t.readers + excluded.readers, books = t.books + excluded.books;
  update public.challenge_weeks cw set carried = v_new where cw.tenant_id = w.tenant_id and cw.id = w.id;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  values (a.tenant_id, ctx.uuid_v7(), 'adoption', a.id, 'challenge-week', pg_catalog.jsonb_build_object('week', p_week));
  if v_step <> 0 then
    insert into public.history (tenant_id, id, person_id, person_name, acting_for_id, acting_for_name, subject_kind, subject_id, action, data)
    select a.mirror_tenant_id, ctx.uuid_v7(), null, null, null, null, 'campaign', a.campaign_id, 'challenge-week',
      pg_catalog.jsonb_build_object('library', te.short_name, 'week', p_week)
    from public.tenants te where te.id = a.tenant_id;
  end if;
end $$;
--> statement-breakpoint

-- What a taking-part library may know of its region: sums by week, and a week only when at least three libraries told theirs.
create function carry.challenge_so_far(p_adoption uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare v jsonb;
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'weekOn', s.week_on, 'libraries', s.libraries, 'readers', s.readers, 'books', s.books) order by s.week_on), '[]') into v
  from (
    select t.week_on, pg_catalog.sum(t.libraries) as libraries, pg_catalog.sum(t.readers) as readers, pg_catalog.sum(t.books) as books
    from public.adoptions a join public.challenge_totals t on t.tenant_id = a.mirror_tenant_id
      and t.campaign_tenant_id = a.campaign_tenant_id and t.campaign_id = a.campaign_id
    where a.tenant_id = ctx.tenant() and a.id = p_adoption and a.state not in ('invited', 'declined')
    group by t.week_on having pg_catalog.sum(t.libraries) >= 3) s;
  return v;
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['carry.enter_contest(uuid, uuid, text, text, text, text, text, text)', 'carry.withdraw_entry(uuid)',
    'carry.exclude_entry(uuid, text)', 'carry.decide_contest(uuid, text)', 'carry.erase_contest(uuid)', 'jobs.erase_contests()',
    'carry.challenge_week(uuid, date)', 'carry.challenge_so_far(uuid)'] loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %s', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
  revoke execute on function ctx.erase_entries(uuid, uuid), ctx.contest_follows(), ctx.keep_lesson(), ctx.contest_promise(),
    ctx.week_carried() from public;
  grant execute on function ctx.erase_entries(uuid, uuid) to sklaida_definer;
end $$;
