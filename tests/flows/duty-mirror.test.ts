import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDescription, stepClause } from '~/flows/duty-mirror/mirror-steps.server';
import { readClause } from '~/flows/duty-mirror/read-clause.server';
import { readMirror } from '~/flows/duty-mirror/read-mirror.server';
import { draftReport } from '~/flows/duty-mirror/report-to-head.server';
import { type Actor, signIn } from '../factories/at-work';
import { colleague } from '../factories/colleagues';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let library: Place;
let today: string;
type Person = { id: string; email: string };
let editor: Person;
let director: Person;
let campaign: string;

const text = `Koordinatorės pareigybės aprašymas
1. Šias pareigas einantis darbuotojas:
1.1. organizuoja kampanijas;
1.2. atlieka vadovo pavedimus;
1.3. prižiūri vizualinį identitetą.`;

async function as({ email }: Person): Promise<Actor['member']> {
  return the(await signIn(db, email, { kind: 'library', slug: library.slug })).member;
}
const query = () => new URLSearchParams({ from: `${today.slice(0, 4)}-01-01`, to: today });
const page = async (who: Person) => {
  const member = await as(who);
  return withTenant(member, (tx) => readMirror(tx, member, { query: query(), now: new Date() }));
};
const clauseOf = async (who: Person, id: string) => {
  const member = await as(who);
  return withTenant(member, (tx) => readClause(tx, member, { id, query: query(), now: new Date() }));
};
const load = async (who: Person, words = text, id = uuidv7()) =>
  loadDescription(await as(who), { id, title: 'Koordinatorė', approvedOn: null, text: words });
type Step = Parameters<typeof stepClause>[1];
type StepOnly = Step extends infer One
  ? One extends Step
    ? Omit<One, 'clauseId' | 'period'>
    : never
  : never;
const step = async (who: Person, clauseId: string, input: StepOnly) =>
  stepClause(await as(who), {
    clauseId,
    period: { from: `${today.slice(0, 4)}-01-01`, to: today },
    ...input,
  } as Step);
const numbered = async (who: Person, number: string) =>
  the((await page(who)).clauses.find((one) => one.number === number));

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  library = the(the(world.regions[0]).libraries[0]);
  const [day] = await db.owner`select ctx.today()::text as day`;
  today = the(day).day;
  const join = (role: string, name: string) => colleague(db.owner, { slug: library.slug, role, name });
  editor = await join('editor', 'Loreta Rukšėnienė');
  director = await join('director', 'Rasa Vilčinskienė');
  campaign = uuidv7();
  const did = (who: Person, subjectId: string, at: string) =>
    db.owner`insert into history ${db.owner({
      ...{ tenant_id: library.id, id: uuidv7(), person_id: who.id, person_name: 'X', at },
      ...{ subject_kind: 'adoption', subject_id: subjectId, action: 'publish' },
      data: db.owner.json({ campaign: 'Poezijos pavasaris' }),
    })}`;
  await did(editor, campaign, `${today}T00:30:00Z`);
  await did(editor, uuidv7(), '2019-05-05T10:00:00Z');
  await did(director, uuidv7(), `${today}T00:30:00Z`);
  await db.owner`insert into assignments ${db.owner({
    ...{
      tenant_id: library.id,
      id: uuidv7(),
      title: 'Parengti planą',
      body: '',
      due_on: today,
      state: 'done',
    },
    ...{ assignee_id: editor.id, assignee_name: 'Loreta Rukšėnienė', closed_at: new Date() },
    ...{ given_by_id: director.id, given_by_name: 'Rasa Vilčinskienė' },
  })}`;
});
afterAll(() => db.drop());

test('before a description is loaded the page says so; a text without numbers is refused and leaves nothing', async () => {
  expect((await page(editor)).description).toBeNull();
  expect(await load(editor, 'Be jokių numerių.')).toEqual({ ok: false, error: 'no-clauses' });
  expect((await page(editor)).description).toBeNull();
});

test('a text of more clauses than anybody looks over is refused', async () => {
  const lines = Array.from({ length: 201 }, (_, at) => `${(at % 99) + 1}. Rengia planą;`).join('\n');
  expect(await load(editor, lines)).toEqual({ ok: false, error: 'too-many' });
});

test('clauses show what their person did in the period and nobody else did, and those without any say so', async () => {
  expect(await load(editor)).toEqual({ ok: true, value: 4 });
  const { clauses, sums } = await page(editor);
  expect(clauses.map((one) => [one.number, one.count])).toEqual([
    ['1', 2],
    ['1.1', 1],
    ['1.2', 1],
    ['1.3', 0],
  ]);
  expect(sums).toMatchObject({ clauses: 3, shown: 2, pieces: 2 });
  expect((await clauseOf(editor, (await numbered(editor, '1.1')).id)).evidence).toMatchObject([
    { kind: 'adoptions', title: 'Poezijos pavasaris', to: `/b/${library.slug}/campaigns/${campaign}` },
  ]);
});

