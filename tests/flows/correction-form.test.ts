import { findCorrection } from '@sklaida/campaigns/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fieldsOf, signsOf } from '~/flows/updates/correction-fields.server';
import { beginCorrection, keepCorrection } from '~/flows/updates/corrections.server';
import { takeTemplateNews } from '~/flows/updates/take-template.server';
import { readCorrectionForm } from '~/routes/region+/corrections+/form.server';
import { type Actor, signIn } from '../factories/at-work';
import { campaignSteps } from '../factories/campaign-steps';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let county: Place;
let coordinator: Actor;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 0 });
  county = the(world.regions[0]).county;
  coordinator = the(await signIn(db, county.email, { kind: 'library', slug: county.slug }));
});
afterAll(() => db.drop());

const { draft, launch } = campaignSteps({
  db: () => db,
  app: () => db.as('app'),
  association: () => world.association,
  campaign: () => campaign,
});

beforeEach(async () => {
  campaign = await draft(county);
  await launch(county, campaign, [the(the(world.regions[0]).libraries[0])]);
  await coordinator.does((tx, member) => beginCorrection(tx, member, { id: campaign, fromNumber: null }));
});

const present = async () =>
  the(await coordinator.does((tx) => findCorrection(tx, { tenantId: county.id, campaignId: campaign })));
/** The page as it stands, with what somebody typed into it. */
async function page() {
  const correction = await present();
  const fields = fieldsOf(correction);
  return { ...fields, version: String(correction.version), read: signsOf(fields) };
}
async function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return the(await readCorrectionForm(coordinator.member, campaign, form));
}
async function store(fields: Record<string, string>) {
  const read = await sent(fields);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const { version, change } = read;
  await coordinator.does((tx, member) => keepCorrection(tx, member, { id: campaign, version, change }));
}

test('sent as it was read, it changes nothing', async () => {
  expect(await sent(await page())).toMatchObject({ ok: true, changed: false });
});

test('goal, audiences, hashtags, modes and tasks are written', async () => {
  await store({
    ...(await page()),
    goal: 'Kitas tikslas.',
    audiences: 'šeimos\n\nsenjorai\nšeimos',
    hashtags: '#skaitome, #kartu',
    'mode-fb': 'locked',
    'days-answer': '45',
    'side-report': 'before',
    'drop-remind': 'yes',
    addTask: 'Pakviesti spaudą',
    addDays: '5',
    addSide: 'before',
    addRole: 'regional_coordinator',
    addChannel: 'press',
    addTitle: 'Kviečiame',
    addBody: 'Pranešimas spaudai.',
  });
  const { document } = await present();
  expect(document).toMatchObject({
    goal: 'Kitas tikslas.',
    audiences: ['šeimos', 'senjorai'],
    hashtags: ['#skaitome', '#kartu'],
  });
  expect(document.blocks.map((one) => [one.channel, one.mode, one.title])).toEqual([
    ['facebook', 'locked', null],
    ['website', 'locked', 'Skaitymai'],
    ['press', 'free', 'Kviečiame'],
  ]);
  const offsets = Object.fromEntries(document.tasks.map((one) => [one.title, one.offsetDays]));
  expect(offsets).toMatchObject({ 'Darbas answer': -45, 'Darbas report': -10, 'Pakviesti spaudą': -5 });
  expect(offsets).not.toHaveProperty('Darbas remind');
});

test.each([
  ['an emptied text', { 'body-fb': ' ' }, { 'body-fb': 'emptied' }],
  ['an emptied heading', { 'title-web': '' }, { 'title-web': 'emptiedTitle' }],
  ['an emptied post of schools', { post: '' }, { post: 'emptiedSchool' }],
  ['an emptied key message', { keyMessage: '' }, { keyMessage: 'required' }],
  ['a new text without words', { addChannel: 'poster' }, { addBody: 'addEmpty' }],
  ['a new text without a channel', { addBody: 'Žodžiai.' }, { addChannel: 'addNoChannel' }],
  ['days without a task', { addDays: '3' }, { addTask: 'addTaskEmpty' }],
  ['a task without days', { addTask: 'Skambinti' }, { addDays: 'days' }],
  ['emptied days of a task', { 'days-texts': '' }, { 'days-texts': 'days' }],
  ['days beyond a year', { 'days-texts': '366' }, { 'days-texts': 'days' }],
  ['a task without a name', { 'task-texts': '' }, { 'task-texts': 'required' }],
  ['what is no hashtag', { hashtags: 'skaitome' }, { hashtags: 'hashtag' }],
  ['nine hashtags', { hashtags: '#a1 #a2 #a3 #a4 #a5 #a6 #a7 #a8 #a9' }, { hashtags: 'tooManyHashtags' }],
  [
    'thirteen audiences',
    { audiences: Array.from({ length: 13 }, (_, n) => `grupė ${n}`).join('\n') },
    { audiences: 'tooManyAudiences' },
  ],
  ['a key message too long', { keyMessage: 'a'.repeat(301) }, { keyMessage: 'tooLong:300' }],
  ['a text too long', { 'body-fb': 'a'.repeat(6001) }, { 'body-fb': 'tooLong:6000' }],
  ['minutes that are no number', { minutes: 'dešimt' }, { minutes: 'minutes' }],
  ['an end before the start', { endsOn: '2027-04-01' }, { endsOn: 'daysOrder' }],
  ['no day at all', { startsOn: '' }, { startsOn: 'date' }],
])('%s is refused by its field, and nothing typed is lost', async (_, typed, errors) => {
  const read = await sent({ ...(await page()), goal: 'Ką tik rašiau.', ...typed });
  expect(read).toMatchObject({ ok: false, errors, values: { goal: 'Ką tik rašiau.' } });
});

