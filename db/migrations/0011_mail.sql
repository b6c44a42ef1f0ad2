alter table public.outbox add column round integer not null default 0;
--> statement-breakpoint
create index outbox_provider on public.outbox using btree (provider_id);
--> statement-breakpoint
create index person_letters_provider on identity.person_letters using btree (provider_id);
--> statement-breakpoint
alter table identity.mail_preferences add column digested_on date;
--> statement-breakpoint
-- When the quiet hours that hold at an instant end, by the clocks of Vilnius; null outside them.
create function ctx.quiet_until(p_from smallint, p_until smallint, p_now timestamptz) returns timestamptz
language sql stable set search_path = '' as $$
  select case
    when p_from is null or p_until is null or p_from = p_until then null
    when p_from < p_until and l.hour >= p_from and l.hour < p_until then (l.day + pg_catalog.make_interval(hours => p_until)) at time zone 'Europe/Vilnius'
    when p_from > p_until and l.hour < p_until then (l.day + pg_catalog.make_interval(hours => p_until)) at time zone 'Europe/Vilnius'
    when p_from > p_until and l.hour >= p_from then (l.day + pg_catalog.make_interval(days => 1, hours => p_until)) at time zone 'Europe/Vilnius'
  end
  from (select pg_catalog.date_trunc('day', p_now at time zone 'Europe/Vilnius') as day,
    extract(hour from p_now at time zone 'Europe/Vilnius')::integer as hour) l
$$;
--> statement-breakpoint

-- Letters to a person: queued beside the step that causes them, sent by the worker, shown by no library.
create function identity.queue_person_letter(
  p_id uuid, p_email text, p_name text, p_locale text, p_mail jsonb, p_key text, p_expires timestamptz
) returns void language sql volatile security definer set search_path = '' as $$
  insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
  values (p_id, p_email, p_name, p_locale, p_mail, p_key, p_expires)
  on conflict (key) do nothing
$$;
--> statement-breakpoint
-- Locks one letter that is due, with what its reader wishes. What came too late leaves the queue unsent.
create function jobs.claim_person_letter()
returns table (id uuid, to_email text, to_name text, locale text, mail jsonb, attempts integer,
  created_at timestamptz, person_id uuid, suppressed text, muted text[], quiet_until timestamptz)
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.person_letters l set state = 'failed', problem = 'expired'
  where l.id in (
    select due.id from identity.person_letters due where due.state = 'queued' and due.expires_at <= pg_catalog.now()
    limit 100 for update skip locked);
  return query
    with due as materialized (
      select l.* from identity.person_letters l where l.state = 'queued' and l.next_at <= pg_catalog.now()
      order by l.next_at limit 1 for update skip locked)
    select due.id, due.to_email, due.to_name, due.locale, due.mail, due.attempts, due.created_at, p.id, s.reason,
      coalesce(w.muted, '{}'), ctx.quiet_until(w.quiet_from, w.quiet_until, pg_catalog.now())
    from due
    left join identity.people p on pg_catalog.lower(p.email) = pg_catalog.lower(due.to_email) and p.erased_at is null
    left join identity.mail_preferences w on w.person_id = p.id
    left join identity.suppressed_addresses s on s.email = pg_catalog.lower(due.to_email);
end $$;
--> statement-breakpoint
create function jobs.mark_person_letter(
  p_id uuid, p_state text, p_provider_id text, p_problem text, p_next timestamptz, p_counted boolean
) returns void language sql volatile security definer set search_path = '' as $$
  update identity.person_letters set state = p_state, attempts = attempts + p_counted::integer,
    provider_id = p_provider_id, problem = p_problem,
    sent_at = case when p_state = 'sent' then pg_catalog.now() end,
    next_at = coalesce(p_next, pg_catalog.now())
  where id = p_id
$$;
--> statement-breakpoint
-- What the reader of a library's letter wishes, and whether her address is dead.
create function jobs.reader_of(p_letter uuid)
returns table (suppressed text, muted text[], quiet_until timestamptz)
language sql stable security definer set search_path = '' as $$
  select s.reason, coalesce(w.muted, '{}'), ctx.quiet_until(w.quiet_from, w.quiet_until, pg_catalog.now())
  from public.outbox o
  left join identity.mail_preferences w on w.person_id = o.recipient_id
  left join identity.suppressed_addresses s on s.email = pg_catalog.lower(o.to_email)
  where o.tenant_id = ctx.tenant() and o.id = p_letter
