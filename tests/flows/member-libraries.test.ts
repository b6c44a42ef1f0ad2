import { uuidv7 } from '@sklaida/kernel';
import {
  closeLibrary,
  countPeopleToInvite,
  listFirstPeople,
  listMemberLibraries,
  moveLibrary,
  renameLibrary,
  reopenLibrary,
} from '@sklaida/people/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changeInvitation,
  inviteFirst,
  merge,
  type NewLibrary,
  openLibrary,
} from '~/flows/people/member-libraries.server';
import { type Actor, actor, signIn } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let coordinator: Actor;
let neighbour: Actor;
let editor: Actor;
let librarian: Actor;
const tokenSecret = 'a secret of the test, long enough for it';

beforeAll(async () => {
  db = await cloneDemonstration();
  [coordinator, neighbour, editor] = await Promise.all([
    actor(db, 'p-koord'),
    actor(db, 'p-sr-koord'),
    actor(db, 'p-utenos-r'),
  ]);
  librarian = the(
    await signIn(db, 'ona.juskeviciene@m01-zaliojo-tilto.example', {
      kind: 'library',
      slug: 'm01-zaliojo-tilto',
    }),
  );
});
afterAll(() => db.drop());

const idOf = async (slug: string) =>
  String(the((await db.owner`select id from tenants where slug = ${slug}`)[0]).id);
const row = async (id: string) => the((await db.owner`select * from tenants where id = ${id}`)[0]);
const open = (who: Actor, over: Partial<NewLibrary> = {}) => {
  const input = {
    id: uuidv7(),
    name: 'Utenos Krašuonos progimnazija',
    kind: 'school_library' as const,
    municipality: 'utena-r',
    invite: true,
    email: 'ona@krasuona.example',
    firstName: 'Ona',
    lastName: 'Onaitė',
    jobTitle: 'Bibliotekininkė',
    tokenSecret,
    ...over,
  };
  return who.does((tx) => openLibrary(tx, input));
};
const standing = async (id: string) =>
  (await coordinator.does((tx) => listMemberLibraries(tx))).find((one) => one.id === id)?.standing;
const refused = { code: '42501' };

describe('opening one library', () => {
  test('gives it a place, an address and a letter to its first person', async () => {
    const id = uuidv7();
    expect(await open(coordinator, { id })).toEqual({ ok: true, value: { id, invited: true } });
    expect(await row(id)).toMatchObject({
      slug: 'utenos-krasuonos-progimnazija',
      short_name: 'Utenos Krašuonos progimnazija',
    });
    expect(await standing(id)).toBe('invited');
    const [invitation] = await db.owner`select * from identity.invitations where tenant_id = ${id}`;
    expect(the(invitation)).toMatchObject({
      email: 'ona@krasuona.example',
      roles: ['school_librarian'],
      inviter_tenant_id: coordinator.tenantId,
    });
    const [letter] =
      await db.owner`select mail::text from identity.person_letters where key = ${`invitation:${the(invitation).id}`}`;
    expect(the(letter).mail).toContain('Utenos Krašuonos progimnazija');
    expect(the(letter).mail).not.toContain(the(invitation).hash);
    const [profile] = await db.owner`select approval_required from library_profiles where tenant_id = ${id}`;
    expect(the(profile).approval_required).toBe(false);
    expect(await open(coordinator, { id })).toEqual({ ok: true, value: { id, invited: false } });
    expect(await open(coordinator)).toEqual({ ok: false, error: 'same' });
    expect(await open(coordinator, { name: 'UTENOS KRAŠUONOS PROGIMNAZIJA' })).toEqual({
      ok: false,
      error: 'same',
    });
  });

  test('happens in one’s own territory alone', async () => {
    expect(await open(coordinator, { name: 'Vilniaus mokykla', municipality: 'vilnius-m' })).toEqual({
      ok: false,
      error: 'foreign',
    });
    expect(await open(neighbour, { name: 'Utenos kita mokykla' })).toEqual({ ok: false, error: 'foreign' });
  });

  test.each([
    ['a municipal editor', () => editor],
    ['a school librarian', () => librarian],
  ])('is refused by the database to %s', async (_, who) => {
    await expect(open(who(), { name: 'Savavališka mokykla' })).rejects.toMatchObject({ cause: refused });
    await expect(who().does((tx) => listMemberLibraries(tx))).rejects.toMatchObject({ cause: refused });
    await expect(
      who().does((tx) => closeLibrary(tx, { id: who().tenantId, on: '2030-01-01', reason: 'x' })),
    ).rejects.toMatchObject({ cause: refused });
  });
});

