import { withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn, uuidv7 } from '@sklaida/kernel';
import { groupRights } from '@sklaida/workgroups';
import { forgetWritings } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GroupMember } from '~/auth/guards.server';
import { hasMeeting, readOn, takeWriting } from '~/flows/minutes/live-minutes.server';
import { type MinutesStep, takeMinutesStep } from '~/flows/minutes/minutes-steps.server';
import { readProtocol } from '~/flows/minutes/protocol.server';
import { readMinutesPage } from '~/flows/minutes/read-minutes.server';
import { inGroup, type MeetingInHand, meetingOf } from '../factories/minutes';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const now = new Date('2026-11-20T09:00:00Z');
const letters = { origin: 'https://sklaida.example', demo: true };
let db: TestDatabase;
let world: World;
let people: Place[];
let held: MeetingInHand;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  people = [first.county, the(first.libraries[0]), the(second.libraries[0])];
}, 120_000);
afterAll(() => db.drop());
beforeEach(async () => {
  held = await meetingOf(db, { people });
});

async function member(at: number): Promise<GroupMember> {
  const { seat } = the(await inGroup(db, held, the(people[at])));
  const group = the(seat.entered.group);
  return Object.assign(seat, {
    group,
    rights: groupRights(group),
    permissions: new Set(),
    locale: 'lt',
  }) as never;
}
const take = async (who: GroupMember, wish: MinutesStep, at = now) =>
  takeMinutesStep(who, { meetingId: held.place.meetingId, now: at, ...letters }, wish);
const meeting = async () => {
  const [row] = await db.owner`select * from meetings where id = ${held.place.meetingId}`;
  return the(row);
};
const read = async (who: GroupMember, at = now) => {
  const asked = { meetingId: held.place.meetingId, locale: 'lt' as const, now: at };
  return the(await withTenant(who, (tx) => readMinutesPage(tx, who, asked)));
};
const page = { begin: (version: number): MinutesStep => ({ step: 'begin', version }) };

describe('a meeting written down from its beginning to the approved protocol', () => {
  test('is begun, ticked, decided, sent round and approved, each once', async () => {
    const [lead, other] = [await member(0), await member(1)];
    expect((await take(lead, page.begin(1))).ok).toBe(true);
    const begun = await read(lead);
    expect(begun).toMatchObject({ state: 'held', number: 1 });
    expect(begun.attendance).toHaveLength(3);
    const ids = begun.attendance.map((one) => one.personId);
    // Two tick at once: neither undoes the other's.
    await Promise.all([
      take(lead, { step: 'tick', was: [], attended: [the(ids[0])] }),
      take(other, { step: 'tick', was: [], attended: [the(ids[1])] }),
    ]);
    expect((await read(other)).attendance.filter((one) => one.attended)).toHaveLength(2);
    await take(other, { step: 'tick', was: [the(ids[1])], attended: [] });
    expect((await read(other)).attendance.filter((one) => one.attended)).toHaveLength(1);

    const itemId = the(held.items[0]);
    const decision = {
      step: 'decide',
      itemId,
      id: uuidv7(),
      body: 'Parengti formą',
      ownerId: null,
      dueOn: null,
    } as const;
    expect((await take(other, decision)).ok).toBe(true);
    expect((await take(other, decision)).ok).toBe(true);
    const written = { step: 'write', itemId, key: uuidv7(), seq: 0, typed: 'Aptarti skaičiai.' } as const;
    expect((await take(other, written)).ok).toBe(true);
    const decided = await read(other);
    expect(the(decided.items[0])).toMatchObject({ notes: 'Aptarti skaičiai.', decisions: [{ number: 1 }] });

    expect((await take(other, { step: 'finish', version: decided.version })).ok).toBe(true);
    expect(await take(lead, { step: 'finish', version: decided.version })).toMatchObject({ ok: false });
    // Friday the 20th and five working days.
    const [until] =
      await db.owner`select object_until::text as day from meetings where id = ${held.place.meetingId}`;
    expect(the(until).day).toBe('2026-11-27');
    const round = await read(lead);
    expect(round).toMatchObject({
      state: 'minutes_draft',
      may: { write: true, approve: true, approveNow: false },
    });
    expect((await read(other)).may.write).toBe(false);
    const notices = await db.owner`select tenant_id, data from notices where kind = 'minutes'`;
    expect(notices).toHaveLength(2);
    const sent = await db.owner`select mail from outbox where mail ->> 'kind' = 'minutes'`;
    expect(sent.map((one) => one.mail.props)).toMatchObject(
      Array(2).fill({ number: 1, until: '2026-11-27', groupName: 'Komunikacijos grupė' }),
    );

    expect(await take(lead, { step: 'approve', version: round.version })).toMatchObject({ error: 'waiting' });
    expect((await take(other, { step: 'answer', objection: 'Skaičius kitas.' })).ok).toBe(true);
    expect((await read(lead)).objections).toMatchObject([{ objection: 'Skaičius kitas.' }]);
    const late = new Date('2026-11-28T09:00:00Z');
    expect(await take(other, { step: 'answer', objection: null }, late)).toMatchObject({ error: 'closed' });
    expect(await take(other, { step: 'approve', version: round.version }, late)).toMatchObject({
      error: 'forbidden',
    });
    expect((await take(lead, { step: 'approve', version: round.version }, late)).ok).toBe(true);
    expect(await meeting()).toMatchObject({ state: 'minutes_approved', number: 1 });
    expect((await take(lead, { ...written, key: uuidv7(), seq: 1, typed: 'Kita' })).ok).toBe(false);
  });

  test('is approved at once when everybody has agreed', async () => {
    const all = await Promise.all([0, 1, 2].map(member));
    const lead = the(all[0]);
    await take(lead, { step: 'finish', version: 1 });
    for (const one of all) expect((await take(one, { step: 'answer', objection: null })).ok).toBe(true);
    const { version } = await read(lead);
    expect((await take(lead, { step: 'approve', version })).ok).toBe(true);
  });

  test('cannot be finished before its day', async () => {
    const early = new Date('2026-11-19T09:00:00Z');
    expect(await take(await member(0), { step: 'finish', version: 1 }, early)).toMatchObject({
      error: 'too-early',
    });
    expect((await meeting()).state).toBe('agenda_published');
  });
});

