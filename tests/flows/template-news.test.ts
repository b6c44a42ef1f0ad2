import { type CampaignDocument, templateConflictKey } from '@sklaida/campaigns';
import { findCorrection } from '@sklaida/campaigns/server';
import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginCorrection, keepCorrection, sendCorrection } from '~/flows/updates/corrections.server';
import { findTemplateNews, keepAsItIs, takeTemplateNews } from '~/flows/updates/take-template.server';
import { type Actor, signIn } from '../factories/at-work';
import { campaignSteps } from '../factories/campaign-steps';
import { smallCampaign } from '../factories/documents';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let library: Place;
let coordinator: Actor;
let stranger: Actor;
let campaign: string;
let template: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 1, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  library = the(first.libraries[0]);
  coordinator = the(await signIn(db, county.email, { kind: 'library', slug: county.slug }));
  stranger = the(await signIn(db, second.county.email, { kind: 'library', slug: second.county.slug }));
});
afterAll(() => db.drop());

const { draft, launch, adoptionOf } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

/** The campaign of the region, grown from the first version of a template of `owner`. */
beforeEach(async () => {
  campaign = await draft(county);
  template = await templateOf(county.id);
  await launch(county, campaign, [library]);
  await grown(template, county.id);
});

async function templateOf(tenantId: string): Promise<string> {
  const id = uuidv7();
  await db.owner`insert into campaign_templates (tenant_id, id, slug, title, lead_days, state, current_number)
    values (${tenantId}, ${id}, ${`t-${id}`}, 'Šviesa', 30, 'published', 1)`;
  await version(tenantId, id, 1, smallCampaign() as CampaignDocument);
  return id;
}
const version = (tenantId: string, id: string, number: number, document: CampaignDocument) =>
  db.owner`insert into template_versions (tenant_id, id, template_id, number, document, published_at, note)
    values (${tenantId}, ${uuidv7()}, ${id}, ${number}, ${db.owner.json(document as never)}, now(), 'Kas nauja.')`;
const grown = (id: string, tenantId: string) =>
  db.owner`update campaigns set template_tenant_id = ${tenantId}, template_id = ${id}, template_number = 1
    where id = ${campaign}`;
const revise = async (change: (document: CampaignDocument) => void, number = 2) => {
  const document = structuredClone(smallCampaign()) as CampaignDocument;
  change(document);
  await version(county.id, template, number, document);
  await db.owner`update campaign_templates set current_number = ${number}, state = 'revised' where id = ${template}`;
};
const first = (document: CampaignDocument) => the(document.blocks[0]);

const news = () =>
  coordinator.does(async (tx, member) => {
    const [row] = await db.owner`select template_id, template_number from campaigns where id = ${campaign}`;
    const grownFrom = { templateId: the(row).template_id, templateNumber: the(row).template_number };
    return findTemplateNews(tx, member, grownFrom, await findCorrection(tx, key()));
  });
const key = () => ({ tenantId: county.id, campaignId: campaign });
const take = (who = coordinator) => who.does((tx, member) => takeTemplateNews(tx, member, campaign));
const correction = async () => the(await coordinator.does((tx) => findCorrection(tx, key())));
const send = async () => {
  const { version: number } = await correction();
  return coordinator.does((tx, member) =>
    sendCorrection(tx, member, { id: campaign, version: number, demo: true }),
  );
};
const stored = async () => the((await db.owner`select * from campaigns where id = ${campaign}`)[0]);
/** The campaign's own text, as a correction of before would have left it. */
const rewrite = async (body: string) => {
  const document = structuredClone((await stored()).document) as CampaignDocument;
  first(document).body = body;
  await db.owner`update campaigns set document = ${db.owner.json(document as never)} where id = ${campaign}`;
  await db.owner`update campaign_versions set document = ${db.owner.json(document as never)}
    where campaign_id = ${campaign}`;
};

test('a newer version of the template comes into the correction, and to libraries only when that is published', async () => {
  expect(await news()).toBeNull();
  await revise((document) => {
    first(document).body = 'Geriau: {biblioteka}.';
  });
  expect(await news()).toMatchObject({ from: { number: 1 }, newest: { number: 2, note: 'Kas nauja.' } });
  const before = (await stored()).document;
  expect(await take()).toEqual({ ok: true, value: { conflicts: 0, changed: true } });
  expect(first((await correction()).document).body).toBe('Geriau: {biblioteka}.');
  expect((await correction()).note).toBe('Kas nauja.');
  expect(await stored()).toMatchObject({ document: before, template_number: 1, current_number: 1 });
  expect(
    await db.owner`select 1 from jobs where kind = 'campaign-update'
    and key like ${`${(await adoptionOf(library)).id}:%`}`,
  ).toHaveLength(0);
  expect(await news()).toBeNull();
  expect(await take()).toMatchObject({ error: 'nothing-new' });
  expect(await send()).toEqual({ ok: true, value: { number: 2, libraries: 1 } });
  expect(await stored()).toMatchObject({ template_number: 2, current_number: 2 });
  expect(await news()).toBeNull();
});

test('dropped, the correction leaves the campaign on its version, and the template is offered again', async () => {
  await revise((document) => {
    first(document).body = 'Geriau.';
  });
  await take();
  await db.owner`delete from campaign_drafts where campaign_id = ${campaign}`;
  expect(await news()).toMatchObject({ newest: { number: 2 } });
});

