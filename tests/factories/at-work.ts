import { randomBytes } from 'node:crypto';
import {
  type Door,
  enterTenant,
  openRequest,
  type TenantTx,
  withIdentity,
  withTenant,
} from '@sklaida/db/tenancy';
import { isRole } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { insertSession } from '@sklaida/people/server';
import type postgres from 'postgres';
import type { Member } from '~/auth/guards.server';
import { demoRegions } from '~/flows/demonstration/source';
import type { TestDatabase } from '../setup/database';
import { tenantTables } from './rows';
import { the } from './world';

export type Actor = {
  member: Member;
  tenantId: string;
  personId: string;
  /** One request of this person that writes. */
  does<T>(work: (tx: TenantTx, member: Member) => Promise<T>): Promise<T>;
};

/** A person signed in with this e-mail at a door; null when the door does not open. */
export async function signIn(db: TestDatabase, email: string, door: Door): Promise<Actor | null> {
  const [person] = await db.owner`select id from identity.people where email = ${email}`;
  const hash = randomBytes(16).toString('hex');
  const expiresAt = new Date(Date.now() + 3_600_000);
  await withIdentity(db.database, (tx) =>
    insertSession(tx, {
      hash,
      personId: the(person).id,
      expiresAt,
      absoluteExpiresAt: expiresAt,
      userAgent: null,
      address: null,
    }),
  );
  const seat = await enterTenant(openRequest(db.database), hash, door, 'write');
  if (!seat) return null;
  const permissions = permissionsOf(seat.entered.roles.filter(isRole));
  const member = Object.assign(seat, { permissions, locale: seat.entered.person.locale });
  return {
    member,
    tenantId: member.entered.tenant.id,
    personId: member.entered.person.id,
    does: (work) => withTenant(member, (tx) => work(tx, member)),
  };
}

/** Somebody of the demonstration, by the id the demonstration data gives them, at their own door. */
export async function actor(db: TestDatabase, id: string): Promise<Actor> {
  const person = the(demoRegions.flatMap((one) => one.people).find((one) => one.id === id));
  const kind = person.organisation === 'avba' ? 'association' : 'library';
  return the(await signIn(db, person.email, { kind, slug: person.organisation }));
}

let newcomers = 0;
/** Somebody new in a library, with one role and whatever validity the test needs. */
export async function newcomer(
  owner: postgres.Sql,
  at: { slug: string; role: string; roleUntil?: Date; memberUntil?: string },
): Promise<string> {
  newcomers += 1;
  const email = `naujokas-${newcomers}@${at.slug}.example`;
  const [tenant] = await owner`select id from tenants where slug = ${at.slug}`;
  const [person] = await owner`insert into identity.people ${owner({
    id: crypto.randomUUID(),
    email,
    first_name: 'Naujokė',
    last_name: `Nr. ${newcomers}`,
  })} returning id`;
  const row = { tenant_id: the(tenant).id, person_id: the(person).id, valid_from: '2020-01-01' };
  await owner`insert into identity.memberships ${owner({ ...row, valid_until: at.memberUntil ?? null })}`;
  await owner`insert into identity.role_grants ${owner({ ...row, role: at.role, valid_until: at.roleUntil ?? null })}`;
  return email;
}

/** Every row of every tenant table as one sum a table: equal sums mean that nothing at all was written. */
export async function sumsOfRows(owner: postgres.Sql): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of tenantTables) {
    const [row] =
      await owner`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t.tenant_id, t.id), '')) as sum from ${owner(table)} t`;
    sums[table] = the(row).sum;
  }
  return sums;
}