$$;
--> statement-breakpoint
create or replace function jobs.waiting_tenants() returns setof uuid language sql stable security definer set search_path = '' as $$
  select o.tenant_id from public.outbox o where o.state = 'queued' and o.next_at <= pg_catalog.now()
  group by o.tenant_id order by pg_catalog.min(o.next_at) limit 100
$$;
--> statement-breakpoint
-- Which libraries have work due, or work that a dead worker left; the worker then enters them one by one.
create function jobs.tenants_with_work() returns setof uuid language sql stable security definer set search_path = '' as $$
  select j.tenant_id from public.jobs j
  where j.state = 'queued' and j.run_at <= pg_catalog.now() or j.state = 'running' and j.locked_until < pg_catalog.now()
  group by j.tenant_id order by pg_catalog.min(j.run_at) limit 100
$$;
--> statement-breakpoint

-- Whether a link of a purpose still stands for a person: an open library, a role of her own, no second proof asked of it.
create function ctx.link_stands(p_tenant uuid, p_person uuid, p_purpose text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from identity.people p join public.tenants t on t.id = p_tenant
    where p.id = p_person and p.erased_at is null and (t.closed_on is null or t.closed_on > ctx.today())
      and ctx.link_role(p_purpose, array(
        select ro.role from ctx.roles_now(p_tenant, p_person) ro where ro.absent_id is null)) is not null
      and not exists (
        select from identity.second_factor_rules f join ctx.roles_now(p_tenant, p_person) ro on ro.role = f.role
        where f.tenant_id = p_tenant))
