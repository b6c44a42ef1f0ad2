-- The sums of a campaign by kind of library, by municipality and by week; and the sentences libraries let their region quote.
alter table results add column quotable boolean not null default false;
--> statement-breakpoint
grant update (quotable) on results to sklaida_app;
--> statement-breakpoint
-- The week a reported library was counted in, named by its Monday: which sums its row stands behind.
alter table adoption_mirrors add column week_on date;
--> statement-breakpoint
create table campaign_quotes (
  tenant_id uuid not null,
  id uuid not null,
  source_tenant_id uuid not null,
  campaign_tenant_id uuid not null,
  campaign_id uuid not null,
  body text not null,
  changed_at timestamp with time zone default now() not null,
  constraint campaign_quotes_tenant_id_id_pk primary key (tenant_id, id),
  constraint campaign_quotes_tenant_id_tenants_id_fk foreign key (tenant_id) references tenants (id),
  constraint campaign_quotes_source_tenant_id_tenants_id_fk foreign key (source_tenant_id) references tenants (id),
  constraint campaign_quotes_campaign foreign key (campaign_tenant_id, campaign_id) references campaigns (tenant_id, id)
);
--> statement-breakpoint
create unique index campaign_quotes_source_key on campaign_quotes (tenant_id, campaign_tenant_id, campaign_id, source_tenant_id);
--> statement-breakpoint
alter table campaign_quotes enable row level security;
--> statement-breakpoint
alter table campaign_quotes force row level security;
--> statement-breakpoint
create policy app_select on campaign_quotes for select to sklaida_app
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
create policy app_insert on campaign_quotes for insert to sklaida_app with check (false);
--> statement-breakpoint
create policy app_update on campaign_quotes for update to sklaida_app using (false) with check (false);
--> statement-breakpoint
create policy app_delete on campaign_quotes for delete to sklaida_app using (false);
--> statement-breakpoint
create policy owner_all on campaign_quotes to sklaida_owner using (true) with check (true);
--> statement-breakpoint
create policy definer_all on campaign_quotes to sklaida_definer using (true) with check (true);
--> statement-breakpoint
create policy backup_select on campaign_quotes for select to sklaida_backup using (true);
--> statement-breakpoint
grant select, insert, update, delete on campaign_quotes to sklaida_definer;
--> statement-breakpoint
grant select on campaign_quotes to sklaida_app, sklaida_backup;
--> statement-breakpoint

-- One report into the sums, or out of them: `p_sign` is 1 or -1, `p_carried` the numbers with the kind, municipality and week they
-- are counted under. A cell nobody is left in goes.
create function carry.add_result(p_county uuid, p_campaign_tenant uuid, p_campaign uuid, p_carried jsonb, p_sign integer) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.campaign_totals as t (
    tenant_id, id, campaign_tenant_id, campaign_id, library_kind, libraries,
    events, participants, children_and_youth, online_participants, posts, reach, media_mentions)
  select p_county, ctx.uuid_v7(), p_campaign_tenant, p_campaign, p_carried ->> 'kind', p_sign,
    p_sign * n.events, p_sign * n.participants, p_sign * n."childrenAndYouth", p_sign * n."onlineParticipants",
    p_sign * n.posts, p_sign * n.reach, p_sign * n."mediaMentions"
  from pg_catalog.jsonb_to_record(p_carried) as n(events integer, participants integer, "childrenAndYouth" integer,
    "onlineParticipants" integer, posts integer, reach integer, "mediaMentions" integer)
  on conflict (tenant_id, campaign_tenant_id, campaign_id, library_kind) do update set
    libraries = t.libraries + excluded.libraries, events = t.events + excluded.events,
    participants = t.participants + excluded.participants,
    children_and_youth = t.children_and_youth + excluded.children_and_youth,
    online_participants = t.online_participants + excluded.online_participants,
    posts = t.posts + excluded.posts, reach = t.reach + excluded.reach, media_mentions = t.media_mentions + excluded.media_mentions;
  insert into public.campaign_cells as t (
    tenant_id, id, campaign_tenant_id, campaign_id, library_kind, municipality, week_on, libraries,
    events, participants, children_and_youth, online_participants, posts, reach, media_mentions)
  select p_county, ctx.uuid_v7(), p_campaign_tenant, p_campaign, p_carried ->> 'kind', p_carried ->> 'municipality',
    (p_carried ->> 'weekOn')::date, p_sign,
    p_sign * n.events, p_sign * n.participants, p_sign * n."childrenAndYouth", p_sign * n."onlineParticipants",
    p_sign * n.posts, p_sign * n.reach, p_sign * n."mediaMentions"
  from pg_catalog.jsonb_to_record(p_carried) as n(events integer, participants integer, "childrenAndYouth" integer,
    "onlineParticipants" integer, posts integer, reach integer, "mediaMentions" integer)
  on conflict (tenant_id, campaign_tenant_id, campaign_id, library_kind, municipality, week_on) do update set
    libraries = t.libraries + excluded.libraries, events = t.events + excluded.events,
    participants = t.participants + excluded.participants,
    children_and_youth = t.children_and_youth + excluded.children_and_youth,
    online_participants = t.online_participants + excluded.online_participants,
    posts = t.posts + excluded.posts, reach = t.reach + excluded.reach, media_mentions = t.media_mentions + excluded.media_mentions;
  delete from public.campaign_cells t
    where t.tenant_id = p_county and t.campaign_tenant_id = p_campaign_tenant and t.campaign_id = p_campaign
      and t.library_kind = p_carried ->> 'kind' and t.municipality = p_carried ->> 'municipality'
      and t.week_on = (p_carried ->> 'weekOn')::date and t.libraries = 0;
