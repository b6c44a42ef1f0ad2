import { addBlock, changeBlock } from '@sklaida/campaigns';
import { endReview, findTemplate, publishTemplateVersion } from '@sklaida/campaigns/server';
import { ok, uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeDocument, newTemplate, retheme } from '~/flows/composer/compose-document.server';
import { gatherPeople, submitToGroup } from '~/flows/composer/review-steps.server';
import { type Actor, signIn } from '../factories/at-work';
import { documentOf } from '../factories/review-document';
import { buildWorld, type Region, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let region: Region;
let ieva: Actor;
let simona: Actor;
let id: string;
const at = () => ({ kind: 'template' as const, id });

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 2, schools: 0 });
  region = the(world.regions[0]);
  const [library] = region.libraries;
  simona = the(await signIn(db, the(library).email, { kind: 'library', slug: the(library).slug }));
});
afterAll(() => db.drop());

beforeEach(async () => {
  ieva = the(await signIn(db, region.county.email, { kind: 'region', slug: region.slug }));
  id = uuidv7();
  await begin();
});

const begin = () =>
  ieva.does((tx, member) =>
    newTemplate(tx, member, {
      id,
      title: 'Skaitome kartu',
      source: { kind: 'blank', document: documentOf('Skaitome kartu') },
      occasion: null,
      leadDays: 45,
    }),
  );
const read = (who: Actor) => who.does((tx, { entered }) => findTemplate(tx, { scopes: entered.scopes, id }));
const edit = (body: string) =>
  ieva.does((tx, member) =>
    composeDocument(tx, member, at(), (document) =>
      ok(changeBlock(document, 'facebook', { mode: 'free', title: null, body })),
    ),
  );
const publish = async (share: 'region' | 'association' = 'region') => {
  const version = the((await read(ieva))?.draft).version;
  return ieva.does((tx) => publishTemplateVersion(tx, { id, version, share, note: 'Nauja' }));
};

test('a draft is nobody else’s; a form sent twice makes one', async () => {
  await begin();
  expect(await read(ieva)).toMatchObject({
    state: 'draft',
    leadDays: 45,
    versions: [],
    draft: { number: 1 },
  });
  expect(await read(simona)).toBeNull();
});

test('published to the region it is read there and not in another; the next change waits unseen', async () => {
  expect(await publish()).toMatchObject({ outcome: 'ok', number: 1, state: 'published' });
  expect(await read(simona)).toMatchObject({ state: 'published', versions: [{ number: 1 }], draft: null });
  await edit('Dar neskelbta');
  expect(await read(ieva)).toMatchObject({ currentNumber: 1, draft: { number: 2 } });
  expect(JSON.stringify(await read(simona))).not.toContain('Dar neskelbta');
  const abroad = the(world.regions[1]);
  const other = the(await signIn(db, abroad.county.email, { kind: 'region', slug: abroad.slug }));
  expect(await read(other)).toBeNull();
  expect(await publish('association')).toMatchObject({ outcome: 'ok', number: 2, state: 'revised' });
  expect(await read(other)).toMatchObject({ versions: [{ number: 2 }, { number: 1 }] });
});

test('a campaign that grew from the template hears of a new version and stays as it was', async () => {
  await publish();
  const campaignId = uuidv7();
  await db.owner`insert into campaigns (tenant_id, id, template_tenant_id, template_id, template_number, title, starts_on, ends_on,
      answer_by, report_by, document)
    select t.tenant_id, ${campaignId}, t.tenant_id, t.id, 1, 'Skaitome kartu 2027', '2027-03-01', '2027-03-08', '2027-02-20',
      '2027-03-22', v.document
    from campaign_templates t join template_versions v on v.template_id = t.id where t.id = ${id}`;
  await edit('Visai kitas tekstas');
  expect(await publish()).toMatchObject({ outcome: 'ok', told: 1 });
  const [notice] = await db.owner`select kind, data from notices where subject_id = ${campaignId}`;
  expect(notice).toMatchObject({ kind: 'template-revised', data: { number: 2 } });
  const [campaign] = await db.owner`select document, template_number from campaigns where id = ${campaignId}`;
  expect(JSON.stringify(campaign?.document)).not.toContain('Visai kitas');
  expect(campaign?.template_number).toBe(1);
});

test('what changed meanwhile is not published unseen, and nothing is published twice', async () => {
  const version = the((await read(ieva))?.draft).version;
  await edit('Kolegės pakeitimas');
  const stale = await ieva.does((tx) =>
    publishTemplateVersion(tx, { id, version, share: 'region', note: '' }),
  );
  expect(stale).toEqual({ outcome: 'stale' });
  await publish();
  const again = await ieva.does((tx) =>
    publishTemplateVersion(tx, { id, version, share: 'region', note: '' }),
  );
  expect(again).toEqual({ outcome: 'nothing-new' });
});

test('a librarian who is no coordinator publishes nothing', async () => {
  const refused = simona.does((tx) =>
    publishTemplateVersion(tx, { id, version: 1, share: 'region', note: '' }),
  );
  await expect(refused).rejects.toThrow();
});

test('one theme changes everywhere, unless somebody changed it first', async () => {
  const changed = await ieva.does((tx, member) =>
    composeDocument(tx, member, at(), retheme('Skaitome kartu', 'Šviesa tamsoje')),
  );
  expect(changed).toMatchObject({ value: { keyMessage: 'Šviesa tamsoje – kartu.' } });
  const late = await ieva.does((tx, member) =>
    composeDocument(tx, member, at(), retheme('Skaitome kartu', 'Kita')),
  );
  expect(late).toMatchObject({ ok: false, error: 'stale', detail: 'Šviesa tamsoje' });
});

test('two people writing two texts at once lose nothing; the 201st text is refused', async () => {
  const add = (n: number) =>
    ieva.does((tx, member) =>
      composeDocument(tx, member, at(), (document) =>
        addBlock(document, { id: `b${n}`, channel: 'facebook' }),
      ),
    );
  await Promise.all([add(1), add(2)]);
  const ids = (await read(ieva))?.draft?.document.blocks.map((one) => one.id).sort();
  expect(ids).toEqual(['b1', 'b2', 'facebook']);
  await ieva.does((tx, member) =>
    composeDocument(tx, member, at(), (document) => {
      let full = document;
      for (let n = 3; full.blocks.length < 200; n += 1) {
        const added = addBlock(full, { id: `b${n}`, channel: 'facebook' });
        if (added.ok) full = added.value;
      }
      return ok(full);
    }),
  );
  expect(await add(999)).toMatchObject({ ok: false, error: 'too-many' });
});

test('before the group the template says so, and comes back when the review ends or is withdrawn', async () => {
  const groupId = uuidv7();
  await ieva.does((tx) =>
    gatherPeople(tx, { id: groupId, name: 'Grupė', emails: the(region.libraries[1]).email }),
  );
  ieva = the(await signIn(db, region.county.email, { kind: 'region', slug: region.slug }));
  for (const to of ['withdrawn', 'closed'] as const) {
    const reviewId = uuidv7();
    await ieva.does((tx, member) =>
      submitToGroup(tx, member, {
        id: reviewId,
        groupId,
        subject: at(),
        note: '',
        now: new Date(),
        origin: 'https://sklaida.example',
        demo: false,
      }),
    );
    expect((await read(ieva))?.state).toBe('workgroup_review');
    expect(await ieva.does((tx) => endReview(tx, { id: reviewId, to }))).toMatchObject({ ok: true });
    expect((await read(ieva))?.state).toBe('draft');
  }
});
