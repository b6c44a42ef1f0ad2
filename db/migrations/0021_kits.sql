-- Links without an account: one card of one library, for somebody who has no account there. The link is a row of identity.links; the
-- library and its coordinator each hold a row of kit_links that says how it fares.
create index "links_kit" on "identity"."links" using btree ("kit_id");
--> statement-breakpoint

-- Whether the link that opened this transaction still stands, for the entered library.
create function ctx.kit_stands() returns boolean language sql stable set search_path = '' as $$
  select exists (
    select from identity.links l
    where l.hash = nullif(pg_catalog.current_setting('app.link_hash', true), '') and l.purpose = 'kit'
      and l.tenant_id = ctx.tenant() and l.revoked_at is null and l.expires_at > pg_catalog.now())
$$;
--> statement-breakpoint
revoke execute on function ctx.kit_stands() from public;
--> statement-breakpoint
grant execute on function ctx.kit_stands() to sklaida_definer;
--> statement-breakpoint

-- As before; and whoever holds a standing link carries what a library's own people carry, through the functions given to guests.
create or replace function ctx.require_role(variadic p_roles text[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  if ctx.tenant() is null or not exists (
    select from ctx.roles_now(ctx.tenant(), ctx.person()) held where held.role = any (p_roles)
      and (held.absent_id is null or pg_catalog.current_setting('transaction_read_only') = 'on'
        or held.absent_id = nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid)
      and (nullif(pg_catalog.current_setting('app.only_role', true), '') is null
        or held.role = pg_catalog.current_setting('app.only_role', true)
        or (pg_catalog.current_setting('app.only_role', true) = 'approver'
          and held.role in ('director', 'department_head', 'school_librarian')))
  ) then
    if array['editor', 'school_librarian'] && p_roles and ctx.kit_stands() then return; end if;
    raise exception 'role required' using errcode = '42501';
  end if;
end $$;
--> statement-breakpoint

-- A kit alone opens here: links of other purposes have a door of their own. What is written carries the name the link was made for.
create or replace function ctx.enter_link(p_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare l record; a record; v_label text;
begin
  update identity.links li set uses = li.uses + 1
    where li.hash = p_hash and li.purpose = 'kit' and li.revoked_at is null and li.expires_at > pg_catalog.now()
      and exists (select from public.tenants t where t.id = li.tenant_id and (t.closed_on is null or t.closed_on > ctx.today()))
    returning li.tenant_id, li.object_id, li.purpose, li.kit_id into l;
  if not found then return null; end if;
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

-- Whether anybody has an account there.
create function carry.has_people(p_tenant uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select from identity.memberships m join identity.role_grants g on g.tenant_id = m.tenant_id and g.person_id = m.person_id
    where m.tenant_id = p_tenant
      and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
      and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now()))
$$;
--> statement-breakpoint

-- The last day a link may have: a month past the day results are due.
create function carry.kit_until(p_asked date, p_report_by date) returns date language sql stable security definer set search_path = '' as $$
  select greatest(ctx.today(), least(p_asked, greatest(p_report_by, ctx.today()) + 31))
$$;
--> statement-breakpoint

-- The rows of new links: the link itself and what the library and its coordinator see of it.
-- p_rows: [{id, hash, label, tenant, adoption, parent, until}], already judged by the caller.
create function carry.put_kits(p_rows jsonb) returns integer language sql volatile security definer set search_path = '' as $$
  with given as (
    select g.*, a.mirror_tenant_id, a.campaign_tenant_id, a.campaign_id
    from pg_catalog.jsonb_to_recordset(p_rows) as g(id uuid, hash text, label text, tenant uuid, adoption uuid, parent uuid, until date)
    join public.adoptions a on a.tenant_id = g.tenant and a.id = g.adoption
    where g.hash ~ '^[0-9a-f]{64}$'
  ), linked as (
    insert into identity.links (hash, purpose, tenant_id, object_id, expires_at, kit_id, created_by)
    select g.hash, 'kit', g.tenant, g.adoption, ctx.day_begins(g.until + 1), g.id, ctx.person() from given g
    returning 1
  ), shown as (
    insert into public.kit_links (tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, label, parent_id, expires_on)
    select side.tenant_id, g.id, g.tenant, g.campaign_tenant_id, g.campaign_id,
      pg_catalog.left(coalesce(nullif(pg_catalog.btrim(g.label), ''), '–'), 80), g.parent, g.until
    from given g cross join lateral (values (g.tenant), (g.mirror_tenant_id)) side(tenant_id)
    returning 1
  )
  select pg_catalog.count(*)::integer from linked
$$;
--> statement-breakpoint

-- A line of history on both sides. Who did it is written on the acting side alone; the coordinator reads which library.
create function carry.write_kits(p_action text, p_kits uuid[]) returns void language sql volatile security definer set search_path = '' as $$
  with sides as (
    select l.tenant_id, l.object_id, a.mirror_tenant_id, a.campaign_id, t.short_name
    from identity.links l
    join public.adoptions a on a.tenant_id = l.tenant_id and a.id = l.object_id
    join public.tenants t on t.id = l.tenant_id
    where l.kit_id = any (p_kits)
  ), lines as (
    select s.tenant_id, 'adoption' as kind, s.object_id as subject, '{}'::jsonb as data from sides s group by s.tenant_id, s.object_id
    union all
    select s.mirror_tenant_id, 'campaign', s.campaign_id,
      case when s.mirror_tenant_id = ctx.tenant()
        then pg_catalog.jsonb_build_object('libraries', pg_catalog.count(distinct s.tenant_id))
        else pg_catalog.jsonb_build_object('library', pg_catalog.max(s.short_name)) end
    from sides s group by s.mirror_tenant_id, s.campaign_id
  )
  insert into public.history (
    tenant_id, id, person_id, person_name, acting_for_id, acting_for_name, subject_kind, subject_id, action, data)
  select li.tenant_id, ctx.uuid_v7(),
    case when own.side then ctx.person() end,
    case when own.side then nullif(pg_catalog.current_setting('app.person_name', true), '') end,
    case when own.side then nullif(pg_catalog.current_setting('app.acting_for', true), '')::uuid end,
    case when own.side then nullif(pg_catalog.current_setting('app.acting_for_name', true), '') end,
    li.kind, li.subject, p_action, li.data
  from lines li cross join lateral (select li.tenant_id = ctx.tenant() as side) own
$$;
--> statement-breakpoint

-- kit_make: the coordinator's links, one for each given library of her territory that takes part in the open campaign, has nobody with
-- an account and no standing link. p_links: [{id, hash, tenantId, label}]. Pressed twice it makes nothing more.
create function carry.kit_make(p_campaign_tenant uuid, p_campaign uuid, p_links jsonb, p_expires date) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_rows jsonb; v_count integer;
begin
  perform ctx.require_role('regional_coordinator');
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('kits ' || me || p_campaign, 0));
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', d.id, 'hash', d.hash, 'label', d.label, 'tenant', d.tenant_id,
      'adoption', d.adoption_id, 'parent', null, 'until', carry.kit_until(p_expires, d.report_by)))
  into v_rows
  from (
    select distinct on (a.tenant_id) g.id, g.hash, g.label, a.tenant_id, a.id as adoption_id, c.report_by
    from pg_catalog.jsonb_to_recordset(p_links) as g(id uuid, hash text, "tenantId" uuid, label text)
    join public.adoptions a on a.tenant_id = g."tenantId" and a.campaign_tenant_id = p_campaign_tenant
      and a.campaign_id = p_campaign and a.mirror_tenant_id = me
    join public.campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id and c.state = 'open'
    join public.tenants t on t.id = a.tenant_id and (t.closed_on is null or t.closed_on > ctx.today())
      and ctx.in_territory(me, t.municipality)
    where not carry.has_people(a.tenant_id)
      and not exists (select from identity.links l where l.kit_id = g.id)
      and not exists (
        select from identity.links l where l.tenant_id = a.tenant_id and l.object_id = a.id and l.purpose = 'kit'
          and l.revoked_at is null and l.expires_at > pg_catalog.now())
  ) d;
  if v_rows is null then return 0; end if;
  v_count := carry.put_kits(v_rows);
  perform carry.write_kits('kit-make', array(select (r.value ->> 'id')::uuid from pg_catalog.jsonb_array_elements(v_rows) r));
  return v_count;