test('a text that is taken out may be empty', async () => {
  const read = await sent({ ...(await page()), 'body-fb': '', 'remove-fb': 'yes' });
  expect(read.ok && read.change.document?.blocks).toHaveLength(1);
});

test('two coordinators in different fields: the later saving keeps both', async () => {
  const both = await page();
  await store({ ...both, goal: 'Kolegės tikslas.', urgent: 'yes' });
  await store({ ...both, 'body-fb': 'Mano tekstas.' });
  const { document, urgent } = await present();
  expect([document.goal, document.blocks[0]?.body, urgent]).toEqual([
    'Kolegės tikslas.',
    'Mano tekstas.',
    true,
  ]);
});

test('two coordinators in one field: nothing is written, both are told, and saving once more is hers', async () => {
  const both = await page();
  await store({ ...both, goal: 'Kolegės tikslas.', keyMessage: 'Kolegės žinutė.' });
  const read = await sent({ ...both, goal: 'Mano tikslas.', note: 'Mano žodis.' });
  if (read.ok) throw new Error('a clash expected');
  expect(read.clashes).toEqual([{ name: 'goal', theirs: 'Kolegės tikslas.', mine: 'Mano tikslas.' }]);
  expect(read.errors).toEqual({ goal: 'clash' });
  expect(read.values).toMatchObject({
    goal: 'Mano tikslas.',
    note: 'Mano žodis.',
    keyMessage: 'Kolegės žinutė.',
    version: '2',
  });
  await store(read.values);
  expect((await present()).document).toMatchObject({ goal: 'Mano tikslas.', keyMessage: 'Kolegės žinutė.' });
});

test('a form whose signs were lost or forged overwrites nobody unseen', async () => {
  const both = await page();
  await store({ ...both, goal: 'Kolegės tikslas.' });
  for (const read of ['', '{', '[]', 'null']) {
    expect(await sent({ ...both, read })).toMatchObject({ ok: false, clashes: [{ name: 'goal' }] });
  }
});

test('a choice between template and campaign rewrites its text, and words written by hand count as a choice', async () => {
  const id = crypto.randomUUID();
  const before = await present();
  const changed = structuredClone(before.document);
  Object.assign(the(changed.blocks[0]), { body: 'Šablono žodžiai.' });
  changed.goal = 'Šablono tikslas.';
  await db.owner`insert into campaign_templates (tenant_id, id, slug, title, lead_days, state, current_number)
    values (${county.id}, ${id}, ${id}, 'Šviesa', 30, 'revised', 2)`;
  for (const [number, document] of [
    [1, before.document],
    [2, changed],
  ] as const)
    await db.owner`insert into template_versions (tenant_id, id, template_id, number, document, published_at)
      values (${county.id}, ${crypto.randomUUID()}, ${id}, ${number}, ${db.owner.json(document as never)}, now())`;
  await db.owner`update campaigns set template_tenant_id = ${county.id}, template_id = ${id}, template_number = 1
    where id = ${campaign}`;
  await store({ ...(await page()), 'body-fb': 'Mūsų žodžiai.', goal: 'Mūsų tikslas.' });
  await coordinator.does((tx, member) => takeTemplateNews(tx, member, campaign));
  await store({ ...(await page()), 'pick-block.fb.body': 'template', goal: 'Trečias tikslas.' });
  const { document, template } = await present();
  expect([document.blocks[0]?.body, document.goal]).toEqual(['Šablono žodžiai.', 'Trečias tikslas.']);
  expect(the(template).conflicts.map((one) => [one.field, one.chosen])).toEqual([
    ['goal', 'own'],
    ['body', 'template'],
  ]);
  await store({ ...(await page()), 'pick-block.fb.body': 'ours' });
  expect((await present()).document.blocks[0]?.body).toBe('Mūsų žodžiai.');
});
