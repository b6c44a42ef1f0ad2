-- Pictures are seen as far as the campaign or the template they belong to: they follow when it is launched, published or taken back.
create function ctx.images_follow() returns trigger language plpgsql set search_path = '' as $$
begin
  update public.images i set share = new.share, share_scope_id = new.share_scope_id, updated_at = pg_catalog.now()
    where i.tenant_id = new.tenant_id and i.subject_id = new.id and i.subject_kind = tg_argv[0]
      and (i.share, i.share_scope_id) is distinct from (new.share, new.share_scope_id);
  return null;
end $$;
--> statement-breakpoint
alter function ctx.images_follow() owner to sklaida_owner;
--> statement-breakpoint
create trigger images_follow after update of share, share_scope_id on campaigns
  for each row when ((old.share, old.share_scope_id) is distinct from (new.share, new.share_scope_id))
  execute function ctx.images_follow('campaign');
--> statement-breakpoint
create trigger images_follow after update of share, share_scope_id on campaign_templates
  for each row when ((old.share, old.share_scope_id) is distinct from (new.share, new.share_scope_id))
  execute function ctx.images_follow('template');
