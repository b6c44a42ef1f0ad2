-- Votes of a group: who may vote is written down when a ballot is opened, who has voted stands apart from what was chosen, and a secret
-- choice cannot be told from another by name, time or order.
alter table ballot_options add column stance text constraint ballot_options_stance check (stance in ('for', 'against', 'abstain'));
--> statement-breakpoint
revoke insert, update, delete on ballots, ballot_options from sklaida_app;
--> statement-breakpoint
-- Votes are told by a function alone: of a secret ballot nothing while it is open, or watching the sums would tell who made them grow.
revoke select on ballot_votes from sklaida_app;
--> statement-breakpoint
grant select (tenant_id, id, scope_id, ballot_id) on ballot_votes to sklaida_app;
--> statement-breakpoint

-- Rights nobody may use any more: of whoever lost her seat or only observes. A vote that was cast stays.
create function ctx.prune_ballot(p_tenant uuid, p_ballot uuid) returns void
language sql volatile set search_path = '' as $$
  with gone as (
    delete from public.ballot_turnout t using public.ballots b
    where b.tenant_id = p_tenant and b.id = p_ballot and t.tenant_id = b.tenant_id and t.ballot_id = b.id and t.voted_at is null
      and not exists (select from identity.workgroup_members w join identity.people p on p.id = w.person_id and p.erased_at is null
        where w.workgroup_id = b.scope_id and w.person_id = t.person_id and not w.observes
          and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today()))
    returning 1
  )
  update public.ballots b set entitled = b.entitled - (select pg_catalog.count(*)::integer from gone)
  where b.tenant_id = p_tenant and b.id = p_ballot and exists (select from gone)
$$;
--> statement-breakpoint
create function carry.lose_ballot_rights() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform ctx.prune_ballot(b.tenant_id, b.id)
    from public.ballots b where b.scope_id = old.workgroup_id and b.state = 'open';
  return null;
end $$;
--> statement-breakpoint
create trigger ballot_rights after update of observes, valid_until or delete on identity.workgroup_members
  for each row execute function carry.lose_ballot_rights();
--> statement-breakpoint

-- A notice in the library of everybody who sits in the group.
create function ctx.tell_of_ballot(p_ballot public.ballots, p_kind text) returns void
language sql volatile set search_path = '' as $$
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
  select o.tenant_id, ctx.uuid_v7(), p_kind, 'ballot', p_ballot.id,
    pg_catalog.jsonb_build_object('title', p_ballot.question, 'path', '/b/' || t.slug || '/groups/' || p_ballot.scope_id || '/ballots/' || p_ballot.id)
  from (select distinct g.tenant_id from carry.people_of_group(p_ballot.scope_id) g) o
  join public.tenants t on t.id = p_ballot.tenant_id
$$;
--> statement-breakpoint

