CREATE TABLE "campaign_cells" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"library_kind" text NOT NULL,
	"municipality" text NOT NULL,
	"week_on" date NOT NULL,
	"libraries" integer DEFAULT 0 NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"participants" integer DEFAULT 0 NOT NULL,
	"children_and_youth" integer DEFAULT 0 NOT NULL,
	"online_participants" integer DEFAULT 0 NOT NULL,
	"posts" integer DEFAULT 0 NOT NULL,
	"reach" integer DEFAULT 0 NOT NULL,
	"media_mentions" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "campaign_cells_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "campaign_cells" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "challenge_totals" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"library_kind" text NOT NULL,
	"libraries" integer DEFAULT 0 NOT NULL,
	"week_on" date NOT NULL,
	"readers" integer DEFAULT 0 NOT NULL,
	"books" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "challenge_totals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "challenge_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "challenge_weeks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	"readers" integer DEFAULT 0 NOT NULL,
	"books" integer DEFAULT 0 NOT NULL,
	"carried" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "challenge_weeks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "challenge_weeks_numbers" CHECK (readers >= 0 and books >= 0)
);
--> statement-breakpoint
ALTER TABLE "challenge_weeks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contest_entries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"contest_id" uuid NOT NULL,
	"code" text NOT NULL,
	"entrant_name" text,
	"contact" text,
	"guardian" text,
	"age_group" text,
	"title" text NOT NULL,
	"body" text,
	"state" text DEFAULT 'received' NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "contest_entries_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contest_entries_state" CHECK (state in ('received', 'excluded', 'won'))
);
--> statement-breakpoint
ALTER TABLE "contest_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contest_receipts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"age_group" text,
	"state" text DEFAULT 'received' NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contest_receipts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contest_receipts_state" CHECK (state in ('received', 'excluded', 'won'))
);
--> statement-breakpoint
ALTER TABLE "contest_receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contest_scores" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"juror_id" uuid NOT NULL,
	"juror_name" text NOT NULL,
	"points" integer NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contest_scores_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contest_scores_points" CHECK (points between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "contest_scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"campaign_id" uuid NOT NULL,
	"rules" text NOT NULL,
	"age_groups" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"entries_until" date NOT NULL,
	"decided_on" date NOT NULL,
	"erase_on" date NOT NULL,
	"winners" integer DEFAULT 1 NOT NULL,
	"method" text DEFAULT 'jury' NOT NULL,
	"seed_hash" text,
	"seed" text,
	"drawn_at" timestamp with time zone,
	"outcome" jsonb,
	"erased_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contests_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public')),
	CONSTRAINT "contests_method" CHECK (method in ('jury', 'lot')),
	CONSTRAINT "contests_days" CHECK (entries_until <= decided_on and decided_on <= erase_on and winners between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "contests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "images" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"block_id" text,
	"name" text NOT NULL,
	"alt" text NOT NULL,
	"credit" text,
	"shows_people" boolean DEFAULT false NOT NULL,
	"consent" text,
	"format" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "images_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "images_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public')),
	CONSTRAINT "images_subject_kind" CHECK (subject_kind in ('template', 'campaign', 'adoption', 'library'))
);
--> statement-breakpoint
ALTER TABLE "images" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kit_links" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"campaign_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"label" text NOT NULL,
	"parent_id" uuid,
	"expires_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"uses" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "kit_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kit_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_marks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fits_at" timestamp with time zone,
	CONSTRAINT "review_marks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "review_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reviews" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"document" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reviews_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "reviews_subject_kind" CHECK (subject_kind in ('template', 'campaign')),
	CONSTRAINT "reviews_state" CHECK (state in ('open', 'closed', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adoption_updates" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"from_number" integer NOT NULL,
	"to_number" integer NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"note" text,
	"applied" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"seen_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "adoption_updates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "adoption_updates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "improvement_offers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_tenant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"block_id" text NOT NULL,
	"channel" text NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"note" text,
	"state" text DEFAULT 'offered' NOT NULL,
	"answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "improvement_offers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "improvement_offers_state" CHECK (state in ('offered', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "improvement_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "item_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"cause" text NOT NULL,
	"person_id" uuid DEFAULT nullif(current_setting('app.person_id', true), '')::uuid,
	"person_name" text DEFAULT nullif(current_setting('app.person_name', true), ''),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "item_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "item_versions_cause" CHECK (cause in ('edit', 'update', 'choice', 'undo'))
);
--> statement-breakpoint
ALTER TABLE "item_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "merge_conflicts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"update_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"field" text NOT NULL,
	"kind" text NOT NULL,
	"base" text,
	"upstream" text,
	"ours" text,
	"state" text DEFAULT 'open' NOT NULL,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "merge_conflicts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "merge_conflicts_state" CHECK (state in ('open', 'region', 'ours', 'both', 'rewritten', 'superseded'))
);
--> statement-breakpoint
ALTER TABLE "merge_conflicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offered_texts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adoption_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"channel" text NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"note" text,
	"state" text DEFAULT 'offered' NOT NULL,
	"answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "offered_texts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offered_texts_state" CHECK (state in ('offered', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "offered_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_drafts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"base_number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"note" text,
	"urgent" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaign_drafts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "campaign_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_notes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaign_notes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "campaign_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share" text DEFAULT 'tenant' NOT NULL,
	"share_scope_id" uuid,
	"scope_id" uuid GENERATED ALWAYS AS (case share when 'tenant' then tenant_id when 'public' then '00000000-0000-7000-8000-000000000001'::uuid when 'association' then md5('association ' || share_scope_id::text)::uuid else share_scope_id end) STORED NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"answer_by" date NOT NULL,
	"report_by" date NOT NULL,
	"note" text,
	"urgent" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "campaign_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "campaign_versions_share" CHECK (share in ('tenant', 'region', 'workgroup', 'association', 'public')),
	CONSTRAINT "campaign_versions_number" CHECK (number >= 1)
);
--> statement-breakpoint
ALTER TABLE "campaign_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "adoption_mirrors" ADD COLUMN "reason_kind" text;--> statement-breakpoint
ALTER TABLE "adoptions" ADD COLUMN "reason_kind" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "kind" text DEFAULT 'promotion' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "current_number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "previous_id" uuid;--> statement-breakpoint
ALTER TABLE "content_items" ADD COLUMN "origin" text DEFAULT 'region' NOT NULL;--> statement-breakpoint
ALTER TABLE "content_items" ADD COLUMN "gone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "content_items" ADD COLUMN "put_aside_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "town_forms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."links" ADD COLUMN "kit_id" uuid;--> statement-breakpoint
ALTER TABLE "library_profiles" ADD COLUMN "colour" text;--> statement-breakpoint
ALTER TABLE "library_profiles" ADD COLUMN "mark_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "base_due_on" date;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "block_id" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "paragraph" integer;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaign_cells" ADD CONSTRAINT "campaign_cells_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_cells" ADD CONSTRAINT "campaign_cells_campaign" FOREIGN KEY ("campaign_tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_totals" ADD CONSTRAINT "challenge_totals_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_totals" ADD CONSTRAINT "challenge_totals_campaign" FOREIGN KEY ("campaign_tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_weeks" ADD CONSTRAINT "challenge_weeks_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_weeks" ADD CONSTRAINT "challenge_weeks_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_entries" ADD CONSTRAINT "contest_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_entries" ADD CONSTRAINT "contest_entries_source_tenant_id_tenants_id_fk" FOREIGN KEY ("source_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_entries" ADD CONSTRAINT "contest_entries_contest" FOREIGN KEY ("tenant_id","contest_id") REFERENCES "public"."contests"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_receipts" ADD CONSTRAINT "contest_receipts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_receipts" ADD CONSTRAINT "contest_receipts_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_scores" ADD CONSTRAINT "contest_scores_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_scores" ADD CONSTRAINT "contest_scores_entry" FOREIGN KEY ("tenant_id","entry_id") REFERENCES "public"."contest_entries"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_campaign" FOREIGN KEY ("tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_links" ADD CONSTRAINT "kit_links_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_links" ADD CONSTRAINT "kit_links_source_tenant_id_tenants_id_fk" FOREIGN KEY ("source_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_links" ADD CONSTRAINT "kit_links_campaign" FOREIGN KEY ("campaign_tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_marks" ADD CONSTRAINT "review_marks_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_marks" ADD CONSTRAINT "review_marks_review" FOREIGN KEY ("tenant_id","review_id") REFERENCES "public"."reviews"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_marks" ADD CONSTRAINT "review_marks_group" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_group" FOREIGN KEY ("tenant_id","scope_id") REFERENCES "public"."workgroups"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_updates" ADD CONSTRAINT "adoption_updates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_updates" ADD CONSTRAINT "adoption_updates_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_offers" ADD CONSTRAINT "improvement_offers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_offers" ADD CONSTRAINT "improvement_offers_source_tenant_id_tenants_id_fk" FOREIGN KEY ("source_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_item" FOREIGN KEY ("tenant_id","item_id") REFERENCES "public"."content_items"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_conflicts" ADD CONSTRAINT "merge_conflicts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_conflicts" ADD CONSTRAINT "merge_conflicts_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_conflicts" ADD CONSTRAINT "merge_conflicts_update" FOREIGN KEY ("tenant_id","update_id") REFERENCES "public"."adoption_updates"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_texts" ADD CONSTRAINT "offered_texts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_texts" ADD CONSTRAINT "offered_texts_adoption" FOREIGN KEY ("tenant_id","adoption_id") REFERENCES "public"."adoptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_drafts" ADD CONSTRAINT "campaign_drafts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_drafts" ADD CONSTRAINT "campaign_drafts_campaign" FOREIGN KEY ("tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_notes" ADD CONSTRAINT "campaign_notes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_notes" ADD CONSTRAINT "campaign_notes_campaign" FOREIGN KEY ("tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_versions" ADD CONSTRAINT "campaign_versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_versions" ADD CONSTRAINT "campaign_versions_campaign" FOREIGN KEY ("tenant_id","campaign_id") REFERENCES "public"."campaigns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_cells_key" ON "campaign_cells" USING btree ("tenant_id","campaign_tenant_id","campaign_id","library_kind","municipality","week_on");--> statement-breakpoint
CREATE UNIQUE INDEX "challenge_totals_key" ON "challenge_totals" USING btree ("tenant_id","campaign_tenant_id","campaign_id","library_kind","week_on");--> statement-breakpoint
CREATE UNIQUE INDEX "challenge_weeks_key" ON "challenge_weeks" USING btree ("tenant_id","adoption_id","week_on");--> statement-breakpoint
CREATE UNIQUE INDEX "contest_entries_code_key" ON "contest_entries" USING btree ("tenant_id","contest_id","code");--> statement-breakpoint
CREATE INDEX "contest_receipts_adoption" ON "contest_receipts" USING btree ("tenant_id","adoption_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contest_scores_juror_key" ON "contest_scores" USING btree ("tenant_id","entry_id","juror_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contests_campaign_key" ON "contests" USING btree ("tenant_id","campaign_id");--> statement-breakpoint
CREATE INDEX "images_subject" ON "images" USING btree ("tenant_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "images_scope" ON "images" USING btree ("scope_id","subject_id");--> statement-breakpoint
CREATE INDEX "kit_links_campaign" ON "kit_links" USING btree ("tenant_id","campaign_tenant_id","campaign_id","source_tenant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_marks_person" ON "review_marks" USING btree ("tenant_id","review_id","person_id");--> statement-breakpoint
CREATE INDEX "reviews_group" ON "reviews" USING btree ("scope_id","state","due_on");--> statement-breakpoint
CREATE INDEX "reviews_subject" ON "reviews" USING btree ("tenant_id","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "adoption_updates_number_key" ON "adoption_updates" USING btree ("tenant_id","adoption_id","to_number");--> statement-breakpoint
CREATE INDEX "improvement_offers_campaign" ON "improvement_offers" USING btree ("tenant_id","campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "item_versions_item" ON "item_versions" USING btree ("tenant_id","item_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "merge_conflicts_open" ON "merge_conflicts" USING btree ("tenant_id","adoption_id","subject","subject_id","field") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "merge_conflicts_list" ON "merge_conflicts" USING btree ("tenant_id","adoption_id","state");--> statement-breakpoint
CREATE INDEX "offered_texts_adoption" ON "offered_texts" USING btree ("tenant_id","adoption_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_drafts_one" ON "campaign_drafts" USING btree ("tenant_id","campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_versions_number_key" ON "campaign_versions" USING btree ("tenant_id","campaign_id","number");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_kind" CHECK (kind in ('promotion', 'contest', 'challenge'));--> statement-breakpoint
ALTER TABLE "content_items" ADD CONSTRAINT "content_items_origin" CHECK (origin in ('region', 'own'));--> statement-breakpoint
CREATE POLICY "app_select" ON "campaign_cells" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaign_cells" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "campaign_cells" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaign_cells" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaign_cells" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaign_cells" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaign_cells" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "challenge_totals" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "challenge_totals" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "challenge_totals" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "challenge_totals" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "challenge_totals" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "challenge_totals" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "challenge_totals" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "challenge_weeks" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "challenge_weeks" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "challenge_weeks" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "challenge_weeks" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "challenge_weeks" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "challenge_weeks" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "challenge_weeks" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "contest_entries" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "contest_entries" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "contest_entries" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "contest_entries" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "contest_entries" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "contest_entries" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "contest_entries" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "contest_receipts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "contest_receipts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "contest_receipts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "contest_receipts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "contest_receipts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "contest_receipts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "contest_receipts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "contest_scores" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "contest_scores" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "contest_scores" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "contest_scores" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "contest_scores" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "contest_scores" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "contest_scores" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "contests" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "contests" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "contests" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "contests" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "contests" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "contests" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "contests" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "images" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "images" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "images" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "images" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "images" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "images" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "images" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "kit_links" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "kit_links" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "kit_links" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "kit_links" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "kit_links" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "kit_links" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "kit_links" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "review_marks" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "review_marks" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "review_marks" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "review_marks" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "owner_all" ON "review_marks" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "review_marks" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "review_marks" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "reviews" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "reviews" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "reviews" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])) WITH CHECK (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "reviews" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "owner_all" ON "reviews" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "reviews" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "reviews" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "adoption_updates" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "adoption_updates" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "adoption_updates" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "adoption_updates" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "adoption_updates" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "adoption_updates" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "adoption_updates" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "improvement_offers" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "improvement_offers" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "improvement_offers" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "improvement_offers" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "improvement_offers" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "improvement_offers" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "improvement_offers" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "item_versions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "item_versions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "item_versions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "item_versions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "item_versions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "item_versions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "item_versions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "merge_conflicts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "merge_conflicts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "merge_conflicts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "merge_conflicts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "merge_conflicts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "merge_conflicts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "merge_conflicts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "offered_texts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "offered_texts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_update" ON "offered_texts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "app_delete" ON "offered_texts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (false);--> statement-breakpoint
CREATE POLICY "owner_all" ON "offered_texts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "offered_texts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "offered_texts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "campaign_drafts" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaign_drafts" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "campaign_drafts" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaign_drafts" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaign_drafts" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaign_drafts" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaign_drafts" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "campaign_notes" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaign_notes" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_update" ON "campaign_notes" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaign_notes" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaign_notes" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaign_notes" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaign_notes" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "campaign_versions" AS PERMISSIVE FOR SELECT TO "sklaida_app" USING (scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_insert" ON "campaign_versions" AS PERMISSIVE FOR INSERT TO "sklaida_app" WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_update" ON "campaign_versions" AS PERMISSIVE FOR UPDATE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_delete" ON "campaign_versions" AS PERMISSIVE FOR DELETE TO "sklaida_app" USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "owner_all" ON "campaign_versions" AS PERMISSIVE FOR ALL TO "sklaida_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "definer_all" ON "campaign_versions" AS PERMISSIVE FOR ALL TO "sklaida_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "backup_select" ON "campaign_versions" AS PERMISSIVE FOR SELECT TO "sklaida_backup" USING (true);