describe('the list', () => {
  test('says whether anybody works there and nothing about them', async () => {
    const libraries = await coordinator.does((tx) => listMemberLibraries(tx));
    expect(libraries.filter(({ kind }) => kind === 'municipal_library')).toHaveLength(12);
    expect(libraries.find(({ slug }) => slug === 'm01-zaliojo-tilto')?.standing).toBe('joined');
    expect(libraries.some(({ slug }) => slug.startsWith('joniskis') || slug === 'pabv')).toBe(false);
    expect(JSON.stringify(libraries)).not.toMatch(/@|Juškevič/);
  });

  test('another county sees no invitation of this one', async () => {
    const id = String(
      the((await db.owner`select id from tenants where slug = 'utenos-krasuonos-progimnazija'`)[0]).id,
    );
    expect(await coordinator.does((tx) => listFirstPeople(tx, id))).toHaveLength(1);
    expect(await neighbour.does((tx) => listFirstPeople(tx, id))).toEqual([]);
  });
});

describe('invitations of one library', () => {
  test('are sent again, revoked, and end when somebody runs the library', async () => {
    const made = the(await open(coordinator, { name: 'Kvietimų mokykla', email: 'pirma@kvietimai.example' }));
    const id = made.ok ? made.value.id : '';
    const [first] = await coordinator.does((tx) => listFirstPeople(tx, id));
    const change = (who: Actor, intent: 'again' | 'revoke', invitation: string) =>
      who.does((tx) => changeInvitation(tx, { id, invitation, intent, tokenSecret }));
    expect(await change(neighbour, 'revoke', the(first).id)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await change(coordinator, 'again', the(first).id)).toMatchObject({ ok: true });
    const after = await coordinator.does((tx) => listFirstPeople(tx, id));
    expect(after.map(({ state }) => state)).toEqual(['pending', 'revoked']);
    expect(await change(coordinator, 'revoke', the(after[0]).id)).toMatchObject({ ok: true });
    expect(await standing(id)).toBe('nobody');
    const second = {
      id,
      email: 'antra@kvietimai.example',
      firstName: 'A',
      lastName: 'B',
      jobTitle: '',
      tokenSecret,
    };
    expect(await coordinator.does((tx) => inviteFirst(tx, second))).toMatchObject({ ok: true });
    expect(await neighbour.does((tx) => inviteFirst(tx, second))).toEqual({ ok: false, error: 'not-found' });
    expect(
      await coordinator.does((tx) => inviteFirst(tx, { ...second, id: librarian.tenantId })),
    ).toMatchObject({ ok: false, error: 'has-administrator' });
  });
});

