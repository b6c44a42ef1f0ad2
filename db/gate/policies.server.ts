import type { Entry, Kind } from './manifest';
import { type Catalogue, reduced, rows, type Violation } from './violation';

type Condition = { using?: string; check?: string };
type Expected = Condition & { role: string; command: 'r' | 'a' | 'w' | 'd' | '*' };

const own = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid";
const inScopes = "scope_id = any (nullif(current_setting('app.scopes', true), '')::uuid[])";
const inWriteScopes = "scope_id = any (nullif(current_setting('app.write_scopes', true), '')::uuid[])";
const ownInScopes = `${own} and ${inScopes}`;
const closed = { update: { using: 'false', check: 'false' }, remove: 'false' };

type Four = { select: string; insert: string; update: Required<Condition>; remove: string };
const fours: Record<Kind, Four> = {
  private: { select: own, insert: own, update: { using: own, check: own }, remove: own },
  shared: { select: inScopes, insert: ownInScopes, update: { using: own, check: ownInScopes }, remove: own },
  group: {
    select: inScopes,
    insert: inWriteScopes,
    update: { using: inWriteScopes, check: inWriteScopes },
    remove: inWriteScopes,
  },
  mirror: { select: own, insert: 'false', ...closed },
  identity: { select: 'false', insert: 'false', ...closed },
  directory: { select: 'true', insert: 'false', ...closed },
  journal: { select: own, insert: own, ...closed },
  machinery: { select: own, insert: own, ...closed },
};

function guestCondition(entry: Entry): string | undefined {
  if (entry.kind === 'directory') return 'true';
  if (entry.guest === 'campaign') {
    return "tenant_id = nullif(current_setting('app.link_campaign_tenant', true), '')::uuid and id = nullif(current_setting('app.link_campaign', true), '')::uuid";
  }
  if (entry.guest) {
    return `${own} and ${entry.guest} = nullif(current_setting('app.link_object', true), '')::uuid`;
  }
  return undefined;
}

function expectedPolicies(entry: Entry): Record<string, Expected> {
  const four = fours[entry.kind];
  const app = 'sklaida_app';
  const guest = guestCondition(entry);
  const expected: Record<string, Expected> = {
    app_select: { role: app, command: 'r', using: four.select },
    app_insert: { role: app, command: 'a', check: four.insert },
    app_update: { role: app, command: 'w', ...four.update },
    app_delete: { role: app, command: 'd', using: four.remove },
    owner_all: { role: 'sklaida_owner', command: '*', using: 'true', check: 'true' },
    definer_all: { role: 'sklaida_definer', command: '*', using: 'true', check: 'true' },
    backup_select: { role: 'sklaida_backup', command: 'r', using: 'true' },
    ...(entry.kind === 'machinery' && {
      worker_select: { role: 'sklaida_worker', command: 'r', using: own } as const,
      worker_update: { role: 'sklaida_worker', command: 'w', using: own, check: own } as const,
    }),
    ...(guest && { guest_select: { role: 'sklaida_guest', command: 'r', using: guest } as const }),
  };
  for (const { policy, using, check } of entry.instead ?? []) {
    const standard = expected[policy];
    if (standard) expected[policy] = { ...standard, ...(using && { using }), ...(check && { check }) };
  }
  return expected;
}

type Found = {
  object: string;
  name: string;
  command: string;
  permissive: boolean;
  roles: string[];
  using: string | null;
  check: string | null;
};

const unquoted = (condition: string) => condition.replaceAll(/'[^']*'/g, "''");

function judge(found: Found, expected: Expected | undefined): Violation[] {
  const object = `${found.object}.${found.name}`;
  const wrong: Violation[] = [];
  const say = (rule: string, detail: string) => wrong.push({ object, rule, detail });
  if (found.roles.includes('public')) say('policy-role', 'bound to public');
  for (const condition of [found.using, found.check]) {
    if (!condition) continue;
    if (/\bselect\b/i.test(unquoted(condition))) say('policy-subselect', condition);
    if (/\bor\b/i.test(unquoted(condition))) say('policy-or', condition);
  }
  if (!expected) {
    say('policy-unknown', 'not among the policies of this kind of table');
    return wrong;
  }
  if (!found.permissive) say('policy-command', 'restrictive');
  if (found.command !== expected.command)
    say('policy-command', `for ${found.command}, not ${expected.command}`);
  if (found.roles.join() !== expected.role)
    say('policy-role', `to ${found.roles.join()}, not ${expected.role}`);
  if (reduced(found.using) !== reduced(expected.using)) say('policy-condition', `using ${found.using}`);
  if (reduced(found.check) !== reduced(expected.check)) say('policy-condition', `with check ${found.check}`);
  return wrong;
}

export async function checkPolicies(
  catalogue: Catalogue,
  entries: Record<string, Entry>,
): Promise<Violation[]> {
  const found = await rows<Found>(
    catalogue,
    `select n.nspname || '.' || c.relname as object, p.polname as name, p.polcmd::text as command,
       p.polpermissive as permissive,
       array(select case when r.oid = 0 then 'public' else (select rolname::text from pg_roles where oid = r.oid) end
         from unnest(p.polroles) as r(oid)) as roles,
       pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     order by 1, 2`,
  );
  const wrong: Violation[] = [];
  for (const [object, entry] of Object.entries(entries)) {
    const here = found.filter((policy) => policy.object === object);
    const expected = expectedPolicies(entry);
    for (const policy of here) wrong.push(...judge(policy, expected[policy.name]));
    for (const name of Object.keys(expected)) {
      if (!here.some((policy) => policy.name === name)) {
        wrong.push({ object: `${object}.${name}`, rule: 'policy-missing', detail: 'no such policy' });
      }
    }
  }
  return wrong;
}