-- Opens a ballot of the entered group for those who sit there now and do not only observe; the same id again is the same ballot.
-- p_ballot: {id, kind, question, secret, many, quorum, closesOn, meetingId, itemId}; p_options: [{label, stance, startsAt, endsAt}].
create function carry.open_ballot(p_ballot jsonb, p_options jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_group uuid := ctx.require_group('lead', 'member'); v_host uuid := ctx.group_host(); b public.ballots; v_entitled integer;
  v_options integer := pg_catalog.jsonb_array_length(p_options);
begin
  if not v_group = any (pg_catalog.current_setting('app.write_scopes')::uuid[]) then return 'ended'; end if;
  b.id := (p_ballot ->> 'id')::uuid; b.kind := p_ballot ->> 'kind';
  b.secret := coalesce((p_ballot ->> 'secret')::boolean, false);
  b.quorum := (p_ballot ->> 'quorum')::integer; b.closes_on := (p_ballot ->> 'closesOn')::date;
  b.meeting_id := (p_ballot ->> 'meetingId')::uuid; b.item_id := (p_ballot ->> 'itemId')::uuid;
  if b.kind in ('dates', 'written') and pg_catalog.current_setting('app.group_role') <> 'lead' then return 'forbidden'; end if;
  if v_options not between (case b.kind when 'dates' then 3 else 2 end) and 20 or nullif(p_ballot ->> 'question', '') is null
    or b.kind = 'written' and b.closes_on is null or b.kind = 'dates' and b.secret or (b.kind = 'vote') <> (b.item_id is not null) then
    raise exception 'no such ballot' using errcode = '22023';
  end if;
  if exists (select from public.ballots x where x.id = b.id) then
    return case when exists (select from public.ballots x where x.tenant_id = v_host and x.scope_id = v_group and x.id = b.id
      and x.author_id = ctx.person()) then 'known' else 'not-found' end;
  end if;
  if b.closes_on < ctx.today() then return 'past'; end if;
  if b.kind = 'vote' and not exists (select from public.agenda_items i
    join public.meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    where i.tenant_id = v_host and i.scope_id = v_group and i.id = b.item_id and i.meeting_id = b.meeting_id
      and m.state in ('planned', 'agenda_published', 'held')) then
    return 'not-found';
  end if;
  insert into public.ballots (tenant_id, id, scope_id, kind, meeting_id, item_id, question, secret, many, quorum, closes_on, author_id,
      author_name, created_by)
    values (v_host, b.id, v_group, b.kind, case b.kind when 'vote' then b.meeting_id end, b.item_id,
      pg_catalog.left(p_ballot ->> 'question', 300), b.secret, b.kind = 'poll' and coalesce((p_ballot ->> 'many')::boolean, false), b.quorum,
      b.closes_on, ctx.person(), pg_catalog.current_setting('app.person_name'), ctx.person());
  insert into public.ballot_options (tenant_id, id, scope_id, ballot_id, position, label, stance, starts_at, ends_at)
    select v_host, ctx.uuid_v7(), v_group, b.id, o.n, pg_catalog.left(o.value ->> 'label', 200), o.value ->> 'stance',
      (o.value ->> 'startsAt')::timestamptz, (o.value ->> 'endsAt')::timestamptz
    from pg_catalog.jsonb_array_elements(p_options) with ordinality o(value, n);
  insert into public.ballot_turnout (tenant_id, id, scope_id, ballot_id, person_id, person_name, library)
    select v_host, pg_catalog.gen_random_uuid(), v_group, b.id, m.person_id, m.name, coalesce(m.library, '')
    from carry.members_of_group() m
    where not m.observes and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today());
  get diagnostics v_entitled = row_count;
  -- Among two a secret is none: whoever knows her own vote knows the other.
  if b.secret and v_entitled < 3 then return 'too-few'; end if;
  if b.quorum > v_entitled then return 'quorum-too-big'; end if;
  update public.ballots x set entitled = v_entitled where x.tenant_id = v_host and x.id = b.id returning x.* into b;
  perform ctx.note_in_group('ballot', b.id, 'open', null, 'open', pg_catalog.jsonb_build_object('title', b.question));
  return 'ok';
end $$;
--> statement-breakpoint

-- Takes one vote into a ballot the caller holds. p_choices: [{option, answer}]. Polls and dates that are not secret may be answered anew.
create function ctx.take_vote(b public.ballots, p_person uuid, p_name text, p_choices jsonb) returns text
language plpgsql volatile set search_path = '' as $$
declare v_voted timestamptz; c record; v_options integer;
begin
  if b.state <> 'open' or b.closes_on < ctx.today() or b.kind = 'vote' and not exists (select from public.meetings m
      where m.tenant_id = b.tenant_id and m.id = b.meeting_id and m.state in ('planned', 'agenda_published', 'held')) then
    return 'closed';
  end if;
  select t.voted_at into v_voted from public.ballot_turnout t
    where t.tenant_id = b.tenant_id and t.ballot_id = b.id and t.person_id = p_person for update;
  if not found then return 'no-right'; end if;
  if v_voted is not null and (b.secret or b.kind in ('vote', 'written')) then return 'voted'; end if;
  select pg_catalog.count(*) as n, pg_catalog.count(distinct g.option) as different, pg_catalog.count(o.id) as known,
      pg_catalog.count(*) filter (where g.answer = 'yes' or b.kind = 'dates' and g.answer in ('maybe', 'no')) as said
    into c
    from pg_catalog.jsonb_to_recordset(p_choices) as g(option uuid, answer text)
    left join public.ballot_options o on o.tenant_id = b.tenant_id and o.ballot_id = b.id and o.id = g.option;
  select pg_catalog.count(*) into v_options from public.ballot_options o where o.tenant_id = b.tenant_id and o.ballot_id = b.id;
  if c.known <> c.n or c.different <> c.n or c.said <> c.n then return 'unknown-option'; end if;
  if c.n = 0 or b.kind = 'dates' and c.n <> v_options or b.kind <> 'dates' and not b.many and c.n <> 1 then return 'incomplete'; end if;
  if b.secret then
    -- Every choice is laid anew in a chance order, so that neither ids nor places nor transactions tell the last one from the others.
    with before as (
      delete from public.ballot_votes v where v.tenant_id = b.tenant_id and v.ballot_id = b.id returning v.option_id, v.answer
    ), every as (
      select x.option_id, x.answer from before x
      union all
      select g.option, g.answer from pg_catalog.jsonb_to_recordset(p_choices) as g(option uuid, answer text)
    )
    insert into public.ballot_votes (tenant_id, id, scope_id, ballot_id, option_id, answer)
      select b.tenant_id, pg_catalog.gen_random_uuid(), b.scope_id, b.id, e.option_id, e.answer
      from (select x.option_id, x.answer from every x order by pg_catalog.random()) e;
  else
    delete from public.ballot_votes v where v.tenant_id = b.tenant_id and v.ballot_id = b.id and v.person_id = p_person;
    insert into public.ballot_votes (tenant_id, id, scope_id, ballot_id, option_id, person_id, person_name, answer)
      select b.tenant_id, ctx.uuid_v7(), b.scope_id, b.id, g.option, p_person, p_name, g.answer
      from pg_catalog.jsonb_to_recordset(p_choices) as g(option uuid, answer text);
  end if;
  update public.ballot_turnout t set voted_at = case when b.secret then pg_catalog.date_trunc('day', pg_catalog.now()) else pg_catalog.now() end
    where t.tenant_id = b.tenant_id and t.ballot_id = b.id and t.person_id = p_person;
  return 'ok';
