-- Reports that are shared: readers get a copy that never held what was kept back. Every request asks anew whether it may be opened,
-- every opening is written down, and a withdrawn copy is gone with the next request.
alter table received_reports add column withdrawn_at timestamptz;
--> statement-breakpoint
alter table group_reports add column withdrawn_at timestamptz;
--> statement-breakpoint
create index report_shares_id on report_shares (id);
--> statement-breakpoint

-- Whether a library or an association lies in a region of another one, or in a region of the same association.
create function ctx.within_reach(p_from uuid, p_to uuid) returns boolean
language sql stable set search_path = '' as $$
  with mine as (
    select r.id, r.association_tenant_id from public.regions r join public.tenants f on f.id = p_from
    where r.county_tenant_id = f.id or r.association_tenant_id = f.id
      or (f.kind <> 'association' and ctx.in_territory(r.county_tenant_id, f.municipality))
  )
  select exists (
    select from public.tenants t
    where t.id = p_to and (t.closed_on is null or t.closed_on > ctx.today())
      and (t.id = p_from
        or t.id in (select m.association_tenant_id from mine m)
        or exists (select from public.regions r
          where (r.id in (select m.id from mine m) or r.association_tenant_id in (select m.association_tenant_id from mine m))
            and (r.county_tenant_id = t.id or (t.kind <> 'association' and ctx.in_territory(r.county_tenant_id, t.municipality))))))
$$;
--> statement-breakpoint

-- Whether the person shares reports of this library, herself or for whom she acts.
create function ctx.shares_reports() returns boolean
language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('app.only_role', true), '') is null and exists (
    select from ctx.roles_now(ctx.tenant(), ctx.person()) r
    where r.role in ('regional_coordinator', 'department_head', 'director', 'school_librarian', 'association_member')
      and (r.absent_id is null or pg_catalog.current_setting('transaction_read_only') = 'on'
        or r.absent_id = nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid))
$$;
--> statement-breakpoint

-- Who reads a share now, with the library each reads it in and the address there.
create function carry.readers_of_share(p_share public.report_shares)
returns table (person_id uuid, tenant_id uuid, path text)
language sql stable security definer set search_path = '' as $$
  select r.person_id, t.id, case t.kind when 'association' then '/association/' else '/b/' end || t.slug || '/reports/' || p_share.id
  from (
    select x.person_id, x.tenant_id from public.received_reports x
      where p_share.audience = 'person' and x.id = p_share.id and x.source_tenant_id = p_share.tenant_id
    union all
    select g.person_id, g.tenant_id from carry.people_of_group(p_share.group_id) g where p_share.audience = 'group'
  ) r join public.tenants t on t.id = r.tenant_id
$$;
--> statement-breakpoint

