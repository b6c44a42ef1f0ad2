-- A session begins by one proof. Whoever has set up a second one still owes it: for ten minutes, with nothing open meanwhile.
create function identity.begin_session(
  p_hash text, p_person uuid, p_expires timestamptz, p_absolute timestamptz, p_user_agent text, p_address text,
  p_method text, p_second_factor boolean
) returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  v_awaits constant boolean := not p_second_factor and (
    exists (select from identity.second_factors f where f.person_id = p_person and f.confirmed_at is not null)
    or exists (select from identity.passkeys k where k.person_id = p_person));
begin
  delete from identity.sessions s where s.person_id = p_person and s.expires_at < pg_catalog.now() - interval '1 day';
  insert into identity.sessions
    (hash, person_id, expires_at, absolute_expires_at, user_agent, address, method, awaits_second_factor, second_factor_at)
  select p_hash, p.id, case when v_awaits then least(p_expires, pg_catalog.now() + interval '10 minutes') else p_expires end,
    p_absolute, p_user_agent, p_address, p_method, v_awaits, case when p_second_factor then pg_catalog.now() end
  from identity.people p where p.id = p_person and p.erased_at is null;
  if not found then raise exception 'no such person' using errcode = '42501'; end if;
  return v_awaits;
end $$;
--> statement-breakpoint
drop function identity.insert_session(text, uuid, timestamptz, timestamptz, text, text);
--> statement-breakpoint
-- What a running session may count on: whose it is, whether the second proof is still owed, whether the person proved herself lately.
create function identity.session_standing(p_hash text)
returns table (person_id uuid, session_id uuid, method text, awaits_second_factor boolean, second_factor boolean, fresh boolean)
language sql stable security definer set search_path = '' as $$
  select s.person_id, s.id, s.method, s.awaits_second_factor, s.second_factor_at is not null,
    s.confirmed_at > pg_catalog.now() - interval '10 minutes'
  from identity.sessions s join identity.people p on p.id = s.person_id and p.erased_at is null
  where s.hash = p_hash and s.link_hash is null
    and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
-- The person proved herself anew: the session goes on under another token.
create function identity.confirm_session(p_hash text, p_next text, p_second_factor boolean) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.sessions set hash = p_next, confirmed_at = pg_catalog.now(), last_seen_at = pg_catalog.now(),
    second_factor_at = case when p_second_factor then pg_catalog.now() else second_factor_at end
  where hash = p_hash and not awaits_second_factor and link_hash is null
    and expires_at > pg_catalog.now() and absolute_expires_at > pg_catalog.now();
  return found;
end $$;
--> statement-breakpoint
create function identity.own_sessions(p_hash text)
returns table (id uuid, method text, created_at timestamptz, last_seen_at timestamptz, user_agent text, address text, is_this boolean)
language sql stable security definer set search_path = '' as $$
  select s.id, s.method, s.created_at, s.last_seen_at, s.user_agent, s.address, s.hash = p_hash
  from identity.sessions me join identity.sessions s on s.person_id = me.person_id
  where me.hash = p_hash and not me.awaits_second_factor and me.link_hash is null
    and me.expires_at > pg_catalog.now() and me.absolute_expires_at > pg_catalog.now()
    and not s.awaits_second_factor and s.link_hash is null
    and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
  order by s.hash = p_hash desc, s.last_seen_at desc, s.id limit 100
