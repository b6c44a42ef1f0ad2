import { type CorrectionChange, findCorrection, listCampaignVersions } from '@sklaida/campaigns/server';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  beginCorrection,
  keepCorrection,
  sendCorrection,
  settleOffer,
} from '~/flows/updates/corrections.server';
import { type Actor, signIn } from '../factories/at-work';
import { campaignSteps } from '../factories/campaign-steps';
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

const { as, draft, launch, adoptionOf, move } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

beforeEach(async () => {
  campaign = await draft(county);
  await launch(county, campaign, [library]);
});

const begin = (fromNumber: number | null = null, who = coordinator) =>
  who.does((tx, member) => beginCorrection(tx, member, { id: campaign, fromNumber }));
const present = async () => {
  const key = { tenantId: county.id, campaignId: campaign };
  return the(await coordinator.does((tx) => findCorrection(tx, key)));
};
const keep = (version: number, change: CorrectionChange) =>
  coordinator.does((tx, member) => keepCorrection(tx, member, { id: campaign, version, change }));
const send = (version: number) =>
  coordinator.does((tx, member) => sendCorrection(tx, member, { id: campaign, version, demo: true }));
const rewritten = async (body: string) => {
  const { document } = await present();
  return { ...document, blocks: document.blocks.map((one) => (one.id === 'fb' ? { ...one, body } : one)) };
};

test('a correction is begun, written, published once, and an earlier version is brought back by another', async () => {
  expect((await begin()).ok).toBe(true);
  expect(await send(1)).toMatchObject({ error: 'nothing-changed' });
  await keep(1, { document: await rewritten('Pataisyta.'), note: 'Kodėl.' });
  expect(await keep(1, { note: 'Pavėlavau.' })).toMatchObject({ error: 'stale' });
  expect(await send(1)).toMatchObject({ error: 'stale' });
  expect(await send(2)).toEqual({ ok: true, value: { number: 2, libraries: 1 } });
  expect(await send(2)).toEqual({ ok: true, value: { number: 2, libraries: 0 } });
  await begin(1);
  expect((await send(1)).ok).toBe(true);
  const versions = await coordinator.does((tx) =>
    listCampaignVersions(tx, { tenantId: county.id, campaignId: campaign }),
  );
  expect(versions.map((one) => [one.number, one.document.blocks[0]?.body, one.note])).toEqual([
    [3, 'Kviečia {biblioteka}.', null],
    [2, 'Pataisyta.', 'Kodėl.'],
    [1, 'Kviečia {biblioteka}.', null],
  ]);
});

test('another region finds no such campaign, and a closed one takes no correction', async () => {
  expect(await begin(null, stranger)).toMatchObject({ error: 'not-found' });
  await db.owner`update campaigns set state = 'closed' where id = ${campaign}`;
  expect(await begin()).toMatchObject({ error: 'over' });
});

test('a text a library offered goes into the correction, and the library hears', async () => {
  await move(library, 'localising');
  const { id } = await adoptionOf(library);
  const offerId = await as(library, async (sql) => {
    const [item] = await sql`update content_items set body = 'Geriau taip.' where tenant_id = ${library.id}
      and adoption_id = ${id} and block_id = 'fb' returning id`;
    const [row] = await sql`select carry.offer_improvement(${id}, ${the(item).id}, null) as id`;
    return String(row?.id);
  });
  const input = { id: campaign, offerId, take: true, answer: 'Ačiū.' };
  expect((await coordinator.does((tx, member) => settleOffer(tx, member, input))).ok).toBe(true);
  expect((await present()).document.blocks[0]?.body).toBe('Geriau taip.');
  const [row] = await db.owner`select state, answer from offered_texts where id = ${offerId}`;
  expect(row).toMatchObject({ state: 'accepted', answer: 'Ačiū.' });
});
