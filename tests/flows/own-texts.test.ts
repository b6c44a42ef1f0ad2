import { listOfferedTexts } from '@sklaida/campaigns/server';
import { findItem, listVersions } from '@sklaida/content/server';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveText } from '~/flows/adoptions/edit-adoption.server';
import {
  addOwnText,
  offerText,
  restoreText,
  setTextAside,
  takeOfferBack,
} from '~/flows/adoptions/own-texts.server';
import {
  adoptionId,
  begin,
  beginAnew,
  db,
  director,
  editor,
  free,
  itemOf,
  items,
  key,
  neighbour,
  picture,
  write,
} from '../factories/staying-current';
import { the } from '../factories/world';

beforeAll(begin);
afterAll(() => db.drop());
beforeEach(beginAnew);

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
