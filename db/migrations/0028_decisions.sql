-- Decisions that travel: what a group decided becomes a task in the owner's own library, and what that library says of it comes back.

-- The letter of one turn: to the owner in her library, or to the leads of the group. They learn the decision's words and days, and of
-- an answer what was written for them.
create function carry.letter_commitment(p_commitment public.commitments, p_what text, p_key text, p_origin text, p_demo boolean) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
  select r.tenant_id, ctx.uuid_v7(), p.id, p.email, p.first_name || ' ' || p.last_name, p.locale,
    pg_catalog.jsonb_build_object('kind', 'commitment', 'props', pg_catalog.jsonb_build_object(
      'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
      'what', p_what, 'groupName', p_commitment.group_name, 'body', p_commitment.body,
      'by', case when r.owns then pg_catalog.current_setting('app.person_name', true) else p_commitment.assignee_name end,
      'dueOn', coalesce(p_commitment.due_on, p_commitment.asked_on), 'proposedOn', p_commitment.proposed_on,
      'said', case p_what when 'finish' then p_commitment.progress else p_commitment.reason end,
      'url', p_origin || case
        when not r.owns then '/b/' || p_commitment.host_slug || '/groups/' || p_commitment.group_id || '/decisions/' || p_commitment.id
        when t.kind = 'association' then '/association/' || t.slug || '/commitments/' || p_commitment.id
        else '/b/' || t.slug || '/commitments/' || p_commitment.id end,
      'demo', p_demo)),
    'commitment:' || p_commitment.id || ':' || p_what || ':' || p_key || ':' || p.id
  from (
    select p_commitment.tenant_id, p_commitment.assignee_id as person_id, true as owns where p_what in ('offer', 'withdraw', 'agree')
    union all
    select g.tenant_id, g.person_id, false from carry.people_of_group(p_commitment.group_id) g
      where g.lead and p_what in ('propose', 'decline', 'finish')
  ) r
  join public.tenants t on t.id = r.tenant_id
  join identity.people p on p.id = r.person_id and p.erased_at is null
  where p.id is distinct from ctx.person()
  on conflict (tenant_id, key) do nothing
$$;
--> statement-breakpoint

-- A line of history and a notice in one library.
create function carry.note_commitment(p_tenant uuid, p_subject_kind text, p_commitment public.commitments, p_action text, p_from text, p_to text)
returns void language sql volatile security definer set search_path = '' as $$
  -- In the host's history the owner answers, whoever of her library it was.
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, from_state, to_state, reason, data)
  values (p_tenant, ctx.uuid_v7(), case p_subject_kind when 'decision' then p_commitment.assignee_id else ctx.person() end,
    case p_subject_kind when 'decision' then p_commitment.assignee_name else pg_catalog.current_setting('app.person_name', true) end,
    p_subject_kind, p_commitment.id, p_action, p_from, p_to,
    case when p_action in ('propose', 'decline', 'commitment-propose', 'commitment-decline') then p_commitment.reason end,
    pg_catalog.jsonb_build_object('title', pg_catalog.left(p_commitment.body, 200), 'group',
      case p_subject_kind when 'decision' then p_commitment.group_id::text else p_commitment.group_name end));
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
  select p_tenant, ctx.uuid_v7(), 'commitment-' || p_action, p_subject_kind, p_commitment.id,
    pg_catalog.jsonb_build_object('title', pg_catalog.left(p_commitment.body, 200), 'group', p_commitment.group_name)
  where p_subject_kind = 'decision' or p_action in ('offer', 'withdraw', 'agree')
$$;
--> statement-breakpoint

