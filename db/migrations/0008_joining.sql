-- A newer invitation ends the older one; the invited may say that it is not her, or ask for another.
alter table identity.invitations
  add column replaced_by uuid,
  add column refused_at timestamptz,
  add column asked_at timestamptz,
  add column accepted_attempt text;
--> statement-breakpoint
create unique index invitations_open on identity.invitations (tenant_id, pg_catalog.lower(email))
  where accepted_at is null and revoked_at is null;
--> statement-breakpoint
-- How many minutes a week the person has for this library; what she is shown first follows it.
alter table identity.memberships add column weekly_minutes smallint;
--> statement-breakpoint
alter table identity.memberships add constraint memberships_minutes check (weekly_minutes in (10, 30, 60));
--> statement-breakpoint
alter table identity.access_grants add column hours smallint not null default 1;
--> statement-breakpoint
alter table identity.access_grants add constraint access_grants_hours check (hours between 1 and 72);
--> statement-breakpoint
alter table identity.sign_in_codes drop constraint sign_in_codes_purpose;
--> statement-breakpoint
alter table identity.sign_in_codes add constraint sign_in_codes_purpose
  check (purpose in ('sign-in', 'reset', 'confirm', 'address', 'admin'));
--> statement-breakpoint

-- The roles by which the person acts in this transaction: her own, or those lent by whom she acts for.
create function ctx.acting_roles() returns text[] language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct held.role), '{}') from ctx.roles_now(ctx.tenant(), ctx.person()) held
  where held.absent_id is null or held.absent_id = nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid
$$;
--> statement-breakpoint
-- Somebody in the library looks after its people; until then, and when she is gone, the county library may invite the first one.
create function ctx.has_administrator(p_tenant uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (
    select from identity.role_grants g
    join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    where g.tenant_id = p_tenant and g.role in ('tenant_admin', 'director', 'school_librarian')
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now()))
$$;
--> statement-breakpoint
create function ctx.county_of(p_tenant uuid) returns uuid language sql stable set search_path = '' as $$
  select r.county_tenant_id from public.tenants t
  join public.territories ter on ter.municipality = t.municipality
    and ter.valid_from <= ctx.today() and (ter.valid_until is null or ter.valid_until >= ctx.today())
  join public.regions r on r.id = ter.region_id
  where t.id = p_tenant and t.kind in ('municipal_library', 'school_library')
$$;
--> statement-breakpoint
-- A parent's staff never gets a place in a member library.
create function ctx.is_parents_staff(p_tenant uuid, p_email text) returns boolean language sql stable set search_path = '' as $$
  select exists (
    select from identity.people p join identity.memberships m on m.person_id = p.id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    where pg_catalog.lower(p.email) = pg_catalog.lower(p_email) and m.tenant_id = ctx.county_of(p_tenant) and m.tenant_id <> p_tenant)
$$;
--> statement-breakpoint

-- Invitations with their letters, one or a thousand, in one transaction: by the library itself within what its people may hand
-- out, or by its county library for the first person. Each row answers for itself; nothing is written for a refused one.
create function identity.invite_many(p_rows jsonb, p_mail jsonb) returns table (id uuid, outcome text)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  me uuid := ctx.tenant();
  v_roles text[] := ctx.acting_roles();
  v_own boolean; v_county boolean; v_person record; v_judged jsonb;
