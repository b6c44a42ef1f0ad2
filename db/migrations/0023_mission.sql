-- A launch to a thousand libraries in one statement: what every library gets alike is worked out once, people are looked up once, and
-- who has a part already is left out before anything is written. The ids of one launch share their millisecond.
create or replace function carry.give_parts(p_owner uuid, p_campaign uuid, p_tenants uuid[], p_origin text, p_mail jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  with campaign as materialized (
    select c.tenant_id, c.id, c.title, c.answer_by, c.current_number, c.document -> 'school' ->> 'post' as school_post,
      coalesce((c.document -> 'school' ->> 'minutes')::integer, 10) as school_minutes,
      substring(ctx.uuid_v7()::text from 1 for 15) as stamp,
      pg_catalog.jsonb_build_object('title', c.title, 'answerBy', c.answer_by) as told,
      pg_catalog.jsonb_build_object('campaign', c.title) as noted
    from public.campaigns c where c.tenant_id = p_owner and c.id = p_campaign and c.state = 'open'
  ), blocks as materialized (
    select b.value ->> 'id' as id, b.value ->> 'channel' as channel, b.value ->> 'mode' as mode, b.ordinality::integer as position,
      b.value ->> 'title' as title, b.value ->> 'body' as body
    from public.campaigns c cross join lateral pg_catalog.jsonb_array_elements(c.document -> 'blocks') with ordinality b
    where c.tenant_id = p_owner and c.id = p_campaign
  ), rules as materialized (
    select r.value ->> 'id' as id, r.value ->> 'title' as title, r.value ->> 'role' as role,
      case r.value ->> 'id' when 'answer' then c.answer_by when 'report' then c.report_by
        else c.starts_on + (r.value ->> 'offsetDays')::integer end as due_on,
      r.value ->> 'id' in ('answer', 'report') as for_schools
    from public.campaigns c cross join lateral pg_catalog.jsonb_array_elements(c.document -> 'tasks') r
    where c.tenant_id = p_owner and c.id = p_campaign and r.value ->> 'role' <> 'regional_coordinator'
  ), today as materialized (
    select ctx.today() as day
  ), eligible as materialized (
    select t.id, t.slug, t.kind = 'school_library' as school, t.name, r.county_tenant_id
    from today d
    join public.territories ter on ter.valid_from <= d.day and (ter.valid_until is null or ter.valid_until >= d.day)
    join public.regions r on r.id = ter.region_id and (r.county_tenant_id = p_owner or r.association_tenant_id = p_owner)
    join public.tenants t on t.municipality = ter.municipality
    where t.id = any (p_tenants) and t.kind in ('municipal_library', 'school_library') and t.closed_on is null
      and not exists (select from public.adoptions had
        where had.tenant_id = t.id and had.campaign_tenant_id = p_owner and had.campaign_id = p_campaign)
  ), people as materialized (
    select distinct e.id as tenant_id, p.id as person_id, p.email, p.first_name, p.first_name || ' ' || p.last_name as name, p.locale,
      p.forms ->> 'vocative' as vocative
    from today d cross join eligible e
    join identity.role_grants g on g.tenant_id = e.id and g.role in ('editor', 'school_librarian')
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    join identity.memberships m on m.tenant_id = e.id and m.person_id = g.person_id
      and m.valid_from <= d.day and (m.valid_until is null or m.valid_until >= d.day)
    join identity.people p on p.id = g.person_id
  ), first_people as materialized (
    select distinct on (pe.tenant_id) pe.tenant_id, pe.person_id, pe.name from people pe order by pe.tenant_id, pe.name, pe.person_id
  ), adopted as (
    insert into public.adoptions (
      tenant_id, id, campaign_tenant_id, campaign_id, mirror_tenant_id, base_version, responsible_id, place, contact, share_results)
    select e.id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, c.tenant_id, c.id, e.county_tenant_id,
      c.current_number, fp.person_id, lp.place, lp.contact, coalesce(lp.share_results, true)
    from campaign c cross join eligible e
    left join first_people fp on fp.tenant_id = e.id
    left join public.library_profiles lp on lp.tenant_id = e.id
    on conflict (tenant_id, campaign_tenant_id, campaign_id) do nothing
    returning tenant_id, id, mirror_tenant_id, responsible_id
  ), parts as materialized (
    select a.*, e.school, e.slug, e.name from adopted a join eligible e on e.id = a.tenant_id
  ), texts as (
    insert into public.content_items (
      tenant_id, id, adoption_id, block_id, channel, mode, position, base_title, base_body, title, body)
    select a.tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, a.id, b.id, b.channel, b.mode,
      b.position, b.title, b.body, b.title, b.body
    from campaign c cross join parts a cross join blocks b where not a.school
    union all
    select a.tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, a.id, 'school', 'school', 'free', 1,
      null, c.school_post, null, c.school_post
    from campaign c cross join parts a where a.school and c.school_post is not null
    returning 1
  ), duties as (
    insert into public.tasks (
      tenant_id, id, kind, title, role, assignee_id, subject_kind, subject_id, rule_id, due_on, base_due_on)
    select a.tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, 'campaign', r.title,
      case when a.school then 'school_librarian' else r.role end, a.responsible_id, 'adoption', a.id, r.id, r.due_on, r.due_on
    from campaign c cross join parts a cross join rules r where r.for_schools or not a.school
    returning 1
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select a.tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, 'campaign-invitation', 'adoption', a.id,
      c.told
    from campaign c cross join parts a
    returning 1
  ), mirrored as (
    insert into public.adoption_mirrors (
      tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, responsible_name)
    select a.mirror_tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, a.tenant_id, c.tenant_id, c.id,
      fp.name
    from campaign c cross join parts a left join first_people fp on fp.tenant_id = a.tenant_id
    on conflict (tenant_id, campaign_tenant_id, campaign_id, source_tenant_id) do nothing
    returning 1
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select a.tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, pe.person_id, pe.email, pe.name,
      pe.locale, pg_catalog.jsonb_build_object('kind', 'campaign-invitation', 'props', p_mail || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', pe.first_name, 'vocative', pe.vocative, 'libraryName', a.name),
        'audience', case when a.school then 'school' else 'library' end,
        'minutes', case when a.school then c.school_minutes else 20 end,
        'url', p_origin || '/b/' || a.slug || '/campaigns/' || a.id)),
      'invitation:' || c.id || ':' || pe.person_id
    from campaign c cross join parts a join people pe on pe.tenant_id = a.tenant_id
    where p_mail is not null
    on conflict (tenant_id, key) do nothing
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, to_state, data)
    select a.tenant_id, (c.stamp || substring(pg_catalog.gen_random_uuid()::text from 16))::uuid, 'adoption', a.id, 'invite', 'invited',
      c.noted
    from campaign c cross join parts a
    returning 1
  )
  select pg_catalog.jsonb_build_object(
    'adoptions', (select pg_catalog.count(*) from adopted), 'texts', (select pg_catalog.count(*) from texts),
    'tasks', (select pg_catalog.count(*) from duties), 'notices', (select pg_catalog.count(*) from told),
    'letters', (select pg_catalog.count(*) from lettered), 'mirrors', (select pg_catalog.count(*) from mirrored),
    'history', (select pg_catalog.count(*) from written))
