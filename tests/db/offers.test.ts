import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignSteps, codeOf } from '../factories/campaign-steps';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let abroad: Place;
let library: Place;
let neighbour: Place;
let campaign: string;

const contact = 'Ona Žiupkienė, tel. 8 600 00000';
const place = 'Vaikų skaitykla, Vytauto g. 1';

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  abroad = second.county;
  [library, neighbour] = [the(first.libraries[0]), the(first.libraries[1])];
});
afterAll(() => db.drop());

const { as, draft, launch, adoptionOf, historyOf, move } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

beforeEach(async () => {
  campaign = await draft(county);
  await launch(county, campaign, [library, neighbour]);
  await move(library, 'localising', { place, contact });
});

const itemOf = async (from: Place, blockId: string) => {
  const { id } = await adoptionOf(from);
  const [row] =
    await db.owner`select * from content_items where tenant_id = ${from.id} and adoption_id = ${id} and block_id = ${blockId}`;
  return the(row);
};
const rewrite = async (body: string, from = library) => {
  const { id } = await itemOf(from, 'fb');
  await as(
    from,
    (sql) => sql`update content_items set body = ${body} where tenant_id = ${from.id} and id = ${id}`,
  );
};
const offer = async (from: Place = library, note: string | null = null, blockId = 'fb') => {
  const [adoption, item] = [await adoptionOf(from), await itemOf(from, blockId)];
  return as(from, async (sql) => {
    const [row] = await sql`select carry.offer_improvement(${adoption.id}, ${item.id}, ${note}) as id`;
    return the(row).id as string;
  });
};
const answer = (by: Place, id: string, state: string, words: string | null = null) =>
  as(by, (sql) => sql`select carry.answer_offer(${id}, ${state}, ${words})`);
const withdraw = (by: Place, id: string) => as(by, (sql) => sql`select carry.withdraw_offer(${id})`);
const sides = async (id: string) => {
  const [theirs] =
    await db.owner`select * from improvement_offers where tenant_id = ${county.id} and id = ${id}`;
  const [ours] = await db.owner`select * from offered_texts where tenant_id = ${library.id} and id = ${id}`;
  return { theirs: the(theirs), ours: the(ours) };
};

describe('an offered text', () => {
  test('reaches the owner of the campaign with its note, on both sides the same, and is told once', async () => {
    await rewrite('Kviečia {biblioteka}. Ateikite visa šeima.');
    const id = await offer(library, 'Pas mus su šeimomis pasiteisino.');
    const { theirs, ours } = await sides(id);
    expect(theirs).toMatchObject({
      source_tenant_id: library.id,
      campaign_id: campaign,
      block_id: 'fb',
      channel: 'facebook',
      body: 'Kviečia {biblioteka}. Ateikite visa šeima.',
      note: 'Pas mus su šeimomis pasiteisino.',
      state: 'offered',
    });
    expect(ours).toMatchObject({ body: theirs.body, note: theirs.note, state: 'offered' });
    expect(await offer(library, 'Pas mus su šeimomis pasiteisino.')).toBe(id);
    const notices =
      await db.owner`select data from notices where tenant_id = ${county.id} and subject_id = ${campaign}
      and kind = 'improvement-offered'`;
    expect(notices).toHaveLength(1);
    expect((await historyOf(library, ours.adoption_id)).map((row) => row.action)).toContain('offer');
    const told = (await historyOf(county, campaign)).filter((row) => row.action === 'offer');
    expect(told).toEqual([{ action: 'offer', person_name: null }]);
  });

  test('carries braces where the library’s own place, contact and name stood', async () => {
    const [own] = await db.owner`select name from tenants where id = ${library.id}`;
    await rewrite(`${the(own).name} laukia: ${place}. Teiraukitės: ${contact}. {data}`);
    const { theirs } = await sides(await offer());
    expect(theirs.body).toBe('{biblioteka} laukia: {vieta}. Teiraukitės: {kontaktas}. {data}');
    const everything = JSON.stringify(
      await db.owner`select * from improvement_offers where tenant_id = ${county.id} and campaign_id = ${campaign}`,
    );
    expect(everything).not.toContain('8 600');
    expect(everything).not.toContain('Vytauto');
  });

  test('offered anew takes the place of the one that was not answered', async () => {
    await rewrite('Pirmas variantas.');
    const first = await offer();
    await rewrite('Antras variantas.');
    const second = await offer();
    expect((await sides(first)).theirs.state).toBe('withdrawn');
    expect((await sides(first)).ours.state).toBe('withdrawn');
    expect((await sides(second)).theirs).toMatchObject({ state: 'offered', body: 'Antras variantas.' });
  });

  test('must be a changed text of the region’s own, not a locked one and not one put aside', async () => {
    expect(await codeOf(offer())).toBe('SK409');
    expect(await codeOf(offer(library, null, 'web'))).toBe('SK409');
    await rewrite('Savaip.');
    const { id } = await itemOf(library, 'fb');
    await db.owner`update content_items set put_aside_at = now() where id = ${id}`;
    expect(await codeOf(offer())).toBe('SK409');
    await db.owner`update content_items set put_aside_at = null, gone = true where id = ${id}`;
    expect(await codeOf(offer())).toBe('SK409');
    await db.owner`update content_items set gone = false, origin = 'own' where id = ${id}`;
    expect(await codeOf(offer())).toBe('SK409');
  });

  test('is never somebody else’s', async () => {
    await rewrite('Savaip.');
    const [adoption, item] = [await adoptionOf(library), await itemOf(library, 'fb')];
    const foreign = await itemOf(neighbour, 'fb');
    const tried = (from: Place, itemId: string) =>
      codeOf(as(from, (sql) => sql`select carry.offer_improvement(${adoption.id}, ${itemId}, null)`));
    expect(await tried(neighbour, item.id)).toBe('SK404');
    expect(await tried(library, foreign.id)).toBe('SK404');
    expect(await tried(county, item.id)).toBe('42501');
    expect(await db.owner`select 1 from improvement_offers where campaign_id = ${campaign}`).toHaveLength(0);
  });
});

