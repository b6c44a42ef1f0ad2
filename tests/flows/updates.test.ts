import type { CampaignDocument } from '@sklaida/campaigns';
import { listConflicts, listOfferedTexts, listUpdates } from '@sklaida/campaigns/server';
import { findItem, listItems, listVersions } from '@sklaida/content/server';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Choice,
  reopenConflict,
  settleAll,
  settleConflicts,
  type Way,
} from '~/flows/decide-conflicts.server';
import { saveText } from '~/flows/edit-adoption.server';
import { mergeUpdate } from '~/flows/merge-update.server';
import { moveAdoption } from '~/flows/move-adoption.server';
import { addOwnText, offerText, restoreText, setTextAside, takeOfferBack } from '~/flows/own-texts.server';
import { readAdoption } from '~/flows/read-adoption.server';
import { turnUpdate } from '~/flows/undo-update.server';
import { updatesPage } from '~/routes/b.$library+/campaigns+/updates-data.server';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let editor: Actor;
let director: Actor;
let neighbour: Actor;
let adoptionId: string;
let campaignId: string;
const base = () => ({ adoptionId, origin, demo: true });

beforeAll(async () => {
  db = await cloneDemonstration();
  [editor, director, neighbour] = await Promise.all([
    actor(db, 'p-moletu-r'),
    actor(db, 'p-moletu-r-dir'),
    actor(db, 'p-utenos-r'),
  ]);
  const [row] =
    await db.owner`select a.id, a.campaign_id from adoptions a join campaigns c on c.id = a.campaign_id
    where a.tenant_id = ${editor.tenantId} and c.title = '24 istorijos iki Kalėdų 2026'`;
  adoptionId = the(row).id;
  campaignId = the(row).campaign_id;
  await editor.does((tx, member) => moveAdoption(tx, member, { ...base(), action: 'answer' }));
});
afterAll(() => db.drop());

const key = () => ({ tenantId: editor.tenantId, adoptionId });
const items = () => editor.does((tx) => listItems(tx, key()));
const itemOf = async (blockId: string) => the((await items()).find((one) => one.blockId === blockId));
const conflicts = async () =>
  (await editor.does((tx) => listConflicts(tx, key()))).filter((one) => one.state === 'open');
const write = async (blockId: string, body: string, who = editor) => {
  const item = await itemOf(blockId);
  return who.does((tx, member) =>
    saveText(tx, member, { adoptionId, itemId: item.id, version: item.version, title: item.title, body }),
  );
};
const picture = () => editor.does(async (tx, member) => the(await readAdoption(tx, member, adoptionId)));

/** The region publishes its next version, and the library takes it. */
async function correct(change: (document: CampaignDocument) => void): Promise<void> {
  const [row] =
    await db.owner`select tenant_id, document, current_number, share, share_scope_id, starts_on, ends_on,
    answer_by, report_by from campaigns where id = ${campaignId}`;
  const campaign = the(row);
  const document = structuredClone(campaign.document) as CampaignDocument;
  change(document);
  const number = campaign.current_number + 1;
  const { current_number: _, document: __, ...rest } = campaign;
  await db.owner`insert into campaign_versions ${db.owner({
    ...rest,
    id: uuidv7(),
    campaign_id: campaignId,
    number,
    document: db.owner.json(document as never),
    note: 'Pridėti medikai.',
  })}`;
  await db.owner`update campaigns set document = ${db.owner.json(document as never)}, current_number = ${number}
    where id = ${campaignId}`;
  const merged = await editor.does((tx) => mergeUpdate({ by: 'person', tx }, { adoptionId }));
  expect(merged.ok).toBe(true);
}
const blockOf = (document: CampaignDocument, id: string) =>
  the(document.blocks.find((one) => one.id === id)) as { title: string | null; body: string; mode: string };

const choice = async (way: Way, own = ''): Promise<Choice> => {
  const one = the((await conflicts())[0]);
  const item = await itemOf(one.subjectId);
  return { id: one.id, version: one.version, textVersion: item.version, way, own };
};
const settle = (choices: Choice[], who = editor) =>
  who.does((tx, member) => settleConflicts(tx, member, { ...base(), choices }));

let free: string;
let region: string;
beforeEach(async () => {
  const all = (await items()).filter((one) => one.mode === 'free' && one.origin === 'region');
  free = the(all[0]).blockId;
  for (const one of await conflicts()) {
    const input = { ...base(), way: 'ours' as const, known: (await conflicts()).length };
    if (one) await editor.does((tx, member) => settleAll(tx, member, input));
  }
  region = 'Skaito mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu.';
  await correct((document) => {
    blockOf(document, free).body = region;
  });
  for (const one of await conflicts())
    await settle([{ id: one.id, version: one.version, textVersion: null, way: 'region', own: '' }]);
});

