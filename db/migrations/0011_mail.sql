-- Letters to a person: queued beside the step that causes them, sent by the worker, shown by no library.
create function identity.queue_person_letter(
  p_id uuid, p_email text, p_name text, p_locale text, p_mail jsonb, p_key text, p_expires timestamptz
) returns void language sql volatile security definer set search_path = '' as $$
  insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
  values (p_id, p_email, p_name, p_locale, p_mail, p_key, p_expires)
  on conflict (key) do nothing
$$;
--> statement-breakpoint
-- Locks one letter that is due. What came too late or would go to a dead address leaves the queue unsent.
create function jobs.claim_person_letter()
returns table (id uuid, to_email text, to_name text, locale text, mail jsonb, attempts integer)
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.person_letters l set
    state = case when l.expires_at <= pg_catalog.now() then 'failed' else 'suppressed' end,
    problem = case when l.expires_at <= pg_catalog.now() then 'expired' else 'suppressed' end
  where l.id in (
    select due.id from identity.person_letters due where due.state = 'queued'
      and (due.expires_at <= pg_catalog.now() or (due.next_at <= pg_catalog.now() and exists (
        select from identity.suppressed_addresses s where s.email = pg_catalog.lower(due.to_email))))
    limit 100 for update skip locked);
  return query
    select l.id, l.to_email, l.to_name, l.locale, l.mail, l.attempts from identity.person_letters l
    where l.state = 'queued' and l.next_at <= pg_catalog.now()
    order by l.next_at limit 1 for update skip locked;
end $$;
--> statement-breakpoint
create function jobs.mark_person_letter(
  p_id uuid, p_state text, p_provider_id text, p_problem text, p_retry_seconds integer
) returns void language sql volatile security definer set search_path = '' as $$
  update identity.person_letters set state = p_state, attempts = attempts + 1, provider_id = p_provider_id, problem = p_problem,
    sent_at = case when p_state = 'sent' then pg_catalog.now() end,
    next_at = pg_catalog.now() + pg_catalog.make_interval(secs => coalesce(p_retry_seconds, 0))
  where id = p_id
$$;
--> statement-breakpoint
-- Which libraries have work due, or work that a dead worker left; the worker then enters them one by one.
create function jobs.tenants_with_work() returns setof uuid language sql stable security definer set search_path = '' as $$
  select j.tenant_id from public.jobs j
  where j.state = 'queued' and j.run_at <= pg_catalog.now() or j.state = 'running' and j.locked_until < pg_catalog.now()
  group by j.tenant_id order by pg_catalog.min(j.run_at) limit 100
$$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array[
    'identity.queue_person_letter(uuid, text, text, text, jsonb, text, timestamptz)',
    'jobs.claim_person_letter()', 'jobs.mark_person_letter(uuid, text, text, text, integer)',
    'jobs.tenants_with_work()'
  ] loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %s', f,
      case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
end $$;
