CREATE TABLE "ballot_options" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	CONSTRAINT "ballot_options_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "ballot_options" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "ballot_turnout" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"library" text NOT NULL,
	"voted_at" timestamp with time zone,
	CONSTRAINT "ballot_turnout_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "ballot_turnout" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "ballot_votes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"option_id" uuid NOT NULL,
	"person_id" uuid,
	"person_name" text,
	"answer" text DEFAULT 'yes' NOT NULL,
	CONSTRAINT "ballot_votes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ballot_votes_answer" CHECK (answer in ('yes', 'maybe', 'no'))
);
--> statement-breakpoint
ALTER TABLE "ballot_votes" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "ballots" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"meeting_id" uuid,
	"item_id" uuid,
	"question" text NOT NULL,
	"secret" boolean DEFAULT false NOT NULL,
	"many" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"quorum" integer,
	"entitled" integer DEFAULT 0 NOT NULL,
	"closes_on" date,
	"closed_at" timestamp with time zone,
	"reason" text,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ballots_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ballots_kind" CHECK (kind in ('poll', 'dates', 'vote', 'written')),
	CONSTRAINT "ballots_state" CHECK (state in ('open', 'closed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "ballots" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "bulletin_reads" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bulletin_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"read_version" integer NOT NULL,
	"confirmed_at" timestamp with time zone,
	"choice" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bulletin_reads_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "bulletin_reads" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "bulletins" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"departments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"must_read" boolean DEFAULT false NOT NULL,
	"poll" jsonb,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"published_at" timestamp with time zone,
	"until_on" date,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "bulletins_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "bulletins" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "group_files" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"subject_kind" text DEFAULT 'group' NOT NULL,
	"subject_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by_id" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_files_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "group_files_subject_kind" CHECK (subject_kind in ('group', 'meeting', 'post'))
);
--> statement-breakpoint
ALTER TABLE "group_files" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "meeting_guests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation" text,
	"link_id" uuid,
	"answer" text,
	"opened_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_guests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "meeting_guests_answer" CHECK (answer in ('coming', 'absent'))
);
--> statement-breakpoint
ALTER TABLE "meeting_guests" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "posts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"library" text NOT NULL,
	"body" text NOT NULL,
	"mentions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "posts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"read_number" integer DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_reads_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "thread_reads" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "threads" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"subject_kind" text DEFAULT 'topic' NOT NULL,
	"subject_id" uuid,
	"title" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"must_read" boolean DEFAULT false NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"last_post_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "threads_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "threads_subject_kind" CHECK (subject_kind in ('topic', 'agenda_item', 'decision', 'template', 'report'))
);
--> statement-breakpoint
ALTER TABLE "threads" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "duty_clauses" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"description_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"number" text NOT NULL,
	"body" text NOT NULL,
	"gathers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duty_clauses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "duty_clauses" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "duty_evidence" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"title" text NOT NULL,
	"happened_on" date NOT NULL,
	"note" text,
	"excluded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duty_evidence_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "duty_evidence" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "job_descriptions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"approved_on" date,
	"source" text NOT NULL,
	"replaced_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "job_descriptions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "job_descriptions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "group_reports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"title" text NOT NULL,
	"library" text NOT NULL,
	"expires_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_reports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_reports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "received_reports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"library" text NOT NULL,
	"expires_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "received_reports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "received_reports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "report_comments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"library" text NOT NULL,
	"body" text NOT NULL,
	"question" boolean DEFAULT false NOT NULL,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_comments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "report_comments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "report_shares" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"group_id" uuid,
	"person_id" uuid,
	"audience_name" text NOT NULL,
	"hidden" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text,
	"expires_on" date,
	"withdrawn_at" timestamp with time zone,
	"shared_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_shares_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_shares_audience" CHECK (audience in ('group', 'person'))
);
--> statement-breakpoint
ALTER TABLE "report_shares" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "report_sources" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"figure" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"label" text NOT NULL,
	"value" numeric NOT NULL,
	CONSTRAINT "report_sources_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "report_sources" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "report_views" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"library" text NOT NULL,
	"way" text NOT NULL,
	"viewed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_views_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_views_way" CHECK (way in ('page', 'pdf', 'xlsx'))
);
--> statement-breakpoint
ALTER TABLE "report_views" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "reports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text DEFAULT 'plain' NOT NULL,
	"title" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"recipient_id" uuid,
	"recipient_name" text,
	"document" jsonb NOT NULL,
	"filed" jsonb,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by_name" text,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "reports_kind" CHECK (kind in ('plain', 'year', 'duties', 'group_year')),
	CONSTRAINT "reports_state" CHECK (state in ('draft', 'submitted', 'returned', 'accepted', 'archived'))
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "shared_reports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"title" text NOT NULL,
	"library" text NOT NULL,
	"shared_by_name" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"document" jsonb NOT NULL,
	"withheld" integer DEFAULT 0 NOT NULL,
	"note" text,
	"filed_at" timestamp with time zone NOT NULL,
	"expires_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_reports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "shared_reports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "side_reports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"title" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"columns" jsonb NOT NULL,
	"due_on" date,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "side_reports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "side_reports_state" CHECK (state in ('open', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "side_reports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "side_rows" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"side_id" uuid NOT NULL,
	"home_id" uuid NOT NULL,
	"label" text NOT NULL,
	"cells" jsonb NOT NULL,
	"filled_by_name" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "side_rows_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "side_rows" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "ballot_options" ADD CONSTRAINT "ballot_options_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_options" ADD CONSTRAINT "ballot_options_ballot_key" FOREIGN KEY ("tenant_id","ballot_id") REFERENCES "public"."ballots"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_turnout" ADD CONSTRAINT "ballot_turnout_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_turnout" ADD CONSTRAINT "ballot_turnout_ballot_key" FOREIGN KEY ("tenant_id","ballot_id") REFERENCES "public"."ballots"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_votes" ADD CONSTRAINT "ballot_votes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_votes" ADD CONSTRAINT "ballot_votes_ballot_key" FOREIGN KEY ("tenant_id","ballot_id") REFERENCES "public"."ballots"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bulletin_reads" ADD CONSTRAINT "bulletin_reads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bulletin_reads" ADD CONSTRAINT "bulletin_reads_bulletin" FOREIGN KEY ("tenant_id","bulletin_id") REFERENCES "public"."bulletins"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bulletins" ADD CONSTRAINT "bulletins_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_files" ADD CONSTRAINT "group_files_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_files" ADD CONSTRAINT "group_files_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_key" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_key" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duty_clauses" ADD CONSTRAINT "duty_clauses_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duty_clauses" ADD CONSTRAINT "duty_clauses_description_key" FOREIGN KEY ("tenant_id","description_id") REFERENCES "public"."job_descriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duty_evidence" ADD CONSTRAINT "duty_evidence_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duty_evidence" ADD CONSTRAINT "duty_evidence_clause" FOREIGN KEY ("tenant_id","clause_id") REFERENCES "public"."duty_clauses"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "job_descriptions" ADD CONSTRAINT "job_descriptions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_reports" ADD CONSTRAINT "group_reports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_reports" ADD CONSTRAINT "group_reports_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "received_reports" ADD CONSTRAINT "received_reports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_shares" ADD CONSTRAINT "report_shares_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_shares" ADD CONSTRAINT "report_shares_report_key" FOREIGN KEY ("tenant_id","report_id") REFERENCES "public"."reports"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_report_key" FOREIGN KEY ("tenant_id","report_id") REFERENCES "public"."reports"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_views" ADD CONSTRAINT "report_views_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shared_reports" ADD CONSTRAINT "shared_reports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "side_reports" ADD CONSTRAINT "side_reports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "side_reports" ADD CONSTRAINT "side_reports_group_key" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "side_rows" ADD CONSTRAINT "side_rows_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "side_rows" ADD CONSTRAINT "side_rows_side_key" FOREIGN KEY ("tenant_id","side_id") REFERENCES "public"."side_reports"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "ballot_options_ballot" ON "ballot_options" USING btree ("scope_id","ballot_id","position");