const ours = 'Skaito Molėtų mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu.';
const theirs = 'Skaito mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu ir su draugais.';
async function disagree() {
  expect((await write(free, ours)).ok).toBe(true);
  await correct((document) => {
    blockOf(document, free).body = theirs;
  });
}

describe('a place that both changed', () => {
  test('keeps ours until somebody chooses, and is a gap meanwhile', async () => {
    await disagree();
    expect((await itemOf(free)).body).toBe(ours);
    expect(await conflicts()).toHaveLength(1);
    const now = await picture();
    expect(now.undecided).toBe(1);
    expect(now.gaps).toBeGreaterThanOrEqual(1);
    const handedIn = await editor.does((tx, member) =>
      moveAdoption(tx, member, { ...base(), action: 'submit' }),
    );
    expect(handedIn).toMatchObject({ ok: false, error: 'unfilled' });
  });

  test.each([
    ['region', theirs],
    ['ours', ours],
    ['both', 'Skaito Molėtų mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu ir su draugais.'],
    ['own', 'Visai kitaip.'],
  ] as const)('chosen %s, it reads so, and the earlier text is kept', async (way, text) => {
    await disagree();
    expect(await settle([await choice(way, 'Visai kitaip.')])).toMatchObject({ ok: true });
    const item = await itemOf(free);
    expect(item.body).toBe(text);
    expect(await conflicts()).toHaveLength(0);
    const kept = await editor.does((tx) =>
      listVersions(tx, { tenantId: editor.tenantId, itemIds: [item.id] }),
    );
    if (way !== 'ours') expect(kept[0]).toMatchObject({ body: ours, cause: 'choice', itemId: item.id });
  });

  test('is open again when the choice is taken back, with the text as it was, and can be chosen anew', async () => {
    await disagree();
    const chosen = await choice('region');
    await settle([chosen]);
    const back = await editor.does((tx, member) => reopenConflict(tx, member, { ...base(), id: chosen.id }));
    expect(back.ok).toBe(true);
    expect((await itemOf(free)).body).toBe(ours);
    expect(await conflicts()).toHaveLength(1);
    expect(await settle([await choice('both')])).toMatchObject({ ok: true });
  });

  test('cannot be taken back after a month', async () => {
    await disagree();
    const chosen = await choice('region');
    await settle([chosen]);
    await db.owner`update merge_conflicts set resolved_at = now() - interval '31 days' where id = ${chosen.id}`;
    const back = await editor.does((tx, member) => reopenConflict(tx, member, { ...base(), id: chosen.id }));
    expect(back).toMatchObject({ ok: false, error: 'wrong-state' });
  });

  test('chosen from a page that is out of date: nothing is written, both texts are given back', async () => {
    await disagree();
    const old = await choice('both');
    await write(free, 'Kolegės žodžiai.');
    const stale = await settle([old]);
    expect(stale).toMatchObject({ ok: false, error: 'stale' });
    expect(stale.ok ? [] : stale.detail).toEqual([
      { id: old.id, theirs: 'Kolegės žodžiai.', mine: expect.any(String) },
    ]);
    expect((await itemOf(free)).body).toBe('Kolegės žodžiai.');
    expect(await conflicts()).toHaveLength(1);
    await settle([await choice('ours')]);
    expect(await settle([old])).toMatchObject({ ok: false, error: 'stale' });
  });

  test('is chosen in all places at once only when no other place came up meanwhile', async () => {
    await disagree();
    const all = (known: number) =>
      editor.does((tx, member) => settleAll(tx, member, { ...base(), way: 'region', known }));
    expect(await all(2)).toMatchObject({ ok: false, error: 'stale' });
    expect(await all(1)).toMatchObject({ ok: true, value: { settled: 1 } });
    expect((await itemOf(free)).body).toBe(theirs);
  });

  test('among two hundred is shown by the page and settled with the others at once', async () => {
    await disagree();
    const [one] =
      await db.owner`select * from merge_conflicts where adoption_id = ${adoptionId} and state = 'open'`;
    const rows = Array.from({ length: 199 }, (_, n) => ({
      ...the(one),
      id: uuidv7(),
      subject_id: `kitas-${n}`,
    }));
    await db.owner`insert into merge_conflicts ${db.owner(rows)}`;
    const page = await editor.does(async (tx, member) =>
      updatesPage(tx, the(await readAdoption(tx, member, adoptionId)), member, 99),
    );
    expect(page.open).toMatchObject({ total: 200, pages: 10, page: 10 });
    expect(page.open.items).toHaveLength(20);
    const all = await editor.does((tx, member) =>
      settleAll(tx, member, { ...base(), way: 'ours', known: 200 }),
    );
    expect(all).toMatchObject({ ok: true, value: { settled: 200 } });
    expect((await itemOf(free)).body).toBe(ours);
  });

  test('belongs to its library and to those who edit', async () => {
    await disagree();
    const mine = await choice('region');
    expect(await settle([mine], neighbour)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await settle([mine], director)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await settle([{ ...mine, id: uuidv7() }])).toMatchObject({ ok: false, error: 'not-found' });
  });

  test('of six thousand characters is joined as well', async () => {
    const long = Array.from({ length: 700 }, (_, n) => `žodis${n}`)
      .join(' ')
      .slice(0, 5900);
    await correct((document) => {
      blockOf(document, free).body = long;
    });
    await write(free, `Mūsų: ${long}`);
    await correct((document) => {
      blockOf(document, free).body = `${long} Pabaiga.`;
    });
    expect(await settle([await choice('both')])).toMatchObject({ ok: true });
    expect((await itemOf(free)).body).toBe(`Mūsų: ${long} Pabaiga.`);
  });
});

