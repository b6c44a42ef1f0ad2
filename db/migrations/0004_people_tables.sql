CREATE TABLE "assignments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"assignee_id" uuid NOT NULL,
	"assignee_name" text NOT NULL,
	"given_by_id" uuid NOT NULL,
	"given_by_name" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'given' NOT NULL,
	"report" text DEFAULT '' NOT NULL,
	"reported_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"return_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assignments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "assignments_state" CHECK (state in ('given', 'accepted', 'reported', 'done', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deputations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"absent_id" uuid NOT NULL,
	"absent_name" text NOT NULL,
	"deputy_id" uuid NOT NULL,
	"deputy_name" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"duties" text[] NOT NULL,
	"reason" text,
	"handover" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoke_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "deputations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "deputations_state" CHECK (state in ('proposed', 'planned', 'revoked')),
	CONSTRAINT "deputations_two" CHECK (absent_id <> deputy_id),
	CONSTRAINT "deputations_time" CHECK (starts_at < ends_at)
);
--> statement-breakpoint
ALTER TABLE "deputations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "distribution_requests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ordered_by" text NOT NULL,
	"order_reference" text,
	"ordered_on" date NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"audience" text NOT NULL,
	"responsible_id" uuid,
	"responsible_name" text,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"proof" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"report" text DEFAULT '' NOT NULL,
	"reported_at" timestamp with time zone,
	"decline_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "distribution_requests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "distribution_requests_state" CHECK (state in ('received', 'accepted', 'sent', 'reported', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "distribution_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."access_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"granted_by" uuid,
	"valid_from" timestamp with time zone,
	"valid_until" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"entered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "identity"."access_grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"inviter_tenant_id" uuid,
	"email" text NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"job_title" text,
	"roles" text[] NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone,
	"created_by" uuid,
	"created_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "library_imports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'previewed' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "library_imports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "library_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."platform_admins" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "identity"."platform_admins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "jobs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"key" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"locked_until" timestamp with time zone,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"problem" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "jobs_state" CHECK (state in ('queued', 'running', 'done', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_exports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"job_id" uuid,
	"file_name" text,
	"bytes" integer,
	"sha256" text,
	"fetched_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "data_exports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "data_exports_kind" CHECK (kind in ('library', 'person'))
);
--> statement-breakpoint
ALTER TABLE "data_exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_requests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"kind" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "data_requests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "data_requests_kind" CHECK (kind in ('erasure', 'correction', 'restriction', 'access')),
	CONSTRAINT "data_requests_state" CHECK (state in ('received', 'done', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "data_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"months" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_rules_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "retention_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."ceremonies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid,
	"data" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."ceremonies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."mail_preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"digest_hour" smallint DEFAULT 8,
	"quiet_from" smallint,
	"quiet_until" smallint,
	"muted" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."mail_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."passkeys" (
	"credential_id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "identity"."passkeys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."person_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_email" text NOT NULL,
	"to_name" text NOT NULL,
	"locale" text NOT NULL,
	"mail" jsonb NOT NULL,
	"key" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"provider_id" text,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_letters_key_unique" UNIQUE("key"),
	CONSTRAINT "person_letters_state" CHECK (state in ('queued', 'sent', 'failed', 'bounced', 'suppressed'))
);
--> statement-breakpoint
ALTER TABLE "identity"."person_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."provider_accounts" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provider_accounts_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "identity"."provider_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."recovery_codes" (
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_person_id_hash_pk" PRIMARY KEY("person_id","hash")
);
--> statement-breakpoint
ALTER TABLE "identity"."recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."second_factor_rules" (
	"tenant_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "second_factor_rules_tenant_id_role_pk" PRIMARY KEY("tenant_id","role")
);
--> statement-breakpoint
ALTER TABLE "identity"."second_factor_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."second_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"last_step" bigint,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."second_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."sign_in_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"person_id" uuid,
	"purpose" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_codes_purpose" CHECK (purpose in ('sign-in', 'reset', 'confirm', 'address'))
);
--> statement-breakpoint
ALTER TABLE "identity"."sign_in_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."suppressed_addresses" (
	"email" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."suppressed_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_state";--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "forms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "forms_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "identity"."links" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "identity"."links" ADD COLUMN "path" text;--> statement-breakpoint
ALTER TABLE "identity"."links" ADD COLUMN "letter_id" uuid;--> statement-breakpoint
ALTER TABLE "identity"."people" ADD COLUMN "forms_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity"."people" ADD COLUMN "password_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity"."people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "awaits_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "confirmed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD COLUMN "link_hash" text;--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "acting_for_id" uuid DEFAULT nullif(current_setting('app.acting_for', true), '')::uuid;--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "acting_for_name" text DEFAULT nullif(current_setting('app.acting_for_name', true), '');--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assignee_member" FOREIGN KEY ("tenant_id","assignee_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputations" ADD CONSTRAINT "deputations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputations" ADD CONSTRAINT "deputations_absent_member" FOREIGN KEY ("tenant_id","absent_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputations" ADD CONSTRAINT "deputations_deputy_member" FOREIGN KEY ("tenant_id","deputy_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_requests" ADD CONSTRAINT "distribution_requests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_requests" ADD CONSTRAINT "distribution_requests_responsible" FOREIGN KEY ("tenant_id","responsible_id") REFERENCES "identity"."memberships"("tenant_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."access_grants" ADD CONSTRAINT "access_grants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."access_grants" ADD CONSTRAINT "access_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."access_grants" ADD CONSTRAINT "access_grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitations" ADD CONSTRAINT "invitations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitations" ADD CONSTRAINT "invitations_inviter_tenant_id_tenants_id_fk" FOREIGN KEY ("inviter_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitations" ADD CONSTRAINT "invitations_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitations" ADD CONSTRAINT "invitations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_imports" ADD CONSTRAINT "library_imports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."platform_admins" ADD CONSTRAINT "platform_admins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."ceremonies" ADD CONSTRAINT "ceremonies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."mail_preferences" ADD CONSTRAINT "mail_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."provider_accounts" ADD CONSTRAINT "provider_accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."second_factor_rules" ADD CONSTRAINT "second_factor_rules_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sign_in_codes" ADD CONSTRAINT "sign_in_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_assignee" ON "assignments" USING btree ("tenant_id","assignee_id","state","due_on");--> statement-breakpoint
CREATE INDEX "deputations_deputy" ON "deputations" USING btree ("tenant_id","deputy_id","ends_at");--> statement-breakpoint
CREATE INDEX "deputations_absent" ON "deputations" USING btree ("tenant_id","absent_id","ends_at");--> statement-breakpoint
CREATE INDEX "distribution_requests_open" ON "distribution_requests" USING btree ("tenant_id","state","due_on");--> statement-breakpoint
CREATE INDEX "access_grants_person" ON "identity"."access_grants" USING btree ("person_id","tenant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_hash_key" ON "identity"."invitations" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "invitations_tenant" ON "identity"."invitations" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "invitations_inviter" ON "identity"."invitations" USING btree ("inviter_tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "identity"."invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "library_imports_recent" ON "library_imports" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("tenant_id","kind","key");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at");--> statement-breakpoint
CREATE INDEX "data_exports_recent" ON "data_exports" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "data_requests_open" ON "data_requests" USING btree ("tenant_id","state","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_rules_subject" ON "retention_rules" USING btree ("tenant_id","subject");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "identity"."passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_letters_due" ON "identity"."person_letters" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "provider_accounts_person" ON "identity"."provider_accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_email" ON "identity"."sign_in_codes" USING btree ("email","created_at");--> statement-breakpoint
ALTER TABLE "identity"."links" ADD CONSTRAINT "links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "identity"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_id_key" ON "identity"."sessions" USING btree ("id");--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_method" CHECK (method in ('password', 'code', 'link', 'passkey', 'oidc', 'invitation'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_state" CHECK (state in ('queued', 'sent', 'failed', 'bounced', 'suppressed'));--> statement-breakpoint
CREATE POLICY "app_select" ON "assignments" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "assignments" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "assignments" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "assignments" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "assignments" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "assignments" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "assignments" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "deputations" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "deputations" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "deputations" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "deputations" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "deputations" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "deputations" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "deputations" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "distribution_requests" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "distribution_requests" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "distribution_requests" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "distribution_requests" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "distribution_requests" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "distribution_requests" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "distribution_requests" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."access_grants" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."access_grants" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."access_grants" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."access_grants" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."access_grants" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."access_grants" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."access_grants" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."invitations" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."invitations" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."invitations" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."invitations" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."invitations" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."invitations" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."invitations" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "library_imports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "library_imports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "library_imports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "library_imports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "library_imports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "library_imports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "library_imports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."platform_admins" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."platform_admins" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."platform_admins" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."platform_admins" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."platform_admins" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."platform_admins" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."platform_admins" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "jobs" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "jobs" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "jobs" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "jobs" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "jobs" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "jobs" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "jobs" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "worker_select" ON "jobs" AS PERMISSIVE FOR SELECT TO "sklaida_worker" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "worker_update" ON "jobs" AS PERMISSIVE FOR UPDATE TO "sklaida_worker" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_select" ON "data_exports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "data_exports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "data_exports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "data_exports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "data_exports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "data_exports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "data_exports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "data_requests" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "data_requests" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "data_requests" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "data_requests" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "data_requests" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "data_requests" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "data_requests" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "retention_rules" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "retention_rules" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "retention_rules" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "retention_rules" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "retention_rules" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "retention_rules" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "retention_rules" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."ceremonies" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."ceremonies" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."ceremonies" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."ceremonies" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."ceremonies" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."ceremonies" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."ceremonies" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."mail_preferences" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."mail_preferences" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."mail_preferences" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."mail_preferences" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."mail_preferences" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."mail_preferences" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."mail_preferences" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."passkeys" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."passkeys" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."passkeys" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."passkeys" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."passkeys" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."passkeys" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."passkeys" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."person_letters" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."person_letters" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."person_letters" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."person_letters" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."person_letters" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."person_letters" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."person_letters" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."provider_accounts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."provider_accounts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."provider_accounts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."provider_accounts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."provider_accounts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."provider_accounts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."provider_accounts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."recovery_codes" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."recovery_codes" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."recovery_codes" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."recovery_codes" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."recovery_codes" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."recovery_codes" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."recovery_codes" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."second_factor_rules" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."second_factor_rules" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."second_factor_rules" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."second_factor_rules" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."second_factor_rules" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."second_factor_rules" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."second_factor_rules" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."second_factors" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."second_factors" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."second_factors" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."second_factors" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."second_factors" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."second_factors" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."second_factors" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."sign_in_codes" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."sign_in_codes" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."sign_in_codes" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."sign_in_codes" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."sign_in_codes" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."sign_in_codes" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."sign_in_codes" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "app_insert" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "identity"."suppressed_addresses" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);