-- What the person behind a session has for a second proof; read while the proof is still owed as well.
create function identity.second_factor_of(p_session text)
returns table (person_id uuid, first_name text, last_name text, vocative text, email text, locale text, awaits boolean, proven boolean,
  secret text, started_at timestamptz, app_since timestamptz, recovery_left integer, recovery_made integer, passkeys integer,
  required boolean, advised boolean)
language sql stable security definer set search_path = '' as $$
  with held as (
    select ro.role, m.tenant_id from identity.session_standing(p_session) s
    join identity.memberships m on m.person_id = s.person_id
    cross join lateral ctx.roles_now(m.tenant_id, s.person_id) ro
  )
  select p.id, p.first_name, p.last_name, p.forms ->> 'vocative', p.email, p.locale, s.awaits_second_factor, s.second_factor,
    f.secret, f.created_at, f.confirmed_at,
    (select pg_catalog.count(*) from identity.recovery_codes c where c.person_id = p.id and c.used_at is null)::integer,
    (select pg_catalog.count(*) from identity.recovery_codes c where c.person_id = p.id)::integer,
    (select pg_catalog.count(*) from identity.passkeys k where k.person_id = p.id)::integer,
    exists (select from held join identity.second_factor_rules r on r.tenant_id = held.tenant_id and r.role = held.role),
    exists (select from held where held.role in ('regional_coordinator', 'tenant_admin', 'director'))
      or exists (select from identity.platform_admins a where a.person_id = p.id
        and a.valid_from <= pg_catalog.now() and (a.valid_until is null or a.valid_until > pg_catalog.now()))
  from identity.session_standing(p_session) s
  join identity.people p on p.id = s.person_id
  left join identity.second_factors f on f.person_id = p.id
