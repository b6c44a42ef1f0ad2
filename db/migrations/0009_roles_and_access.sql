-- Powers over people's places and rights: a role that holds one may be given and taken only by somebody who holds it too.
create function ctx.powers_of(p_roles text[]) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct held.power), '{}')
  from (values
    ('tenant_admin', array['person:invite', 'person:remove', 'role:grant', 'access:grant']),
    ('director', array['person:invite', 'person:remove', 'role:grant', 'access:grant', 'deputation:appoint', 'assignment:give']),
    ('school_librarian', array['person:invite', 'person:remove', 'role:grant', 'access:grant', 'deputation:appoint']),
    ('department_head', array['deputation:appoint', 'assignment:give'])
  ) of_role(role, powers) cross join lateral pg_catalog.unnest(of_role.powers) held(power)
  where of_role.role = any (p_roles)
$$;
--> statement-breakpoint
create function ctx.role_fits(p_role text, p_kind text) returns boolean language sql immutable set search_path = '' as $$
  select case
    when p_kind = 'association' then p_role in ('association_member', 'tenant_admin', 'observer', 'dpo')
    when p_role in ('director', 'editor', 'approver', 'dpo', 'observer', 'workgroup_member')
      then p_kind in ('county_library', 'municipal_library', 'school_library')
    when p_role = 'school_librarian' then p_kind = 'school_library'
    when p_role in ('regional_coordinator', 'methodologist') then p_kind = 'county_library'
    when p_role in ('tenant_admin', 'department_head', 'department_contact', 'channel_admin', 'analyst', 'board_member',
      'workgroup_lead', 'lecturer') then p_kind in ('county_library', 'municipal_library')
    else false
  end
$$;
--> statement-breakpoint
-- Whether somebody holding these roles may give or take this one in an institution of this kind.
create function ctx.may_grant(p_held text[], p_role text, p_kind text) returns boolean language sql immutable set search_path = '' as $$
  select 'role:grant' = any (ctx.powers_of(p_held)) and ctx.role_fits(p_role, p_kind)
    and ctx.powers_of(array[p_role]) <@ ctx.powers_of(p_held)
$$;
--> statement-breakpoint
-- With which roles the entered person gives and takes roles here: her own alone. Nothing borrowed, nothing by a link, nothing while
-- acting for somebody. While a library has no director, whoever administers it speaks for the empty chair.
create function ctx.granting_roles() returns text[] language sql stable set search_path = '' as $$
  with own as (
    select coalesce(pg_catalog.array_agg(distinct held.role), '{}') as roles
    from ctx.roles_now(ctx.tenant(), ctx.person()) held
    where held.absent_id is null
      and nullif(pg_catalog.current_setting('app.acting_for', true), '') is null
      and nullif(pg_catalog.current_setting('app.only_role', true), '') is null
  )
  select case
    when 'role:grant' = any (ctx.powers_of(own.roles)) and not exists (
      select from identity.role_grants g join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
      where g.tenant_id = ctx.tenant() and g.role = 'director'
        and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
        and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    ) then own.roles || 'director'::text
    else own.roles
  end from own
$$;
--> statement-breakpoint
revoke execute on function ctx.powers_of(text[]), ctx.role_fits(text, text), ctx.may_grant(text[], text, text), ctx.granting_roles()
  from public;
--> statement-breakpoint
grant execute on function ctx.powers_of(text[]), ctx.role_fits(text, text), ctx.may_grant(text[], text, text), ctx.granting_roles()
  to sklaida_definer;
--> statement-breakpoint

-- Decisions about rights in one library take turns, so that the last two administrators cannot remove each other at once.
create function ctx.rights_in_turn() returns void language sql volatile set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('rights ' || ctx.tenant()::text, 0))
$$;
--> statement-breakpoint
-- Whether anybody may still grant roles at that instant when this grant, or this person, no longer counts.
create function ctx.someone_grants(p_except uuid, p_role text, p_at timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from identity.role_grants g join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
    where g.tenant_id = ctx.tenant() and 'role:grant' = any (ctx.powers_of(array[g.role]))
      and not (g.person_id = p_except and (p_role is null or g.role = p_role))
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > greatest(p_at, pg_catalog.now()))
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= (p_at at time zone 'Europe/Vilnius')::date))
$$;
--> statement-breakpoint
-- A line of the journal about a person, with her name as it is today.
create function ctx.note_person(p_person uuid, p_action text, p_reason text, p_data jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason, data)
  select ctx.tenant(), ctx.uuid_v7(), 'person', p.id, p_action, p_reason,
    pg_catalog.jsonb_build_object('person', p.first_name || ' ' || p.last_name) || p_data
  from identity.people p where p.id = p_person
