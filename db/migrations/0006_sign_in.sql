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
  with over as (delete from identity.ceremonies where expires_at < pg_catalog.now() - interval '1 day')
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
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'identity' and p.proname in ('begin_session', 'session_standing', 'confirm_session', 'own_sessions',
      'end_own_session', 'end_other_sessions', 'begin_ceremony', 'take_ceremony')
  loop
    execute format('alter function %s owner to sklaida_definer', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to sklaida_app', f.name);
  end loop;
end $$;