begin
  v_own := v_roles && array['tenant_admin', 'director', 'school_librarian'];
  v_county := 'regional_coordinator' = any (v_roles);
  if me is null or not (v_own or v_county) then raise exception 'role required' using errcode = '42501'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('invite ' || me, 0));
  select p.first_name || ' ' || p.last_name as name, m.job_title, t.name as organisation into v_person
    from identity.people p cross join public.tenants t
    left join identity.memberships m on m.tenant_id = t.id and m.person_id = p.id
    where p.id = ctx.person() and t.id = me;

  select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(judged) order by judged.place), '[]') into v_judged from (
    select w.*, t.kind, t.name as library, t.short_name, coalesce(p.locale, w.locale, 'lt') as letter_locale,
      case
        when t.id is null or t.closed_on <= ctx.today() or w.roles = '{}' then 'not-allowed'
        when w.email !~ '^[^@\s]+@[^@\s]+$' then 'bad-address'
        when pg_catalog.row_number() over (partition by w.tenant_id, w.email order by w.place) > 1 then 'already-invited'
        when w.tenant_id = me and not (v_own and not exists (
          select from pg_catalog.unnest(w.roles) asked where not ctx.may_grant(ctx.granting_roles(), asked, t.kind))) then 'not-allowed'
        when w.tenant_id <> me and not (v_county and ctx.county_of(w.tenant_id) = me) then 'not-allowed'
        when w.tenant_id <> me and ctx.has_administrator(w.tenant_id) then 'has-administrator'
        when w.tenant_id <> me and not w.roles <@ case t.kind
          when 'school_library' then array['school_librarian'] else array['tenant_admin', 'director', 'editor'] end then 'not-allowed'
        when ctx.is_parents_staff(w.tenant_id, w.email) then 'parents-staff'
        when w.tenant_id = me and exists (
          select from identity.memberships m join ctx.roles_now(me, m.person_id) held on held.absent_id is null
          where m.tenant_id = me and m.person_id = p.id) then 'already-member'
        when not w.renew and exists (
          select from identity.invitations i
          where i.tenant_id = w.tenant_id and pg_catalog.lower(i.email) = w.email
            and i.accepted_at is null and i.revoked_at is null and i.expires_at > pg_catalog.now()
            and i.roles <@ w.roles and i.roles @> w.roles) then 'already-invited'
        else 'invited'
      end as verdict
    from (
      select r.place, (r.value ->> 'id')::uuid as id, (r.value ->> 'tenantId')::uuid as tenant_id,
        pg_catalog.lower(pg_catalog.btrim(r.value ->> 'email')) as email,
        coalesce(r.value ->> 'firstName', '') as first_name, coalesce(r.value ->> 'lastName', '') as last_name,
        nullif(r.value ->> 'jobTitle', '') as job_title, nullif(r.value ->> 'vocative', '') as vocative,
        r.value ->> 'locale' as locale, r.value ->> 'hash' as hash, coalesce((r.value ->> 'renew')::boolean, false) as renew,
        array(select distinct e.value from pg_catalog.jsonb_array_elements_text(r.value -> 'roles') e order by 1) as roles
      from pg_catalog.jsonb_array_elements(p_rows) with ordinality r (value, place)
    ) w
    left join public.tenants t on t.id = w.tenant_id
    left join identity.people p on pg_catalog.lower(p.email) = w.email
  ) judged;

  update identity.invitations i set revoked_at = pg_catalog.now(), replaced_by = j.id
    from pg_catalog.jsonb_to_recordset(v_judged) as j (id uuid, tenant_id uuid, email text, verdict text)
    where j.verdict = 'invited' and i.tenant_id = j.tenant_id and pg_catalog.lower(i.email) = j.email
      and i.accepted_at is null and i.revoked_at is null;

  insert into identity.invitations as i (
    id, tenant_id, inviter_tenant_id, email, first_name, last_name, job_title, roles, hash, expires_at, created_by, created_by_name)
  select j.id, j.tenant_id, me, j.email, j.first_name, j.last_name, j.job_title, j.roles, j.hash,
    pg_catalog.now() + interval '14 days', ctx.person(), v_person.name
  from pg_catalog.jsonb_to_recordset(v_judged) as j (
    id uuid, tenant_id uuid, email text, first_name text, last_name text, job_title text, roles text[], hash text, verdict text)
  where j.verdict = 'invited';

  insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
  select ctx.uuid_v7(), j.email, coalesce(nullif(pg_catalog.btrim(j.first_name || ' ' || j.last_name), ''), j.email), j.letter_locale,
    pg_catalog.jsonb_build_object('kind', 'invitation', 'props', p_mail || pg_catalog.jsonb_build_object(
      'recipient', pg_catalog.jsonb_build_object('firstName', j.first_name, 'vocative', j.vocative, 'libraryName', j.library),
      'audience', case j.kind when 'school_library' then 'school' else 'library' end,
      'inviter', pg_catalog.jsonb_build_object(
        'name', v_person.name, 'jobTitle', v_person.job_title, 'organisation', v_person.organisation),
      'roles', pg_catalog.to_jsonb(j.roles), 'invitationId', j.id,
      'expiresOn', ((pg_catalog.now() + interval '14 days') at time zone 'Europe/Vilnius')::date)),
    'invitation:' || j.id, pg_catalog.now() + interval '14 days'
  from pg_catalog.jsonb_to_recordset(v_judged) as j (
    id uuid, email text, first_name text, last_name text, vocative text, letter_locale text, kind text, library text, roles text[],
    verdict text)
  where j.verdict = 'invited';

  insert into public.history (tenant_id, id, subject_kind, subject_id, action)
  select j.tenant_id, ctx.uuid_v7(), 'invitation', j.id, 'send'
  from pg_catalog.jsonb_to_recordset(v_judged) as j (id uuid, tenant_id uuid, verdict text) where j.verdict = 'invited';
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
  select me, ctx.uuid_v7(), 'invitation', (pg_catalog.array_agg(j.id))[1], 'send-first',
    pg_catalog.jsonb_build_object('libraries', pg_catalog.count(*), 'library', case pg_catalog.count(*) when 1 then pg_catalog.max(j.short_name) end)
  from pg_catalog.jsonb_to_recordset(v_judged) as j (id uuid, tenant_id uuid, short_name text, verdict text)
  where j.verdict = 'invited' and j.tenant_id <> me having pg_catalog.count(*) > 0;

  return query select j.id, j.verdict from pg_catalog.jsonb_to_recordset(v_judged) as j (id uuid, verdict text);
end $$;
--> statement-breakpoint

-- The same invitation again with a fresh link; a second press finds the first one's result.
create function identity.renew_invitation(p_old uuid, p_new uuid, p_hash text, p_mail jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); i record; v_outcome text;
begin
  select * into i from identity.invitations inv
    where inv.id = p_old and (inv.tenant_id = me or inv.inviter_tenant_id = me) for update;
  if not found then return 'not-found'; end if;
  if i.accepted_at is not null then return 'already-member'; end if;
  if i.replaced_by is not null then return 'already-invited'; end if;
  select m.outcome into v_outcome from identity.invite_many(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
    'id', p_new, 'tenantId', i.tenant_id, 'email', i.email, 'firstName', i.first_name, 'lastName', i.last_name,
    'jobTitle', i.job_title, 'roles', i.roles, 'hash', p_hash, 'renew', true)), p_mail) m;
  if v_outcome = 'invited' then
    update identity.invitations inv set replaced_by = p_new where inv.id = p_old;
  end if;
  return v_outcome;