describe('the answer', () => {
  let id: string;
  beforeEach(async () => {
    await rewrite('Kviečia {biblioteka}. Ateikite visa šeima.');
    id = await offer();
  });

  test('stands on both sides, tells the library, and is given once', async () => {
    await answer(county, id, 'accepted', 'Ačiū, įdėsime visiems.');
    await answer(county, id, 'accepted', 'Dar kartą.');
    const { theirs, ours } = await sides(id);
    expect(theirs).toMatchObject({ state: 'accepted', answer: 'Ačiū, įdėsime visiems.' });
    expect(ours).toMatchObject({ state: 'accepted', answer: 'Ačiū, įdėsime visiems.' });
    const told =
      await db.owner`select data from notices where tenant_id = ${library.id} and kind = 'offer-answered'
      and subject_id = ${ours.adoption_id}`;
    expect(told).toEqual([{ data: { title: 'Šviesa skaitant', state: 'accepted', channel: 'facebook' } }]);
    expect(await codeOf(answer(county, id, 'declined'))).toBe('SK409');
    expect(await codeOf(withdraw(library, id))).toBe('SK409');
  });

  test('belongs to the owner of the campaign alone, and is one of two words', async () => {
    expect(await codeOf(answer(abroad, id, 'accepted'))).toBe('SK404');
    expect(await codeOf(answer(library, id, 'accepted'))).toBe('42501');
    expect(await codeOf(answer(county, id, 'withdrawn'))).toBe('SK409');
    expect(await codeOf(answer(county, uuidv7(), 'accepted'))).toBe('SK404');
    expect((await sides(id)).ours.state).toBe('offered');
  });

  test('comes too late for an offer taken back', async () => {
    expect(await codeOf(withdraw(neighbour, id))).toBe('SK404');
    await withdraw(library, id);
    await withdraw(library, id);
    expect((await sides(id)).theirs.state).toBe('withdrawn');
    expect(await codeOf(answer(county, id, 'accepted'))).toBe('SK409');
  });

  test('and the offer are read by their two sides and by nobody else', async () => {
    const seen = (who: Place) =>
      as(who, async (sql) => ({
        offers: (await sql`select id from improvement_offers where id = ${id}`).length,
        texts: (await sql`select id from offered_texts where id = ${id}`).length,
      }));
    expect(await seen(county)).toEqual({ offers: 1, texts: 0 });
    expect(await seen(library)).toEqual({ offers: 0, texts: 1 });
    expect(await seen(neighbour)).toEqual({ offers: 0, texts: 0 });
    expect(await seen(abroad)).toEqual({ offers: 0, texts: 0 });
    const forged = as(
      county,
      (sql) => sql`update improvement_offers set state = 'accepted' where id = ${id}`,
    );
    expect(await codeOf(forged)).toBe('42501');
  });
});
