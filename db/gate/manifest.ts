/** Every table by its kind, and every power somebody holds. The catalogue gate fails on whatever is not written down here. */

export type Kind =
  | 'private'
  | 'shared'
  | 'mirror'
  | 'group'
  | 'identity'
  | 'machinery'
  | 'directory'
  | 'journal';

export type Entry = {
  kind: Kind;
  /** The column a link's object is found by, for tables a link without an account opens. */
  guest?: 'id' | 'adoption_id' | 'campaign';
  /** A condition that differs from the kind's own, and why. */
  instead?: { policy: string; using?: string; check?: string; reason: string }[];
  /** Rights of the definer beyond those of the kind, and why. Rights to change are by column, never to the whole table. */
  definer?: { rights: string[]; reason: string };
  /** Rules this table need not keep, and why. */
  except?: { rule: string; reason: string }[];
};

const perPerson = {
  rule: 'primary-key',
  reason: 'reached by definer functions only; keyed by what they look up',
};

export const tables: Record<string, Entry> = {
  'public.tenants': { kind: 'directory' },
  'public.regions': { kind: 'directory' },
  'public.territories': { kind: 'directory' },
  'public.departments': { kind: 'private' },
  'public.branches': { kind: 'private' },
  'public.library_profiles': { kind: 'private' },
  'public.tasks': { kind: 'private' },
  'public.notices': { kind: 'private' },
  'public.adoptions': { kind: 'private', guest: 'id' },
  'public.content_items': { kind: 'private', guest: 'adoption_id' },
  'public.results': {
    kind: 'private',
    instead: [
      {
        policy: 'app_insert',
        check: "tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and carried is null",
        reason: 'what went into the totals is written by the carrying function alone',
      },
      { policy: 'app_delete', using: 'false', reason: 'a report is withdrawn, so that the totals follow' },
    ],
  },
  'public.workgroups': {
    kind: 'shared',
    except: [{ rule: 'scope-column', reason: 'a group is the scope its people read: its scope is its id' }],
  },
  'public.meeting_series': { kind: 'group' },
  'public.meetings': { kind: 'group' },
  'public.agenda_items': { kind: 'group' },
  'public.minute_updates': { kind: 'group' },
  'public.attendances': { kind: 'group' },
  'public.group_topics': { kind: 'group' },
  'public.decisions': { kind: 'group' },
  'public.commitments': { kind: 'mirror' },
  'public.threads': { kind: 'group' },
  'public.posts': { kind: 'group' },
  'public.thread_reads': { kind: 'group' },
  'public.group_files': { kind: 'group' },
  'public.meeting_guests': { kind: 'group' },
  'public.ballots': { kind: 'group' },
  'public.ballot_options': { kind: 'group' },
  'public.ballot_turnout': { kind: 'group' },
  'public.ballot_votes': { kind: 'group' },
  'public.shared_reports': { kind: 'group' },
  'public.report_comments': { kind: 'group' },
  'public.group_reports': { kind: 'group' },
  'public.side_reports': { kind: 'group' },
  'public.side_rows': { kind: 'group' },
  'public.bulletins': { kind: 'private' },
  'public.bulletin_reads': { kind: 'private' },
  'public.job_descriptions': { kind: 'private' },
  'public.duty_clauses': { kind: 'private' },
  'public.duty_evidence': { kind: 'private' },
  'public.reports': { kind: 'private' },
  'public.report_sources': { kind: 'private' },
  'public.report_shares': { kind: 'mirror' },
  'public.report_views': { kind: 'mirror' },
  'public.received_reports': { kind: 'mirror' },
  'public.occasions': { kind: 'shared' },
  'public.campaign_templates': { kind: 'shared' },
  'public.template_versions': { kind: 'shared' },
  'public.campaigns': { kind: 'shared', guest: 'campaign' },
  'public.adoption_mirrors': { kind: 'mirror' },
  'public.campaign_totals': { kind: 'mirror' },
  'public.region_sums': { kind: 'mirror' },
  'public.comments': { kind: 'group' },
  'public.campaign_versions': { kind: 'shared' },
  'public.campaign_drafts': { kind: 'private' },
  'public.campaign_notes': { kind: 'private' },
  'public.campaign_cells': { kind: 'mirror' },
  'public.campaign_quotes': { kind: 'mirror' },
  'public.adoption_updates': { kind: 'private' },
  'public.merge_conflicts': { kind: 'private' },
  'public.item_versions': { kind: 'journal' },
  'public.improvement_offers': { kind: 'mirror' },
  'public.offered_texts': { kind: 'mirror' },
  'public.reviews': { kind: 'group' },
  'public.review_marks': { kind: 'group' },
  'public.kit_links': { kind: 'mirror' },
  'public.images': { kind: 'shared' },
  'public.contests': { kind: 'shared' },
  'public.contest_entries': { kind: 'mirror' },
  'public.contest_receipts': { kind: 'mirror' },
  'public.contest_scores': { kind: 'private' },
  'public.challenge_weeks': { kind: 'private' },
  'public.challenge_totals': { kind: 'mirror' },
  'public.outbox': { kind: 'machinery' },
  'public.history': {
    kind: 'journal',
    definer: {
      rights: ['update', 'delete'],
      reason:
        'erasure sets names anew and retention deletes what is over; the trigger history_kept refuses all else',
    },
  },
  'identity.people': { kind: 'identity' },
  'identity.memberships': { kind: 'identity' },
  'identity.role_grants': { kind: 'identity' },
  'identity.sessions': { kind: 'identity' },
  'identity.sign_in_attempts': { kind: 'identity' },
  'identity.links': { kind: 'identity', except: [perPerson] },
  'identity.workgroup_members': { kind: 'identity' },
  'public.deputations': {
    kind: 'private',
    instead: [
      {
        policy: 'app_insert',
        check: 'false',
        reason: 'a deputation lends roles: only its functions write it',
      },
      { policy: 'app_update', using: 'false', check: 'false', reason: 'as above' },
      { policy: 'app_delete', using: 'false', reason: 'it is revoked, and stays to be read' },
    ],
  },
  'public.assignments': { kind: 'private' },
  'public.distribution_requests': { kind: 'private' },
  'public.data_requests': { kind: 'private' },
  'public.retention_rules': { kind: 'private' },
  'public.data_exports': { kind: 'private' },
  'public.library_imports': { kind: 'private' },
  'public.jobs': { kind: 'machinery' },
  'identity.sign_in_codes': { kind: 'identity' },
  'identity.guest_devices': { kind: 'identity' },
  'identity.guest_codes': { kind: 'identity' },
  'identity.second_factors': { kind: 'identity' },
  'identity.recovery_codes': { kind: 'identity' },
  'identity.passkeys': { kind: 'identity' },
  'identity.ceremonies': { kind: 'identity' },
  'identity.provider_accounts': { kind: 'identity' },
  'identity.second_factor_rules': { kind: 'identity' },
  'identity.mail_preferences': { kind: 'identity' },
  'identity.suppressed_addresses': { kind: 'identity' },
  'identity.person_letters': { kind: 'identity' },
  'identity.invitations': {
    kind: 'identity',
    except: [
      perPerson,
      { rule: 'unique-index', reason: 'the hash of 256 random bits: nobody meets another’s by chance' },
    ],
  },
  'identity.platform_admins': { kind: 'identity' },
  'identity.access_grants': { kind: 'identity', except: [perPerson] },
};