-- Takes a task back from every library but one, and there from everybody but one person.
create function carry.take_back(p_decision public.decisions, p_keep uuid, p_assignee uuid, p_origin text, p_demo boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare c public.commitments; v_from text; v_count integer := 0;
begin
  for c in
    select x.* from public.commitments x
    where x.id = p_decision.id and x.source_tenant_id = p_decision.tenant_id and x.state in ('offered', 'accepted', 'countered')
      and (x.tenant_id is distinct from p_keep or x.assignee_id is distinct from p_assignee)
    order by x.tenant_id for update
  loop
    v_from := c.state;
    update public.commitments x set state = 'withdrawn', proposed_on = null, version = x.version + 1, updated_at = pg_catalog.now()
      where x.tenant_id = c.tenant_id and x.id = c.id returning x.* into c;
    perform carry.note_commitment(c.tenant_id, 'commitment', c, 'withdraw', v_from, 'withdrawn');
    perform carry.letter_commitment(c, 'withdraw', p_decision.version::text, p_origin, p_demo);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
--> statement-breakpoint

-- Brings the owner's library in line with a decision of the entered group: a task offered to its owner, accepted at once where she
-- wrote it herself, or agreed where the decision took over the day she proposed. What was asked of somebody else before is taken back.
-- The library is told the decision's words, its day, the group's name and nothing more; the same again changes nothing.
create function carry.offer_commitment(p_decision uuid, p_origin text, p_demo boolean) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_group uuid := ctx.require_group('lead', 'member'); d public.decisions; g record; o record; c public.commitments;
  v_action text; v_state text;
begin
  select w.name, t.slug into g from public.workgroups w join public.tenants t on t.id = w.tenant_id
    where w.tenant_id = ctx.group_host() and w.id = v_group and (w.ended_on is null or w.ended_on > ctx.today());
  if not found then return 'ended'; end if;
  select x.* into d from public.decisions x
    where x.tenant_id = ctx.group_host() and x.scope_id = v_group and x.id = p_decision for update;
  if not found then return 'not-found'; end if;
  if d.state in ('done', 'dropped') then return 'wrong-state'; end if;
  select m.person_id, m.name, m.tenant_id into o from carry.members_of_group() m
    where m.person_id = d.owner_id and m.tenant_id = d.owner_tenant_id and not m.observes
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today());
  if not found then return 'not-a-member'; end if;
  perform carry.take_back(d, o.tenant_id, o.person_id, p_origin, p_demo);

  select x.* into c from public.commitments x where x.tenant_id = o.tenant_id and x.id = d.id for update;
  if found and c.source_tenant_id <> d.tenant_id then return 'not-found'; end if;
  if c.assignee_id = o.person_id and c.body = d.body and c.state in ('offered', 'accepted', 'countered') then
    if c.asked_on is not distinct from d.due_on then return 'kept'; end if;
    if c.state = 'countered' and c.proposed_on = d.due_on then v_action := 'agree'; end if;
  end if;
  v_action := coalesce(v_action, 'offer');
  v_state := case when v_action = 'agree' or o.person_id = ctx.person() then 'accepted' else 'offered' end;
  insert into public.commitments as x (tenant_id, id, source_tenant_id, group_id, group_name, host_slug, body, assignee_id, assignee_name,
      asked_on, due_on, state, created_by)
    values (o.tenant_id, d.id, d.tenant_id, v_group, g.name, g.slug, d.body, o.person_id, o.name, d.due_on, d.due_on, v_state, ctx.person())
    on conflict (tenant_id, id) do update set body = excluded.body, assignee_id = excluded.assignee_id,
      assignee_name = excluded.assignee_name, group_name = excluded.group_name, asked_on = excluded.asked_on, due_on = excluded.due_on,
      proposed_on = null, state = excluded.state, reason = null, done_at = null,
      progress = case when x.assignee_id = excluded.assignee_id then x.progress end,
      version = x.version + 1, updated_at = pg_catalog.now()
    returning x.* into c;
  update public.decisions x set commitment = v_state, proposed_on = null, reason = null, done_at = null,
      progress = c.progress, progress_at = case when c.progress is not null then x.progress_at end
    where x.tenant_id = d.tenant_id and x.id = d.id;
  perform carry.note_commitment(c.tenant_id, 'commitment', c, v_action, null, v_state);
  perform carry.letter_commitment(c, v_action, d.version::text, p_origin, p_demo);
  return v_state;
end $$;
--> statement-breakpoint

