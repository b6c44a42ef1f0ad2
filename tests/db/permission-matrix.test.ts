import { type Entered, enterTenant, openRequest } from '@sklaida/db/tenancy';
import {
  type Duty,
  duties,
  type Permission,
  permissions,
  type Role,
  roles,
  tenantKinds,
} from '@sklaida/kernel';
import { grantableBy, lentRole, permissionMatrix, permissionsOf, powersOf, roleFits } from '@sklaida/people';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '~/auth/guards.server';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

/** What a deputy holds of her own: enough for a place, and little enough that what is borrowed shows. */
const ownRole: Role = 'guest_reviewer';
const second = 1000;

type Grant = { role: Role; from?: number; until?: number };
type Someone = { name: string; grants: Grant[]; memberUntil?: string };
type Lending = {
  absent: string;
  deputy: string;
  duties: Duty[];
  from: number;
  until: number;
  state?: string;
};

let db: TestDatabase;
let world: World;
let library: Place;
let foreign: Place;
const ids = new Map<string, string>();
const idOf = (name: string) => the(ids.get(name));
const sessionOf = (name: string) => `session ${name}`;

/** People with sessions, and who stands in for whom; instants in milliseconds from `at`. */
async function settle(at: Date, people: Someone[], lendings: Lending[]): Promise<void> {
  const when = (offset: number) => new Date(at.getTime() + offset);
  for (const one of people) ids.set(one.name, crypto.randomUUID());
  await db.owner.begin(async (sql) => {
    await sql`insert into identity.people ${sql(
      people.map(({ name }) => ({
        id: idOf(name),
        email: `${idOf(name)}@example.lt`,
        first_name: 'Ona',
        last_name: name,
      })),
    )}`;
    await sql`insert into identity.memberships ${sql(
      people.map(({ name, memberUntil }) => ({
        tenant_id: library.id,
        person_id: idOf(name),
        valid_from: '2020-01-01',
        valid_until: memberUntil ?? null,
      })),
    )}`;
    await sql`insert into identity.role_grants ${sql(
      people.flatMap(({ name, grants }) =>
        grants.map(({ role, from, until }) => ({
          tenant_id: library.id,
          person_id: idOf(name),
          role,
          valid_from: from === undefined ? new Date('2020-01-01') : when(from),
          valid_until: until === undefined ? null : when(until),
        })),
      ),
    )}`;
    await sql`insert into identity.sessions ${sql(
      people.map(({ name }) => ({
        hash: sessionOf(name),
        person_id: idOf(name),
        expires_at: when(3_600_000),
        absolute_expires_at: when(7_200_000),
      })),
    )}`;
    if (lendings.length > 0) {
      await sql`insert into deputations ${sql(
        lendings.map((one) => ({
          tenant_id: library.id,
          id: crypto.randomUUID(),
          absent_id: idOf(one.absent),
          absent_name: one.absent,
          deputy_id: idOf(one.deputy),
          deputy_name: one.deputy,
          starts_at: when(one.from),
          ends_at: when(one.until),
          duties: one.duties,
          state: one.state ?? 'planned',
        })),
      )}`;
    }
  });
  await db.owner`analyze identity.people, identity.memberships, identity.role_grants, identity.sessions, deputations`;
}

/**
 * Tries doors while the database's clock stands still: everything `arrange` settles is measured from the instant at which the
 * transaction began, so a second before and a second after are exact however slow the machine.
 */
async function atStandstill(
  arrange: (at: Date) => Promise<string[]>,
  door = library.slug,
): Promise<Map<string, Entered | null>> {
  const app = db.as('app');
  return (await app.begin(async (sql) => {
    const [clock] = await sql`select date_trunc('milliseconds', now()) as at`;
    const names = await arrange(the(clock).at as Date);
    const rows = await sql`select session, ctx.enter(session, 'library', ${door}) as entered
      from unnest(${names.map(sessionOf)}::text[]) session`;
    const answers = new Map(rows.map((row) => [row.session as string, row.entered as Entered | null]));
    return new Map(names.map((name) => [name, answers.get(sessionOf(name)) ?? null]));
  })) as Map<string, Entered | null>;
}