test('what both changed stays the campaign’s, is asked, and must be answered before publishing', async () => {
  await rewrite('Mūsų žodžiai.');
  await revise((document) => {
    first(document).body = 'Šablono žodžiai.';
    document.goal = 'Naujas tikslas.';
  });
  expect(await take()).toEqual({ ok: true, value: { conflicts: 1, changed: true } });
  const written = await correction();
  expect(first(written.document).body).toBe('Mūsų žodžiai.');
  expect(written.document.goal).toBe('Naujas tikslas.');
  const [conflict] = the(written.template).conflicts;
  expect(templateConflictKey(the(conflict))).toBe(`block.${first(written.document).id}.body`);
  expect(await send()).toMatchObject({ error: 'undecided' });
  const template = the(written.template);
  const decided = { ...template, conflicts: [{ ...the(conflict), chosen: 'ours' as const }] };
  await coordinator.does((tx, member) =>
    keepCorrection(tx, member, { id: campaign, version: written.version, change: { template: decided } }),
  );
  expect((await send()).ok).toBe(true);
  expect(first((await stored()).document).body).toBe('Mūsų žodžiai.');
});

test('what she had begun to write in the correction is merged, not lost', async () => {
  await revise((document) => {
    document.goal = 'Naujas tikslas.';
  });
  await coordinator.does((tx, member) => beginCorrection(tx, member, { id: campaign, fromNumber: null }));
  const begun = await correction();
  const document = structuredClone(begun.document);
  first(document).body = 'Ką tik rašiau.';
  await coordinator.does((tx, member) =>
    keepCorrection(tx, member, { id: campaign, version: begun.version, change: { document, note: 'Mano.' } }),
  );
  await take();
  const joined = await correction();
  expect([first(joined.document).body, joined.document.goal, joined.note]).toEqual([
    'Ką tik rašiau.',
    'Naujas tikslas.',
    'Mano.',
  ]);
});

test('a text the template locked is the template’s, with ours listed beside it', async () => {
  await rewrite('Mūsų žodžiai.');
  await revise((document) => {
    Object.assign(first(document), { body: 'Užrakinta.', mode: 'locked' });
  });
  expect(await take()).toEqual({ ok: true, value: { conflicts: 0, changed: true } });
  const written = await correction();
  expect(first(written.document)).toMatchObject({ body: 'Užrakinta.', mode: 'locked' });
  expect(the(written.template).conflicts).toMatchObject([
    { kind: 'locked', ours: 'Mūsų žodžiai.', chosen: 'template' },
  ]);
  expect((await send()).ok).toBe(true);
});

test('a version that says what the campaign says already is only remembered', async () => {
  await rewrite('Tas pats.');
  await revise((document) => {
    first(document).body = 'Tas pats.';
  });
  expect(await take()).toEqual({ ok: true, value: { conflicts: 0, changed: false } });
  expect(await coordinator.does((tx) => findCorrection(tx, key()))).toBeNull();
  expect(await stored()).toMatchObject({ template_number: 2, current_number: 1 });
});

test('everything chosen for the campaign, nothing is published and the version is not offered again', async () => {
  await rewrite('Mūsų žodžiai.');
  await revise((document) => {
    first(document).body = 'Šablono žodžiai.';
  });
  await take();
  const written = await correction();
  const keep = (version: number) =>
    coordinator.does((tx, member) => keepAsItIs(tx, member, { id: campaign, version }));
  expect(await keep(written.version)).toMatchObject({ error: 'undecided' });
  const conflicts = the(written.template).conflicts.map((one) => ({ ...one, chosen: 'ours' as const }));
  await coordinator.does((tx, member) =>
    keepCorrection(tx, member, {
      id: campaign,
      version: written.version,
      change: { template: { ...the(written.template), conflicts } },
    }),
  );
  expect(await keep(written.version)).toMatchObject({ error: 'stale' });
  expect((await keep(written.version + 1)).ok).toBe(true);
  expect((await keep(written.version + 1)).ok).toBe(true);
  expect(await stored()).toMatchObject({ template_number: 2, current_number: 1 });
  expect(await news()).toBeNull();
});

test('the association’s template is taken alike, another library’s is not found, nor is another’s campaign', async () => {
  const theirs = await templateOf(world.association.id);
  const change = structuredClone(smallCampaign()) as CampaignDocument;
  change.goal = 'Asociacijos tikslas.';
  await version(world.association.id, theirs, 2, change);
  await db.owner`update campaign_templates set share = 'association', share_scope_id = ${world.association.id},
    current_number = 2 where id = ${theirs}`;
  await db.owner`update template_versions set share = 'association', share_scope_id = ${world.association.id}
    where template_id = ${theirs}`;
  await grown(theirs, world.association.id);
  expect((await take()).ok).toBe(true);
  expect((await correction()).document.goal).toBe('Asociacijos tikslas.');
  expect((await send()).ok).toBe(true);
  expect(await stored()).toMatchObject({ template_number: 2 });

  const foreign = await templateOf(stranger.tenantId);
  await version(stranger.tenantId, foreign, 2, change);
  await db.owner`update campaign_templates set current_number = 2 where id = ${foreign}`;
  await grown(foreign, stranger.tenantId);
  expect(await news()).toBeNull();
  expect(await take()).toMatchObject({ error: 'not-found' });
  expect(await take(stranger)).toMatchObject({ error: 'not-found' });
});

test('a closed campaign takes nothing in, and a retired template offers nothing', async () => {
  await revise((document) => {
    document.goal = 'Naujas tikslas.';
  });
  await db.owner`update campaign_templates set state = 'retired' where id = ${template}`;
  expect(await news()).toBeNull();
  expect(await take()).toMatchObject({ error: 'nothing-new' });
  await db.owner`update campaigns set state = 'closed' where id = ${campaign}`;
  expect(await take()).toMatchObject({ error: 'over' });
});
