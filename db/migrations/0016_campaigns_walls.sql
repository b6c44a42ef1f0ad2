-- The tables of campaigns that stay current stand behind the same walls as the others.
do $$
declare t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'public' and not c.relforcerowsecurity
  loop
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('grant select, insert, update, delete on %I.%I to sklaida_definer', t.nspname, t.relname);
    execute format('grant select on %I.%I to sklaida_backup', t.nspname, t.relname);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update, delete on campaign_versions, campaign_drafts, campaign_notes, adoption_updates, merge_conflicts, reviews,
  review_marks, images, contests, contest_scores, challenge_weeks to sklaida_app;
--> statement-breakpoint
grant update (reason_kind) on adoptions to sklaida_app;
--> statement-breakpoint
grant select, insert on item_versions to sklaida_app;
--> statement-breakpoint
revoke update, delete on item_versions from sklaida_definer;
--> statement-breakpoint
grant select on campaign_cells, improvement_offers, offered_texts, kit_links, contest_entries, contest_receipts, challenge_totals
  to sklaida_app;
--> statement-breakpoint
-- Campaigns that were launched before versions were kept: what they say is their first.
insert into campaign_versions (tenant_id, id, share, share_scope_id, campaign_id, number, document, starts_on, ends_on, answer_by,
  report_by, published_at, created_by)
select c.tenant_id, ctx.uuid_v7(), c.share, c.share_scope_id, c.id, 1, c.document, c.starts_on, c.ends_on, c.answer_by, c.report_by,
  c.launched_at, c.created_by
from campaigns c where c.launched_at is not null;
--> statement-breakpoint
update campaigns set current_number = 1 where launched_at is not null;
--> statement-breakpoint
update adoptions set base_version = 1;
--> statement-breakpoint
update tasks set base_due_on = due_on where subject_kind = 'adoption';
--> statement-breakpoint

-- What a campaign says on the day of its launch, kept as the first of its versions; a repeated launch adds none.
create function carry.first_version(p_owner uuid, p_campaign uuid) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.campaign_versions (tenant_id, id, share, share_scope_id, campaign_id, number, document, starts_on, ends_on,
    answer_by, report_by, published_at, created_by)
  select c.tenant_id, ctx.uuid_v7(), c.share, c.share_scope_id, c.id, 1, c.document, c.starts_on, c.ends_on, c.answer_by,
    c.report_by, c.launched_at, ctx.person()
  from public.campaigns c where c.tenant_id = p_owner and c.id = p_campaign and c.current_number = 0;
  update public.campaigns c set current_number = 1
    where c.tenant_id = p_owner and c.id = p_campaign and c.current_number = 0;
$$;
--> statement-breakpoint

-- As before, with the number of the version the parts grow from and the days the region's rules give.
create or replace function carry.give_parts(p_owner uuid, p_campaign uuid, p_tenants uuid[], p_origin text, p_mail jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  with campaign as (
    select c.* from public.campaigns c where c.tenant_id = p_owner and c.id = p_campaign and c.state = 'open'
  ), eligible as (
    select t.id, t.slug, t.kind, t.name, r.county_tenant_id
    from public.tenants t
    join public.territories ter on ter.municipality = t.municipality
      and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today())
    join public.regions r on r.id = ter.region_id
    where t.id = any (p_tenants) and t.kind in ('municipal_library', 'school_library') and t.closed_on is null
      and (r.county_tenant_id = p_owner or r.association_tenant_id = p_owner)
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
    select e.id, ctx.uuid_v7(), c.tenant_id, c.id, e.county_tenant_id, c.current_number,
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
      tenant_id, id, kind, title, role, assignee_id, subject_kind, subject_id, rule_id, due_on, base_due_on)
    select a.tenant_id, ctx.uuid_v7(), 'campaign', r.value ->> 'title',
      case when e.kind = 'school_library' then 'school_librarian' else r.value ->> 'role' end,
      a.responsible_id, 'adoption', a.id, r.value ->> 'id', day.due_on, day.due_on
    from adopted a join eligible e on e.id = a.tenant_id cross join campaign c
    cross join lateral pg_catalog.jsonb_array_elements(c.document -> 'tasks') r
    cross join lateral (select case r.value ->> 'id' when 'answer' then c.answer_by when 'report' then c.report_by
      else c.starts_on + (r.value ->> 'offsetDays')::integer end as due_on) day
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
    where p_mail is not null
    on conflict (tenant_id, key) do nothing
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, to_state, data)
    select a.tenant_id, ctx.uuid_v7(), 'adoption', a.id, 'invite', 'invited',
      pg_catalog.jsonb_build_object('campaign', c.title) from adopted a cross join campaign c
    returning 1
  )
  select pg_catalog.jsonb_build_object(
    'adoptions', (select pg_catalog.count(*) from adopted), 'texts', (select pg_catalog.count(*) from texts),
    'tasks', (select pg_catalog.count(*) from duties), 'notices', (select pg_catalog.count(*) from told),
    'letters', (select pg_catalog.count(*) from lettered), 'mirrors', (select pg_catalog.count(*) from mirrored),
    'history', (select pg_catalog.count(*) from written))
$$;
--> statement-breakpoint

create or replace function carry.launch(p_campaign uuid, p_tenants uuid[], p_origin text, p_mail jsonb) returns jsonb
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

  update public.campaigns c set
    state = 'open',
    share = case when v_association then 'association' else 'region' end,
    share_scope_id = case when v_association then me else (select r.id from public.regions r where r.county_tenant_id = me) end,
    launched_at = coalesce(c.launched_at, pg_catalog.now()),
    version = case when c.state = 'open' then c.version else c.version + 1 end,
    updated_at = pg_catalog.now()
  where c.tenant_id = me and c.id = p_campaign;
  perform carry.first_version(me, p_campaign);
  v_counts := carry.give_parts(me, p_campaign, p_tenants, p_origin, p_mail);
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
alter function carry.first_version(uuid, uuid) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function carry.first_version(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function carry.first_version(uuid, uuid) to sklaida_definer;
