import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerMeeting, planMeeting, stepAgenda, stepMeeting } from '~/flows/meetings/meeting-steps.server';
import { agendaLines, meetingFields, meetingWords } from '~/flows/meetings/meeting-words.server';
import { readMeeting } from '~/flows/meetings/read-meeting.server';
import { readMeetings } from '~/flows/meetings/read-meetings.server';
import { readNewMeeting } from '~/flows/meetings/read-new.server';
import { keepTopic, startSeries, stepSeries } from '~/flows/meetings/series-steps.server';
import { type GroupActor, meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let room: Room;
let lead: GroupActor;
let member: GroupActor;
let places: Place[];
const now = new Date('2026-12-01T08:00:00Z');
const letters = { origin: 'https://sklaida.test', demo: true };
const view = { locale: 'lt' as const, now };

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 0 });
  const region = the(world.regions[0]);
  places = [region.county, ...region.libraries];
  const [host, first, second] = places;
  room = await meetingRoom(db, the(host), [
    [the(host), 'lead'],
    [the(first), 'member'],
    [the(second), 'observer'],
  ]);
  lead = await room.enter(the(host));
  member = await room.enter(the(first));
});
afterAll(() => db.drop());

const words = (change: object = {}) =>
  meetingWords({
    ...{ title: 'Gruodžio susitikimas', kind: 'meeting', on: '2026-12-08', at: '10:00', minutes: 90 },
    ...{ place: 'Panevėžys', link: 'https://susitikimai.example/a' },
    ...change,
  } as never);
const plan = async (more: object = {}, id = uuidv7()) => {
  const start = {
    chosen: [],
    more: [{ title: 'Kiti klausimai' }],
    publish: true,
    locale: 'lt' as const,
    now,
  };
  const done = await planMeeting(lead.member, { id, words: words(), ...start, ...letters, ...more });
  expect(done).toEqual({ ok: true, value: null });
  return id;
};
const told = (id: string) =>
  db.owner`select t.slug, o.to_email as email, o.mail -> 'props' ->> 'what' as what,
    (o.mail -> 'props' ->> 'sequence')::int as sequence, o.mail -> 'props' ->> 'url' as url
    from outbox o join tenants t on t.id = o.tenant_id where o.key like ${`meeting:${id}:%`} order by sequence, email`;
const read = (id: string, who = lead) => who.does((tx) => readMeeting(tx, who.member, id, view));
const step = (id: string, wish: object, who = lead, at = now) =>
  stepMeeting(who.member, id, wish as never, { now: at, ...letters });

test('an agenda is made of what was proposed, published in one step, and everybody else gets one letter in her own library', async () => {
  const topic = uuidv7();
  await keepTopic(member.member, { intent: 'topic', id: topic, body: 'Plakatų spauda' });
  const page = await lead.does((tx) => readNewMeeting(tx, lead.member, view));
  expect(page.offered).toEqual([
    expect.objectContaining({ value: `topic-${topic}`, label: 'Plakatų spauda' }),
  ]);
  const id = uuidv7();
  await plan({ chosen: [`topic-${topic}`, 'topic-nieko', 'decisions'] }, id);
  await plan({ chosen: [`topic-${topic}`] }, id);
  const one = await read(id);
  expect(one.agenda.map((item) => item.title)).toEqual(['Plakatų spauda', 'Kiti klausimai']);
  expect(one.one.state).toBe('agenda_published');
  const url = `https://sklaida.test/b/${room.host.slug}/groups/${room.id}/meetings/${id}`;
  const [, first, second] = places;
  expect(await told(id)).toEqual(
    [the(first), the(second)].map(({ slug, email }) => ({ slug, email, what: 'invited', sequence: 1, url })),
  );
  const notices = await db.owner`select data ->> 'path' as path from notices where subject_id = ${id}`;
  expect(notices).toHaveLength(2);
});

