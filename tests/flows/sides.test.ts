import { renderMail } from '@sklaida/emails';
import type { SideCells } from '@sklaida/insights';
import { buildSideWorkbook, fillSideRow, findSideReport } from '@sklaida/insights/server';
import { uuidv7 } from '@sklaida/kernel';
import { renderReport } from '@sklaida/media/server';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFill } from '~/flows/sides/read-fill.server';
import { readSide } from '~/flows/sides/read-side.server';
import { readSides } from '~/flows/sides/read-sides.server';
import { remindOfSides } from '~/flows/sides/remind-due.server';
import { saveSide } from '~/flows/sides/save-side.server';
import { sideBook, sidePaper } from '~/flows/sides/side-files.server';
import { sideReportPath } from '~/flows/sides/side-paths.server';
import { steerSide } from '~/flows/sides/steer-side.server';
import { waitingSides } from '~/flows/sides/waiting-sides.server';
import { parseFields } from '~/http/form';
import { rowSchema, sideSchema } from '~/routes/groups+/reports+/form.server';
import { signIn } from '../factories/at-work';
import { type GroupActor, meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
const view = { locale: 'lt' as const, now: new Date('2027-01-10T09:00:00Z') };
let db: TestDatabase;
let world: World;
let room: Room;
let lead: GroupActor;
let north: GroupActor;
let south: GroupActor;
let town: GroupActor;
let watcher: GroupActor;
let other: Room;
let northPlace: Place;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  northPlace = first.county;
  room = await meetingRoom(db, world.association, [
    [world.association, 'lead'],
    [first.county, 'member'],
    [second.county, 'member'],
    [the(first.libraries[0]), 'member'],
    [the(first.libraries[1]), 'observer'],
  ]);
  other = await meetingRoom(db, first.county, [[first.county, 'lead']]);
  lead = await room.enter(world.association);
  north = await room.enter(first.county);
  south = await room.enter(second.county);
  town = await room.enter(the(first.libraries[0]));
  watcher = await room.enter(the(first.libraries[1]));
});
afterAll(() => db.drop());

const hours = { key: 'own1', label: 'Darbo valandos', definition: 'Darbuotojų valandos.', unit: 'val.' };
type Wish = Parameters<typeof saveSide>[1]['wish'];
const wish = (change: Partial<Wish> = {}): Wish => ({
  title: 'Bendros kampanijos',
  from: '2026-01-01' as Wish['from'],
  to: '2026-12-31' as Wish['to'],
  rowsOf: 'region',
  dueOn: '2027-01-20' as Wish['from'],
  agreed: ['events', 'participants'],
  own: [hours],
  ...change,
});
const save = (id: string, version: number, change: Partial<Wish> = {}) =>
  saveSide(lead.member, { id, version, wish: wish(change), locale: 'lt', origin });
async function begin(change: Partial<Wish> = {}): Promise<string> {
  const id = uuidv7();
  expect(await save(id, 0, change)).toMatchObject({ ok: true });
  return id;
}
const cells = (events: number | null, people: number, method: string | null = null): SideCells => ({
  events: { value: events, method: null },
  participants: { value: people, method },
  own1: { value: 12.5, method: null },
});
const fill = (who: GroupActor, id: string, row: SideCells, version = 0) =>
  who.does((tx) => fillSideRow(tx, { sideId: id, version, cells: row }));
const page = (id: string, who = lead) => who.does((tx) => readSide(tx, who.member, { id, ...view }));

