import type { Block, CampaignDocument } from '@sklaida/campaigns';
import { withJob } from '@sklaida/db/tenancy';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runJobs } from '~/flows/jobs/run-jobs.server';
import { mergeUpdate } from '~/flows/updates/merge-update.server';
import { campaignSteps, origin } from '../factories/campaign-steps';
import { smallCampaign } from '../factories/documents';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let app: postgres.Sql;
let world: World;
let county: Place;
let library: Place;
let neighbour: Place;
let school: Place;
let campaign: string;

beforeAll(async () => {
  db = await cloneDatabase();
  app = db.as('app');
  world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 1 });
  const region = the(world.regions[0]);
  county = region.county;
  [library, neighbour, school] = [the(region.libraries[0]), the(region.libraries[1]), the(region.schools[0])];
});
afterAll(() => db.drop());

const { as, draft, launch, adoptionOf, mirrorOf, historyOf, move } = campaignSteps({
  db: () => db,
  app: () => app,
  association: () => world.association,
  campaign: () => campaign,
});

const days = { startsOn: '2027-04-20', endsOn: '2027-04-27', answerBy: '2027-04-01', reportBy: '2027-05-10' };
const letter = { campaignTitle: 'Šviesa skaitant', demo: true };

beforeEach(async () => {
  await db.owner`delete from jobs`;
  campaign = await draft(county);
  await launch(county, campaign, [library, neighbour, school]);
});

type Correction = { number?: number; urgent?: boolean; note?: string; days?: Partial<typeof days> };
const publish = (
  document: CampaignDocument,
  { number = 2, urgent = false, note, ...rest }: Correction = {},
) =>
  as(county, async (sql) => {
    const [row] = await sql`select carry.publish_correction(${campaign}, ${number}, ${sql.json(document)},
      ${sql.json({ ...days, ...rest.days })}, ${note ?? null}, ${urgent}, ${sql.json(letter)}) as published`;
    return row?.published as { number: number; libraries: number };
  });