-- The group takes back what it asked for: the decision was dropped, or has no owner any more.
create function carry.withdraw_commitment(p_decision uuid, p_origin text, p_demo boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member'); d public.decisions; v_count integer;
begin
  select x.* into d from public.decisions x
    where x.tenant_id = ctx.group_host() and x.scope_id = v_group and x.id = p_decision for update;
  if not found then return 0; end if;
  v_count := carry.take_back(d, null, null, p_origin, p_demo);
  if v_count > 0 then
    update public.decisions x set commitment = 'withdrawn', proposed_on = null where x.tenant_id = d.tenant_id and x.id = d.id;
  end if;
  return v_count;
end $$;
--> statement-breakpoint

-- What the owner's library answers: 'accept', 'propose' another day, 'decline' with a reason, tell of 'progress', 'finish'. The group
-- reads the state, the day, and the words written for it. Answered by the owner, whoever stands in for her, or the head of her library.
create function carry.answer_commitment(p_id uuid, p_version integer, p_step text, p_on date, p_words text, p_origin text, p_demo boolean)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_source uuid; d public.decisions; c public.commitments; v_from text; v_to text;
begin
  if me is null or ctx.person() is null or nullif(pg_catalog.current_setting('app.only_role', true), '') is not null then
    raise exception 'role required' using errcode = '42501';
  end if;
  if p_step not in ('accept', 'propose', 'decline', 'progress', 'finish') or p_step = 'propose' and p_on is null
    or p_step in ('decline', 'progress') and nullif(p_words, '') is null then
    raise exception 'unknown step' using errcode = '22023';
  end if;
  select x.source_tenant_id into v_source from public.commitments x where x.tenant_id = me and x.id = p_id;
  if not found then return 'not-found'; end if;
  select x.* into d from public.decisions x where x.tenant_id = v_source and x.id = p_id for update;
  select x.* into c from public.commitments x where x.tenant_id = me and x.id = p_id for update;
  if not (c.assignee_id = any (array[ctx.person(), nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid])
    or exists (select from ctx.roles_now(me, ctx.person()) r
      where r.absent_id is null and r.role in ('director', 'department_head'))) then
    return 'not-found';
  end if;
  v_from := c.state;
  v_to := case
    when p_step = 'accept' and v_from in ('offered', 'countered') then 'accepted'
    when p_step = 'propose' and v_from in ('offered', 'accepted', 'countered') then 'countered'
    when p_step = 'decline' and v_from in ('offered', 'accepted', 'countered') then 'declined'
    when p_step = 'progress' and v_from in ('accepted', 'countered') then v_from
    when p_step = 'finish' and v_from in ('accepted', 'countered') then 'done' end;
  if p_step = 'accept' and v_from = 'accepted' or p_step = 'decline' and v_from = 'declined' or p_step = 'finish' and v_from = 'done'
    or p_step = 'propose' and v_from = 'countered' and c.proposed_on = p_on and c.reason is not distinct from nullif(p_words, '')
    or p_step = 'progress' and v_to = v_from and c.progress = p_words then
    return 'repeated';
  end if;
  if v_to is null then return 'wrong-state'; end if;
  if c.version <> p_version then return 'stale'; end if;
  update public.commitments x set state = v_to,
      proposed_on = case when p_step = 'propose' then p_on when p_step = 'progress' then x.proposed_on end,
      reason = case when p_step in ('propose', 'decline') then nullif(p_words, '') when p_step = 'progress' then x.reason end,
      progress = case when p_step in ('progress', 'finish') then coalesce(nullif(p_words, ''), x.progress) else x.progress end,
      done_at = case when v_to = 'done' then pg_catalog.now() end, version = x.version + 1, updated_at = pg_catalog.now()
    where x.tenant_id = me and x.id = p_id returning x.* into c;
  update public.decisions x set commitment = v_to, proposed_on = c.proposed_on, reason = c.reason, progress = c.progress,
      progress_at = case when p_step in ('progress', 'finish') then pg_catalog.now() else x.progress_at end,
      done_at = c.done_at,
      state = case when v_to = 'done' then 'done' when v_to = 'declined' then 'open' when p_step = 'progress' then 'in_progress'
        else x.state end,
      version = x.version + 1, updated_at = pg_catalog.now()
    where x.tenant_id = d.tenant_id and x.id = d.id and x.owner_tenant_id = me and x.state in ('open', 'in_progress');
  perform carry.note_commitment(me, 'commitment', c, p_step, v_from, v_to);
  perform carry.note_commitment(d.tenant_id, 'decision', c, 'commitment-' || p_step, v_from, v_to);
  perform carry.letter_commitment(c, p_step, c.version::text, p_origin, p_demo);
  return v_to;
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'carry.letter_commitment(public.commitments, text, text, text, boolean)',
    'carry.note_commitment(uuid, text, public.commitments, text, text, text)',
    'carry.take_back(public.decisions, uuid, uuid, text, boolean)',
    'carry.offer_commitment(uuid, text, boolean)', 'carry.withdraw_commitment(uuid, text, boolean)',
    'carry.answer_commitment(uuid, integer, text, date, text, text, boolean)'
  ]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array[
    'carry.offer_commitment(uuid, text, boolean)', 'carry.withdraw_commitment(uuid, text, boolean)',
    'carry.answer_commitment(uuid, integer, text, date, text, text, boolean)'
  ]
  loop
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
end $$;