$$;
--> statement-breakpoint

-- Launching again writes only for libraries that have no part yet; where there are none it writes nothing at all.
create or replace function carry.launch(p_campaign uuid, p_tenants uuid[], p_origin text, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := ctx.tenant();
  v_state text;
  v_association boolean;
  v_missing uuid[];
  v_counts jsonb;
  v_county uuid;
begin
  perform ctx.require_role('regional_coordinator', 'association_member');
  select c.state into v_state from public.campaigns c where c.tenant_id = me and c.id = p_campaign
    and c.state in ('draft', 'workgroup_review', 'open') for no key update;
  if not found then raise exception 'campaign cannot be launched' using errcode = 'SK409'; end if;

  v_missing := array(select x.id from pg_catalog.unnest(p_tenants) as x(id)
    where not exists (select from public.adoptions a
      where a.tenant_id = x.id and a.campaign_tenant_id = me and a.campaign_id = p_campaign));
  if v_state = 'open' and pg_catalog.cardinality(v_missing) = 0 then
    return '{"adoptions": 0, "texts": 0, "tasks": 0, "notices": 0, "letters": 0, "mirrors": 0, "history": 0}';
  end if;
  if v_state <> 'open' then
    select t.kind = 'association' into v_association from public.tenants t where t.id = me;
    update public.campaigns c set
      state = 'open',
      share = case when v_association then 'association' else 'region' end,
      share_scope_id = case when v_association then me else (select r.id from public.regions r where r.county_tenant_id = me) end,
      launched_at = coalesce(c.launched_at, pg_catalog.now()),
      version = c.version + 1,
      updated_at = pg_catalog.now()
    where c.tenant_id = me and c.id = p_campaign;
    perform carry.first_version(me, p_campaign);
  end if;
  v_counts := carry.give_parts(me, p_campaign, v_missing, p_origin, p_mail);
  if v_state = 'open' and (v_counts ->> 'adoptions')::integer = 0 then return v_counts; end if;
  if (v_counts ->> 'adoptions')::integer > 0 then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, to_state, data)
      values (me, ctx.uuid_v7(), 'campaign', p_campaign, 'launch', 'open',
        pg_catalog.jsonb_build_object('libraries', v_counts -> 'adoptions'));
    v_counts := v_counts || pg_catalog.jsonb_build_object('history', (v_counts ->> 'history')::integer + 1);
  end if;

  for v_county in select distinct am.tenant_id from public.adoption_mirrors am
    where am.campaign_tenant_id = me and am.campaign_id = p_campaign
  loop
    perform carry.sum_region(v_county, me, p_campaign);
  end loop;
  return v_counts;
