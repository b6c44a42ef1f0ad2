import { uuidv7 } from '@sklaida/kernel';
import { groupRights, seriesRuleSchema } from '@sklaida/workgroups';
import {
  addItems,
  addTopic,
  answerInvitation,
  cancelMeeting,
  changeItem,
  changeMeeting,
  findMeeting,
  holdMeeting,
  listAgenda,
  listAttendance,
  listMeetings,
  listSeries,
  listTopics,
  moveMeeting,
  type NewItem,
  offerAgenda,
  openMeeting,
  openSeries,
  planAhead,
  publishAgenda,
  removeItem,
  removeTopic,
  shiftItem,
} from '@sklaida/workgroups/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GroupActor, meetingRoom, type Room } from '../../factories/meeting-room';
import { buildWorld, type Place, the } from '../../factories/world';
import { cloneDatabase, type TestDatabase } from '../../setup/database';

let db: TestDatabase;
let room: Room;
let lead: GroupActor;
let member: GroupActor;
let places: Place[];
const now = new Date('2026-12-01T08:00:00Z');
const signer = ({ personId, member: { entered } }: GroupActor) => ({
  id: personId,
  name: entered.person.firstName,
});

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 0 });
  const [one, other] = world.regions.map((region) => [region.county, ...region.libraries]);
  places = [...the(one), ...the(other)];
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

const words = (day: string, more: object = {}) => ({
  kind: 'meeting' as const,
  title: 'Gruodžio susitikimas',
  startsAt: new Date(`${day}T08:00:00Z`),
  endsAt: new Date(`${day}T09:30:00Z`),
  place: null,
  link: null,
  ...more,
});
async function planned(day: string, items: NewItem[] = [], id = uuidv7()): Promise<string> {
  const done = await lead.does((tx) =>
    openMeeting(tx, { group: lead.member.group, by: signer(lead), id, words: words(day), items }),
  );
  expect(done.ok).toBe(true);
  return id;
}
const read = (id: string) => lead.does((tx) => findMeeting(tx, { group: lead.member.group, id }));
const agenda = (meetingId: string) =>
  lead.does((tx) => listAgenda(tx, { group: lead.member.group, meetingId }));
const wish = (id: string, version: number, who = lead, at = now) => ({
  ...{ group: who.member.group, rights: who.member.rights, id, version, now: at },
});

test('a meeting sent twice is one, with one agenda, and its history stands with the host', async () => {
  const id = uuidv7();
  const item = { id: uuidv7(), title: 'Rezultatai', plannedMinutes: 20 };
  await planned('2026-12-08', [item], id);
  await planned('2026-12-08', [item], id);
  expect((await agenda(id)).map(({ title, position }) => [position, title])).toEqual([[1, 'Rezultatai']]);
  const lines = await db.owner`select action, tenant_id from history where subject_id = ${id}`;
  expect(lines).toEqual([{ action: 'plan', tenant_id: room.host.id }]);
});

test('its agenda is published by the lead, told again with a greater number, and moved with the answers asked anew', async () => {
  const id = await planned('2026-12-09');
  const refused = await member.does((tx) => publishAgenda(tx, wish(id, 1, member)));
  expect(refused).toMatchObject({ ok: false, error: 'forbidden' });
  const told = await lead.does((tx) => publishAgenda(tx, wish(id, 1)));
  expect(told).toMatchObject({ ok: true, value: { state: 'agenda_published', sequence: 1, version: 2 } });
  const stale = await lead.does((tx) => publishAgenda(tx, wish(id, 1)));
  expect(stale).toMatchObject({ ok: false, error: 'stale' });

  const answer = {
    ...{ group: member.member.group, meetingId: id, now },
    person: { ...signer(member), library: 'Biblioteka' },
  };
  expect(await member.does((tx) => answerInvitation(tx, { ...answer, answer: 'sends' }))).toMatchObject({
    error: 'deputy-missing',
  });
  for (const one of ['comes', 'stays_away'] as const)
    expect((await member.does((tx) => answerInvitation(tx, { ...answer, answer: one }))).ok).toBe(true);
  const answers = () => lead.does((tx) => listAttendance(tx, { group: lead.member.group, meetingId: id }));
  expect(await answers()).toMatchObject([{ personId: member.personId, answer: 'stays_away' }]);

  const place = await lead.does((tx) =>
    moveMeeting(tx, { ...wish(id, 2), words: words('2026-12-09', { place: 'Panevėžys' }) }),
  );
  expect(place).toMatchObject({ ok: true, value: { sequence: 2, place: 'Panevėžys' } });
  expect(await answers()).toMatchObject([{ answer: 'stays_away' }]);
  await lead.does((tx) => moveMeeting(tx, { ...wish(id, 3), words: words('2026-12-10') }));
  expect(await answers()).toMatchObject([{ answer: null }]);
});

