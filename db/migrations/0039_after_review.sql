-- Gaps in what was there: links of letters after a person has left, names that outlived an erasure, and a filed report that could be
-- made a draft again.

-- The date poll a standing link answers, and for whom; none where her seat or her work in the library has ended, or where her library
-- has come to ask for a second proof.
create or replace function ctx.ballot_of_link(p_hash text) returns table (person_id uuid, name text, first_name text, ballot public.ballots)
language sql stable set search_path = '' as $$
  select p.id, p.first_name || ' ' || p.last_name, p.first_name, b
  from identity.links l
  join identity.people p on p.id = l.person_id and p.erased_at is null
  join identity.memberships s on s.tenant_id = l.tenant_id and s.person_id = p.id
    and s.valid_from <= ctx.today() and (s.valid_until is null or s.valid_until >= ctx.today())
  join public.tenants home on home.id = l.tenant_id and (home.closed_on is null or home.closed_on > ctx.today())
  join public.ballot_turnout t on t.ballot_id = l.object_id and t.person_id = l.person_id
  join public.ballots b on b.tenant_id = t.tenant_id and b.id = t.ballot_id and b.kind = 'dates'
  join public.workgroups g on g.tenant_id = b.tenant_id and g.id = b.scope_id and (g.ended_on is null or g.ended_on > ctx.today())
  join identity.workgroup_members w on w.workgroup_id = b.scope_id and w.person_id = p.id and not w.observes
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
  where l.hash = p_hash and l.purpose = 'ballot' and l.revoked_at is null and l.expires_at > pg_catalog.now() and l.uses < 50
    and not exists (select from identity.second_factor_rules f join ctx.roles_now(l.tenant_id, l.person_id) ro on ro.role = f.role
      where f.tenant_id = l.tenant_id)
$$;
--> statement-breakpoint
-- As before; and none where her library has come to ask for a second proof.
create or replace function ctx.meeting_of_link(p_hash text)
returns table (person_id uuid, name text, first_name text, library text, group_name text, slug text, meeting public.meetings)
language sql stable set search_path = '' as $$
  select p.id, p.first_name || ' ' || p.last_name, p.first_name, home.short_name, g.name, h.slug, m
  from identity.links l
  join identity.people p on p.id = l.person_id and p.erased_at is null
  join identity.memberships s on s.tenant_id = l.tenant_id and s.person_id = p.id
    and s.valid_from <= ctx.today() and (s.valid_until is null or s.valid_until >= ctx.today())
  join public.tenants home on home.id = l.tenant_id and (home.closed_on is null or home.closed_on > ctx.today())
  join identity.workgroup_members w on w.person_id = p.id and not w.observes
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
  join public.workgroups g on g.id = w.workgroup_id and (g.ended_on is null or g.ended_on > ctx.today())
  join public.tenants h on h.id = g.tenant_id
  join public.meetings m on m.tenant_id = g.tenant_id and m.scope_id = g.id and m.id = l.object_id
  where l.hash = p_hash and l.purpose = 'meeting' and l.revoked_at is null and l.expires_at > pg_catalog.now() and l.uses < 50
    and not exists (select from identity.second_factor_rules f join ctx.roles_now(l.tenant_id, l.person_id) ro on ro.role = f.role
      where f.tenant_id = l.tenant_id)
$$;
--> statement-breakpoint

-- As before; and what was filed goes on to be accepted, archived or given back, never back to a draft, and keeps its author.
create or replace function ctx.keep_filed() returns trigger language plpgsql set search_path = '' as $$
declare v_kept constant text[] := array['submitted', 'accepted', 'archived'];
begin
  if current_user = 'sklaida_owner' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or new.filed is not null then
      raise exception 'a report begins as a draft' using errcode = '42501';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.filed is not null then
      raise exception 'a filed report is kept' using errcode = '42501';
    end if;
    return old;
  end if;
  if old.state = any (v_kept) and (
    (new.tenant_id, new.id, new.filed, new.document, new.title, new.kind, new.period_from, new.period_to, new.submitted_at, new.author_id,
      new.author_name) is distinct from
    (old.tenant_id, old.id, old.filed, old.document, old.title, old.kind, old.period_from, old.period_to, old.submitted_at, old.author_id,
      old.author_name)
    or not (new.state = any (v_kept) or old.state = 'submitted' and new.state = 'returned')
  ) then
    raise exception 'a filed report is kept' using errcode = '42501';
  end if;
  if new.state = any (v_kept) and new.filed is null then
    raise exception 'a report is submitted with its numbers' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint

