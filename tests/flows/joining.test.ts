import { withIdentity } from '@sklaida/db/tenancy';
import type { Role } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import {
  askForInvitation,
  findInvitation,
  inviteMany,
  listInvitations,
  refuseInvitation,
  renewInvitation,
  revokeInvitation,
} from '@sklaida/people/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joiningSteps, letter, linkOf, tokenSecret } from '../factories/joining';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let county: Place;
let town: Place;
let village: Place;
let school: Place;
let abroad: Place;
const steps = joiningSteps(() => db);
const { asks, invited, accepts, rolesOf, historyOf, noticesOf } = steps;

let number = 0;
const somebody = (place: Place, roles: Role[] = ['editor']) => {
  number += 1;
  return {
    tenantId: place.id,
    email: `nauja-${number}@example.lt`,
    firstName: 'Rasa',
    lastName: 'Nauja',
    roles,
  };
};
const stateOf = async (id: string) =>
  (
    await withIdentity(db.database, (tx) =>
      findInvitation(tx, { hash: hashOf(linkOf(id)), sessionHash: null }),
    )
  )?.state;

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 2 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  [town, village] = [the(first.libraries[1]), the(first.libraries[2])];
  school = the(first.schools[0]);
  abroad = the(second.libraries[0]);
});
afterAll(() => db.drop());

test('The county invites the first person of a library of its own territory, and nobody after her', async () => {
  const person = somebody(town, ['tenant_admin']);
  const id = await invited(county, person);
  expect(await asks(county, person)).toEqual({ ok: false, error: 'already-invited' });
  expect(await asks(county, somebody(abroad, ['tenant_admin']))).toMatchObject({ error: 'not-allowed' });
  expect(await asks(county, somebody(school, ['school_librarian']))).toMatchObject({
    error: 'has-administrator',
  });
  expect(await asks(county, somebody(town, ['dpo']))).toMatchObject({ error: 'not-allowed' });
  expect(await accepts(id)).toMatchObject({ outcome: 'joined', created: true, slug: town.slug });
  expect(await rolesOf(town, person.email)).toEqual(['tenant_admin']);
  expect(await asks(county, somebody(town, ['tenant_admin']))).toMatchObject({ error: 'has-administrator' });
  expect((await historyOf(town, id)).map((row) => row.action)).toEqual(['send', 'accept']);
  expect((await historyOf(county, id)).map((row) => [row.action, row.person_name])).toEqual([
    ['send-first', 'Ona apskritis-1'],
    ['accept', null],
  ]);
  expect(await noticesOf(county)).toContain('invitation-accepted');
});

test('A library hands out what it may, to anybody but the people of its county library', async () => {
  expect(await asks(school, somebody(school, ['editor', 'dpo']))).toMatchObject({ ok: true });
  expect(await asks(school, somebody(school, ['tenant_admin']))).toMatchObject({ error: 'not-allowed' });
  expect(await asks(school, somebody(town))).toMatchObject({ error: 'not-allowed' });
  expect(await asks(school, { ...somebody(school), email: county.email })).toMatchObject({
    error: 'parents-staff',
  });
  expect(await asks(school, { ...somebody(school), email: 'be eta' })).toMatchObject({
    error: 'bad-address',
  });
  expect(await asks(school, { ...somebody(school), email: school.email })).toMatchObject({
    error: 'already-member',
  });
  await expect(asks(village, somebody(village))).rejects.toThrow();
});

test('An address belongs to one letter with its link derived, never kept', async () => {
  const person = somebody(school);
  const id = await invited(school, person);
  const [row] =
    await db.owner`select to_email, mail, expires_at > now() + interval '13 days' as lasts, l::text as whole
    from identity.person_letters l where key = ${`invitation:${id}`}`;
  expect(row).toMatchObject({
    to_email: person.email,
    lasts: true,
    mail: {
      kind: 'invitation',
      props: { invitationId: id, audience: 'school', roles: ['editor'], demo: false },
    },
  });
  expect(the(row).whole).not.toContain(linkOf(id));
});

test('A link works once, though a hundred presses arrive together', async () => {
  const id = await invited(school, somebody(school));
  const answers = await Promise.all(Array.from({ length: 12 }, () => accepts(id)));
  expect(answers.filter((one) => one.outcome === 'joined')).toHaveLength(1);
  expect(answers.filter((one) => one.outcome === 'accepted')).toHaveLength(11);
});

test('The same press repeated after a lost answer is answered as the first one; another page is not', async () => {
  const id = await invited(school, somebody(school));
  const first = await accepts(id, { attempt: 'this page' });
  expect(await accepts(id, { attempt: 'this page' })).toEqual(first);
  expect(await accepts(id, { attempt: 'another page' })).toEqual({ outcome: 'accepted' });
  await db.owner`update identity.invitations set accepted_at = now() - interval '11 minutes' where id = ${id}`;
  expect(await accepts(id, { attempt: 'this page' })).toEqual({ outcome: 'accepted' });
});