end $$;
--> statement-breakpoint

-- adoption_state: state, dates and the responsible person's name to the mirror, and a line to the coordinator's history when the
-- state is another one than before: which library, never which person. A refusal takes its reason along. Texts never.
create or replace function carry.adoption_state(p_adoption uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare a record; v_name text; v_before text;
begin
  perform ctx.require_role('editor', 'school_librarian', 'approver', 'director', 'department_head', 'channel_admin',
    'regional_coordinator');
  select * into a from public.adoptions ad where ad.tenant_id = ctx.tenant() and ad.id = p_adoption;
  if not found then raise exception 'no such adoption' using errcode = 'SK404'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || a.mirror_tenant_id || a.campaign_id, 0));
  select p.first_name || ' ' || p.last_name into v_name
    from identity.memberships me join identity.people p on p.id = me.person_id
    where me.tenant_id = a.tenant_id and me.person_id = a.responsible_id;
  select m.state into v_before from public.adoption_mirrors m
    where m.tenant_id = a.mirror_tenant_id and m.campaign_tenant_id = a.campaign_tenant_id
      and m.campaign_id = a.campaign_id and m.source_tenant_id = a.tenant_id for update;
  if not found then raise exception 'no mirror' using errcode = 'SK404'; end if;
  update public.adoption_mirrors m set
    state = a.state,
    opened_at = coalesce(m.opened_at, a.opened_at, pg_catalog.now()),
    adopted_at = case when a.state in ('invited', 'declined') then null else coalesce(m.adopted_at, pg_catalog.now()) end,
    submitted_at = case when a.state in ('submitted', 'approved') then coalesce(m.submitted_at, pg_catalog.now())
      when a.state in ('published', 'reported') then m.submitted_at end,
    approved_at = case when a.state = 'approved' then coalesce(m.approved_at, pg_catalog.now())
      when a.state in ('published', 'reported') then m.approved_at end,
    published_at = case when a.state in ('published', 'reported') then coalesce(m.published_at, pg_catalog.now()) end,
    reported_at = case when a.state = 'reported' then coalesce(m.reported_at, pg_catalog.now()) end,
    declined_at = case when a.state = 'declined' then coalesce(m.declined_at, pg_catalog.now()) end,
    reason = case when a.state = 'declined' then a.reason end,
    reason_kind = case when a.state = 'declined' then a.reason_kind end,
    responsible_name = v_name,
    changed_at = pg_catalog.now()
  where m.tenant_id = a.mirror_tenant_id and m.campaign_tenant_id = a.campaign_tenant_id
    and m.campaign_id = a.campaign_id and m.source_tenant_id = a.tenant_id;
  if v_before <> a.state then
    insert into public.history (
      tenant_id, id, person_id, person_name, subject_kind, subject_id, action, from_state, to_state, data)
    select a.mirror_tenant_id, ctx.uuid_v7(), null, null, 'campaign', a.campaign_id, 'member', v_before, a.state,
      pg_catalog.jsonb_build_object('library', t.short_name)
    from public.tenants t where t.id = a.tenant_id;
  end if;
  perform carry.sum_region(a.mirror_tenant_id, a.campaign_tenant_id, a.campaign_id);
end $$;
--> statement-breakpoint
alter table adoptions add constraint adoptions_reason_kind
  check (reason_kind in ('no-time', 'not-our-readers', 'own-plans', 'too-late', 'other'));
--> statement-breakpoint