$$;
--> statement-breakpoint
-- Whoever may do more or less from now on signs in anew.
create function ctx.sign_out(p_person uuid) returns void language sql volatile set search_path = '' as $$
  delete from identity.sessions s where s.person_id = p_person
$$;
--> statement-breakpoint

-- Everybody with a place in the entered library now or soon; the second proof is named only to those who may grant roles.
create function identity.staff_list()
returns table (id uuid, first_name text, last_name text, email text, job_title text, valid_from date, valid_until date,
  second_factor boolean, grants jsonb)
language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name, p.last_name, p.email, m.job_title, m.valid_from, m.valid_until,
    case when 'role:grant' = any (ctx.powers_of(ctx.granting_roles())) then
      exists (select from identity.second_factors f where f.person_id = p.id and f.confirmed_at is not null)
      or exists (select from identity.passkeys k where k.person_id = p.id) end,
    coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('role', g.role, 'from', g.valid_from,
          'begun', g.valid_from <= pg_catalog.now(), 'firstDay', (g.valid_from at time zone 'Europe/Vilnius')::date,
          'lastDay', ((g.valid_until - interval '1 microsecond') at time zone 'Europe/Vilnius')::date)
        order by g.valid_from, g.role)
      from identity.role_grants g where g.tenant_id = m.tenant_id and g.person_id = m.person_id
        and (g.valid_until is null or g.valid_until > pg_catalog.now())), '[]')
  from identity.memberships m join identity.people p on p.id = m.person_id and p.erased_at is null
  where m.tenant_id = ctx.tenant() and ctx.person() is not null and (m.valid_until is null or m.valid_until >= ctx.today())
  order by p.last_name collate "lt-x-icu", p.first_name collate "lt-x-icu", p.id
$$;
--> statement-breakpoint
create function identity.may_grant_now() returns text[] language sql stable security definer set search_path = '' as $$
  select ctx.granting_roles()
$$;
--> statement-breakpoint
create function identity.grant_role(p_person uuid, p_role text, p_from timestamptz, p_until timestamptz) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_held text[]; v_kind text; v_email text;
  v_from timestamptz := greatest(coalesce(p_from, pg_catalog.now()), pg_catalog.now());
begin
  perform ctx.rights_in_turn();
  v_held := ctx.granting_roles();
  if not 'role:grant' = any (ctx.powers_of(v_held)) then return 'not-allowed'; end if;
  if p_person = ctx.person() then return 'yourself'; end if;
  select t.kind into v_kind from public.tenants t where t.id = ctx.tenant();
  if not ctx.role_fits(p_role, v_kind) then return 'does-not-fit'; end if;
  if not ctx.may_grant(v_held, p_role, v_kind) then return 'beyond'; end if;
  select p.email into v_email from identity.memberships m join identity.people p on p.id = m.person_id and p.erased_at is null
    where m.tenant_id = ctx.tenant() and m.person_id = p_person and (m.valid_until is null or m.valid_until >= ctx.today());
  if not found then return 'unknown'; end if;
  if ctx.is_parents_staff(ctx.tenant(), v_email) then return 'parents-staff'; end if;
  if p_until <= v_from then return 'order'; end if;
  if exists (
    select from identity.role_grants g where g.tenant_id = ctx.tenant() and g.person_id = p_person and g.role = p_role
      and (g.valid_until is null or g.valid_until > v_from) and (p_until is null or g.valid_from < p_until)
  ) then return 'already'; end if;
  insert into identity.role_grants (tenant_id, person_id, role, valid_from, valid_until)
    values (ctx.tenant(), p_person, p_role, v_from, p_until);
  perform ctx.note_person(p_person, 'grant', null,
    pg_catalog.jsonb_build_object('role', p_role, 'from', v_from, 'until', p_until));
  if v_from <= pg_catalog.now() then perform ctx.sign_out(p_person); end if;
  return 'granted';
end $$;
--> statement-breakpoint
-- Sets when a role ends: now, on a day, or never. Whoever may give a role may take it; everybody may give up her own.
create function identity.end_role(p_person uuid, p_role text, p_from timestamptz, p_until timestamptz) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_held text[]; v_kind text; v_was timestamptz; 
  v_until timestamptz := case when p_until is not null then greatest(p_until, pg_catalog.now()) end;
