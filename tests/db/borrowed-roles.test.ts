import { type Duty, duties, type Role, roles, tenantKinds } from '@sklaida/kernel';
import { grantableBy, lentRole, powersOf, roleFits } from '@sklaida/people';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRole, people, second } from '../factories/standstill';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let staff: ReturnType<typeof people>;

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  library = the(world.regions[0]).county;
  staff = people(db, library);
});
afterAll(() => db.drop());

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
        await sql`select set_config('app.tenant_id', ${library.id}, true), set_config('app.person_id', ${staff.idOf(person)}, true),
          set_config('app.acting_for', ${context.actingFor ? staff.idOf(context.actingFor) : ''}, true),
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
    await staff.settle(
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
    await staff.settle(
      new Date(),
      [{ name: 'linked', grants: [{ role: 'director' }, { role: 'editor' }] }],
      [],
    );
    expect(await passes('linked', 'director')).toBe(true);
    expect(await passes('linked', 'editor', { onlyRole: 'editor' })).toBe(true);
    expect(await passes('linked', 'director', { onlyRole: 'editor' })).toBe(false);
    expect(await passes('linked', 'director', { onlyRole: 'approver' })).toBe(true);
    expect(await passes('linked', 'editor', { onlyRole: 'approver' })).toBe(false);
  });
});
