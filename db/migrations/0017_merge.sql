-- The owner publishes a correction of an open campaign: the new version, what the campaign says, and for each library that takes part
-- one notice and one piece of work. The same number published again changes nothing; another number means somebody was quicker.
create function carry.publish_correction(p_campaign uuid, p_number integer, p_document jsonb, p_days jsonb, p_note text,
  p_urgent boolean, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); c record; v_counts jsonb; v_template integer; v_county uuid;
begin
  perform ctx.require_role('regional_coordinator', 'association_member');
  select * into c from public.campaigns ca where ca.tenant_id = me and ca.id = p_campaign for no key update;
  if not found then raise exception 'no such campaign' using errcode = 'SK404'; end if;
  if c.current_number >= p_number then
    if exists (select from public.campaign_versions v where v.tenant_id = me and v.campaign_id = p_campaign
      and v.number = p_number and v.document = p_document)
    then return pg_catalog.jsonb_build_object('number', p_number, 'libraries', 0); end if;
    raise exception 'another correction was published' using errcode = 'SK409';
  end if;
  if c.state <> 'open' or c.current_number <> p_number - 1 or pg_catalog.jsonb_typeof(p_document) is distinct from 'object' then
    raise exception 'correction cannot be published' using errcode = 'SK409';
  end if;
  -- A correction that took in a newer version of the template: from now on the campaign has grown from that one.
  select v.number into v_template from public.campaign_drafts d
    join public.template_versions v on v.tenant_id = c.template_tenant_id and v.template_id = c.template_id
      and v.number = (d.document #>> '{template,number}')::integer and v.published_at is not null
    where d.tenant_id = me and d.campaign_id = p_campaign;

  with edition as (
    insert into public.campaign_versions (tenant_id, id, share, share_scope_id, campaign_id, number, document, starts_on, ends_on,
      answer_by, report_by, note, urgent, created_by)
    values (me, ctx.uuid_v7(), c.share, c.share_scope_id, p_campaign, p_number, p_document, (p_days ->> 'startsOn')::date,
      (p_days ->> 'endsOn')::date, (p_days ->> 'answerBy')::date, (p_days ->> 'reportBy')::date, nullif(p_note, ''), p_urgent,
      ctx.person())
    returning starts_on, ends_on, answer_by, report_by
  ), corrected as (
    update public.campaigns ca set document = p_document, starts_on = e.starts_on, ends_on = e.ends_on, answer_by = e.answer_by,
      report_by = e.report_by, current_number = p_number,
      template_number = coalesce(v_template, ca.template_number), version = ca.version + 1, updated_at = pg_catalog.now()
    from edition e where ca.tenant_id = me and ca.id = p_campaign
  ), spent as (
    delete from public.campaign_drafts d where d.tenant_id = me and d.campaign_id = p_campaign
  ), parts as materialized (
    select a.tenant_id, a.id from public.adoptions a
    where a.campaign_tenant_id = me and a.campaign_id = p_campaign and a.state not in ('declined', 'reported')
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select p.tenant_id, ctx.uuid_v7(), case when p_urgent then 'campaign-urgent' else 'campaign-updated' end, 'adoption', p.id,
      pg_catalog.jsonb_build_object('title', c.title, 'note', nullif(p_note, ''), 'number', p_number)
    from parts p
  ), queued as (
    insert into public.jobs (tenant_id, id, kind, key, payload)
    select p.tenant_id, ctx.uuid_v7(), 'campaign-update', p.id || ':' || p_number,
      pg_catalog.jsonb_build_object('adoptionId', p.id, 'number', p_number, 'letter', case when p_urgent then p_mail end)
    from parts p on conflict (tenant_id, kind, key) do nothing
  ), written as (
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select p.tenant_id, ctx.uuid_v7(), 'adoption', p.id, case when p_urgent then 'correct-urgently' else 'correct' end,
      pg_catalog.jsonb_build_object('campaign', c.title, 'number', p_number)
    from parts p
    union all
    select me, ctx.uuid_v7(), 'campaign', p_campaign, case when p_urgent then 'correct-urgently' else 'correct' end,
      pg_catalog.jsonb_build_object('number', p_number, 'libraries', (select pg_catalog.count(*) from parts))
  )
  select pg_catalog.jsonb_build_object('number', p_number, 'libraries', (select pg_catalog.count(*) from parts)) into v_counts;

  -- Its days, and what it asks to count, stand beside the association's sums.
  for v_county in select distinct am.tenant_id from public.adoption_mirrors am
    where am.campaign_tenant_id = me and am.campaign_id = p_campaign
  loop
    perform carry.sum_region(v_county, me, p_campaign);
  end loop;
  return v_counts;
end $$;
--> statement-breakpoint

-- How far a correction has come, in numbers: whom it concerns, who has it, with how many of those both had changed something, with whom
-- it waits for a press of a button, and where the work failed. A library that declined or reported meanwhile is not waited for.
create function carry.correction_progress(p_campaign uuid, p_number integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_role('regional_coordinator', 'association_member', 'observer', 'director', 'department_head',
    'methodologist', 'analyst');
  return (
    select pg_catalog.jsonb_build_object('total', pg_catalog.count(*),
      'updated', pg_catalog.count(*) filter (where a.base_version >= p_number),
      'conflicts', pg_catalog.count(*) filter (where a.base_version >= p_number and exists (
        select from public.merge_conflicts m where m.tenant_id = a.tenant_id and m.adoption_id = a.id and m.state = 'open')),
      'offered', pg_catalog.count(*) filter (where a.base_version < p_number and j.state = 'done'),
      'failed', pg_catalog.count(*) filter (where a.base_version < p_number and j.state = 'failed'))
    from public.adoptions a
    join public.jobs j on j.tenant_id = a.tenant_id and j.kind = 'campaign-update' and j.key = a.id || ':' || p_number
    where a.campaign_tenant_id = ctx.tenant() and a.campaign_id = p_campaign
      and (a.base_version >= p_number or a.state not in ('declined', 'reported')));
end $$;
--> statement-breakpoint

-- One library's part as a merge needs it, its row held until the transaction ends: whoever edits meanwhile waits, or was first and counts.
create function carry.held_copy(p_adoption uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); a record; c record;
begin
  select * into a from public.adoptions ad where ad.tenant_id = me and ad.id = p_adoption for update;
  if not found then return null; end if;
  select * into c from public.campaigns ca where ca.tenant_id = a.campaign_tenant_id and ca.id = a.campaign_id;
  return pg_catalog.jsonb_build_object(
    'adoption', pg_catalog.jsonb_build_object('id', a.id, 'state', a.state, 'heldOn', a.happens_on, 'from', a.base_version),
    'campaign', pg_catalog.jsonb_build_object('title', c.title, 'open', c.state = 'open', 'to', c.current_number),
    'school', (select t.kind = 'school_library' from public.tenants t where t.id = me),
    'approval', coalesce((select p.approval_required from public.library_profiles p where p.tenant_id = me), true),
    'editions', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('number', v.number, 'note', v.note, 'urgent', v.urgent,
        'document', case when v.number in (a.base_version, c.current_number) then v.document end,
        'startsOn', v.starts_on, 'endsOn', v.ends_on, 'answerBy', v.answer_by, 'reportBy', v.report_by) order by v.number)
      from public.campaign_versions v
      where v.tenant_id = a.campaign_tenant_id and v.campaign_id = a.campaign_id and v.number between a.base_version and c.current_number),
    'items', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', i.id, 'blockId', i.block_id,
        'channel', i.channel, 'mode', i.mode, 'position', i.position, 'origin', i.origin, 'gone', i.gone,
        'aside', i.put_aside_at is not null, 'baseTitle', i.base_title, 'baseBody', i.base_body, 'title', i.title, 'body', i.body,
        'published', i.state = 'published') order by i.position, i.id), '[]')
      from public.content_items i where i.tenant_id = me and i.adoption_id = a.id),
    'tasks', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('ruleId', t.rule_id, 'title', t.title,
        'role', t.role, 'dueOn', t.due_on, 'baseDueOn', t.base_due_on, 'state', t.state) order by t.due_on, t.id), '[]')
      from public.tasks t where t.tenant_id = me and t.subject_kind = 'adoption' and t.subject_id = a.id));
