import { groupTopics } from '@sklaida/db/schema';
import { enterTenant, openRequest } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import {
  changeGroup,
  changeSeat,
  endGroup,
  findGroup,
  listGroupHistory,
  listGroupPeople,
  listMyGroups,
  openGroup,
  seatPeople,
} from '@sklaida/workgroups/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gatherPeople } from '~/flows/composer/review-steps.server';
import { addPeople } from '~/flows/groups/add-people.server';
import { startGroup } from '~/flows/groups/start-group.server';
import { type Actor, newcomer, signIn } from '../factories/at-work';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let county: Place;
let near: Place;
let second: Place;
let outside: Place;
let abroad: Place;
let id: string;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 0 });
  const [home, other] = [the(world.regions[0]), the(world.regions[1])];
  county = home.county;
  [near, second, outside] = [the(home.libraries[0]), the(home.libraries[1]), the(home.libraries[2])];
  abroad = the(other.libraries[0]);
});
afterAll(() => db.drop());

const at = async (place: Place): Promise<Actor> => the(await signIn(db, place.email, doorTo(place)));
const doorTo = ({ kind, slug }: Place) => ({
  kind: kind === 'association' ? ('association' as const) : ('library' as const),
  slug,
});
const entering = (place: Place, host = county.slug, group = id) =>
  signIn(db, place.email, { kind: 'group', slug: host, group });
const inside = async (place: Place): Promise<Actor> => the(await entering(place));
const about = { name: 'Komunikacijos grupė', kind: 'workgroup', charter: 'Kartu rengti kampanijas' } as const;

beforeEach(async () => {
  id = uuidv7();
  const lead = await at(county);
  const done = await startGroup(lead.member, {
    ...{ ...about, id, reach: 'region' },
    emails: [near.email, second.email, abroad.email, 'niekas@example.lt'],
  });
  expect(done).toEqual({ ok: true, value: { added: 2 } });
});

const people = async (who: Place) =>
  (await (await inside(who)).does((tx) => listGroupPeople(tx))).map(
    ({ name, role, library, validUntil }) => ({
      ...{ name, role, library },
      now: validUntil === null,
    }),
  );

describe('a group of a region', () => {
  test('seats people of its territory, each for her own library, and nobody of another region', async () => {
    expect(await people(near)).toEqual([
      { name: `Ona ${county.slug}`, role: 'lead', library: county.slug, now: true },
      { name: `Ona ${near.slug}`, role: 'member', library: near.slug, now: true },
      { name: `Ona ${second.slug}`, role: 'member', library: second.slug, now: true },
    ]);
    const { entered } = (await inside(near)).member;
    expect(entered.tenant.slug).toBe(near.slug);
    expect(entered.group).toMatchObject({ id, tenantId: county.id, role: 'member', slug: county.slug });
    const notices =
      await db.owner`select tenant_id from notices where subject_id = ${id} and kind = 'group-seat'`;
    expect(notices.map((one) => one.tenant_id).sort()).toEqual([near.id, second.id].sort());
  });

  test('writes to whoever is given a seat, once, with the way to the group', async () => {
    const lead = await inside(county);
    const member = Object.assign(lead.member, {
      group: the(lead.member.entered.group),
      rights: new Set<never>(),
    });
    const wish = {
      emails: [outside.email, near.email],
      role: 'observer',
      origin: 'https://sklaida.example',
    } as const;
    expect(await addPeople(member, { ...wish, emails: [...wish.emails] })).toBe(1);
    expect(await addPeople(member, { ...wish, emails: [...wish.emails] })).toBe(0);
    const letters =
      await db.owner`select tenant_id, to_email, mail from outbox where key like ${`group-seat:${id}:%`}`;
    expect(letters).toMatchObject([
      {
        tenant_id: outside.id,
        to_email: outside.email,
        mail: {
          kind: 'group-seat',
          props: {
            groupName: about.name,
            charter: about.charter,
            role: 'observer',
            url: `https://sklaida.example/b/${county.slug}/groups/${id}`,
            recipient: { firstName: 'Ona' },
          },
        },
      },
    ]);
  });

  test('sent twice is opened once, and is written once in its history', async () => {
    const lead = await at(county);
    expect(await startGroup(lead.member, { ...about, id, reach: 'region', emails: [near.email] })).toEqual({
      ok: true,
      value: { added: 0 },
    });
    const told = await (await inside(second)).does((tx) => listGroupHistory(tx, { skip: 0, limit: 10 }));
    expect(told.map((one) => one.action)).toEqual(['gather', 'open']);
    expect(told[0]).toMatchObject({ personName: `Ona ${county.slug}`, data: { number: 2 } });
  });

  test('is opened by who may, and by nobody else', async () => {
    const wish = { ...about, id: uuidv7() };
    const editor = await at(near);
    const coordinator = await at(county);
    const association = await at(world.association);
    for (const reach of ['region', 'library', 'association'] as const)
      await expect(editor.does((tx) => openGroup(tx, { ...wish, reach }))).rejects.toThrow();
    for (const reach of ['library', 'association'] as const)
      await expect(coordinator.does((tx) => openGroup(tx, { ...wish, reach }))).rejects.toThrow();
    for (const reach of ['region', 'library'] as const)
      await expect(association.does((tx) => openGroup(tx, { ...wish, reach }))).rejects.toThrow();
    expect(await association.does((tx) => openGroup(tx, { ...wish, reach: 'association' }))).toBe(true);
  });

  test('is not taken over by its id from another region, nor by who was once in it', async () => {
    const foreign = await at(the(world.regions[1]).county);
    expect(await foreign.does((tx) => openGroup(tx, { ...about, id, reach: 'region' }))).toBe(false);
    expect(await foreign.does((tx) => gatherPeople(tx, { id, name: 'Kita', emails: abroad.email }))).toEqual({
      ok: false,
      error: 'not-found',
    });
    const [count] =
      await db.owner`select count(*)::int as n from identity.workgroup_members where workgroup_id = ${id}`;
    expect(count?.n).toBe(3);
    expect(await entering(the(world.regions[1]).county)).toBeNull();
  });
});

