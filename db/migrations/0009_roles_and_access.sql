-- Powers over people's places and rights: a role that holds one may be given and taken only by somebody who holds it too.
create function ctx.powers_of(p_roles text[]) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(distinct held.power), '{}')
  from (values
    ('tenant_admin', array['person:invite', 'person:remove', 'role:grant', 'access:grant']),
    ('director', array['person:invite', 'person:remove', 'role:grant', 'access:grant', 'deputation:appoint', 'assignment:give']),
    ('school_librarian', array['person:invite', 'person:remove', 'role:grant', 'access:grant', 'deputation:appoint']),
    ('department_head', array['deputation:appoint', 'assignment:give'])
  ) of_role(role, powers) cross join lateral pg_catalog.unnest(of_role.powers) held(power)
  where of_role.role = any (p_roles)
$$;
--> statement-breakpoint
create function ctx.role_fits(p_role text, p_kind text) returns boolean language sql immutable set search_path = '' as $$
  select case
    when p_kind = 'association' then p_role in ('association_member', 'tenant_admin', 'observer', 'dpo')
    when p_role in ('director', 'editor', 'approver', 'dpo', 'observer', 'workgroup_member')
      then p_kind in ('county_library', 'municipal_library', 'school_library')
    when p_role = 'school_librarian' then p_kind = 'school_library'
    when p_role in ('regional_coordinator', 'methodologist') then p_kind = 'county_library'
    when p_role in ('tenant_admin', 'department_head', 'department_contact', 'channel_admin', 'analyst', 'board_member',
      'workgroup_lead', 'lecturer') then p_kind in ('county_library', 'municipal_library')
    else false
  end
$$;
--> statement-breakpoint
-- Whether somebody holding these roles may give or take this one in an institution of this kind.
create function ctx.may_grant(p_held text[], p_role text, p_kind text) returns boolean language sql immutable set search_path = '' as $$
  select 'role:grant' = any (ctx.powers_of(p_held)) and ctx.role_fits(p_role, p_kind)
    and ctx.powers_of(array[p_role]) <@ ctx.powers_of(p_held)
$$;
--> statement-breakpoint
-- With which roles the entered person gives and takes roles here: her own alone. Nothing borrowed, nothing by a link, nothing while
-- acting for somebody. While a library has no director, whoever administers it speaks for the empty chair.
create function ctx.granting_roles() returns text[] language sql stable set search_path = '' as $$
  with own as (
    select coalesce(pg_catalog.array_agg(distinct held.role), '{}') as roles
    from ctx.roles_now(ctx.tenant(), ctx.person()) held
    where held.absent_id is null
      and nullif(pg_catalog.current_setting('app.acting_for', true), '') is null
      and nullif(pg_catalog.current_setting('app.only_role', true), '') is null
  )
  select case
    when 'role:grant' = any (ctx.powers_of(own.roles)) and not exists (
      select from identity.role_grants g join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
      where g.tenant_id = ctx.tenant() and g.role = 'director'
        and g.valid_from <= pg_catalog.now() and (g.valid_until is null or g.valid_until > pg_catalog.now())
        and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
    ) then own.roles || 'director'::text
    else own.roles
  end from own
$$;
--> statement-breakpoint
revoke execute on function ctx.powers_of(text[]), ctx.role_fits(text, text), ctx.may_grant(text[], text, text), ctx.granting_roles()
  from public;
--> statement-breakpoint
grant execute on function ctx.powers_of(text[]), ctx.role_fits(text, text), ctx.may_grant(text[], text, text), ctx.granting_roles()
  to sklaida_definer;
