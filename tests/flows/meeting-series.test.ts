import { withIdentity, withJob } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { answerLinkedMeeting, openMeetingLink, readLinkedMeeting } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planMeeting, stepMeeting } from '~/flows/meetings/meeting-steps.server';
import { meetingWords } from '~/flows/meetings/meeting-words.server';
import { editSeries, keepTopic, readSeriesForm, startSeries } from '~/flows/meetings/series-steps.server';
import { type GroupActor, meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let room: Room;
let lead: GroupActor;
let places: [Place, Place, Place];
const now = new Date('2026-12-01T08:00:00Z');
const letters = { origin: 'https://sklaida.test', demo: true };

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  const region = the(world.regions[0]);
  places = [region.county, ...region.libraries] as [Place, Place, Place];
  const [host, first, second] = places;
  room = await meetingRoom(db, host, [
    [host, 'lead'],
    [first, 'member'],
    [second, 'observer'],
  ]);
  lead = await room.enter(host);
});
afterAll(() => db.drop());

const rule = {
  ...{ title: 'Mėnesio susitikimas', kind: 'meeting' as const, rhythm: 'month' as const },
  ...{ every: 1, nth: 2 as const, weekday: 2, from: '2026-12-01', until: null as string | null },
  ...{
    skip: [] as string[],
    at: '10:00',
    minutes: 90,
    place: 'Panevėžys',
    link: '',
    agenda: 'Kiti klausimai',
  },
};
async function series() {
  const id = uuidv7();
  expect(await startSeries(lead.member, { ...rule, id }, now)).toEqual({ ok: true, value: { planned: 3 } });
  return id;
}
const edit = (id: string, version: number, change: Partial<typeof rule>) =>
  editSeries(lead.member, { id, version, form: { ...rule, ...change, id }, now });
const meetingsOf = (id: string) =>
  db.owner`select id, to_char(starts_at at time zone zone, 'YYYY-MM-DD HH24:MI') as at, state, series_on::text as on
    from meetings where series_id = ${id} order by starts_at`;

test('this and later meetings go over to the new days with what they hold; those that were told stay', async () => {
  const id = await series();
  const [first, second] = await meetingsOf(id);
  await stepMeeting(lead.member, the(first).id, { step: 'publish', version: 1 } as never, {
    now,
    ...letters,
  });
  const done = await edit(id, 1, { weekday: 3, at: '14:00' });
  expect(done).toEqual({ ok: true, value: { moved: 2, dropped: 0, planned: 0 } });
  const after = await meetingsOf(id);
  expect(after.map((one) => one.at)).toEqual(['2026-12-08 10:00', '2027-01-13 14:00', '2027-02-10 14:00']);
  expect(after.find((one) => one.at === '2027-01-13 14:00')?.id).toBe(the(second).id);
  expect(await edit(id, 1, { at: '9:00' })).toMatchObject({ ok: false, error: 'stale' });
});

test('only the days from the chosen one on change, and one that was moved by hand keeps its hour', async () => {
  const id = await series();
  const [, second] = await meetingsOf(id);
  const words = meetingWords({
    ...{
      title: 'Kita valanda',
      kind: 'meeting',
      on: '2027-01-12',
      at: '12:00',
      minutes: 90,
      place: '',
      link: '',
    },
  } as never);
  await stepMeeting(lead.member, the(second).id, { step: 'move', version: 1, words } as never, {
    now,
    ...letters,
  });
  expect(await edit(id, 1, { from: '2027-01-01', at: '15:00' })).toMatchObject({ ok: true });
  expect((await meetingsOf(id)).map((one) => one.at)).toEqual([
    '2026-12-08 10:00',
    '2027-01-12 12:00',
    '2027-02-09 15:00',
    '2027-03-09 15:00',
  ]);
});