end $$;
--> statement-breakpoint
create function identity.revoke_invitation(p_id uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); i record;
begin
  select * into i from identity.invitations inv
    where inv.id = p_id and (inv.tenant_id = me or inv.inviter_tenant_id = me) for update;
  if not found then return 'not-found'; end if;
  if i.tenant_id = me then perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  else perform ctx.require_role('regional_coordinator'); end if;
  if i.accepted_at is not null then return 'already-member'; end if;
  if i.revoked_at is not null then return 'revoked'; end if;
  update identity.invitations inv set revoked_at = pg_catalog.now() where inv.id = p_id;
  update identity.person_letters l set expires_at = pg_catalog.now() where l.key = 'invitation:' || p_id and l.state = 'queued';
  insert into public.history (tenant_id, id, subject_kind, subject_id, action)
    select side, ctx.uuid_v7(), 'invitation', p_id, 'revoke' from (select i.tenant_id union select me) sides (side);
  return 'revoked';
end $$;
--> statement-breakpoint
-- `own`: into the entered library; `county`: those the entered county library sent to its members.
create function identity.list_invitations(p_scope text)
returns table (id uuid, tenant_id uuid, library text, slug text, email text, first_name text, last_name text, job_title text,
  roles text[], state text, created_at timestamptz, created_by_name text, expires_at timestamptz, accepted_at timestamptz,
  accepted_by uuid, asked_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_scope = 'county' then perform ctx.require_role('regional_coordinator');
  else perform ctx.require_role('tenant_admin', 'director', 'school_librarian'); end if;
  return query
    select i.id, i.tenant_id, t.short_name, t.slug, i.email, i.first_name, i.last_name, i.job_title, i.roles,
      identity.invitation_state(i), i.created_at, i.created_by_name, i.expires_at, i.accepted_at,
      case when i.tenant_id = ctx.tenant() then i.accepted_by end, i.asked_at
    from identity.invitations i join public.tenants t on t.id = i.tenant_id
    where i.replaced_by is null and case p_scope when 'county' then i.inviter_tenant_id = ctx.tenant() and i.tenant_id <> ctx.tenant()
      else i.tenant_id = ctx.tenant() end
    order by i.created_at desc, i.id;
end $$;
--> statement-breakpoint
create function identity.invitation_state(i identity.invitations) returns text language sql stable set search_path = '' as $$
  select case
    when i.accepted_at is not null then 'accepted'
    when i.refused_at is not null then 'refused'
    when i.replaced_by is not null then 'replaced'
    when i.revoked_at is not null then 'revoked'
    when i.expires_at <= pg_catalog.now() then 'expired'
    when exists (select from public.tenants t where t.id = i.tenant_id and t.closed_on <= ctx.today()) then 'closed'
    else 'open'
  end
$$;
--> statement-breakpoint
create function ctx.signed_in(p_session text) returns uuid language sql stable set search_path = '' as $$
  select s.person_id from identity.sessions s
  where s.hash = p_session and not s.awaits_second_factor and s.link_hash is null
    and s.expires_at > pg_catalog.now() and s.absolute_expires_at > pg_catalog.now()
$$;
--> statement-breakpoint
-- Whoever came by the command line may have no name yet.
create function ctx.name_of(p identity.people) returns text language sql immutable set search_path = '' as $$
  select coalesce(nullif(pg_catalog.btrim(p.first_name || ' ' || p.last_name), ''), p.email)
$$;
--> statement-breakpoint
-- What the holder of a link may see before anything is decided; null for a link nobody sent.
create function identity.find_invitation(p_hash text, p_session text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object(
    'state', identity.invitation_state(i), 'email', i.email, 'firstName', i.first_name, 'lastName', i.last_name, 'roles', i.roles,
    'expiresAt', i.expires_at, 'inviterName', i.created_by_name, 'inviterOrganisation', it.name, 'asked', i.asked_at is not null,
    'tenant', pg_catalog.jsonb_build_object('slug', t.slug, 'kind', t.kind, 'name', t.name, 'municipality', t.municipality),
    'hasAccount', p.id is not null,
    'signedIn', case when me.id is null then 'nobody' when me.id = p.id then 'same' else 'other' end,
    'signedInAs', case when me.id is not null then ctx.name_of(me) end)
  from identity.invitations i
  join public.tenants t on t.id = i.tenant_id
  left join public.tenants it on it.id = i.inviter_tenant_id
  left join identity.people p on pg_catalog.lower(p.email) = pg_catalog.lower(i.email) and p.erased_at is null
  left join identity.people me on me.id = ctx.signed_in(p_session)
  where i.hash = p_hash
$$;
--> statement-breakpoint

-- Adoptions with their texts, tasks, notices and mirrors for libraries within the reach of a campaign's owner; letters when there
-- are words for them. A repeat adds only what is missing.
create function carry.give_parts(p_owner uuid, p_campaign uuid, p_tenants uuid[], p_origin text, p_mail jsonb) returns jsonb
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

-- welcome: a library whose first person has just come gets its part in what its region has open: campaigns that libraries of its
-- kind were invited to, or that began before the region had any. Who left somebody out on purpose is not overruled.
create function carry.welcome(p_tenant uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_county uuid := ctx.county_of(p_tenant); t record; c record; v_given integer := 0;
begin
  select te.id, te.kind, te.short_name into t from public.tenants te where te.id = p_tenant;
  for c in
    select ca.tenant_id, ca.id, ca.title, ca.launched_at from public.campaigns ca
    join public.regions r on r.county_tenant_id = v_county
    where ca.tenant_id in (v_county, r.association_tenant_id) and ca.state = 'open' and ca.ends_on >= ctx.today()
    order by ca.id for no key update of ca
  loop
    continue when not exists (
      select from public.adoption_mirrors m join public.tenants o on o.id = m.source_tenant_id and o.kind = t.kind
      where m.tenant_id = v_county and m.campaign_tenant_id = c.tenant_id and m.campaign_id = c.id)
    and exists (
      select from public.tenants o where o.kind = t.kind and o.id <> t.id and o.created_at <= c.launched_at
        and ctx.county_of(o.id) = v_county);
    if (carry.give_parts(c.tenant_id, c.id, array[p_tenant], '', null) ->> 'adoptions')::integer > 0 then
      v_given := v_given + 1;
      insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, data)
        values (v_county, ctx.uuid_v7(), null, null, 'campaign', c.id, 'welcome', pg_catalog.jsonb_build_object('library', t.short_name));
    end if;
    perform carry.sum_region(v_county, c.tenant_id, c.id);
  end loop;
  return v_given;
end $$;
--> statement-breakpoint

-- Once, atomically: the person of the address, made when there is none, gets the place and the roles. The library's first person
-- brings it the campaigns of its region. The same press repeated (`p_attempt`) is answered as the first one was.
create function identity.accept_invitation(p_hash text, p_session text, p_attempt text, p_locale text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  i identity.invitations%rowtype; t record; v_person uuid; v_name text; v_new boolean := false; v_first boolean; v_state text;
  v_signed uuid := ctx.signed_in(p_session);
begin
  select * into i from identity.invitations inv where inv.hash = p_hash for update;
  if not found then return pg_catalog.jsonb_build_object('outcome', 'unknown'); end if;
  select te.id, te.slug, te.kind, te.short_name into t from public.tenants te where te.id = i.tenant_id;
  select p.id into v_person from identity.people p
    where pg_catalog.lower(p.email) = pg_catalog.lower(i.email) and p.erased_at is null;
  if v_signed is not null and v_signed is distinct from v_person then
    return pg_catalog.jsonb_build_object('outcome', 'other-person');
  end if;
  v_state := identity.invitation_state(i);
  if v_state = 'accepted' and (i.accepted_by = v_signed
    or (i.accepted_attempt = p_attempt and i.accepted_at > pg_catalog.now() - interval '10 minutes')) then
    select p.created_at = i.accepted_at into v_new from identity.people p where p.id = i.accepted_by;
    return pg_catalog.jsonb_build_object('outcome', 'joined', 'personId', i.accepted_by, 'created', v_new, 'slug', t.slug, 'kind', t.kind);
  end if;
  if v_state <> 'open' then return pg_catalog.jsonb_build_object('outcome', v_state); end if;
  if ctx.is_parents_staff(t.id, i.email) then return pg_catalog.jsonb_build_object('outcome', 'parents-staff'); end if;

  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('joining ' || t.id, 0));
  if v_person is null then
    insert into identity.people (id, email, first_name, last_name, locale)
      values (ctx.uuid_v7(), pg_catalog.lower(i.email), i.first_name, i.last_name, case p_locale when 'en' then 'en' else 'lt' end)
      on conflict (pg_catalog.lower(email)) do nothing returning id into v_person;
    v_new := v_person is not null;
    if not v_new then
      select p.id into v_person from identity.people p where pg_catalog.lower(p.email) = pg_catalog.lower(i.email);
    end if;
  end if;
  select ctx.name_of(p) into v_name from identity.people p where p.id = v_person;
  select not exists (
    select from identity.memberships m where m.tenant_id = t.id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())) into v_first;

  -- Whoever comes back after having left gets what the invitation says, not what she held then.
  update identity.role_grants g set valid_until = pg_catalog.now()
    from identity.memberships m
    where m.tenant_id = t.id and m.person_id = v_person and m.valid_until < ctx.today()
      and g.tenant_id = t.id and g.person_id = v_person and (g.valid_until is null or g.valid_until > pg_catalog.now());
  insert into identity.memberships as m (tenant_id, person_id, job_title, valid_from)
    values (t.id, v_person, i.job_title, ctx.today())
    on conflict (tenant_id, person_id) do update set
      valid_from = case when m.valid_until < ctx.today() then ctx.today() else least(m.valid_from, ctx.today()) end,
      valid_until = null, job_title = coalesce(excluded.job_title, m.job_title);
  insert into identity.role_grants (tenant_id, person_id, role)
    select t.id, v_person, asked from pg_catalog.unnest(i.roles) asked
    where not exists (select from identity.role_grants g
      where g.tenant_id = t.id and g.person_id = v_person and g.role = asked
        and g.valid_from <= pg_catalog.now() and g.valid_until is null)
    on conflict do nothing;
  update identity.invitations inv set accepted_at = pg_catalog.now(), accepted_by = v_person, accepted_attempt = p_attempt
    where inv.id = i.id;

  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action)
    values (t.id, ctx.uuid_v7(), v_person, v_name, 'invitation', i.id, 'accept');
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, data)
    select i.inviter_tenant_id, ctx.uuid_v7(), null, null, 'invitation', i.id, 'accept', pg_catalog.jsonb_build_object('library', t.short_name)
    where i.inviter_tenant_id <> t.id;
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    values (coalesce(i.inviter_tenant_id, t.id), ctx.uuid_v7(), 'invitation-accepted', 'invitation', i.id,
      pg_catalog.jsonb_build_object('library', t.short_name));

  if v_first then
    perform carry.welcome(t.id);
    if i.roles && array['editor', 'school_librarian'] then
      update public.adoption_mirrors m set responsible_name = v_name
        from public.adoptions a
        where a.tenant_id = t.id and a.responsible_id is null and m.tenant_id = a.mirror_tenant_id and m.source_tenant_id = t.id
          and m.campaign_tenant_id = a.campaign_tenant_id and m.campaign_id = a.campaign_id;
      update public.adoptions a set responsible_id = v_person where a.tenant_id = t.id and a.responsible_id is null;
      update public.tasks ta set assignee_id = v_person
        where ta.tenant_id = t.id and ta.assignee_id is null and ta.state = 'open' and ta.role = any (i.roles);
    end if;
  end if;
  return pg_catalog.jsonb_build_object('outcome', 'joined', 'personId', v_person, 'created', v_new, 'slug', t.slug, 'kind', t.kind);
