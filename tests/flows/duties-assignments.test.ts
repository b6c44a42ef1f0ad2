import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editAssignment,
  giveAssignment,
  moveAssignment,
  readAssignments,
} from '~/flows/duties/assignments.server';
import { appoint } from '~/flows/duties/deputations.server';
import { editOrder, moveOrder, readRegister, registerOrder } from '~/flows/mail/distribution.server';
import { registerTable } from '~/flows/mail/distribution-register.server';
import { type Actor, signIn } from '../factories/at-work';
import { colleague } from '../factories/colleagues';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let today: string;
const letters = { origin: 'https://sklaida.test', demo: true };
type Person = { id: string; email: string };
let director: Person;
let editor: Person;
let deputy: Person;
let other: Person;

async function as({ email }: Person): Promise<Actor> {
  return the(await signIn(db, email, { kind: 'library', slug: library.slug }));
}

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  library = the(the(world.regions[0]).libraries[0]);
  const [day] = await db.owner`select ctx.today()::text as day`;
  today = the(day).day;
  const join = (role: string, name: string) => colleague(db.owner, { slug: library.slug, role, name });
  director = await join('director', 'Rasa Vilčinskienė');
  editor = await join('editor', 'Loreta Rukšėnienė');
  deputy = await join('editor', 'Asta Cibulskytė');
  other = await join('editor', 'Jonas Petraitis');
});
afterAll(() => db.drop());

const words = (more: object = {}) => ({
  title: 'Parengti planą',
  body: 'Du puslapiai.',
  assigneeId: editor.id,
  dueOn: today,
  ...more,
});
async function given(more: object = {}): Promise<string> {
  const id = uuidv7();
  const { member } = await as(director);
  expect(await giveAssignment(member, { id, words: words(more), ...letters })).toMatchObject({ ok: true });
  return id;
}
const step = async (who: Person, id: string, name: string, version: number, text = '') =>
  moveAssignment((await as(who)).member, { id, version, step: name as 'accept', text, ...letters });
const told = (id: string) =>
  db.owner`select to_email, mail -> 'props' ->> 'what' as what from identity.person_letters
    where key like ${`assignment:${id}:%`} order by created_at`;

test('an assignment goes from hand to hand: given, accepted, reported, returned, reported again and done', async () => {
  const id = await given();
  expect(await step(editor, id, 'accept', 1)).toMatchObject({ ok: true });
  expect(await step(editor, id, 'report', 2, 'Padaryta.')).toMatchObject({ ok: true });
  expect(await step(director, id, 'return', 3, 'Trūksta sąmatos.')).toMatchObject({ ok: true });
  expect(await step(editor, id, 'report', 4, 'Su sąmata.')).toMatchObject({ ok: true });
  expect(await step(director, id, 'confirm', 5)).toMatchObject({ ok: true });
  const [row] = await db.owner`select state, report, version from assignments where id = ${id}`;
  expect(row).toEqual({ state: 'done', report: 'Su sąmata.', version: 6 });
  expect((await told(id)).map((one) => one.what)).toEqual([
    'given',
    'reported',
    'returned',
    'reported',
    'done',
  ]);
  const history = await db.owner`select action from history where subject_id = ${id} order by id`;
  expect(history.map((one) => one.action)).toEqual([
    'give',
    'accept',
    'report',
    'return',
    'report',
    'confirm',
  ]);
});

test('nobody but its two sides touches an assignment, and each only her own steps', async () => {
  const id = await given();
  expect(await step(other, id, 'report', 1, 'x')).toMatchObject({ error: 'not-found' });
  expect(await step(editor, id, 'withdraw', 1)).toMatchObject({ error: 'forbidden' });
  expect(await step(director, id, 'accept', 1)).toMatchObject({ error: 'forbidden' });
  expect(await step(director, id, 'confirm', 1)).toMatchObject({ error: 'wrong-state' });
  const page = await (await as(other)).does((tx, member) => readAssignments(tx, member, new Date()));
  expect([...page.mine, ...page.given, ...page.closed].filter((one) => one.id === id)).toEqual([]);
});