$$;
--> statement-breakpoint
-- While a letter is sent: its link for seven days, one a letter however often it is tried. False when none may be given.
create function jobs.open_link(p_letter uuid, p_hash text, p_purpose text, p_object uuid, p_path text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  select o.recipient_id into v_person from public.outbox o
    where o.tenant_id = ctx.tenant() and o.id = p_letter
      and exists (select from public.adoptions a where a.tenant_id = o.tenant_id and a.id = p_object);
  if not found or not ctx.link_stands(ctx.tenant(), v_person, p_purpose) then return false; end if;
  insert into identity.links as l (hash, purpose, tenant_id, object_id, person_id, path, letter_id, expires_at)
    values (p_hash, p_purpose, ctx.tenant(), p_object, v_person, p_path, p_letter, pg_catalog.now() + interval '7 days')
    on conflict (hash) do update set expires_at = excluded.expires_at
      where l.tenant_id = excluded.tenant_id and l.letter_id = excluded.letter_id and l.revoked_at is null;
  return found;
end $$;
--> statement-breakpoint
-- What a link is for, without beginning anything: its state in a word, and where it leads.
create function identity.find_link(p_hash text)
returns table (state text, purpose text, path text, person_id uuid, first_name text, library text, campaign text)
language sql stable security definer set search_path = '' as $$
  select case
      when l.revoked_at is not null then 'revoked'
      when l.expires_at <= pg_catalog.now() then 'expired'
      when l.uses >= 50 then 'used'
      when not ctx.link_stands(l.tenant_id, l.person_id, l.purpose) then 'ended'
      else 'live' end,
    l.purpose, l.path, l.person_id, p.first_name, t.name, c.title
  from identity.links l
  join identity.people p on p.id = l.person_id
  join public.tenants t on t.id = l.tenant_id
  left join public.adoptions a on a.tenant_id = l.tenant_id and a.id = l.object_id
  left join public.campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
  where l.hash = p_hash and l.path is not null
$$;
--> statement-breakpoint
-- One hour at one thing: the session reaches what ctx.enter lets a link reach, and ends with the link.
create function identity.begin_link_session(p_hash text, p_session text, p_user_agent text, p_address text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare l record;
begin
  update identity.links li set uses = li.uses + 1
    where li.hash = p_hash and li.revoked_at is null and li.expires_at > pg_catalog.now() and li.uses < 50
      and li.path is not null and ctx.link_stands(li.tenant_id, li.person_id, li.purpose)
    returning li.path, li.person_id into l;
  if not found then return null; end if;
  insert into identity.sessions (hash, person_id, method, link_hash, confirmed_at, expires_at, absolute_expires_at, user_agent, address)
    values (p_session, l.person_id, 'link', p_hash, pg_catalog.to_timestamp(0),
      pg_catalog.now() + interval '1 hour', pg_catalog.now() + interval '1 hour', p_user_agent, p_address);
  return l.path;
end $$;
--> statement-breakpoint
-- What the page of a letter adds to it: its link, and whether the address is dead or has changed since.
create function carry.letter_facts(p_letter uuid)
returns table (link_purpose text, link_expires_at timestamptz, link_revoked_at timestamptz, link_uses integer,
  suppressed text, present_email text)
language sql stable security definer set search_path = '' as $$
  select l.purpose, l.expires_at, l.revoked_at, l.uses, s.reason, p.email
  from public.outbox o
  left join lateral (
    select li.* from identity.links li where li.tenant_id = o.tenant_id and li.letter_id = o.id
    order by li.created_at desc limit 1) l on true
  left join identity.suppressed_addresses s on s.email = pg_catalog.lower(o.to_email)
  left join identity.memberships m on m.tenant_id = o.tenant_id and m.person_id = o.recipient_id
  left join identity.people p on p.id = m.person_id and p.erased_at is null
  where o.tenant_id = ctx.tenant() and o.id = p_letter
$$;
--> statement-breakpoint
create function carry.revoke_link(p_letter uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_to text;
begin
  perform ctx.require_role('tenant_admin', 'regional_coordinator', 'school_librarian');
  update identity.links l set revoked_at = pg_catalog.now()
    where l.tenant_id = ctx.tenant() and l.letter_id = p_letter and l.revoked_at is null;
  if not found then return false; end if;
  delete from identity.sessions s using identity.links l
    where s.link_hash = l.hash and l.tenant_id = ctx.tenant() and l.letter_id = p_letter;
  select o.to_name into v_to from public.outbox o where o.tenant_id = ctx.tenant() and o.id = p_letter;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (ctx.tenant(), ctx.uuid_v7(), 'letter', p_letter, 'revoke-link', pg_catalog.jsonb_build_object('to', v_to));
  return true;
end $$;
--> statement-breakpoint
-- Letters that did not arrive go again, to the address the person has now: one, or with null all the provider kept from leaving.
-- A letter that had left gets a new round, lest the provider take it for a repetition.
create function carry.send_again(p_letter uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_count integer;
begin
  perform ctx.require_role('tenant_admin', 'regional_coordinator', 'school_librarian');
  update public.outbox o set state = 'queued', attempts = 0, next_at = pg_catalog.now(), problem = null, sent_at = null,
      round = o.round + (o.provider_id is not null)::integer, provider_id = null,
      to_email = coalesce(now_at.email, o.to_email), to_name = coalesce(now_at.name, o.to_name)
    from (
      select r.id, p.email, p.first_name || ' ' || p.last_name as name from public.outbox r
      left join identity.memberships m on m.tenant_id = r.tenant_id and m.person_id = r.recipient_id
      left join identity.people p on p.id = m.person_id and p.erased_at is null
      where r.tenant_id = ctx.tenant()) now_at
    where o.tenant_id = ctx.tenant() and o.id = now_at.id
      and case when p_letter is null
        then o.state = 'failed' and o.problem ~ '^(refused|unreachable|busy):'
          or o.state = 'queued' and o.problem ~ '^(refused|unreachable|busy):'
        else o.id = p_letter and (o.state in ('failed', 'bounced', 'suppressed') or o.state = 'queued' and o.problem is not null) end;
  get diagnostics v_count = row_count;
  if v_count > 0 then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (ctx.tenant(), ctx.uuid_v7(), 'letter', coalesce(p_letter, ctx.tenant()), 'send-again',
        pg_catalog.jsonb_build_object('number', v_count));
  end if;
  return v_count;
end $$;
--> statement-breakpoint
-- The address of a letter works again, somebody of the library says; complaints only the person herself takes back.
create function carry.trust_address(p_letter uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('tenant_admin', 'regional_coordinator', 'school_librarian');
  delete from identity.suppressed_addresses s using public.outbox o
    where o.tenant_id = ctx.tenant() and o.id = p_letter and s.email = pg_catalog.lower(o.to_email) and s.reason = 'bounced';
  if not found then return false; end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action)
    values (ctx.tenant(), ctx.uuid_v7(), 'letter', p_letter, 'trust-address');
  return true;
end $$;
--> statement-breakpoint
-- What the provider reported of a letter afterwards. A dead or complaining address is written to no more.
create function identity.mail_event(p_provider_id text, p_reason text, p_problem text, p_for_good boolean) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_email text; v_person_email text;
begin
  update public.outbox set state = 'bounced', problem = p_reason || ': ' || p_problem
    where provider_id = p_provider_id and state in ('sent', 'bounced') returning to_email into v_email;
  update identity.person_letters set state = 'bounced', problem = p_reason || ': ' || p_problem
    where provider_id = p_provider_id and state in ('sent', 'bounced') returning to_email into v_person_email;
  v_email := coalesce(v_email, v_person_email);
  if v_email is null then return false; end if;
  if p_for_good then
    insert into identity.suppressed_addresses (email, reason) values (pg_catalog.lower(v_email), p_reason)
      on conflict (email) do update set reason = excluded.reason, at = pg_catalog.now();
  end if;
  return true;
end $$;
--> statement-breakpoint

-- A person's own wishes about letters.
create function identity.mail_wishes(p_session text)
returns table (email text, digest_hour smallint, quiet_from smallint, quiet_until smallint, muted text[], suppressed text)
language sql stable security definer set search_path = '' as $$
  select p.email, w.digest_hour, w.quiet_from, w.quiet_until, coalesce(w.muted, '{}'), s.reason
  from identity.find_session(p_session) f
  join identity.people p on p.id = f.person_id
  left join identity.mail_preferences w on w.person_id = p.id
  left join identity.suppressed_addresses s on s.email = pg_catalog.lower(p.email)
$$;
--> statement-breakpoint
create function identity.set_mail_wishes(
  p_session text, p_digest smallint, p_quiet_from smallint, p_quiet_until smallint, p_muted text[]
) returns void language sql volatile security definer set search_path = '' as $$
  insert into identity.mail_preferences as w (person_id, digest_hour, quiet_from, quiet_until, muted, digested_on)
  select f.person_id, p_digest, p_quiet_from, p_quiet_until, p_muted,
    case when extract(hour from pg_catalog.now() at time zone 'Europe/Vilnius') >= p_digest then ctx.today() end
  from identity.find_session(p_session) f
  on conflict (person_id) do update set digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from,
    quiet_until = excluded.quiet_until, muted = excluded.muted,
    digested_on = case when w.digest_hour is distinct from excluded.digest_hour
      then greatest(w.digested_on, excluded.digested_on) else w.digested_on end
$$;
--> statement-breakpoint
create function identity.trust_own_address(p_session text) returns void
language sql volatile security definer set search_path = '' as $$
  delete from identity.suppressed_addresses s using identity.find_session(p_session) f, identity.people p
  where p.id = f.person_id and s.email = pg_catalog.lower(p.email)
$$;
--> statement-breakpoint
-- From a signed link of a letter: no more, or again, letters of one kind.
create function identity.mute_mail(p_person uuid, p_kind text, p_muted boolean) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from identity.people p where p.id = p_person and p.erased_at is null) then return false; end if;
  insert into identity.mail_preferences (person_id, digest_hour) values (p_person, null) on conflict (person_id) do nothing;
  update identity.mail_preferences w set
    muted = pg_catalog.array_remove(w.muted, p_kind) || case when p_muted and p_kind <> 'digest' then array[p_kind] else '{}'::text[] end,
    digest_hour = case when p_kind <> 'digest' then w.digest_hour when p_muted then null else coalesce(w.digest_hour, 8) end
  where w.person_id = p_person;
  return true;
end $$;
--> statement-breakpoint

-- One person whose hour of the digest has come and who had none today; locked until the letter is queued.
create function jobs.claim_digest(p_now timestamptz)
returns table (person_id uuid, email text, first_name text, last_name text, vocative text, locale text, tenants uuid[])
language plpgsql volatile security definer set search_path = '' as $$
declare v_local timestamp := p_now at time zone 'Europe/Vilnius'; v_person uuid;
begin
  select w.person_id into v_person from identity.mail_preferences w
    where w.digest_hour is not null and extract(hour from v_local) between w.digest_hour and w.digest_hour + 5
      and (w.digested_on is null or w.digested_on < v_local::date)
    order by w.digest_hour, w.person_id limit 1 for update skip locked;
  if not found then return; end if;
  update identity.mail_preferences w set digested_on = v_local::date where w.person_id = v_person;
  return query
    select p.id, p.email, p.first_name, p.last_name, p.forms ->> 'vocative', p.locale, array(
      select m.tenant_id from identity.memberships m join public.tenants t on t.id = m.tenant_id
      where m.person_id = p.id and (t.closed_on is null or t.closed_on > ctx.today())
        and exists (select from ctx.roles_now(m.tenant_id, p.id)) order by t.name)
    from identity.people p where p.id = v_person and p.erased_at is null;
end $$;
--> statement-breakpoint
-- What the entered library holds that may wait for a person: its parts in campaigns, its tasks, her assignments. Null without a place.
create function jobs.waits_for(p_person uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object(
    'slug', t.slug, 'kind', t.kind, 'name', t.name, 'shortName', t.short_name, 'roles', held.roles,
    'adoptions', coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', a.id, 'state', a.state, 'openedAt', a.opened_at, 'responsibleId', a.responsible_id, 'place', a.place,
        'happensOn', a.happens_on, 'happensAt', a.happens_at, 'contact', a.contact, 'reason', a.reason,
        'shareResults', a.share_results, 'version', a.version, 'campaignId', a.campaign_id,
        'campaignTenantId', a.campaign_tenant_id, 'campaignTitle', c.title, 'campaignState', c.state,
        'startsOn', c.starts_on, 'endsOn', c.ends_on, 'answerBy', c.answer_by, 'reportBy', c.report_by))
      from public.adoptions a join public.campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
      where a.tenant_id = t.id), '[]'::jsonb),
    'tasks', coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', k.id, 'ruleId', k.rule_id, 'title', k.title, 'role', k.role, 'assigneeId', k.assignee_id,
        'subjectKind', k.subject_kind, 'subjectId', k.subject_id, 'dueOn', k.due_on, 'state', k.state))
      from public.tasks k where k.tenant_id = t.id and k.state = 'open'), '[]'::jsonb),
    'assignments', coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', g.id, 'title', g.title, 'dueOn', g.due_on))
      from public.assignments g
      where g.tenant_id = t.id and g.assignee_id = p_person and g.state in ('given', 'accepted')), '[]'::jsonb))
  from public.tenants t
  cross join lateral (select array(select distinct ro.role from ctx.roles_now(t.id, p_person) ro) as roles) held
  where t.id = ctx.tenant() and pg_catalog.cardinality(held.roles) > 0
