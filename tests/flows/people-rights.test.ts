import { addDays, type Role, todayIn, uuidv7 } from '@sklaida/kernel';
import { endRole, grantRole, leaveLibrary, listPlaces } from '@sklaida/people/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changePerson, endPlace, inviteColleague } from '~/flows/people/manage-people.server';
import { readPeople, readPerson } from '~/flows/people/read-people.server';
import { readRoles } from '~/flows/people/read-roles.server';
import { type Actor, newcomer, signIn } from '../factories/at-work';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let library: Place;
const today = todayIn('Europe/Vilnius', new Date());
const letter = { tokenSecret: 'paslaptis '.repeat(5), demo: true };

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 1 });
  library = the(the(world.regions[0]).libraries[0]);
});
afterAll(() => db.drop());

/** Somebody new in the library with these roles, at work. */
async function at(place: Place, ...roles: Role[]): Promise<Actor> {
  const [first = 'observer', ...others] = roles;
  const email = await newcomer(db.owner, { slug: place.slug, role: first });
  for (const role of others) {
    await db.owner`insert into identity.role_grants (tenant_id, person_id, role)
      select ${place.id}, id, ${role} from identity.people where email = ${email}`;
  }
  return the(await signIn(db, email, { kind: 'library', slug: place.slug }));
}
const gives = (giver: Actor, to: Actor, role: Role, days: { firstDay?: string; lastDay?: string } = {}) =>
  giver
    .does((tx) =>
      grantRole(tx, {
        personId: to.personId,
        role,
        firstDay: days.firstDay ?? null,
        lastDay: days.lastDay ?? null,
      }),
    )
    .then((done) => (done.ok ? 'granted' : done.error));
const grantOf = async (person: Actor, role: Role) =>
  the(
    (
      await db.owner`select valid_from::text as from, valid_until from identity.role_grants
        where person_id = ${person.personId} and role = ${role} order by valid_from desc`
    )[0],
  );
const takes = async (taker: Actor, of: Actor, role: Role, lastDay: string | 'now' | null = 'now') => {
  const from = (await grantOf(of, role)).from as string;
  const done = await taker.does((tx) => endRole(tx, { personId: of.personId, role, from, lastDay }));
  return done.ok ? 'ended' : done.error;
};
const sessionsOf = async (person: Actor) =>
  (await db.owner`select from identity.sessions where person_id = ${person.personId}`).length;
const linesOf = async (person: Actor) =>
  (
    await db.owner`select action from history where subject_kind = 'person' and subject_id = ${person.personId} order by id`
  ).map((line) => line.action as string);

