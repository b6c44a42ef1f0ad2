-- Discussions of a group: who has read what, search by words, and answers to a letter without signing in.
create unique index "thread_reads_once" on "thread_reads" using btree ("tenant_id", "thread_id", "person_id");
--> statement-breakpoint
create unique index "posts_number" on "posts" using btree ("tenant_id", "thread_id", "number");
--> statement-breakpoint
create unique index "threads_once" on "threads" using btree ("tenant_id", "scope_id", "subject_kind", "subject_id")
  where "subject_id" is not null;
--> statement-breakpoint
-- Nobody says for somebody else that she has read a thing.
revoke insert, update, delete on thread_reads from sklaida_app;
--> statement-breakpoint

-- Small letters without marks: „Žvakė“ is found by „zvake“.
create function ctx.fold(p_text text) returns text language sql immutable set search_path = '' as $$
  select pg_catalog.lower(pg_catalog.translate(p_text, 'ĄČĘĖĮŠŲŪŽąčęėįšųūž', 'aceeisuuzaceeisuuz'))
$$;
--> statement-breakpoint

-- Threads of the entered group with a post that, with the thread's title, holds every one of these folded beginnings of words;
-- of each its latest such post.
create function carry.search_threads(p_words text[])
returns table (thread_id uuid, number integer, body text)
language plpgsql stable security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member', 'observer');
begin
  return query
  select distinct on (t.id) t.id, p.number, p.body
  from public.threads t
  join public.posts p on p.tenant_id = t.tenant_id and p.scope_id = t.scope_id and p.thread_id = t.id and p.removed_at is null
  where t.tenant_id = ctx.group_host() and t.scope_id = v_group
    and not exists (select from pg_catalog.unnest(p_words) w
      where pg_catalog.strpos(ctx.fold(t.title || ' ' || p.body), w) = 0)
  order by t.id, p.number desc;
end $$;
--> statement-breakpoint

-- How far the person has read a thread of the entered group, and with p_confirm that she has read what everybody must.
create function carry.mark_thread(p_thread uuid, p_number integer, p_confirm boolean) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member', 'observer'); t record; v_confirms boolean;
begin
  select x.posts, x.must_read into t from public.threads x
    where x.tenant_id = ctx.group_host() and x.scope_id = v_group and x.id = p_thread;
  if not found then return false; end if;
  v_confirms := p_confirm and t.must_read and pg_catalog.current_setting('app.group_role') <> 'observer';
  insert into public.thread_reads as r (tenant_id, id, scope_id, thread_id, person_id, person_name, read_number, confirmed_at)
    values (ctx.group_host(), ctx.uuid_v7(), v_group, p_thread, ctx.person(), pg_catalog.current_setting('app.person_name', true),
      least(p_number, t.posts), case when v_confirms then pg_catalog.now() end)
    on conflict (tenant_id, thread_id, person_id) do update
      set read_number = greatest(r.read_number, excluded.read_number), person_name = excluded.person_name,
        confirmed_at = coalesce(r.confirmed_at, excluded.confirmed_at), updated_at = pg_catalog.now();
  return true;
end $$;
--> statement-breakpoint