$$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array[
    'identity.queue_person_letter(uuid, text, text, text, jsonb, text, timestamptz)',
    'identity.find_link(text)', 'identity.begin_link_session(text, text, text, text)',
    'identity.mail_event(text, text, text, boolean)', 'identity.mail_wishes(text)',
    'identity.set_mail_wishes(text, smallint, smallint, smallint, text[])', 'identity.trust_own_address(text)',
    'identity.mute_mail(uuid, text, boolean)',
    'carry.letter_facts(uuid)', 'carry.revoke_link(uuid)', 'carry.send_again(uuid)', 'carry.trust_address(uuid)',
    'jobs.claim_person_letter()', 'jobs.mark_person_letter(uuid, text, text, text, timestamptz, boolean)',
    'jobs.reader_of(uuid)', 'jobs.tenants_with_work()', 'jobs.open_link(uuid, text, text, uuid, text)',
    'jobs.claim_digest(timestamptz)', 'jobs.waits_for(uuid)'
  ] loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %s', f,
      case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function identity.queue_person_letter(uuid, text, text, text, jsonb, text, timestamptz) to sklaida_worker;
--> statement-breakpoint
revoke execute on function ctx.quiet_until(smallint, smallint, timestamptz), ctx.link_stands(uuid, uuid, text) from public;
--> statement-breakpoint
grant execute on function ctx.quiet_until(smallint, smallint, timestamptz), ctx.link_stands(uuid, uuid, text) to sklaida_definer;