describe('giving a role', () => {
  test('a director gives every role that fits; whoever gets it signs in anew, and the journal tells it', async () => {
    const director = await at(library, 'director');
    const colleague = await at(library, 'observer');
    expect(await gives(director, colleague, 'editor')).toBe('granted');
    expect(await sessionsOf(colleague)).toBe(0);
    expect(await gives(director, colleague, 'editor')).toBe('already');
    for (const role of [
      'regional_coordinator',
      'school_librarian',
      'platform_admin',
      'association_member',
      'guest_reviewer',
    ] as const) {
      expect(await gives(director, colleague, role)).toBe('does-not-fit');
    }
    expect(await linesOf(colleague)).toEqual(['grant']);
    const places = await director.does((tx) => listPlaces(tx));
    expect(
      the(places.find((one) => one.id === colleague.personId))
        .grants.map(({ role }) => role)
        .sort(),
    ).toEqual(['editor', 'observer']);
  });

  test('an administrator gives no more power over people than she has, and nothing to herself', async () => {
    const admin = await at(library, 'tenant_admin');
    const colleague = await at(library, 'observer');
    expect(await gives(admin, colleague, 'approver')).toBe('granted');
    expect(await gives(admin, colleague, 'department_head')).toBe('beyond');
    expect(await gives(admin, colleague, 'director')).toBe('beyond');
    expect(await gives(admin, admin, 'editor')).toBe('yourself');
  });

  test('while a library has no director its administrator names one, and cannot empty the chair afterwards', async () => {
    const place = the(the(world.regions[0]).libraries[1]);
    const admin = await at(place, 'tenant_admin');
    const [first, second] = [await at(place, 'observer'), await at(place, 'observer')];
    expect(await gives(admin, first, 'director')).toBe('granted');
    expect(await gives(admin, second, 'director')).toBe('beyond');
    expect(await takes(admin, first, 'director')).toBe('beyond');
    const left = await admin.does((tx) =>
      leaveLibrary(tx, { personId: first.personId, lastDay: null, heirId: null }),
    );
    expect(left).toMatchObject({ ok: false, error: 'beyond' });
  });

  test('nobody without the right gives anything, and a deputy neither gives nor invites', async () => {
    const colleague = await at(library, 'observer');
    for (const role of ['editor', 'department_head', 'dpo', 'observer'] as const) {
      expect(await gives(await at(library, role), colleague, 'observer')).toBe('not-allowed');
    }
    const director = await at(library, 'director');
    const deputy = await at(library, 'editor');
    await db.owner`insert into deputations ${db.owner({
      tenant_id: library.id,
      id: uuidv7(),
      absent_id: director.personId,
      absent_name: 'Naujokė',
      deputy_id: deputy.personId,
      deputy_name: 'Naujokė',
      starts_at: new Date(Date.now() - 1000),
      ends_at: new Date(Date.now() + 3_600_000),
      duties: ['all'],
    })}`;
    const acting = Object.assign({}, deputy.member, { actingFor: { id: director.personId, name: 'x' } });
    const seat = { ...deputy, member: acting };
    expect(await gives(deputy, colleague, 'editor')).toBe('not-allowed');
    const answers = await seat.does(async (tx) => [
      await changePerson(tx, acting, colleague.personId, {
        intent: 'grant',
        role: 'editor',
        firstDay: null,
        lastDay: null,
      }),
      await endPlace(tx, acting, { personId: colleague.personId, lastDay: null, heirId: null }),
      await inviteColleague(
        tx,
        acting,
        { email: 'nauja@example.lt', firstName: 'N', lastName: 'N', jobTitle: '', roles: ['editor'] },
        letter,
      ),
    ]);
    expect(answers.map((one) => !one.ok && one.error)).toEqual(['borrowed', 'borrowed', 'borrowed']);
  });

  test('begins and ends with days in Lithuania, in order and not in the past', async () => {
    const director = await at(library, 'director');
    const colleague = await at(library, 'observer');
    const tomorrow = addDays(today, 1);
    expect(await gives(director, colleague, 'editor', { firstDay: tomorrow, lastDay: today })).toBe('order');
    expect(await gives(director, colleague, 'editor', { lastDay: addDays(today, -1) })).toBe('order');
    expect(
      await gives(director, colleague, 'editor', { firstDay: tomorrow, lastDay: addDays(today, 10) }),
    ).toBe('granted');
    expect(await sessionsOf(colleague)).toBe(1);
    const page = the(await director.does((tx, member) => readPerson(tx, member, colleague.personId)));
    expect(page.grants.find(({ role }) => role === 'editor')).toMatchObject({
      begun: false,
      firstDay: tomorrow,
      lastDay: addDays(today, 10),
      mayEnd: true,
    });
    expect(await gives(director, colleague, 'editor', { firstDay: addDays(today, 5) })).toBe('already');
    expect(await takes(director, colleague, 'editor', 'now')).toBe('ended');
    expect(await sessionsOf(colleague)).toBe(1);
    expect(
      await db.owner`select from identity.role_grants where person_id = ${colleague.personId} and role = 'editor'`,
    ).toHaveLength(0);
  });
});

describe('between libraries', () => {
  test('nobody gives a role to a person of another library, not even the county library above it', async () => {
    const county = the(world.regions[0]).county;
    const director = await at(county, 'director');
    const member = await at(library, 'observer');
    expect(await gives(director, member, 'editor')).toBe('unknown');
    expect(await director.does((tx, seat) => readPerson(tx, seat, member.personId))).toBeNull();
    const coordinator = await at(county, 'regional_coordinator');
    expect(await gives(coordinator, member, 'editor')).toBe('not-allowed');
  });

  test('a person of the county library gets no role in a member library, from whomever', async () => {
    const county = the(world.regions[0]).county;
    const director = await at(library, 'director');
    const both = await at(library, 'observer');
    expect(await gives(director, both, 'approver')).toBe('granted');
    await db.owner`insert into identity.memberships (tenant_id, person_id, valid_from) values (${county.id}, ${both.personId}, '2020-01-01')`;
    expect(await gives(director, both, 'editor')).toBe('parents-staff');
    const again = the(
      await signIn(db, both.member.entered.person.email, { kind: 'library', slug: library.slug }),
    );
    expect(again.member.entered.roles).toEqual(['approver', 'observer']);
  });
});