test('it is cancelled only with a reason, and answered no more', async () => {
  const id = await planned('2026-12-15');
  for (const reason of ['', '  '])
    expect(await lead.does((tx) => cancelMeeting(tx, { ...wish(id, 1), reason }))).toMatchObject({
      error: 'reason-missing',
    });
  const done = await lead.does((tx) => cancelMeeting(tx, { ...wish(id, 1), reason: 'Audra' }));
  expect(done).toMatchObject({ ok: true, value: { state: 'cancelled', reason: 'Audra' } });
  const answered = await member.does((tx) =>
    answerInvitation(tx, {
      ...{ group: member.member.group, meetingId: id, now, answer: 'comes' },
      person: { ...signer(member), library: 'Biblioteka' },
    }),
  );
  expect(answered).toMatchObject({ error: 'wrong-state' });
});

test('held meetings are numbered within their year, also two that begin at once, and everybody has a line', async () => {
  const dayAfter = new Date('2026-12-21T08:00:00Z');
  const ids = [await planned('2026-12-17'), await planned('2026-12-18'), await planned('2026-12-30')];
  const early = await lead.does((tx) => holdMeeting(tx, wish(the(ids[2]), 1, lead, dayAfter)));
  expect(early).toMatchObject({ error: 'too-early' });
  const held = await Promise.all(
    ids.slice(0, 2).map((id) => member.does((tx) => holdMeeting(tx, wish(id, 1, member, dayAfter)))),
  );
  expect(held.map((one) => one.ok && one.value.number).sort()).toEqual([1, 2]);
  const lines = await lead.does((tx) =>
    listAttendance(tx, { group: lead.member.group, meetingId: the(ids[0]) }),
  );
  expect(lines.map(({ attended }) => attended)).toEqual([false, false, false]);
  const next = await planned('2027-01-12');
  const january = new Date('2027-01-12T08:05:00Z');
  const first = await lead.does((tx) => holdMeeting(tx, wish(next, 1, lead, january)));
  expect(first).toMatchObject({ ok: true, value: { number: 1 } });
});

test('two who change one line of the agenda: the second is told, and nothing is written over', async () => {
  const id = await planned('2027-01-20', [{ title: 'Plakatai' }, { title: 'Renginiai' }, { title: 'Kita' }]);
  const [item, second] = await agenda(id);
  const key = { group: lead.member.group, meetingId: id, id: the(item).id, version: 1 };
  const changes = await Promise.all([
    lead.does((tx) => changeItem(tx, key, { title: 'Plakatai ir lankstinukai' })),
    member.does((tx) => changeItem(tx, key, { title: 'Plakatų spauda' })),
  ]);
  expect(changes.filter((one) => one.ok)).toHaveLength(1);
  await lead.does((tx) => shiftItem(tx, { ...key, id: the(second).id, by: -1 }));
  await lead.does((tx) => shiftItem(tx, { ...key, id: the(second).id, by: -1 }));
  expect((await agenda(id)).map((one) => one.title)[0]).toBe('Renginiai');
  await db.owner`update agenda_items set notes = 'Kalbėta.' where id = ${the(second).id}`;
  const gone = await lead.does((tx) => removeItem(tx, { ...key, id: the(second).id, version: 1 }));
  expect(gone).toMatchObject({ error: 'stale' });
});

test('the next agenda is offered what was left, decided and asked, each once', async () => {
  const { group } = lead.member;
  const id = await planned('2027-02-09', [{ title: 'Svetainė', plannedMinutes: 15 }, { title: 'Aptarta' }]);
  await db.owner`update agenda_items set done_at = now() where meeting_id = ${id} and title = 'Aptarta'`;
  await lead.does((tx) => holdMeeting(tx, wish(id, 1, lead, new Date('2027-02-09T09:00:00Z'))));
  const topic = uuidv7();
  for (const _ of [1, 2])
    await member.does((tx) => addTopic(tx, { group, id: topic, body: 'Dėl spaudos', by: signer(member) }));
  await db.owner`insert into decisions (tenant_id, id, scope_id, number, body, state)
    values (${group.tenantId}, ${uuidv7()}, ${group.id}, 1, 'Parengti formą', 'open'),
      (${group.tenantId}, ${uuidv7()}, ${group.id}, 2, 'Atlikta', 'done')`;
  const offer = await lead.does((tx) => offerAgenda(tx, group));
  expect(offer.unfinished.map((one) => one.title)).toEqual(['Svetainė']);
  expect(offer.decisions.map((one) => one.body)).toEqual(['Parengti formą']);
  expect(offer.topics).toMatchObject([{ id: topic, body: 'Dėl spaudos' }]);

  const left = the(offer.unfinished[0]);
  const next = await planned('2027-03-09', [
    { title: left.title, continuesId: left.id },
    { title: 'Dėl spaudos', topicId: topic },
  ]);
  const after = await lead.does((tx) => offerAgenda(tx, group));
  expect([after.unfinished, after.topics]).toEqual([[], []]);
  expect(await member.does((tx) => removeTopic(tx, { group, id: topic, personId: member.personId }))).toBe(
    false,
  );
  const off = await planned('2027-04-13', []);
  const said = uuidv7();
  await member.does((tx) => addTopic(tx, { group, id: said, body: 'Lankstinukai', by: signer(member) }));
  const item = { title: 'Lankstinukai', topicId: said };
  await lead.does((tx) => addItems(tx, { group, meetingId: off, by: signer(lead), items: [item] }));
  expect(await lead.does((tx) => listTopics(tx, group))).toEqual([]);
  await lead.does((tx) => cancelMeeting(tx, { ...wish(off, 1), reason: 'Velykos' }));
  expect(await lead.does((tx) => listTopics(tx, group))).toMatchObject([{ id: said }]);
  await member.does((tx) => removeTopic(tx, { group, id: said, personId: member.personId }));
  const taken = the((await agenda(next)).find((one) => one.title === 'Dėl spaudos'));
  const key = { group, meetingId: next, id: taken.id, version: taken.version };
  expect((await lead.does((tx) => removeItem(tx, key))).ok).toBe(true);
  expect(await lead.does((tx) => listTopics(tx, group))).toMatchObject([{ id: topic }]);
  expect(await lead.does((tx) => removeTopic(tx, { group, id: topic, personId: lead.personId }))).toBe(false);
  expect(await member.does((tx) => removeTopic(tx, { group, id: topic, personId: member.personId }))).toBe(
    true,
  );
});