describe('an update that came by itself', () => {
  const last = async () => the((await editor.does((tx) => listUpdates(tx, key())))[0]);
  const turn = (updateId: string, again: boolean, blockId: string | null = null, who = editor) =>
    who.does((tx, member) => turnUpdate(tx, member, { ...base(), updateId, blockId, again }));

  test('is undone whole and applied again', async () => {
    await correct((document) => {
      blockOf(document, free).body = `${region} Ir dar.`;
    });
    const update = await last();
    expect(await turn(update.id, false)).toMatchObject({ ok: true });
    expect((await itemOf(free)).body).toBe(region);
    expect((await last()).undoneAt).not.toBeNull();
    expect(await turn(update.id, true)).toMatchObject({ ok: true });
    expect((await itemOf(free)).body).toBe(`${region} Ir dar.`);
    expect((await last()).undoneAt).toBeNull();
  });

  test('is undone in one text, and an added text is put aside', async () => {
    const id = `naujas-${uuidv7()}`;
    await correct((document) => {
      blockOf(document, free).body = `${region} Trumpai.`;
      document.blocks.push({ id, channel: 'facebook', mode: 'free', title: null, body: 'Naujas įrašas.' });
    });
    const update = await last();
    expect(await turn(update.id, false, id)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect((await itemOf(id)).putAsideAt).not.toBeNull();
    expect((await itemOf(free)).body).toBe(`${region} Trumpai.`);
    expect(await turn(update.id, true, id)).toMatchObject({ ok: true });
    expect((await itemOf(id)).putAsideAt).toBeNull();
  });

  test('in a locked text stays, and is nobody else’s to undo, and not after a month', async () => {
    await correct((document) => {
      Object.assign(blockOf(document, free), { body: 'Užrakinta.', mode: 'locked' });
    });
    const update = await last();
    expect(await turn(update.id, false)).toMatchObject({ ok: true, value: { changed: 0 } });
    expect((await itemOf(free)).body).toBe('Užrakinta.');
    expect(await turn(update.id, false, null, neighbour)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await turn(uuidv7(), false)).toMatchObject({ ok: false, error: 'not-found' });
    await db.owner`update adoption_updates set created_at = now() - interval '31 days' where id = ${update.id}`;
    expect(await turn(update.id, false)).toMatchObject({ ok: false, error: 'wrong-state' });
    await correct((document) => {
      blockOf(document, free).mode = 'free';
    });
  });
});

describe('texts of the library’s own', () => {
  test('are added free, for any channel, with long text too, and can be left out and taken back', async () => {
    const body = 'ą'.repeat(6000);
    const added = await editor.does((tx, member) =>
      addOwnText(tx, member, { adoptionId, channel: 'press', title: 'Savas', body }),
    );
    const id = added.ok ? added.value.id : '';
    const own = the((await items()).at(-1));
    expect(own).toMatchObject({ id, origin: 'own', mode: 'free', body, title: 'Savas', putAsideAt: null });
    const aside = (value: boolean, who = editor) =>
      who.does((tx, member) => setTextAside(tx, member, { adoptionId, itemId: id, aside: value }));
    expect(await aside(true)).toMatchObject({ ok: true });
    expect(await aside(true)).toMatchObject({ ok: true });
    const now = await picture();
    expect(now.texts.some((one) => one.id === id)).toBe(false);
    expect(now.aside.some((one) => one.id === id)).toBe(true);
    expect(await aside(false, neighbour)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await aside(false)).toMatchObject({ ok: true });
  });

  test('put aside are no gap; a free text of the region cannot be put aside', async () => {
    const added = await editor.does((tx, member) =>
      addOwnText(tx, member, { adoptionId, channel: 'facebook', title: null, body: '{nesąmonė}' }),
    );
    const id = added.ok ? added.value.id : '';
    const before = (await picture()).gaps;
    await editor.does((tx, member) => setTextAside(tx, member, { adoptionId, itemId: id, aside: true }));
    expect((await picture()).gaps).toBe(before - 1);
    const { id: regional } = await itemOf(free);
    const refused = await editor.does((tx, member) =>
      setTextAside(tx, member, { adoptionId, itemId: regional, aside: true }),
    );
    expect(refused).toMatchObject({ ok: false, error: 'wrong-state' });
  });

  test('no more than twenty', async () => {
    let refusal = '';
    for (let n = 0; n < 22 && !refusal; n += 1) {
      const added = await editor.does((tx, member) =>
        addOwnText(tx, member, { adoptionId, channel: 'facebook', title: null, body: `Savas ${n}.` }),
      );
      if (!added.ok) refusal = added.error;
    }
    expect(refusal).toBe('too-many');
    expect((await items()).filter((one) => one.origin === 'own')).toHaveLength(20);
  });
});

describe('earlier texts', () => {
  test('one of them comes back, and what stood there becomes the earlier', async () => {
    await write(free, 'Pirmas.');
    await write(free, 'Antras.');
    const item = await itemOf(free);
    const versions = await editor.does((tx) =>
      listVersions(tx, { tenantId: editor.tenantId, itemIds: [item.id] }),
    );
    const first = the(versions.find((one) => one.body === 'Pirmas.'));
    const back = (earlierId: string, itemId = item.id) =>
      editor.does((tx, member) =>
        restoreText(tx, member, { adoptionId, itemId, version: item.version, earlierId }),
      );
    expect(await back(uuidv7())).toMatchObject({ ok: false, error: 'not-found' });
    const other = the((await items()).find((one) => one.id !== item.id));
    expect(await back(first.id, other.id)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await back(first.id)).toMatchObject({ ok: true });
    expect((await itemOf(free)).body).toBe('Pirmas.');
    expect(await back(first.id)).toMatchObject({ ok: false, error: 'stale' });
  });

  test('typing saved by itself keeps only what stood before it began', async () => {
    const start = await itemOf(free);
    await db.owner`update content_items set version = version where id = ${start.id}`;
    const count = async () => {
      const [row] = await db.owner`select count(*)::int as n from item_versions where item_id = ${start.id}`;
      return the(row).n as number;
    };
    await write(free, 'Pradžia.');
    const before = await count();
    for (const body of ['Ra', 'Rašo', 'Rašoma']) {
      const item = await itemOf(free);
      await editor.does((tx, member) =>
        saveText(tx, member, {
          adoptionId,
          itemId: item.id,
          version: item.version,
          title: item.title,
          body,
          typing: true,
        }),
      );
    }
    expect(await count()).toBe(before);
  });
});

describe('an improvement offered back', () => {
  test('goes from the text page and can be taken back; foreign ones are not there', async () => {
    await write(free, 'Geriau taip: {biblioteka}.');
    const item = await itemOf(free);
    const offer = (who = editor, itemId = item.id) =>
      who.does((tx, member) => offerText(tx, member, { adoptionId, itemId, note: 'Trumpiau.' }));
    expect(await offer(neighbour)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await offer(director)).toMatchObject({ ok: false, error: 'forbidden' });
    const sent = await offer();
    const offerId = sent.ok ? sent.value.id : '';
    const [offered] = await editor.does((tx) => listOfferedTexts(tx, key()));
    expect(offered).toMatchObject({ id: offerId, body: 'Geriau taip: {biblioteka}.', state: 'offered' });
    const back = (who = editor) =>
      who.does((tx, member) => takeOfferBack(tx, member, { adoptionId, offerId }));
    expect(await back(neighbour)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await back()).toMatchObject({ ok: true });
    expect(await back()).toMatchObject({ ok: true });
  });

  test('of a text like the region’s there is nothing to offer', async () => {
    const item = await itemOf(free);
    const found = await editor.does((tx) => findItem(tx, { tenantId: editor.tenantId, id: item.id }));
    await write(free, the(found).baseBody);
    const sent = await editor.does((tx, member) =>
      offerText(tx, member, { adoptionId, itemId: item.id, note: null }),
    );
    expect(sent).toMatchObject({ ok: false, error: 'wrong-state' });
  });
});
