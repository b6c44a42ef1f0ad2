import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNearMeetings } from '~/flows/groups/near-meetings.server';
import { readGroupOverview } from '~/flows/groups/read-group.server';
import { readGroupMembers } from '~/flows/groups/read-members.server';
import { parseFields } from '~/http/form';
import { formatsFor } from '~/i18n/format';
import { membersSchema, newGroupSchema } from '~/routes/groups+/form.server';
import { signIn } from '../factories/at-work';
import { meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const now = new Date('2027-01-10T09:00:00Z');
const view = { locale: 'lt' as const, now, page: 1 };
let db: TestDatabase;
let county: Place;
let near: Place;
let stranger: Place;
let room: Room;
let meetingId: string;

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 0 });
  const region = the(world.regions[0]);
  county = region.county;
  [near, stranger] = [the(region.libraries[0]), the(region.libraries[1])];
  room = await meetingRoom(db, county, [
    [county, 'lead'],
    [near, 'member'],
  ]);
  meetingId = uuidv7();
  const inGroup = { tenant_id: county.id, scope_id: room.id };
  const meeting = (id: string, title: string, day: string, state = 'agenda_published') => ({
    ...{ ...inGroup, id, title, state },
    ...{ starts_at: `${day}T08:00:00Z`, ends_at: `${day}T09:30:00Z` },
  });
  await db.owner`insert into meetings ${db.owner([
    meeting(meetingId, 'Sausio susitikimas', '2027-01-12'),
    meeting(uuidv7(), 'Vasario susitikimas', '2027-02-09', 'planned'),
    meeting(uuidv7(), 'Atšauktas susitikimas', '2027-01-11', 'cancelled'),
    meeting(uuidv7(), 'Gruodžio susitikimas', '2026-12-08', 'minutes_approved'),
  ])}`;
  const decision = (number: number, body: string, due: string | null, state = 'open') => ({
    ...{ ...inGroup, id: uuidv7(), number, body, due_on: due, state },
  });
  await db.owner`insert into decisions ${db.owner([
    decision(1, 'Parengti formą', '2027-01-20'),
    decision(2, 'Surinkti nuotraukas', '2027-01-05'),
    decision(3, 'Padaryta', '2027-01-01', 'done'),
    decision(4, 'Be dienos', null),
  ])}`;
  const topic = { ...inGroup, person_id: near.personId, person_name: 'Ona' };
  await db.owner`insert into group_topics ${db.owner({ ...topic, id: uuidv7(), body: 'Plakatai' })}`;
});
afterAll(() => db.drop());

describe('the page of a group', () => {
  test('says what comes next, what is to be done and what members want talked about', async () => {
    const member = await room.enter(near);
    const page = await member.does((tx) => readGroupOverview(tx, member.member, view));
    expect(page.next).toMatchObject({ title: 'Sausio susitikimas', day: '12', hours: '10:00–11:30' });
    expect(page.next?.to).toBe(`/b/${county.slug}/groups/${room.id}/meetings/${meetingId}`);
    expect(page.later.map((one) => one.title)).toEqual(['Vasario susitikimas']);
    expect(page.last?.title).toBe('Gruodžio susitikimas');
    expect(page.decisions.map((one) => [one.number, one.late])).toEqual([
      [2, true],
      [1, false],
      [4, false],
    ]);
    expect(page.topics.map((one) => one.body)).toEqual(['Plakatai']);
    expect(page).toMatchObject({ people: 2, libraries: 2, leads: [`Ona ${county.slug}`] });
    expect(page.may).toEqual({ write: true, lead: false });
  });

  test('names its people to each other, and who may change that', async () => {
    const lead = await room.enter(county);
    const page = await lead.does((tx) => readGroupMembers(tx, lead.member, view));
    expect(page.people.map((one) => [one.library, one.role, one.me])).toEqual([
      [county.slug, 'lead', true],
      [near.slug, 'member', false],
    ]);
    expect(page.mayLead).toBe(true);
    const member = await room.enter(near);
    expect((await member.does((tx) => readGroupMembers(tx, member.member, view))).mayLead).toBe(false);
  });
});

const posted = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe('the forms of a group', () => {
  test('take addresses as people paste them, each once, and say when there are none or too many', () => {
    const seat = (emails: string, role = 'member') =>
      parseFields(posted({ intent: 'seat', emails, role }), membersSchema);
    const pasted = 'Vilma <Vilma@birzai.lt>; ona@rokiskis.lt,\nvilma@birzai.lt';
    expect(seat(pasted)).toMatchObject({ value: { emails: ['vilma@birzai.lt', 'ona@rokiskis.lt'] } });
    expect(seat('nieko čia nėra')).toMatchObject({ ok: false, errors: { emails: 'required' } });
    const many = Array.from({ length: 61 }, (_, n) => `n${n}@example.lt`).join('\n');
    expect(seat(many)).toMatchObject({ ok: false, errors: { emails: 'tooManyAddresses' } });
    expect(seat(pasted, 'owner')).toMatchObject({ ok: false, errors: { role: 'unknown' } });
  });

  test('refuse what is no group and keep what was typed', () => {
    const words = {
      id: uuidv7(),
      name: '  ',
      kind: 'workgroup',
      reach: 'region',
      charter: 'Tikslas',
      emails: '',
    };
    const refused = parseFields(posted(words), newGroupSchema);
    expect(refused).toMatchObject({
      ok: false,
      errors: { name: 'required' },
      values: { charter: 'Tikslas' },
    });
    const sect = parseFields(posted({ ...words, name: 'A', kind: 'sect', reach: 'galaxy' }), newGroupSchema);
    expect(sect).toMatchObject({ ok: false, errors: { kind: 'unknown', reach: 'unknown' } });
    const long = parseFields(posted({ ...words, name: 'a'.repeat(121) }), newGroupSchema);
    expect(long).toMatchObject({ ok: false, errors: { name: 'tooLong:120' } });
  });
});

describe('the day of a member', () => {
  const meetingsOf = async (place: Place) => {
    const one = the(await signIn(db, place.email, { kind: 'library', slug: place.slug }));
    return one.does((tx) => readNearMeetings(tx, one.member, { formats: formatsFor('lt'), now }));
  };

  test('shows the next meetings of her groups, and whether she has answered', async () => {
    expect(await meetingsOf(near)).toMatchObject([{ id: meetingId, answered: false, day: '12' }]);
    await db.owner`insert into attendances ${db.owner({
      ...{ tenant_id: county.id, scope_id: room.id, meeting_id: meetingId, id: uuidv7() },
      ...{ person_id: near.personId, person_name: 'Ona', library: near.slug, answer: 'comes' },
    })}`;
    expect(await meetingsOf(near)).toMatchObject([{ id: meetingId, answered: true }]);
    expect(await meetingsOf(county)).toMatchObject([{ id: meetingId, answered: false }]);
  });

  test('shows nothing of a group she does not sit in', async () => {
    expect(await meetingsOf(stranger)).toEqual([]);
  });
});