end $$;
--> statement-breakpoint

-- kit_own: the library's own people hand their card to a colleague.
create function carry.kit_own(p_adoption uuid, p_id uuid, p_hash text, p_label text, p_expires date) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); a record;
begin
  perform ctx.require_role('editor', 'school_librarian');
  select ad.id, c.state, c.report_by into a from public.adoptions ad
    join public.campaigns c on c.tenant_id = ad.campaign_tenant_id and c.id = ad.campaign_id
    where ad.tenant_id = me and ad.id = p_adoption for update of ad;
  if not found then return 'not-found'; end if;
  if a.state <> 'open' then return 'campaign-closed'; end if;
  if exists (select from identity.links l where l.kit_id = p_id) then return 'ok'; end if;
  if (select pg_catalog.count(*) from identity.links l where l.tenant_id = me and l.object_id = a.id and l.purpose = 'kit'
      and l.revoked_at is null and l.expires_at > pg_catalog.now()) >= 20 then
    return 'too-many';
  end if;
  perform carry.put_kits(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', p_id, 'hash', p_hash, 'label', p_label,
    'tenant', me, 'adoption', a.id, 'parent', null, 'until', carry.kit_until(p_expires, a.report_by))));
  perform carry.write_kits('kit-make', array[p_id]);
  return 'ok';
