import type { Entered } from '@sklaida/db/tenancy';
import { type Duty, type Permission, permissions, type Role } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { standingOf } from '~/auth/guards.server';
import type { TestDatabase } from '../setup/database';
import { type Place, the } from './world';

/** What a deputy holds of her own: enough for a place, and little enough that what is borrowed shows. */
export const ownRole: Role = 'guest_reviewer';
export const second = 1000;

export type Grant = { role: Role; from?: number; until?: number };
type Someone = { name: string; grants: Grant[]; memberUntil?: string };
export type Lending = {
  absent: string;
  deputy: string;
  duties: Duty[];
  from: number;
  until: number;
  state?: string;
};

/** People of one library with roles, sessions and deputations settled to the millisecond. */
export function people(db: TestDatabase, library: Place) {
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

  return { idOf, sessionOf, settle, atStandstill };
}

/** Tries every permission as the guard does, and says where the answer differs from the expected rights. */
export function differences(
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