describe('a group of an association', () => {
  test('seats people of its regions for their own libraries, entered through the association’s address', async () => {
    const lead = await at(world.association);
    const group = uuidv7();
    const emails = [abroad.email, near.email, the(world.regions[1]).county.email];
    expect(
      await startGroup(lead.member, { ...about, id: group, reach: 'association', emails }),
    ).toMatchObject({
      value: { added: 3 },
    });
    const { entered } = the(await entering(abroad, world.association.slug, group)).member;
    expect(entered).toMatchObject({ tenant: { slug: abroad.slug }, group: { slug: world.association.slug } });
    const { entered: hosting } = the(await entering(world.association, world.association.slug, group)).member;
    expect(hosting.tenant.kind).toBe('association');
    expect(hosting.group?.role).toBe('lead');
  });
});

describe('the door of a group', () => {
  test('stays shut for everybody who does not sit in it, whatever they know', async () => {
    expect(await entering(outside)).toBeNull();
    expect(await entering(abroad)).toBeNull();
    expect(await entering(world.association)).toBeNull();
    expect(await entering(near, near.slug)).toBeNull();
    expect(await entering(near, county.slug, uuidv7())).toBeNull();
    const nobody = openRequest(db.database);
    const door = { kind: 'group' as const, slug: county.slug, group: id };
    expect(await enterTenant(nobody, 'no such session', door, 'read')).toBeNull();
    await nobody.end();
  });

  test('shuts with the seat: from the next request on, in the middle of a meeting', async () => {
    const member = await inside(near);
    const topic = () =>
      member.does(async (tx) => {
        await tx.insert(groupTopics).values(topicBy(near));
        return true;
      });
    expect(await topic()).toBe(true);
    const lead = await inside(county);
    expect(await lead.does((tx) => changeSeat(tx, { personId: near.personId, step: 'end' }))).toBe('ok');
    await expect(topic()).rejects.toThrow();
    expect(await entering(near)).toBeNull();
    expect((await at(near)).member.entered.groups).not.toContain(id);
    const told = await lead.does((tx) => listGroupPeople(tx));
    expect(told.find((one) => one.personId === near.personId)?.validUntil).not.toBeNull();
    expect(await lead.does((tx) => seatPeople(tx, { emails: [near.email], role: 'observer' }))).toBe(1);
    expect((await inside(near)).member.entered.group?.role).toBe('observer');
  });

  test('shuts for whoever no longer works in the library she sat there for', async () => {
    const email = await newcomer(db.owner, { slug: near.slug, role: 'editor' });
    const lead = await inside(county);
    await lead.does((tx) => seatPeople(tx, { emails: [email], role: 'member' }));
    const door = { kind: 'group' as const, slug: county.slug, group: id };
    expect(await signIn(db, email, door)).not.toBeNull();
    await db.owner`update identity.memberships set valid_until = '2024-01-01'
      where person_id = (select id from identity.people where email = ${email})`;
    expect(await signIn(db, email, door)).toBeNull();
  });
});

const topicBy = ({ personId }: Place) => ({
  ...{ tenantId: county.id, scopeId: id, id: uuidv7() },
  ...{ body: 'Plakatai', personId, personName: 'Ona' },
});