begin
  perform ctx.rights_in_turn();
  v_held := ctx.granting_roles();
  if not 'role:grant' = any (ctx.powers_of(v_held)) then return 'not-allowed'; end if;
  select t.kind into v_kind from public.tenants t where t.id = ctx.tenant();
  select coalesce(g.valid_until, 'infinity') into v_was from identity.role_grants g
    where g.tenant_id = ctx.tenant() and g.person_id = p_person and g.role = p_role and g.valid_from = p_from
      and (g.valid_until is null or g.valid_until > pg_catalog.now());
  if not found then return 'unknown'; end if;
  if coalesce(v_until, 'infinity') > v_was and p_person = ctx.person() then return 'yourself'; end if;
  if p_person <> ctx.person() and not ctx.may_grant(v_held, p_role, v_kind) then return 'beyond'; end if;
  if v_until is not null and 'role:grant' = any (ctx.powers_of(array[p_role]))
    and not ctx.someone_grants(p_person, p_role, v_until) then return 'last'; end if;
  if coalesce(v_until, 'infinity') > v_was and exists (
    select from identity.role_grants g where g.tenant_id = ctx.tenant() and g.person_id = p_person and g.role = p_role
      and g.valid_from > p_from and (v_until is null or g.valid_from < v_until)
  ) then return 'already'; end if;
  if v_until <= p_from then
    delete from identity.role_grants g
      where g.tenant_id = ctx.tenant() and g.person_id = p_person and g.role = p_role and g.valid_from = p_from;
  else
    update identity.role_grants g set valid_until = v_until
      where g.tenant_id = ctx.tenant() and g.person_id = p_person and g.role = p_role and g.valid_from = p_from;
  end if;
  perform ctx.note_person(p_person, 'end-role', null, pg_catalog.jsonb_build_object('role', p_role, 'until', v_until));
  if p_from <= pg_catalog.now() and v_until <= pg_catalog.now() then perform ctx.sign_out(p_person); end if;
  return 'ended';