$$;
--> statement-breakpoint
-- A secret counts for nothing until a first code has come of it; one that counts is not overwritten.
create function identity.start_app(p_session text, p_secret text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into identity.second_factors as f (person_id, secret)
  select s.person_id, p_secret from identity.session_standing(p_session) s where not s.awaits_second_factor and s.fresh
  on conflict (person_id) do update set secret = excluded.secret, last_step = null, created_at = pg_catalog.now()
    where f.confirmed_at is null;
  return found;
end $$;
--> statement-breakpoint
create function identity.put_recovery_codes(p_person uuid, p_hashes text[]) returns void
language sql volatile set search_path = '' as $$
  delete from identity.recovery_codes where person_id = p_person;
  insert into identity.recovery_codes (person_id, hash) select p_person, h from pg_catalog.unnest(p_hashes) h;
$$;
--> statement-breakpoint
create function identity.confirm_app(p_session text, p_step bigint, p_hashes text[]) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  update identity.second_factors f set confirmed_at = pg_catalog.now(), last_step = p_step
  from identity.session_standing(p_session) s
  where f.person_id = s.person_id and not s.awaits_second_factor and f.confirmed_at is null
    and f.created_at > pg_catalog.now() - interval '30 minutes'
  returning f.person_id into v_person;
  if not found then return false; end if;
  perform identity.put_recovery_codes(v_person, p_hashes);
  return true;
end $$;
--> statement-breakpoint
-- Spends a step: of two requests with one code only the first is let through.
create function identity.use_app_step(p_session text, p_step bigint) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.second_factors f set last_step = p_step
  from identity.session_standing(p_session) s
  where f.person_id = s.person_id and f.confirmed_at is not null and (f.last_step is null or f.last_step < p_step);
  return found;
end $$;
--> statement-breakpoint
-- Answers how many are left; null when there is no such unused code.
create function identity.use_recovery_code(p_session text, p_hash text) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  update identity.recovery_codes c set used_at = pg_catalog.now()
  from identity.session_standing(p_session) s
  where c.person_id = s.person_id and c.hash = p_hash and c.used_at is null
  returning c.person_id into v_person;
  if not found then return null; end if;
  return (select pg_catalog.count(*) from identity.recovery_codes c where c.person_id = v_person and c.used_at is null);
end $$;
--> statement-breakpoint
create function identity.replace_recovery_codes(p_session text, p_hashes text[]) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  select s.person_id into v_person from identity.session_standing(p_session) s
  where not s.awaits_second_factor and s.fresh
    and (exists (select from identity.second_factors f where f.person_id = s.person_id and f.confirmed_at is not null)
      or exists (select from identity.passkeys k where k.person_id = s.person_id));
  if not found then return false; end if;
  perform identity.put_recovery_codes(v_person, p_hashes);
  return true;
end $$;
--> statement-breakpoint
-- Recovery codes stand in for a second proof; without one they would be a way in of their own.
create function identity.drop_idle_recovery_codes(p_person uuid) returns void
language sql volatile set search_path = '' as $$
  delete from identity.recovery_codes c where c.person_id = p_person
    and not exists (select from identity.second_factors f where f.person_id = p_person and f.confirmed_at is not null)
    and not exists (select from identity.passkeys k where k.person_id = p_person)
$$;
--> statement-breakpoint
create function identity.remove_app(p_session text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  delete from identity.second_factors f using identity.session_standing(p_session) s
  where f.person_id = s.person_id and not s.awaits_second_factor and s.fresh
  returning f.person_id into v_person;
  if not found then return false; end if;
  perform identity.drop_idle_recovery_codes(v_person);
  return true;
end $$;
--> statement-breakpoint
create function identity.own_passkeys(p_session text)
returns table (credential_id text, name text, transports text[], created_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select k.credential_id, k.name, k.transports, k.created_at, k.last_used_at
  from identity.session_standing(p_session) s join identity.passkeys k on k.person_id = s.person_id
  order by k.created_at, k.credential_id
$$;
--> statement-breakpoint
create function identity.add_passkey(
  p_session text, p_credential text, p_key text, p_counter bigint, p_transports text[], p_name text
) returns text language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  select s.person_id into v_person from identity.session_standing(p_session) s where not s.awaits_second_factor and s.fresh;
  if not found then return 'not-fresh'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('passkeys ' || v_person, 0));
  if (select pg_catalog.count(*) from identity.passkeys k where k.person_id = v_person) >= 10 then return 'limit'; end if;
  insert into identity.passkeys (credential_id, person_id, public_key, counter, transports, name)
  values (p_credential, v_person, p_key, p_counter, p_transports, p_name) on conflict do nothing;
  return case when found then 'added' else 'taken' end;
end $$;
--> statement-breakpoint
create function identity.rename_passkey(p_session text, p_credential text, p_name text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.passkeys k set name = p_name from identity.session_standing(p_session) s
  where k.person_id = s.person_id and not s.awaits_second_factor and k.credential_id = p_credential;
  return found;
end $$;
--> statement-breakpoint
create function identity.remove_passkey(p_session text, p_credential text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  delete from identity.passkeys k using identity.session_standing(p_session) s
  where k.person_id = s.person_id and not s.awaits_second_factor and s.fresh and k.credential_id = p_credential
  returning k.person_id into v_person;
  if not found then return false; end if;
  perform identity.drop_idle_recovery_codes(v_person);
  return true;
end $$;
--> statement-breakpoint
create function identity.find_passkey(p_credential text)
returns table (person_id uuid, public_key text, counter bigint, transports text[], locale text)
language sql stable security definer set search_path = '' as $$
  select k.person_id, k.public_key, k.counter, k.transports, p.locale
  from identity.passkeys k join identity.people p on p.id = k.person_id and p.erased_at is null
  where k.credential_id = p_credential
$$;
--> statement-breakpoint
-- A counter that does not grow means a copied key, unless the device never counts.
create function identity.use_passkey(p_credential text, p_counter bigint) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.passkeys k set counter = p_counter, last_used_at = pg_catalog.now()
  where k.credential_id = p_credential and (k.counter < p_counter or (k.counter = 0 and p_counter = 0));
  return found;
end $$;
--> statement-breakpoint
create function identity.has_second_factor(p_person uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from identity.second_factors f where f.person_id = p_person and f.confirmed_at is not null)
    or exists (select from identity.passkeys k where k.person_id = p_person)
$$;
--> statement-breakpoint
-- Roles held in the entered library: which of them need a second proof, and how many of their people have one.
create function identity.second_factor_table()
returns table (role text, required boolean, holders integer, protected integer, advised boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  return query
    with held as (
      select distinct g.role, g.person_id from identity.role_grants g
      join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
        and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
      where g.tenant_id = ctx.tenant()
        and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    ), named as (
      select h.role from held h
      union select r.role from identity.second_factor_rules r where r.tenant_id = ctx.tenant()
    )
    select n.role,
      exists (select from identity.second_factor_rules r where r.tenant_id = ctx.tenant() and r.role = n.role),
      pg_catalog.count(h.person_id)::integer,
      (pg_catalog.count(h.person_id) filter (where identity.has_second_factor(h.person_id)))::integer,
      n.role in ('regional_coordinator', 'tenant_admin', 'director')
    from named n left join held h on h.role = n.role group by n.role order by n.role;
end $$;
--> statement-breakpoint
-- Nobody asks of others what she has not got: whoever sets the rule keeps her own way in.
create function identity.set_second_factor_rule(p_role text, p_required boolean) returns text
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  if p_required then
    if not identity.has_second_factor(ctx.person()) then return 'no-factor'; end if;
    insert into identity.second_factor_rules (tenant_id, role) values (ctx.tenant(), p_role) on conflict do nothing;
  else
    delete from identity.second_factor_rules where tenant_id = ctx.tenant() and role = p_role;
  end if;
  if not found then return 'unchanged'; end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  values (ctx.tenant(), ctx.uuid_v7(), 'library', ctx.tenant(),
    case when p_required then 'second-factor-required' else 'second-factor-optional' end,
    pg_catalog.jsonb_build_object('role', p_role));
  return 'changed';
end $$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.prosecdef as definer from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'identity' and p.proname in ('second_factor_of', 'start_app', 'put_recovery_codes', 'confirm_app', 'use_app_step',
      'use_recovery_code', 'replace_recovery_codes', 'drop_idle_recovery_codes', 'remove_app', 'own_passkeys', 'add_passkey',
      'rename_passkey', 'remove_passkey', 'find_passkey', 'use_passkey', 'second_factor_table', 'has_second_factor',
      'set_second_factor_rule')
  loop
    execute format('revoke execute on function %s from public', f.name);
    if f.definer then
      execute format('alter function %s owner to sklaida_definer', f.name);
      execute format('grant execute on function %s to sklaida_app', f.name);
    else
      execute format('grant execute on function %s to sklaida_definer', f.name);
    end if;
  end loop;
end $$;
