import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerBulletin,
  type BulletinForm,
  editBulletin,
  openBulletin,
  publishBulletin,
  remindOfBulletin,
  withdrawBulletin,
} from '~/flows/bulletins/bulletin-steps.server';
import { saveDepartment } from '~/flows/bulletins/departments.server';
import { readBulletin, readBulletins } from '~/flows/bulletins/read-bulletins.server';
import { waitingBulletins } from '~/flows/bulletins/waiting-bulletins.server';
import { type Actor, signIn } from '../factories/at-work';
import { colleague } from '../factories/colleagues';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let neighbour: Place;
type Person = { id: string; email: string };
let head: Person;
let anna: Person;
let jonas: Person;
let stranger: Person;
const now = new Date();
const today = now.toISOString().slice(0, 10);
const letters = { origin: 'https://sklaida.test', demo: true, now };

async function as({ email }: Person, at = library): Promise<Actor> {
  return the(await signIn(db, email, { kind: 'library', slug: at.slug }));
}

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  [library, neighbour] = the(world.regions[0]).libraries as [Place, Place];
  const join = (role: string, name: string, at = library) =>
    colleague(db.owner, { slug: at.slug, role, name });
  head = await join('department_head', 'Rasa Vilčinskienė');
  anna = await join('department_contact', 'Ona Rukšėnienė');
  jonas = await join('department_contact', 'Jonas Petraitis');
  stranger = await join('department_head', 'Asta Cibulskytė', neighbour);
});
afterAll(() => db.drop());

const plain: BulletinForm = {
  title: 'Darbo laikas per šventes',
  body: 'Gruodžio 24 d. dirbame iki 13 val.',
  departments: [],
  mustRead: true,
  untilOn: null,
  question: '',
  options: [],
};
async function published(more: Partial<BulletinForm> = {}): Promise<string> {
  const id = uuidv7();
  const { member } = await as(head);
  expect(await publishBulletin(member, { id, form: { ...plain, ...more }, ...letters })).toEqual({
    ok: true,
    value: null,
  });
  return id;
}
const page = async (who: Person, id: string, at = library) =>
  (await as(who, at)).does((tx, member) => readBulletin(tx, member, id, now));
const waits = async (who: Person) =>
  (await as(who)).does((tx, member) => waitingBulletins(tx, member, { locale: 'lt', today: today as never }));
const told = (id: string, what: string) =>
  db.owner`select to_email from identity.person_letters where key like ${`bulletin:${id}:${what}:%`} order by 1`;
const confirm = async (who: Person, id: string, textVersion = 1) =>
  answerBulletin((await as(who)).member, { id, textVersion, choice: null, now });
const step = async (who: Person, id: string, version: number, form: Partial<BulletinForm>, minor = false) =>
  editBulletin((await as(who)).member, { id, version, form: { ...plain, ...form }, minor, ...letters });

test('a notice that must be read is written about, waits until it is read, and says who has read it', async () => {
  const id = await published();
  expect((await told(id, 'new')).map((one) => one.to_email)).toEqual(
    expect.arrayContaining([anna.email, jonas.email]),
  );
  expect((await waits(anna)).map((one) => one.title)).toEqual([plain.title]);
  expect(await confirm(anna, id)).toEqual({ ok: true, value: null });
  expect(await waits(anna)).toEqual([]);
  const seen = the(await page(head, id));
  const readers = new Map(seen.people?.map((one) => [one.id, one.readAt !== null]));
  expect([readers.get(anna.id), readers.get(jonas.id), readers.get(head.id)]).toEqual([true, false, true]);
  expect((await page(anna, id))?.people).toBeNull();
});

test('a reminder goes only to those who have not read it, and once a day', async () => {
  const id = await published();
  await confirm(anna, id);
  const { member } = await as(head);
  await remindOfBulletin(member, { id, ...letters });
  await remindOfBulletin((await as(head)).member, { id, ...letters });
  const emails = (await told(id, 'reminder')).map((one) => one.to_email);
  expect(emails).toContain(jonas.email);
  expect(emails).not.toContain(anna.email);
  expect(new Set(emails).size).toBe(emails.length);
});

test('a changed text asks to be read anew, a small correction does not', async () => {
  const id = await published();
  await confirm(anna, id);
  expect(await step(head, id, 1, { body: 'Gruodžio 24 d. dirbame iki 13 val. ' }, true)).toMatchObject({
    ok: true,
  });
  expect((await page(anna, id))?.mark).toBe('done');
  expect(await step(head, id, 2, { body: 'Gruodžio 24 d. nedirbame.' })).toMatchObject({ ok: true });
  expect((await page(anna, id))?.mark).toBe('again');
  expect((await told(id, 'changed')).map((one) => one.to_email)).toContain(anna.email);
  // The page that still shows the old words confirms nothing.
  expect(await confirm(anna, id, 1)).toMatchObject({ ok: false, error: 'stale' });
  expect(await confirm(anna, id, 3)).toMatchObject({ ok: true });
  expect((await page(anna, id))?.mark).toBe('done');
  expect(await step(head, id, 2, { title: 'Kitas' })).toMatchObject({ ok: false, error: 'stale' });
});