end $$;
--> statement-breakpoint
create function identity.change_job_title(p_person uuid, p_title text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_was text;
begin
  if not 'person:invite' = any (ctx.powers_of(ctx.granting_roles())) then return 'not-allowed'; end if;
  select m.job_title into v_was from identity.memberships m
    where m.tenant_id = ctx.tenant() and m.person_id = p_person and (m.valid_until is null or m.valid_until >= ctx.today()) for update;
  if not found then return 'unknown'; end if;
  if v_was is not distinct from nullif(p_title, '') then return 'changed'; end if;
  update identity.memberships m set job_title = nullif(p_title, '') where m.tenant_id = ctx.tenant() and m.person_id = p_person;
  perform ctx.note_person(p_person, 'job-title', null, pg_catalog.jsonb_build_object('before', v_was, 'after', nullif(p_title, '')));
  return 'changed';
end $$;
--> statement-breakpoint
-- What waits for one person by name in the entered library.
create function identity.open_work(p_person uuid) returns table (kind text, id uuid, title text, due_on date)
language sql stable security definer set search_path = '' as $$
  select 'task', t.id, t.title, t.due_on from public.tasks t
    where t.tenant_id = ctx.tenant() and t.assignee_id = p_person and t.state = 'open'
  union all
  select 'assignment', a.id, a.title, a.due_on from public.assignments a
    where a.tenant_id = ctx.tenant() and a.assignee_id = p_person and a.state not in ('done', 'dropped')
  union all
  select 'distribution', d.id, d.title, d.due_on from public.distribution_requests d
    where d.tenant_id = ctx.tenant() and d.responsible_id = p_person and d.state not in ('reported', 'declined')
  order by 4 nulls last, 2
$$;
--> statement-breakpoint
-- The end of a place in the library: what waits by name goes to the heir, roles and doors close at once or after the last day.
create function identity.leave(p_person uuid, p_last_day date, p_heir uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := ctx.tenant(); v_held text[]; v_kind text; v_heir text; v_at timestamptz;
  v_now boolean := p_last_day is null or p_last_day < ctx.today();
begin
  perform ctx.rights_in_turn();
  v_held := ctx.granting_roles();
  if not 'person:remove' = any (ctx.powers_of(v_held)) then return 'not-allowed'; end if;
  if not exists (select from identity.memberships m
    where m.tenant_id = me and m.person_id = p_person and (m.valid_until is null or m.valid_until >= ctx.today())) then return 'unknown'; end if;
  select t.kind into v_kind from public.tenants t where t.id = me;
  if p_person <> ctx.person() and exists (
    select from identity.role_grants g where g.tenant_id = me and g.person_id = p_person
      and (g.valid_until is null or g.valid_until > pg_catalog.now()) and not ctx.may_grant(v_held, g.role, v_kind)
  ) then return 'beyond'; end if;
  v_at := case when v_now then pg_catalog.now() else (p_last_day + 1)::timestamp at time zone 'Europe/Vilnius' end;
  if not ctx.someone_grants(p_person, null, v_at) then return 'last'; end if;
  if exists (select from identity.open_work(p_person)) then
    select p.first_name || ' ' || p.last_name into v_heir from identity.people p
      where p.id = p_heir and p_heir <> p_person and exists (select from ctx.roles_now(me, p_heir) held where held.absent_id is null);
    if not found then return 'open-work'; end if;
    update public.tasks t set assignee_id = p_heir, updated_at = pg_catalog.now(), version = t.version + 1
      where t.tenant_id = me and t.assignee_id = p_person and t.state = 'open';
    update public.assignments a set assignee_id = p_heir, assignee_name = v_heir, updated_at = pg_catalog.now(), version = a.version + 1
      where a.tenant_id = me and a.assignee_id = p_person and a.state not in ('done', 'dropped');
    update public.distribution_requests d set responsible_id = p_heir, responsible_name = v_heir, updated_at = pg_catalog.now(),
        version = d.version + 1
      where d.tenant_id = me and d.responsible_id = p_person and d.state not in ('reported', 'declined');
  end if;
  delete from identity.role_grants g where g.tenant_id = me and g.person_id = p_person and g.valid_from >= v_at;
  update identity.role_grants g set valid_until = v_at
    where g.tenant_id = me and g.person_id = p_person and (g.valid_until is null or g.valid_until > v_at);
  update identity.memberships m set valid_until = case when v_now then ctx.today() else p_last_day end
    where m.tenant_id = me and m.person_id = p_person;
  update public.deputations d set state = 'revoked', revoked_at = pg_catalog.now(), updated_at = pg_catalog.now(), version = d.version + 1
    where d.tenant_id = me and p_person in (d.absent_id, d.deputy_id) and d.state in ('proposed', 'planned')
      and d.ends_at > v_at and (v_now or d.starts_at >= v_at);
  perform ctx.note_person(p_person, 'leave', null,
    pg_catalog.jsonb_build_object('until', v_at, 'heir', v_heir));
  if v_now then
    update identity.links l set revoked_at = pg_catalog.now()
      where l.tenant_id = me and l.person_id = p_person and l.revoked_at is null;
    perform ctx.sign_out(p_person);
  end if;
  return 'left';
end $$;
--> statement-breakpoint

-- For how long an administrator of the installation is let in is said by the library, before it lets her in.
create function identity.set_access_hours(p_id uuid, p_hours integer) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  update identity.access_grants a set hours = p_hours
    where a.id = p_id and a.tenant_id = ctx.tenant() and a.granted_by is null and a.revoked_at is null and p_hours between 1 and 72;
  return found;
end $$;
--> statement-breakpoint
-- The pages an administrator of the installation opened here, once a minute each; asked by anybody else it writes nothing.
create function identity.note_look(p_path text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare v_access uuid; v_path text := pg_catalog.left(p_path, 200);
begin
  select a.id into v_access from identity.access_grants a
    where a.tenant_id = ctx.tenant() and a.person_id = ctx.person() and a.entered_at is not null and a.revoked_at is null
      and a.valid_from <= pg_catalog.now() and a.valid_until > pg_catalog.now()
    order by a.valid_until desc limit 1;
  if not found then return; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('look ' || v_access, 0));
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  select ctx.tenant(), ctx.uuid_v7(), 'access', v_access, 'look', pg_catalog.jsonb_build_object('path', v_path)
  where not exists (
    select from public.history h where h.tenant_id = ctx.tenant() and h.subject_kind = 'access' and h.subject_id = v_access
      and h.action = 'look' and h.data ->> 'path' = v_path and h.at > pg_catalog.now() - interval '1 minute');
end $$;
--> statement-breakpoint
-- Who of the installation's administrators may look in now, for everybody who is inside to see.
create function identity.running_access() returns table (name text, until timestamptz, mine boolean)
language sql stable security definer set search_path = '' as $$
  select p.first_name || ' ' || p.last_name, a.valid_until, a.person_id = ctx.person()
  from identity.access_grants a join identity.people p on p.id = a.person_id
  where a.tenant_id = ctx.tenant() and ctx.person() is not null and a.granted_by is not null and a.revoked_at is null
    and a.valid_from <= pg_catalog.now() and a.valid_until > pg_catalog.now()
  order by a.valid_until
$$;
--> statement-breakpoint
create index access_grants_tenant on identity.access_grants (tenant_id, requested_at);
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['identity.staff_list()', 'identity.may_grant_now()',
    'identity.grant_role(uuid, text, timestamptz, timestamptz)', 'identity.end_role(uuid, text, timestamptz, timestamptz)',
    'identity.change_job_title(uuid, text)', 'identity.open_work(uuid)', 'identity.leave(uuid, date, uuid)',
    'identity.set_access_hours(uuid, integer)', 'identity.note_look(text)', 'identity.running_access()']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
  foreach f in array array['ctx.rights_in_turn()', 'ctx.someone_grants(uuid, text, timestamptz)',
    'ctx.note_person(uuid, text, text, jsonb)', 'ctx.sign_out(uuid)']
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