test('a day left out hands its meeting on to the next, and an earlier end calls the last ones off with a reason', async () => {
  const id = await series();
  const [first] = await meetingsOf(id);
  expect(await edit(id, 1, { skip: ['2026-12-08'] })).toMatchObject({ ok: true });
  const skipped = await meetingsOf(id);
  expect(skipped.map((one) => one.on)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
  expect(the(skipped[0]).id).toBe(the(first).id);
  expect(await edit(id, 2, { until: '2027-01-31' })).toEqual({
    ok: true,
    value: { moved: 2, dropped: 1, planned: 0 },
  });
  const states = (await meetingsOf(id)).map((one) => one.state);
  expect(states.filter((one) => one === 'cancelled')).toHaveLength(1);
  expect(await edit(id, 3, { until: '2026-12-02' })).toMatchObject({ ok: false, error: 'no-days' });
  expect(await edit(uuidv7(), 1, {})).toMatchObject({ ok: false, error: 'not-found' });
});

test('the form of a regular meeting holds what it is, from the day it is asked for', async () => {
  const id = await series();
  const form = await lead.does((tx) => readSeriesForm(tx, lead.member, { id, from: '2027-01-12', now }));
  expect(form).toMatchObject({ rhythm: 'month', nth: '2', weekday: '2', from: '2027-01-12', at: '10:00' });
  expect(
    await lead.does((tx) => readSeriesForm(tx, lead.member, { id: uuidv7(), from: null, now })),
  ).toBeNull();
});

/** The link of the letter that invited this person, as the worker opens it. */
async function linkOf(meetingId: string, person: Place): Promise<{ opened: boolean; hash: string }> {
  const [letter] = await db.owner`select id from outbox
    where to_email = ${person.email} and key like ${`meeting:${meetingId}:%`}`;
  const hash = hashOf(uuidv7());
  const opened = await withJob(db.worker, 'mail', person.id, (tx) =>
    openMeetingLink(tx, { letterId: the(letter).id, hash, meetingId }),
  );
  return { opened, hash };
}
const read = (hash: string) => withIdentity(db.database, (tx) => readLinkedMeeting(tx, hash));
const answer = (hash: string, said: 'comes' | 'stays_away') =>
  withIdentity(db.database, (tx) => answerLinkedMeeting(tx, { hash, answer: said }));

test('an invitation is answered by its link alone, and by nobody whose seat has ended', async () => {
  const [, first, second] = places;
  const id = uuidv7();
  await keepTopic(lead.member, { intent: 'topic', id: uuidv7(), body: 'Slapta tema' });
  const words = meetingWords({
    ...{ title: 'Gruodžio posėdis', kind: 'sitting', on: '2026-12-15', at: '10:00', minutes: 60 },
    ...{ place: 'Biržai', link: 'https://slapta.example/kambarys' },
  } as never);
  const start = {
    chosen: [],
    more: [{ title: 'Slaptas klausimas' }],
    publish: true,
    locale: 'lt' as const,
    now,
  };
  await planMeeting(lead.member, { id, words, ...start, ...letters });
  // Whoever only watches answers nothing, so no link is made for her.
  expect((await linkOf(id, second)).opened).toBe(false);
  const { opened, hash } = await linkOf(id, first);
  expect(opened).toBe(true);
  const shown = the(await read(hash));
  expect(shown).toMatchObject({ title: 'Gruodžio posėdis', place: 'Biržai', open: true, answer: null });
  expect(JSON.stringify(shown)).not.toMatch(/Slapt|slapta/);
  expect(await answer(hash, 'comes')).toBe('ok');
  expect(await answer(hash, 'stays_away')).toBe('ok');
  const [row] = await db.owner`select answer, library from attendances
    where meeting_id = ${id} and person_id = ${first.personId}`;
  expect(row?.answer).toBe('stays_away');
  expect(await answer(hashOf('kita'), 'comes')).toBe('not-found');
  await db.owner`update identity.workgroup_members set valid_until = current_date - 1 where person_id = ${first.personId}`;
  expect(await read(hash)).toBeNull();
  expect(await answer(hash, 'comes')).toBe('not-found');
  await db.owner`update identity.workgroup_members set valid_until = null where person_id = ${first.personId}`;
  await db.owner`update meetings set state = 'cancelled', reason = 'Liga' where id = ${id}`;
  expect(await answer(hash, 'comes')).toBe('over');
  await db.owner`update identity.links set expires_at = now() - interval '1 second' where hash = ${hash}`;
  expect(await read(hash)).toBeNull();
});