/** Tries every permission as the guard does, and says where the answer differs from the expected rights. */
function differences(
  what: string,
  entered: Entered | null,
  expected: { own: readonly Role[]; lent: readonly Role[]; absent?: string } | null,
): string[] {
  if (!expected || !entered) return Boolean(expected) === Boolean(entered) ? [] : [`${what}: the door`];
  const own = permissionsOf(expected.own);
  const all = new Set<Permission>([...own, ...permissionsOf(expected.lent)]);
  return permissions.flatMap((permission) => {
    const { permissions: held, actingFor } = standingOf(entered, permission);
    const signed = all.has(permission) && !own.has(permission) ? (expected.absent ?? null) : null;
    const right = held.has(permission) === all.has(permission) && (actingFor?.id ?? null) === signed;
    return right ? [] : [`${what}: ${permission}`];
  });
}

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 1 });
  library = the(world.regions[0]).county;
  foreign = the(the(world.regions[0]).libraries[1]);
});
afterAll(() => db.drop());

describe('every permission as every role', () => {
  test('in the own library is what the matrix says, and the neighbour’s door stays shut', async () => {
    await settle(
      new Date(),
      roles.map((role) => ({ name: `own ${role}`, grants: [{ role }] })),
      [],
    );
    const wrong: string[] = [];
    for (const role of roles) {
      const session = sessionOf(`own ${role}`);
      const scope = openRequest(db.database);
      const seat = await enterTenant(scope, session, { kind: 'library', slug: library.slug }, 'read');
      wrong.push(...differences(role, seat?.entered ?? null, { own: [role], lent: [] }));
      for (const permission of permissions) {
        const may = seat ? standingOf(seat.entered, permission).permissions.has(permission) : null;
        if (may !== permissionMatrix[role][permission]) wrong.push(`${role} ${permission}`);
      }
      await scope.end();
      for (const mode of ['read', 'write'] as const) {
        for (const place of world.places.filter((one) => one !== library)) {
          const kind = place.kind === 'association' ? 'association' : 'library';
          const abroad = openRequest(db.database);
          if (await enterTenant(abroad, session, { kind, slug: place.slug }, mode)) {
            wrong.push(`${role} at ${place.slug}`);
          }
          await abroad.end();
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('ends with the second in which the role ends, and begins with the one in which it begins', async () => {
    const moments: [string, Omit<Grant, 'role'>, boolean][] = [
      ['ended a second ago', { until: -second }, false],
      ['ends now', { until: 0 }, false],
      ['ends in a second', { until: second }, true],
      ['begins in a second', { from: second }, false],
      ['begins now', { from: 0 }, true],
      ['began a second ago', { from: -second }, true],
    ];
    const entered = await atStandstill(async (at) => {
      const people = roles.flatMap((role) =>
        moments.map(([when, grant]) => ({ name: `${role} ${when}`, grants: [{ role, ...grant }] })),
      );
      await settle(at, people, []);
      return people.map(({ name }) => name);
    });
    const wrong = roles.flatMap((role) =>
      moments.flatMap(([when, , open]) =>
        differences(
          `${role} ${when}`,
          entered.get(`${role} ${when}`) ?? null,
          open ? { own: [role], lent: [] } : null,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('every permission as a deputy of every role in every duty', () => {
  const times: [string, Pick<Lending, 'from' | 'until' | 'state'>, boolean][] = [
    ['running', { from: -second, until: second }, true],
    ['begun this instant', { from: 0, until: second }, true],
    ['ended a second ago', { from: -60 * second, until: -second }, false],
    ['ending this instant', { from: -second, until: 0 }, false],
    ['beginning in a second', { from: second, until: 60 * second }, false],
    ['only proposed', { from: -second, until: second, state: 'proposed' }, false],
    ['revoked', { from: -second, until: second, state: 'revoked' }, false],
  ];
  const each = roles.flatMap((role) => duties.map((duty) => ({ role, duty, key: `${role}/${duty}` })));

  test.each(times)(
    '%s',
    async (when, time, runs) => {
      const entered = await atStandstill(async (at) => {
        await settle(
          at,
          each.flatMap(({ role, key }) => [
            { name: `${when} absent ${key}`, grants: [{ role }] },
            { name: `${when} deputy ${key}`, grants: [{ role: ownRole }] },
          ]),
          each.map(({ duty, key }) => ({
            absent: `${when} absent ${key}`,
            deputy: `${when} deputy ${key}`,
            duties: [duty],
            ...time,
          })),
        );
        return each.map(({ key }) => `${when} deputy ${key}`);
      });
      const wrong = each.flatMap(({ role, duty, key }) => {
        const lent = runs ? lentRole(duty, role) : null;
        return differences(key, entered.get(`${when} deputy ${key}`) ?? null, {
          own: [ownRole],
          lent: lent ? [lent] : [],
          absent: idOf(`${when} absent ${key}`),
        });
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test('borrows nothing from somebody whose own role or place has ended, and nothing without a role of her own', async () => {
    const running = { from: -second, until: second };
    const entered = await atStandstill(async (at) => {
      await settle(
        at,
        each.flatMap(({ role, key }) => [
          { name: `ended ${key}`, grants: [{ role, until: -second }] },
          { name: `gone ${key}`, grants: [{ role }], memberUntil: '2020-12-31' },
          { name: `absent ${key}`, grants: [{ role }] },
          { name: `of ended ${key}`, grants: [{ role: ownRole }] },
          { name: `of gone ${key}`, grants: [{ role: ownRole }] },
          { name: `roleless ${key}`, grants: [{ role: ownRole, until: -second }] },
        ]),
        each.flatMap(({ duty, key }) => [
          { absent: `ended ${key}`, deputy: `of ended ${key}`, duties: [duty], ...running },
          { absent: `gone ${key}`, deputy: `of gone ${key}`, duties: [duty], ...running },
          { absent: `absent ${key}`, deputy: `roleless ${key}`, duties: [duty], ...running },
        ]),
      );
      return each.flatMap(({ key }) => [`of ended ${key}`, `of gone ${key}`, `roleless ${key}`]);
    });
    const plain = { own: [ownRole], lent: [] };
    const wrong = each.flatMap(({ key }) => [
      ...differences(`ended ${key}`, entered.get(`of ended ${key}`) ?? null, plain),
      ...differences(`gone ${key}`, entered.get(`of gone ${key}`) ?? null, plain),
      ...differences(`roleless ${key}`, entered.get(`roleless ${key}`) ?? null, null),
    ]);
    expect(wrong).toEqual([]);
  }, 60_000);

  test('a deputation opens no other library, and no library where the deputy has no place', async () => {
    await settle(
      new Date(),
      [
        { name: 'director away', grants: [{ role: 'director' }] },
        { name: 'her deputy', grants: [{ role: ownRole }] },
      ],
      [
        {
          absent: 'director away',
          deputy: 'her deputy',
          duties: ['all'],
          from: -second,
          until: 3600 * second,
        },
      ],
    );
    const there = await atStandstill(async () => ['her deputy', 'director away'], foreign.slug);
    expect([...there.values()]).toEqual([null, null]);
  });
});

describe('a session begun by a link', () => {
  const purposes = { approve: 'adoption:approve', adopt: 'adoption:edit' } as const;
  const opened = (purpose: keyof typeof purposes, role: Role): Role | null => {
    if (!permissionMatrix[role][purposes[purpose]]) return null;
    if (purpose === 'approve') return 'approver';
    return role === 'school_librarian' ? 'school_librarian' : 'editor';
  };

  test('has the one role its purpose needs, for as long as the person holds it', async () => {
    const wrong: string[] = [];
    for (const purpose of Object.keys(purposes) as (keyof typeof purposes)[]) {
      const entered = await atStandstill(async (at) => {
        const people = roles.map((role) => ({ name: `${purpose} ${role}`, grants: [{ role }] }));
        await settle(at, people, []);
        const links = people.map(({ name }) => ({
          hash: `link ${name}`,
          purpose,
          tenant_id: library.id,
          person_id: idOf(name),
          object_id: crypto.randomUUID(),
          path: '/',
          expires_at: new Date(at.getTime() + second),
        }));
        await db.owner`insert into identity.links ${db.owner(links)}`;
        await db.owner`update identity.sessions set link_hash = 'link ' || substr(hash, 9) where hash = any (${people.map(({ name }) => sessionOf(name))})`;
        return people.map(({ name }) => name);
      });
      for (const role of roles) {
        const left = opened(purpose, role);
        wrong.push(
          ...differences(
            `${purpose} ${role}`,
            entered.get(`${purpose} ${role}`) ?? null,
            left && { own: [left], lent: [] },
          ),
        );
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the database and the application agree', () => {
  const pairs: Role[][] = [
    ...roles.map((role) => [role]),
    ...roles.flatMap((a) => roles.filter((b) => b > a).map((b) => [a, b])),
  ];

  test('on what every duty lends of every role', async () => {
    const rows = await db.owner`select duty, role, ctx.lent_role(duty, role) as lent
      from unnest(${[...duties]}::text[]) duty cross join unnest(${[...roles]}::text[]) role`;
    expect(rows).toHaveLength(duties.length * roles.length);
    expect(rows.filter((row) => row.lent !== lentRole(row.duty as Duty, row.role as Role))).toEqual([]);
  });

  test('on who may grant what, for every pair of held roles, every role and every kind of institution', async () => {
    const held = pairs.map((pair) => pair.join(','));
    const rows =
      await db.owner`select held, role, kind, ctx.may_grant(string_to_array(held, ','), role, kind) as may
      from unnest(${held}::text[]) held cross join unnest(${[...roles]}::text[]) role
      cross join unnest(${[...tenantKinds]}::text[]) kind`;
    expect(rows).toHaveLength(pairs.length * roles.length * tenantKinds.length);
    const granted = new Map<string, ReadonlySet<Role>>();
    for (const pair of pairs) {
      for (const kind of tenantKinds) granted.set(`${pair.join(',')} ${kind}`, grantableBy(pair, kind));
    }
    expect(
      rows.filter((row) => row.may !== granted.get(`${row.held} ${row.kind}`)?.has(row.role as Role)),
    ).toEqual([]);
    const fits =
      await db.owner`select role, kind, ctx.role_fits(role, kind) as fits, ctx.powers_of(array[role]) as powers
      from unnest(${[...roles]}::text[]) role cross join unnest(${[...tenantKinds]}::text[]) kind`;
    for (const { role, kind, fits: fit, powers } of fits) {
      expect(fit, `${role} ${kind}`).toBe(roleFits(role, kind));
      expect([...(powers as string[])].sort(), role).toEqual([...powersOf([role])].sort());
    }
  });
});

describe('inside a carrying function', () => {
  /** Whether `ctx.require_role` lets this person through, acting for somebody or entered by a link. */
  async function passes(
    person: string,
    role: string,
    context: { actingFor?: string; onlyRole?: string } = {},
  ): Promise<boolean> {
    const undo = new Error('undo');
    let through = false;
    await db.owner
      .begin(async (sql: postgres.TransactionSql) => {
        await sql`select set_config('app.tenant_id', ${library.id}, true), set_config('app.person_id', ${idOf(person)}, true),
          set_config('app.acting_for', ${context.actingFor ? idOf(context.actingFor) : ''}, true),
          set_config('app.only_role', ${context.onlyRole ?? ''}, true)`;
        through = await sql
          .savepoint((inner) => inner`select ctx.require_role(${role})`)
          .then(
            () => true,
            (error: { code?: string }) => {
              expect(error.code).toBe('42501');
              return false;
            },
          );
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return through;
  }

  test('a borrowed role counts only while acting for its owner; one’s own always', async () => {
    const cases = roles.flatMap((role) =>
      duties.map((duty) => ({ role, duty, key: `carry ${role}/${duty}` })),
    );
    const hour = 3600 * second;
    await settle(
      new Date(),
      cases.flatMap(({ role, key }) => [
        { name: `${key} absent`, grants: [{ role }] },
        { name: `${key} deputy`, grants: [{ role: ownRole }] },
      ]),
      cases.map(({ duty, key }) => ({
        absent: `${key} absent`,
        deputy: `${key} deputy`,
        duties: [duty],
        from: -second,
        until: hour,
      })),
    );
    const wrong: string[] = [];
    for (const { role, duty, key } of cases) {
      const lent = lentRole(duty, role);
      const deputy = `${key} deputy`;
      const acting = { actingFor: `${key} absent` };
      if ((await passes(deputy, role)) !== (role === ownRole)) wrong.push(`${key}: without acting`);
      if (!(await passes(deputy, ownRole, acting))) wrong.push(`${key}: own role`);
      const target = lent ?? role;
      const expected = lent !== null || role === ownRole;
      if ((await passes(deputy, target, acting)) !== expected) wrong.push(`${key}: acting`);
      const other = 'carry director/all absent';
      if (role !== ownRole && target !== ownRole && key !== 'carry director/all') {
        if (await passes(deputy, target, { actingFor: other })) wrong.push(`${key}: acting for another`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('a link gives the role it was made for, and no other the person holds', async () => {
    await settle(new Date(), [{ name: 'linked', grants: [{ role: 'director' }, { role: 'editor' }] }], []);
    expect(await passes('linked', 'director')).toBe(true);
    expect(await passes('linked', 'editor', { onlyRole: 'editor' })).toBe(true);
    expect(await passes('linked', 'director', { onlyRole: 'editor' })).toBe(false);
    expect(await passes('linked', 'director', { onlyRole: 'approver' })).toBe(true);
    expect(await passes('linked', 'editor', { onlyRole: 'approver' })).toBe(false);
  });
});
