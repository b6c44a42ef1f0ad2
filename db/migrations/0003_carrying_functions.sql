-- The short list of functions by which a fact crosses a wall. Each names both sides, checks the acting one, is idempotent,
-- and writes history on both.

-- What the association may know of a region's campaign: recomputed from the county's own mirrors and totals. Libraries acting at
-- once take turns, each counting after the one before has committed; whoever carries a step takes the same lock before any other row.
create function carry.sum_region(p_county uuid, p_campaign_tenant uuid, p_campaign uuid) returns void
language sql volatile security definer set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || p_county || p_campaign, 0));
  insert into public.region_sums as s (
    tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, title, starts_on, ends_on, state,
    invited, adopted, published, reported, declined,
    events, participants, children_and_youth, online_participants, posts, reach, media_mentions)
  select r.association_tenant_id, ctx.uuid_v7(), p_county, c.tenant_id, c.id, c.title, c.starts_on, c.ends_on, c.state,
    m.invited, m.adopted, m.published, m.reported, m.declined,
    n.events, n.participants, n.children_and_youth, n.online_participants, n.posts, n.reach, n.media_mentions
  from public.campaigns c
  join public.regions r on r.county_tenant_id = p_county and r.association_tenant_id is not null
  cross join lateral (
    select pg_catalog.count(*)::integer as invited,
      pg_catalog.count(*) filter (where am.state not in ('invited', 'declined'))::integer as adopted,
      pg_catalog.count(*) filter (where am.state in ('published', 'reported'))::integer as published,
      pg_catalog.count(*) filter (where am.state = 'reported')::integer as reported,
      pg_catalog.count(*) filter (where am.state = 'declined')::integer as declined
    from public.adoption_mirrors am
    where am.tenant_id = p_county and am.campaign_tenant_id = c.tenant_id and am.campaign_id = c.id) m
  cross join lateral (
    select coalesce(pg_catalog.sum(t.events), 0)::integer as events,
      coalesce(pg_catalog.sum(t.participants), 0)::integer as participants,
      coalesce(pg_catalog.sum(t.children_and_youth), 0)::integer as children_and_youth,
      coalesce(pg_catalog.sum(t.online_participants), 0)::integer as online_participants,
      coalesce(pg_catalog.sum(t.posts), 0)::integer as posts,
      coalesce(pg_catalog.sum(t.reach), 0)::integer as reach,
      coalesce(pg_catalog.sum(t.media_mentions), 0)::integer as media_mentions
    from public.campaign_totals t
    where t.tenant_id = p_county and t.campaign_tenant_id = c.tenant_id and t.campaign_id = c.id) n
  where c.tenant_id = p_campaign_tenant and c.id = p_campaign
  on conflict (tenant_id, source_tenant_id, campaign_tenant_id, campaign_id) do update set
    title = excluded.title, starts_on = excluded.starts_on, ends_on = excluded.ends_on, state = excluded.state,
    invited = excluded.invited, adopted = excluded.adopted, published = excluded.published,
    reported = excluded.reported, declined = excluded.declined,
    events = excluded.events, participants = excluded.participants, children_and_youth = excluded.children_and_youth,
    online_participants = excluded.online_participants, posts = excluded.posts, reach = excluded.reach,
    media_mentions = excluded.media_mentions, changed_at = pg_catalog.now()
$$;
--> statement-breakpoint