describe('the protocol on paper', () => {
  test('has its number, who was there, what was decided; an extract has one item; nothing before the meeting', async () => {
    const lead = await member(0);
    const ask = (itemId: string | null) =>
      withTenant(lead, (tx) => readProtocol(tx, lead, { meetingId: held.place.meetingId, itemId, now }));
    expect(await ask(null)).toBeNull();
    await take(lead, {
      step: 'write',
      itemId: the(held.items[0]),
      key: uuidv7(),
      seq: 0,
      typed: 'Pirma.\n\nAntra.',
    });
    await take(lead, { step: 'finish', version: 1 });
    const whole = the(await ask(null)).protocol;
    expect(whole.lines[0]).toContain('Nr. 1');
    expect(whole.items.map((one) => one.notes)).toEqual([['Pirma.', 'Antra.'], []]);
    expect(whole.draft).not.toBe('');
    const extract = the(await ask(the(held.items[1]))).protocol;
    expect(extract).toMatchObject({ agenda: [], items: [{ title: 'Plakatai' }] });
    expect(await ask(uuidv7())).toBeNull();
  });
});

describe('the stream of a meeting', () => {
  test('reads on for who sits in the group and ends for who left it or signed out', async () => {
    const other = await member(1);
    expect(await hasMeeting(other, held.place.meetingId)).toBe(true);
    expect(await hasMeeting(other, uuidv7())).toBe(false);
    const asked = { place: held.place, known: new Map() };
    expect(await readOn(db.database, other, asked)).toEqual([]);
    const bad = {
      meetingId: held.place.meetingId,
      itemId: the(held.items[0]),
      key: uuidv7(),
      update: new Uint8Array([7]),
    };
    expect(await takeWriting(other, bad)).toEqual({ ok: false, error: 'unreadable' });
    await db.owner`update identity.workgroup_members set valid_until = ${addDays(todayIn('Europe/Vilnius', new Date()), -1)}
      where workgroup_id = ${held.place.groupId} and person_id = ${the(people[1]).personId}`;
    expect(await readOn(db.database, other, asked)).toBeNull();
  });
});