test('a series plans its next meetings once, and gives no second one for a day that was moved or cancelled', async () => {
  const { group } = lead.member;
  const rule = seriesRuleSchema.parse({ kind: 'month', every: 1, nth: 2, weekday: 2, from: '2026-10-01' });
  const series = {
    ...{ id: uuidv7(), title: 'Kas mėnesį', kind: 'meeting' as const, rule, startsAt: '10:00', minutes: 90 },
    ...{ place: null, link: null, endsOn: null },
    agenda: [{ title: 'Rezultatai', kind: 'results' as const, plannedMinutes: 20 }],
  };
  const { id, ...of } = series;
  const october = new Date('2026-10-01T06:00:00Z');
  const opened = await lead.does((tx) =>
    openSeries(tx, { group, by: signer(lead), id, words: of, now: october }),
  );
  expect(opened).toEqual({ ok: true, value: { planned: 3 } });
  const list = async () =>
    (await lead.does((tx) => listMeetings(tx, { group }))).filter((one) => one.seriesId === id).reverse();
  const made = await list();
  expect(made.map((one) => one.startsAt.toISOString())).toEqual([
    '2026-10-13T07:00:00.000Z',
    '2026-11-10T08:00:00.000Z',
    '2026-12-08T08:00:00.000Z',
  ]);
  expect((await agenda(the(made[0]).id)).map((one) => one.title)).toEqual(['Rezultatai']);
  await lead.does((tx) => moveMeeting(tx, { ...wish(the(made[1]).id, 1), words: words('2026-11-12') }));
  await lead.does((tx) => cancelMeeting(tx, { ...wish(the(made[2]).id, 1), reason: 'Advento renginys' }));
  const again = () => lead.does((tx) => planAhead(tx, { group, by: signer(lead), series, now: october }));
  expect(await again()).toBe(0);
  const [kept] = await lead.does((tx) => listSeries(tx, group));
  expect(kept).toMatchObject({ id, rule, startsAt: '10:00', agenda: series.agenda });
  const over = { ...of, endsOn: '2026-10-05' };
  const none = await lead.does((tx) =>
    openSeries(tx, { group, by: signer(lead), id: uuidv7(), words: over, now: october }),
  );
  expect(none).toMatchObject({ error: 'no-days' });
});

test('an observer and a stranger change nothing, and one of another group finds nothing', async () => {
  const id = await planned('2027-04-13');
  const observer = await room.enter(the(places[2]));
  const { group } = observer.member;
  await expect(
    observer.does((tx) =>
      openMeeting(tx, { group, by: signer(observer), id: uuidv7(), words: words('2027-04-14'), items: [] }),
    ),
  ).rejects.toThrow();
  await expect(
    observer.does((tx) =>
      addItems(tx, { group, meetingId: id, by: signer(observer), items: [{ title: 'A' }] }),
    ),
  ).rejects.toThrow();
  const changed = await observer.does((tx) =>
    changeMeeting(tx, { group, id, version: 1 }, { title: 'Mano' }),
  );
  expect(changed).toMatchObject({ error: 'stale' });
  expect(await observer.does((tx) => findMeeting(tx, { group, id }))).not.toBeNull();

  const other = await meetingRoom(db, the(places[4]), [[the(places[4]), 'lead']]);
  const stranger = await other.enter(the(places[4]));
  for (const key of [stranger.member.group, group])
    expect(await stranger.does((tx) => findMeeting(tx, { group: key, id }))).toBeNull();
  expect((await read(id))?.title).toBe('Gruodžio susitikimas');
  expect(groupRights({ role: 'observer', endedOn: null }).has('group:write')).toBe(false);
});