end $$;
--> statement-breakpoint
-- *Ne, tai ne aš*: the link ends and the inviter hears of it.
create function identity.refuse_invitation(p_hash text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare i identity.invitations%rowtype; v_state text;
begin
  select * into i from identity.invitations inv where inv.hash = p_hash for update;
  if not found then return 'unknown'; end if;
  v_state := identity.invitation_state(i);
  if v_state <> 'open' then return v_state; end if;
  update identity.invitations inv set refused_at = pg_catalog.now(), revoked_at = pg_catalog.now() where inv.id = i.id;
  perform identity.tell_inviter(i, 'refuse');
  return 'refused';
end $$;
--> statement-breakpoint
-- The link no longer works and its holder asks for another; the inviter hears of it once.
create function identity.ask_invitation(p_hash text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare i identity.invitations%rowtype; v_state text;
begin
  select * into i from identity.invitations inv where inv.hash = p_hash for update;
  if not found then return 'unknown'; end if;
  v_state := identity.invitation_state(i);
  if v_state not in ('expired', 'revoked', 'replaced', 'refused') then return v_state; end if;
  if i.asked_at is null then
    update identity.invitations inv set asked_at = pg_catalog.now() where inv.id = i.id or inv.id = i.replaced_by;
    perform identity.tell_inviter(i, 'ask');
  end if;
  return 'asked';
end $$;
--> statement-breakpoint
create function identity.tell_inviter(i identity.invitations, p_action text) returns void
language sql volatile set search_path = '' as $$
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select coalesce(i.inviter_tenant_id, i.tenant_id), ctx.uuid_v7(), 'invitation-' || p_action, 'invitation', i.id,
      pg_catalog.jsonb_build_object('library', t.short_name) from public.tenants t where t.id = i.tenant_id;
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, data)
    select side, ctx.uuid_v7(), null, null, 'invitation', i.id, p_action, pg_catalog.jsonb_build_object('library', t.short_name)
    from public.tenants t cross join (select i.tenant_id union select i.inviter_tenant_id) sides (side)
    where t.id = i.tenant_id and side is not null
$$;
--> statement-breakpoint
-- How the person of this transaction wants to be called, and how much time she has here.
create function identity.introduce(p_first text, p_last text, p_vocative text) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.people set first_name = p_first, last_name = p_last,
    forms = case when nullif(p_vocative, '') is null then forms - 'vocative'
      else forms || pg_catalog.jsonb_build_object('vocative', p_vocative) end
  where id = ctx.person() and exists (
    select from identity.memberships m where m.tenant_id = ctx.tenant() and m.person_id = ctx.person())
$$;
--> statement-breakpoint
create function identity.set_weekly_minutes(p_minutes integer) returns void
language sql volatile security definer set search_path = '' as $$
  update identity.memberships set weekly_minutes = p_minutes where tenant_id = ctx.tenant() and person_id = ctx.person()
$$;
--> statement-breakpoint

-- Administrators of the installation: they open regions and see no library from inside unless it lets them.
create function ctx.platform_admin(p_session text) returns uuid language sql stable set search_path = '' as $$
  select pa.person_id from identity.platform_admins pa
  where pa.person_id = ctx.signed_in(p_session)
    and pa.valid_from <= pg_catalog.now() and (pa.valid_until is null or pa.valid_until > pg_catalog.now())
$$;
--> statement-breakpoint
create function ctx.require_platform(p_session text) returns uuid language plpgsql stable set search_path = '' as $$
declare v_person uuid := ctx.platform_admin(p_session);
begin
  if v_person is null then raise exception 'administrator required' using errcode = '42501'; end if;
  return v_person;
end $$;
--> statement-breakpoint
create function identity.is_platform_admin(p_session text) returns boolean language sql stable security definer set search_path = '' as $$
  select ctx.platform_admin(p_session) is not null
$$;
--> statement-breakpoint
create function identity.is_fresh() returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from identity.people)
$$;
--> statement-breakpoint
create function identity.invite_coordinator(p_session text, p_region uuid, p_row jsonb, p_mail jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_admin uuid := ctx.require_platform(p_session); t record; v_name text; v_email text;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('invite ' || p_region, 0));
  select te.id, te.name into t from public.regions r join public.tenants te on te.id = r.county_tenant_id where r.id = p_region;
  if not found then return 'not-found'; end if;
  if ctx.has_administrator(t.id) then return 'has-administrator'; end if;
  v_email := pg_catalog.lower(pg_catalog.btrim(p_row ->> 'email'));
  select ctx.name_of(p) into v_name from identity.people p where p.id = v_admin;
  update identity.invitations i set revoked_at = pg_catalog.now(), replaced_by = (p_row ->> 'id')::uuid
    where i.tenant_id = t.id and i.accepted_at is null and i.revoked_at is null;
  insert into identity.invitations (
    id, tenant_id, email, first_name, last_name, job_title, roles, hash, expires_at, created_by, created_by_name)
  values ((p_row ->> 'id')::uuid, t.id, v_email, coalesce(p_row ->> 'firstName', ''), coalesce(p_row ->> 'lastName', ''),
    nullif(p_row ->> 'jobTitle', ''), array['regional_coordinator', 'tenant_admin'], p_row ->> 'hash',
    pg_catalog.now() + interval '14 days', v_admin, v_name);
  insert into identity.person_letters (id, to_email, to_name, locale, mail, key, expires_at)
  values (ctx.uuid_v7(), v_email,
    coalesce(nullif(pg_catalog.btrim(coalesce(p_row ->> 'firstName', '') || ' ' || coalesce(p_row ->> 'lastName', '')), ''), v_email),
    coalesce((select p.locale from identity.people p where pg_catalog.lower(p.email) = v_email), 'lt'),
    pg_catalog.jsonb_build_object('kind', 'invitation', 'props', p_mail || pg_catalog.jsonb_build_object(
      'recipient', pg_catalog.jsonb_build_object(
        'firstName', coalesce(p_row ->> 'firstName', ''), 'vocative', nullif(p_row ->> 'vocative', ''), 'libraryName', t.name),
      'audience', 'library',
      'inviter', pg_catalog.jsonb_build_object('name', v_name, 'jobTitle', null, 'organisation', 'Sklaida'),
      'roles', pg_catalog.jsonb_build_array('regional_coordinator', 'tenant_admin'), 'invitationId', p_row ->> 'id',
      'expiresOn', ((pg_catalog.now() + interval '14 days') at time zone 'Europe/Vilnius')::date)),
    'invitation:' || (p_row ->> 'id'), pg_catalog.now() + interval '14 days');
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action)
    values (t.id, ctx.uuid_v7(), v_admin, v_name, 'invitation', (p_row ->> 'id')::uuid, 'send');
  return 'invited';
