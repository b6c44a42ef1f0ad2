import { enterTenant, openRequest } from '@sklaida/db/tenancy';
import { duties, permissions, type Role, roles } from '@sklaida/kernel';
import { lentRole, permissionMatrix } from '@sklaida/people';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '~/auth/guards.server';
import { differences, type Grant, type Lending, ownRole, people, second } from '../factories/standstill';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let library: Place;
let foreign: Place;
let staff: ReturnType<typeof people>;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 1 });
  library = the(world.regions[0]).county;
  foreign = the(the(world.regions[0]).libraries[1]);
  staff = people(db, library);
});
afterAll(() => db.drop());

describe('every permission as every role', () => {
  test('in the own library is what the matrix says, and the neighbour’s door stays shut', async () => {
    await staff.settle(
      new Date(),
      roles.map((role) => ({ name: `own ${role}`, grants: [{ role }] })),
      [],
    );
    const wrong: string[] = [];
    for (const role of roles) {
      const session = staff.sessionOf(`own ${role}`);
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
    const entered = await staff.atStandstill(async (at) => {
      const newcomers = roles.flatMap((role) =>
        moments.map(([when, grant]) => ({ name: `${role} ${when}`, grants: [{ role, ...grant }] })),
      );
      await staff.settle(at, newcomers, []);
      return newcomers.map(({ name }) => name);
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
      const entered = await staff.atStandstill(async (at) => {
        await staff.settle(
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
          absent: staff.idOf(`${when} absent ${key}`),
        });
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test('borrows nothing from somebody whose own role or place has ended, and nothing without a role of her own', async () => {
    const running = { from: -second, until: second };
    const entered = await staff.atStandstill(async (at) => {
      await staff.settle(
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
    await staff.settle(
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
    const there = await staff.atStandstill(async () => ['her deputy', 'director away'], foreign.slug);
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
      const entered = await staff.atStandstill(async (at) => {
        const newcomers = roles.map((role) => ({ name: `${purpose} ${role}`, grants: [{ role }] }));
        await staff.settle(at, newcomers, []);
        const links = newcomers.map(({ name }) => ({
          hash: `link ${name}`,
          purpose,
          tenant_id: library.id,
          person_id: staff.idOf(name),
          object_id: crypto.randomUUID(),
          path: '/',
          expires_at: new Date(at.getTime() + second),
        }));
        await db.owner`insert into identity.links ${db.owner(links)}`;
        await db.owner`update identity.sessions set link_hash = 'link ' || substr(hash, 9) where hash = any (${newcomers.map(({ name }) => staff.sessionOf(name))})`;
        return newcomers.map(({ name }) => name);
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
