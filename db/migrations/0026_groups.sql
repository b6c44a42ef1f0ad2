-- What a group and its meetings are made of. Walls, grants and functions follow in 0027.
CREATE TABLE "commitments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"group_name" text NOT NULL,
	"host_slug" text NOT NULL,
	"body" text NOT NULL,
	"assignee_id" uuid NOT NULL,
	"assignee_name" text NOT NULL,
	"asked_on" date,
	"due_on" date,
	"proposed_on" date,
	"state" text DEFAULT 'offered' NOT NULL,
	"reason" text,
	"progress" text,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "commitments_state" CHECK (state in ('offered', 'accepted', 'countered', 'declined', 'done', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "commitments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "decisions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"meeting_id" uuid,
	"item_id" uuid,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text,
	"owner_tenant_id" uuid,
	"owner_library" text,
	"due_on" date,
	"state" text DEFAULT 'open' NOT NULL,
	"commitment" text,
	"proposed_on" date,
	"reason" text,
	"progress" text,
	"progress_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decisions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "decisions_state" CHECK (state in ('open', 'in_progress', 'done', 'dropped')),
	CONSTRAINT "decisions_commitment" CHECK (commitment in ('offered', 'accepted', 'countered', 'declined', 'done', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text DEFAULT 'topic' NOT NULL,
	"presenter_name" text,
	"planned_minutes" integer,
	"notes" text DEFAULT '' NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"folded" integer DEFAULT 0 NOT NULL,
	"state" "bytea",
	"done_at" timestamp with time zone,
	"continues_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_items_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "agenda_items_kind" CHECK (kind in ('topic', 'decisions', 'results', 'proposal', 'other'))
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "attendances" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"library" text NOT NULL,
	"answer" text,
	"deputy_name" text,
	"answered_at" timestamp with time zone,
	"attended" boolean DEFAULT false NOT NULL,
	"agreed_at" timestamp with time zone,
	"objection" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "attendances_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "attendances_answer" CHECK (answer in ('comes', 'stays_away', 'sends'))
);
--> statement-breakpoint
ALTER TABLE "attendances" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "group_topics" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"body" text NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"item_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "group_topics_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_topics" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "meeting_series" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text DEFAULT 'meeting' NOT NULL,
	"rule" jsonb NOT NULL,
	"starts_at" text NOT NULL,
	"minutes" integer NOT NULL,
	"place" text,
	"link" text,
	"agenda" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_series_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "meeting_series_kind" CHECK (kind in ('meeting', 'sitting'))
);
--> statement-breakpoint
ALTER TABLE "meeting_series" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "meetings" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"series_id" uuid,
	"series_on" date,
	"kind" text DEFAULT 'meeting' NOT NULL,
	"title" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"zone" text DEFAULT 'Europe/Vilnius' NOT NULL,
	"place" text,
	"link" text,
	"number" integer,
	"chair_name" text,
	"secretary_name" text,
	"quorum" integer,
	"published_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"object_until" date,
	"approved_at" timestamp with time zone,
	"reason" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "meetings_kind" CHECK (kind in ('meeting', 'sitting')),
	CONSTRAINT "meetings_state" CHECK (state in ('planned', 'agenda_published', 'held', 'minutes_draft', 'minutes_approved', 'cancelled')),
	CONSTRAINT "meetings_order" CHECK (ends_at > starts_at)
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "minute_updates" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"key" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "minute_updates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "minute_updates_size" CHECK (octet_length(body) <= 262144)
);
--> statement-breakpoint
ALTER TABLE "minute_updates" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "identity"."workgroup_members" ADD COLUMN "home_id" uuid;
--> statement-breakpoint
ALTER TABLE "identity"."workgroup_members" ADD COLUMN "observes" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "workgroups" ADD COLUMN "kind" text DEFAULT 'workgroup' NOT NULL;
--> statement-breakpoint
ALTER TABLE "workgroups" ADD COLUMN "reach" text DEFAULT 'region' NOT NULL;
--> statement-breakpoint
ALTER TABLE "workgroups" ADD COLUMN "charter" text;
--> statement-breakpoint
ALTER TABLE "workgroups" ADD COLUMN "ended_on" date;
--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_key" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meetings"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_meeting" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meetings"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_group" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_topics" ADD CONSTRAINT "group_topics_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_topics" ADD CONSTRAINT "group_topics_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "minute_updates" ADD CONSTRAINT "minute_updates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "minute_updates" ADD CONSTRAINT "minute_updates_item" FOREIGN KEY ("tenant_id","item_id") REFERENCES "public"."agenda_items"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "minute_updates" ADD CONSTRAINT "minute_updates_group" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "commitments_state" ON "commitments" USING btree ("tenant_id","state","due_on");
--> statement-breakpoint
CREATE INDEX "decisions_group" ON "decisions" USING btree ("scope_id","state","due_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_number" ON "decisions" USING btree ("tenant_id","scope_id","number");
--> statement-breakpoint
CREATE INDEX "agenda_items_meeting" ON "agenda_items" USING btree ("scope_id","meeting_id","position");
--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_person" ON "attendances" USING btree ("tenant_id","meeting_id","person_id");
--> statement-breakpoint
CREATE INDEX "group_topics_group" ON "group_topics" USING btree ("scope_id","created_at");
--> statement-breakpoint
CREATE INDEX "meeting_series_group" ON "meeting_series" USING btree ("scope_id");
--> statement-breakpoint
CREATE INDEX "meetings_group" ON "meetings" USING btree ("scope_id","starts_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_series_day" ON "meetings" USING btree ("tenant_id","series_id","series_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "minute_updates_seq" ON "minute_updates" USING btree ("tenant_id","item_id","seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "minute_updates_key" ON "minute_updates" USING btree ("tenant_id","item_id","key");
--> statement-breakpoint
ALTER TABLE "workgroups" ADD CONSTRAINT "workgroups_kind" CHECK (kind in ('workgroup', 'event_council', 'editorial_board', 'territorial_council'));
--> statement-breakpoint
ALTER TABLE "workgroups" ADD CONSTRAINT "workgroups_reach" CHECK (reach in ('library', 'region', 'association'));
--> statement-breakpoint
CREATE POLICY "app_select" ON "commitments" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "commitments" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_update" ON "commitments" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "commitments" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "commitments" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "commitments" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "commitments" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "decisions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "decisions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "decisions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "decisions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "decisions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "decisions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "decisions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "agenda_items" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "agenda_items" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "agenda_items" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "agenda_items" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "agenda_items" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "agenda_items" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "agenda_items" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "attendances" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "attendances" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "attendances" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "attendances" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "attendances" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "attendances" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "attendances" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "group_topics" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "group_topics" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "group_topics" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "group_topics" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "group_topics" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "group_topics" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "group_topics" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "meeting_series" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "meeting_series" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "meeting_series" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "meeting_series" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "meeting_series" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "meeting_series" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "meeting_series" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "meetings" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "meetings" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "meetings" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "meetings" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "meetings" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "meetings" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "meetings" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "minute_updates" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "minute_updates" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "minute_updates" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "minute_updates" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "minute_updates" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "minute_updates" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "minute_updates" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "workgroups" ADD COLUMN "scope_id" uuid GENERATED ALWAYS AS (id) STORED NOT NULL
--> statement-breakpoint
ALTER POLICY "app_select" ON "workgroups" TO sklaida_app USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]))
--> statement-breakpoint
ALTER POLICY "app_insert" ON "workgroups" TO sklaida_app WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]))
--> statement-breakpoint
ALTER POLICY "app_update" ON "workgroups" TO sklaida_app USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]))
--> statement-breakpoint
ALTER POLICY "app_delete" ON "workgroups" TO sklaida_app USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)