end $$;
--> statement-breakpoint
-- A county library with its reach, and the invitation of its first person.
create function identity.open_region(p_session text, p_region jsonb, p_coordinator jsonb, p_mail jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_county uuid := (p_region ->> 'countyId')::uuid; v_id uuid := (p_region ->> 'id')::uuid; v_from date := (p_region ->> 'validFrom')::date;
begin
  perform ctx.require_platform(p_session);
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('open a region', 0));
  if exists (select from public.regions r where r.id = v_id) then return 'opened'; end if;
  if exists (select from public.regions r where r.slug = p_region ->> 'slug') then return 'slug-taken'; end if;
  if exists (select from public.tenants t where t.slug = p_region ->> 'countySlug') then return 'county-slug-taken'; end if;
  if exists (
    select from public.territories ter
    where ter.municipality in (select pg_catalog.jsonb_array_elements_text(p_region -> 'municipalities'))
      and (ter.valid_until is null or ter.valid_until >= v_from)) then return 'municipality-taken'; end if;
  insert into public.tenants (id, slug, kind, name, short_name, municipality)
    values (v_county, p_region ->> 'countySlug', 'county_library', p_region ->> 'countyName', p_region ->> 'countyShortName',
      p_region ->> 'countyMunicipality');
  insert into public.regions (id, slug, name, county_tenant_id, association_tenant_id)
    values (v_id, p_region ->> 'slug', p_region ->> 'name', v_county,
      (select t.id from public.tenants t where t.slug = p_region ->> 'association' and t.kind = 'association'));
  insert into public.territories (region_id, municipality, valid_from)
    select distinct v_id, m.value, v_from from pg_catalog.jsonb_array_elements_text(p_region -> 'municipalities') m;
  perform identity.invite_coordinator(p_session, v_id, p_coordinator, p_mail);
  return 'opened';