test('a guest is ticked beside the members, counts among none of them, and stands in the protocol as a guest', async () => {
  const lead = await member(0);
  const { tenantId, meetingId, groupId } = held.place;
  const guest = uuidv7();
  await db.owner`insert into meeting_guests ${db.owner({
    ...{ tenant_id: tenantId, id: guest, scope_id: groupId, meeting_id: meetingId },
    ...{ name: 'Jonas Kazlauskas', email: 'jonas@savivaldybe.example', organisation: 'Savivaldybė' },
  })}`;
  await take(lead, page.begin(1));
  expect((await take(lead, { step: 'tick', was: [], attended: [guest] })).ok).toBe(true);
  const line = (await read(lead)).attendance.find((one) => one.guest);
  expect(line).toMatchObject({ personId: guest, name: 'Jonas Kazlauskas', attended: true });
  const asked = { meetingId, itemId: null, now };
  const paper = the(await withTenant(lead, (tx) => readProtocol(tx, lead, asked)));
  expect(paper.protocol.facts).toContainEqual({ label: 'Svečiai', value: 'Jonas Kazlauskas (Savivaldybė)' });
  expect(JSON.stringify(paper)).not.toContain('jonas@savivaldybe.example');
  expect((await take(lead, { step: 'tick', was: [guest], attended: [] })).ok).toBe(true);
  expect((await read(lead)).attendance.find((one) => one.guest)).toMatchObject({ attended: false });
});

describe('the clock of the room', () => {
  test('is one for everybody, counts one item at a time and stops when the item is done', async () => {
    const [lead, other] = [await member(0), await member(1)];
    await take(lead, page.begin(1));
    const [first] = (await read(lead)).items;
    const { id: itemId, version } = the(first);
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect((await take(lead, { step: 'time', itemId })).ok).toBe(true);
    expect((await take(other, { step: 'time', itemId }, later(20))).ok).toBe(true);
    const seen = the((await read(other, later(90))).items[0]);
    expect(seen).toMatchObject({ timed: true, spent: 90 });
    expect((await take(other, { step: 'pause', itemId }, later(100))).ok).toBe(true);
    await take(lead, { step: 'time', itemId }, later(200));
    await take(lead, { step: 'item', itemId, version, done: true }, later(210));
    expect(the((await read(lead, later(900))).items[0])).toMatchObject({
      timed: false,
      spent: 110,
      done: true,
    });
    expect(await take(lead, { step: 'time', itemId: uuidv7() })).toMatchObject({ error: 'not-found' });
  });

  test('nobody starts it in minutes that are closed', async () => {
    const lead = await member(0);
    const itemId = the((await read(lead)).items[0]).id;
    await db.owner`update meetings set state = 'minutes_approved' where id = ${held.place.meetingId}`;
    expect(await take(lead, { step: 'time', itemId })).toMatchObject({ error: 'closed' });
  });
});

test('writings that were folded a month ago are let go; the text stands and is written on, with script and without', async () => {
  const lead = await member(0);
  await take(lead, page.begin(1));
  const itemId = the((await read(lead)).items[0]).id;
  const say = async (seq: number, typed: string) =>
    take(lead, { step: 'write', itemId, key: uuidv7(), seq, typed });
  expect((await say(0, 'Aptarta.')).ok).toBe(true);
  expect(await forgetWritings(db.worker)).toBe(0);
  await db.owner`update minute_updates set created_at = now() - interval '31 days' where item_id = ${itemId}`;
  expect(await forgetWritings(db.worker)).toBe(1);
  expect((await say(1, 'Aptarta. Nutarta.')).ok).toBe(true);
  expect(the((await read(lead)).items[0])).toMatchObject({ notes: 'Aptarta. Nutarta.', seq: 2 });
});

test('an extract for one library holds its own decisions and nobody else’s', async () => {
  const lead = await member(0);
  await take(lead, page.begin(1));
  const [first, second] = (await read(lead)).items;
  const decide = (itemId: string, at: number, body: string) =>
    take(lead, {
      step: 'decide',
      itemId,
      id: uuidv7(),
      body,
      ownerId: the(people[at]).personId,
      dueOn: null,
    });
  await decide(the(first).id, 1, 'Atspausdinti plakatus');
  await decide(the(second ?? first).id, 2, 'Surinkti nuotraukas');
  const [one = ''] = (await read(lead)).libraries;
  const asked = { meetingId: held.place.meetingId, itemId: null, now };
  const extract = (library: string) =>
    withTenant(lead, (tx) => readProtocol(tx, lead, { ...asked, library }));
  const words = JSON.stringify(the(await extract(one)).protocol);
  const both = ['Atspausdinti plakatus', 'Surinkti nuotraukas'].map((body) => words.includes(body));
  expect(both.toSorted()).toEqual([false, true]);
  expect(words).toContain(one);
  expect(await extract('Nesama biblioteka')).toBeNull();
});