/** Tables that are no part of the product's data. */
export const outside: Record<string, string> = {
  'drizzle.__drizzle_migrations': 'names of applied migrations; no login role may read it',
};

export const schemas = ['public', 'identity', 'ctx', 'carry', 'jobs', 'drizzle'] as const;

export { definerFunctions } from './definers';

/** What a Citus profile would have to change first: each is found by the gate, and nothing else may be. */
export const citusPending: Record<string, string> = {
  'citus-context ctx.enter_group(text, text, uuid)': 'as for ctx.enter: settings stay on the coordinator',
  'citus-foreign-key public.campaign_templates':
    'the occasion may be another tenant’s; the trigger alone would hold it',
  'citus-foreign-key public.campaigns': 'the template and the occasion may be another tenant’s',
  'citus-foreign-key public.adoptions': 'the campaign is the region’s; written by carry.launch alone',
  'citus-foreign-key public.adoption_mirrors':
    'the campaign may be the association’s; written by carry.launch alone',
  'citus-foreign-key public.campaign_totals':
    'the campaign may be the association’s; written by carry.results alone',
  'citus-foreign-key public.campaign_cells': 'as above',
  'citus-foreign-key public.campaign_quotes': 'as above',
  'citus-foreign-key public.challenge_totals': 'as above',
  'citus-foreign-key public.kit_links': 'as above',
  'citus-trigger public.campaign_templates':
    'triggers on distributed tables need citus.enable_unsafe_triggers',
  'citus-trigger public.history': 'triggers on distributed tables need citus.enable_unsafe_triggers',
  'citus-trigger public.campaigns': 'triggers on distributed tables need citus.enable_unsafe_triggers',
  'citus-trigger public.adoption_mirrors': 'as above',
  'citus-trigger public.kit_links': 'as above',
  'citus-trigger public.contests': 'as above',
  'citus-trigger public.challenge_weeks': 'as above',
  'citus-trigger public.reports': 'as above',
  'citus-trigger public.report_sources': 'as above',
  'citus-trigger public.data_requests': 'as above',
  'citus-context ctx.enter(text, text, text)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context carry.enter_own_share(uuid)': 'as for ctx.enter_group',
  'citus-context carry.open_shared_report(uuid, text)': 'as for ctx.enter_group',
  'citus-context ctx.forget_in_groups()':
    'an erasure everywhere reaches every node; rare, and may run on the coordinator',
  'citus-context ctx.act_for(uuid)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context ctx.enter_guest(text)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context ctx.enter_link(text)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context identity.forget_in(uuid, uuid, text)':
    'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context jobs.enter(uuid)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context jobs.load_libraries(uuid, integer)':
    'set_config() reaches one node; SET LOCAL is propagated',
};
