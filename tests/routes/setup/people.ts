import { createHash, randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import { the } from '../../factories/world';

export type Actor = {
  email: string;
  /** What the test output calls them. */
  as: string;
  tenantId: string;
  tenant: string;
  kind: string;
  /** The region whose coordinator's pages are this tenant's, if any. */
  region: string | null;
  cookie: string;
};

export const cookieName = '__Host-sklaida';

/** A running session of this person, as signing in would leave it; the cookie to send along. */
export async function cookieFor(owner: postgres.Sql, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const rows = await owner`insert into identity.sessions (hash, person_id, expires_at, absolute_expires_at)
    select ${hash}, id, now() + interval '4 hours', now() + interval '12 hours' from identity.people
    where email = ${email} returning 1`;
  the(rows[0]);
  return `${cookieName}=${token}`;
}

/** Somebody at work in the one library they belong to. */
export async function enterAs(owner: postgres.Sql, as: string, email: string): Promise<Actor> {
  const [row] = await owner`select t.id, t.slug, t.kind, r.slug as region from identity.people p
    join identity.memberships m on m.person_id = p.id join tenants t on t.id = m.tenant_id
    left join regions r on r.county_tenant_id = t.id where p.email = ${email}`;
  const { id, slug, kind, region } = the(row);
  return { as, email, tenantId: id, tenant: slug, kind, region, cookie: await cookieFor(owner, email) };
}
