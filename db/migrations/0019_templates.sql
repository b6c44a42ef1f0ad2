-- Templates are published and reviewed by a working group. What a group reads is a copy laid before it; what its members in other
-- libraries hear is a notice and a letter in their own library. Nobody outside the group reads either.

-- The people of a group with the library each works in; a letter goes there. An association is named only for those who have no library.
create function carry.people_of_group(p_group uuid)
returns table (person_id uuid, email text, first_name text, name text, locale text, vocative text, lead boolean, tenant_id uuid,
  slug text, library text, short_name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.email, p.first_name, p.first_name || ' ' || p.last_name, p.locale, p.forms ->> 'vocative', w.lead, home.id, home.slug,
    home.name, home.short_name
  from identity.workgroup_members w
  join identity.people p on p.id = w.person_id and p.erased_at is null
  cross join lateral (
    select t.id, t.slug, t.name, t.short_name from identity.memberships m join public.tenants t on t.id = m.tenant_id
    where m.person_id = p.id and t.closed_on is null
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    order by t.kind = 'association', t.name limit 1) home
  where w.workgroup_id = p_group
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
$$;
--> statement-breakpoint

-- Who sits in a group: told to those who sit in it too.
create function carry.group_people(p_group uuid)
returns table (person_id uuid, name text, library text, lead boolean)
language sql stable security definer set search_path = '' as $$
  select g.person_id, g.name, g.short_name, g.lead from carry.people_of_group(p_group) g
  where p_group = any (nullif(pg_catalog.current_setting('app.write_scopes', true), '')::uuid[])
  order by g.name collate "lt-x-icu"
$$;
--> statement-breakpoint

-- A notice and a line of history in every library whose people sit in the group, and with p_mail a letter to each of them.
create function carry.tell_group(p_review uuid, p_action text, p_origin text, p_mail jsonb) returns integer
language sql volatile security definer set search_path = '' as $$
  with review as (
    select r.* from public.reviews r where r.tenant_id = ctx.tenant() and r.id = p_review
  ), others as (
    select g.* from review r cross join lateral carry.people_of_group(r.scope_id) g where g.person_id <> ctx.person()
  ), libraries as (
    select distinct o.tenant_id from others o
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select l.tenant_id, ctx.uuid_v7(), 'review-' || p_action, 'review', r.id,
      pg_catalog.jsonb_build_object('title', r.title, 'dueOn', r.due_on)
    from libraries l cross join review r
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select l.tenant_id, ctx.uuid_v7(), 'review', r.id, p_action, pg_catalog.jsonb_build_object('title', r.title)
    from libraries l cross join review r where l.tenant_id <> r.tenant_id
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select o.tenant_id, ctx.uuid_v7(), o.person_id, o.email, o.name, o.locale,
      pg_catalog.jsonb_build_object('kind', 'review-request', 'props', p_mail || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', o.first_name, 'vocative', o.vocative, 'libraryName', o.library),
        'campaignTitle', r.title, 'subject', r.subject_kind, 'dueOn', r.due_on, 'note', r.note,
        'url', p_origin || '/b/' || o.slug || '/reviews/' || r.id)),
      'review:' || r.id || ':' || o.person_id
    from others o cross join review r
    where p_mail is not null
    on conflict (tenant_id, key) do nothing
    returning 1
  )
  select pg_catalog.count(*)::integer from lettered
$$;
--> statement-breakpoint

-- Lays a copy of the draft before a group of this tenant that the asking person sits in. A repeat with the same id does nothing.
create function carry.open_review(p_id uuid, p_group uuid, p_kind text, p_subject uuid, p_note text, p_due date, p_origin text, p_mail jsonb)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_title text; v_state text; v_document jsonb; v_letters integer;
begin
  perform ctx.require_role('regional_coordinator', 'association_member', 'workgroup_lead');
  if exists (select from public.reviews r where r.tenant_id = me and r.id = p_id) then
    return pg_catalog.jsonb_build_object('outcome', 'ok', 'letters', 0);
  end if;
  if not p_group = any (coalesce(nullif(pg_catalog.current_setting('app.write_scopes', true), '')::uuid[], '{}'))
    or not exists (select from public.workgroups g where g.tenant_id = me and g.id = p_group) then
    return pg_catalog.jsonb_build_object('outcome', 'no-group');
  end if;
  if p_kind = 'template' then
    select t.title, t.state, v.document into v_title, v_state, v_document
      from public.campaign_templates t
      left join public.template_versions v on v.tenant_id = t.tenant_id and v.template_id = t.id
        and v.number = t.current_number + 1 and v.published_at is null
      where t.tenant_id = me and t.id = p_subject for no key update of t;
  else
    select c.title, c.state, c.document into v_title, v_state, v_document
      from public.campaigns c where c.tenant_id = me and c.id = p_subject for no key update;
  end if;
  if v_state is null then return pg_catalog.jsonb_build_object('outcome', 'not-found'); end if;
  if v_state = 'retired' or (p_kind = 'campaign' and v_state not in ('draft', 'workgroup_review')) then
    return pg_catalog.jsonb_build_object('outcome', 'wrong-state');
  end if;
  if v_document is null then return pg_catalog.jsonb_build_object('outcome', 'nothing-new'); end if;
  if exists (select from public.reviews r where r.tenant_id = me and r.subject_id = p_subject and r.state = 'open') then
    return pg_catalog.jsonb_build_object('outcome', 'already');
  end if;
  insert into public.reviews (tenant_id, id, scope_id, subject_kind, subject_id, title, note, document, due_on, created_by)
    values (me, p_id, p_group, p_kind, p_subject, v_title, nullif(p_note, ''), v_document, p_due, ctx.person());
  if v_state = 'draft' and p_kind = 'template' then
    update public.campaign_templates set state = 'workgroup_review', version = version + 1, updated_at = pg_catalog.now()
      where tenant_id = me and id = p_subject;
  elsif v_state = 'draft' then
    update public.campaigns set state = 'workgroup_review', version = version + 1, updated_at = pg_catalog.now()
      where tenant_id = me and id = p_subject;
  end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, reason, data)
    values (me, ctx.uuid_v7(), p_kind, p_subject, 'review', v_state, case v_state when 'draft' then 'workgroup_review' else v_state end,
      nullif(p_note, ''), pg_catalog.jsonb_build_object('title', v_title));
  v_letters := carry.tell_group(p_id, 'request', p_origin, p_mail);
  return pg_catalog.jsonb_build_object('outcome', 'ok', 'letters', v_letters);