test('only planned, it is told to nobody; moved or cancelled after it was told, it is told again with a greater number', async () => {
  const quiet = await plan({ publish: false });
  expect(await told(quiet)).toEqual([]);
  expect(await step(quiet, { step: 'move', version: 1, words: words({ at: '11:00' }) })).toMatchObject({
    ok: true,
  });
  expect(await told(quiet)).toEqual([]);

  const id = await plan();
  await answerMeeting(member.member, id, { answer: 'comes', deputyName: '', now });
  expect((await read(id, member)).mine).toEqual({ answer: 'comes', deputyName: null });
  const answers = (await read(id)).people.map((one) => one.answer);
  expect(answers).toEqual(['comes', null]);
  // From winter time into summer time the hour on the wall stays.
  const moved = await step(id, { step: 'move', version: 2, words: words({ on: '2027-03-30' }) });
  expect(moved).toMatchObject({ ok: true, value: { startsAt: new Date('2027-03-30T07:00:00Z') } });
  expect((await read(id)).when).toContain('10:00–11:30');
  expect((await read(id, member)).mine).toEqual({ answer: null, deputyName: null });
  expect(await step(id, { step: 'cancel', version: 2, reason: 'Audra' })).toMatchObject({ error: 'stale' });
  await step(id, { step: 'cancel', version: 3, reason: 'Audra' });
  expect((await told(id)).map((one) => `${one.sequence} ${one.what}`)).toEqual([
    '1 invited',
    '1 invited',
    '2 moved',
    '2 moved',
    '3 cancelled',
    '3 cancelled',
  ]);
});

test('a change of the agenda is said to be untold until the lead tells it', async () => {
  const id = await plan();
  expect((await read(id)).unsaid).toBe(false);
  await db.owner`update meetings set published_at = now() - interval '1 minute' where id = ${id}`;
  const item = { id: uuidv7(), title: 'Nauja svetainė', plannedMinutes: 15 };
  for (const _ of [1, 2]) await stepAgenda(lead.member, id, { step: 'add', item });
  expect((await read(id)).agenda.map((one) => one.title)).toEqual(['Kiti klausimai', 'Nauja svetainė']);
  expect((await read(id)).unsaid).toBe(true);
  const change = { step: 'change' as const, id: item.id, version: 1 };
  expect((await stepAgenda(lead.member, id, { ...change, item: { title: 'Svetainė' } })).ok).toBe(true);
  const late = await stepAgenda(lead.member, id, { ...change, item: { title: 'Kita' } });
  expect(late).toEqual({ ok: false, error: 'stale' });
  await step(id, { step: 'publish', version: 2 });
  expect((await told(id)).at(-1)).toMatchObject({ what: 'changed', sequence: 2 });
});

test('a meeting planned before takes up what has come since, each thing once', async () => {
  const id = await plan({ publish: false });
  const topic = uuidv7();
  await keepTopic(member.member, { intent: 'topic', id: topic, body: 'Bendras kalendorius' });
  const { group } = lead.member;
  await db.owner`insert into decisions (tenant_id, id, scope_id, number, body)
    values (${group.tenantId}, ${uuidv7()}, ${group.id}, 1, 'Parengti formą')`;
  const offered = (await read(id)).offered.map((one) => one.value);
  expect(offered).toEqual(['decisions', `topic-${topic}`]);
  expect((await read(id, member)).offered).toEqual([]);
  const take = { step: 'take' as const, chosen: offered, locale: 'lt' as const };
  for (const _ of [1, 2]) await stepAgenda(lead.member, id, take);
  const titles = ['Kiti klausimai', 'Ankstesnių sprendimų vykdymas', 'Bendras kalendorius'];
  expect((await read(id)).agenda.map((one) => one.title)).toEqual(titles);
  expect((await read(id)).offered).toEqual([]);
  await step(id, { step: 'publish', version: 1 });
  expect((await read(id)).unsaid).toBe(false);
  const [first] = (await read(id)).agenda;
  await stepAgenda(lead.member, id, { step: 'down', id: the(first).id });
  expect((await read(id)).unsaid).toBe(true);
});

