import { buildSheetsWorkbook } from '@sklaida/insights/server';
import { uuidv7 } from '@sklaida/kernel';
import { addDecision } from '@sklaida/workgroups/server';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHandover } from '~/flows/group-year/read-handover.server';
import { askedYear, readGroupYear } from '~/flows/group-year/read-year.server';
import { yearSheets } from '~/flows/group-year/year-sheets.server';
import { type GroupActor, meetingRoom } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const now = new Date('2026-11-22T09:00:00Z');
const view = { locale: 'lt' as const, now, year: 2026 };
let db: TestDatabase;
let lead: GroupActor;
let other: GroupActor;
let county: Place;
let library: Place;
let group: { id: string; tenantId: string };

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  const region = the(world.regions[0]);
  county = region.county;
  library = the(region.libraries[0]);
  const room = await meetingRoom(db, county, [
    [county, 'lead'],
    [library, 'member'],
  ]);
  const elsewhere = await meetingRoom(db, county, [[county, 'lead']]);
  lead = await room.enter(county);
  other = await elsewhere.enter(county);
  group = lead.member.group;
  // On New Year's Eve the clock on the wall decides: 22:30 UTC is the next year in Vilnius.
  await meeting('2026-03-12T08:00:00Z', 'minutes_approved', [county, library]);
  await meeting('2026-06-11T07:00:00Z', 'held', [county]);
  await meeting('2026-12-08T08:00:00Z', 'planned', []);
  await meeting('2026-12-31T22:30:00Z', 'planned', []);
  await meeting('2026-05-01T08:00:00Z', 'cancelled', []);
  const letters = { origin: 'https://sklaida.example', demo: false };
  for (const body of ['Parengti formą', 'Sudaryti sąrašą'])
    await lead.does((tx) =>
      addDecision(tx, {
        ...{ group, id: uuidv7(), body, ownerId: library.personId, dueOn: '2026-11-01' as never },
        ...{ personId: lead.personId, ...letters },
      }),
    );
  await db.owner`update decisions set created_at = '2026-03-12T08:30:00Z', state = case number when 1 then 'done' else 'open' end`;
});
afterAll(() => db.drop());

async function meeting(at: string, state: string, came: Place[]): Promise<void> {
  const id = uuidv7();
  const ends = new Date(Date.parse(at) + 3_600_000).toISOString();
  await db.owner`insert into meetings ${db.owner({
    ...{ tenant_id: group.tenantId, id, scope_id: group.id, title: `Susitikimas ${at.slice(0, 10)}` },
    ...{ state, starts_at: at, ends_at: ends },
  })}`;
  if (state === 'planned' || state === 'cancelled') return;
  await db.owner`insert into attendances ${db.owner(
    [county, library].map((place) => ({
      ...{ tenant_id: group.tenantId, id: uuidv7(), scope_id: group.id, meeting_id: id },
      ...{ person_id: place.personId, person_name: place.email, library: place.slug },
      ...{ answer: place === county ? 'comes' : null, attended: came.includes(place) },
    })),
  )}`;
}

describe('a year of a group', () => {
  it('counts who was asked, answered and came, and what was given and done, by person and library', async () => {
    const page = await lead.does((tx) => readGroupYear(tx, lead.member, view));
    expect(page.meetings.map((one) => [one.state, one.attended])).toEqual([
      ['minutes_approved', 2],
      ['cancelled', null],
      ['held', 1],
      ['planned', null],
    ]);
    expect(page.sums).toMatchObject({ held: 2, ahead: 1, share: 75, decisions: 2, done: 1 });
    const mine = the(page.people.find((one) => one.personId === library.personId));
    expect(mine).toMatchObject({ asked: 2, answered: 0, attended: 1, decisions: 2, done: 1, posts: 0 });
    expect(page.libraries).toHaveLength(2);
    expect(page.after).toBe(2027);

    const { title, sheets } = yearSheets(page, 'lt');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await buildSheetsWorkbook(title, sheets, now)) as never);
    expect(book.worksheets.map((one) => one.name)).toEqual(['Susitikimai', 'Žmonės', 'Bibliotekos']);
    expect(the(book.worksheets[1]).getRow(2).getCell(3).value).toBe(2);
  });

  it('puts a meeting after midnight in Vilnius into the year it is held in', async () => {
    const page = await lead.does((tx) => readGroupYear(tx, lead.member, { ...view, year: 2027 }));
    expect(page.meetings.map((one) => one.on)).toEqual(['2027-01-01']);
    expect(page.sums.share).toBeNull();
  });

  it('knows nothing of another group, and takes nonsense for this year', async () => {
    const page = await other.does((tx) => readGroupYear(tx, other.member, view));
    expect([page.meetings, page.people]).toEqual([[], []]);
    expect(askedYear(new URL('https://sklaida.example/?year=1e9'), now)).toBe(2026);
    expect(askedYear(new URL('https://sklaida.example/?year=2024'), now)).toBe(2024);
  });
});

it('whoever leads next finds what is open, the late first, and nothing that is done', async () => {
  const page = await lead.does((tx) => readHandover(tx, lead.member, view));
  expect(page.decisions).toMatchObject([{ title: '2. Sudaryti sąrašą', late: true }]);
  expect(page.minutes.map((one) => one.title)).toEqual(['Susitikimas 2026-06-11']);
  expect(page.meetings).toHaveLength(2);
  expect(page.mayLead).toBe(true);
});
