-- A commitment handed on to a colleague inside its library. The group goes on reading the name of its own member: `owner_id` and
-- `owner_name` keep who that is; null where the assignee is that member herself.
alter table commitments add column owner_id uuid;
--> statement-breakpoint
alter table commitments add column owner_name text;
--> statement-breakpoint

create or replace function carry.letter_commitment(p_commitment public.commitments, p_what text, p_key text, p_origin text, p_demo boolean) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
  select r.tenant_id, ctx.uuid_v7(), p.id, p.email, p.first_name || ' ' || p.last_name, p.locale,
    pg_catalog.jsonb_build_object('kind', 'commitment', 'props', pg_catalog.jsonb_build_object(
      'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
      'what', p_what, 'groupName', p_commitment.group_name, 'body', p_commitment.body,
      'by', case when r.owns then pg_catalog.current_setting('app.person_name', true) else coalesce(p_commitment.owner_name, p_commitment.assignee_name) end,
      'dueOn', coalesce(p_commitment.due_on, p_commitment.asked_on), 'proposedOn', p_commitment.proposed_on,
      'said', case p_what when 'finish' then p_commitment.progress else p_commitment.reason end,
      'url', p_origin || case
        when not r.owns then '/b/' || p_commitment.host_slug || '/groups/' || p_commitment.group_id || '/decisions/' || p_commitment.id
        when t.kind = 'association' then '/association/' || t.slug || '/commitments/' || p_commitment.id
        else '/b/' || t.slug || '/commitments/' || p_commitment.id end,
      'demo', p_demo)),
    'commitment:' || p_commitment.id || ':' || p_what || ':' || p_key || ':' || p.id
  from (
    select p_commitment.tenant_id, p_commitment.assignee_id as person_id, true as owns where p_what in ('offer', 'withdraw', 'agree', 'hand-on')
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

create or replace function carry.note_commitment(p_tenant uuid, p_subject_kind text, p_commitment public.commitments, p_action text, p_from text, p_to text)
returns void language sql volatile security definer set search_path = '' as $$
  -- In the host's history the owner answers, whoever of her library it was.
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, from_state, to_state, reason, data)
  values (p_tenant, ctx.uuid_v7(), case p_subject_kind when 'decision' then coalesce(p_commitment.owner_id, p_commitment.assignee_id) else ctx.person() end,
    case p_subject_kind when 'decision' then coalesce(p_commitment.owner_name, p_commitment.assignee_name) else pg_catalog.current_setting('app.person_name', true) end,
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

create or replace function carry.take_back(p_decision public.decisions, p_keep uuid, p_assignee uuid, p_origin text, p_demo boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare c public.commitments; v_from text; v_count integer := 0;
begin
  for c in
    select x.* from public.commitments x
    where x.id = p_decision.id and x.source_tenant_id = p_decision.tenant_id and x.state in ('offered', 'accepted', 'countered')
      and (x.tenant_id is distinct from p_keep or coalesce(x.owner_id, x.assignee_id) is distinct from p_assignee)
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

-- As it was, but for a task that was handed on: it stays with the colleague while the decision stays with the same member.
create or replace function carry.offer_commitment(p_decision uuid, p_origin text, p_demo boolean) returns text
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
  if coalesce(c.owner_id, c.assignee_id) = o.person_id and c.body = d.body and c.state in ('offered', 'accepted', 'countered') then
    if c.asked_on is not distinct from d.due_on then return 'kept'; end if;
    if c.state = 'countered' and c.proposed_on = d.due_on then v_action := 'agree'; end if;
  end if;
  v_action := coalesce(v_action, 'offer');
  v_state := case when v_action = 'agree' or o.person_id = ctx.person() then 'accepted' else 'offered' end;
  insert into public.commitments as x (tenant_id, id, source_tenant_id, group_id, group_name, host_slug, body, assignee_id, assignee_name,
      asked_on, due_on, state, created_by)
    values (o.tenant_id, d.id, d.tenant_id, v_group, g.name, g.slug, d.body, o.person_id, o.name, d.due_on, d.due_on, v_state, ctx.person())
    on conflict (tenant_id, id) do update set body = excluded.body,
      assignee_id = case when x.owner_id = excluded.assignee_id then x.assignee_id else excluded.assignee_id end,
      assignee_name = case when x.owner_id = excluded.assignee_id then x.assignee_name else excluded.assignee_name end,
      owner_id = case when x.owner_id = excluded.assignee_id then x.owner_id end,
      owner_name = case when x.owner_id = excluded.assignee_id then x.owner_name end, group_name = excluded.group_name, asked_on = excluded.asked_on, due_on = excluded.due_on,
      proposed_on = null, state = excluded.state, reason = null, done_at = null,
      progress = case when coalesce(x.owner_id, x.assignee_id) = excluded.assignee_id then x.progress end,
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

-- Hands a live commitment of the entered library on to a colleague who works there today. The owner, whoever has it now, whoever stands
-- in for either, and the head of the library may; the group learns nothing of it.
create function carry.hand_on_commitment(p_id uuid, p_version integer, p_to uuid, p_words text, p_origin text, p_demo boolean)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); c public.commitments; v_name text; v_from text;
begin
  if me is null or ctx.person() is null or nullif(pg_catalog.current_setting('app.only_role', true), '') is not null then
    raise exception 'role required' using errcode = '42501';
  end if;
  select x.* into c from public.commitments x where x.tenant_id = me and x.id = p_id for update;
  if not found then return 'not-found'; end if;
  if not (array[c.assignee_id, c.owner_id] && array[ctx.person(), nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid]
    or exists (select from ctx.roles_now(me, ctx.person()) r
      where r.absent_id is null and r.role in ('director', 'department_head'))) then
    return 'not-found';
  end if;
  if c.assignee_id = p_to then return 'repeated'; end if;
  if c.state not in ('offered', 'accepted', 'countered') then return 'wrong-state'; end if;
  if c.version <> p_version then return 'stale'; end if;
  select p.first_name || ' ' || p.last_name into v_name from identity.people p
    where p.id = p_to and p.erased_at is null and exists (select from ctx.roles_now(me, p.id) r where r.absent_id is null
      and r.role not in ('observer', 'guest_reviewer'));
  if v_name is null then return 'not-a-colleague'; end if;
  v_from := c.assignee_name;
  update public.commitments x set assignee_id = p_to, assignee_name = v_name,
      owner_id = case when p_to is distinct from coalesce(x.owner_id, x.assignee_id) then coalesce(x.owner_id, x.assignee_id) end,
      owner_name = case when p_to is distinct from coalesce(x.owner_id, x.assignee_id) then coalesce(x.owner_name, x.assignee_name) end,
      version = x.version + 1, updated_at = pg_catalog.now()
    where x.tenant_id = me and x.id = p_id returning x.* into c;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason, data)
    values (me, ctx.uuid_v7(), 'commitment', c.id, 'hand-on', nullif(p_words, ''), pg_catalog.jsonb_build_object(
      'title', pg_catalog.left(c.body, 200), 'group', c.group_name, 'absent', v_from, 'deputy', v_name));
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    values (me, ctx.uuid_v7(), 'commitment-hand-on', 'commitment', c.id,
      pg_catalog.jsonb_build_object('title', pg_catalog.left(c.body, 200), 'group', c.group_name));
  perform carry.letter_commitment(c, 'hand-on', c.version::text, p_origin, p_demo);
  return 'handed';
end $$;
--> statement-breakpoint

-- For the digest: what groups wait for from this person in the entered library.
create function jobs.commitments_for(p_person uuid)
returns table (id uuid, body text, group_name text, state text, due_on text, slug text, kind text, library text)
language sql stable security definer set search_path = '' as $$
  select c.id, c.body, c.group_name, c.state, c.due_on::text, t.slug, t.kind, t.short_name
  from public.commitments c join public.tenants t on t.id = c.tenant_id
  where c.tenant_id = ctx.tenant() and c.assignee_id = p_person and c.state in ('offered', 'accepted')
    and exists (select from ctx.roles_now(t.id, p_person) r)
  order by c.due_on nulls last, c.id
$$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array['carry.hand_on_commitment(uuid, integer, uuid, text, text, boolean)', 'jobs.commitments_for(uuid)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %s', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
end $$;
