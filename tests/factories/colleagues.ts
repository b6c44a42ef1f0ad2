import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { the } from './world';

let count = 0;

/** Somebody with a name and one role in a library. */
export async function colleague(
  owner: postgres.Sql,
  at: { slug: string; role: string; name: string; memberUntil?: string },
): Promise<{ id: string; email: string }> {
  count += 1;
  const id = uuidv7();
  const email = `kolege-${count}@${at.slug}.example`;
  const [first, ...rest] = at.name.split(' ');
  const [tenant] = await owner`select id from tenants where slug = ${at.slug}`;
  await owner`insert into identity.people ${owner({ id, email, first_name: first ?? '', last_name: rest.join(' ') })}`;
  const row = { tenant_id: the(tenant).id, person_id: id, valid_from: '2020-01-01' };
  await owner`insert into identity.memberships ${owner({ ...row, valid_until: at.memberUntil ?? null })}`;
  await owner`insert into identity.role_grants ${owner({ ...row, role: at.role })}`;
  return { id, email };
}