-- What the discussions of her groups hold for a person who sits there for one library: what she has not read since she came, where she is
-- named, and what she has yet to confirm. Never a word of a post.
create function carry.threads_unread(p_person uuid, p_home uuid)
returns table (thread_id uuid, slug text, group_id uuid, group_name text, title text, unread integer, named boolean, must boolean,
  last_post_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select t.id, h.slug, g.id, g.name, t.title, n.unread, n.named, o.must, t.last_post_at
  from identity.workgroup_members w
  join public.workgroups g on g.id = w.workgroup_id and (g.ended_on is null or g.ended_on > ctx.today())
  join public.tenants h on h.id = g.tenant_id and (h.closed_on is null or h.closed_on > ctx.today())
  join public.threads t on t.tenant_id = g.tenant_id and t.scope_id = g.id
  left join public.thread_reads r on r.tenant_id = t.tenant_id and r.thread_id = t.id and r.person_id = p_person
  cross join lateral (
    select pg_catalog.count(*)::integer as unread, coalesce(pg_catalog.bool_or(p.mentions @>
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('id', p_person))), false) as named
    from public.posts p
    where p.tenant_id = t.tenant_id and p.scope_id = t.scope_id and p.thread_id = t.id and p.removed_at is null
      and p.number > coalesce(r.read_number, 0) and p.author_id <> p_person and p.created_at >= w.valid_from) n
  cross join lateral (
    select t.must_read and t.closed_at is null and r.confirmed_at is null and t.author_id <> p_person and not w.observes as must) o
  where w.person_id = p_person and (w.home_id is null or w.home_id = p_home)
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
    and (n.unread > 0 or o.must)
  order by t.last_post_at desc
