-- A file of a meeting that its guests see too.
alter table group_files add column for_guests boolean not null default false;
--> statement-breakpoint

-- Guests of one meeting, without an account. Whom a link is for, in which browsers it was opened and by which code it was proved.
alter table meeting_guests add column attended boolean not null default false,
  add column answered_at timestamptz,
  add column opens integer not null default 0,
  add column last_opened_at timestamptz,
  add column tried_at timestamptz,
  add constraint meeting_guests_meeting_key foreign key (tenant_id, meeting_id) references meetings (tenant_id, id);
--> statement-breakpoint
create unique index meeting_guests_email on meeting_guests (tenant_id, meeting_id, lower(email)) where revoked_at is null and email <> '';
--> statement-breakpoint
revoke insert, update, delete on meeting_guests from sklaida_app;
--> statement-breakpoint
create table identity.guest_devices (
  hash text primary key,
  guest_id uuid not null,
  -- Opened with a code sent to the invited address; the first browser is believed without one.
  proved boolean not null default false,
  created_at timestamptz not null default now()
);
--> statement-breakpoint
create table identity.guest_codes (
  id uuid primary key,
  guest_id uuid not null,
  hash text not null,
  attempts smallint not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
--> statement-breakpoint
create index guest_devices_guest on identity.guest_devices (guest_id);
--> statement-breakpoint
create index guest_codes_guest on identity.guest_codes (guest_id, created_at);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['guest_devices', 'guest_codes'] loop
    execute format('alter table identity.%I enable row level security', t);
    execute format('alter table identity.%I force row level security', t);
    execute format('create policy app_select on identity.%I for select to sklaida_app using (false)', t);
    execute format('create policy app_insert on identity.%I for insert to sklaida_app with check (false)', t);
    execute format('create policy app_update on identity.%I for update to sklaida_app using (false) with check (false)', t);
    execute format('create policy app_delete on identity.%I for delete to sklaida_app using (false)', t);
    execute format('create policy owner_all on identity.%I for all to sklaida_owner using (true) with check (true)', t);
    execute format('create policy definer_all on identity.%I for all to sklaida_definer using (true) with check (true)', t);
    execute format('create policy backup_select on identity.%I for select to sklaida_backup using (true)', t);
    execute format('grant select, insert, update, delete on identity.%I to sklaida_definer', t);
    execute format('grant select on identity.%I to sklaida_backup', t);
  end loop;
end $$;
--> statement-breakpoint

-- A guest's link opens her meeting alone: no library, no policy of a table. It ends with the meeting's day, wherever the meeting is moved.
create function ctx.enter_guest(p_hash text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare g record;
begin
  update identity.links li set uses = li.uses + 1
    from public.meeting_guests gu
      join public.meetings m on m.tenant_id = gu.tenant_id and m.id = gu.meeting_id
      join public.workgroups w on w.tenant_id = gu.tenant_id and w.id = gu.scope_id
      join public.tenants t on t.id = gu.tenant_id
    where li.hash = p_hash and li.purpose = 'guest' and li.revoked_at is null
      and gu.tenant_id = li.tenant_id and gu.id = li.object_id and gu.revoked_at is null
      and ctx.day_begins((m.ends_at at time zone m.zone)::date + 1) > pg_catalog.now()
      and (w.ended_on is null or w.ended_on > ctx.today()) and (t.closed_on is null or t.closed_on > ctx.today())
    returning gu.id, gu.tenant_id, gu.name into g;
  if not found then return null; end if;
  perform pg_catalog.set_config('app.link_hash', p_hash, true),
          pg_catalog.set_config('app.link_object', g.id::text, true),
          pg_catalog.set_config('app.person_name', g.name, true);
  return pg_catalog.jsonb_build_object('purpose', 'guest', 'tenantId', g.tenant_id, 'objectId', g.id);
end $$;
--> statement-breakpoint
revoke execute on function ctx.enter_guest(text) from public;
--> statement-breakpoint
grant execute on function ctx.enter_guest(text) to sklaida_definer;
--> statement-breakpoint
-- As before; and a guest's link leads to her meeting.
create or replace function ctx.enter_link(p_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare l record; a record; v_label text;
begin
  update identity.links li set uses = li.uses + 1
    where li.hash = p_hash and li.purpose = 'kit' and li.revoked_at is null and li.expires_at > pg_catalog.now()
      and exists (select from public.tenants t where t.id = li.tenant_id and (t.closed_on is null or t.closed_on > ctx.today()))
    returning li.tenant_id, li.object_id, li.purpose, li.kit_id into l;
  if not found then return ctx.enter_guest(p_hash); end if;
  select ad.campaign_tenant_id, ad.campaign_id into a from public.adoptions ad
    where ad.tenant_id = l.tenant_id and ad.id = l.object_id;
  if not found then return null; end if;
  select k.label into v_label from public.kit_links k where k.tenant_id = l.tenant_id and k.id = l.kit_id;
  perform pg_catalog.set_config('app.tenant_id', l.tenant_id::text, true),
          pg_catalog.set_config('app.link_hash', p_hash, true),
          pg_catalog.set_config('app.person_name', coalesce(v_label, ''), true),
          pg_catalog.set_config('app.link_object', l.object_id::text, true),
          pg_catalog.set_config('app.link_campaign_tenant', a.campaign_tenant_id::text, true),
          pg_catalog.set_config('app.link_campaign', a.campaign_id::text, true);
  return pg_catalog.jsonb_build_object('purpose', l.purpose, 'tenantId', l.tenant_id, 'objectId', l.object_id);
end $$;
--> statement-breakpoint

-- A letter to one guest. p_mail is {"kind", "props"}: the recipient and the guest's id are added here; the link is derived as it leaves.
create function carry.write_to_guest(p_guest uuid, p_key text, p_mail jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
  select g.tenant_id, ctx.uuid_v7(), g.id, g.email, g.name, 'lt',
    pg_catalog.jsonb_build_object('kind', p_mail ->> 'kind', 'props', (p_mail -> 'props') || pg_catalog.jsonb_build_object(
      'guestId', g.id,
      'recipient', pg_catalog.jsonb_build_object('firstName', g.name, 'vocative', null, 'libraryName', coalesce(g.organisation, '')))),
    'guest:' || g.id || ':' || p_key
  from public.meeting_guests g where g.id = p_guest and g.revoked_at is null and g.email <> ''
  on conflict (tenant_id, key) do nothing
$$;
--> statement-breakpoint

-- The lead of the entered group invites somebody without an account to one meeting that is still to come. The same id again is the same
-- guest. Addresses of guests whose meeting was long ago are forgotten meanwhile.
create function carry.invite_guest(p_id uuid, p_meeting uuid, p_name text, p_email text, p_organisation text, p_hash text, p_mail jsonb)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group(); v_host uuid := ctx.group_host(); m record;
begin
  update public.meeting_guests g set email = '' from public.meetings old
    where g.tenant_id = v_host and g.email <> '' and old.tenant_id = g.tenant_id and old.id = g.meeting_id
      and old.ends_at < pg_catalog.now() - interval '90 days';
  select me.id, me.title, me.state, me.ends_at, me.sequence into m from public.meetings me
    where me.tenant_id = v_host and me.scope_id = v_group and me.id = p_meeting for update;
  if not found then return 'not-found'; end if;
  if exists (select from public.meeting_guests g where g.tenant_id = v_host and g.id = p_id) then return 'ok'; end if;
  if m.state not in ('planned', 'agenda_published') or m.ends_at <= pg_catalog.now() then return 'wrong-state'; end if;
  if exists (select from public.meeting_guests g where g.tenant_id = v_host and g.meeting_id = m.id and g.revoked_at is null
      and pg_catalog.lower(g.email) = pg_catalog.lower(p_email)) then
    return 'there';
  end if;
  if (select pg_catalog.count(*) from public.meeting_guests g where g.tenant_id = v_host and g.meeting_id = m.id) >= 60 then
    return 'too-many';
  end if;
  insert into public.meeting_guests (tenant_id, id, scope_id, meeting_id, name, email, organisation, link_id, created_by)
    values (v_host, p_id, v_group, m.id, p_name, p_email, nullif(p_organisation, ''), p_id, ctx.person());
  insert into identity.links (hash, purpose, tenant_id, object_id, expires_at, created_by)
    values (p_hash, 'guest', v_host, p_id, m.ends_at + interval '1 year', ctx.person());
  perform carry.write_to_guest(p_id, 'invited:' || m.sequence, p_mail);
  perform ctx.note_in_group('meeting', m.id, 'guest-invite', null, null,
    pg_catalog.jsonb_build_object('title', m.title, 'name', p_name));
  return 'ok';
end $$;
--> statement-breakpoint
-- From the next request on the link opens nothing.
create function carry.revoke_guest(p_guest uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.lead_group(); g record;
begin
  update public.meeting_guests gu set revoked_at = pg_catalog.now(), updated_at = pg_catalog.now()
    where gu.tenant_id = ctx.group_host() and gu.scope_id = v_group and gu.id = p_guest and gu.revoked_at is null
    returning gu.id, gu.meeting_id, gu.name into g;
  if not found then return false; end if;
  update identity.links l set revoked_at = pg_catalog.now()
    where l.tenant_id = ctx.group_host() and l.object_id = g.id and l.purpose = 'guest' and l.revoked_at is null;
  delete from identity.guest_devices d where d.guest_id = g.id;
  delete from identity.guest_codes c where c.guest_id = g.id;
  perform ctx.note_in_group('meeting', g.meeting_id, 'guest-revoke', null, null,
    (select pg_catalog.jsonb_build_object('title', m.title, 'name', g.name) from public.meetings m
      where m.tenant_id = ctx.group_host() and m.id = g.meeting_id));
  return true;
end $$;
--> statement-breakpoint
-- Which guests were there; ids that are no guests of this meeting change nothing.
create function carry.tick_guests(p_meeting uuid, p_present uuid[], p_absent uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member');
begin
  if not v_group = any (pg_catalog.current_setting('app.write_scopes')::uuid[]) then return; end if;
  update public.meeting_guests g set attended = g.id = any (p_present), updated_at = pg_catalog.now(), version = g.version + 1
    where g.tenant_id = ctx.group_host() and g.scope_id = v_group and g.meeting_id = p_meeting
      and g.revoked_at is null and g.id = any (p_present || p_absent);
end $$;
--> statement-breakpoint
-- A letter to every guest of a meeting that has changed; p_anew where the time has, so that they answer again.
create function carry.tell_guests(p_meeting uuid, p_key text, p_anew boolean, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member'); v_guests uuid[];
begin
  v_guests := array(select g.id from public.meeting_guests g where g.tenant_id = ctx.group_host() and g.scope_id = v_group
    and g.meeting_id = p_meeting and g.revoked_at is null);
  if p_anew then
    update public.meeting_guests g set answer = null, answered_at = null, updated_at = pg_catalog.now()
      where g.tenant_id = ctx.group_host() and g.id = any (v_guests);
  end if;
  perform carry.write_to_guest(x.id, p_key, p_mail) from pg_catalog.unnest(v_guests) as x(id);
  return pg_catalog.cardinality(v_guests);
end $$;
--> statement-breakpoint

-- What follows is called by the guest role. The guest of the link that opened this transaction; nothing without one.
create function carry.guest_here(p_device text)
returns table (id uuid, tenant_id uuid, group_id uuid, meeting_id uuid, here boolean, taken boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select g.id, g.tenant_id, g.scope_id, g.meeting_id,
      exists (select from identity.guest_devices d where d.guest_id = g.id and d.hash = p_device),
      exists (select from identity.guest_devices d where d.guest_id = g.id)
    from identity.links l join public.meeting_guests g on g.tenant_id = l.tenant_id and g.id = l.object_id
    where l.hash = nullif(pg_catalog.current_setting('app.link_hash', true), '') and l.purpose = 'guest'
      and l.revoked_at is null and g.revoked_at is null;
  if not found then raise exception 'no such link' using errcode = '42501'; end if;
end $$;
--> statement-breakpoint
-- What her page shows: in a browser of hers the meeting, its published agenda and the files marked for guests; in any other whom the
-- link is for and where a code would go. p_look counts.
create function carry.guest_meeting(p_device text, p_look boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare h record; g record; m record; v_begin jsonb;
begin
  select * into h from carry.guest_here(p_device);
  select gu.* into g from public.meeting_guests gu where gu.tenant_id = h.tenant_id and gu.id = h.id;
  select pg_catalog.jsonb_build_object('name', g.name, 'here', h.here, 'taken', h.taken, 'host', t.short_name,
      'address', pg_catalog.left(g.email, 1) || '…@' || pg_catalog.split_part(g.email, '@', 2)) into v_begin
    from public.tenants t where t.id = h.tenant_id;
  if not h.here then return v_begin; end if;
  if p_look then
    update public.meeting_guests gu set opens = gu.opens + 1, opened_at = coalesce(gu.opened_at, pg_catalog.now()),
        last_opened_at = pg_catalog.now()
      where gu.tenant_id = h.tenant_id and gu.id = h.id;
  end if;
  select me.* into m from public.meetings me where me.tenant_id = h.tenant_id and me.id = h.meeting_id;
  return v_begin || pg_catalog.jsonb_build_object('answer', g.answer,
    'group', (select w.name from public.workgroups w where w.tenant_id = h.tenant_id and w.id = h.group_id),
    'meeting', pg_catalog.jsonb_build_object('id', m.id, 'title', m.title, 'kind', m.kind, 'state', m.state, 'startsAt', m.starts_at,
      'endsAt', m.ends_at, 'zone', m.zone, 'place', m.place, 'link', m.link, 'reason', m.reason, 'sequence', m.sequence,
      'updatedAt', m.updated_at),
    'agenda', case when m.state = 'planned' then '[]'::jsonb else (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', a.id, 'title', a.title, 'presenterName', a.presenter_name,
        'plannedMinutes', a.planned_minutes) order by a.position), '[]')
      from public.agenda_items a where a.tenant_id = h.tenant_id and a.meeting_id = m.id) end,
    'files', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes)
        order by f.created_at), '[]')
      from public.group_files f where f.tenant_id = h.tenant_id and f.subject_kind = 'meeting' and f.subject_id = m.id
        and f.for_guests and f.deleted_at is null));
end $$;
--> statement-breakpoint
-- The first browser is believed; any later one is not bound. True where this browser is hers now.
create function carry.guest_bind(p_device text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare h record;
begin
  select * into h from carry.guest_here(p_device);
  if h.here then return true; end if;
  perform from public.meeting_guests g where g.tenant_id = h.tenant_id and g.id = h.id for update;
  if exists (select from identity.guest_devices d where d.guest_id = h.id) then return false; end if;
  insert into identity.guest_devices (hash, guest_id) values (p_device, h.id);
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    select h.tenant_id, ctx.uuid_v7(), 'meeting', m.id, 'guest-open',
      pg_catalog.jsonb_build_object('title', m.title, 'group', h.group_id)
    from public.meetings m where m.tenant_id = h.tenant_id and m.id = h.meeting_id;
  return true;
end $$;
--> statement-breakpoint
-- Another browser: a code leaves for the invited address, three an hour. The lead sees that somebody tried.
create function carry.guest_ask_code(p_code uuid, p_hash text, p_mail jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare h record;
begin
  select * into h from carry.guest_here('');
  perform from public.meeting_guests g where g.tenant_id = h.tenant_id and g.id = h.id for update;
  if exists (select from identity.guest_codes c where c.id = p_code) then return true; end if;
  if (select pg_catalog.count(*) from identity.guest_codes c
      where c.guest_id = h.id and c.created_at > pg_catalog.now() - interval '1 hour') >= 3 then
    return false;
  end if;
  update identity.guest_codes c set used_at = pg_catalog.now() where c.guest_id = h.id and c.used_at is null;
  insert into identity.guest_codes (id, guest_id, hash, expires_at)
    values (p_code, h.id, p_hash, pg_catalog.now() + interval '15 minutes');
  update public.meeting_guests g set tried_at = pg_catalog.now() where g.tenant_id = h.tenant_id and g.id = h.id;
  perform carry.write_to_guest(h.id, 'code:' || p_code, p_mail);
  return true;
end $$;
--> statement-breakpoint
-- The code proves the address: this browser is hers, and one that was only believed is shut out.
create function carry.guest_prove(p_hash text, p_device text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare h record; c record;
begin
  select * into h from carry.guest_here(p_device);
  if h.here then return 'ok'; end if;
  select co.* into c from identity.guest_codes co where co.guest_id = h.id and co.used_at is null
    order by co.created_at desc limit 1 for update;
  if not found or c.expires_at <= pg_catalog.now() then return 'over'; end if;
  if c.attempts >= 5 then return 'spent'; end if;
  if c.hash <> p_hash then
    update identity.guest_codes co set attempts = co.attempts + 1 where co.id = c.id;
    return 'wrong';
  end if;
  update identity.guest_codes co set used_at = pg_catalog.now() where co.id = c.id;
  delete from identity.guest_devices d where d.guest_id = h.id and not d.proved;
  insert into identity.guest_devices (hash, guest_id, proved) values (p_device, h.id, true);
  return 'ok';
end $$;
--> statement-breakpoint
-- Whether she comes, from a browser of hers and while the meeting is ahead.
create function carry.guest_answer(p_device text, p_answer text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare h record; m record;
begin
  select * into h from carry.guest_here(p_device);
  select me.id, me.title, me.state into m from public.meetings me where me.tenant_id = h.tenant_id and me.id = h.meeting_id;
  if not h.here or p_answer not in ('coming', 'absent') or m.state not in ('planned', 'agenda_published') then return false; end if;
  update public.meeting_guests g set answer = p_answer, answered_at = pg_catalog.now(), updated_at = pg_catalog.now(),
      version = g.version + 1
    where g.tenant_id = h.tenant_id and g.id = h.id and g.answer is distinct from p_answer;
  if found then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (h.tenant_id, ctx.uuid_v7(), 'meeting', m.id, case p_answer when 'coming' then 'guest-coming' else 'guest-absent' end,
        pg_catalog.jsonb_build_object('title', m.title, 'group', h.group_id));
  end if;
  return true;
end $$;
--> statement-breakpoint
-- A file of her meeting that is marked for guests; null for any other.
create function carry.guest_file(p_device text, p_file uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare h record;
begin
  select * into h from carry.guest_here(p_device);
  if not h.here then return null; end if;
  return (select pg_catalog.jsonb_build_object('tenantId', f.tenant_id, 'id', f.id, 'name', f.name, 'mediaType', f.media_type)
    from public.group_files f where f.tenant_id = h.tenant_id and f.id = p_file and f.subject_kind = 'meeting'
      and f.subject_id = h.meeting_id and f.for_guests and f.deleted_at is null);
end $$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'carry' and p.proname in ('write_to_guest', 'invite_guest', 'revoke_guest', 'tick_guests', 'tell_guests', 'guest_here',
      'guest_meeting', 'guest_bind', 'guest_ask_code', 'guest_prove', 'guest_answer', 'guest_file')
  loop
    execute format('alter function %s owner to sklaida_definer', f.name);
    execute format('revoke execute on function %s from public', f.name);
    if f.proname in ('invite_guest', 'revoke_guest', 'tick_guests', 'tell_guests') then
      execute format('grant execute on function %s to sklaida_app', f.name);
    elsif f.proname not in ('write_to_guest', 'guest_here') then
      execute format('grant execute on function %s to sklaida_guest', f.name);
    end if;
  end loop;
end $$;