end $$;
--> statement-breakpoint
create function carry.cast_vote(p_ballot uuid, p_choices jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member'); b public.ballots;
begin
  if not v_group = any (pg_catalog.current_setting('app.write_scopes')::uuid[]) then return 'closed'; end if;
  select x.* into b from public.ballots x
    where x.tenant_id = ctx.group_host() and x.scope_id = v_group and x.id = p_ballot for update;
  if not found then return 'not-found'; end if;
  return ctx.take_vote(b, ctx.person(), pg_catalog.current_setting('app.person_name'), p_choices);
end $$;
--> statement-breakpoint

-- How many have voted.
create function ctx.voters_of_ballot(p_tenant uuid, p_ballot uuid) returns bigint
language sql stable set search_path = '' as $$
  select pg_catalog.count(*) from public.ballot_turnout t where t.tenant_id = p_tenant and t.ballot_id = p_ballot and t.voted_at is not null
$$;
--> statement-breakpoint
-- The votes of these ballots of the group this transaction may read; p_today: a secret one whose day is over is open no more. Where fewer
-- than three voted in secret their sums would name them, and nobody is told.
create function carry.votes_of_ballots(p_ballots uuid[], p_today date)
returns table (ballot_id uuid, option_id uuid, person_id uuid, person_name text, answer text)
language sql stable security definer set search_path = '' as $$
  select v.ballot_id, v.option_id, v.person_id, v.person_name, v.answer
  from public.ballot_votes v
  join public.ballots b on b.tenant_id = v.tenant_id and b.id = v.ballot_id
  where v.ballot_id = any (p_ballots) and b.scope_id = any (nullif(pg_catalog.current_setting('app.scopes', true), '')::uuid[])
    and (not b.secret or (b.state <> 'open' or b.closes_on < least(p_today, ctx.today()))
      and ctx.voters_of_ballot(b.tenant_id, b.id) >= 3)
  order by v.id
$$;
--> statement-breakpoint

-- As before; of a secret ballot that is open, or where fewer than three voted, a copy holds no votes; and whoever has voted may vote again where the copy is restored.
create or replace function jobs.export_rows(p_part text, p_after uuid, p_limit integer) returns table (place uuid, line text)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
declare v_generated text[]; v_open text := 'exists (select from public.ballots b where b.tenant_id = t.tenant_id and b.id = t.ballot_id
  and b.secret and b.state = ''open'')';
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  if exists (select from jobs.export_tables() known where known = p_part) then
    select coalesce(pg_catalog.array_agg(a.attname::text), '{}') into v_generated from pg_catalog.pg_attribute a
      where a.attrelid = pg_catalog.format('public.%I', p_part)::regclass and a.attgenerated <> '';
    return query execute pg_catalog.format(
      'select t.id, (pg_catalog.to_jsonb(t) - $4 %s)::text from public.%I t where t.tenant_id = ctx.tenant() and ($1 is null or t.id > $1) %s
       order by t.id limit $2',
      case p_part when 'ballot_turnout' then '|| case when ' || v_open || ' then ''{"voted_at": null}''::jsonb else ''{}'' end' else '' end,
      p_part, case p_part when 'ballot_votes' then 'and not exists (select from public.ballots b
        where b.tenant_id = t.tenant_id and b.id = t.ballot_id and b.secret
          and (b.state = ''open'' or ctx.voters_of_ballot(b.tenant_id, b.id) < 3))' else '' end)
      using p_after, p_limit, ctx.tenant(), v_generated;
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

