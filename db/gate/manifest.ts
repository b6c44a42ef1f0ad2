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
  'public.workgroups': { kind: 'private' },
  'public.occasions': { kind: 'shared' },
  'public.campaign_templates': { kind: 'shared' },
  'public.template_versions': { kind: 'shared' },
  'public.campaigns': { kind: 'shared', guest: 'campaign' },
  'public.adoption_mirrors': { kind: 'mirror' },
  'public.campaign_totals': { kind: 'mirror' },
  'public.region_sums': { kind: 'mirror' },
  'public.comments': { kind: 'group' },
  'public.outbox': { kind: 'machinery' },
  'public.history': { kind: 'journal' },
  'identity.people': { kind: 'identity' },
  'identity.memberships': { kind: 'identity' },
  'identity.role_grants': { kind: 'identity' },
  'identity.sessions': { kind: 'identity' },
  'identity.sign_in_attempts': { kind: 'identity' },
  'identity.links': { kind: 'identity', except: [perPerson] },
  'identity.workgroup_members': { kind: 'identity' },
};

/** Tables that are no part of the product's data. */
export const outside: Record<string, string> = {
  'drizzle.__drizzle_migrations': 'names of applied migrations; no login role may read it',
};

export const schemas = ['public', 'identity', 'ctx', 'carry', 'jobs', 'drizzle'] as const;

type Definer = { why: string; executors: ('app' | 'guest' | 'worker' | 'monitor')[] };

const signIn = (why: string): Definer => ({ why, executors: ['app'] });
const carrying = (why: string): Definer => ({ why, executors: ['app'] });

export const definerFunctions: Record<string, Definer> = {
  'ctx.level()': { why: 'readiness: how many migrations', executors: ['app', 'worker', 'monitor'] },
  'ctx.enter(text, text, text)': {
    why: 'opens one tenant to a session with a right to it',
    executors: ['app'],
  },
  'ctx.enter_link(text)': { why: 'opens one object to the holder of a link', executors: ['guest'] },
  'jobs.waiting_tenants()': { why: 'which tenants have letters due', executors: ['worker'] },
  'identity.find_credentials(text)': signIn('the password hash behind an address'),
  'identity.allow_attempt(text, integer, interval)': signIn('counts attempts'),
  'identity.clear_attempts(text)': signIn('forgets attempts after success'),
  'identity.return_attempt(text)': signIn('uncounts an attempt that succeeded'),
  'identity.insert_session(text, uuid, timestamp with time zone, timestamp with time zone, text, text)':
    signIn('begins a session'),
  'identity.find_session(text)': signIn('whose session, until when'),
  'identity.touch_session(text, timestamp with time zone)': signIn('prolongs a running session'),
  'identity.delete_session(text)': signIn('ends a session'),
  'identity.delete_sessions_of(uuid)': signIn('ends all sessions of a person'),
  'identity.set_locale(text, text)': signIn('the language of the signed-in person'),
  'identity.list_doors(text)': signIn('where the signed-in person may go'),
  'identity.staff()': signIn('people of the entered tenant'),
  'carry.launch(uuid, uuid[], text, jsonb)': carrying('adoptions and mirrors of a campaign'),
  'carry.opened(uuid)': carrying('first look at an invitation'),
  'carry.adoption_state(uuid)': carrying('state and dates to the mirror'),
  'carry.results(uuid)': carrying('numbers to totals; to the mirror when agreed'),
  'carry.remind(uuid, uuid, text[], text, jsonb)': carrying('a reminder to those who owe an answer'),
  'carry.close(uuid, text, text, jsonb)': carrying('the end of a campaign'),
  'carry.sum_region(uuid, uuid, uuid)': { why: 'sums for the association, inside the others', executors: [] },
};

/** What a Citus profile would have to change first: each is found by the gate, and nothing else may be. */
export const citusPending: Record<string, string> = {
  'citus-foreign-key public.campaign_templates':
    'the occasion may be another tenant’s; the trigger alone would hold it',
  'citus-foreign-key public.campaigns': 'the template and the occasion may be another tenant’s',
  'citus-foreign-key public.adoptions': 'the campaign is the region’s; written by carry.launch alone',
  'citus-foreign-key public.adoption_mirrors':
    'the campaign may be the association’s; written by carry.launch alone',
  'citus-foreign-key public.campaign_totals':
    'the campaign may be the association’s; written by carry.results alone',
  'citus-trigger public.campaign_templates':
    'triggers on distributed tables need citus.enable_unsafe_triggers',
  'citus-trigger public.campaigns': 'triggers on distributed tables need citus.enable_unsafe_triggers',
  'citus-context ctx.enter(text, text, text)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context ctx.enter_link(text)': 'set_config() reaches one node; SET LOCAL is propagated',
  'citus-context jobs.enter(uuid)': 'set_config() reaches one node; SET LOCAL is propagated',
};