test('what a person may do is offered to her alone', async () => {
  const id = await plan();
  expect((await read(id, member)).may).toEqual({
    ...{ answer: true, write: true, publish: false, move: false, cancel: false, hold: false, invite: false },
  });
  const observer = await room.enter(the(places[2]));
  expect(Object.values((await read(id, observer)).may)).toEqual(Array(7).fill(false));
  const onTheDay = { locale: 'lt' as const, now: new Date('2026-12-08T07:00:00Z') };
  expect((await member.does((tx) => readMeeting(tx, member.member, id, onTheDay))).may.hold).toBe(true);
  expect(await step(id, { step: 'cancel', version: 2, reason: 'Ne' }, member)).toMatchObject({
    error: 'forbidden',
  });
  await expect(read(uuidv7())).rejects.toMatchObject({ status: 404 });
  await expect(read('ne-id')).rejects.toMatchObject({ status: 404 });
});

test('a series goes on as its meetings are held, and stops when it is ended', async () => {
  const id = uuidv7();
  const form = {
    ...{
      id,
      title: 'Kas mėnesį',
      kind: 'meeting' as const,
      rhythm: 'month' as const,
      every: 1,
      nth: 2 as const,
    },
    ...{ weekday: 2, from: '2026-12-01', until: null, skip: ['2027-01-12'], at: '10:00', minutes: 60 },
    ...{ place: '', link: '', agenda: 'Naujienos – 10 min.\nKiti klausimai' },
  };
  expect(await startSeries(lead.member, form, now)).toEqual({ ok: true, value: { planned: 3 } });
  const coming = async () => {
    const page = await lead.does((tx) => readMeetings(tx, lead.member, view));
    return page.coming.filter((one) => one.title === 'Kas mėnesį');
  };
  expect((await coming()).map((one) => `${one.month} ${one.day}`)).toHaveLength(3);
  const first = the((await coming())[0]);
  expect((await read(first.id)).agenda).toMatchObject([{ title: 'Naujienos', plannedMinutes: 10 }, {}]);
  await step(first.id, { step: 'hold', version: 1 }, lead, new Date('2026-12-08T08:30:00Z'));
  expect(await coming()).toHaveLength(2);
  expect(await stepSeries(lead.member, 'ahead', id, new Date('2026-12-09T08:00:00Z'))).toBe(1);
  expect(await stepSeries(lead.member, 'end', id, now)).toBe(0);
  expect(await stepSeries(lead.member, 'ahead', id, new Date('2027-06-01T08:00:00Z'))).toBe(0);
  expect(await stepSeries(lead.member, 'ahead', uuidv7(), now)).toBeNull();
});

test('an agenda is read from lines as people paste them', () => {
  expect(
    agendaLines('1. Plakatai – 15 min.\n\n  Renginiai (20 min)\n3) Kalendorius 2027 m.\nKita, 5 min'),
  ).toEqual([
    { title: 'Plakatai', plannedMinutes: 15 },
    { title: 'Renginiai', plannedMinutes: 20 },
    { title: 'Kalendorius 2027 m.', plannedMinutes: null },
    { title: 'Kita', plannedMinutes: 5 },
  ]);
  expect(agendaLines('')).toEqual([]);
});

test.each([
  ['on', '2026-02-30'],
  ['on', '9999-01-01'],
  ['on', ''],
  ['at', '25:00'],
  ['at', 'ryte'],
  ['minutes', '0'],
  ['minutes', '99999'],
  ['title', '  '],
  ['link', 'javascript:alert(1)'],
  ['link', 'susitikimas'],
] as const)('a meeting with %s “%s” is refused', (name, value) => {
  expect(meetingFields[name].safeParse(value).success).toBe(false);
});

test('an hour is read as people write it', () => {
  expect(['9.30', '9:30', '09:30'].map((text) => meetingFields.at.parse(text))).toEqual(
    Array(3).fill('09:30'),
  );
});