$$;
--> statement-breakpoint
create function identity.end_own_session(p_hash text, p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from identity.sessions s using identity.sessions me
  where me.hash = p_hash and not me.awaits_second_factor and me.link_hash is null
    and me.expires_at > pg_catalog.now() and me.absolute_expires_at > pg_catalog.now()
    and s.person_id = me.person_id and s.id = p_id;
  return found;
end $$;
--> statement-breakpoint
create function identity.end_other_sessions(p_person uuid, p_keep text) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_ended integer;
begin
  delete from identity.sessions where person_id = p_person and hash <> p_keep;
  get diagnostics v_ended = row_count;
  return v_ended;
end $$;
--> statement-breakpoint
-- What a passkey or provider exchange must remember between its two steps. Taking it ends it, whatever comes of it.
create function identity.begin_ceremony(p_id uuid, p_purpose text, p_person uuid, p_data jsonb, p_seconds integer) returns void
language sql volatile security definer set search_path = '' as $$
  with over as (delete from identity.ceremonies c where c.id in (
    select old.id from identity.ceremonies old where old.expires_at < pg_catalog.now() - interval '1 day'
    limit 50 for update skip locked))
  insert into identity.ceremonies (id, purpose, person_id, data, expires_at)
  values (p_id, p_purpose, p_person, p_data, pg_catalog.now() + pg_catalog.make_interval(secs => p_seconds))
$$;
--> statement-breakpoint
create function identity.take_ceremony(p_id uuid, p_purpose text) returns table (person_id uuid, data jsonb)
language sql volatile security definer set search_path = '' as $$
  with taken as (delete from identity.ceremonies c where c.id = p_id and c.purpose = p_purpose returning c.*)
  select taken.person_id, taken.data from taken where taken.expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
-- The library a letter to the person names: the one she has belonged to longest.
create function identity.letter_library(p_person uuid) returns text language sql stable set search_path = '' as $$
  select coalesce((select t.name from identity.memberships m join public.tenants t on t.id = m.tenant_id
    where m.person_id = p_person and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    order by m.valid_from, t.name limit 1), '')
$$;
--> statement-breakpoint
revoke execute on function identity.letter_library(uuid) from public;
--> statement-breakpoint
grant execute on function identity.letter_library(uuid) to sklaida_definer;
--> statement-breakpoint
-- What the person's own pages show of her account.
create function identity.own_account(p_hash text)
returns table (person_id uuid, email text, first_name text, last_name text, vocative text, locale text, has_password boolean,
  password_changed_at timestamptz, second_factor boolean, recovery_codes integer, passkeys integer, providers jsonb, library_name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.email, p.first_name, p.last_name, p.forms ->> 'vocative', p.locale, p.password_hash is not null,
    p.password_changed_at,
    exists (select from identity.second_factors f where f.person_id = p.id and f.confirmed_at is not null),
    (select pg_catalog.count(*)::integer from identity.recovery_codes r where r.person_id = p.id and r.used_at is null),
    (select pg_catalog.count(*)::integer from identity.passkeys k where k.person_id = p.id),
    (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('issuer', a.issuer, 'email', a.email) order by a.created_at), '[]')
      from identity.provider_accounts a where a.person_id = p.id),
    identity.letter_library(p.id)
  from identity.sessions s join identity.people p on p.id = s.person_id and p.erased_at is null
  where s.hash = p_hash and not s.awaits_second_factor and s.link_hash is null
    and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
-- A newer code ends the older ones of its purpose. An address nobody has gets a row as well, so that both cost the same.
create function identity.ask_code(p_id uuid, p_email text, p_purpose text, p_seconds integer)
returns table (person_id uuid, email text, first_name text, last_name text, vocative text, locale text, library_name text)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  delete from identity.sign_in_codes c where c.id in (
    select old.id from identity.sign_in_codes old where old.created_at < pg_catalog.now() - interval '1 day'
    limit 50 for update skip locked);
  update identity.sign_in_codes c set expires_at = pg_catalog.now()
    where c.email = pg_catalog.lower(p_email) and c.purpose = p_purpose and c.used_at is null and c.expires_at > pg_catalog.now();
  insert into identity.sign_in_codes (id, email, person_id, purpose, expires_at)
  values (p_id, pg_catalog.lower(p_email),
    (select p.id from identity.people p where pg_catalog.lower(p.email) = pg_catalog.lower(p_email) and p.erased_at is null),
    p_purpose, pg_catalog.now() + pg_catalog.make_interval(secs => p_seconds));
  return query select p.id, p.email, p.first_name, p.last_name, p.forms ->> 'vocative', p.locale, identity.letter_library(p.id)
    from identity.people p where pg_catalog.lower(p.email) = pg_catalog.lower(p_email) and p.erased_at is null;
