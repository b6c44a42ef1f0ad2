-- What the signed-in person did in groups, and what her libraries hold of her notices, reports and duties, for her to take along. Of a
-- vote it is told that she cast one, never which.
create function identity.own_work(p_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
declare me uuid;
begin
  select s.person_id into me from identity.find_session(p_hash) s;
  if me is null then return '{}'::jsonb; end if;
  return pg_catalog.jsonb_build_object(
    'decisions', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', d.created_at, 'text', d.body, 'due', d.due_on, 'state', d.state, 'progress', d.progress) order by d.created_at, d.id), '[]')
      from public.decisions d join public.tenants t on t.id = d.tenant_id where d.owner_id = me),
    'commitments', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', c.created_at, 'group', c.group_name, 'text', c.body, 'due', c.due_on, 'state', c.state, 'reason', c.reason, 'progress', c.progress) order by c.created_at, c.id), '[]')
      from public.commitments c join public.tenants t on t.id = c.tenant_id where me in (c.assignee_id, c.owner_id)),
    'attendance', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', m.starts_at, 'meeting', m.title, 'answer', a.answer, 'deputy', a.deputy_name, 'attended', a.attended, 'objection', a.objection) order by m.starts_at, a.id), '[]')
      from public.attendances a join public.tenants t on t.id = a.tenant_id join public.meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id where a.person_id = me),
    'topics', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', g.created_at, 'text', g.body) order by g.created_at, g.id), '[]')
      from public.group_topics g join public.tenants t on t.id = g.tenant_id where g.person_id = me),
    'threads', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', h.created_at, 'title', h.title) order by h.created_at, h.id), '[]')
      from public.threads h join public.tenants t on t.id = h.tenant_id where h.author_id = me),
    'posts', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', p.created_at, 'text', p.body) order by p.created_at, p.id), '[]')
      from public.posts p join public.tenants t on t.id = p.tenant_id where p.author_id = me),
    'reads', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', r.updated_at, 'title', h.title, 'confirmed', r.confirmed_at) order by r.updated_at, r.id), '[]')
      from public.thread_reads r join public.tenants t on t.id = r.tenant_id join public.threads h on h.tenant_id = r.tenant_id and h.id = r.thread_id where r.person_id = me),
    'groupFiles', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', f.created_at, 'name', f.name) order by f.created_at, f.id), '[]')
      from public.group_files f join public.tenants t on t.id = f.tenant_id where f.uploaded_by_id = me),
    'votes', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', b.created_at, 'question', b.question, 'voted', v.voted_at is not null) order by b.created_at, v.id), '[]')
      from public.ballot_turnout v join public.tenants t on t.id = v.tenant_id join public.ballots b on b.tenant_id = v.tenant_id and b.id = v.ballot_id where v.person_id = me),
    'bulletins', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', b.published_at, 'title', b.title, 'text', b.body) order by b.created_at, b.id), '[]')
      from public.bulletins b join public.tenants t on t.id = b.tenant_id where b.author_id = me),
    'bulletinReads', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', r.confirmed_at, 'title', b.title, 'choice', r.choice) order by r.created_at, r.id), '[]')
      from public.bulletin_reads r join public.tenants t on t.id = r.tenant_id join public.bulletins b on b.tenant_id = r.tenant_id and b.id = r.bulletin_id where r.person_id = me),
    'reports', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', r.submitted_at, 'title', r.title, 'kind', r.kind, 'state', r.state, 'author', r.author_id = me) order by r.created_at, r.id), '[]')
      from public.reports r join public.tenants t on t.id = r.tenant_id where me in (r.author_id, r.recipient_id)),
    'receivedReports', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', r.created_at, 'title', r.title, 'from', r.library) order by r.created_at, r.id), '[]')
      from public.received_reports r join public.tenants t on t.id = r.tenant_id where r.person_id = me),
    'reportViews', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', w.viewed_at, 'way', w.way) order by w.viewed_at, w.id), '[]')
      from public.report_views w join public.tenants t on t.id = w.tenant_id where w.person_id = me),
    'reportComments', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', k.created_at, 'text', k.body) order by k.created_at, k.id), '[]')
      from public.report_comments k join public.tenants t on t.id = k.tenant_id where k.author_id = me),
    'jobDescriptions', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'at', j.created_at, 'title', j.title, 'text', j.source, 'replaced', j.replaced_at) order by j.created_at, j.id), '[]')
      from public.job_descriptions j join public.tenants t on t.id = j.tenant_id where j.person_id = me),
    'dutyEvidence', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'clause', c.number, 'title', e.title, 'on', e.happened_on, 'note', e.note, 'excluded', e.excluded_at is not null) order by e.happened_on, e.id), '[]')
      from public.duty_evidence e join public.tenants t on t.id = e.tenant_id join public.duty_clauses c on c.tenant_id = e.tenant_id and c.id = e.clause_id
        join public.job_descriptions j on j.tenant_id = c.tenant_id and j.id = c.description_id where j.person_id = me));
