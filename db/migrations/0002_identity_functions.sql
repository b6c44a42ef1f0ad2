-- Before a tenant is known only these functions reach people, sessions and memberships. Each answers one question.
create function identity.find_credentials(p_email text) returns table (person_id uuid, password_hash text, locale text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.password_hash, p.locale from identity.people p where pg_catalog.lower(p.email) = pg_catalog.lower(p_email)
$$;
--> statement-breakpoint
-- Counts one attempt in a sliding window and says whether it may go on; the count lives in the database, so every process sees it.
create function identity.allow_attempt(p_key text, p_limit integer, p_window interval) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare a record;
begin
  insert into identity.sign_in_attempts as s (key, window_start, count) values (p_key, pg_catalog.now(), 1)
    on conflict (key) do update set
      count = case when s.window_start + p_window < pg_catalog.now() then 1 else s.count + 1 end,
      window_start = case when s.window_start + p_window < pg_catalog.now() then pg_catalog.now() else s.window_start end
    returning count, window_start into a;
  if a.count <= p_limit then return 0; end if;
  return pg_catalog.ceil(extract(epoch from a.window_start + p_window - pg_catalog.now()))::integer;
end $$;
--> statement-breakpoint
create function identity.clear_attempts(p_key text) returns void language sql volatile security definer set search_path = '' as $$
  delete from identity.sign_in_attempts where key = p_key
$$;
--> statement-breakpoint
-- An attempt that succeeded does not count against the address: many people sign in behind one library's line.
create function identity.return_attempt(p_key text) returns void language sql volatile security definer set search_path = '' as $$
  update identity.sign_in_attempts set count = greatest(count - 1, 0) where key = p_key
$$;
--> statement-breakpoint
create function identity.insert_session(
  p_hash text, p_person uuid, p_expires timestamptz, p_absolute timestamptz, p_user_agent text, p_address text
) returns void language sql volatile security definer set search_path = '' as $$
  insert into identity.sessions (hash, person_id, expires_at, absolute_expires_at, user_agent, address)
  values (p_hash, p_person, p_expires, p_absolute, p_user_agent, p_address)
$$;
--> statement-breakpoint
create function identity.find_session(p_hash text) returns table (person_id uuid, expires_at timestamptz, locale text)
language sql stable security definer set search_path = '' as $$
  select s.person_id, least(s.expires_at, s.absolute_expires_at), p.locale
  from identity.sessions s join identity.people p on p.id = s.person_id
  where s.hash = p_hash and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
create function identity.touch_session(p_hash text, p_expires timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.sessions set expires_at = least(p_expires, absolute_expires_at)
  where hash = p_hash and expires_at > pg_catalog.now() and absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
create function identity.delete_session(p_hash text) returns void language sql volatile security definer set search_path = '' as $$
  delete from identity.sessions where hash = p_hash
$$;
--> statement-breakpoint
create function identity.delete_sessions_of(p_person uuid) returns void
language sql volatile security definer set search_path = '' as $$
  delete from identity.sessions where person_id = p_person
$$;
--> statement-breakpoint
create function identity.set_locale(p_hash text, p_locale text) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.people set locale = p_locale
  where id = (select s.person_id from identity.sessions s where s.hash = p_hash and s.expires_at > pg_catalog.now())
$$;
--> statement-breakpoint
-- The doors a signed-in person may open, for the switcher and the first page after signing in.
create function identity.list_doors(p_hash text)
returns table (slug text, kind text, short_name text, name text, roles text[], region_slug text)
language sql stable security definer set search_path = '' as $$
  select t.slug, t.kind, t.short_name, t.name, pg_catalog.array_agg(distinct g.role order by g.role),
    (select re.slug from public.regions re where re.county_tenant_id = t.id)
  from identity.sessions s
  join identity.memberships m on m.person_id = s.person_id
  join identity.role_grants g on g.tenant_id = m.tenant_id and g.person_id = m.person_id
  join public.tenants t on t.id = m.tenant_id
  where s.hash = p_hash and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
    and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    and (t.closed_on is null or t.closed_on > ctx.today())
  group by t.id order by t.name
$$;
--> statement-breakpoint
-- The people of the library this transaction has entered; nobody else's.
create function identity.staff()
returns table (id uuid, first_name text, last_name text, vocative text, email text, locale text, job_title text, roles text[])
language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name, p.last_name, p.forms ->> 'vocative', p.email, p.locale, m.job_title,
    pg_catalog.array_agg(distinct g.role order by g.role)
  from identity.memberships m
  join identity.people p on p.id = m.person_id
  join identity.role_grants g on g.tenant_id = m.tenant_id and g.person_id = m.person_id
    and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
  where m.tenant_id = ctx.tenant() and ctx.person() is not null
    and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
  group by p.id, m.job_title order by p.last_name, p.first_name
$$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'identity'
  loop
    execute format('alter function %s owner to sklaida_definer', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to sklaida_app', f.name);
  end loop;
end $$;