-- launch: for each chosen library of the reach one adoption with its texts, tasks, notice and letters, and one mirror for the
-- coordinator. One statement; a repeat adds only what is missing.
create function carry.launch(p_campaign uuid, p_tenants uuid[], p_origin text, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := ctx.tenant();
  v_association boolean;
  v_counts jsonb;
  v_county uuid;
begin
  perform ctx.require_role('regional_coordinator', 'association_member');
  perform from public.campaigns c where c.tenant_id = me and c.id = p_campaign
    and c.state in ('draft', 'workgroup_review', 'open') for no key update;
  if not found then raise exception 'campaign cannot be launched' using errcode = 'SK409'; end if;
  select t.kind = 'association' into v_association from public.tenants t where t.id = me;

  with campaign as (
    update public.campaigns c set
      state = 'open',
      share = case when v_association then 'association' else 'region' end,
      share_scope_id = case when v_association then me else (select r.id from public.regions r where r.county_tenant_id = me) end,
      launched_at = coalesce(c.launched_at, pg_catalog.now()),
      version = case when c.state = 'open' then c.version else c.version + 1 end,
      updated_at = pg_catalog.now()
    where c.tenant_id = me and c.id = p_campaign
    returning c.*
  ), eligible as (
    select t.id, t.slug, t.kind, t.name, r.county_tenant_id
    from public.tenants t
    join public.territories ter on ter.municipality = t.municipality
      and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today())
    join public.regions r on r.id = ter.region_id
    where t.id = any (p_tenants) and t.kind in ('municipal_library', 'school_library') and t.closed_on is null
      and (r.county_tenant_id = me or r.association_tenant_id = me)
  ), people as (
    select e.id as tenant_id, p.id as person_id, p.email, p.first_name, p.first_name || ' ' || p.last_name as name, p.locale,
      p.forms ->> 'vocative' as vocative
    from eligible e
    join identity.role_grants g on g.tenant_id = e.id and g.role in ('editor', 'school_librarian')
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    join identity.memberships m on m.tenant_id = e.id and m.person_id = g.person_id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    join identity.people p on p.id = g.person_id
  ), adopted as (
    insert into public.adoptions (
      tenant_id, id, campaign_tenant_id, campaign_id, mirror_tenant_id, base_version, responsible_id, place, contact, share_results)
    select e.id, ctx.uuid_v7(), c.tenant_id, c.id, e.county_tenant_id, c.version,
      (select pe.person_id from people pe where pe.tenant_id = e.id order by pe.name limit 1),
      lp.place, lp.contact, coalesce(lp.share_results, true)
    from eligible e cross join campaign c left join public.library_profiles lp on lp.tenant_id = e.id
    on conflict (tenant_id, campaign_tenant_id, campaign_id) do nothing
    returning tenant_id, id, mirror_tenant_id, responsible_id
  ), texts as (
    insert into public.content_items (
      tenant_id, id, adoption_id, block_id, channel, mode, position, base_title, base_body, title, body)
    select a.tenant_id, ctx.uuid_v7(), a.id, b.value ->> 'id', b.value ->> 'channel', b.value ->> 'mode', b.ordinality::integer,
      b.value ->> 'title', b.value ->> 'body', b.value ->> 'title', b.value ->> 'body'
    from adopted a join eligible e on e.id = a.tenant_id and e.kind = 'municipal_library' cross join campaign c
    cross join lateral pg_catalog.jsonb_array_elements(c.document -> 'blocks') with ordinality b
    union all
    select a.tenant_id, ctx.uuid_v7(), a.id, 'school', 'school', 'free', 1, null, c.document -> 'school' ->> 'post',
      null, c.document -> 'school' ->> 'post'
    from adopted a join eligible e on e.id = a.tenant_id and e.kind = 'school_library' cross join campaign c
    where c.document -> 'school' ->> 'post' is not null
    returning 1
  ), duties as (
    insert into public.tasks (
      tenant_id, id, kind, title, role, assignee_id, subject_kind, subject_id, rule_id, due_on)
    select a.tenant_id, ctx.uuid_v7(), 'campaign', r.value ->> 'title',
      case when e.kind = 'school_library' then 'school_librarian' else r.value ->> 'role' end,
      a.responsible_id, 'adoption', a.id, r.value ->> 'id',
      case r.value ->> 'id' when 'answer' then c.answer_by when 'report' then c.report_by
        else c.starts_on + (r.value ->> 'offsetDays')::integer end
    from adopted a join eligible e on e.id = a.tenant_id cross join campaign c
    cross join lateral pg_catalog.jsonb_array_elements(c.document -> 'tasks') r
    where r.value ->> 'role' <> 'regional_coordinator'
      and (e.kind = 'municipal_library' or r.value ->> 'id' in ('answer', 'report'))
    returning 1
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select a.tenant_id, ctx.uuid_v7(), 'campaign-invitation', 'adoption', a.id,
      pg_catalog.jsonb_build_object('title', c.title, 'answerBy', c.answer_by)
    from adopted a cross join campaign c
    returning 1
  ), mirrored as (
    insert into public.adoption_mirrors (
      tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, responsible_name)
    select a.mirror_tenant_id, ctx.uuid_v7(), a.tenant_id, c.tenant_id, c.id,
      (select pe.name from people pe where pe.tenant_id = a.tenant_id and pe.person_id = a.responsible_id limit 1)
    from adopted a cross join campaign c
    on conflict (tenant_id, campaign_tenant_id, campaign_id, source_tenant_id) do nothing
    returning 1
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select a.tenant_id, ctx.uuid_v7(), pe.person_id, pe.email, pe.name, pe.locale,
      pg_catalog.jsonb_build_object('kind', 'campaign-invitation', 'props', p_mail || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', pe.first_name, 'vocative', pe.vocative, 'libraryName', e.name),
        'audience', case e.kind when 'school_library' then 'school' else 'library' end,
        'minutes', case e.kind when 'school_library' then coalesce((c.document -> 'school' ->> 'minutes')::integer, 10) else 20 end,
        'url', p_origin || '/b/' || e.slug || '/campaigns/' || a.id)),
      'invitation:' || c.id || ':' || pe.person_id
    from adopted a join eligible e on e.id = a.tenant_id join people pe on pe.tenant_id = a.tenant_id cross join campaign c
    on conflict (tenant_id, key) do nothing
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, to_state, data)
    select a.tenant_id, ctx.uuid_v7(), 'adoption', a.id, 'invite', 'invited',
      pg_catalog.jsonb_build_object('campaign', c.title) from adopted a cross join campaign c
    union all
    select me, ctx.uuid_v7(), 'campaign', c.id, 'launch', 'open',
      pg_catalog.jsonb_build_object('libraries', (select pg_catalog.count(*) from adopted)) from campaign c
    where exists (select from adopted)
    returning 1
  )
  select pg_catalog.jsonb_build_object(
    'adoptions', (select pg_catalog.count(*) from adopted), 'texts', (select pg_catalog.count(*) from texts),
    'tasks', (select pg_catalog.count(*) from duties), 'notices', (select pg_catalog.count(*) from told),
    'letters', (select pg_catalog.count(*) from lettered), 'mirrors', (select pg_catalog.count(*) from mirrored),
    'history', (select pg_catalog.count(*) from written))
  into v_counts;

  for v_county in select distinct am.tenant_id from public.adoption_mirrors am
    where am.campaign_tenant_id = me and am.campaign_id = p_campaign
  loop
    perform carry.sum_region(v_county, me, p_campaign);
  end loop;
  return v_counts;