end $$;
--> statement-breakpoint

-- Ends a review: its draft goes back to its author, the group is told.
create function carry.end_review(p_review uuid, p_state text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); r record;
begin
  perform ctx.require_role('regional_coordinator', 'association_member', 'workgroup_lead');
  select * into r from public.reviews v where v.tenant_id = me and v.id = p_review for no key update;
  if not found then return 'not-found'; end if;
  if r.state = p_state then return 'ok'; end if;
  if r.state <> 'open' then return 'wrong-state'; end if;
  update public.reviews set state = p_state, closed_at = pg_catalog.now(), version = version + 1, updated_at = pg_catalog.now()
    where tenant_id = me and id = p_review;
  update public.campaign_templates set state = 'draft', version = version + 1, updated_at = pg_catalog.now()
    where r.subject_kind = 'template' and tenant_id = me and id = r.subject_id and state = 'workgroup_review';
  update public.campaigns set state = 'draft', version = version + 1, updated_at = pg_catalog.now()
    where r.subject_kind = 'campaign' and tenant_id = me and id = r.subject_id and state = 'workgroup_review';
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (me, ctx.uuid_v7(), r.subject_kind, r.subject_id, case p_state when 'closed' then 'reviewed' else 'unreview' end,
      pg_catalog.jsonb_build_object('title', r.title));
  perform carry.tell_group(p_review, p_state, null, null);
  return 'ok';
end $$;
--> statement-breakpoint

-- The unpublished version of a template becomes its current one. Campaigns that grew from an older one hear of it and stay as they are.
create function carry.publish_template_version(p_template uuid, p_version integer, p_share text, p_note text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); t record; w record; v_scope uuid; v_to text; v_told integer; v_review uuid;
begin
  perform ctx.require_role('regional_coordinator', 'association_member');
  select * into t from public.campaign_templates c where c.tenant_id = me and c.id = p_template for no key update;
  if not found then return pg_catalog.jsonb_build_object('outcome', 'not-found'); end if;
  if t.state = 'retired' then return pg_catalog.jsonb_build_object('outcome', 'wrong-state'); end if;
  select * into w from public.template_versions v
    where v.tenant_id = me and v.template_id = t.id and v.number = t.current_number + 1 and v.published_at is null for no key update;
  if not found then return pg_catalog.jsonb_build_object('outcome', 'nothing-new'); end if;
  if w.version <> p_version then return pg_catalog.jsonb_build_object('outcome', 'stale'); end if;
  select case when p_share = 'region' then (select r.id from public.regions r where r.county_tenant_id = me)
    when p_share = 'association' then coalesce(
      (select r.association_tenant_id from public.regions r where r.county_tenant_id = me),
      (select o.id from public.tenants o where o.id = me and o.kind = 'association')) end into v_scope;
  if v_scope is null then return pg_catalog.jsonb_build_object('outcome', 'no-reach'); end if;
  v_to := case when t.state in ('draft', 'workgroup_review') then 'published' else 'revised' end;

  update public.template_versions set published_at = pg_catalog.now(), note = nullif(p_note, ''), version = version + 1,
    updated_at = pg_catalog.now() where tenant_id = me and id = w.id;
  update public.template_versions set share = p_share, share_scope_id = v_scope
    where tenant_id = me and template_id = t.id and published_at is not null;
  update public.campaign_templates set state = v_to, share = p_share, share_scope_id = v_scope, current_number = w.number,
    version = version + 1, updated_at = pg_catalog.now() where tenant_id = me and id = t.id;
  for v_review in select r.id from public.reviews r where r.tenant_id = me and r.subject_id = t.id and r.state = 'open' loop
    perform carry.end_review(v_review, 'closed');
  end loop;

  with grown as (
    select c.tenant_id, c.id, c.title from public.campaigns c
    where c.template_tenant_id = me and c.template_id = t.id and c.template_number < w.number
      and c.state in ('draft', 'workgroup_review', 'open')
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select g.tenant_id, ctx.uuid_v7(), 'template-revised', 'campaign', g.id,
      pg_catalog.jsonb_build_object('title', t.title, 'number', w.number) from grown g
    returning 1
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, person_id, person_name, data)
    select g.tenant_id, ctx.uuid_v7(), 'campaign', g.id, 'template-revised', null, null,
      pg_catalog.jsonb_build_object('campaign', g.title, 'number', w.number) from grown g
  )
  select pg_catalog.count(*)::integer into v_told from told;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, reason, data)
    values (me, ctx.uuid_v7(), 'template', t.id, case v_to when 'published' then 'publish' else 'revise' end, t.state, v_to,
      nullif(p_note, ''), pg_catalog.jsonb_build_object('title', t.title, 'number', w.number));
  return pg_catalog.jsonb_build_object('outcome', 'ok', 'number', w.number, 'told', v_told, 'state', v_to);