--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_turnout_person" ON "ballot_turnout" USING btree ("tenant_id","ballot_id","person_id");
--> statement-breakpoint
CREATE INDEX "ballot_turnout_ballot" ON "ballot_turnout" USING btree ("scope_id","ballot_id");
--> statement-breakpoint
CREATE INDEX "ballot_votes_ballot" ON "ballot_votes" USING btree ("scope_id","ballot_id","option_id");
--> statement-breakpoint
CREATE INDEX "ballots_group" ON "ballots" USING btree ("scope_id","state","created_at");
--> statement-breakpoint
CREATE INDEX "ballots_item" ON "ballots" USING btree ("scope_id","item_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "bulletin_reads_person" ON "bulletin_reads" USING btree ("tenant_id","bulletin_id","person_id");
--> statement-breakpoint
CREATE INDEX "bulletins_published" ON "bulletins" USING btree ("tenant_id","published_at");
--> statement-breakpoint
CREATE INDEX "group_files_group" ON "group_files" USING btree ("scope_id","subject_id","created_at");
--> statement-breakpoint
CREATE INDEX "meeting_guests_meeting" ON "meeting_guests" USING btree ("scope_id","meeting_id");
--> statement-breakpoint
CREATE INDEX "posts_thread" ON "posts" USING btree ("scope_id","thread_id","number");
--> statement-breakpoint
CREATE INDEX "thread_reads_thread" ON "thread_reads" USING btree ("scope_id","thread_id","person_id");
--> statement-breakpoint
CREATE INDEX "threads_group" ON "threads" USING btree ("scope_id","last_post_at");
--> statement-breakpoint
CREATE INDEX "threads_subject" ON "threads" USING btree ("scope_id","subject_id");
--> statement-breakpoint
CREATE INDEX "duty_clauses_description" ON "duty_clauses" USING btree ("tenant_id","description_id","position");
--> statement-breakpoint
CREATE UNIQUE INDEX "duty_evidence_subject" ON "duty_evidence" USING btree ("tenant_id","clause_id","subject_kind","subject_id");
--> statement-breakpoint
CREATE INDEX "job_descriptions_person" ON "job_descriptions" USING btree ("tenant_id","person_id");
--> statement-breakpoint
CREATE INDEX "group_reports_group" ON "group_reports" USING btree ("scope_id","created_at");
--> statement-breakpoint
CREATE INDEX "received_reports_person" ON "received_reports" USING btree ("tenant_id","person_id","created_at");
--> statement-breakpoint
CREATE INDEX "report_comments_share" ON "report_comments" USING btree ("scope_id","created_at");
--> statement-breakpoint
CREATE INDEX "report_shares_report" ON "report_shares" USING btree ("tenant_id","report_id");
--> statement-breakpoint
CREATE INDEX "report_sources_report" ON "report_sources" USING btree ("tenant_id","report_id","block_id");
--> statement-breakpoint
CREATE INDEX "report_sources_subject" ON "report_sources" USING btree ("tenant_id","subject_kind","subject_id");
--> statement-breakpoint
CREATE INDEX "report_views_share" ON "report_views" USING btree ("tenant_id","share_id","viewed_at");
--> statement-breakpoint
CREATE INDEX "reports_state" ON "reports" USING btree ("tenant_id","state","updated_at");
--> statement-breakpoint
CREATE INDEX "shared_reports_scope" ON "shared_reports" USING btree ("scope_id");
--> statement-breakpoint
CREATE INDEX "side_reports_group" ON "side_reports" USING btree ("scope_id","created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "side_rows_home" ON "side_rows" USING btree ("tenant_id","side_id","home_id");
--> statement-breakpoint
CREATE INDEX "side_rows_side" ON "side_rows" USING btree ("scope_id","side_id");
--> statement-breakpoint
CREATE POLICY "app_select" ON "ballot_options" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "ballot_options" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "ballot_options" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "ballot_options" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "ballot_options" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "ballot_options" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "ballot_options" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "ballot_turnout" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "ballot_turnout" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "ballot_turnout" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "ballot_turnout" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "ballot_turnout" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "ballot_turnout" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "ballot_turnout" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "ballot_votes" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "ballot_votes" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "ballot_votes" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "ballot_votes" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "ballot_votes" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "ballot_votes" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "ballot_votes" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "ballots" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "ballots" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "ballots" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "ballots" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "ballots" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "bulletin_reads" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "bulletin_reads" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "bulletin_reads" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "bulletin_reads" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "bulletin_reads" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "bulletin_reads" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "bulletin_reads" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "bulletins" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "bulletins" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "bulletins" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "bulletins" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "bulletins" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "bulletins" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "bulletins" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "group_files" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "group_files" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "group_files" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "group_files" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "group_files" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "group_files" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "group_files" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "meeting_guests" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "meeting_guests" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "meeting_guests" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "meeting_guests" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "meeting_guests" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "meeting_guests" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "meeting_guests" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "posts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "posts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "posts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "posts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "posts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "posts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "posts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "thread_reads" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "thread_reads" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "thread_reads" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "thread_reads" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "thread_reads" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "thread_reads" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "thread_reads" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "threads" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "threads" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "threads" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "threads" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "threads" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "threads" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "threads" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "duty_clauses" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "duty_clauses" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "duty_clauses" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "duty_clauses" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "duty_clauses" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "duty_clauses" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "duty_clauses" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "duty_evidence" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "duty_evidence" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "duty_evidence" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "duty_evidence" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "duty_evidence" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "duty_evidence" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "duty_evidence" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "job_descriptions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "job_descriptions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "job_descriptions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "job_descriptions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "job_descriptions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "job_descriptions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "job_descriptions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "group_reports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "group_reports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "group_reports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "group_reports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "group_reports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "group_reports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "group_reports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "received_reports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "received_reports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_update" ON "received_reports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "received_reports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "received_reports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "received_reports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "received_reports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "report_comments" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "report_comments" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "report_comments" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "report_comments" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "report_comments" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "report_comments" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "report_comments" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "report_shares" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "report_shares" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_update" ON "report_shares" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "report_shares" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "report_shares" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "report_shares" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "report_shares" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "report_sources" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "report_sources" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "report_sources" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "report_sources" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "report_sources" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "report_sources" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "report_sources" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "report_views" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "report_views" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_update" ON "report_views" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "report_views" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "report_views" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "report_views" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "report_views" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "reports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_insert" ON "reports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_update" ON "reports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "app_delete" ON "reports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY "owner_all" ON "reports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "reports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "reports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "shared_reports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "shared_reports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "shared_reports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "shared_reports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "shared_reports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "shared_reports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "shared_reports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "side_reports" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "side_reports" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "side_reports" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "side_reports" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "side_reports" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "side_reports" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "side_reports" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "app_select" ON "side_rows" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_insert" ON "side_rows" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_update" ON "side_rows" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "app_delete" ON "side_rows" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));
--> statement-breakpoint
CREATE POLICY "owner_all" ON "side_rows" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "definer_all" ON "side_rows" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "backup_select" ON "side_rows" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);
--> statement-breakpoint
-- Every table of this migration keeps its walls for its owner too.
do $$
declare t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'public' and not c.relforcerowsecurity
  loop
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('grant select, insert, update, delete on %I.%I to sklaida_definer', t.nspname, t.relname);
    execute format('grant select on %I.%I to sklaida_backup', t.nspname, t.relname);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update, delete on threads, posts, thread_reads, group_files, meeting_guests, ballots, ballot_options, bulletins, bulletin_reads,
  job_descriptions, duty_clauses, duty_evidence, reports, report_sources, side_reports, side_rows to sklaida_app;
--> statement-breakpoint
-- A vote is taken, and a report is carried to its readers, by functions alone.
grant select on ballot_turnout, ballot_votes, report_shares, shared_reports, report_comments, report_views, received_reports,
  group_reports to sklaida_app;