end $$;
--> statement-breakpoint

-- A library's part is moved by whoever may act on it there; who that was is the library's own business.

-- opened: the first time somebody of the invited library looks at the invitation.
create function carry.opened(p_adoption uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare a record;
begin
  perform ctx.require_role('editor', 'school_librarian', 'approver', 'director', 'department_head', 'channel_admin',
    'regional_coordinator');
  update public.adoptions set opened_at = pg_catalog.now()
    where tenant_id = ctx.tenant() and id = p_adoption and opened_at is null
    returning * into a;
  if not found then return; end if;
  update public.adoption_mirrors m set opened_at = a.opened_at, changed_at = pg_catalog.now()
    where m.tenant_id = a.mirror_tenant_id and m.campaign_tenant_id = a.campaign_tenant_id
      and m.campaign_id = a.campaign_id and m.source_tenant_id = a.tenant_id;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select a.tenant_id, ctx.uuid_v7(), 'adoption', a.id, 'open', pg_catalog.jsonb_build_object('campaign', c.title)
    from public.campaigns c where c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id;
end $$;
--> statement-breakpoint

-- adoption_state: state, dates and the responsible person's name to the mirror, and a line to the coordinator's history when the
-- state is another one than before: which library, never which person. Texts never.
create function carry.adoption_state(p_adoption uuid) returns void
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

-- results: the difference since the last report goes into the region's totals; the library's own figures into its mirror only if
-- the library agreed to show them. A withdrawn report subtracts.
create function carry.results(p_adoption uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  a record; r record; v_kind text; v_old jsonb; v_new jsonb; v_step integer;
begin
  perform ctx.require_role('editor', 'school_librarian', 'approver', 'director', 'department_head', 'channel_admin',
    'regional_coordinator');
  select * into a from public.adoptions ad where ad.tenant_id = ctx.tenant() and ad.id = p_adoption for update;
  if not found then raise exception 'no such adoption' using errcode = 'SK404'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || a.mirror_tenant_id || a.campaign_id, 0));
  select * into r from public.results re where re.tenant_id = a.tenant_id and re.adoption_id = a.id for update;
  if not found then return; end if;
  select t.kind into v_kind from public.tenants t where t.id = a.tenant_id;
  v_old := r.carried;
  if a.state = 'reported' then
    v_new := pg_catalog.jsonb_build_object('events', r.events, 'participants', r.participants,
      'childrenAndYouth', r.children_and_youth, 'onlineParticipants', r.online_participants, 'posts', r.posts,
      'reach', r.reach, 'mediaMentions', r.media_mentions);
  end if;
  v_step := (v_new is not null)::integer - (v_old is not null)::integer;

  if v_new is distinct from v_old then
    insert into public.campaign_totals as t (
      tenant_id, id, campaign_tenant_id, campaign_id, library_kind, libraries,
      events, participants, children_and_youth, online_participants, posts, reach, media_mentions)
    select a.mirror_tenant_id, ctx.uuid_v7(), a.campaign_tenant_id, a.campaign_id, v_kind, v_step,
      d.events, d.participants, d."childrenAndYouth", d."onlineParticipants", d.posts, d.reach, d."mediaMentions"
    from (
      select coalesce(n.events, 0) - coalesce(o.events, 0) as events,
        coalesce(n.participants, 0) - coalesce(o.participants, 0) as participants,
        coalesce(n."childrenAndYouth", 0) - coalesce(o."childrenAndYouth", 0) as "childrenAndYouth",
        coalesce(n."onlineParticipants", 0) - coalesce(o."onlineParticipants", 0) as "onlineParticipants",
        coalesce(n.posts, 0) - coalesce(o.posts, 0) as posts,
        coalesce(n.reach, 0) - coalesce(o.reach, 0) as reach,
        coalesce(n."mediaMentions", 0) - coalesce(o."mediaMentions", 0) as "mediaMentions"
      from pg_catalog.jsonb_to_record(coalesce(v_new, '{}')) as n(
          events integer, participants integer, "childrenAndYouth" integer, "onlineParticipants" integer,
          posts integer, reach integer, "mediaMentions" integer)
      cross join pg_catalog.jsonb_to_record(coalesce(v_old, '{}')) as o(
          events integer, participants integer, "childrenAndYouth" integer, "onlineParticipants" integer,
          posts integer, reach integer, "mediaMentions" integer)) d
    on conflict (tenant_id, campaign_tenant_id, campaign_id, library_kind) do update set
      libraries = t.libraries + excluded.libraries, events = t.events + excluded.events,
      participants = t.participants + excluded.participants,
      children_and_youth = t.children_and_youth + excluded.children_and_youth,
      online_participants = t.online_participants + excluded.online_participants,
      posts = t.posts + excluded.posts, reach = t.reach + excluded.reach, media_mentions = t.media_mentions + excluded.media_mentions;
    update public.results set carried = v_new where tenant_id = a.tenant_id and id = r.id;
  end if;
  update public.adoption_mirrors m set
    numbers = case when a.share_results then v_new end, changed_at = pg_catalog.now()
    where m.tenant_id = a.mirror_tenant_id and m.campaign_tenant_id = a.campaign_tenant_id
      and m.campaign_id = a.campaign_id and m.source_tenant_id = a.tenant_id;
  perform carry.adoption_state(p_adoption);
