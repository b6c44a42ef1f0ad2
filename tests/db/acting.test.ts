import { createHash, randomBytes } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openRequest, type RequestScope, withTenant } from '@sklaida/db/tenancy';
import { ok, type Permission, type Role, uuidv7 } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { requireMember } from '~/auth/guards.server';
import { fillTenant, type Row } from '../factories/rows';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let rows: Record<string, Row>;
const scopes: RequestScope[] = [];

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  library = the(the(world.regions[0]).libraries[0]);
  rows = await fillTenant(db.owner, library);
});
afterEach(async () => {
  await Promise.all(scopes.splice(0).map((scope) => scope.end()));
});
afterAll(() => db.drop());

type Someone = { id: string; name: string; token: string };
let people = 0;
async function someone(roles: Role[], session: Record<string, unknown> = {}): Promise<Someone> {
  people += 1;
  const id = uuidv7();
  const token = randomBytes(32).toString('base64url');
  const name = `Nr${people}`;
  await db.owner`insert into identity.people (id, email, first_name, last_name) values (${id}, ${`${name}@example.lt`}, 'Asta', ${name})`;
  await db.owner`insert into identity.memberships (tenant_id, person_id, valid_from) values (${library.id}, ${id}, '2020-01-01')`;
  for (const role of roles) {
    await db.owner`insert into identity.role_grants (tenant_id, person_id, role, valid_from) values (${library.id}, ${id}, ${role}, '2020-01-01')`;
  }
  await db.owner`insert into identity.sessions ${db.owner({
    hash: createHash('sha256').update(token).digest('hex'),
    person_id: id,
    expires_at: new Date(Date.now() + 3_600_000),
    absolute_expires_at: new Date(Date.now() + 7_200_000),
    ...session,
  })}`;
  return { id, name: `Asta ${name}`, token };
}

async function standsIn(
  deputy: Someone,
  absent: Someone,
  duties: string[],
  untilSeconds = 3600,
): Promise<string> {
  const id = uuidv7();
  await db.owner`insert into deputations ${db.owner({
    tenant_id: library.id,
    id,
    absent_id: absent.id,
    absent_name: absent.name,
    deputy_id: deputy.id,
    deputy_name: deputy.name,
    starts_at: new Date(Date.now() - 3_600_000),
    ends_at: new Date(Date.now() + untilSeconds * 1000),
    duties,
  })}`;
  return id;
}

/** What the guard answers a browser: a member, or the response it throws. */
async function guarded(
  person: Someone,
  permission: Permission,
  {
    page = `/b/${library.slug}`,
    adoption,
    method = 'GET',
  }: { page?: string; adoption?: string; method?: string } = {},
) {
  const scope = openRequest(db.database);
  scopes.push(scope);
  const origin = 'http://localhost:3000';
  const args = {
    request: new Request(origin + page, { method, headers: { Cookie: `sklaida=${person.token}` } }),
    params: { library: library.slug, ...(adoption && { adoption }) },
    context: { scope, database: db.database, origin, report: () => {} },
  } as unknown as LoaderFunctionArgs;
  return requireMember(args, permission).then(
    (member) => ({ member, refused: null }),
    (thrown: unknown) => {
      if (!(thrown instanceof Response)) throw thrown;
      return { member: null, refused: thrown };
    },
  );
}

const write = async (person: Someone, permission: Permission, action: string) => {
  const { member } = await guarded(person, permission, { method: 'POST' });
  await withTenant(the(member), async (tx) => {
    await recordHistory(tx, {
      tenantId: library.id,
      subjectKind: 'adoption',
      subjectId: the(rows.adoptions).id,
      action,
    });
    return ok(null);
  });
  const [line] = await db.owner`select person_name, acting_for_name from history where action = ${action}`;
  return [the(line).person_name, the(line).acting_for_name];
};