end $$;
--> statement-breakpoint
create function identity.platform_regions(p_session text)
returns table (id uuid, slug text, name text, county_name text, county_slug text, municipalities text[], libraries integer, schools integer,
  has_administrator boolean, invited_email text, invited_at timestamptz, invitation_state text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_platform(p_session);
  return query
    select r.id, r.slug, r.name, c.name, c.slug, ter.places,
      (select pg_catalog.count(*)::integer from public.tenants t
        where t.kind = 'municipal_library' and t.closed_on is null and t.municipality = any (ter.places)),
      (select pg_catalog.count(*)::integer from public.tenants t
        where t.kind = 'school_library' and t.closed_on is null and t.municipality = any (ter.places)),
      ctx.has_administrator(c.id), inv.email, inv.created_at, inv.state
    from public.regions r join public.tenants c on c.id = r.county_tenant_id
    cross join lateral (
      select coalesce(pg_catalog.array_agg(tt.municipality order by tt.municipality), '{}') as places from public.territories tt
      where tt.region_id = r.id and (tt.valid_until is null or tt.valid_until >= ctx.today())) ter
    left join lateral (
      select i.email, i.created_at, identity.invitation_state(i) as state from identity.invitations i
      where i.tenant_id = c.id and i.inviter_tenant_id is null order by i.created_at desc limit 1) inv on true
    order by r.name;
end $$;
--> statement-breakpoint
create function identity.platform_admins(p_session text)
returns table (person_id uuid, email text, first_name text, last_name text, since timestamptz, is_me boolean)
language plpgsql stable security definer set search_path = '' as $$
declare v_admin uuid := ctx.require_platform(p_session);
begin
  return query select p.id, p.email, p.first_name, p.last_name, pa.valid_from, p.id = v_admin
    from identity.platform_admins pa join identity.people p on p.id = pa.person_id
    where pa.valid_from <= pg_catalog.now() and (pa.valid_until is null or pa.valid_until > pg_catalog.now())
    order by pa.valid_from, p.email;
end $$;
--> statement-breakpoint
create function identity.add_platform_admin(p_session text, p_id uuid, p_email text, p_first text, p_last text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  perform ctx.require_platform(p_session);
  insert into identity.people (id, email, first_name, last_name) values (p_id, pg_catalog.lower(pg_catalog.btrim(p_email)), p_first, p_last)
    on conflict (pg_catalog.lower(email)) do nothing;
  select p.id into v_person from identity.people p where pg_catalog.lower(p.email) = pg_catalog.lower(pg_catalog.btrim(p_email));
  insert into identity.platform_admins as pa (person_id) values (v_person)
    on conflict (person_id) do update set valid_from = pg_catalog.now(), valid_until = null
    where pa.valid_until <= pg_catalog.now();
  return case when found then 'added' else 'already' end;
end $$;
--> statement-breakpoint
create function identity.end_platform_admin(p_session text, p_person uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
begin
  if ctx.require_platform(p_session) = p_person then return 'own'; end if;
  update identity.platform_admins pa set valid_until = pg_catalog.now() where pa.person_id = p_person
    and (pa.valid_until is null or pa.valid_until > pg_catalog.now());
  return case when found then 'ended' else 'not-found' end;
end $$;
--> statement-breakpoint
-- The link an operator gets from the command line: once, within a day, for somebody who still administers the installation.
create function identity.take_admin_link(p_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid; c record;
begin
  update identity.sign_in_codes s set used_at = pg_catalog.now()
    where s.id = p_id and s.purpose = 'admin' and s.used_at is null and s.expires_at > pg_catalog.now()
      and exists (select from identity.platform_admins pa where pa.person_id = s.person_id
        and (pa.valid_until is null or pa.valid_until > pg_catalog.now()))
    returning s.person_id into v_person;
  if found then return pg_catalog.jsonb_build_object('outcome', 'taken', 'personId', v_person); end if;
  select s.used_at into c from identity.sign_in_codes s where s.id = p_id and s.purpose = 'admin';
  return pg_catalog.jsonb_build_object('outcome', case when not found then 'unknown' when c.used_at is null then 'expired' else 'used' end);
end $$;
--> statement-breakpoint

-- Looking into a library: asked with a reason and a time, given by the library, over by itself.
create function ctx.access_state(a identity.access_grants) returns text language sql stable set search_path = '' as $$
  select case
    when a.revoked_at is not null then case when a.granted_by is null then 'refused' else 'revoked' end
    when a.granted_by is null then case when a.requested_at > pg_catalog.now() - interval '14 days' then 'requested' else 'lapsed' end
    when a.valid_until <= pg_catalog.now() then 'over'
    else 'granted'
  end
$$;
--> statement-breakpoint
create function identity.request_access(p_session text, p_id uuid, p_library text, p_reason text, p_hours integer, p_origin text, p_demo boolean)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare v_admin uuid := ctx.require_platform(p_session); t record; v_name text;
begin
  select te.id, te.slug, te.name into t from public.tenants te
    where te.slug = p_library and te.kind <> 'association' and (te.closed_on is null or te.closed_on > ctx.today());
  if not found then return 'unknown-library'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('access ' || t.id || v_admin, 0));
  if exists (select from identity.access_grants a where a.tenant_id = t.id and a.person_id = v_admin
    and ctx.access_state(a) in ('requested', 'granted')) then return 'already'; end if;
  select ctx.name_of(p) into v_name from identity.people p where p.id = v_admin;
  insert into identity.access_grants (id, tenant_id, person_id, reason, hours) values (p_id, t.id, v_admin, p_reason, p_hours);
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, reason, data)
    values (t.id, ctx.uuid_v7(), v_admin, v_name, 'access', p_id, 'request', p_reason, pg_catalog.jsonb_build_object('number', p_hours));
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    values (t.id, ctx.uuid_v7(), 'access-request', 'access', p_id, pg_catalog.jsonb_build_object('name', v_name));
  insert into identity.person_letters (id, to_email, to_name, locale, mail, key)
    select distinct on (p.id) ctx.uuid_v7(), p.email, p.first_name || ' ' || p.last_name, p.locale,
      pg_catalog.jsonb_build_object('kind', 'access-request', 'props', pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
        'adminName', v_name, 'reason', p_reason, 'url', p_origin || '/b/' || t.slug || '/settings/access', 'demo', p_demo)),
      'access-request:' || p_id || ':' || p.id
    from identity.role_grants g
    join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    join identity.people p on p.id = g.person_id
    where g.tenant_id = t.id and g.role in ('tenant_admin', 'director', 'school_librarian')
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now());
  return 'requested';