-- Closes a ballot or calls it off with a reason: its lead, or whoever asked a poll. p_meeting: planned on a day of a date poll.
create function carry.close_ballot(p_ballot uuid, p_version integer, p_step text, p_reason text, p_meeting uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member'); b public.ballots; v_to text;
begin
  v_to := case p_step when 'close' then 'closed' when 'cancel' then 'cancelled' end;
  if v_to is null or v_to = 'cancelled' and nullif(p_reason, '') is null then
    raise exception 'unknown step' using errcode = '22023';
  end if;
  if not v_group = any (pg_catalog.current_setting('app.write_scopes')::uuid[]) then return 'wrong-state'; end if;
  select x.* into b from public.ballots x
    where x.tenant_id = ctx.group_host() and x.scope_id = v_group and x.id = p_ballot for update;
  if not found then return 'not-found'; end if;
  if pg_catalog.current_setting('app.group_role') <> 'lead' and b.author_id <> ctx.person() then return 'forbidden'; end if;
  if p_meeting is not null and (b.kind <> 'dates' or not exists (select from public.meetings m
      where m.tenant_id = b.tenant_id and m.scope_id = v_group and m.id = p_meeting)) then
    return 'not-found';
  end if;
  if b.state = v_to and (p_meeting is null or b.meeting_id = p_meeting) then return 'ok'; end if;
  if b.state <> 'open' and (p_meeting is null or b.state <> 'closed' or b.meeting_id is not null) then return 'wrong-state'; end if;
  if b.version <> p_version then return 'stale'; end if;
  if b.state = 'open' then perform ctx.prune_ballot(b.tenant_id, b.id); end if;
  update public.ballots x set state = v_to, closed_at = coalesce(x.closed_at, pg_catalog.now()), reason = nullif(p_reason, ''),
      meeting_id = coalesce(p_meeting, x.meeting_id), version = x.version + 1, updated_at = pg_catalog.now()
    where x.tenant_id = b.tenant_id and x.id = b.id;
  if b.state = 'open' then
    perform ctx.note_in_group('ballot', b.id, p_step, b.state, v_to,
      pg_catalog.jsonb_build_object('title', b.question) || case when v_to = 'cancelled' then pg_catalog.jsonb_build_object('reason', p_reason) else '{}' end);
    if b.kind <> 'vote' then perform ctx.tell_of_ballot(b, case v_to when 'closed' then 'ballot-closed' else 'ballot-cancelled' end); end if;
  end if;
  return 'ok';
end $$;
--> statement-breakpoint

-- What is over by its day, and votes of meetings whose minutes went round: closed with a line of history and a notice, each once.
create function jobs.close_ballots() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare b public.ballots; v_count integer := 0;
begin
  for b in
    select x.* from public.ballots x
    where x.state = 'open' and (x.closes_on < ctx.today() or x.kind = 'vote' and not exists (select from public.meetings m
      where m.tenant_id = x.tenant_id and m.id = x.meeting_id and m.state in ('planned', 'agenda_published', 'held')))
    order by x.tenant_id, x.id limit 200 for update of x skip locked
  loop
    perform ctx.prune_ballot(b.tenant_id, b.id);
    update public.ballots x set state = 'closed', closed_at = pg_catalog.now(), version = x.version + 1, updated_at = pg_catalog.now()
      where x.tenant_id = b.tenant_id and x.id = b.id;
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, data)
      values (b.tenant_id, ctx.uuid_v7(), 'ballot', b.id, 'close', 'open', 'closed',
        pg_catalog.jsonb_build_object('title', b.question, 'group', b.scope_id::text));
    if b.kind <> 'vote' then perform ctx.tell_of_ballot(b, 'ballot-closed'); end if;
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
--> statement-breakpoint

