-- A library adds texts of its own; the region's come through the launch and the merge.
grant insert on content_items to sklaida_app;
--> statement-breakpoint
grant update (put_aside_at, position) on content_items to sklaida_app;
--> statement-breakpoint

-- A library offers its text back to whoever owns the campaign. The text is read here, from the library's own row, so nothing but that
-- text can travel, and its place, its contact and its name go back into the braces they came from. Offered again, the newer one counts.
create function carry.offer_improvement(p_adoption uuid, p_item uuid, p_note text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := ctx.tenant();
  a record; i record; v_offer uuid; v_title text; v_body text; v_person text; v_library record;
  v_note text := nullif(pg_catalog.btrim(pg_catalog.left(p_note, 1000)), '');
begin
  perform ctx.require_role('editor', 'school_librarian');
  select ad.*, c.title, c.state as campaign_state into a from public.adoptions ad
    join public.campaigns c on c.tenant_id = ad.campaign_tenant_id and c.id = ad.campaign_id
    where ad.tenant_id = me and ad.id = p_adoption for no key update of ad;
  if not found then raise exception 'no such adoption' using errcode = 'SK404'; end if;
  select * into i from public.content_items ci
    where ci.tenant_id = me and ci.id = p_item and ci.adoption_id = p_adoption;
  if not found then raise exception 'no such text' using errcode = 'SK404'; end if;
  if a.state in ('invited', 'declined') or a.campaign_state <> 'open' or i.mode = 'locked' or i.origin <> 'region' or i.gone
    or i.put_aside_at is not null or (i.body = i.base_body and i.title is not distinct from i.base_title)
  then raise exception 'nothing to offer' using errcode = 'SK409'; end if;

  select t.name, t.short_name into v_library from public.tenants t where t.id = me;
  v_title := carry.in_braces(i.title, a.place, a.contact, v_library.name);
  v_body := carry.in_braces(i.body, a.place, a.contact, v_library.name);
  select o.id into v_offer from public.offered_texts o
    where o.tenant_id = me and o.adoption_id = a.id and o.block_id = i.block_id and o.state = 'offered'
      and o.body = v_body and o.title is not distinct from v_title and o.note is not distinct from v_note;
  if found then return v_offer; end if;
  update public.improvement_offers o set state = 'withdrawn', answered_at = pg_catalog.now()
    where o.tenant_id = a.campaign_tenant_id and o.source_tenant_id = me and o.campaign_id = a.campaign_id
      and o.block_id = i.block_id and o.state = 'offered';
  update public.offered_texts o set state = 'withdrawn', answered_at = pg_catalog.now()
    where o.tenant_id = me and o.adoption_id = a.id and o.block_id = i.block_id and o.state = 'offered';

  select p.first_name || ' ' || p.last_name into v_person from identity.people p where p.id = ctx.person();
  v_offer := ctx.uuid_v7();
  insert into public.offered_texts (tenant_id, id, adoption_id, block_id, channel, title, body, note)
    values (me, v_offer, a.id, i.block_id, i.channel, v_title, v_body, v_note);
  insert into public.improvement_offers (tenant_id, id, source_tenant_id, campaign_id, author_name, block_id, channel, title, body, note)
    values (a.campaign_tenant_id, v_offer, me, a.campaign_id, v_person, i.block_id, i.channel, v_title, v_body, v_note);
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    values (a.campaign_tenant_id, ctx.uuid_v7(), 'improvement-offered', 'campaign', a.campaign_id,
      pg_catalog.jsonb_build_object('title', a.title, 'library', v_library.short_name));
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (me, ctx.uuid_v7(), 'adoption', a.id, 'offer',
      pg_catalog.jsonb_build_object('campaign', a.title, 'channel', i.channel));
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, data)
    values (a.campaign_tenant_id, ctx.uuid_v7(), null, null, 'campaign', a.campaign_id, 'offer',
      pg_catalog.jsonb_build_object('library', v_library.short_name, 'channel', i.channel));
  return v_offer;
end $$;
--> statement-breakpoint

-- What the library filled in stands in braces again; too short a value could be any word, so it is left alone.
create function carry.in_braces(p_text text, p_place text, p_contact text, p_library text) returns text
language plpgsql immutable set search_path = '' as $$
declare v_text text := p_text; v_value text; v_word text;
begin
  for v_value, v_word in
    select v.value, v.word
    from (values (pg_catalog.btrim(p_contact), '{kontaktas}'), (pg_catalog.btrim(p_place), '{vieta}'),
      (pg_catalog.btrim(p_library), '{biblioteka}')) v (value, word)
    where pg_catalog.length(v.value) >= 4
    order by pg_catalog.length(v.value) desc
  loop
    v_text := pg_catalog.replace(v_text, v_value, v_word);
  end loop;
  return v_text;