describe('a library of the territory', () => {
  test('is renamed without losing its address', async () => {
    const id = await idOf('m02-pauksciu-tako');
    const rename = (who: Actor, name: string) =>
      who.does((tx) => renameLibrary(tx, { id, name, shortName: name.slice(0, 60) }));
    expect(await rename(neighbour, 'Kita')).toEqual({ ok: false, error: 'not-found' });
    expect(await rename(coordinator, 'Panevėžio „Lino žiedo“ progimnazijos biblioteka')).toEqual({
      ok: false,
      error: 'taken',
    });
    expect(await rename(coordinator, 'Panevėžio Paukščių gimnazijos biblioteka')).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({
      slug: 'm02-pauksciu-tako',
      name: 'Panevėžio Paukščių gimnazijos biblioteka',
    });
    const lines =
      await db.owner`select t.slug from history h join tenants t on t.id = h.tenant_id where h.subject_id = ${id} and h.action = 'rename' order by 1`;
    expect(lines.map(({ slug }) => slug)).toEqual(['m02-pauksciu-tako', 'pabv']);
  });

  test('moves within the region and not out of it', async () => {
    const id = await idOf('m03-saltinelio');
    const move = (who: Actor, municipality: string) =>
      who.does((tx) => moveLibrary(tx, { id, municipality }));
    expect(await move(coordinator, 'vilnius-m')).toEqual({ ok: false, error: 'foreign' });
    expect(await move(neighbour, 'siauliai-m')).toEqual({ ok: false, error: 'not-found' });
    expect(await move(coordinator, 'panevezys-r')).toMatchObject({ ok: true });
    expect((await row(id)).municipality).toBe('panevezys-r');
    expect(await move(coordinator, 'panevezys-r')).toEqual({ ok: false, error: 'same' });
  });

  test('closes from a day on, is entered until then, and opens again', async () => {
    const id = await idOf('m04-nevezio-vingio');
    const close = (who: Actor, on: string) =>
      who.does((tx) => closeLibrary(tx, { id, on, reason: 'Sujungta su kita mokykla' }));
    const [day] =
      await db.owner`select ctx.today()::text as today, (ctx.today() + 30)::text as later, (ctx.today() - 1)::text as past`;
    expect(await close(coordinator, the(day).past)).toEqual({ ok: false, error: 'past' });
    expect(await close(neighbour, the(day).later)).toEqual({ ok: false, error: 'not-found' });
    const [person] =
      await db.owner`select p.email from identity.memberships m join identity.people p on p.id = m.person_id where m.tenant_id = ${id} limit 1`;
    const door = { kind: 'library', slug: 'm04-nevezio-vingio' } as const;
    expect(await close(coordinator, the(day).later)).toMatchObject({ ok: true });
    expect(await signIn(db, the(person).email, door)).not.toBeNull();
    expect(await close(coordinator, the(day).later)).toEqual({ ok: false, error: 'closed' });
    expect(await coordinator.does((tx) => reopenLibrary(tx, id))).toMatchObject({ ok: true });
    expect(await close(coordinator, the(day).today)).toMatchObject({ ok: true });
    expect(await signIn(db, the(person).email, door)).toBeNull();
    expect(await coordinator.does((tx) => reopenLibrary(tx, id))).toMatchObject({ ok: true });
    expect(await signIn(db, the(person).email, door)).not.toBeNull();
  });
});

describe('two libraries', () => {
  test('become one: people are invited, nothing of the closed one moves', async () => {
    const [id, into] = [await idOf('m05-lino-ziedo'), await idOf('m06-levens')];
    const sum = async () =>
      (
        await db.owner`select md5(string_agg(a::text, '|' order by a.id)) as sum, count(*)::int as n from adoptions a where a.tenant_id in (${id}, ${into})`
      )[0];
    const before = await sum();
    const people = await coordinator.does((tx) => countPeopleToInvite(tx, { id, into }));
    expect(people).toBeGreaterThan(0);
    expect(await neighbour.does((tx) => countPeopleToInvite(tx, { id, into }))).toBe(0);
    const [day] = await db.owner`select ctx.today()::text as today`;
    const input = { id, into, on: the(day).today, reason: 'Reorganizacija', tokenSecret };
    expect(await neighbour.does((tx) => merge(tx, input))).toMatchObject({ ok: false, error: 'not-found' });
    expect(await coordinator.does((tx) => merge(tx, { ...input, into: id }))).toMatchObject({
      ok: false,
      error: 'same',
    });
    const municipal = await idOf('utena-r-vb');
    expect(await coordinator.does((tx) => merge(tx, { ...input, into: municipal }))).toMatchObject({
      ok: false,
      error: 'kind',
    });
    expect(await coordinator.does((tx) => merge(tx, input))).toEqual({
      ok: true,
      value: { invited: people },
    });
    expect(await coordinator.does((tx) => merge(tx, input))).toMatchObject({ ok: false, error: 'closed' });
    expect(await row(id)).toMatchObject({ merged_into: into });
    expect(await sum()).toEqual(before);
    const sent =
      await db.owner`select roles from identity.invitations where tenant_id = ${into} and inviter_tenant_id = ${coordinator.tenantId}`;
    expect(sent.map(({ roles }) => roles)).toEqual(Array(people).fill(['school_librarian']));
    expect(await coordinator.does((tx) => reopenLibrary(tx, id))).toEqual({ ok: false, error: 'merged' });
    const lines =
      await db.owner`select t.slug, h.action, h.reason from history h join tenants t on t.id = h.tenant_id where h.action in ('merge', 'absorb') order by 1`;
    expect(lines.map(({ slug, action }) => `${slug} ${action}`)).toEqual([
      'm05-lino-ziedo merge',
      'm06-levens absorb',
      'pabv merge',
    ]);
  });
});