describe('a row', () => {
  it('is written by the region’s own library, under the region’s name, and by nobody else', async () => {
    const id = await begin();
    expect(await fill(north, id, cells(64, 1951))).toBe('ok');
    expect(await fill(north, id, cells(64, 1951))).toBe('repeated');
    expect(await fill(town, id, cells(1, 1))).toBe('not-yours');
    expect(await fill(lead, id, cells(1, 1))).toBe('not-yours');
    await expect(fill(watcher, id, cells(1, 1))).rejects.toThrow();
    const { rows, missing } = await page(id);
    expect(rows.map((one) => [one.label, one.cells.map(({ value }) => value)])).toEqual([
      [the(world.regions[0]).slug, [64, 1951, 12.5]],
    ]);
    expect(missing).toEqual([the(world.regions[1]).slug]);
  });

  it('carries what the columns ask for and nothing more', async () => {
    const id = await begin({ agreed: ['events'], own: [] });
    const more = { ...cells(3, 9), events: { value: 3, method: 'x'.repeat(900), secret: 'ne' }, reach: 5 };
    expect(await fill(north, id, more as unknown as SideCells)).toBe('ok');
    const [row] = await db.owner`select cells, label from side_rows where side_id = ${id}`;
    expect(row?.cells).toEqual({ events: { value: 3, method: 'x'.repeat(600) } });
  });

  it('changes only with the version it was read with', async () => {
    const id = await begin();
    await fill(north, id, cells(1, 2));
    expect(await fill(north, id, cells(5, 6))).toBe('stale');
    expect(await fill(north, id, cells(5, 6), 1)).toBe('ok');
    expect((await page(id)).rows[0]?.cells[0]?.value).toBe(5);
  });

  it('does not change once the report is closed, and may again when it is reopened', async () => {
    const id = await begin();
    await fill(north, id, cells(1, 2));
    await steerSide(lead.member, { id, step: 'close', origin });
    expect(await fill(north, id, cells(7, 7), 1)).toBe('closed');
    expect(await fill(south, id, cells(7, 7))).toBe('closed');
    expect(await save(id, 2, { title: 'Kitaip' })).toMatchObject({ ok: false, error: 'closed' });
    await steerSide(lead.member, { id, step: 'reopen', origin });
    expect(await fill(north, id, cells(7, 7), 1)).toBe('ok');
  });

  it('cannot be written past its function, nor into another group’s report', async () => {
    const id = await begin();
    await fill(north, id, cells(1, 2));
    await expect(
      north.does((tx) => tx.execute(`update side_rows set cells = '{}' where side_id = '${id}'` as never)),
    ).rejects.toThrow();
    const elsewhere = await other.enter(northPlace);
    expect(await fill(elsewhere, id, cells(9, 9))).toBe('not-found');
    expect(await elsewhere.does((tx) => findSideReport(tx, elsewhere.member.group, id))).toBeNull();
  });
});

describe('what is counted', () => {
  it('is said by the lead alone', async () => {
    const wishes = { id: uuidv7(), version: 0, wish: wish(), locale: 'lt' as const, origin };
    await expect(saveSide(north.member, wishes)).rejects.toThrow();
  });

  it('keeps its definition once somebody has counted; columns may be added', async () => {
    const id = await begin();
    await fill(north, id, cells(1, 2));
    await save(id, 1, { own: [{ ...hours, definition: 'Visai kitaip.' }], agreed: ['events', 'posts'] });
    const { columns, rows } = await page(id);
    expect(columns.map(({ key }) => key)).toEqual(['events', 'participants', 'own1', 'posts']);
    expect(columns[2]?.definition).toBe(hours.definition);
    expect(rows[0]?.cells[3]).toMatchObject({ key: 'posts', value: null });
  });

  it('asks for a column, at most eight, and a definition of each own one', async () => {
    expect(await save(uuidv7(), 0, { agreed: [], own: [] })).toMatchObject({ error: 'no-columns' });
    const many = ['events', 'participants', 'childrenAndYouth', 'onlineParticipants', 'posts', 'reach'];
    const own = ['own1', 'own2', 'own3'].map((key) => ({ ...hours, key }));
    expect(await save(uuidv7(), 0, { agreed: many, own })).toMatchObject({ error: 'too-many' });
    const form = new FormData();
    for (const [name, value] of [
      ['title', 'Metai'],
      ['from', '2026-05-01'],
      ['to', '2026-04-01'],
      ['rowsOf', 'region'],
      ['own1Label', 'Valandos'],
    ] as const)
      form.set(name, value);
    expect(parseFields(form, sideSchema)).toMatchObject({
      ok: false,
      errors: { to: 'dateOrder', own1Definition: 'required' },
    });
  });

  it('a number is read as people write it, and nothing is no zero', () => {
    const form = new FormData();
    form.set('value-events', '1 250,5');
    form.set('value-reach', 'apie šimtą');
    const keys = ['events', 'participants', 'reach'];
    expect(parseFields(form, rowSchema(keys))).toMatchObject({
      ok: false,
      errors: { 'value-reach': 'number' },
    });
    form.set('value-reach', '');
    expect(parseFields(form, rowSchema(keys))).toMatchObject({
      ok: true,
      value: { cells: { events: { value: 1250.5 }, participants: { value: null }, reach: { value: null } } },
    });
  });
});