-- remind: a notice and a letter to chosen libraries of my campaign that have not answered or not reported, or to all of them when none
-- are chosen. A library out of my mirrors is passed over; nobody is reminded more than twice, nor twice within a day.
create function carry.remind(p_campaign_tenant uuid, p_campaign uuid, p_states text[], p_sources uuid[], p_origin text, p_mail jsonb)
returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_count integer;
begin
  perform ctx.require_role('regional_coordinator');
  with reminded as (
    update public.adoption_mirrors m set reminders = m.reminders + 1, reminded_at = pg_catalog.now(), changed_at = pg_catalog.now()
    where m.tenant_id = me and m.campaign_tenant_id = p_campaign_tenant and m.campaign_id = p_campaign
      and (p_sources is null or m.source_tenant_id = any (p_sources))
      and m.state = any (p_states) and m.state in ('invited', 'published') and m.reminders < 2
      and (m.reminded_at is null or m.reminded_at < pg_catalog.now() - interval '1 day')
      and exists (select from public.campaigns c
        where c.tenant_id = p_campaign_tenant and c.id = p_campaign and c.state = 'open')
    returning m.source_tenant_id, m.reminders, m.state
  ), sides as (
    select re.*, a.id as adoption_id, t.slug, t.name, t.kind from reminded re
    join public.tenants t on t.id = re.source_tenant_id
    join public.adoptions a on a.tenant_id = re.source_tenant_id
      and a.campaign_tenant_id = p_campaign_tenant and a.campaign_id = p_campaign
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select s.source_tenant_id, ctx.uuid_v7(), case s.state when 'invited' then 'campaign-reminder' else 'results-request' end,
      'adoption', s.adoption_id, pg_catalog.jsonb_build_object('number', s.reminders) from sides s
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select distinct on (s.source_tenant_id, p.id) s.source_tenant_id, ctx.uuid_v7(), p.id, p.email, p.first_name || ' ' || p.last_name,
      p.locale, pg_catalog.jsonb_build_object(
        'kind', case s.state when 'invited' then 'campaign-reminder' else 'results-request' end,
        'props', p_mail || pg_catalog.jsonb_build_object(
          'recipient', pg_catalog.jsonb_build_object(
            'firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', s.name),
          'audience', case s.kind when 'school_library' then 'school' else 'library' end,
          'ordinal', s.reminders, 'url', p_origin || '/b/' || s.slug || '/campaigns/' || s.adoption_id)),
      'reminder:' || p_campaign || ':' || p.id || ':' || s.reminders
    from sides s
    join identity.role_grants g on g.tenant_id = s.source_tenant_id and g.role in ('editor', 'school_librarian')
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    join identity.memberships ms on ms.tenant_id = g.tenant_id and ms.person_id = g.person_id
      and ms.valid_from <= ctx.today() and (ms.valid_until is null or ms.valid_until >= ctx.today())
    join identity.people p on p.id = g.person_id
    on conflict (tenant_id, key) do nothing
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select s.source_tenant_id, ctx.uuid_v7(), 'adoption', s.adoption_id, 'remind', pg_catalog.jsonb_build_object('number', s.reminders)
    from sides s
    union all
    select me, ctx.uuid_v7(), 'campaign', p_campaign, 'remind',
      pg_catalog.jsonb_build_object('libraries', (select pg_catalog.count(*) from reminded))
    where exists (select from reminded)
  )
  select pg_catalog.count(*)::integer into v_count from reminded;
  return v_count;
end $$;
--> statement-breakpoint
create or replace function carry.remind(p_campaign_tenant uuid, p_campaign uuid, p_states text[], p_origin text, p_mail jsonb) returns integer
language sql volatile security definer set search_path = '' as $$
  select carry.remind(p_campaign_tenant, p_campaign, p_states, null::uuid[], p_origin, p_mail)
$$;
--> statement-breakpoint
alter function carry.remind(uuid, uuid, text[], uuid[], text, jsonb) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function carry.remind(uuid, uuid, text[], uuid[], text, jsonb) from public;
--> statement-breakpoint
grant execute on function carry.remind(uuid, uuid, text[], uuid[], text, jsonb) to sklaida_app;
--> statement-breakpoint

-- Who looks at a campaign is told that something of it has moved: the campaign's id and nothing else, for anybody may listen.
create function ctx.tell_watchers() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('sklaida_campaign', m.campaign_id::text) from (select distinct campaign_id from moved) m;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function ctx.tell_watchers() from public;
--> statement-breakpoint
create trigger adoption_mirrors_told_new after insert on adoption_mirrors
  referencing new table as moved for each statement execute function ctx.tell_watchers();
--> statement-breakpoint
create trigger adoption_mirrors_told after update on adoption_mirrors
  referencing new table as moved for each statement execute function ctx.tell_watchers();
--> statement-breakpoint
create trigger kit_links_told_new after insert on kit_links
  referencing new table as moved for each statement execute function ctx.tell_watchers();
--> statement-breakpoint
create trigger kit_links_told after update on kit_links
  referencing new table as moved for each statement execute function ctx.tell_watchers();
--> statement-breakpoint
-- What has moved since a page was read is found without reading a thousand rows again.
create index adoption_mirrors_changed on adoption_mirrors (tenant_id, campaign_id, changed_at);
