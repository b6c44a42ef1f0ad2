import { tables } from './manifest';
import { checkPolicies } from './policies.server';
import { checkPowers } from './powers.server';
import { checkTables } from './tables.server';
import type { Catalogue, Profile, Violation } from './violation';

export type { Profile, Violation } from './violation';

/**
 * Reads the server's own catalogue and says where a wall is missing: tables and keys, policies, rights, roles and functions,
 * each against `manifest.ts`. No rows are read. An empty answer means every wall stands.
 *
 * The `citus` profile asks in addition what distribution by `tenant_id` would refuse: keys between tenants, triggers on distributed
 * tables, and a context set by a function instead of SET LOCAL. Today it answers with exactly `citusPending` of the manifest.
 */
export async function catalogueGate(sql: Catalogue, profile: Profile = 'postgres'): Promise<Violation[]> {
  return [
    ...(await checkTables(sql, tables, profile)),
    ...(await checkPolicies(sql, tables)),
    ...(await checkPowers(sql, tables, profile)),
  ];
}