-- While a letter about days is sent: a link of seven days that answers this one question for its addressee and opens nothing else.
-- False where she has no right to answer, or where her library asks for a second proof.
create function jobs.open_ballot_link(p_letter uuid, p_hash text, p_ballot uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  select o.recipient_id into v_person from public.outbox o
    where o.tenant_id = ctx.tenant() and o.id = p_letter and o.mail ->> 'kind' = 'ballot'
      and exists (select from public.ballots b join public.ballot_turnout t on t.tenant_id = b.tenant_id and t.ballot_id = b.id
        where b.id = p_ballot and b.kind = 'dates' and b.state = 'open' and t.person_id = o.recipient_id);
  if not found or exists (select from identity.second_factor_rules f join ctx.roles_now(ctx.tenant(), v_person) ro on ro.role = f.role
      where f.tenant_id = ctx.tenant()) then
    return false;
  end if;
  insert into identity.links as l (hash, purpose, tenant_id, object_id, person_id, letter_id, expires_at)
    values (p_hash, 'ballot', ctx.tenant(), p_ballot, v_person, p_letter, pg_catalog.now() + interval '7 days')
    on conflict (hash) do update set expires_at = excluded.expires_at
      where l.tenant_id = excluded.tenant_id and l.letter_id = excluded.letter_id and l.revoked_at is null;
  return found;
end $$;
--> statement-breakpoint
-- The date poll a standing link answers, and for whom; none where her seat has ended.
create function ctx.ballot_of_link(p_hash text) returns table (person_id uuid, name text, first_name text, ballot public.ballots)
language sql stable set search_path = '' as $$
  select p.id, p.first_name || ' ' || p.last_name, p.first_name, b
  from identity.links l
  join identity.people p on p.id = l.person_id and p.erased_at is null
  join public.ballot_turnout t on t.ballot_id = l.object_id and t.person_id = l.person_id
  join public.ballots b on b.tenant_id = t.tenant_id and b.id = t.ballot_id and b.kind = 'dates'
  join public.workgroups g on g.tenant_id = b.tenant_id and g.id = b.scope_id and (g.ended_on is null or g.ended_on > ctx.today())
  join identity.workgroup_members w on w.workgroup_id = b.scope_id and w.person_id = p.id and not w.observes
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
  where l.hash = p_hash and l.purpose = 'ballot' and l.revoked_at is null and l.expires_at > pg_catalog.now() and l.uses < 50
$$;
--> statement-breakpoint
-- The question, its days with how many they suit, and what she has answered; nobody's name but hers.
create function identity.ballot_by_link(p_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object('firstName', f.first_name, 'question', (f.ballot).question, 'group', g.name,
    'open', (f.ballot).state = 'open' and coalesce((f.ballot).closes_on >= ctx.today(), true), 'closesOn', (f.ballot).closes_on,
    'options', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'endsAt', o.ends_at,
        'yes', (select pg_catalog.count(*) from public.ballot_votes v where v.tenant_id = o.tenant_id and v.option_id = o.id and v.answer = 'yes'),
        'mine', (select v.answer from public.ballot_votes v
          where v.tenant_id = o.tenant_id and v.option_id = o.id and v.person_id = f.person_id)) order by o.position)
      from public.ballot_options o where o.tenant_id = (f.ballot).tenant_id and o.ballot_id = (f.ballot).id))
  from ctx.ballot_of_link(p_hash) f
  join public.workgroups g on g.tenant_id = (f.ballot).tenant_id and g.id = (f.ballot).scope_id
$$;
--> statement-breakpoint
create function identity.answer_ballot_by_link(p_hash text, p_choices jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare f record; b public.ballots;
begin
  select x.person_id, x.name, (x.ballot).tenant_id as tenant_id, (x.ballot).id as id into f from ctx.ballot_of_link(p_hash) x;
  if not found then return 'not-found'; end if;
  select x.* into b from public.ballots x where x.tenant_id = f.tenant_id and x.id = f.id for update;
  update identity.links l set uses = l.uses + 1 where l.hash = p_hash;
  return ctx.take_vote(b, f.person_id, f.name, p_choices);
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array['carry.lose_ballot_rights()', 'carry.votes_of_ballots(uuid[], date)', 'carry.open_ballot(jsonb, jsonb)', 'carry.cast_vote(uuid, jsonb)',
    'carry.close_ballot(uuid, integer, text, text, uuid)', 'jobs.close_ballots()', 'jobs.open_ballot_link(uuid, text, uuid)',
    'identity.ballot_by_link(text)', 'identity.answer_ballot_by_link(text, jsonb)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    if f like 'jobs.%' then execute format('grant execute on function %s to sklaida_worker', f);
    elsif f not like '%lose_ballot_rights%' then execute format('grant execute on function %s to sklaida_app', f);
    end if;
  end loop;
  foreach f in array array['ctx.prune_ballot(uuid, uuid)', 'ctx.voters_of_ballot(uuid, uuid)', 'ctx.tell_of_ballot(public.ballots, text)',
    'ctx.take_vote(public.ballots, uuid, text, jsonb)', 'ctx.ballot_of_link(text)']
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