end $$;
--> statement-breakpoint

-- kit_revoke: ends links that the entered library or coordinator sees, and those handed on from them. Returns how many ended.
create function carry.kit_revoke(p_kits uuid[]) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_ended uuid[];
begin
  perform ctx.require_role('regional_coordinator', 'editor', 'school_librarian');
  with recursive mine as (
    select k.id, k.source_tenant_id from public.kit_links k where k.tenant_id = me and k.id = any (p_kits)
    union
    select k.id, k.source_tenant_id from public.kit_links k join mine m on k.parent_id = m.id where k.tenant_id = me
  ), ended as (
    update identity.links l set revoked_at = pg_catalog.now() from mine m
    where l.kit_id = m.id and l.tenant_id = m.source_tenant_id and l.purpose = 'kit' and l.revoked_at is null
    returning l.kit_id, l.tenant_id, l.object_id
  ), shown as (
    update public.kit_links k set revoked_at = pg_catalog.now()
    from ended e join public.adoptions a on a.tenant_id = e.tenant_id and a.id = e.object_id
    where k.id = e.kit_id and k.tenant_id in (e.tenant_id, a.mirror_tenant_id)
  )
  select pg_catalog.array_agg(e.kit_id) into v_ended from ended e;
  if v_ended is null then return 0; end if;
  perform carry.write_kits('kit-revoke', v_ended);
  return pg_catalog.cardinality(v_ended);
end $$;
--> statement-breakpoint

-- kit_extend: a later last day; never an earlier one, and a revoked link stays revoked. What was handed on keeps its own day.
create function carry.kit_extend(p_kits uuid[], p_expires date) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); v_kits uuid[];
begin
  perform ctx.require_role('regional_coordinator', 'editor', 'school_librarian');
  with mine as (
    select k.id, k.source_tenant_id, k.expires_on, carry.kit_until(p_expires, c.report_by) as until, c.tenant_id as owner
    from public.kit_links k
    join public.campaigns c on c.tenant_id = k.campaign_tenant_id and c.id = k.campaign_id and c.state = 'open'
    where k.tenant_id = me and k.id = any (p_kits) and k.revoked_at is null
  ), longer as (
    update identity.links l set expires_at = ctx.day_begins(m.until + 1) from mine m
    where l.kit_id = m.id and l.tenant_id = m.source_tenant_id and l.purpose = 'kit' and l.revoked_at is null
      and m.until > m.expires_on
    returning l.kit_id, l.tenant_id, l.object_id, m.until
  ), shown as (
    update public.kit_links k set expires_on = o.until
    from longer o join public.adoptions a on a.tenant_id = o.tenant_id and a.id = o.object_id
    where k.id = o.kit_id and k.tenant_id in (o.tenant_id, a.mirror_tenant_id)
  )
  select pg_catalog.array_agg(o.kit_id) into v_kits from longer o;
  if v_kits is null then return 0; end if;
  perform carry.write_kits('kit-extend', v_kits);
  return pg_catalog.cardinality(v_kits);