-- Lines of history: of the report's library, and of the library or the group's host that was told.
create function carry.note_share(p_share public.report_shares, p_title text, p_own text, p_theirs text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (p_share.tenant_id, ctx.uuid_v7(), 'shared_report', p_share.report_id, p_own,
      pg_catalog.jsonb_build_object('title', p_title, 'name', p_share.audience_name));
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select r.tenant_id, ctx.uuid_v7(), 'shared_report', p_share.id, p_theirs, pg_catalog.jsonb_build_object('title', p_title)
    from public.received_reports r where p_theirs is not null and r.id = p_share.id and r.source_tenant_id = p_share.tenant_id;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select g.tenant_id, ctx.uuid_v7(), 'shared_report', p_share.id, p_theirs,
      pg_catalog.jsonb_build_object('title', p_title, 'group', g.scope_id)
    from public.group_reports g where p_theirs is not null and g.id = p_share.id and g.scope_id = p_share.group_id
$$;
--> statement-breakpoint

-- A notice in every library where the share is read, save the report's own.
create function carry.tell_readers(p_share public.report_shares, p_kind text, p_title text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
  select distinct on (r.tenant_id) r.tenant_id, ctx.uuid_v7(), p_kind, 'shared_report', p_share.id,
    pg_catalog.jsonb_build_object('title', p_title, 'path', r.path)
  from carry.readers_of_share(p_share) r where r.tenant_id <> p_share.tenant_id
$$;
--> statement-breakpoint

-- Shows a filed report of this library to a group the person sits in, or to one person by address. p_document is the copy without what
-- is kept back; the title, the library and the days are told besides. p_mail is {"kind", "props"}: recipient and url are added here.
-- The share's id follows from the tenant and p_key, so the same form sent twice is one share and nobody chooses a scope's name.
-- Answers {"outcome", "id"}: 'ok', 'repeated', 'not-found' (no such report), 'not-filed', 'no-reader' (unknown or out of reach alike).
create function carry.share_report(p_key uuid, p_report uuid, p_group uuid, p_email text, p_document jsonb, p_hidden jsonb,
  p_withheld integer, p_note text, p_expires date, p_origin text, p_mail jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := ctx.tenant(); v_id uuid; r public.reports; s public.report_shares; v_library text;
  v_home uuid; v_person uuid; v_name text;
begin
  if me is null or not ctx.shares_reports() then raise exception 'role required' using errcode = '42501'; end if;
  v_id := overlay(overlay(pg_catalog.md5('shared report ' || me || ' ' || p_key) placing '8' from 13) placing '8' from 17)::uuid;
  select x.* into r from public.reports x where x.tenant_id = me and x.id = p_report for update;
  if not found then return '{"outcome": "not-found"}'; end if;
  if exists (select from public.report_shares x where x.tenant_id = me and x.id = v_id) then
    return pg_catalog.jsonb_build_object('outcome', 'repeated', 'id', v_id);
  end if;
  if r.state not in ('submitted', 'accepted', 'archived') or r.filed is null then return '{"outcome": "not-filed"}'; end if;
  if p_expires < ctx.today() then raise exception 'the day is over' using errcode = '22023'; end if;
  select t.short_name into v_library from public.tenants t where t.id = me;

  if p_group is not null then
    select w.tenant_id, w.name into v_home, v_name from public.workgroups w
      join identity.workgroup_members m on m.workgroup_id = w.id and m.person_id = ctx.person() and not m.observes
        and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
      where w.id = p_group and (w.ended_on is null or w.ended_on > ctx.today());
    if not found then return '{"outcome": "no-reader"}'; end if;
  else
    select x.id, x.first_name || ' ' || x.last_name, t.id into v_person, v_name, v_home
      from identity.people x
      join identity.memberships m on m.person_id = x.id
        and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
      join public.tenants t on t.id = m.tenant_id and ctx.within_reach(me, t.id)
      where x.erased_at is null and pg_catalog.lower(x.email) = pg_catalog.lower(p_email) and x.id <> ctx.person()
      order by t.kind = 'association', t.name limit 1;
    if not found then return '{"outcome": "no-reader"}'; end if;
  end if;

  insert into public.report_shares (tenant_id, id, report_id, audience, group_id, person_id, audience_name, hidden, note, expires_on,
      shared_by_name, created_by)
    values (me, v_id, r.id, case when p_group is null then 'person' else 'group' end, p_group, v_person, v_name, p_hidden, nullif(p_note, ''), p_expires,
      pg_catalog.current_setting('app.person_name', true), ctx.person())
    returning * into s;
  insert into public.shared_reports (tenant_id, id, scope_id, title, library, shared_by_name, period_from, period_to, document, withheld,
      note, filed_at, expires_on)
    values (me, v_id, v_id, r.title, v_library, s.shared_by_name, r.period_from, r.period_to, p_document, p_withheld, s.note,
      coalesce(r.submitted_at, r.updated_at), p_expires);
  if p_group is null then
    insert into public.received_reports (tenant_id, id, source_tenant_id, person_id, title, library, expires_on)
      values (v_home, v_id, me, v_person, r.title, v_library, p_expires);
  else
    insert into public.group_reports (tenant_id, id, scope_id, title, library, expires_on)
      values (v_home, v_id, p_group, r.title, v_library, p_expires);
  end if;
  perform carry.note_share(s, r.title, 'share', 'receive');
  perform carry.tell_readers(s, 'report-shared', r.title);
  insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select t.id, ctx.uuid_v7(), x.id, x.email, x.first_name || ' ' || x.last_name, x.locale,
      pg_catalog.jsonb_build_object('kind', p_mail ->> 'kind', 'props', (p_mail -> 'props') || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', x.first_name, 'vocative', x.forms ->> 'vocative', 'libraryName', t.name),
        'title', r.title, 'groupName', case when p_group is not null then v_name end, 'expiresOn', p_expires,
        'url', p_origin || a.path)),
      'report-shared:' || v_id || ':' || x.id
    from carry.readers_of_share(s) a join identity.people x on x.id = a.person_id and x.erased_at is null
      join public.tenants t on t.id = a.tenant_id
    where x.id <> ctx.person()
    on conflict (tenant_id, key) do nothing;
  return pg_catalog.jsonb_build_object('outcome', 'ok', 'id', v_id);
end $$;
--> statement-breakpoint

-- The share if this person may read it here and now: shown to her in this library, or to a group she sits in; neither over nor withdrawn.
create function carry.readable_share(p_share uuid) returns public.report_shares
language plpgsql stable security definer set search_path = '' as $$
declare s public.report_shares;
begin
  if ctx.tenant() is null or ctx.person() is null or nullif(pg_catalog.current_setting('app.only_role', true), '') is not null then
    return null;
  end if;
  select x.* into s from public.report_shares x
    where x.id = p_share and x.withdrawn_at is null and (x.expires_on is null or x.expires_on >= ctx.today())
      and case x.audience
        when 'person' then x.person_id = ctx.person() and exists (select from public.received_reports r
          where r.tenant_id = ctx.tenant() and r.id = x.id and r.source_tenant_id = x.tenant_id)
        else exists (select from identity.workgroup_members m where m.workgroup_id = x.group_id and m.person_id = ctx.person()
          and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())) end;
  return s;
end $$;
--> statement-breakpoint

-- Opens a shared report for one request: checks, writes the opening down and adds the share to what this transaction reads. Null for
-- whoever may not, and for a share that is not there, over or withdrawn.
create function carry.open_shared_report(p_share uuid, p_way text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare s public.report_shares := carry.readable_share(p_share); v_observes boolean := false;
begin
  if s.id is null then return null; end if;
  insert into public.report_views (tenant_id, id, share_id, person_id, person_name, library, way)
    select s.tenant_id, ctx.uuid_v7(), s.id, ctx.person(), pg_catalog.current_setting('app.person_name', true), t.short_name, p_way
    from public.tenants t where t.id = ctx.tenant();
  perform pg_catalog.set_config('app.scopes',
    pg_catalog.array_append(nullif(pg_catalog.current_setting('app.scopes', true), '')::uuid[], s.id)::text, true);
  if s.audience = 'group' then
    select m.observes into v_observes from identity.workgroup_members m where m.workgroup_id = s.group_id and m.person_id = ctx.person();
  end if;
  return pg_catalog.jsonb_build_object('tenantId', s.tenant_id, 'groupName', case when s.audience = 'group' then s.audience_name end,
    'mayComment', not v_observes);
end $$;
--> statement-breakpoint

-- Where a picture of a shared report lies, for whoever may read the share now. Null for any other picture, for one that shows people and
-- for one that was removed.
create function carry.picture_of_share(p_share uuid, p_image uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare s public.report_shares := carry.readable_share(p_share);
begin
  return (
    select pg_catalog.jsonb_build_object('tenantId', i.tenant_id, 'id', i.id, 'format', i.format)
    from public.shared_reports c
    cross join lateral pg_catalog.jsonb_array_elements(c.document -> 'blocks') b
    join public.images i on i.tenant_id = c.tenant_id and i.id::text = b ->> 'imageId' and not i.shows_people and i.deleted_at is null
    where c.tenant_id = s.tenant_id and c.id = s.id and b ->> 'imageId' = p_image::text limit 1);
end $$;
--> statement-breakpoint

-- The report's own library beside a share of its own: its copy and what was asked about it. Not an opening.
create function carry.enter_own_share(p_share uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not ctx.shares_reports() or not exists (select from public.report_shares x where x.tenant_id = ctx.tenant() and x.id = p_share) then
    return false;
  end if;
  perform pg_catalog.set_config('app.scopes',
    pg_catalog.array_append(nullif(pg_catalog.current_setting('app.scopes', true), '')::uuid[], p_share)::text, true);
  return true;
end $$;
--> statement-breakpoint

-- Takes a report back: the copy is deleted, lists of readers say so, and the next request finds nothing. A repeat changes nothing.
create function carry.withdraw_share(p_share uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare s public.report_shares; v_title text;
begin
  if not ctx.shares_reports() then raise exception 'role required' using errcode = '42501'; end if;
  select x.* into s from public.report_shares x where x.tenant_id = ctx.tenant() and x.id = p_share for update;
  if not found then return 'not-found'; end if;
  if s.withdrawn_at is not null then return 'repeated'; end if;
  update public.report_shares x set withdrawn_at = pg_catalog.now(), updated_at = pg_catalog.now(), version = x.version + 1
    where x.tenant_id = s.tenant_id and x.id = s.id;
  delete from public.shared_reports c where c.tenant_id = s.tenant_id and c.id = s.id returning c.title into v_title;
  update public.received_reports r set withdrawn_at = pg_catalog.now() where r.id = s.id and r.source_tenant_id = s.tenant_id;
  update public.group_reports g set withdrawn_at = pg_catalog.now() where g.id = s.id and g.scope_id = s.group_id;
  perform carry.note_share(s, v_title, 'withdraw', 'taken-back');
  perform carry.tell_readers(s, 'report-withdrawn', v_title);
  return 'ok';
end $$;
--> statement-breakpoint

-- Another last day, or none.
create function carry.change_share_expiry(p_share uuid, p_version integer, p_expires date) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare s public.report_shares; v_title text;
begin
  if not ctx.shares_reports() then raise exception 'role required' using errcode = '42501'; end if;
  if p_expires < ctx.today() then raise exception 'the day is over' using errcode = '22023'; end if;
  select x.* into s from public.report_shares x where x.tenant_id = ctx.tenant() and x.id = p_share for update;
  if not found then return 'not-found'; end if;
  if s.withdrawn_at is not null then return 'withdrawn'; end if;
  if s.expires_on is not distinct from p_expires then return 'repeated'; end if;
  if s.version <> p_version then return 'stale'; end if;
  update public.report_shares x set expires_on = p_expires, updated_at = pg_catalog.now(), version = x.version + 1
    where x.tenant_id = s.tenant_id and x.id = s.id;
  update public.shared_reports c set expires_on = p_expires where c.tenant_id = s.tenant_id and c.id = s.id returning c.title into v_title;
  update public.received_reports r set expires_on = p_expires where r.id = s.id and r.source_tenant_id = s.tenant_id;
  update public.group_reports g set expires_on = p_expires where g.id = s.id and g.scope_id = s.group_id;
  perform carry.note_share(s, v_title, 'expire', null);
  return 'ok';
end $$;
--> statement-breakpoint

-- A remark or a question of a reader, or what the report's library answers. Whoever only observes the group says nothing.
create function carry.comment_on_report(p_share uuid, p_comment uuid, p_body text, p_question boolean) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare s public.report_shares; v_title text; v_own boolean;
begin
  select x.* into s from public.report_shares x where x.tenant_id = ctx.tenant() and x.id = p_share and ctx.shares_reports()
    and x.withdrawn_at is null;
  v_own := found;
  if not v_own then s := carry.readable_share(p_share); end if;
  if s.id is null then return 'not-found'; end if;
  if not v_own and exists (select from identity.workgroup_members m
      where m.workgroup_id = s.group_id and m.person_id = ctx.person() and m.observes) then
    raise exception 'observers read' using errcode = '42501';
  end if;
  select c.title into v_title from public.shared_reports c where c.tenant_id = s.tenant_id and c.id = s.id;
  insert into public.report_comments (tenant_id, id, scope_id, author_id, author_name, library, body, question)
    select s.tenant_id, p_comment, s.id, ctx.person(), pg_catalog.current_setting('app.person_name', true), t.short_name, p_body,
      p_question and not v_own
    from public.tenants t where t.id = ctx.tenant()
    on conflict (tenant_id, id) do nothing;
  if not found then return 'repeated'; end if;
  if v_own then
    perform carry.tell_readers(s, 'report-answer', v_title);
  else
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
      values (s.tenant_id, ctx.uuid_v7(), case when p_question then 'report-question' else 'report-remark' end, 'shared_report',
        s.report_id, pg_catalog.jsonb_build_object('title', v_title));
  end if;
  return 'ok';
end $$;
--> statement-breakpoint

-- The report's library, or who asked, says that a question is settled, or open again.
create function carry.settle_report_comment(p_share uuid, p_comment uuid, p_settled boolean) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare s public.report_shares;
begin
  select x.* into s from public.report_shares x where x.tenant_id = ctx.tenant() and x.id = p_share and ctx.shares_reports();
  if not found then s := carry.readable_share(p_share); end if;
  update public.report_comments c set settled_at = case when p_settled then coalesce(c.settled_at, pg_catalog.now()) end
    where c.tenant_id = s.tenant_id and c.scope_id = s.id and c.id = p_comment and c.question
      and (c.author_id = ctx.person() or (s.tenant_id = ctx.tenant() and ctx.shares_reports()));
  return found;
end $$;
--> statement-breakpoint

-- Questions about shared reports of this library that nobody has settled, for those who share its reports.
create function carry.open_report_questions()
returns table (id uuid, share_id uuid, report_id uuid, title text, author_name text, library text)
language sql stable security definer set search_path = '' as $$
  select c.id, s.id, s.report_id, r.title, c.author_name, c.library
  from public.report_shares s
  join public.reports r on r.tenant_id = s.tenant_id and r.id = s.report_id
  join public.report_comments c on c.tenant_id = s.tenant_id and c.scope_id = s.id
  where s.tenant_id = ctx.tenant() and s.withdrawn_at is null and c.question and c.settled_at is null and ctx.shares_reports()
  order by c.created_at limit 50
$$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'carry.share_report(uuid, uuid, uuid, text, jsonb, jsonb, integer, text, date, text, jsonb)',
    'carry.open_shared_report(uuid, text)', 'carry.enter_own_share(uuid)', 'carry.withdraw_share(uuid)',
    'carry.change_share_expiry(uuid, integer, date)', 'carry.comment_on_report(uuid, uuid, text, boolean)',
    'carry.settle_report_comment(uuid, uuid, boolean)', 'carry.picture_of_share(uuid, uuid)',
    'carry.open_report_questions()'
  ]
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
  foreach f in array array['carry.readers_of_share(public.report_shares)', 'carry.note_share(public.report_shares, text, text, text)',
    'carry.tell_readers(public.report_shares, text, text)', 'carry.readable_share(uuid)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array['ctx.within_reach(uuid, uuid)', 'ctx.shares_reports()']
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_definer', f);
  end loop;
end $$;