end $$;
--> statement-breakpoint

-- remind: a notice and a letter to libraries of my campaign that have not answered or not reported; never more than two to anyone.
create function carry.remind(p_campaign_tenant uuid, p_campaign uuid, p_states text[], p_origin text, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_count integer;
begin
  perform ctx.require_role('regional_coordinator');
  with reminded as (
    update public.adoption_mirrors m set reminders = m.reminders + 1, reminded_at = pg_catalog.now()
    where m.tenant_id = me and m.campaign_tenant_id = p_campaign_tenant and m.campaign_id = p_campaign
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

-- close: the campaign ends in its owner's tenant; those who took part get a thank-you with the region's sums.
create function carry.close(p_campaign uuid, p_note text, p_origin text, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_letters integer; v_county uuid;
begin
  perform ctx.require_role('regional_coordinator', 'association_member');
  update public.campaigns set state = 'closed', closed_at = pg_catalog.now(), closing_note = nullif(p_note, ''),
    version = version + 1, updated_at = pg_catalog.now()
    where tenant_id = me and id = p_campaign and state = 'open';
  if not found then raise exception 'campaign is not open' using errcode = 'SK409'; end if;
  with sides as (
    select a.tenant_id, a.id, t.slug, t.name, t.kind
    from public.adoption_mirrors m
    join public.adoptions a on a.tenant_id = m.source_tenant_id and a.campaign_tenant_id = me and a.campaign_id = p_campaign
    join public.tenants t on t.id = a.tenant_id
    where m.campaign_tenant_id = me and m.campaign_id = p_campaign and m.state in ('published', 'reported')
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id)
    select s.tenant_id, ctx.uuid_v7(), 'campaign-closed', 'adoption', s.id from sides s
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select distinct on (s.tenant_id, p.id) s.tenant_id, ctx.uuid_v7(), p.id, p.email, p.first_name || ' ' || p.last_name, p.locale,
      pg_catalog.jsonb_build_object('kind', 'campaign-closed', 'props', p_mail || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object(
          'firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', s.name),
        'audience', case s.kind when 'school_library' then 'school' else 'library' end,
        'ownParticipants', (select re.participants from public.results re
          where re.tenant_id = s.tenant_id and re.adoption_id = s.id and re.carried is not null),
        'url', p_origin || '/b/' || s.slug || '/campaigns/' || s.id)),
      'closed:' || p_campaign || ':' || p.id
    from sides s
    join identity.role_grants g on g.tenant_id = s.tenant_id and g.role in ('editor', 'school_librarian')
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
    join identity.memberships ms on ms.tenant_id = g.tenant_id and ms.person_id = g.person_id
      and ms.valid_from <= ctx.today() and (ms.valid_until is null or ms.valid_until >= ctx.today())
    join identity.people p on p.id = g.person_id
    on conflict (tenant_id, key) do nothing
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, to_state, reason)
    select me, ctx.uuid_v7(), 'campaign', p_campaign, 'close', 'closed', nullif(p_note, '')
    union all
    select s.tenant_id, ctx.uuid_v7(), 'adoption', s.id, 'campaign-closed', null, null from sides s
  )
  select pg_catalog.count(*)::integer into v_letters from lettered;
  for v_county in select distinct am.tenant_id from public.adoption_mirrors am
    where am.campaign_tenant_id = me and am.campaign_id = p_campaign
  loop
    perform carry.sum_region(v_county, me, p_campaign);
  end loop;
  return v_letters;
end $$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'carry'
  loop
    execute format('alter function %s owner to sklaida_definer', f.name);
    execute format('revoke execute on function %s from public', f.name);
    if f.proname <> 'sum_region' then
      execute format('grant execute on function %s to sklaida_app', f.name);
    end if;
  end loop;
end $$;