test('Expired, withdrawn, replaced and refused invitations each say so, and the inviter hears who asks anew', async () => {
  const [old, gone, newer, wrong] = [somebody(school), somebody(school), somebody(school), somebody(school)];
  const expired = await invited(school, old);
  await db.owner`update identity.invitations set expires_at = now() - interval '1 second' where id = ${expired}`;
  expect(await accepts(expired)).toEqual({ outcome: 'expired' });

  const revoked = await invited(school, gone);
  const actor = await steps.at(school);
  expect(await actor.does((tx) => revokeInvitation(tx, revoked))).toMatchObject({ ok: true });
  expect(await actor.does((tx) => revokeInvitation(tx, revoked))).toMatchObject({ ok: true });
  expect(await accepts(revoked)).toEqual({ outcome: 'revoked' });

  const first = await invited(school, newer);
  const renewed = await actor.does((tx) => renewInvitation(tx, { tokenSecret, id: first, letter }));
  expect(await accepts(first)).toEqual({ outcome: 'replaced' });
  expect(await actor.does((tx) => renewInvitation(tx, { tokenSecret, id: first, letter }))).toMatchObject({
    error: 'already-invited',
  });
  expect(await accepts(the(renewed.ok ? renewed.value.id : null))).toMatchObject({ outcome: 'joined' });

  const refused = await invited(school, wrong);
  const hash = (id: string) => hashOf(linkOf(id));
  expect(await withIdentity(db.database, (tx) => refuseInvitation(tx, hash(refused)))).toBe('refused');
  expect(await accepts(refused)).toEqual({ outcome: 'refused' });

  const asking = () => withIdentity(db.database, (tx) => askForInvitation(tx, hash(expired)));
  expect([await asking(), await asking()]).toEqual(['asked', 'asked']);
  const kinds = await noticesOf(school);
  expect(kinds.filter((kind) => kind === 'invitation-ask')).toHaveLength(1);
  expect(kinds).toContain('invitation-refuse');
  const listed = await actor.does((tx) => listInvitations(tx, 'own'));
  expect(listed.find((one) => one.id === expired)).toMatchObject({
    state: 'expired',
    askedAt: expect.any(Date),
  });
  expect(listed.some((one) => one.id === first)).toBe(false);
});

test('A closed library takes nobody in, and an unknown link says nothing', async () => {
  const id = await invited(school, somebody(school));
  await db.owner`update tenants set closed_on = current_date - 1 where id = ${school.id}`;
  expect([await stateOf(id), await accepts(id)]).toEqual(['closed', { outcome: 'closed' }]);
  await db.owner`update tenants set closed_on = null where id = ${school.id}`;
  expect(await accepts('019aa0c0-0000-7000-8000-00000000ffff')).toEqual({ outcome: 'unknown' });
});

test('One person joins two libraries with one account; another person’s session joins nobody', async () => {
  const email = 'dvi-vietos@example.lt';
  const here = await invited(school, { ...somebody(school), email });
  const there = await invited(county, { ...somebody(village, ['director']), email: 'Dvi-Vietos@example.lt' });
  const joined = await accepts(here);
  expect(await accepts(there, { sessionHash: school.session })).toEqual({ outcome: 'other-person' });
  expect(await accepts(there)).toMatchObject({
    outcome: 'joined',
    created: false,
    personId: joined.outcome === 'joined' ? joined.personId : '',
  });
  const people = await db.owner`select from identity.people where lower(email) = ${email}`;
  expect(people).toHaveLength(1);
});

test('Two presses at once of two invitations make one account', async () => {
  const email = 'kartu@example.lt';
  const one = await invited(school, { ...somebody(school), email });
  const two = await invited(town, { ...somebody(town), email }).catch(() => null);
  expect(two).toBeNull();
  const other = await steps.at(town, 'nauja-1@example.lt');
  const [asked] = await other.does((tx) =>
    inviteMany(tx, { tokenSecret, people: [{ ...somebody(town), email }], letter }),
  );
  const answers = await Promise.all([accepts(one), accepts(the(asked).id)]);
  expect(answers.map((answer) => answer.outcome)).toEqual(['joined', 'joined']);
  expect(await db.owner`select from identity.people where email = ${email}`).toHaveLength(1);
});

test('Who left and is invited again gets what the invitation says, not what she held then', async () => {
  const person = somebody(school, ['editor', 'approver']);
  await accepts(await invited(school, person));
  await db.owner`update identity.memberships set valid_from = '2020-01-01', valid_until = current_date - 1
    where person_id = (select id from identity.people where email = ${person.email})`;
  await accepts(await invited(school, { ...person, roles: ['observer'] }));
  expect(await rolesOf(school, person.email)).toEqual(['observer']);
});

test('A person of the county library cannot slip in by changing jobs after the letter left', async () => {
  const person = somebody(school);
  const id = await invited(school, person);
  const made = crypto.randomUUID();
  await db.owner`insert into identity.people (id, email, first_name, last_name) values (${made}, ${person.email}, 'R', 'N')`;
  await db.owner`insert into identity.memberships (tenant_id, person_id) values (${county.id}, ${made})`;
  expect(await accepts(id)).toEqual({ outcome: 'parents-staff' });
});