end $$;
--> statement-breakpoint

-- What a merge made of one library's part. False when the part grew from another version than the merge began with: done already.
create function carry.merged_copy(p_adoption uuid, w jsonb, p_letter jsonb, p_origin text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); a record; v_title text; v_update uuid := ctx.uuid_v7(); v_state text; v_current integer;
begin
  select * into a from public.adoptions ad where ad.tenant_id = me and ad.id = p_adoption for update;
  if not found or a.base_version <> (w ->> 'from')::integer then return false; end if;
  select c.title, c.current_number into v_title, v_current from public.campaigns c
    where c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id;
  if (w ->> 'to')::integer > v_current then raise exception 'no such version' using errcode = 'SK409'; end if;
  v_state := coalesce(w ->> 'state', a.state);
  if v_state <> a.state and (v_state <> 'submitted' or a.state <> 'approved') then
    raise exception 'a merge approves nothing' using errcode = 'SK409';
  end if;

  insert into public.item_versions (tenant_id, id, item_id, title, body, cause)
  select me, ctx.uuid_v7(), i.id, i.title, i.body, 'update'
  from pg_catalog.jsonb_array_elements(w -> 'items') n
  join public.content_items i on i.tenant_id = me and i.adoption_id = a.id and i.id = (n.value ->> 'id')::uuid
  where i.body <> n.value ->> 'body' or i.title is distinct from n.value ->> 'title';

  update public.content_items i set block_id = n.value ->> 'blockId', channel = n.value ->> 'channel', mode = n.value ->> 'mode',
    position = (n.value ->> 'position')::integer, origin = n.value ->> 'origin', gone = (n.value ->> 'gone')::boolean,
    put_aside_at = case when (n.value ->> 'aside')::boolean then coalesce(i.put_aside_at, pg_catalog.now()) end,
    base_title = n.value ->> 'baseTitle', base_body = n.value ->> 'baseBody',
    title = n.value ->> 'title', body = n.value ->> 'body',
    state = case when v_state = 'submitted' and i.state = 'approved' and (i.body <> n.value ->> 'body'
      or i.title is distinct from n.value ->> 'title') then 'in_review' else i.state end,
    updated_at = case when i.body <> n.value ->> 'body' or i.title is distinct from n.value ->> 'title' then pg_catalog.now()
      else i.updated_at end,
    version = i.version + case when i.body <> n.value ->> 'body' or i.title is distinct from n.value ->> 'title'
      or i.mode <> n.value ->> 'mode' then 1 else 0 end
  from pg_catalog.jsonb_array_elements(w -> 'items') n
  where i.tenant_id = me and i.adoption_id = a.id and i.id = (n.value ->> 'id')::uuid;

  insert into public.content_items (tenant_id, id, adoption_id, block_id, channel, mode, position, base_title, base_body, title, body, state)
  select me, ctx.uuid_v7(), a.id, n.value ->> 'blockId', n.value ->> 'channel', n.value ->> 'mode', (n.value ->> 'position')::integer,
    n.value ->> 'baseTitle', n.value ->> 'baseBody', n.value ->> 'title', n.value ->> 'body',
    case v_state when 'submitted' then 'in_review' when 'approved' then 'approved' when 'published' then 'approved' else 'draft' end
  from pg_catalog.jsonb_array_elements(w -> 'items') n where n.value ->> 'id' is null
  on conflict (tenant_id, adoption_id, block_id) do nothing;

  insert into public.tasks (tenant_id, id, kind, title, role, assignee_id, subject_kind, subject_id, rule_id, due_on, base_due_on, state)
  select me, ctx.uuid_v7(), 'campaign', n.value ->> 'title', n.value ->> 'role', a.responsible_id, 'adoption', a.id,
    n.value ->> 'ruleId', (n.value ->> 'dueOn')::date, (n.value ->> 'baseDueOn')::date, n.value ->> 'state'
  from pg_catalog.jsonb_array_elements(w -> 'tasks') n
  on conflict (tenant_id, subject_kind, subject_id, rule_id) do update set title = excluded.title, due_on = excluded.due_on,
    base_due_on = excluded.base_due_on, updated_at = pg_catalog.now(), version = tasks.version + 1,
    state = case when tasks.state = 'done' then 'done' else excluded.state end;

  update public.adoptions ad set base_version = (w ->> 'to')::integer, happens_on = (w ->> 'heldOn')::date, state = v_state,
    version = ad.version + 1, updated_at = pg_catalog.now()
  where ad.tenant_id = me and ad.id = a.id;

  insert into public.adoption_updates (tenant_id, id, adoption_id, from_number, to_number, urgent, note, applied, before)
  values (me, v_update, a.id, a.base_version, (w ->> 'to')::integer, (w ->> 'urgent')::boolean, w ->> 'note', w -> 'applied',
    w -> 'before');

  update public.merge_conflicts m set state = 'superseded', resolved_at = pg_catalog.now(), updated_at = pg_catalog.now(),
    version = m.version + 1
  from pg_catalog.jsonb_array_elements((w -> 'settled') || (w -> 'conflicts')) n
  where m.tenant_id = me and m.adoption_id = a.id and m.state = 'open' and m.subject = n.value ->> 'subject'
    and m.subject_id = n.value ->> 'subjectId' and m.field = n.value ->> 'field';
  insert into public.merge_conflicts (tenant_id, id, adoption_id, update_id, subject, subject_id, field, kind, base, upstream, ours)
  select me, ctx.uuid_v7(), a.id, v_update, n.value ->> 'subject', n.value ->> 'subjectId', n.value ->> 'field', n.value ->> 'kind',
    n.value ->> 'base', n.value ->> 'upstream', n.value ->> 'ours'
  from pg_catalog.jsonb_array_elements(w -> 'conflicts') n;

  insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, data)
  values (me, ctx.uuid_v7(), 'adoption', a.id, 'update', case when v_state <> a.state then a.state end,
    case when v_state <> a.state then v_state end, pg_catalog.jsonb_build_object('campaign', v_title, 'number', (w ->> 'to')::integer,
      'texts', (w ->> 'texts')::integer, 'conflicts', pg_catalog.jsonb_array_length(w -> 'conflicts')));
  if pg_catalog.jsonb_array_length(w -> 'mend') > 0 then
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select me, ctx.uuid_v7(), 'campaign-mend', 'adoption', a.id, pg_catalog.jsonb_build_object('title', v_title,
      'channels', (select pg_catalog.string_agg(m.value, ' ') from pg_catalog.jsonb_array_elements_text(w -> 'mend') m));
  end if;
  perform pg_catalog.pg_notify('sklaida_campaign', a.campaign_id::text);
  if v_state <> a.state then perform carry.mirror_update(a.mirror_tenant_id, a.campaign_tenant_id, a.campaign_id, me, v_state); end if;
  if p_letter is not null and (w ->> 'urgent')::boolean then perform carry.letter_update(a.id, w, p_letter, p_origin); end if;
  return true;