end $$;
--> statement-breakpoint

-- What follows is called by the guest role. The link that opened the transaction, with its card; nothing without one.
create function carry.kit_here() returns table (kit_id uuid, tenant_id uuid, adoption_id uuid, mirror_tenant_id uuid,
  campaign_tenant_id uuid, campaign_id uuid, campaign_state text, light boolean)
language plpgsql volatile security definer set search_path = '' as $$
begin
  return query
    select l.kit_id, l.tenant_id, a.id, a.mirror_tenant_id, a.campaign_tenant_id, a.campaign_id, c.state,
      t.kind = 'school_library' or not carry.has_people(l.tenant_id)
    from identity.links l
    join public.adoptions a on a.tenant_id = l.tenant_id and a.id = l.object_id
    join public.campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
    join public.tenants t on t.id = l.tenant_id
    where l.hash = nullif(pg_catalog.current_setting('app.link_hash', true), '') and l.purpose = 'kit'
      and l.tenant_id = ctx.tenant() and l.kit_id is not null and l.revoked_at is null and l.expires_at > pg_catalog.now();
  if not found then raise exception 'no such link' using errcode = '42501'; end if;
end $$;
--> statement-breakpoint

-- What the card shows beside the adoption, its texts and the campaign: its last day, the drawing with the library's colour and mark, the region's sum (not of fewer than
-- three libraries), what this library reported and the ids of links handed on. Never for whom any of them was made.
create function carry.kit_card() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare h record; k record; r record; s record; v record; v_slug text;
begin
  select * into h from carry.kit_here();
  select kl.* into k from public.kit_links kl where kl.tenant_id = h.tenant_id and kl.id = h.kit_id;
  select te.slug into v_slug from public.campaigns c
    join public.campaign_templates te on te.tenant_id = c.template_tenant_id and te.id = c.template_id
    where c.tenant_id = h.campaign_tenant_id and c.id = h.campaign_id;
  select re.events, re.participants, re.mood into r from public.results re
    where re.tenant_id = h.tenant_id and re.adoption_id = h.adoption_id;
  select pg_catalog.sum(t.libraries)::integer as libraries, pg_catalog.sum(t.participants)::integer as participants into s
    from public.campaign_totals t where t.tenant_id = h.mirror_tenant_id
      and t.campaign_tenant_id = h.campaign_tenant_id and t.campaign_id = h.campaign_id;
  select p.colour, i.tenant_id, i.id, i.format into v from public.library_profiles p
    left join public.images i on i.tenant_id = p.tenant_id and i.id = p.mark_id and i.deleted_at is null
    where p.tenant_id = h.tenant_id;
  return pg_catalog.jsonb_build_object('expiresOn', k.expires_on, 'light', h.light, 'templateSlug', v_slug, 'colour', v.colour,
    'mark', case when v.id is not null then pg_catalog.jsonb_build_object('tenantId', v.tenant_id, 'id', v.id, 'format', v.format) end,
    'handedOn', (select coalesce(pg_catalog.jsonb_agg(o.id order by o.id), '[]') from public.kit_links o
      where o.tenant_id = h.tenant_id and o.parent_id = h.kit_id and o.revoked_at is null),
    'participants', case when s.libraries >= 3 then s.participants end,
    'result', case when r.events is not null then
      pg_catalog.jsonb_build_object('activities', r.events, 'participants', r.participants, 'mood', r.mood) end);
