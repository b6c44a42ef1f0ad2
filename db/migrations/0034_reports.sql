-- Reports: what was submitted stands as it was, and the rows its numbers were counted from stand with it.

alter table reports add column previous jsonb;
--> statement-breakpoint

-- A report begins as a draft. While it is submitted, accepted or archived its words and numbers change for nobody; given back, it is open again.
create function ctx.keep_filed() returns trigger language plpgsql set search_path = '' as $$
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
  if old.state = any (v_kept) and (new.filed, new.document, new.title, new.kind, new.period_from, new.period_to, new.submitted_at)
    is distinct from (old.filed, old.document, old.title, old.kind, old.period_from, old.period_to, old.submitted_at) then
    raise exception 'a filed report is kept' using errcode = '42501';
  end if;
  if new.state = any (v_kept) and new.filed is null then
    raise exception 'a report is submitted with its numbers' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function ctx.keep_report_sources() returns trigger language plpgsql set search_path = '' as $$
declare v_tenant uuid := case tg_op when 'INSERT' then new.tenant_id else old.tenant_id end;
  v_report uuid := case tg_op when 'INSERT' then new.report_id else old.report_id end;
begin
  if current_user <> 'sklaida_owner' and not exists (
    select from public.reports r where r.tenant_id = v_tenant and r.id = v_report and r.state in ('draft', 'returned')
  ) then
    raise exception 'sources of a filed report are kept' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and (new.tenant_id, new.report_id) is distinct from (old.tenant_id, old.report_id) then
    raise exception 'a source stays with its report' using errcode = '42501';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
revoke execute on function ctx.keep_filed(), ctx.keep_report_sources() from public;
--> statement-breakpoint
create trigger reports_kept before insert or update or delete on reports for each row execute function ctx.keep_filed();
--> statement-breakpoint
create trigger report_sources_kept before insert or update or delete on report_sources
  for each row execute function ctx.keep_report_sources();
--> statement-breakpoint

-- What the groups this library hosts did between two days, for its reports: that they met, how many came and what was decided. Whoever reads
-- reports need not sit in the group: no title of a meeting and no word of a decision is told.
create function carry.group_facts(p_from date, p_to date)
returns table (kind text, id uuid, group_id uuid, group_name text, on_day date, came integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform ctx.require_role('tenant_admin', 'regional_coordinator', 'methodologist', 'department_head', 'director', 'department_contact',
    'editor', 'approver', 'channel_admin', 'analyst', 'school_librarian', 'association_member', 'observer');
  return query
    select 'meeting'::text, m.id, g.id, g.name, (m.starts_at at time zone m.zone)::date,
      (select pg_catalog.count(*)::integer from public.attendances a where a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.attended)
    from public.workgroups g join public.meetings m on m.tenant_id = g.tenant_id and m.scope_id = g.id
    where g.tenant_id = ctx.tenant() and m.state in ('held', 'minutes_draft', 'minutes_approved')
      and (m.starts_at at time zone m.zone)::date between p_from and p_to
    union all
    select 'decision'::text, d.id, g.id, g.name, coalesce((m.starts_at at time zone m.zone)::date, (d.created_at at time zone 'Europe/Vilnius')::date), 1
    from public.workgroups g join public.decisions d on d.tenant_id = g.tenant_id and d.scope_id = g.id
    left join public.meetings m on m.tenant_id = d.tenant_id and m.id = d.meeting_id
    where g.tenant_id = ctx.tenant() and d.state <> 'dropped'
      and coalesce((m.starts_at at time zone m.zone)::date, (d.created_at at time zone 'Europe/Vilnius')::date) between p_from and p_to;
end $$;
--> statement-breakpoint
alter function carry.group_facts(date, date) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function carry.group_facts(date, date) from public;
--> statement-breakpoint
grant execute on function carry.group_facts(date, date) to sklaida_app;