describe('the page', () => {
  it('gives a sum only where all are counted alike, and notes each difference by its number', async () => {
    const id = await begin();
    await fill(north, id, cells(64, 1951));
    expect((await page(id)).columns.map(({ sum }) => sum)).toEqual(['missing', 'missing', 'missing']);
    await fill(south, id, cells(40, 900, 'Skaičiavome ir vėlesnes peržiūras'));
    const { columns, notes, rows } = await page(id);
    expect(columns.map(({ sum }) => sum)).toEqual([{ sum: 104 }, 'differs', { sum: 25 }]);
    expect(notes).toMatchObject([
      { number: 1, column: 'Dalyviai', method: 'Skaičiavome ir vėlesnes peržiūras' },
    ]);
    expect(rows.find((one) => one.label === the(world.regions[1]).slug)?.cells[1]?.note).toBe(1);

    const { workbook } = sideBook(await page(id), view);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await buildSideWorkbook(workbook)) as never);
    const said = JSON.stringify(the(book.worksheets[0]).getSheetValues());
    expect(said).toContain('Skaičiavome ir vėlesnes peržiūras');
    expect(said).toContain('skaičiuota nevienodai');
    expect(said).toContain('SUM(B5:B6)');
    const { report, filename } = sidePaper(await page(id), view);
    expect(filename).toBe('Bendros kampanijos.pdf');
    expect(new TextDecoder('latin1').decode((await renderReport(report)).slice(0, 5))).toBe('%PDF-');
  });

  it('is asked of those whose row is missing, by letter once a day, and waits among their duties', async () => {
    const id = await begin({ title: 'Laukiama ataskaita' });
    await fill(north, id, cells(1, 2));
    const [{ letters }] = [await steerSide(lead.member, { id, step: 'remind', origin })].map((one) =>
      one.ok ? one.value : { letters: -1 },
    ) as [{ letters: number }];
    expect(letters).toBe(1);
    expect(await steerSide(lead.member, { id, step: 'remind', origin })).toMatchObject({
      value: { letters: 0 },
    });
    const mails = await db.owner`select tenant_id, mail from outbox where key like ${`side-reminder:${id}%`}`;
    expect(mails.map((one) => one.tenant_id)).toEqual([the(world.regions[1]).county.id]);
    expect(mails[0]?.mail.props.url).toBe(
      `${origin}/b/${world.association.slug}/groups/${room.id}/reports/${id}`,
    );

    const at = async (place: Place) => {
      const one = the(await signIn(db, place.email, { kind: 'library', slug: place.slug }));
      const today = '2027-01-10' as never;
      return one.does((tx) => waitingSides(tx, one.member, { locale: 'lt', today }));
    };
    const waiting = await at(the(world.regions[1]).county);
    expect(waiting.map((one) => one.title)).toContain('Laukiama ataskaita');
    expect((await at(northPlace)).map((one) => one.title)).not.toContain('Laukiama ataskaita');
    expect(await at(the(the(world.regions[0]).libraries[1]))).toEqual([]);
  });

  it('is asked for by itself three days before its day, once, and only of those whose row is missing', async () => {
    const [{ today }] = (await db.owner`select (ctx.today() + 3)::text as today`) as unknown as [
      { today: string },
    ];
    const id = await begin({ dueOn: today as never });
    await begin({ dueOn: null });
    await fill(north, id, cells(1, 2));
    await remindOfSides(db.worker, { origin, demo: true });
    await remindOfSides(db.worker, { origin, demo: true });
    const mails = await db.owner`select tenant_id, mail from outbox where key like ${`side-due:${id}%`}`;
    expect(mails.map((one) => one.tenant_id)).toEqual([the(world.regions[1]).county.id]);
    expect((await renderMail(the(mails[0]).mail, 'lt')).subject).toContain('primename');
    const letters = await db.owner`select count(*)::int as n from outbox where key like 'side-due:%'`;
    expect(letters[0]?.n).toBe(1);
  });

  it('is found from a person’s own library, and by nobody who does not sit in the group', async () => {
    const id = await begin();
    const of = async (place: Place) => {
      const one = the(await signIn(db, place.email, { kind: 'library', slug: place.slug }));
      return one.does((tx) => sideReportPath(tx, one.member, id));
    };
    expect(await of(northPlace)).toBe(`/b/${world.association.slug}/groups/${room.id}/reports/${id}`);
    expect(await of(the(the(world.regions[1]).libraries[0]))).toBeNull();
  });

  it('lists what is open, and prefills a row from the region’s sums without a single library’s', async () => {
    const id = await begin();
    const { sides } = await north.does((tx) => readSides(tx, north.member, view));
    expect(sides.find((one) => one.id === id)).toMatchObject({ filled: 0, asked: 2, waits: true });
    const form = await north.does((tx) => readFill(tx, north.member, { id, locale: 'lt' }));
    expect(form).toMatchObject({ label: the(world.regions[0]).slug, version: 0, campaigns: 0 });
    await expect(town.does((tx) => readFill(tx, town.member, { id, locale: 'lt' }))).rejects.toMatchObject({
      status: 403,
    });
  });
});