end $$;
--> statement-breakpoint

-- One mark on both rows of the link; the first time stays.
create function carry.mark_kit(p_what text) returns void language plpgsql volatile security definer set search_path = '' as $$
declare h record;
begin
  select * into h from carry.kit_here();
  update public.kit_links k set
    uses = k.uses + (p_what = 'open')::integer,
    opened_at = coalesce(k.opened_at, pg_catalog.now()),
    confirmed_at = case when p_what = 'yes' then coalesce(k.confirmed_at, pg_catalog.now()) else k.confirmed_at end,
    refused_at = case when p_what = 'no' then coalesce(k.refused_at, pg_catalog.now()) else k.refused_at end
  where k.id = h.kit_id and k.tenant_id in (h.tenant_id, h.mirror_tenant_id);
end $$;
--> statement-breakpoint

-- kit_opened: counted at every look; the first one opens the invitation, which mission control sees.
create function carry.kit_opened() returns void language plpgsql volatile security definer set search_path = '' as $$
declare h record;
begin
  select * into h from carry.kit_here();
  perform carry.mark_kit('open');
  perform carry.opened(h.adoption_id);
end $$;
--> statement-breakpoint

-- kit_answered: *Ar tai Jūs?* The first yes and the first no are written down.
create function carry.kit_answered(p_yes boolean) returns void language plpgsql volatile security definer set search_path = '' as $$
declare h record; v_first boolean;
begin
  select * into h from carry.kit_here();
  select case when p_yes then k.confirmed_at else k.refused_at end is null into v_first
    from public.kit_links k where k.tenant_id = h.tenant_id and k.id = h.kit_id for update;
  perform carry.mark_kit(case when p_yes then 'yes' else 'no' end);
  perform carry.opened(h.adoption_id);
  if v_first then perform carry.write_kits(case when p_yes then 'kit-confirm' else 'kit-refuse' end, array[h.kit_id]); end if;
end $$;
--> statement-breakpoint

-- kit_hand_on: a link of her own for a colleague, ending no later than this one and with it.
create function carry.kit_hand_on(p_id uuid, p_hash text, p_label text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare h record; k record;
begin
  select * into h from carry.kit_here();
  select * into k from public.kit_links kl where kl.tenant_id = h.tenant_id and kl.id = h.kit_id for update;
  if exists (select from identity.links l where l.kit_id = p_id) then return 'ok'; end if;
  if (select pg_catalog.count(*) from identity.links l where l.tenant_id = h.tenant_id and l.object_id = h.adoption_id
      and l.purpose = 'kit' and l.revoked_at is null and l.expires_at > pg_catalog.now()) >= 20 then
    return 'too-many';
  end if;
  perform carry.put_kits(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', p_id, 'hash', p_hash, 'label', p_label,
    'tenant', h.tenant_id, 'adoption', h.adoption_id, 'parent', h.kit_id, 'until', k.expires_on)));
  perform carry.write_kits('kit-hand-on', array[p_id]);
  return 'ok';
end $$;
--> statement-breakpoint