end $$;
--> statement-breakpoint

-- The owner's answer, on both sides; the same answer given twice is given once.
create function carry.answer_offer(p_offer uuid, p_state text, p_answer text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := ctx.tenant();
  o record; v_adoption uuid; v_title text; v_library text;
  v_answer text := nullif(pg_catalog.btrim(pg_catalog.left(p_answer, 1000)), '');
begin
  perform ctx.require_role('regional_coordinator', 'association_member');
  if p_state is null or p_state not in ('accepted', 'declined') then
    raise exception 'not an answer' using errcode = 'SK409';
  end if;
  select * into o from public.improvement_offers io where io.tenant_id = me and io.id = p_offer for update;
  if not found then raise exception 'no such offer' using errcode = 'SK404'; end if;
  if o.state = p_state then return; end if;
  if o.state <> 'offered' then raise exception 'offer was answered' using errcode = 'SK409'; end if;
  update public.improvement_offers io set state = p_state, answer = v_answer, answered_at = pg_catalog.now()
    where io.tenant_id = me and io.id = p_offer;
  update public.offered_texts ot set state = p_state, answer = v_answer, answered_at = pg_catalog.now()
    where ot.tenant_id = o.source_tenant_id and ot.id = p_offer
    returning ot.adoption_id into v_adoption;
  select c.title into v_title from public.campaigns c where c.tenant_id = me and c.id = o.campaign_id;
  select t.short_name into v_library from public.tenants t where t.id = o.source_tenant_id;
  insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    values (o.source_tenant_id, ctx.uuid_v7(), 'offer-answered', 'adoption', v_adoption,
      pg_catalog.jsonb_build_object('title', v_title, 'state', p_state, 'channel', o.channel));
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, reason, data)
    values (o.source_tenant_id, ctx.uuid_v7(), null, null, 'adoption', v_adoption, 'offer-' || p_state, v_answer,
      pg_catalog.jsonb_build_object('campaign', v_title, 'channel', o.channel));
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, reason, data)
    values (me, ctx.uuid_v7(), 'campaign', o.campaign_id, 'offer-' || p_state, v_answer,
      pg_catalog.jsonb_build_object('library', v_library, 'channel', o.channel));
end $$;
--> statement-breakpoint

-- The library thinks better of it, while nobody has answered.
create function carry.withdraw_offer(p_offer uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare me uuid := ctx.tenant(); o record; v_owner uuid; v_campaign uuid; v_title text; v_library text;
begin
  perform ctx.require_role('editor', 'school_librarian');
  select ot.* into o from public.offered_texts ot where ot.tenant_id = me and ot.id = p_offer;
  if not found then raise exception 'no such offer' using errcode = 'SK404'; end if;
  select a.campaign_tenant_id, a.campaign_id, c.title into v_owner, v_campaign, v_title
    from public.adoptions a join public.campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
    where a.tenant_id = me and a.id = o.adoption_id;
  perform from public.improvement_offers io where io.tenant_id = v_owner and io.id = p_offer for update;
  select ot.* into o from public.offered_texts ot where ot.tenant_id = me and ot.id = p_offer;
  if o.state = 'withdrawn' then return; end if;
  if o.state <> 'offered' then raise exception 'offer was answered' using errcode = 'SK409'; end if;
  update public.improvement_offers io set state = 'withdrawn', answered_at = pg_catalog.now()
    where io.tenant_id = v_owner and io.id = p_offer;
  update public.offered_texts ot set state = 'withdrawn', answered_at = pg_catalog.now()
    where ot.tenant_id = me and ot.id = p_offer;
  select t.short_name into v_library from public.tenants t where t.id = me;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action, data)
    values (me, ctx.uuid_v7(), 'adoption', o.adoption_id, 'offer-withdrawn',
      pg_catalog.jsonb_build_object('campaign', v_title, 'channel', o.channel));
  insert into public.history (tenant_id, id, person_id, person_name, subject_kind, subject_id, action, data)
    values (v_owner, ctx.uuid_v7(), null, null, 'campaign', v_campaign, 'offer-withdrawn',
      pg_catalog.jsonb_build_object('library', v_library, 'channel', o.channel));
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array['carry.offer_improvement(uuid, uuid, text)', 'carry.answer_offer(uuid, text, text)',
    'carry.withdraw_offer(uuid)']
  loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sklaida_app', f);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function carry.in_braces(text, text, text, text) from public;
--> statement-breakpoint
grant execute on function carry.in_braces(text, text, text, text) to sklaida_definer;