describe('a deputy at work', () => {
  test('signs with both names what only the deputation allows, and with her own what she may herself', async () => {
    const absent = await someone(['director']);
    const deputy = await someone(['editor']);
    await standsIn(deputy, absent, ['approvals']);
    expect(await write(deputy, 'adoption:approve', 'acting-approve')).toEqual([deputy.name, absent.name]);
    expect(await write(deputy, 'adoption:edit', 'acting-edit')).toEqual([deputy.name, null]);
    expect(await write(absent, 'adoption:approve', 'own-approve')).toEqual([absent.name, null]);
  });

  test('of two absent colleagues acts for the one whose duty it is', async () => {
    const director = await someone(['director']);
    const admin = await someone(['tenant_admin']);
    const deputy = await someone(['observer']);
    await standsIn(deputy, director, ['approvals'], 1800);
    await standsIn(deputy, admin, ['administration']);
    const approving = await guarded(deputy, 'adoption:approve', { method: 'POST' });
    expect(approving.member?.actingFor).toEqual({ id: director.id, name: director.name });
    const editing = await guarded(deputy, 'library:edit', { method: 'POST' });
    expect(editing.member?.actingFor).toEqual({ id: admin.id, name: admin.name });
    expect((await guarded(deputy, 'assignment:give')).refused?.status).toBe(403);
  });

  test('writes nothing for somebody she does not stand in for, and nothing once the deputation is over', async () => {
    const absent = await someone(['director']);
    const stranger = await someone(['director']);
    const deputy = await someone(['editor']);
    const id = await standsIn(deputy, absent, ['all']);
    const { member } = await guarded(deputy, 'adoption:approve', { method: 'POST' });
    const seat = the(member);
    const forged = Object.assign({}, seat, { actingFor: { id: stranger.id, name: stranger.name } });
    await expect(withTenant(forged, async () => ok(null))).rejects.toThrow('no running deputation');
    await db.owner`update deputations set ends_at = now() where id = ${id}`;
    await expect(withTenant(seat, async () => ok(null))).rejects.toThrow('no running deputation');
    expect((await guarded(deputy, 'adoption:approve', { method: 'POST' })).refused?.status).toBe(403);
    expect((await guarded(deputy, 'adoption:edit', { method: 'POST' })).member?.actingFor).toBeUndefined();
  });

  test('needs the second proof that the library asks of the role she borrows', async () => {
    const absent = await someone(['tenant_admin']);
    const deputy = await someone(['editor']);
    await db.owner`insert into identity.second_factor_rules (tenant_id, role) values (${library.id}, 'tenant_admin')`;
    expect((await guarded(deputy, 'adoption:edit')).member).not.toBeNull();
    const id = await standsIn(deputy, absent, ['administration']);
    const page = `/b/${library.slug}/campaigns`;
    const { refused } = await guarded(deputy, 'adoption:edit', { page });
    expect(refused?.headers.get('Location')).toBe(`/account/second-factor?to=${encodeURIComponent(page)}`);
    await db.owner`update identity.sessions set second_factor_at = now() where person_id = ${deputy.id}`;
    expect((await guarded(deputy, 'library:edit')).member?.actingFor?.id).toBe(absent.id);
    await db.owner`delete from identity.second_factor_rules`;
    await db.owner`delete from deputations where id = ${id}`;
  });
});

describe('a session begun by a link', () => {
  test('reaches its one object; everywhere else it is nobody’s sign-in', async () => {
    const adoption = the(rows.adoptions).id as string;
    const person = await someone(['director', 'editor'], { link_hash: 'approval link' });
    await db.owner`insert into identity.links ${db.owner({
      hash: 'approval link',
      purpose: 'approve',
      tenant_id: library.id,
      person_id: person.id,
      object_id: adoption,
      path: '/',
      expires_at: new Date(Date.now() + 60_000),
    })}`;
    const there = { page: `/b/${library.slug}/campaigns/${adoption}/approval`, adoption };
    const { member } = await guarded(person, 'adoption:approve', there);
    expect(member?.entered.only).toMatchObject({ purpose: 'approve', objectId: adoption });
    expect((await guarded(person, 'adoption:edit', there)).refused?.status).toBe(403);
    for (const elsewhere of [
      await guarded(person, 'history:read', { page: `/b/${library.slug}/history` }),
      await guarded(person, 'adoption:read', { adoption: uuidv7() }),
    ]) {
      expect(elsewhere.refused?.status).toBe(302);
      expect(elsewhere.refused?.headers.get('Location')).toMatch(/^\/sign-in/);
    }
    await db.owner`update identity.links set revoked_at = now() where hash = 'approval link'`;
    expect((await guarded(person, 'adoption:approve', there)).member).toBeNull();
  });
});

describe('an administrator of the installation', () => {
  test('reads while the library lets her, leaving each page in its journal, and never writes', async () => {
    const admin = await someone([]);
    await db.owner`delete from identity.memberships where person_id = ${admin.id}`;
    await db.owner`insert into identity.platform_admins (person_id) values (${admin.id})`;
    expect((await guarded(admin, 'history:read')).refused?.status).toBe(404);
    const access = uuidv7();
    await db.owner`insert into identity.access_grants ${db.owner({
      id: access,
      tenant_id: library.id,
      person_id: admin.id,
      reason: 'Klaida puslapyje',
      granted_by: library.personId,
      valid_from: new Date(Date.now() - 1000),
      valid_until: new Date(Date.now() + 3_600_000),
      entered_at: new Date(),
    })}`;
    const page = `/b/${library.slug}/history`;
    const first = await guarded(admin, 'history:read', { page });
    expect(first.member?.entered.access).toBe(true);
    await guarded(admin, 'today:read', { page });
    await guarded(admin, 'campaign:read', { page: `/b/${library.slug}/campaigns` });
    for (const permission of ['adoption:edit', 'role:grant', 'comment:write', 'library:export'] as const) {
      expect((await guarded(admin, permission, { method: 'POST' })).refused?.status).toBe(403);
    }
    const looks =
      await db.owner`select person_name, data ->> 'path' as path from history where subject_id = ${access} and action = 'look' order by id`;
    expect(looks.map(({ person_name, path }) => [person_name, path])).toEqual([
      [admin.name, page],
      [admin.name, `/b/${library.slug}/campaigns`],
    ]);
    await db.owner`update identity.access_grants set revoked_at = now() where id = ${access}`;
    expect((await guarded(admin, 'history:read', { page })).refused?.status).toBe(404);
  });
});