-- kit_step: one step of the card, as the library's own people would take it. Where a library has people of its own, its texts wait for
-- their approval. p_items are the texts that are out with it; p_kind is why not, chosen from a few, with words of her own or without.
create function carry.kit_step(p_action text, p_kind text, p_reason text, p_items uuid[]) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare h record; a record; v_to text; v_rules text[];
begin
  select * into h from carry.kit_here();
  select * into a from public.adoptions ad where ad.tenant_id = h.tenant_id and ad.id = h.adoption_id for update;
  if h.campaign_state <> 'open' then return 'campaign-closed'; end if;
  v_to := case
    when p_action = 'answer' and a.state in ('invited', 'declined') then 'localising'
    when p_action = 'decline' and a.state in ('invited', 'localising') then 'declined'
    when p_action = 'publish' and a.state in ('invited', 'localising') and h.light then 'published'
    when p_action = 'report' and (a.state in ('published', 'reported') or a.state = 'localising' and h.light) then 'reported'
  end;
  if v_to is null then return 'wrong-state'; end if;
  update public.adoptions ad set state = v_to, reason = case when v_to = 'declined' then nullif(pg_catalog.btrim(p_reason), '') end,
      reason_kind = case when v_to = 'declined' then p_kind end, version = ad.version + 1, updated_at = pg_catalog.now()
    where ad.tenant_id = h.tenant_id and ad.id = h.adoption_id;
  if p_action = 'publish' then
    update public.content_items i set state = 'published', published_at = coalesce(i.published_at, pg_catalog.now()),
        updated_at = pg_catalog.now()
      where i.tenant_id = h.tenant_id and i.adoption_id = h.adoption_id and i.id = any (p_items);
  end if;
  if p_action = 'answer' and a.state = 'declined' then
    update public.tasks t set state = 'open', done_at = null, done_by = null, updated_at = pg_catalog.now(), version = t.version + 1
      where t.tenant_id = h.tenant_id and t.subject_id = h.adoption_id and t.state = 'dropped';
  end if;
  v_rules := case p_action when 'answer' then array['answer']
    when 'publish' then array['answer', 'place', 'texts', 'submit', 'publish'] end;
  update public.tasks t set state = case when v_to = 'declined' then 'dropped' else 'done' end,
      done_at = case when v_to <> 'declined' then pg_catalog.now() end, done_by = null, updated_at = pg_catalog.now(),
      version = t.version + 1
    where t.tenant_id = h.tenant_id and t.subject_id = h.adoption_id and t.state = 'open'
      and (v_rules is null or t.rule_id = any (v_rules));
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, from_state, to_state, reason, data)
    select h.tenant_id, ctx.uuid_v7(), 'adoption', h.adoption_id, p_action, a.state, v_to,
      case when v_to = 'declined' then nullif(pg_catalog.btrim(p_reason), '') end, pg_catalog.jsonb_build_object('campaign', c.title)
    from public.campaigns c where c.tenant_id = h.campaign_tenant_id and c.id = h.campaign_id;
  if p_action = 'report' then perform carry.results(h.adoption_id);
  else perform carry.adoption_state(h.adoption_id); end if;
  return 'ok';
end $$;
--> statement-breakpoint