test('a form sent twice is one assignment, and a stale one shows what a colleague wrote', async () => {
  const id = await given();
  const { member } = await as(director);
  await giveAssignment(member, { id, words: words({ title: 'Kitas' }), ...letters });
  const edit = (version: number, title: string) =>
    editAssignment(member, { id, version, words: words({ title }), ...letters });
  expect(await edit(1, 'Pirmas')).toMatchObject({ ok: true });
  expect(await edit(1, 'Antras')).toMatchObject({ error: 'stale', detail: { title: 'Pirmas', version: 2 } });
  expect(
    await giveAssignment(member, { id: uuidv7(), words: words({ assigneeId: uuidv7() }), ...letters }),
  ).toMatchObject({
    error: 'not-a-colleague',
  });
});

test('late is computed, and ends with the report', async () => {
  const id = await given();
  await db.owner`update assignments set due_on = ${today}::date - 1 where id = ${id}`;
  const lateOf = async () => {
    const page = await (await as(editor)).does((tx, member) => readAssignments(tx, member, new Date()));
    return page.mine.find((one) => one.id === id)?.late;
  };
  expect(await lateOf()).toBe(true);
  await step(editor, id, 'report', 1, 'Padaryta.');
  expect(await lateOf()).toBe(false);
});

test('a deputy sees and answers for the absent person’s assignments, signed with both names', async () => {
  const id = await given();
  await appoint(
    (await as(director)).member,
    {
      id: uuidv7(),
      absentId: editor.id,
      deputyId: deputy.id,
      from: today,
      until: today,
      duties: ['all'],
      handover: '',
      proposal: false,
    },
    letters,
  );
  const page = await (await as(deputy)).does((tx, member) => readAssignments(tx, member, new Date()));
  expect(page.mine.find((one) => one.id === id)).toMatchObject({ insteadOf: 'Loreta Rukšėnienė' });
  expect(await step(deputy, id, 'report', 1, 'Atlikau.')).toMatchObject({ ok: true });
  const [line] =
    await db.owner`select person_name, acting_for_name from history where subject_id = ${id} and action = 'report'`;
  expect(line).toEqual({ person_name: 'Asta Cibulskytė', acting_for_name: 'Loreta Rukšėnienė' });
  const [letter] = await db.owner`select mail -> 'props' ->> 'givenBy' as name from identity.person_letters
    where key like ${`assignment:${id}:reported:%`} and to_email = ${director.email}`;
  expect(letter).toEqual({ name: 'Asta Cibulskytė, pavaduodama Loretą Rukšėnienę' });
  await db.owner`update deputations set ends_at = now() - interval '1 second', starts_at = now() - interval '1 day'`;
  expect(await step(deputy, id, 'report', 2, 'x')).toMatchObject({ error: 'not-found' });
});

test('an order to distribute is registered once, proved and reported, and the register says it', async () => {
  const { member, does } = await as(editor);
  const id = uuidv7();
  const order = {
    orderedBy: '=Savivaldybė',
    orderReference: 'SD-1',
    orderedOn: today,
    title: 'Kvietimas tėvams',
    body: 'Tekstas',
    audience: 'Tėvai',
    responsibleId: editor.id,
    dueOn: today,
  };
  await registerOrder(member, { id, words: order });
  await registerOrder(member, { id, words: { ...order, title: 'Kitas' } });
  expect(await moveOrder(member, { id, version: 1, step: 'report', report: 'x' })).toMatchObject({
    error: 'no-proof',
  });
  expect(await moveOrder(member, { id, version: 1, step: 'accept' })).toMatchObject({ ok: true });
  const sending = { on: today, channel: 'El. paštas', where: '', reached: 120 };
  expect(await moveOrder(member, { id, version: 2, step: 'send', sending })).toMatchObject({ ok: true });
  expect(await moveOrder(member, { id, version: 2, step: 'send', sending })).toMatchObject({
    error: 'stale',
  });
  expect(await editOrder(member, { id, version: 2, words: order })).toMatchObject({
    error: 'stale',
    detail: { proof: [{ reached: 120, by: 'Loreta Rukšėnienė' }] },
  });
  expect(await moveOrder(member, { id, version: 3, step: 'report', report: 'Išsiųsta 120.' })).toMatchObject({
    ok: true,
  });
  expect(await moveOrder(member, { id, version: 4, step: 'decline', reason: 'x' })).toMatchObject({
    error: 'wrong-state',
  });
  const page = await does((tx, who) => readRegister(tx, who, new Date()));
  expect(page.closed).toMatchObject([{ id, title: 'Kvietimas tėvams', state: 'reported' }]);
  const { table } = registerTable(page, 'lt');
  expect(the(table.rows[0])).toContain('120');
});