end $$;
--> statement-breakpoint
create function identity.platform_access(p_session text)
returns table (id uuid, slug text, library text, reason text, hours smallint, state text, requested_at timestamptz, valid_until timestamptz,
  entered_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare v_admin uuid := ctx.require_platform(p_session);
begin
  return query select a.id, t.slug, t.name, a.reason, a.hours, ctx.access_state(a), a.requested_at, a.valid_until, a.entered_at
    from identity.access_grants a join public.tenants t on t.id = a.tenant_id
    where a.person_id = v_admin order by a.requested_at desc limit 50;
end $$;
--> statement-breakpoint
-- The door of the library to go through; null when the library has not let the administrator in, or no longer does.
create function identity.enter_access(p_session text, p_id uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare v_admin uuid := ctx.require_platform(p_session); a identity.access_grants%rowtype; v_slug text;
begin
  select * into a from identity.access_grants g where g.id = p_id and g.person_id = v_admin for update;
  if not found or ctx.access_state(a) <> 'granted' then return null; end if;
  update identity.access_grants g set entered_at = pg_catalog.now() where g.id = p_id;
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, reason)
    select a.tenant_id, ctx.uuid_v7(), p.id, ctx.name_of(p), 'access', p_id, 'enter', a.reason
    from identity.people p where p.id = v_admin;
  select t.slug into v_slug from public.tenants t where t.id = a.tenant_id;
  return v_slug;
end $$;
--> statement-breakpoint
create function identity.list_access()
returns table (id uuid, admin_name text, reason text, hours smallint, state text, requested_at timestamptz, granted_by_name text,
  valid_until timestamptz, entered_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  return query select a.id, ctx.name_of(p), a.reason, a.hours, ctx.access_state(a), a.requested_at,
      case when gp.id is not null then ctx.name_of(gp) end, a.valid_until, a.entered_at
    from identity.access_grants a join identity.people p on p.id = a.person_id left join identity.people gp on gp.id = a.granted_by
    where a.tenant_id = ctx.tenant() order by a.requested_at desc limit 100;
end $$;
--> statement-breakpoint
-- `grant` begins the time asked for, `revoke` ends it at once or refuses a request. Repeating changes nothing.
create function identity.decide_access(p_id uuid, p_decision text, p_origin text, p_demo boolean) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare a identity.access_grants%rowtype; v_state text;
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  select * into a from identity.access_grants g where g.id = p_id and g.tenant_id = ctx.tenant() for update;
  if not found then return 'not-found'; end if;
  v_state := ctx.access_state(a);
  if p_decision = 'grant' and v_state = 'requested' then
    update identity.access_grants g set granted_by = ctx.person(), valid_from = pg_catalog.now(),
      valid_until = pg_catalog.now() + pg_catalog.make_interval(hours => a.hours) where g.id = p_id;
    insert into identity.person_letters (id, to_email, to_name, locale, mail, key)
      select ctx.uuid_v7(), p.email, p.first_name || ' ' || p.last_name, p.locale,
        pg_catalog.jsonb_build_object('kind', 'access-granted', 'props', pg_catalog.jsonb_build_object(
          'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
          'adminName', ctx.name_of(p), 'reason', a.reason,
          'until', pg_catalog.now() + pg_catalog.make_interval(hours => a.hours), 'url', p_origin || '/platform/access', 'demo', p_demo)),
        'access-granted:' || p_id
      from identity.people p cross join public.tenants t where p.id = a.person_id and t.id = a.tenant_id;
  elsif p_decision = 'revoke' and v_state in ('requested', 'granted') then
    update identity.access_grants g set revoked_at = pg_catalog.now() where g.id = p_id;
  else
    return v_state;
  end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason)
    values (ctx.tenant(), ctx.uuid_v7(), 'access', p_id, case when v_state = 'requested' and p_decision = 'revoke' then 'refuse' else p_decision end,
      a.reason);
  select ctx.access_state(g) into v_state from identity.access_grants g where g.id = p_id;
  return v_state;
end $$;
--> statement-breakpoint
do $$
declare f regprocedure;
begin
  foreach f in array array[
    'identity.invite_many(jsonb, jsonb)', 'identity.renew_invitation(uuid, uuid, text, jsonb)', 'identity.revoke_invitation(uuid)',
    'identity.list_invitations(text)', 'identity.find_invitation(text, text)', 'identity.accept_invitation(text, text, text, text)',
    'identity.refuse_invitation(text)', 'identity.ask_invitation(text)', 'identity.introduce(text, text, text)',
    'identity.set_weekly_minutes(integer)', 'identity.is_platform_admin(text)', 'identity.is_fresh()',
    'identity.invite_coordinator(text, uuid, jsonb, jsonb)', 'identity.open_region(text, jsonb, jsonb, jsonb)',
    'identity.platform_regions(text)', 'identity.platform_admins(text)', 'identity.add_platform_admin(text, uuid, text, text, text)',
    'identity.end_platform_admin(text, uuid)', 'identity.take_admin_link(uuid)',
    'identity.request_access(text, uuid, text, text, integer, text, boolean)', 'identity.platform_access(text)',
    'identity.enter_access(text, uuid)', 'identity.list_access()', 'identity.decide_access(uuid, text, text, boolean)']::regprocedure[]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
  foreach f in array array[
    'carry.give_parts(uuid, uuid, uuid[], text, jsonb)', 'carry.welcome(uuid)']::regprocedure[]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array[
    'ctx.acting_roles()', 'ctx.has_administrator(uuid)', 'ctx.county_of(uuid)', 'ctx.is_parents_staff(uuid, text)', 'ctx.signed_in(text)',
    'ctx.platform_admin(text)', 'ctx.require_platform(text)', 'ctx.name_of(identity.people)', 'ctx.access_state(identity.access_grants)',
    'identity.invitation_state(identity.invitations)', 'identity.tell_inviter(identity.invitations, text)']::regprocedure[]
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