$$;
--> statement-breakpoint
create function carry.threads_for_person()
returns table (thread_id uuid, slug text, group_id uuid, group_name text, title text, unread integer, named boolean, must boolean,
  last_post_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select u.* from carry.threads_unread(ctx.person(), ctx.tenant()) u
  where u.group_id = any (nullif(pg_catalog.current_setting('app.scopes', true), '')::uuid[])
$$;
--> statement-breakpoint
create function jobs.threads_for(p_person uuid)
returns table (thread_id uuid, slug text, group_id uuid, group_name text, title text, unread integer, named boolean, must boolean,
  last_post_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select u.* from carry.threads_unread(p_person, ctx.tenant()) u
$$;
--> statement-breakpoint

-- As carry.tell_members, to those of these people alone who sit in the entered group.
create function carry.tell_named(p_people uuid[], p_key text, p_kind text, p_subject_kind text, p_subject uuid, p_data jsonb,
  p_origin text, p_path text, p_mail jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare v_group uuid := ctx.require_group('lead', 'member'); v_letters integer;
begin
  with place as (
    select '/b/' || t.slug || '/groups/' || v_group || p_path as path from public.tenants t where t.id = ctx.group_host()
  ), others as (
    select g.* from carry.people_of_group(v_group) g where g.person_id = any (p_people) and g.person_id <> ctx.person()
  ), told as (
    insert into public.notices (tenant_id, id, kind, subject_kind, subject_id, data)
    select o.tenant_id, ctx.uuid_v7(), p_kind, p_subject_kind, p_subject,
      p_data || pg_catalog.jsonb_build_object('path', place.path, 'key', p_key)
    from (select distinct x.tenant_id from others x) o cross join place
    where not exists (select from public.notices n where n.tenant_id = o.tenant_id and n.kind = p_kind and n.subject_id = p_subject
      and n.data ->> 'key' = p_key)
  ), lettered as (
    insert into public.outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select o.tenant_id, ctx.uuid_v7(), o.person_id, o.email, o.name, o.locale,
      pg_catalog.jsonb_build_object('kind', p_mail ->> 'kind', 'props', (p_mail -> 'props') || pg_catalog.jsonb_build_object(
        'recipient', pg_catalog.jsonb_build_object('firstName', o.first_name, 'vocative', o.vocative, 'libraryName', o.library),
        'url', p_origin || place.path)),
      p_key || ':' || o.person_id
    from others o cross join place where p_mail is not null
    on conflict (tenant_id, key) do nothing
    returning 1
  )
  select pg_catalog.count(*)::integer into v_letters from lettered;
  return v_letters;
end $$;
--> statement-breakpoint

-- The thread behind an address like /b/<host>/groups/<id>/discussions/<id> while this person of this library may write in it; no row
-- when she may not, whatever the reason.
create function carry.answer_place(p_path text, p_person uuid, p_home uuid)
returns table (host uuid, group_id uuid, thread_id uuid, group_name text, title text, must_read boolean, closed boolean,
  person_name text, first_name text, library text)
language sql stable security definer set search_path = '' as $$
  with place as (
    select pg_catalog.split_part(p_path, '/', 3) as slug, pg_catalog.split_part(p_path, '/', 5)::uuid as group_id,
      pg_catalog.split_part(p_path, '/', 7)::uuid as thread_id
    where p_path ~ '^/b/[a-z0-9-]+/groups/[0-9a-f-]{36}/discussions/[0-9a-f-]{36}$'
  )
  select g.tenant_id, g.id, t.id, g.name, t.title, t.must_read, t.closed_at is not null, p.first_name || ' ' || p.last_name,
    p.first_name, home.short_name
  from place a
  join public.tenants h on h.slug = a.slug and (h.closed_on is null or h.closed_on > ctx.today())
  join public.workgroups g on g.tenant_id = h.id and g.id = a.group_id and (g.ended_on is null or g.ended_on > ctx.today())
  join public.threads t on t.tenant_id = g.tenant_id and t.scope_id = g.id and t.id = a.thread_id
  join identity.workgroup_members w on w.workgroup_id = g.id and w.person_id = p_person and not w.observes
    and w.valid_from <= ctx.today() and (w.valid_until is null or w.valid_until >= ctx.today())
  join identity.people p on p.id = p_person and p.erased_at is null
  join identity.memberships m on m.tenant_id = p_home and m.person_id = p_person
    and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
  join public.tenants home on home.id = p_home and (home.closed_on is null or home.closed_on > ctx.today())
  where not exists (
    select from identity.second_factor_rules f join ctx.roles_now(p_home, p_person) ro on ro.role = f.role where f.tenant_id = p_home)
$$;
--> statement-breakpoint

-- While a letter about a post is sent: its link for seven days, to answer in that thread and nothing else. False when none may be given.
create function jobs.open_answer_link(p_letter uuid, p_hash text, p_path text, p_post uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare v_person uuid; v_place record;
begin
  select o.recipient_id into v_person from public.outbox o where o.tenant_id = ctx.tenant() and o.id = p_letter;
  select a.* into v_place from carry.answer_place(p_path, v_person, ctx.tenant()) a;
  if not found or not exists (select from public.posts p
    where p.tenant_id = v_place.host and p.thread_id = v_place.thread_id and p.id = p_post) then return false; end if;
  insert into identity.links as l (hash, purpose, tenant_id, object_id, person_id, path, letter_id, expires_at)
    values (p_hash, 'answer', ctx.tenant(), p_post, v_person, p_path, p_letter, pg_catalog.now() + interval '7 days')
    on conflict (hash) do update set expires_at = excluded.expires_at
      where l.tenant_id = excluded.tenant_id and l.letter_id = excluded.letter_id and l.revoked_at is null;
  return found;
end $$;
--> statement-breakpoint

-- What such a link is for: its state in a word and where signing in leads; the post itself only while the link stands.
create function identity.find_answer(p_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare l identity.links; a record; p public.posts; v_state text;
begin
  select x.* into l from identity.links x where x.hash = p_hash and x.purpose = 'answer';
  if not found then return null; end if;
  select x.* into a from carry.answer_place(l.path, l.person_id, l.tenant_id) x;
  v_state := case
    when l.revoked_at is not null then 'revoked'
    when l.expires_at <= pg_catalog.now() then 'expired'
    when l.uses >= 50 then 'used'
    when a.thread_id is null then 'ended'
    when a.closed then 'closed'
    else 'live' end;
  if v_state not in ('live', 'closed') then
    return pg_catalog.jsonb_build_object('state', v_state, 'path', l.path);
  end if;
  select x.* into p from public.posts x where x.tenant_id = a.host and x.thread_id = a.thread_id and x.id = l.object_id;
  return pg_catalog.jsonb_build_object('state', v_state, 'path', l.path, 'firstName', a.first_name, 'group', a.group_name,
    'title', a.title, 'mustRead', a.must_read,
    'confirmed', exists (select from public.thread_reads r where r.tenant_id = a.host and r.thread_id = a.thread_id
      and r.person_id = l.person_id and r.confirmed_at is not null),
    'post', case when p.id is not null and p.removed_at is null then pg_catalog.jsonb_build_object(
      'number', p.number, 'author', p.author_name, 'library', p.library, 'body', p.body, 'at', p.created_at) end);
end $$;
--> statement-breakpoint

-- Her answer, in her name, under the post's thread; p_body null only confirms that she has read it. 'ok', or why the link does not stand.
-- The same p_post again is the same answer.
create function identity.answer_thread(p_hash text, p_post uuid, p_body text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare l identity.links; a record; v_state text; v_number integer; v_seen integer;
begin
  select x.* into l from identity.links x where x.hash = p_hash and x.purpose = 'answer' for update;
  v_state := identity.find_answer(p_hash) ->> 'state';
  if v_state is distinct from 'live' then return coalesce(v_state, 'unknown'); end if;
  select x.* into a from carry.answer_place(l.path, l.person_id, l.tenant_id) x;
  perform from public.threads t where t.tenant_id = a.host and t.id = a.thread_id for update;
  if p_body is not null and not exists (select from public.posts p where p.tenant_id = a.host and p.id = p_post) then
    if pg_catalog.btrim(p_body) = '' or pg_catalog.length(p_body) > 5000 then raise exception 'no such answer' using errcode = '22023'; end if;
    update public.threads t set posts = t.posts + 1, last_post_at = pg_catalog.now()
      where t.tenant_id = a.host and t.id = a.thread_id and t.closed_at is null returning t.posts into v_number;
    if not found then return 'closed'; end if;
    insert into public.posts (tenant_id, id, scope_id, thread_id, number, author_id, author_name, library, body, created_by)
      values (a.host, p_post, a.group_id, a.thread_id, v_number, l.person_id, a.person_name, a.library, p_body, l.person_id);
    update identity.links x set uses = x.uses + 1 where x.hash = p_hash;
  end if;
  select p.number into v_seen from public.posts p where p.tenant_id = a.host and p.thread_id = a.thread_id and p.id = l.object_id;
  insert into public.thread_reads as r (tenant_id, id, scope_id, thread_id, person_id, person_name, read_number, confirmed_at)
    values (a.host, ctx.uuid_v7(), a.group_id, a.thread_id, l.person_id, a.person_name, coalesce(v_seen, 0),
      case when a.must_read and p_body is null then pg_catalog.now() end)
    on conflict (tenant_id, thread_id, person_id) do update set read_number = greatest(r.read_number, excluded.read_number),
      confirmed_at = coalesce(r.confirmed_at, excluded.confirmed_at), updated_at = pg_catalog.now();
  return 'ok';
end $$;
--> statement-breakpoint

do $$
declare f text;
begin
  foreach f in array array[
    'carry.search_threads(text[])', 'carry.mark_thread(uuid, integer, boolean)', 'carry.threads_unread(uuid, uuid)',
    'carry.threads_for_person()', 'jobs.threads_for(uuid)',
    'carry.tell_named(uuid[], text, text, text, uuid, jsonb, text, text, jsonb)', 'carry.answer_place(text, uuid, uuid)',
    'jobs.open_answer_link(uuid, text, text, uuid)', 'identity.find_answer(text)', 'identity.answer_thread(text, uuid, text)'
  ] loop
    execute format('alter function %s owner to sklaida_definer', f);
    execute format('revoke execute on function %s from public', f);
    if f not in ('carry.threads_unread(uuid, uuid)', 'carry.answer_place(text, uuid, uuid)') then
      execute format('grant execute on function %s to %s', f, case when f like 'jobs.%' then 'sklaida_worker' else 'sklaida_app' end);
    end if;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function ctx.fold(text) from public;
--> statement-breakpoint
grant execute on function ctx.fold(text) to sklaida_definer;