describe('who may do what in it', () => {
  test('an observer reads all of it and changes nothing', async () => {
    const lead = await inside(county);
    await lead.does((tx) => changeSeat(tx, { personId: second.personId, step: 'observer' }));
    const observer = await inside(second);
    expect(await observer.does((tx) => findGroup(tx, { id, tenantId: county.id }))).toMatchObject(about);
    expect((await observer.does((tx) => listGroupPeople(tx))).length).toBe(3);
    await expect(
      observer.does(async (tx) => {
        await tx.insert(groupTopics).values(topicBy(second));
      }),
    ).rejects.toThrow();
    for (const step of ['lead', 'end', 'hand-over'] as const)
      await expect(
        observer.does((tx) => changeSeat(tx, { personId: second.personId, step })),
      ).rejects.toThrow();
    expect((await at(second)).member.entered.writeScopes).not.toContain(id);
  });

  test('a member does not lead: no seats, no name, no end', async () => {
    const member = await inside(near);
    const tries = [
      () => member.does((tx) => seatPeople(tx, { emails: [outside.email], role: 'lead' })),
      () => member.does((tx) => changeSeat(tx, { personId: near.personId, step: 'lead' })),
      () => member.does((tx) => changeGroup(tx, { ...about, version: 1, name: 'Kita' })),
      () => member.does((tx) => endGroup(tx, true)),
    ];
    for (const one of tries) await expect(one()).rejects.toThrow();
  });

  test('nobody leads from outside the group, not even its lead', async () => {
    const lead = await at(county);
    await expect(lead.does((tx) => listGroupPeople(tx))).rejects.toThrow();
    await expect(lead.does((tx) => listGroupHistory(tx, { skip: 0, limit: 5 }))).rejects.toThrow();
    await expect(lead.does((tx) => endGroup(tx, true))).rejects.toThrow();
  });

  test('somebody always leads: the last one stays until she hands it over', async () => {
    const lead = await inside(county);
    const step = (personId: string, wish: 'leave' | 'end' | 'member' | 'hand-over') =>
      lead.does((tx) => changeSeat(tx, { personId, step: wish }));
    for (const wish of ['leave', 'end', 'member'] as const)
      expect(await step(county.personId, wish)).toBe('last-lead');
    expect(await step(outside.personId, 'hand-over')).toBe('not-found');
    expect(await step(near.personId, 'leave')).toBe('not-found');
    expect(await step(near.personId, 'hand-over')).toBe('ok');
    expect((await inside(near)).member.entered.group?.role).toBe('lead');
    expect((await inside(county)).member.entered.group?.role).toBe('member');
    expect(
      await (await inside(county)).does((tx) => changeSeat(tx, { personId: county.personId, step: 'leave' })),
    ).toBe('ok');
    expect(await entering(county)).toBeNull();
    expect(await entering(near)).not.toBeNull();
  });

  test('two who change its description at once are told so', async () => {
    const lead = await inside(county);
    expect(await lead.does((tx) => changeGroup(tx, { ...about, version: 1, name: 'Pirma' }))).toBe('ok');
    expect(await lead.does((tx) => changeGroup(tx, { ...about, version: 1, name: 'Antra' }))).toBe('stale');
    expect(await lead.does((tx) => findGroup(tx, { id, tenantId: county.id }))).toMatchObject({
      name: 'Pirma',
    });
  });
});

describe('a group that has ended', () => {
  test('is read by everybody in it and written by nobody, until its lead opens it again', async () => {
    const lead = await inside(county);
    expect(await lead.does((tx) => endGroup(tx, true))).toBe(true);
    expect(await lead.does((tx) => endGroup(tx, true))).toBe(false);
    const member = await inside(near);
    expect(member.member.entered.group?.endedOn).not.toBeNull();
    expect(member.member.entered.writeScopes).not.toContain(id);
    expect((await at(near)).member.entered.writeScopes).not.toContain(id);
    expect(await member.does((tx) => findGroup(tx, { id, tenantId: county.id }))).toMatchObject(about);
    await expect(
      member.does(async (tx) => {
        await tx.insert(groupTopics).values(topicBy(near));
      }),
    ).rejects.toThrow();
    await expect(
      lead.does((tx) => seatPeople(tx, { emails: [outside.email], role: 'member' })),
    ).rejects.toThrow();
    const mine = await (await at(near)).does((tx, { entered }) =>
      listMyGroups(tx, { groups: entered.groups, now: new Date() }),
    );
    expect(mine.at(-1)?.endedOn).not.toBeNull();
    expect(await lead.does((tx) => endGroup(tx, false))).toBe(true);
    expect((await inside(near)).member.entered.writeScopes).toContain(id);
  });
});