const withBlock = (id: string, change: Partial<Block>, document = smallCampaign()): CampaignDocument => ({
  ...document,
  blocks: document.blocks.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const errors: object[] = [];
const work = (signal = new AbortController().signal) =>
  runJobs({
    database: db.worker,
    env: { tokenSecret: 'x'.repeat(32), filesDir: '/tmp', origin },
    signal,
    log: { info: () => {}, error: (event) => void errors.push(event) },
  });
const itemsOf = async (place: Place) => {
  const { id } = await adoptionOf(place);
  const rows = await db.owner`select * from content_items where adoption_id = ${id} order by position`;
  return Object.fromEntries(rows.map((row) => [row.block_id as string, row]));
};
const edit = (place: Place, blockId: string, body: string) =>
  as(place, async (sql) => {
    const { id } = await adoptionOf(place);
    await sql`update content_items set body = ${body}, version = version + 1
      where tenant_id = ${place.id} and adoption_id = ${id} and block_id = ${blockId}`;
  });
const openConflicts = async (place: Place) => {
  const { id } = await adoptionOf(place);
  return db.owner`select subject_id, field, kind, base, upstream, ours from merge_conflicts
    where adoption_id = ${id} and state = 'open'`;
};
const tasksOf = async (place: Place) => {
  const { id } = await adoptionOf(place);
  const rows =
    await db.owner`select rule_id, due_on::text, base_due_on::text, state from tasks where subject_id = ${id}`;
  return Object.fromEntries(rows.map((row) => [row.rule_id as string, row]));
};

describe('a correction that is not urgent', () => {
  test('changes untouched texts by itself, leaves touched ones, lists what both changed, and says so', async () => {
    await move(library, 'localising');
    await edit(library, 'fb', 'Kviečia Šeduvos biblioteka.');
    expect(await publish(withBlock('fb', { body: 'Kviečia {biblioteka}. Nemokamai.' }))).toEqual({
      number: 2,
      libraries: 3,
    });
    expect(await work()).toBe(3);
    expect((await itemsOf(neighbour)).fb?.body).toBe('Kviečia {biblioteka}. Nemokamai.');
    const mine = (await itemsOf(library)).fb;
    expect(mine).toMatchObject({
      body: 'Kviečia Šeduvos biblioteka.',
      base_body: 'Kviečia {biblioteka}. Nemokamai.',
    });
    expect([...(await openConflicts(library))]).toEqual([
      {
        subject_id: 'fb',
        field: 'body',
        kind: 'both-changed',
        base: 'Kviečia {biblioteka}.',
        upstream: 'Kviečia {biblioteka}. Nemokamai.',
        ours: 'Kviečia Šeduvos biblioteka.',
      },
    ]);
    expect(await openConflicts(neighbour)).toHaveLength(0);
    expect((await adoptionOf(library)).base_version).toBe(2);
    const done = (await historyOf(neighbour, (await adoptionOf(neighbour)).id)).map((row) => row.action);
    expect(done).toEqual(['invite', 'correct', 'update']);
    const kept = await db.owner`select body, cause from item_versions where tenant_id = ${neighbour.id}`;
    expect([...kept]).toEqual([{ body: 'Kviečia {biblioteka}.', cause: 'update' }]);
  });

  test('a library’s own text the region does not touch stays as it is', async () => {
    await move(library, 'localising');
    await edit(library, 'fb', 'Savas tekstas.');
    await publish(withBlock('web', { body: 'Renginys {data}, {laikas}.' }));
    await work();
    const items = await itemsOf(library);
    expect(items.fb).toMatchObject({
      body: 'Savas tekstas.',
      base_body: 'Kviečia {biblioteka}.',
      version: 2,
    });
    expect(items.web?.body).toBe('Renginys {data}, {laikas}.');
    expect(await openConflicts(library)).toHaveLength(0);
  });

  test('a locked text follows the region and what stood there is listed', async () => {
    await move(library, 'localising');
    await db.owner`update content_items set body = 'Pakeista.' where block_id = 'web' and tenant_id = ${library.id}`;
    await publish(withBlock('web', { body: 'Nauja.' }));
    await work();
    expect((await itemsOf(library)).web?.body).toBe('Nauja.');
    expect([...(await openConflicts(library))]).toMatchObject([{ kind: 'locked', ours: 'Pakeista.' }]);
  });

  test('a text taken away stays with the library that edited it and leaves the others; a new one comes', async () => {
    await move(library, 'localising');
    await edit(library, 'fb', 'Mūsų.');
    const document = smallCampaign();
    const news: Block = { id: 'ig', channel: 'instagram', mode: 'free', title: null, body: 'Nauja.' };
    await publish({ ...document, blocks: [...document.blocks.filter((one) => one.id !== 'fb'), news] });
    await work();
    const [mine, theirs] = [await itemsOf(library), await itemsOf(neighbour)];
    expect(mine.fb).toMatchObject({ body: 'Mūsų.', gone: true, mode: 'free', put_aside_at: null });
    expect([...(await openConflicts(library))]).toMatchObject([{ kind: 'removed-upstream', ours: 'Mūsų.' }]);
    expect(theirs.fb?.put_aside_at).not.toBeNull();
    expect([mine.ig?.body, theirs.ig?.body]).toEqual(['Nauja.', 'Nauja.']);
  });

  test('days move with the campaign and keep the distance the library chose', async () => {
    await move(library, 'localising', { happens_on: '2027-04-22' });
    await db.owner`update tasks set due_on = due_on + 3 where tenant_id = ${library.id} and rule_id = 'texts'`;
    const week = {
      startsOn: '2027-04-27',
      endsOn: '2027-05-04',
      answerBy: '2027-04-08',
      reportBy: '2027-05-17',
    };
    await publish(smallCampaign(), { days: week });
    await work();
    const [mine, theirs] = [await tasksOf(library), await tasksOf(neighbour)];
    expect(mine.texts).toMatchObject({ due_on: '2027-04-16', base_due_on: '2027-04-13' });
    expect(theirs.texts?.due_on).toBe('2027-04-13');
    expect([mine.answer?.due_on, mine.report?.due_on]).toEqual(['2027-04-08', '2027-05-17']);
    const [row] =
      await db.owner`select happens_on::text from adoptions where id = ${(await adoptionOf(library)).id}`;
    expect(row?.happens_on).toBe('2027-04-29');
  });

  test('a school gets its one text and its two days', async () => {
    const document = smallCampaign();
    await publish({ ...document, school: { minutes: 15, post: 'Skaitome visi.', activity: 'Ratu.' } });
    await work();
    expect((await itemsOf(school)).school).toMatchObject({ body: 'Skaitome visi.', put_aside_at: null });
    expect(Object.keys(await tasksOf(school)).sort()).toEqual(['answer', 'report']);
  });

  test('waits where texts are approved, until somebody of the library takes it', async () => {
    await move(library, 'approved');
    await publish(withBlock('fb', { body: 'Nauja.' }));
    await work();
    expect((await itemsOf(library)).fb?.body).toBe('Kviečia {biblioteka}.');
    const { id } = await adoptionOf(library);
    const wait = await withJob(db.worker, 'test', library.id, (tx) =>
      mergeUpdate({ by: 'worker', tx }, { adoptionId: id }),
    );
    expect(wait).toMatchObject({ ok: false, error: 'waits-for-library' });
    const held = await as(library, async (sql) => {
      const [row] = await sql`select carry.hold_copy(${id}) -> 'campaign' ->> 'to' as to`;
      return row?.to;
    });
    expect(held).toBe('2');
  });
});

describe('an urgent correction', () => {
  test('reaches approved texts, which are approved anew, and the region’s table shows it', async () => {
    await move(library, 'approved');
    await db.owner`update content_items set state = 'approved' where tenant_id = ${library.id}`;
    await publish(withBlock('fb', { body: 'Skubiai.' }), { urgent: true, note: 'Pasikeitė vieta.' });
    await work();
    expect((await adoptionOf(library)).state).toBe('submitted');
    expect((await itemsOf(library)).fb).toMatchObject({ body: 'Skubiai.', state: 'in_review' });
    expect((await itemsOf(library)).web?.state).toBe('approved');
    expect((await mirrorOf(library)).state).toBe('submitted');
    const letters = await db.owner`select mail from outbox where tenant_id = ${library.id}
      and mail ->> 'kind' = 'campaign-updated'`;
    expect(letters.map((row) => row.mail.props)).toMatchObject([
      { needs: 'approval', campaignTitle: 'Šviesa skaitant' },
    ]);
  });

  test('leaves approved what it does not change', async () => {
    await move(library, 'approved');
    await publish({ ...smallCampaign(), goal: 'Kitas tikslas.' }, { urgent: true });
    await work();
    expect((await adoptionOf(library)).state).toBe('approved');
  });

  test('with approval switched off the texts stay approved', async () => {
    await move(library, 'approved');
    await as(
      library,
      (sql) => sql`insert into library_profiles (tenant_id, id, approval_required)
      values (${library.id}, ${crypto.randomUUID()}, false)`,
    );
    await publish(withBlock('fb', { body: 'Skubiai.' }), { urgent: true });
    await work();
    expect((await adoptionOf(library)).state).toBe('approved');
    await db.owner`delete from library_profiles where tenant_id = ${library.id}`;
  });

  test('names the channels to mend where texts are published already', async () => {
    await move(library, 'published');
    await db.owner`update content_items set state = 'published', published_at = now()
      where tenant_id = ${library.id} and block_id = 'fb'`;
    await publish(withBlock('fb', { body: 'Skubiai.' }), { urgent: true });
    await work();
    expect((await adoptionOf(library)).state).toBe('published');
    const { id } = await adoptionOf(library);
    const told = await db.owner`select kind, data ->> 'channels' as channels from notices
      where subject_id = ${id} and kind like 'campaign-%' order by created_at`;
    expect([...told].slice(1)).toEqual([
      { kind: 'campaign-urgent', channels: null },
      { kind: 'campaign-mend', channels: 'facebook' },
    ]);
  });
});

describe('at the worst moment', () => {
  test('a merge done twice, or begun again after the worker died, is done once', async () => {
    await publish(withBlock('fb', { body: 'Nauja.' }));
    await work();
    const before = await db.owner`select count(*)::int as n from history where action = 'update'`;
    await db.owner`update jobs set state = 'running', locked_until = now() - interval '1 minute', attempts = 1`;
    await work();
    expect(await db.owner`select count(*)::int as n from history where action = 'update'`).toEqual(before);
    const updates =
      await db.owner`select count(*)::int as n from adoption_updates where adoption_id = ${(await adoptionOf(library)).id}`;
    expect(updates[0]?.n).toBe(1);
  });

  test('what a library writes while the merge runs is not lost', async () => {
    await move(library, 'localising');
    await publish(withBlock('fb', { body: 'Regiono nauja.' }));
    const { id } = await adoptionOf(library);
    let saved = Promise.resolve();
    await as(library, async (sql) => {
      await sql`select from adoptions where id = ${id} for update`;
      saved = work().then(() => {});
      await expect.poll(() => db.owner`select from pg_locks where not granted`).not.toHaveLength(0);
      await sql`update content_items set body = 'Parašyta tuo metu.', version = version + 1
        where tenant_id = ${library.id} and adoption_id = ${id} and block_id = 'fb'`;
    });
    await saved;
    expect((await itemsOf(library)).fb?.body).toBe('Parašyta tuo metu.');
    expect([...(await openConflicts(library))]).toMatchObject([
      { ours: 'Parašyta tuo metu.', upstream: 'Regiono nauja.' },
    ]);
  });

  test('several corrections arrive as one, the older question gives way, and an earlier text published anew undoes them', async () => {
    await move(library, 'localising');
    await edit(library, 'fb', 'Mūsų.');
    await publish(withBlock('fb', { body: 'Antra.' }));
    await work();
    await publish(withBlock('fb', { body: 'Trečia.' }), { number: 3 });
    await publish(smallCampaign(), { number: 4 });
    await work();
    expect((await itemsOf(neighbour)).fb?.body).toBe('Kviečia {biblioteka}.');
    expect((await adoptionOf(neighbour)).base_version).toBe(4);
    expect([...(await openConflicts(library))]).toMatchObject([
      { base: 'Antra.', upstream: 'Kviečia {biblioteka}.' },
    ]);
    expect((await itemsOf(library)).fb?.body).toBe('Mūsų.');
  });

  test('a library that declined gets nothing', async () => {
    await move(library, 'declined');
    expect(await publish(withBlock('fb', { body: 'Nauja.' }))).toEqual({ number: 2, libraries: 2 });
    await work();
    expect((await adoptionOf(library)).base_version).toBe(1);
    expect(errors).toEqual([]);
  });
});