test('nobody else opens a description or steps on its clauses, the director neither', async () => {
  const { id } = await numbered(editor, '1.1');
  expect((await page(director)).description).toBeNull();
  await load(director);
  await expect(clauseOf(director, id)).rejects.toMatchObject({ status: 404 });
  const foreign = { step: 'add', id: uuidv7(), title: 'Svetimas', on: today, note: '' } as const;
  expect(await step(director, id, foreign)).toEqual({ ok: false, error: 'not-found' });
  expect(await clauseOf(editor, id)).toMatchObject({ evidence: [{ kind: 'adoptions' }] });
});

test('she takes away and gives back what was found, adds and removes her own, and chooses what a clause gathers', async () => {
  const { id } = await numbered(editor, '1.1');
  const key = `adoption:${campaign}`;
  expect(await step(editor, id, { step: 'exclude', key })).toMatchObject({ ok: true });
  expect(await step(editor, id, { step: 'exclude', key })).toEqual({ ok: false, error: 'unknown' });
  expect(await clauseOf(editor, id)).toMatchObject({ evidence: [], excluded: [{ key }] });
  expect(await step(editor, id, { step: 'restore', key })).toMatchObject({ ok: true });
  const bare = await numbered(editor, '1.3');
  const own = {
    step: 'add',
    id: uuidv7(),
    title: 'Naujas ženklas',
    on: today,
    note: 'Su dizainere',
  } as const;
  for (const _ of [1, 2]) expect(await step(editor, bare.id, own)).toMatchObject({ ok: true });
  expect((await clauseOf(editor, bare.id)).evidence).toMatchObject([{ kind: 'own', note: 'Su dizainere' }]);
  expect(await step(editor, id, { step: 'remove', key: own.id })).toEqual({ ok: false, error: 'unknown' });
  expect(await step(editor, bare.id, { step: 'remove', key: own.id })).toMatchObject({ ok: true });
  const gather = { step: 'gather', gathers: ['assignments'], version: 1 } as const;
  expect(await step(editor, bare.id, { ...gather, gathers: ['assignments'] })).toMatchObject({ ok: true });
  expect(await step(editor, bare.id, { ...gather, gathers: [] })).toEqual({ ok: false, error: 'stale' });
  expect((await numbered(editor, '1.3')).count).toBe(1);
});

test('a new description takes the place of the old one; a clause whose words stayed keeps what stood under it', async () => {
  const { id } = await numbered(editor, '1.3');
  await step(editor, id, { step: 'add', id: uuidv7(), title: 'Stendas', on: today, note: '' });
  const again = uuidv7();
  const words = text.replace('1.2. atlieka vadovo pavedimus;', '1.2. rengia ataskaitas;');
  for (const _ of [1, 2]) expect(await load(editor, words, again)).toEqual({ ok: true, value: 4 });
  const { clauses } = await page(editor);
  expect(clauses.map((one) => [one.number, one.count])).toEqual([
    ['1', 3],
    ['1.1', 1],
    ['1.2', 0],
    ['1.3', 2],
  ]);
});

test('a report to the head is a draft of hers with each clause and its evidence, once however often it is sent', async () => {
  const id = uuidv7();
  const wish = { id, title: 'Pareigų ataskaita', recipientId: director.id, clauses: 'all' } as const;
  const view = { query: query(), now: new Date(), locale: 'lt' as const };
  for (const _ of [1, 2])
    expect(await draftReport(await as(editor), wish, view)).toEqual({
      ok: true,
      value: `/b/${library.slug}/reports/${id}`,
    });
  const [row] =
    await db.owner`select kind, state, author_id, recipient_id, document from reports where id = ${id}`;
  expect(row).toMatchObject({
    kind: 'duties',
    state: 'draft',
    author_id: editor.id,
    recipient_id: director.id,
  });
  const said = JSON.stringify(the(row).document);
  expect(said).toContain('1.1. organizuoja kampanijas');
  expect(said).toContain('Poezijos pavasaris');
  expect(said).toContain('Įrodymų per šį laikotarpį nėra');
  const stranger = { ...wish, id: uuidv7(), recipientId: uuidv7() };
  expect(await draftReport(await as(editor), stranger, view)).toEqual({ ok: false, error: 'recipient' });
});