$$;
--> statement-breakpoint

-- What one library reported, into its region's sums: out goes exactly what had been counted, under the kind, municipality and week
-- it had been counted under, in goes what stands now. Its own figures and its sentence go to its region only as it agreed. A library
-- without a day of its own counts in the week the campaign begins. Whoever calls has checked who acts.
create function carry.count_result(p_tenant uuid, p_adoption uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  a record; r record; v_starts date; v_kind text; v_municipality text; v_numbers jsonb; v_new jsonb;
begin
  select * into a from public.adoptions ad where ad.tenant_id = p_tenant and ad.id = p_adoption for update;
  if not found then raise exception 'no such adoption' using errcode = 'SK404'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || a.mirror_tenant_id || a.campaign_id, 0));
  select * into r from public.results re where re.tenant_id = a.tenant_id and re.adoption_id = a.id for update;
  if not found then return; end if;
  select t.kind, coalesce(t.municipality, '') into v_kind, v_municipality from public.tenants t where t.id = a.tenant_id;
  select c.starts_on into v_starts from public.campaigns c where c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id;
  if a.state = 'reported' then
    v_numbers := pg_catalog.jsonb_build_object('events', r.events, 'participants', r.participants,
      'childrenAndYouth', r.children_and_youth, 'onlineParticipants', r.online_participants, 'posts', r.posts,
      'reach', r.reach, 'mediaMentions', r.media_mentions);
    v_new := v_numbers || pg_catalog.jsonb_build_object('kind', v_kind, 'municipality', v_municipality,
      'weekOn', pg_catalog.date_trunc('week', coalesce(a.happens_on, v_starts)::timestamp)::date);
  end if;
  if v_new is distinct from r.carried then
    if r.carried is not null then
      perform carry.add_result(a.mirror_tenant_id, a.campaign_tenant_id, a.campaign_id, r.carried, -1);
    end if;
    if v_new is not null then
      perform carry.add_result(a.mirror_tenant_id, a.campaign_tenant_id, a.campaign_id, v_new, 1);
    end if;
    update public.results set carried = v_new where tenant_id = a.tenant_id and id = r.id;
  end if;
  update public.adoption_mirrors m set
    numbers = case when a.share_results then v_numbers end, week_on = (v_new ->> 'weekOn')::date, changed_at = pg_catalog.now()
    where m.tenant_id = a.mirror_tenant_id and m.campaign_tenant_id = a.campaign_tenant_id
      and m.campaign_id = a.campaign_id and m.source_tenant_id = a.tenant_id;
  if a.state = 'reported' and r.quotable and pg_catalog.btrim(coalesce(r.note, '')) <> '' then
    insert into public.campaign_quotes as q (tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, body)
      values (a.mirror_tenant_id, ctx.uuid_v7(), a.tenant_id, a.campaign_tenant_id, a.campaign_id, pg_catalog.btrim(r.note))
    on conflict (tenant_id, campaign_tenant_id, campaign_id, source_tenant_id) do update set
      body = excluded.body, changed_at = pg_catalog.now() where q.body <> excluded.body;
  else
    delete from public.campaign_quotes q
      where q.tenant_id = a.mirror_tenant_id and q.campaign_tenant_id = a.campaign_tenant_id
        and q.campaign_id = a.campaign_id and q.source_tenant_id = a.tenant_id;
  end if;
end $$;
--> statement-breakpoint