end $$;
--> statement-breakpoint

-- Makes a working group of this tenant led by the asking person, or adds people to one she leads, by addresses of people who work in its
-- own library or in a library of its territory. Who was not found is not told apart from who may not be: only their number is.
create function carry.gather_group(p_group uuid, p_name text, p_emails text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_name text; v_found uuid[]; v_new uuid[];
begin
  perform ctx.require_role('regional_coordinator');
  if exists (select from public.workgroups g where g.id = p_group and g.tenant_id <> me) then return '{"outcome": "not-found"}'; end if;
  insert into public.workgroups (tenant_id, id, name, created_by) values (me, p_group, p_name, ctx.person())
    on conflict (tenant_id, id) do nothing returning name into v_name;
  if v_name is not null then
    insert into identity.workgroup_members (workgroup_id, person_id, lead) values (p_group, ctx.person(), true);
  else
    select g.name into v_name from public.workgroups g join identity.workgroup_members w on w.workgroup_id = g.id
      where g.tenant_id = me and g.id = p_group and w.person_id = ctx.person() and w.lead
        and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today());
    if not found then return '{"outcome": "not-found"}'; end if;
  end if;
  v_found := array(select distinct p.id from identity.people p
    join identity.memberships m on m.person_id = p.id
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    join public.tenants t on t.id = m.tenant_id and t.closed_on is null
    where p.erased_at is null and pg_catalog.lower(p.email) = any (p_emails)
      and (t.id = me or ctx.in_territory(me, t.municipality)));
  v_new := array(select x.id from pg_catalog.unnest(v_found) as x(id) where not exists (
    select from identity.workgroup_members w where w.workgroup_id = p_group and w.person_id = x.id
      and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())));
  insert into identity.workgroup_members (workgroup_id, person_id) select p_group, x.id from pg_catalog.unnest(v_new) as x(id)
    on conflict (workgroup_id, person_id) do update set valid_until = null;
  if pg_catalog.cardinality(v_new) > 0 then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (me, ctx.uuid_v7(), 'workgroup', p_group, 'gather',
        pg_catalog.jsonb_build_object('title', v_name, 'number', pg_catalog.cardinality(v_new)));
  end if;
  return pg_catalog.jsonb_build_object('outcome', 'ok', 'added', pg_catalog.cardinality(v_new), 'found', pg_catalog.cardinality(v_found));
end $$;
--> statement-breakpoint

-- A campaign that is launched has been reviewed, and one that is cancelled is no longer before anybody.
create function carry.end_reviews() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_review uuid;
begin
  for v_review in select r.id from public.reviews r
    where r.tenant_id = new.tenant_id and r.subject_kind = 'campaign' and r.subject_id = new.id and r.state = 'open'
  loop
    perform carry.end_review(v_review, case new.state when 'cancelled' then 'withdrawn' else 'closed' end);
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger campaigns_reviewed after update of state on campaigns
  for each row when (old.state in ('draft', 'workgroup_review') and new.state not in ('draft', 'workgroup_review'))
  execute function carry.end_reviews();
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'carry.people_of_group(uuid)', 'carry.group_people(uuid)', 'carry.tell_group(uuid, text, text, jsonb)',
    'carry.open_review(uuid, uuid, text, uuid, text, date, text, jsonb)', 'carry.end_review(uuid, text)',
    'carry.publish_template_version(uuid, integer, text, text)', 'carry.gather_group(uuid, text, text[])', 'carry.end_reviews()'
  ]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array[
    'carry.group_people(uuid)', 'carry.open_review(uuid, uuid, text, uuid, text, date, text, jsonb)', 'carry.end_review(uuid, text)',
    'carry.publish_template_version(uuid, integer, text, text)', 'carry.gather_group(uuid, text, text[])'
  ]
  loop
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
end $$;
