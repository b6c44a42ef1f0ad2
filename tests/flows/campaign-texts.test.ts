import type { CampaignDocument } from '@sklaida/campaigns';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { compose } from '~/routes/region+/composer+/actions.server';
import { blockStored } from '~/routes/region+/composer+/parts.server';
import { type Actor, signIn } from '../factories/at-work';
import { documentOf } from '../factories/review-document';
import { buildWorld, type Region, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let region: Region;
let ieva: Actor;
let id: string;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 1, schools: 0 });
  region = the(world.regions[0]);
});
afterAll(() => db.drop());

const coordinatorOf = async ({ county, slug }: Region) =>
  the(await signIn(db, county.email, { kind: 'region', slug }));

beforeEach(async () => {
  ieva = await coordinatorOf(region);
  id = uuidv7();
  await db.owner`insert into campaigns (tenant_id, id, title, starts_on, ends_on, answer_by, report_by, document) values
    (${ieva.tenantId}, ${id}, 'Skaitome kartu 2027', '2027-03-01', '2027-03-08', '2027-02-20', '2027-03-22',
      ${db.owner.json(documentOf('Skaitome kartu'))})`;
});

/** One press on the page of texts, as a form sends it: what it answered, or the status it ended with. */
async function press(fields: Record<string, string>, who = ieva) {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  const bench = { member: who.member, at: { kind: 'campaign' as const, id }, to: `/campaigns/${id}/texts` };
  const answer = await compose(bench, sent).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location') };
  const { data, init } = answer as { data: Record<string, unknown>; init: { status?: number } | null };
  return { status: init?.status ?? 200, ...data };
}

async function stored(): Promise<CampaignDocument> {
  const [row] = await db.owner`select document from campaigns where id = ${id}`;
  return row?.document;
}
const bodies = async () => (await stored()).blocks.map((one) => one.body);
const add = (newId: string) => press({ intent: 'add', channel: 'facebook', newId });

test('texts of a campaign are added, moved, removed and put back into their place', async () => {
  const newId = uuidv7();
  expect(await add(newId)).toMatchObject({ status: 303, to: `/campaigns/${id}/texts#b-${newId}` });
  await add(newId);
  expect(await bodies()).toEqual(['Kviečiame: Skaitome kartu.', '']);
  await press({ intent: 'up', id: newId });
  expect(await bodies()).toEqual(['', 'Kviečiame: Skaitome kartu.']);
  const gone = await press({ intent: 'remove', id: 'facebook' });
  expect(gone).toMatchObject({ status: 200, kind: 'removed', place: 1 });
  expect(await bodies()).toEqual(['']);
  const { removed, place } = gone as unknown as { removed: string; place: number };
  await press({ intent: 'restore', part: 'block', removed, place: String(place) });
  expect(await bodies()).toEqual(['', 'Kviečiame: Skaitome kartu.']);
  expect(await press({ intent: 'remove', id: 'nėra' })).toMatchObject({ status: 303 });
});

test('the school version comes and goes by a button', async () => {
  await press({ intent: 'add-school' });
  expect((await stored()).school).toEqual({ minutes: 10, post: '', activity: '' });
  await press({ intent: 'remove-school' });
  expect((await stored()).school).toBeNull();
});

test('what needs no judgement is mended by its button without script; one text is never written over another', async () => {
  const [block] = (await stored()).blocks;
  const version = String(blockStored(the(block)).version);
  const text = { part: 'block', id: 'facebook', mode: 'free', version };
  await press({ ...text, intent: 'fix:body:straight-quotes', body: 'Skaitome "Aukso  obuolį".' });
  expect(await bodies()).toEqual(['Skaitome „Aukso  obuolį“.']);
  expect(await press({ ...text, intent: 'save', body: 'Kolegės' })).toMatchObject({
    status: 409,
    kind: 'conflict',
  });
  expect(await press({ ...text, intent: 'save', body: 'Ilgai. '.repeat(1000) })).toMatchObject({
    status: 422,
    errors: { body: 'tooLong:6000' },
  });
  expect(await bodies()).toEqual(['Skaitome „Aukso  obuolį“.']);
});

test('a launched campaign keeps its texts, and another region’s coordinator finds none', async () => {
  const stranger = await coordinatorOf(the(world.regions[1]));
  const wish = { intent: 'add', channel: 'facebook', newId: uuidv7() };
  expect(await press(wish, stranger)).toMatchObject({ status: 404 });
  expect(await press({ intent: 'remove', id: 'facebook' }, stranger)).toMatchObject({ status: 404 });
  await db.owner`update campaigns set state = 'open', launched_at = now() where id = ${id}`;
  for (const one of [wish, { intent: 'remove', id: 'facebook' }]) {
    expect(await press(one)).toMatchObject({ status: 422, problem: 'launched' });
  }
  expect(await bodies()).toEqual(['Kviečiame: Skaitome kartu.']);
});
