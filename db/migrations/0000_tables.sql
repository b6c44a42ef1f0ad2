CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TABLE "occasions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"rule" jsonb NOT NULL,
	"lead_days" integer,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "occasions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "occasions_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public'))
);
--> statement-breakpoint
ALTER TABLE "occasions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adoption_mirrors" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"state" text DEFAULT 'invited' NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"adopted_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"reported_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"reason" text,
	"responsible_name" text,
	"reminders" integer DEFAULT 0 NOT NULL,
	"reminded_at" timestamp with time zone,
	"numbers" jsonb,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "adoption_mirrors_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "adoption_mirrors_reminders" CHECK (reminders between 0 and 2)
);
--> statement-breakpoint
ALTER TABLE "adoption_mirrors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adoptions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"mirror_tenant_id" uuid NOT NULL,
	"base_version" integer NOT NULL,
	"state" text DEFAULT 'invited' NOT NULL,
	"opened_at" timestamp with time zone,
	"responsible_id" uuid,
	"place" text,
	"happens_on" date,
	"happens_at" time,
	"contact" text,
	"reason" text,
	"share_results" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "adoptions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "adoptions_state" CHECK (state in ('invited', 'localising', 'submitted', 'changes_requested', 'approved', 'published', 'reported', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "adoptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_templates" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"occasion_tenant_id" uuid,
	"occasion_id" uuid,
	"lead_days" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"current_number" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaign_templates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "campaign_templates_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public')),
	CONSTRAINT "campaign_templates_state" CHECK (state in ('draft', 'workgroup_review', 'published', 'revised', 'retired'))
);
--> statement-breakpoint
ALTER TABLE "campaign_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_totals" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"library_kind" text NOT NULL,
	"libraries" integer DEFAULT 0 NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"participants" integer DEFAULT 0 NOT NULL,
	"children_and_youth" integer DEFAULT 0 NOT NULL,
	"online_participants" integer DEFAULT 0 NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"reach" integer DEFAULT 0 NOT NULL,
	"media_mentions" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "campaign_totals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "campaign_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaigns" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"template_tenant_id" uuid,
	"template_id" uuid,
	"template_number" integer,
	"occasion_tenant_id" uuid,
	"occasion_id" uuid,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"answer_by" date NOT NULL,
	"report_by" date NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"document" jsonb NOT NULL,
	"goal_participants" integer,
	"launched_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closing_note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaigns_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "campaigns_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public')),
	CONSTRAINT "campaigns_state" CHECK (state in ('draft', 'workgroup_review', 'open', 'closed', 'archived', 'cancelled')),
	CONSTRAINT "campaigns_days" CHECK (starts_on <= ends_on)
);
--> statement-breakpoint
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_sums" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" text NOT NULL,
	"invited" integer DEFAULT 0 NOT NULL,
	"adopted" integer DEFAULT 0 NOT NULL,
	"published" integer DEFAULT 0 NOT NULL,
	"reported" integer DEFAULT 0 NOT NULL,
	"declined" integer DEFAULT 0 NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"participants" integer DEFAULT 0 NOT NULL,
	"children_and_youth" integer DEFAULT 0 NOT NULL,
	"online_participants" integer DEFAULT 0 NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"reach" integer DEFAULT 0 NOT NULL,
	"media_mentions" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "region_sums_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "region_sums" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "results" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"participants" integer DEFAULT 0 NOT NULL,
	"children_and_youth" integer DEFAULT 0 NOT NULL,
	"online_participants" integer DEFAULT 0 NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"reach" integer DEFAULT 0 NOT NULL,
	"media_mentions" integer DEFAULT 0 NOT NULL,
	"mood" text,
	"note" text,
	"carried" jsonb,
	"reported_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "results_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "results_mood" CHECK (mood in ('hard', 'ok', 'great'))
);
--> statement-breakpoint
ALTER TABLE "results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "template_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"note" text,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "template_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "template_versions_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public'))
);
--> statement-breakpoint
ALTER TABLE "template_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "content_items" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"channel" text NOT NULL,
	"mode" text NOT NULL,
	"position" integer NOT NULL,
	"base_title" text,
	"base_body" text NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"published_at" timestamp with time zone,
	"published_url" text,
	"updated_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "content_items_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "content_items_mode" CHECK (mode in ('free', 'locked', 'optional')),
	CONSTRAINT "content_items_state" CHECK (state in ('idea', 'draft', 'in_review', 'changes_requested', 'approved', 'scheduled', 'published', 'measured', 'archived', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "content_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"county_tenant_id" uuid NOT NULL,
	"association_tenant_id" uuid
);
--> statement-breakpoint
ALTER TABLE "regions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"municipality" text,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenants_kind" CHECK (kind in ('county_library', 'municipal_library', 'school_library', 'association'))
);
--> statement-breakpoint
ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "territories" (
	"region_id" uuid NOT NULL,
	"municipality" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "territories_region_id_municipality_valid_from_pk" PRIMARY KEY("region_id","municipality","valid_from")
);
--> statement-breakpoint
ALTER TABLE "territories" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."links" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	"object_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."memberships" (
	"tenant_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"job_title" text,
	"valid_from" date DEFAULT now() NOT NULL,
	"valid_until" date,
	CONSTRAINT "memberships_tenant_id_person_id_pk" PRIMARY KEY("tenant_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "identity"."memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"forms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"locale" text DEFAULT 'lt' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_locale" CHECK (locale in ('lt', 'en'))
);
--> statement-breakpoint
ALTER TABLE "identity"."people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."role_grants" (
	"tenant_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone,
	CONSTRAINT "role_grants_tenant_id_person_id_role_valid_from_pk" PRIMARY KEY("tenant_id","person_id","role","valid_from")
);
--> statement-breakpoint
ALTER TABLE "identity"."role_grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	"address" text
);
--> statement-breakpoint
ALTER TABLE "identity"."sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."sign_in_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."workgroup_members" (
	"workgroup_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"lead" boolean DEFAULT false NOT NULL,
	"valid_from" date DEFAULT now() NOT NULL,
	"valid_until" date,
	CONSTRAINT "workgroup_members_workgroup_id_person_id_pk" PRIMARY KEY("workgroup_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "identity"."workgroup_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"to_email" text NOT NULL,
	"to_name" text NOT NULL,
	"locale" text NOT NULL,
	"mail" jsonb NOT NULL,
	"key" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"provider_id" text,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "outbox_state" CHECK (state in ('queued', 'sent', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "branches" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"place" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "branches_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "branches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "departments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "departments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "departments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "history" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid DEFAULT nullif(current_setting('app.person_id', true), '')::uuid,
	"person_name" text DEFAULT nullif(current_setting('app.person_name', true), ''),
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"action" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"reason" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "history_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "library_profiles" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"approval_required" boolean DEFAULT true NOT NULL,
	"share_results" boolean DEFAULT true NOT NULL,
	"place" text,
	"contact" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "library_profiles_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "library_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"role" text NOT NULL,
	"assignee_id" uuid,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"rule_id" text NOT NULL,
	"due_on" date,
	"state" text DEFAULT 'open' NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tasks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tasks_state" CHECK (state in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workgroups" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "workgroups_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "workgroups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_mirrors" ADD CONSTRAINT "adoption_mirrors_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_mirrors" ADD CONSTRAINT "adoption_mirrors_source_tenant_id_tenants_id_fk" FOREIGN KEY ("source_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_mirrors" ADD CONSTRAINT "adoption_mirrors_campaign" FOREIGN KEY ("campaign_tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_mirror_tenant_id_tenants_id_fk" FOREIGN KEY ("mirror_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_campaign" FOREIGN KEY ("campaign_tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_responsible" FOREIGN KEY ("tenant_id","responsible_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_templates" ADD CONSTRAINT "campaign_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_templates" ADD CONSTRAINT "campaign_templates_occasion" FOREIGN KEY ("occasion_tenant_id","occasion_id") REFERENCES "public"."occasions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_totals" ADD CONSTRAINT "campaign_totals_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_totals" ADD CONSTRAINT "campaign_totals_campaign" FOREIGN KEY ("campaign_tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_template" FOREIGN KEY ("template_tenant_id","template_id") REFERENCES "public"."campaign_templates"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_occasion" FOREIGN KEY ("occasion_tenant_id","occasion_id") REFERENCES "public"."occasions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_sums" ADD CONSTRAINT "region_sums_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_sums" ADD CONSTRAINT "region_sums_source_tenant_id_tenants_id_fk" FOREIGN KEY ("source_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_template" FOREIGN KEY ("tenant_id","template_id") REFERENCES "public"."campaign_templates"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_items" ADD CONSTRAINT "content_items_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_items" ADD CONSTRAINT "content_items_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions" ADD CONSTRAINT "regions_county_tenant_id_tenants_id_fk" FOREIGN KEY ("county_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions" ADD CONSTRAINT "regions_association_tenant_id_tenants_id_fk" FOREIGN KEY ("association_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territories" ADD CONSTRAINT "territories_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."links" ADD CONSTRAINT "links_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."memberships" ADD CONSTRAINT "memberships_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."role_grants" ADD CONSTRAINT "role_grants_tenant_id_person_id_memberships_tenant_id_person_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."workgroup_members" ADD CONSTRAINT "workgroup_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_profiles" ADD CONSTRAINT "library_profiles_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee" FOREIGN KEY ("tenant_id","assignee_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_group" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workgroups" ADD CONSTRAINT "workgroups_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "occasions_scope" ON "occasions" USING btree ("scope_id","title");--> statement-breakpoint
CREATE UNIQUE INDEX "adoption_mirrors_source_key" ON "adoption_mirrors" USING btree ("tenant_id","campaign_tenant_id","campaign_id","source_tenant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "adoptions_campaign_key" ON "adoptions" USING btree ("tenant_id","campaign_tenant_id","campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_templates_slug_key" ON "campaign_templates" USING btree ("tenant_id","slug");--> statement-breakpoint
CREATE INDEX "campaign_templates_scope" ON "campaign_templates" USING btree ("scope_id","title");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_totals_kind_key" ON "campaign_totals" USING btree ("tenant_id","campaign_tenant_id","campaign_id","library_kind");--> statement-breakpoint
CREATE INDEX "campaigns_scope" ON "campaigns" USING btree ("scope_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "region_sums_key" ON "region_sums" USING btree ("tenant_id","source_tenant_id","campaign_tenant_id","campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "results_adoption_key" ON "results" USING btree ("tenant_id","adoption_id");--> statement-breakpoint
CREATE UNIQUE INDEX "template_versions_number_key" ON "template_versions" USING btree ("tenant_id","template_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "content_items_block_key" ON "content_items" USING btree ("tenant_id","adoption_id","block_id");--> statement-breakpoint
CREATE INDEX "content_items_recent" ON "content_items" USING btree ("tenant_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "regions_slug_key" ON "regions" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "regions_county_key" ON "regions" USING btree ("county_tenant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_slug_key" ON "tenants" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "tenants_municipality" ON "tenants" USING btree ("municipality","kind");--> statement-breakpoint
CREATE INDEX "territories_municipality" ON "territories" USING btree ("municipality");--> statement-breakpoint
CREATE INDEX "links_tenant" ON "identity"."links" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "identity"."memberships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_key" ON "identity"."people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_person" ON "identity"."sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "workgroup_members_person" ON "identity"."workgroup_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("tenant_id","key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("tenant_id","state","next_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("tenant_id","subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "history_recent" ON "history" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "library_profiles_one" ON "library_profiles" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "notices_recent" ON "notices" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_rule_key" ON "tasks" USING btree ("tenant_id","subject_kind","subject_id","rule_id");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("tenant_id","state","due_on");--> statement-breakpoint
CREATE INDEX "comments_subject" ON "comments" USING btree ("scope_id","subject_id","created_at");--> statement-breakpoint
CREATE POLICY "app_select" ON "occasions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "occasions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "occasions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "occasions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "occasions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "occasions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "occasions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "adoption_mirrors" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "adoption_mirrors" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "adoption_mirrors" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "adoption_mirrors" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "adoption_mirrors" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "adoption_mirrors" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "adoption_mirrors" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "guest_select" ON "adoptions" AS PERMISSIVE FOR SELECT TO "sklaida_guest" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and id = nullif(current_setting('app.link_object', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_select" ON "adoptions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "adoptions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "adoptions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "adoptions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "adoptions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "adoptions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "adoptions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "campaign_templates" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaign_templates" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "campaign_templates" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaign_templates" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaign_templates" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaign_templates" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaign_templates" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "campaign_totals" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaign_totals" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "campaign_totals" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaign_totals" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaign_totals" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaign_totals" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaign_totals" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "guest_select" ON "campaigns" AS PERMISSIVE FOR SELECT TO "sklaida_guest" USING (tenant_id = nullif(current_setting('app.link_campaign_tenant', true), '')::uuid and id = nullif(current_setting('app.link_campaign', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_select" ON "campaigns" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaigns" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "campaigns" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaigns" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaigns" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaigns" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaigns" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "region_sums" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "region_sums" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "region_sums" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "region_sums" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "region_sums" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "region_sums" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "region_sums" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "results" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "results" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and carried is null);--> statement-breakpoint
CREATE POLICY "app_update" ON "results" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "results" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "results" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "results" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "results" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "template_versions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "template_versions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "template_versions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "template_versions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "template_versions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "template_versions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "template_versions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "guest_select" ON "content_items" AS PERMISSIVE FOR SELECT TO "sklaida_guest" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and adoption_id = nullif(current_setting('app.link_object', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_select" ON "content_items" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "content_items" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "content_items" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "content_items" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "content_items" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "content_items" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "content_items" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "regions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (true);--> statement-breakpoint
CREATE POLICY "app_insert" ON "regions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "regions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "regions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "regions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "regions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "regions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "guest_select" ON "regions" AS PERMISSIVE FOR SELECT TO "sklaida_guest" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "tenants" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (true);--> statement-breakpoint
CREATE POLICY "app_insert" ON "tenants" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "tenants" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "tenants" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "tenants" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "tenants" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "tenants" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "guest_select" ON "tenants" AS PERMISSIVE FOR SELECT TO "sklaida_guest" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "territories" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (true);--> statement-breakpoint
CREATE POLICY "app_insert" ON "territories" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "territories" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "territories" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "territories" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "territories" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "territories" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "guest_select" ON "territories" AS PERMISSIVE FOR SELECT TO "sklaida_guest" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."links" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."links" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."links" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."links" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."links" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."links" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."links" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."memberships" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."memberships" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."memberships" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."memberships" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."memberships" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."memberships" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."memberships" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."people" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."people" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."people" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."people" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."people" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."people" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."people" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."role_grants" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."role_grants" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."role_grants" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."role_grants" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."role_grants" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."role_grants" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."role_grants" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."sessions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."sessions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."sessions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."sessions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."sessions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."sessions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."sessions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."sign_in_attempts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."workgroup_members" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."workgroup_members" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."workgroup_members" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."workgroup_members" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."workgroup_members" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."workgroup_members" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."workgroup_members" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "outbox" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "outbox" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "outbox" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "outbox" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "outbox" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "worker_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "sklaida_worker" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "worker_update" ON "outbox" AS PERMISSIVE FOR UPDATE TO "sklaida_worker" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_select" ON "branches" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "branches" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "branches" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "branches" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "branches" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "branches" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "branches" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "departments" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "departments" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "departments" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "departments" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "departments" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "departments" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "departments" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "history" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "history" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "history" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "history" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "history" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "history" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "history" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "library_profiles" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "library_profiles" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "library_profiles" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "library_profiles" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "library_profiles" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "library_profiles" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "library_profiles" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "notices" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "notices" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "notices" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "notices" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "notices" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "notices" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "notices" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "tasks" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "tasks" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "tasks" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "tasks" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "tasks" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "tasks" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "tasks" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "comments" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "comments" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "comments" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "comments" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "owner_all" ON "comments" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "comments" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "comments" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "workgroups" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "workgroups" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "workgroups" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "workgroups" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "workgroups" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "workgroups" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "workgroups" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);