test('a notice of one department reaches its people and is not there for others', async () => {
  const department = uuidv7();
  const { member } = await as(head);
  const row = { id: department, version: 0, name: 'Vaikų literatūros skyrius', people: [anna.id] };
  expect(await saveDepartment(member, row)).toMatchObject({ ok: true });
  expect(
    await saveDepartment((await as(head)).member, { ...row, version: 1, people: [stranger.id] }),
  ).toMatchObject({ ok: false, error: 'not-a-colleague' });
  const id = await published({ departments: [department] });
  expect((await told(id, 'new')).map((one) => one.to_email)).toEqual([anna.email]);
  expect(await page(anna, id)).toMatchObject({ mine: true, readers: { all: 1, read: 0 } });
  expect(await page(jonas, id)).toBeNull();
  expect(await confirm(jonas, id)).toMatchObject({ ok: false, error: 'not-found' });
  // Whoever writes notices reads it without being asked.
  expect(await page(head, id)).toMatchObject({ mine: false });
  expect(await confirm(head, id)).toMatchObject({ ok: false, error: 'wrong-state' });
  const unknown = { id: uuidv7(), form: { ...plain, departments: [uuidv7()] }, ...letters };
  expect(await publishBulletin((await as(head)).member, unknown)).toMatchObject({
    ok: false,
    error: 'no-department',
  });
});

test('people of another library find nothing under the id of a notice', async () => {
  const id = await published();
  expect(await page(stranger, id, neighbour)).toBeNull();
  const { member } = await as(stranger, neighbour);
  expect(await answerBulletin(member, { id, textVersion: 1, choice: null, now })).toMatchObject({
    error: 'not-found',
  });
  expect(
    await withdrawBulletin((await as(stranger, neighbour)).member, { id, version: 1, back: false, now }),
  ).toMatchObject({ error: 'not-found' });
});

test('answers to a question are counted, may be changed, and close the question to changes', async () => {
  const poll = { question: 'Kada švęsime?', options: ['Penktadienį', 'Šeštadienį'], mustRead: false };
  const id = await published(poll);
  const answer = async (who: Person, choice: string) =>
    answerBulletin((await as(who)).member, { id, textVersion: 1, choice, now });
  expect((await waits(anna)).map((one) => one.verb)).toContain('Atsakyti');
  expect(await answer(anna, 'o1')).toMatchObject({ ok: true });
  expect(await answer(anna, 'o2')).toMatchObject({ ok: true });
  expect(await answer(jonas, 'o2')).toMatchObject({ ok: true });
  expect(await answer(jonas, 'o9')).toMatchObject({ ok: false, error: 'wrong-state' });
  expect((await page(anna, id))?.poll).toMatchObject({ answers: 2, options: [{ n: 0 }, { n: 2 }] });
  // Nobody is told who chose what: not even whoever asked.
  expect(JSON.stringify((await page(head, id))?.people)).not.toContain('o2');
  expect(await step(head, id, 1, { ...poll, options: ['Sausį', 'Vasarį'] })).toMatchObject({
    error: 'answered',
  });
});

test('a withdrawn notice is gone for its readers and comes back', async () => {
  const id = await published();
  const move = async (version: number, back: boolean) =>
    withdrawBulletin((await as(head)).member, { id, version, back, now });
  expect(await move(1, false)).toMatchObject({ ok: true });
  expect(await page(anna, id)).toBeNull();
  expect((await waits(anna)).some((one) => one.id.endsWith(id))).toBe(false);
  expect(await move(2, false)).toMatchObject({ ok: false, error: 'wrong-state' });
  expect(await move(2, true)).toMatchObject({ ok: true });
  expect((await page(anna, id))?.mark).toBe('read');
  const history = await db.owner`select action from history where subject_id = ${id} order by id`;
  expect(history.map((one) => one.action)).toEqual(['publish', 'withdraw', 'restore']);
});

test('a notice that is no must is new until it is opened, and is found by its words', async () => {
  const id = await published({ mustRead: false, title: 'Žolinių popietė', body: 'Kviečia kolegos.' });
  const list = async (sought: string) =>
    (await as(jonas)).does((tx, member) => readBulletins(tx, member, { now, sought }));
  const found = async () => the((await list('zolin')).live.find((one) => one.id === id)).mark;
  expect(await found()).toBe('fresh');
  await (await as(jonas)).does((tx, member) => openBulletin(tx, member, { id, textVersion: 1 }));
  expect(await found()).toBe('seen');
  expect((await list('nėra tokių')).live).toEqual([]);
  expect((await told(id, 'new')).length).toBe(0);
});
