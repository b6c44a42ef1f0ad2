import { listUpdates } from '@sklaida/campaigns/server';
import { listVersions } from '@sklaida/content/server';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { readAdoption } from '~/flows/adoptions/read-adoption.server';
import { reopenConflict, settleAll } from '~/flows/updates/decide-conflicts.server';
import { turnUpdate } from '~/flows/updates/undo-update.server';
import { updatesPage } from '~/routes/b.$library+/campaigns+/updates+/data.server';
import {
  adoptionId,
  base,
  begin,
  beginAnew,
  blockOf,
  choice,
  conflicts,
  correct,
  db,
  director,
  disagree,
  editor,
  free,
  itemOf,
  key,
  neighbour,
  ours,
  picture,
  region,
  settle,
  theirs,
  write,
} from '../factories/staying-current';
import { the } from '../factories/world';

beforeAll(begin);
afterAll(() => db.drop());
beforeEach(beginAnew);

test('A correction that waits shows what it changes before anybody takes it', async () => {
  await correct((document) => {
    blockOf(document, free).body = theirs;
  });
  await db.owner`update adoptions set state = 'approved', base_version = base_version - 1 where id = ${adoptionId}`;
  const page = await editor.does(async (tx, member) =>
    updatesPage(tx, the(await readAdoption(tx, member, adoptionId)), member, 1),
  );
  expect(page.waiting).toHaveLength(1);
  expect(page.canAccept).toBe(true);
  expect(page.coming).toMatchObject([{ id: free, how: 'changed', after: expect.stringContaining(theirs) }]);
  await db.owner`update adoptions set state = 'localising', base_version = base_version + 1 where id = ${adoptionId}`;
});

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

  test('is the region’s once the text is locked: no choice, none taken back, none for all reaches it', async () => {
    const lock = (locked: boolean) =>
      correct((document) => {
        Object.assign(blockOf(document, free), {
          body: `${theirs} ${locked}`,
          mode: locked ? 'locked' : 'free',
        });
      });
    await disagree();
    const early = await choice('region');
    await settle([early]);
    await write(free, ours);
    await lock(true);
    const locked = `${theirs} true`;
    for (const way of ['own', 'ours', 'both'] as const) {
      expect(await settle([await choice(way, 'Mūsų žodžiai.')])).toMatchObject({ error: 'wrong-state' });
    }
    const back = await editor.does((tx, member) => reopenConflict(tx, member, { ...base(), id: early.id }));
    expect(back).toMatchObject({ ok: false, error: 'wrong-state' });
    const all = { ...base(), way: 'ours' as const, known: 1 };
    expect(await editor.does((tx, member) => settleAll(tx, member, all))).toMatchObject({ ok: true });
    expect(await itemOf(free)).toMatchObject({ body: locked, mode: 'locked', putAsideAt: null });
    const after = await editor.does((tx, member) => reopenConflict(tx, member, { ...base(), id: early.id }));
    expect(after).toMatchObject({ ok: false, error: 'wrong-state' });
    await lock(false);
  });

  test('takes words of one’s own where words stand, and a day only where a day does', async () => {
    await disagree();
    const asked = await choice('own', 'ne diena');
    const put = (subject: string, field: string) =>
      db.owner`update merge_conflicts set subject = ${subject}, field = ${field} where id = ${asked.id}`;
    for (const [subject, field] of [
      ['day', 'startsOn'],
      ['task', 'role'],
      ['document', 'order'],
    ] as const) {
      await put(subject, field);
      expect(await settle([asked])).toMatchObject({ ok: false, error: 'not-fitting' });
    }
    await put('block', 'body');
    expect(await settle([asked])).toMatchObject({ ok: true });
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

describe('an update taken back', () => {
  const last = async () => the((await editor.does((tx) => listUpdates(tx, key())))[0]);
  const turn = async (again: boolean, updateId?: string) => {
    const id = updateId ?? (await last()).id;
    return editor.does((tx, member) =>
      turnUpdate(tx, member, { ...base(), updateId: id, blockId: null, again }),
    );
  };

  test('leaves what the library wrote since, and says where it could not', async () => {
    await correct((document) => {
      blockOf(document, free).body = region.replace('vaikai', 'studentai');
    });
    await write(free, `${region.replace('vaikai', 'studentai')} Bus arbatos.`);
    expect(await turn(false)).toMatchObject({ ok: true, value: { changed: 1, kept: 0 } });
    expect((await itemOf(free)).body).toBe(`${region} Bus arbatos.`);
    await write(free, region.replace('vaikai', 'lėlininkai'));
    expect(await turn(true)).toMatchObject({ ok: true, value: { changed: 0, kept: 1 } });
    expect((await itemOf(free)).body).toBe(region.replace('vaikai', 'lėlininkai'));
  });

  test('leaves what a later update brought', async () => {
    await correct((document) => {
      blockOf(document, free).body = region.replace('mokytojai', 'dėstytojai');
    });
    const first = await last();
    await correct((document) => {
      blockOf(document, free).body = `${region.replace('mokytojai', 'dėstytojai')} Nemokamai.`;
    });
    expect(await turn(false, first.id)).toMatchObject({ ok: true, value: { changed: 1, kept: 0 } });
    expect((await itemOf(free)).body).toBe(`${region} Nemokamai.`);
  });

  test('answers its open questions with ours, and asks them again when it is taken again', async () => {
    await disagree();
    expect(await turn(false)).toMatchObject({ ok: true });
    expect(await conflicts()).toHaveLength(0);
    expect((await itemOf(free)).body).toBe(ours);
    expect(await turn(true)).toMatchObject({ ok: true });
    expect(await conflicts()).toHaveLength(1);
  });

  test('gives tasks their words and days back, unless somebody changed them since', async () => {
    const task = async (ruleId: string) =>
      the(
        (
          await db.owner`select title, due_on::text as due_on from tasks
            where subject_id = ${adoptionId} and rule_id = ${ruleId}`
        )[0],
      );
    let [moved, renamed] = ['', ''];
    await correct((document) => {
      const own = document.tasks.filter(
        ({ id, role }) => role === 'editor' && id !== 'answer' && id !== 'report',
      );
      [moved, renamed] = [the(own[0]).id, the(own[1]).id];
    });
    const before = [await task(moved), await task(renamed)];
    await correct((document) => {
      the(document.tasks.find((one) => one.id === moved)).offsetDays -= 3;
      the(document.tasks.find((one) => one.id === renamed)).title = 'Naujas darbas';
    });
    expect(await task(renamed)).toMatchObject({ title: 'Naujas darbas' });
    expect((await task(moved)).due_on).not.toBe(the(before[0]).due_on);
    await db.owner`update tasks set title = 'Mūsų darbas' where subject_id = ${adoptionId} and rule_id = ${renamed}`;
    await turn(false);
    expect(await task(moved)).toEqual(before[0]);
    expect(await task(renamed)).toMatchObject({ title: 'Mūsų darbas' });
  });
});
