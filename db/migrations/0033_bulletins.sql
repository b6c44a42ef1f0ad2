-- The version of a notice whose words count as read: touching its day or its readers asks nobody to read anew.
alter table bulletins add column text_version integer not null default 1;
--> statement-breakpoint
-- Who works in a department: ids of people.
alter table departments add column people jsonb not null default '[]';
--> statement-breakpoint

-- While a letter about a meeting is sent: a link of seven days that answers this one invitation for its addressee and opens nothing else.
-- False where she does not sit in the group as one who answers, or where her library asks for a second proof.
create function jobs.open_meeting_link(p_letter uuid, p_hash text, p_meeting uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid;
begin
  select o.recipient_id into v_person from public.outbox o
    where o.tenant_id = ctx.tenant() and o.id = p_letter and o.mail ->> 'kind' = 'meeting'
      and exists (select from public.meetings m
        join identity.workgroup_members w on w.workgroup_id = m.scope_id and w.person_id = o.recipient_id and not w.observes
          and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
        where m.id = p_meeting and m.state in ('planned', 'agenda_published'));
  if v_person is null or exists (select from identity.second_factor_rules f join ctx.roles_now(ctx.tenant(), v_person) ro on ro.role = f.role
      where f.tenant_id = ctx.tenant()) then
    return false;
  end if;
  insert into identity.links as l (hash, purpose, tenant_id, object_id, person_id, letter_id, expires_at)
    values (p_hash, 'meeting', ctx.tenant(), p_meeting, v_person, p_letter, pg_catalog.now() + interval '7 days')
    on conflict (hash) do update set expires_at = excluded.expires_at
      where l.tenant_id = excluded.tenant_id and l.letter_id = excluded.letter_id and l.revoked_at is null;
  return found;
end $$;
--> statement-breakpoint
-- The meeting a standing link answers for, and for whom; no row where her seat or her work in the library has ended.
create function ctx.meeting_of_link(p_hash text)
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
$$;
--> statement-breakpoint
-- When and where it is and what she has answered; nobody's name but hers, and not a word of the agenda.
create function identity.meeting_by_link(p_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object('firstName', f.first_name, 'group', f.group_name, 'title', (f.meeting).title,
    'kind', (f.meeting).kind, 'startsAt', (f.meeting).starts_at, 'endsAt', (f.meeting).ends_at, 'zone', (f.meeting).zone,
    'place', (f.meeting).place, 'open', (f.meeting).state in ('planned', 'agenda_published'),
    'path', '/b/' || f.slug || '/groups/' || (f.meeting).scope_id || '/meetings/' || (f.meeting).id,
    'answer', (select a.answer from public.attendances a where a.tenant_id = (f.meeting).tenant_id
      and a.meeting_id = (f.meeting).id and a.person_id = f.person_id))
  from ctx.meeting_of_link(p_hash) f
$$;
--> statement-breakpoint
-- Comes or stays away; who comes for her is said in Sklaida. 'ok', 'over' or 'not-found'.
create function identity.answer_meeting_by_link(p_hash text, p_answer text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare f record; m public.meetings;
begin
  if p_answer not in ('comes', 'stays_away') then raise exception 'no such answer' using errcode = '22023'; end if;
  select x.person_id, x.name, x.library, (x.meeting).tenant_id as tenant_id, (x.meeting).id as id into f from ctx.meeting_of_link(p_hash) x;
  if not found then return 'not-found'; end if;
  select x.* into m from public.meetings x where x.tenant_id = f.tenant_id and x.id = f.id for update;
  if m.state not in ('planned', 'agenda_published') then return 'over'; end if;
  update identity.links l set uses = l.uses + 1 where l.hash = p_hash;
  insert into public.attendances as a (tenant_id, id, scope_id, meeting_id, person_id, person_name, library, answer, answered_at)
    values (m.tenant_id, ctx.uuid_v7(), m.scope_id, m.id, f.person_id, f.name, f.library, p_answer, pg_catalog.now())
    on conflict (tenant_id, meeting_id, person_id) do update set answer = excluded.answer, deputy_name = null,
      answered_at = excluded.answered_at, updated_at = pg_catalog.now(), version = a.version + 1;
  return 'ok';
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['jobs.open_meeting_link(uuid, text, uuid)', 'identity.meeting_by_link(text)',
    'identity.answer_meeting_by_link(text, text)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to %s', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
  end loop;
  revoke execute on function ctx.meeting_of_link(text) from public;
  grant execute on function ctx.meeting_of_link(text) to sklaida_definer;
end $$;
--> statement-breakpoint

-- Since when an item is being talked about, and how long it was before: one clock for everybody in the room.
alter table agenda_items add column timed_at timestamptz;
--> statement-breakpoint
alter table agenda_items add column spent_seconds integer not null default 0;
--> statement-breakpoint

-- Writings of minutes that have been folded into their item for a month: the text stands, who typed which letter is let go.
create function jobs.forget_minute_updates() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_gone integer;
begin
  delete from public.minute_updates u using public.agenda_items i
    where i.tenant_id = u.tenant_id and i.id = u.item_id and i.state is not null and u.seq <= i.folded
      and u.created_at < pg_catalog.now() - interval '30 days';
  get diagnostics v_gone = row_count;
  return v_gone;
end $$;
--> statement-breakpoint
alter function jobs.forget_minute_updates() owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function jobs.forget_minute_updates() from public;
--> statement-breakpoint
grant execute on function jobs.forget_minute_updates() to sklaida_worker;
