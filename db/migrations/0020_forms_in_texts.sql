-- The forms of the entered library's name and of its town's, confirmed together: texts ask for both.
create function identity.confirm_library_names(p_forms jsonb, p_town jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_cases constant text[] := array['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'];
  v_forms constant jsonb := identity.clean_forms(p_forms, v_cases);
  v_town constant jsonb := identity.clean_forms(p_town, v_cases || array['nominative']);
begin
  perform ctx.require_role('tenant_admin', 'director', 'school_librarian');
  update public.tenants t set forms = v_forms, town_forms = v_town, forms_confirmed_at = pg_catalog.now()
    where t.id = ctx.tenant()
      and (t.forms is distinct from v_forms or t.town_forms is distinct from v_town or t.forms_confirmed_at is null);
  if not found then return 'unchanged'; end if;
  insert into public.history (tenant_id, id, subject_kind, subject_id, action)
  values (ctx.tenant(), ctx.uuid_v7(), 'library', ctx.tenant(), 'name-forms');
  return 'changed';
end $$;
--> statement-breakpoint
drop function identity.confirm_library_names(jsonb);
--> statement-breakpoint
alter function identity.confirm_library_names(jsonb, jsonb) owner to sklaida_definer;
--> statement-breakpoint
revoke execute on function identity.confirm_library_names(jsonb, jsonb) from public;
--> statement-breakpoint
grant execute on function identity.confirm_library_names(jsonb, jsonb) to sklaida_app;
--> statement-breakpoint
-- A library that moves is in another town: the forms of the former one would be printed with a clear conscience.
create function ctx.town_forgotten() returns trigger language plpgsql set search_path = '' as $$
begin
  new.town_forms := '{}';
  return new;
end $$;
--> statement-breakpoint
alter function ctx.town_forgotten() owner to sklaida_owner;
--> statement-breakpoint
create trigger town_forgotten before update of municipality on tenants
  for each row when (old.municipality is distinct from new.municipality) execute function ctx.town_forgotten();