-- kit_report: the four answers, then the step. A note left empty leaves what the library wrote for itself.
create function carry.kit_report(p_activities integer, p_participants integer, p_mood text, p_note text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare h record; a record; v_posts integer; v_school boolean;
begin
  select * into h from carry.kit_here();
  if p_activities is null or p_participants is null or p_activities not between 0 and 1000000
    or p_participants not between 0 and 1000000 or pg_catalog.length(p_note) > 500 then
    raise exception 'no such numbers' using errcode = '22003';
  end if;
  select * into a from public.adoptions ad where ad.tenant_id = h.tenant_id and ad.id = h.adoption_id for update;
  if h.campaign_state <> 'open' then return 'campaign-closed'; end if;
  if not (a.state in ('published', 'reported') or a.state = 'localising' and h.light) then return 'wrong-state'; end if;
  select pg_catalog.count(*)::integer into v_posts from public.content_items i
    where i.tenant_id = h.tenant_id and i.adoption_id = h.adoption_id and i.state = 'published';
  select t.kind = 'school_library' into v_school from public.tenants t where t.id = h.tenant_id;
  insert into public.results as r (tenant_id, id, adoption_id, events, participants, children_and_youth, online_participants, posts, reach,
      media_mentions, mood, note, reported_at)
    values (h.tenant_id, ctx.uuid_v7(), h.adoption_id, p_activities, p_participants, case when v_school then p_participants else 0 end,
      0, v_posts, 0, 0, p_mood, nullif(p_note, ''), pg_catalog.now())
    on conflict (tenant_id, adoption_id) do update set events = excluded.events, participants = excluded.participants,
      children_and_youth = case when v_school then excluded.participants else least(r.children_and_youth, excluded.participants) end,
      posts = excluded.posts, mood = excluded.mood, note = coalesce(excluded.note, r.note), reported_at = excluded.reported_at,
      updated_at = pg_catalog.now(), version = r.version + 1;
  return carry.kit_step('report', null, null, null);
end $$;
--> statement-breakpoint
-- For whom a link was made stands with the library and with its coordinator alike: forgotten in one, it is forgotten in both.
create function carry.same_label() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.kit_links k set label = new.label
    where k.id = new.id and k.tenant_id <> new.tenant_id and k.label is distinct from new.label;
  return null;
end $$;
--> statement-breakpoint
create trigger kit_labels after update of label on kit_links
  for each row when (old.label is distinct from new.label) execute function carry.same_label();
--> statement-breakpoint
-- As before; and three months after a link has ended nobody needs to know for whom it was.
create or replace function jobs.retain() returns table (subject text, n bigint)
language plpgsql volatile security definer set search_path = '' as $$
declare v_gone jsonb;
begin
  if ctx.tenant() is null then raise exception 'no tenant entered' using errcode = '42501'; end if;
  update public.kit_links k set label = '–'
    where k.tenant_id = ctx.tenant() and k.label <> '–'
      and least(k.revoked_at, ctx.day_begins(k.expires_on + 1)) < pg_catalog.now() - interval '3 months';
  select coalesce(pg_catalog.jsonb_object_agg(r.subject, r.n) filter (where r.n > 0), '{}') into v_gone from ctx.retain(false) r;
  if v_gone <> '{}' then
    insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
      values (ctx.tenant(), ctx.uuid_v7(), 'library', ctx.tenant(), 'retention', v_gone);
  end if;
  return query select e.key, e.value::bigint from pg_catalog.jsonb_each_text(v_gone) e;
end $$;
--> statement-breakpoint
-- Links the signed-in person made, and those of her libraries that name her: for whom, never the link.
create function identity.own_kits(p_hash text) returns jsonb
language sql stable security definer set search_path = '' set timezone = 'UTC' as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('library', t.name, 'for', k.label, 'at', k.created_at,
      'made', l.created_by is not distinct from p.id) order by k.created_at, k.id), '[]')
  from identity.find_session(p_hash) s join identity.people p on p.id = s.person_id
  join identity.links l on l.purpose = 'kit' and (l.created_by = p.id
    or l.tenant_id in (select m.tenant_id from identity.memberships m where m.person_id = p.id))
  join public.kit_links k on k.id = l.kit_id and k.tenant_id = l.tenant_id
  join public.tenants t on t.id = k.tenant_id
  where l.created_by = p.id or pg_catalog.strpos(k.label, p.first_name || ' ' || p.last_name) > 0
$$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'carry' and p.proname in ('has_people', 'kit_until', 'put_kits', 'write_kits', 'kit_make', 'kit_own', 'kit_revoke',
      'kit_extend', 'kit_here', 'kit_card', 'mark_kit', 'kit_opened', 'kit_answered', 'kit_hand_on', 'kit_step', 'kit_report')
  loop
    execute format('alter function %s owner to sklaida_definer', f.name);
    execute format('revoke execute on function %s from public', f.name);
    if f.proname in ('kit_make', 'kit_own', 'kit_revoke', 'kit_extend') then
      execute format('grant execute on function %s to sklaida_app', f.name);
    elsif f.proname in ('kit_card', 'kit_opened', 'kit_answered', 'kit_hand_on', 'kit_step', 'kit_report') then
      execute format('grant execute on function %s to sklaida_guest', f.name);
    end if;
  end loop;
end $$;
--> statement-breakpoint
alter function carry.same_label() owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function carry.same_label() from public;
--> statement-breakpoint
alter function identity.own_kits(text) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function identity.own_kits(text) from public;
--> statement-breakpoint
grant execute on function identity.own_kits(text) to sklaida_app;
--> statement-breakpoint
grant usage on schema carry to sklaida_guest;
