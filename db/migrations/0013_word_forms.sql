-- How the signed-in person's name is declined, and since when she has confirmed it.
create function identity.own_names(p_session text)
returns table (first_name text, last_name text, forms jsonb, confirmed_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select p.first_name, p.last_name, p.forms, p.forms_confirmed_at
  from identity.session_standing(p_session) s join identity.people p on p.id = s.person_id
  where not s.awaits_second_factor
$$;
--> statement-breakpoint
-- Only forms that are known by name, in texts of a length a name may have; what is left empty is not kept.
create function identity.clean_forms(p_forms jsonb, p_known text[]) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(pg_catalog.jsonb_object_agg(f.key, pg_catalog.btrim(f.value)), '{}'::jsonb)
  from pg_catalog.jsonb_each_text(p_forms) f
  where f.key = any (p_known) and pg_catalog.btrim(f.value) <> '' and pg_catalog.length(f.value) <= 300
$$;
--> statement-breakpoint
create function identity.confirm_own_names(p_session text, p_forms jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update identity.people p set forms_confirmed_at = pg_catalog.now(),
    forms = identity.clean_forms(p_forms, array['vocative', 'vocative_full', 'genitive', 'dative', 'accusative'])
  from identity.session_standing(p_session) s
  where p.id = s.person_id and not s.awaits_second_factor;
  return found;
end $$;
--> statement-breakpoint
-- The entered library's name in its cases, confirmed by those who answer for it.
create function identity.confirm_library_names(p_forms jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_forms constant jsonb := identity.clean_forms(p_forms,
    array['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative']);
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  update public.tenants t set forms = v_forms, forms_confirmed_at = pg_catalog.now()
    where t.id = ctx.tenant() and (t.forms is distinct from v_forms or t.forms_confirmed_at is null);
  if not found then return 'unchanged'; end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action)
  values (ctx.tenant(), ctx.uuid_v7(), 'library', ctx.tenant(), 'name-forms');
  return 'changed';
end $$;
--> statement-breakpoint
alter function identity.own_names(text) owner to sklaida_definer;
--> statement-breakpoint
alter function identity.confirm_own_names(text, jsonb) owner to sklaida_definer;
--> statement-breakpoint
alter function identity.confirm_library_names(jsonb) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function identity.own_names(text), identity.clean_forms(jsonb, text[]), identity.confirm_own_names(text, jsonb),
  identity.confirm_library_names(jsonb) from public;
--> statement-breakpoint
grant execute on function identity.clean_forms(jsonb, text[]) to sklaida_definer;
--> statement-breakpoint
grant execute on function identity.own_names(text), identity.confirm_own_names(text, jsonb),
  identity.confirm_library_names(jsonb) to sklaida_app;