-- As before; and where her name stands without her key beside it: as a chair, as whoever filled a row, as the reader of a share, and
-- where a post names her.
create or replace function ctx.forget_in_groups() returns trigger language plpgsql set search_path = '' as $$
declare c record; j record; v_name text := old.first_name || ' ' || old.last_name; v_word text := new.first_name;
begin
  perform pg_catalog.set_config('app.erasing', 'yes', true);
  for c in
    select k.relname as tab, a.attname as col, b.attname as key
    from pg_catalog.pg_class k join pg_catalog.pg_namespace n on n.oid = k.relnamespace and n.nspname = 'public'
    join pg_catalog.pg_attribute a on a.attrelid = k.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and pg_catalog.format_type(a.atttypid, null) = 'text' and a.attname like '%\_name'
      and pg_catalog.has_column_privilege(k.oid, a.attnum, 'update')
    join pg_catalog.pg_attribute b on b.attrelid = k.oid and not b.attisdropped and pg_catalog.format_type(b.atttypid, null) = 'uuid'
      and b.attname = pg_catalog.regexp_replace(a.attname, '_name$', '_id')
    where k.relkind = 'r' and exists (select from pg_catalog.pg_attribute x where x.attrelid = k.oid and x.attname = 'tenant_id')
  loop
    execute pg_catalog.format('update public.%1$I set %2$I = $1 where %3$I = $2 and %2$I is distinct from $1', c.tab, c.col, c.key)
      using v_word, new.id;
  end loop;
  update public.posts p set body = pg_catalog.replace(p.body, v_name, v_word),
      mentions = (select coalesce(pg_catalog.jsonb_agg(case when m.value ->> 'id' = new.id::text
        then m.value || pg_catalog.jsonb_build_object('name', v_word) else m.value end order by m.ordinality), '[]')
        from pg_catalog.jsonb_array_elements(p.mentions) with ordinality m)
    where p.mentions @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', new.id));
  update public.meetings m set chair_name = case m.chair_name when v_name then v_word else m.chair_name end,
      secretary_name = case m.secretary_name when v_name then v_word else m.secretary_name end
    where v_name in (m.chair_name, m.secretary_name) and exists (select from public.attendances a
      where a.tenant_id = m.tenant_id and a.scope_id = m.scope_id and a.person_id = new.id);
  update public.agenda_items i set presenter_name = v_word
    where i.presenter_name = v_name and exists (select from public.attendances a
      where a.tenant_id = i.tenant_id and a.scope_id = i.scope_id and a.person_id = new.id);
  update public.side_reports s set author_name = v_word where s.created_by = new.id;
  update public.side_rows r set filled_by_name = v_word
    where r.filled_by_name = v_name and exists (select from identity.memberships m where m.tenant_id = r.home_id and m.person_id = new.id);
  update public.history h set data = h.data || pg_catalog.jsonb_build_object('name', v_word)
    from public.report_shares s
    where s.person_id = new.id and h.tenant_id = s.tenant_id and h.subject_kind = 'shared_report' and h.subject_id = s.report_id
      and h.data ->> 'name' = s.audience_name and s.audience_name = v_name;
  update public.report_shares s set audience_name = v_word where s.person_id = new.id;
  for j in select distinct d.tenant_id from public.job_descriptions d where d.person_id = new.id loop
    perform ctx.forget_duties(j.tenant_id, new.id);
  end loop;
  perform pg_catalog.set_config('app.erasing', '', true);
  return null;
end $$;