-- results: as before, and finer. A withdrawn report subtracts.
create or replace function carry.results(p_adoption uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('editor', 'school_librarian', 'approver', 'director', 'department_head', 'channel_admin',
    'regional_coordinator');
  perform carry.count_result(ctx.tenant(), p_adoption);
  if exists (select from public.results re where re.tenant_id = ctx.tenant() and re.adoption_id = p_adoption) then
    perform carry.adoption_state(p_adoption);
  end if;
end $$;
--> statement-breakpoint

-- Reports that were counted before cells were kept.
update results r set carried = r.carried || jsonb_build_object('kind', t.kind, 'municipality', coalesce(t.municipality, ''),
  'weekOn', date_trunc('week', coalesce(a.happens_on, c.starts_on)::timestamp)::date)
from adoptions a join tenants t on t.id = a.tenant_id join campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
where a.tenant_id = r.tenant_id and a.id = r.adoption_id and r.carried is not null;
--> statement-breakpoint
insert into campaign_cells (tenant_id, id, campaign_tenant_id, campaign_id, library_kind, municipality, week_on, libraries,
  events, participants, children_and_youth, online_participants, posts, reach, media_mentions)
select a.mirror_tenant_id, ctx.uuid_v7(), a.campaign_tenant_id, a.campaign_id, r.carried ->> 'kind', r.carried ->> 'municipality',
  (r.carried ->> 'weekOn')::date, count(*), sum((r.carried ->> 'events')::integer), sum((r.carried ->> 'participants')::integer),
  sum((r.carried ->> 'childrenAndYouth')::integer), sum((r.carried ->> 'onlineParticipants')::integer),
  sum((r.carried ->> 'posts')::integer), sum((r.carried ->> 'reach')::integer), sum((r.carried ->> 'mediaMentions')::integer)
from results r join adoptions a on a.tenant_id = r.tenant_id and a.id = r.adoption_id
where r.carried is not null
group by 1, 3, 4, 5, 6, 7;
--> statement-breakpoint
update adoption_mirrors m set week_on = (r.carried ->> 'weekOn')::date
from adoptions a join results r on r.tenant_id = a.tenant_id and r.adoption_id = a.id
where r.carried is not null and m.tenant_id = a.mirror_tenant_id and m.campaign_tenant_id = a.campaign_tenant_id
  and m.campaign_id = a.campaign_id and m.source_tenant_id = a.tenant_id;
--> statement-breakpoint
do $$
declare v_name text;
begin
  foreach v_name in array array['carry.add_result(uuid, uuid, uuid, jsonb, integer)', 'carry.count_result(uuid, uuid)']
  loop
    execute format('alter function %s owner to sklaida_definer', v_name);
    execute format('revoke execute on function %s from public', v_name);
    execute format('grant execute on function %s to sklaida_definer', v_name);
  end loop;
end $$;
--> statement-breakpoint

-- What regions of one occasion may be compared by: what they grew from, and what each asked its libraries to count.
alter table region_sums add column occasion_id uuid, add column template_id uuid, add column metrics jsonb;
--> statement-breakpoint
update region_sums s set occasion_id = coalesce(c.occasion_id, te.occasion_id), template_id = c.template_id,
  metrics = c.document -> 'metrics'
from campaigns c left join campaign_templates te on te.tenant_id = c.template_tenant_id and te.id = c.template_id
where c.tenant_id = s.campaign_tenant_id and c.id = s.campaign_id;
--> statement-breakpoint
create or replace function carry.sum_region(p_county uuid, p_campaign_tenant uuid, p_campaign uuid) returns void
language sql volatile security definer set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || p_county || p_campaign, 0));
  insert into public.region_sums as s (
    tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, title, starts_on, ends_on, state,
    invited, adopted, published, reported, declined, occasion_id, template_id, metrics,
    events, participants, children_and_youth, online_participants, posts, reach, media_mentions)
  select r.association_tenant_id, ctx.uuid_v7(), p_county, c.tenant_id, c.id, c.title, c.starts_on, c.ends_on, c.state,
    m.invited, m.adopted, m.published, m.reported, m.declined,
    coalesce(c.occasion_id, te.occasion_id), c.template_id, c.document -> 'metrics',
    n.events, n.participants, n.children_and_youth, n.online_participants, n.posts, n.reach, n.media_mentions
  from public.campaigns c
  join public.regions r on r.county_tenant_id = p_county and r.association_tenant_id is not null
  left join public.campaign_templates te on te.tenant_id = c.template_tenant_id and te.id = c.template_id
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
    occasion_id = excluded.occasion_id, template_id = excluded.template_id, metrics = excluded.metrics,
    events = excluded.events, participants = excluded.participants, children_and_youth = excluded.children_and_youth,
    online_participants = excluded.online_participants, posts = excluded.posts, reach = excluded.reach,
    media_mentions = excluded.media_mentions, changed_at = pg_catalog.now()
$$;