end $$;
--> statement-breakpoint
-- Counts one guess before it is looked at, so that processes together allow five. What is wrong with the code, if anything is.
create function identity.try_code(p_id uuid, p_purpose text) returns text
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.sign_in_codes set attempts = attempts + 1
    where id = p_id and purpose = p_purpose and used_at is null and expires_at > pg_catalog.now() and attempts < 5;
  if found then return 'live'; end if;
  return (select case when c.used_at is not null then 'used' when c.expires_at <= pg_catalog.now() then 'over' else 'spent' end
    from identity.sign_in_codes c where c.id = p_id and c.purpose = p_purpose);
end $$;
--> statement-breakpoint
create function identity.read_code(p_id uuid, p_purpose text)
returns table (state text, email text, first_name text, last_name text)
language sql stable security definer set search_path = '' as $$
  select case when c.used_at is not null then 'used' when c.expires_at <= pg_catalog.now() then 'over' else 'live' end, c.email,
    coalesce(p.first_name, ''), coalesce(p.last_name, '')
  from identity.sign_in_codes c left join identity.people p on p.id = c.person_id and p.erased_at is null
  where c.id = p_id and c.purpose = p_purpose
$$;
--> statement-breakpoint
-- Spends the code; of two who come at once with the right one, one gets the person.
create function identity.use_code(p_id uuid, p_purpose text) returns table (person_id uuid, email text, locale text)
language sql volatile security definer set search_path = '' as $$
  with used as (
    update identity.sign_in_codes c set used_at = pg_catalog.now()
    where c.id = p_id and c.purpose = p_purpose and c.used_at is null and c.expires_at > pg_catalog.now() and c.person_id is not null
    returning c.person_id
  )
  select p.id, p.email, p.locale from used join identity.people p on p.id = used.person_id and p.erased_at is null
$$;
--> statement-breakpoint
-- Only a session confirmed lately may change the password.
create function identity.set_password(p_hash text, p_password_hash text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.people p set password_hash = p_password_hash, password_changed_at = pg_catalog.now()
    from identity.session_standing(p_hash) s
    where p.id = s.person_id and s.fresh and not s.awaits_second_factor and p.erased_at is null;
  return found;
end $$;
--> statement-breakpoint
-- Spends the code, changes the password and ends every session in one go.
create function identity.reset_password(p_code uuid, p_password_hash text)
returns table (person_id uuid, email text, first_name text, last_name text, vocative text, locale text, library_name text)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare v_person uuid;
begin
  select u.person_id into v_person from identity.use_code(p_code, 'reset') u;
  if v_person is null then return; end if;
  update identity.people p set password_hash = p_password_hash, password_changed_at = pg_catalog.now() where p.id = v_person;
  delete from identity.sessions s where s.person_id = v_person;
  return query select p.id, p.email, p.first_name, p.last_name, p.forms ->> 'vocative', p.locale, identity.letter_library(p.id)
    from identity.people p where p.id = v_person;
end $$;
--> statement-breakpoint
create function identity.find_provider_account(p_issuer text, p_subject text) returns table (person_id uuid, locale text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.locale from identity.provider_accounts a
  join identity.people p on p.id = a.person_id and p.erased_at is null
  where a.issuer = p_issuer and a.subject = p_subject
$$;
--> statement-breakpoint
-- False when the account of the provider is somebody else's already.
create function identity.link_provider(p_person uuid, p_issuer text, p_subject text, p_email text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into identity.provider_accounts (issuer, subject, person_id, email) values (p_issuer, p_subject, p_person, p_email)
    on conflict (issuer, subject) do nothing;
  return exists (select from identity.provider_accounts a
    where a.issuer = p_issuer and a.subject = p_subject and a.person_id = p_person);
end $$;
--> statement-breakpoint
create function identity.unlink_provider(p_hash text, p_issuer text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from identity.provider_accounts a using identity.session_standing(p_hash) s
    where a.person_id = s.person_id and s.fresh and not s.awaits_second_factor and a.issuer = p_issuer;
  return found;
end $$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'identity' and p.proname in ('begin_session', 'session_standing', 'confirm_session', 'own_sessions',
      'end_own_session', 'end_other_sessions', 'begin_ceremony', 'take_ceremony', 'own_account', 'ask_code', 'try_code', 'read_code',
      'use_code', 'set_password', 'reset_password', 'find_provider_account', 'link_provider', 'unlink_provider')
  loop
    execute format('alter function %s owner to sklaida_definer', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to sklaida_app', f.name);
  end loop;
end $$;