end $$;
--> statement-breakpoint

-- A description is of one person and nobody else's business: it goes with her, wherever it was loaded.
create function ctx.forget_duties(p_tenant uuid, p_person uuid) returns void language sql volatile set search_path = '' as $$
  delete from public.duty_evidence e using public.duty_clauses c, public.job_descriptions j
    where c.tenant_id = e.tenant_id and c.id = e.clause_id and j.tenant_id = c.tenant_id and j.id = c.description_id
      and j.person_id = p_person and j.tenant_id = p_tenant;
  delete from public.duty_clauses c using public.job_descriptions j
    where j.tenant_id = c.tenant_id and j.id = c.description_id and j.person_id = p_person and j.tenant_id = p_tenant;
  delete from public.job_descriptions j where j.person_id = p_person and j.tenant_id = p_tenant;
$$;
--> statement-breakpoint

-- One library carried out an erasure: her duties there go.
create function ctx.forget_here() returns trigger language plpgsql set search_path = '' as $$
begin
  perform ctx.forget_duties(new.tenant_id, new.person_id);
  return null;
end $$;
--> statement-breakpoint
create trigger data_requests_forget after update of state on data_requests for each row
  when (new.kind = 'erasure' and new.state = 'done' and old.state is distinct from new.state) execute function ctx.forget_here();
--> statement-breakpoint

-- Erased everywhere: in groups of other libraries too she is named as a former employee, wherever a name stands beside her key.
create function ctx.forget_in_groups() returns trigger language plpgsql set search_path = '' as $$
declare c record; j record;
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
      using new.first_name, new.id;
  end loop;
  for j in select distinct d.tenant_id from public.job_descriptions d where d.person_id = new.id loop
    perform ctx.forget_duties(j.tenant_id, new.id);
  end loop;
  perform pg_catalog.set_config('app.erasing', '', true);
  return null;
end $$;
--> statement-breakpoint
create trigger people_forget after update of erased_at on identity.people for each row
  when (new.erased_at is not null and old.erased_at is null) execute function ctx.forget_in_groups();
--> statement-breakpoint

-- What was filed stands as it was, but for the name of a person who is erased.
drop trigger reports_kept on reports;
--> statement-breakpoint
create trigger reports_kept before insert or update or delete on reports for each row
  when (current_user <> 'sklaida_definer' or coalesce(pg_catalog.current_setting('app.erasing', true), '') <> 'yes')
  execute function ctx.keep_filed();
--> statement-breakpoint
drop trigger report_sources_kept on report_sources;
--> statement-breakpoint
create trigger report_sources_kept before insert or update or delete on report_sources for each row
  when (current_user <> 'sklaida_definer' or coalesce(pg_catalog.current_setting('app.erasing', true), '') <> 'yes')
  execute function ctx.keep_report_sources();
--> statement-breakpoint

alter function identity.own_work(text) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function identity.own_work(text), ctx.forget_duties(uuid, uuid), ctx.forget_here(), ctx.forget_in_groups() from public;
--> statement-breakpoint
grant execute on function identity.own_work(text) to sklaida_app;
--> statement-breakpoint
grant execute on function ctx.forget_duties(uuid, uuid) to sklaida_definer;