end $$;
--> statement-breakpoint

-- The coordinator learns that texts went back for approval, and nothing of the texts.
create function carry.mirror_update(p_mirror uuid, p_owner uuid, p_campaign uuid, p_library uuid, p_state text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare v_before text;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('sums ' || p_mirror || p_campaign, 0));
  select m.state into v_before from public.adoption_mirrors m where m.tenant_id = p_mirror and m.campaign_tenant_id = p_owner
    and m.campaign_id = p_campaign and m.source_tenant_id = p_library for update;
  update public.adoption_mirrors m set state = p_state, submitted_at = pg_catalog.now(), approved_at = null, changed_at = pg_catalog.now()
    where m.tenant_id = p_mirror and m.campaign_tenant_id = p_owner and m.campaign_id = p_campaign and m.source_tenant_id = p_library;
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, from_state, to_state, data)
  select p_mirror, ctx.uuid_v7(), null, null, 'campaign', p_campaign, 'member', v_before, p_state,
    pg_catalog.jsonb_build_object('library', t.short_name)
  from public.tenants t where t.id = p_library;
  perform carry.sum_region(p_mirror, p_owner, p_campaign);
end $$;
--> statement-breakpoint

create function carry.letter_update(p_adoption uuid, w jsonb, p_letter jsonb, p_origin text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
  select t.id, ctx.uuid_v7(), p.id, p.email, p.first_name || ' ' || p.last_name, p.locale,
    pg_catalog.jsonb_build_object('kind', 'campaign-updated', 'props', p_letter || pg_catalog.jsonb_build_object(
      'recipient', pg_catalog.jsonb_build_object('firstName', p.first_name, 'vocative', p.forms ->> 'vocative', 'libraryName', t.name),
      'needs', w -> 'needs', 'channels', w -> 'mend',
      'url', p_origin || '/b/' || t.slug || '/campaigns/' || p_adoption || '/updates')),
    'campaign-updated:' || p_adoption || ':' || (w ->> 'to') || ':' || p.id
  from public.tenants t
  join identity.memberships m on m.tenant_id = t.id and m.valid_from <= ctx.today()
    and (m.valid_until is null or m.valid_until >= ctx.today())
  join identity.people p on p.id = m.person_id
  where t.id = ctx.tenant() and exists (
    select from identity.role_grants g where g.tenant_id = t.id and g.person_id = p.id
      and g.role = any (case when w ->> 'needs' = 'approval' then array['editor', 'school_librarian', 'director', 'department_head']
        else array['editor', 'school_librarian'] end)
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now()))
  on conflict (tenant_id, key) do nothing