describe('ending', () => {
  test('a role taken closes its doors in the same moment', async () => {
    const director = await at(library, 'director');
    const editor = await at(library, 'editor');
    expect(await takes(director, editor, 'editor')).toBe('ended');
    await expect(editor.does(async () => null)).rejects.toThrow('the session ended');
    expect(
      await signIn(db, editor.member.entered.person.email, { kind: 'library', slug: library.slug }),
    ).toBeNull();
    expect(await linesOf(editor)).toEqual(['end-role']);
  });

  test('the last who can give roles neither gives up her role nor leaves', async () => {
    const school = the(the(world.regions[0]).schools[0]);
    const only = the(await signIn(db, school.email, { kind: 'library', slug: school.slug }));
    expect(await takes(only, only, 'school_librarian')).toBe('last');
    expect(await takes(only, only, 'school_librarian', addDays(today, 30))).toBe('last');
    const leave = () =>
      only.does((tx) => leaveLibrary(tx, { personId: only.personId, lastDay: null, heirId: null }));
    expect(await leave()).toMatchObject({ ok: false, error: 'last' });
    const second = await at(school, 'observer');
    expect(await gives(only, second, 'school_librarian', { lastDay: addDays(today, 5) })).toBe('granted');
    expect(await takes(only, only, 'school_librarian', addDays(today, 30))).toBe('last');
    expect(await takes(only, only, 'school_librarian', addDays(today, 3))).toBe('ended');
    expect(await takes(only, only, 'school_librarian', null)).toBe('yourself');
    const newly = the(
      await signIn(db, second.member.entered.person.email, { kind: 'library', slug: school.slug }),
    );
    expect(await takes(newly, only, 'school_librarian', null)).toBe('ended');
    expect((await grantOf(only, 'school_librarian')).valid_until).toBeNull();
  });

  test('two administrators who remove each other at once leave one of them', async () => {
    const place = the(the(world.regions[0]).libraries[2]);
    const [a, b] = [await at(place, 'tenant_admin'), await at(place, 'tenant_admin')];
    const removes = (one: Actor, other: Actor) =>
      one
        .does((tx) => leaveLibrary(tx, { personId: other.personId, lastDay: null, heirId: null }))
        .then(
          (done) => done.ok,
          () => false,
        );
    const done = await Promise.all([removes(a, b), removes(b, a)]);
    expect(done.filter(Boolean)).toHaveLength(1);
  });

  test('leaving hands over what waits, ends roles, links and deputations, and closes every door', async () => {
    const director = await at(library, 'director');
    const leaver = await at(library, 'editor', 'approver');
    const heir = await at(library, 'editor');
    const task = uuidv7();
    await db.owner`insert into tasks ${db.owner({
      tenant_id: library.id,
      id: task,
      kind: 'campaign',
      title: 'Pritaikyti tekstus',
      role: 'editor',
      assignee_id: leaver.personId,
      subject_kind: 'adoption',
      subject_id: uuidv7(),
      rule_id: 'x',
    })}`;
    const assignment = uuidv7();
    await db.owner`insert into assignments ${db.owner({
      tenant_id: library.id,
      id: assignment,
      title: 'Parengti sąrašą',
      assignee_id: leaver.personId,
      assignee_name: 'Naujokė',
      given_by_id: director.personId,
      given_by_name: 'Naujokė',
      due_on: addDays(today, 5),
    })}`;
    const leaves = (heirId: string | null) =>
      director.does((tx, member) =>
        endPlace(tx, member, { personId: leaver.personId, lastDay: null, heirId }),
      );
    const page = the(await director.does((tx, member) => readPerson(tx, member, leaver.personId)));
    expect(page.openWork.map(({ kind }) => kind).sort()).toEqual(['assignment', 'task']);
    expect(await leaves(null)).toMatchObject({ ok: false, error: 'open-work' });
    expect(await leaves(leaver.personId)).toMatchObject({ ok: false, error: 'open-work' });
    expect((await leaves(heir.personId)).ok).toBe(true);
    const [moved] = await db.owner`select assignee_id from tasks where id = ${task}`;
    const [given] = await db.owner`select assignee_id from assignments where id = ${assignment}`;
    expect([the(moved).assignee_id, the(given).assignee_id]).toEqual([heir.personId, heir.personId]);
    expect(
      await signIn(db, leaver.member.entered.person.email, { kind: 'library', slug: library.slug }),
    ).toBeNull();
    const people = await director.does((tx, member) => readPeople(tx, member));
    const left = people.people.find((one) => one.id === leaver.personId);
    expect(left?.grants ?? []).toEqual([]);
    expect(await linesOf(leaver)).toEqual(['leave']);
  });

  test('after a last day roles last through it, and work goes on until then', async () => {
    const director = await at(library, 'director');
    const leaver = await at(library, 'editor');
    const lastDay = addDays(today, 3);
    const done = await director.does((tx, member) =>
      endPlace(tx, member, { personId: leaver.personId, lastDay, heirId: null }),
    );
    expect(done.ok).toBe(true);
    const page = the(await director.does((tx, member) => readPerson(tx, member, leaver.personId)));
    expect(page.person.validUntil).toBe(lastDay);
    expect(page.grants).toMatchObject([{ role: 'editor', lastDay }]);
    expect((await leaver.does(async () => 'dirba')) as string).toBe('dirba');
  });
});

describe('what a director sees', () => {
  test('who may do what today, deputies with the name they stand in for', async () => {
    const director = await at(library, 'director');
    const page = await director.does((tx, member) => readRoles(tx, member));
    const duty = (key: string) => page.themes.flatMap(({ duties }) => duties).find((one) => one.key === key);
    expect(duty('launch')).toBeUndefined();
    expect(the(duty('approve')).holders.some(({ id }) => id === director.personId)).toBe(true);
    expect(the(duty('grant')).holders.some(({ standsInFor }) => standsInFor !== null)).toBe(true);
    expect(page.roles.map(({ role }) => role)).not.toContain('platform_admin');
  });

  test('the second proof of others is told only to those who give roles', async () => {
    const seen = async (role: Role) =>
      (await (await at(library, role)).does((tx, member) => readPeople(tx, member))).people.map(
        (one) => one.secondFactor,
      );
    expect(new Set(await seen('editor'))).toEqual(new Set([null]));
    expect(new Set(await seen('tenant_admin'))).toEqual(new Set([false]));
  });
});