$$;
--> statement-breakpoint

create function jobs.held_copy(p_adoption uuid) returns jsonb
language sql volatile security definer set search_path = '' as $$ select carry.held_copy(p_adoption) $$;
--> statement-breakpoint
create function jobs.merged_copy(p_adoption uuid, p_writes jsonb, p_letter jsonb, p_origin text) returns boolean
language sql volatile security definer set search_path = '' as $$ select carry.merged_copy(p_adoption, p_writes, p_letter, p_origin) $$;
--> statement-breakpoint
create function carry.hold_copy(p_adoption uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('editor', 'school_librarian', 'director', 'department_head');
  return carry.held_copy(p_adoption);
end $$;
--> statement-breakpoint
create function carry.merge_copy(p_adoption uuid, p_writes jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform ctx.require_role('editor', 'school_librarian', 'director', 'department_head');
  return carry.merged_copy(p_adoption, p_writes, null, null);
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array['carry.publish_correction(uuid, integer, jsonb, jsonb, text, boolean, jsonb)',
    'carry.correction_progress(uuid, integer)', 'carry.hold_copy(uuid)', 'carry.merge_copy(uuid, jsonb)', 'jobs.held_copy(uuid)',
    'jobs.merged_copy(uuid, jsonb, jsonb, text)', 'carry.held_copy(uuid)', 'carry.merged_copy(uuid, jsonb, jsonb, text)',
    'carry.mirror_update(uuid, uuid, uuid, uuid, text)', 'carry.letter_update(uuid, jsonb, jsonb, text)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    if f in ('carry.held_copy(uuid)', 'carry.merged_copy(uuid, jsonb, jsonb, text)',
      'carry.mirror_update(uuid, uuid, uuid, uuid, text)', 'carry.letter_update(uuid, jsonb, jsonb, text)') then
      execute format('grant execute on function %s to sklaida_definer', f);
    else
      execute format('grant execute on function %s to %s', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
    end if;
  end loop;
end $$;
