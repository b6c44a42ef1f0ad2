import type { AdoptionAction, ResultNumbers } from '@sklaida/campaigns';
import { findAdoption, findResult } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import { uuidv7 } from '@sklaida/kernel';
import { listTasks } from '@sklaida/people/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type PlaceAnswer,
  publishText,
  reportResults,
  savePlace,
  saveText,
} from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { type Actor, actor, newcomer, signIn, sumsOfRows } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let editor: Actor;
let colleague: Actor;
let director: Actor;
let neighbour: Actor;
let adoptionId: string;
let campaignId: string;
const base = () => ({ adoptionId, origin, demo: true });

const move = (who: Actor, action: AdoptionAction, reason: string | null = null) =>
  who.does((tx, member) => moveAdoption(tx, member, { ...base(), action, reason }));
const read = (who = editor) =>
  who.does(async (tx, { entered }) =>
    the(await findAdoption(tx, { tenantId: entered.tenant.id, scopes: entered.scopes, id: adoptionId })),
  );
const texts = (who = editor) =>
  who.does((tx, { entered }) => listItems(tx, { tenantId: entered.tenant.id, adoptionId }));
const textOf = async (channel: string) => the((await texts()).find((one) => one.channel === channel));
const openDuties = () =>
  editor.does(async (tx, { entered }) =>
    (await listTasks(tx, { tenantId: entered.tenant.id, subjectId: adoptionId }))
      .filter((one) => one.state === 'open')
      .map((one) => one.ruleId)
      .sort(),
  );
const mirror = async () => {
  const [row] = await db.owner`select * from adoption_mirrors
    where campaign_id = ${campaignId} and source_tenant_id = ${editor.tenantId}`;
  return the(row);
};
const lettersTo = async (who: Actor) =>
  (
    await db.owner`select mail from outbox where recipient_id = ${who.personId}
    and mail->'props'->>'url' like ${`%${adoptionId}%`} order by created_at, id`
  ).map((row) => row.mail.kind as string);
const steps = async () =>
  (
    await db.owner`select action from history where subject_id = ${adoptionId} and person_id is not null
    and subject_kind = 'adoption' and action not in ('invite', 'open') order by at, id`
  ).map((row) => row.action as string);

const place = async (change: Partial<PlaceAnswer>, version?: number, who = editor) => {
  const now = await read();
  const { place: where, happensOn, happensAt, contact, responsibleId } = now;
  return who.does((tx, member) =>
    savePlace(tx, member, {
      adoptionId,
      version: version ?? now.version,
      answer: { place: where, happensOn, happensAt, contact, responsibleId, ...change },
    }),
  );
};
const write = (who: Actor, item: { id: string; version: number; title: string | null }, body: string) =>
  who.does((tx, member) =>
    saveText(tx, member, { adoptionId, itemId: item.id, version: item.version, title: item.title, body }),
  );
const publish = (who: Actor, itemId: string, url: string | null) =>
  who.does((tx, member) => publishText(tx, member, { ...base(), itemId, url }));
const numbers = (participants: number): ResultNumbers => ({
  events: 2,
  participants,
  childrenAndYouth: 10,
  onlineParticipants: 5,
  posts: 3,
  reach: 400,
  mediaMentions: 1,
});
const report = (who: Actor, participants: number, shareResults?: boolean) =>
  who.does((tx, member) =>
    reportResults(tx, member, {
      ...base(),
      numbers: numbers(participants),
      mood: null,
      note: 'Tik sau: trūko kėdžių.',
      ...(shareResults === undefined ? {} : { shareResults }),
    }),
  );
const regionTotals = async () => {
  const [row] = await db.owner`select coalesce(sum(libraries), 0)::int as libraries,
    coalesce(sum(participants), 0)::int as participants, coalesce(sum(reach), 0)::int as reach
    from campaign_totals where campaign_id = ${campaignId}`;
  return the(row);
};
const associationSum = async () => {
  const [row] = await db.owner`select adopted, published, reported, declined, participants, reach
    from region_sums where campaign_id = ${campaignId} and source_tenant_id <> ${editor.tenantId}`;
  return the(row);
};
/** Refused, and nothing at all written. */
async function refused(error: string, work: () => Promise<unknown>): Promise<void> {
  const before = await sumsOfRows(db.owner);
  expect(await work()).toMatchObject({ ok: false, error });
  expect(await sumsOfRows(db.owner)).toEqual(before);
}

beforeAll(async () => {
  db = await cloneDemonstration();
  [editor, director, neighbour] = await Promise.all([
    actor(db, 'p-moletu-r'),
    actor(db, 'p-moletu-r-dir'),
    actor(db, 'p-utenos-r'),
  ]);
  const email = await newcomer(db.owner, { slug: 'moletai-r-vb', role: 'editor' });
  colleague = the(await signIn(db, email, { kind: 'library', slug: 'moletai-r-vb' }));
  const [row] = await db.owner`select a.id, a.campaign_id, a.responsible_id from adoptions a
    join campaigns c on c.id = a.campaign_id
    where a.tenant_id = ${editor.tenantId} and c.title = '24 istorijos iki Kalėdų 2026'`;
  adoptionId = the(row).id;
  campaignId = the(row).campaign_id;
});
afterAll(() => db.drop());

describe('the way of a municipal library, in order', () => {
  test('before an answer nothing but an answer is taken', async () => {
    for (const action of ['submit', 'approve', 'return', 'publish', 'report', 'withdraw'] as const) {
      const who = action === 'approve' || action === 'return' ? director : editor;
      await refused('wrong-state', () => move(who, action, 'Kodėl ne'));
    }
    await refused('wrong-state', () => place({ place: 'Salė' }));
    await refused('wrong-state', async () => write(editor, await textOf('facebook'), 'Per anksti'));
    await refused('not-found', () => move(neighbour, 'answer'));
  });

  test('*Dalyvausime* is answered once', async () => {
    const both = await Promise.all([move(editor, 'answer'), move(colleague, 'answer')]);
    expect(both).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ok: true }),
        { ok: false, error: 'wrong-state', detail: undefined },
      ]),
    );
    expect(await mirror()).toMatchObject({ state: 'localising', adopted_at: expect.any(Date) });
    expect(await openDuties()).not.toContain('answer');
  });

  test('*Šįkart nedalyvausime* shows its reason to the coordinator, and can be taken back', async () => {
    expect(await move(editor, 'decline', '  Remontas skaitykloje.  ')).toMatchObject({ ok: true });
    expect(await mirror()).toMatchObject({
      state: 'declined',
      reason: 'Remontas skaitykloje.',
      adopted_at: null,
    });
    expect(await openDuties()).toEqual([]);
    expect(await move(editor, 'answer')).toMatchObject({ ok: true });
    expect(await mirror()).toMatchObject({ state: 'localising', reason: null, declined_at: null });
    expect(await read()).toMatchObject({ reason: null });
    expect(await openDuties()).toEqual(['place', 'publish', 'remind', 'report', 'submit', 'texts']);
  });

  test('the place is saved by whoever was first; the second sees it', async () => {
    const { version } = await read();
    expect(await place({ place: 'Vaikų skyrius' }, version)).toMatchObject({ ok: true });
    const before = await sumsOfRows(db.owner);
    expect(await place({ place: 'Skaitykla' }, version, colleague)).toMatchObject({
      ok: false,
      error: 'stale',
      detail: { version: version + 1, place: 'Vaikų skyrius' },
    });
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });

  test('only a colleague can be responsible', async () => {
    await refused('not-a-colleague', () => place({ responsibleId: neighbour.personId }));
    await refused('not-a-colleague', () => place({ responsibleId: uuidv7() }));
    expect(await place({ responsibleId: colleague.personId })).toMatchObject({ ok: true });
    expect(await place({ responsibleId: editor.personId })).toMatchObject({ ok: true });
  });

  test('two editors of one text: the second gets the first one’s words, nothing is overwritten', async () => {
    const item = await textOf('facebook');
    const both = await Promise.all([
      write(editor, item, 'Kviečiame {data} d., {vieta}.'),
      write(colleague, item, 'Ateikite {data} d., {vieta}.'),
    ]);
    const loser = the(both.find((one) => !one.ok));
    const won = the(both.findIndex((one) => one.ok)) === 0 ? 'Kviečiame' : 'Ateikite';
    expect(loser).toMatchObject({ error: 'stale', detail: { body: `${won} {data} d., {vieta}.` } });
    expect(await textOf('facebook')).toMatchObject({
      body: `${won} {data} d., {vieta}.`,
      version: item.version + 1,
    });
  });

  test('a locked block, a foreign text and a text of another campaign are out of reach', async () => {
    const website = await textOf('website');
    await db.owner`update content_items set mode = 'locked' where id = ${website.id}`;
    await refused('locked', () => write(editor, website, 'Savaip'));
    await db.owner`update content_items set mode = 'free' where id = ${website.id}`;
    const [foreign] =
      await db.owner`select id, version, title from content_items where tenant_id = ${neighbour.tenantId}`;
    await refused('not-found', () => write(editor, the(foreign) as never, 'Svetimas'));
    const [other] = await db.owner`select id, version, title from content_items
      where tenant_id = ${editor.tenantId} and adoption_id <> ${adoptionId}`;
    await refused('not-found', () => write(editor, the(other) as never, 'Kitos kampanijos'));
    await refused('not-found', () => write(neighbour, website, 'Kaimyno ranka'));
  });

  test('a gap keeps the texts at home', async () => {
    await refused('unfilled', () => move(editor, 'submit'));
    const website = await textOf('website');
    expect(await write(editor, website, 'Ateikite į {skyle}.')).toMatchObject({ ok: true });
    await place({ happensOn: '2026-12-09', happensAt: '17:30', contact: 'ona@example.lt, 8 383 00000' });
    await refused('unfilled', () => move(editor, 'submit'));
    expect(await write(editor, await textOf('website'), 'Ateikite {data} d.')).toMatchObject({ ok: true });
  });

  test('a day and a place are said before handing in, also where no text names them', async () => {
    const told = { happensOn: '2026-12-09', happensAt: '17:30', contact: 'ona@example.lt, 8 383 00000' };
    await place({ ...told, happensOn: null });
    await refused('unfilled', () => move(editor, 'submit'));
    await place({ ...told, place: ' ' });
    await refused('unfilled', () => move(editor, 'submit'));
    await place({ ...told, place: 'Bibliotekos renginių salė' });
  });

  test('handing in asks the director by letter, once', async () => {
    const both = await Promise.all([move(editor, 'submit'), move(editor, 'submit')]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await lettersTo(director)).toEqual(['approval-request']);
    expect(await mirror()).toMatchObject({ state: 'submitted', submitted_at: expect.any(Date) });
    expect((await texts()).every((one) => one.state === 'in_review')).toBe(true);
    await refused('wrong-state', () => place({ place: 'Kita' }));
    await refused('wrong-state', async () => write(editor, await textOf('facebook'), 'Per vėlai'));
    await refused('forbidden', () => move(editor, 'approve'));
    await refused('forbidden', () => move(editor, 'return', 'Pats sau'));
    await refused('reason-missing', () => move(director, 'return', '   '));
    await refused('forbidden', () => move(director, 'publish'));
  });

  test('returned with a reason, corrected, handed in again, approved', async () => {
    expect(await move(director, 'return', 'Patikslinkite laiką.')).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ state: 'changes_requested', reason: 'Patikslinkite laiką.' });
    expect(await mirror()).toMatchObject({ state: 'changes_requested', reason: null });
    expect(await lettersTo(editor)).toContain('adoption-returned');
    expect(await openDuties()).toEqual(expect.arrayContaining(['submit', 'texts']));
    expect(await place({ happensAt: '18:00' })).toMatchObject({ ok: true });
    expect(await write(editor, await textOf('facebook'), 'Kviečiame {data} d. {laikas} val.')).toMatchObject({
      ok: true,
    });
    expect(await move(editor, 'submit')).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ state: 'submitted', reason: null });
    expect(await lettersTo(director)).toEqual(['approval-request', 'approval-request']);
    expect(await move(director, 'approve')).toMatchObject({ ok: true });
    expect(await lettersTo(editor)).toContain('adoption-approved');
    expect((await texts()).every((one) => one.state === 'approved')).toBe(true);
  });

  test('the first published channel makes it published; the second press keeps the first day', async () => {
    const [first, second] = await texts();
    await refused('not-found', () => publish(neighbour, the(first).id, null));
    await refused('forbidden', () => publish(director, the(first).id, null));
    const url = 'https://www.facebook.com/moletai/posts/1';
    expect(await publish(editor, the(first).id, url)).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ state: 'published' });
    const once = the((await texts())[0]);
    expect(once).toMatchObject({ state: 'published', publishedUrl: url });
    expect(await publish(editor, the(first).id, url)).toMatchObject({ ok: true });
    expect(the((await texts())[0])).toMatchObject({ publishedAt: once.publishedAt, publishedUrl: url });
    const { published_at: day } = await mirror();
    expect(await publish(editor, the(second).id, null)).toMatchObject({ ok: true });
    expect((await mirror()).published_at).toEqual(day);
    expect(await openDuties()).toEqual(['remind', 'report']);
  });

  test('results move the sums of the region and of the association', async () => {
    const before = await associationSum();
    await refused('forbidden', () => report(director, 50));
    expect(await report(editor, 50, false)).toMatchObject({ ok: true });
    expect(await regionTotals()).toEqual({ libraries: 1, participants: 50, reach: 400 });
    expect(await associationSum()).toMatchObject({
      participants: 50,
      reach: 400,
      reported: before.reported + 1,
    });
    expect(await openDuties()).toEqual([]);
  });

  test('the coordinator sees the library’s own numbers only if it agreed, and never its note', async () => {
    expect(await mirror()).toMatchObject({ state: 'reported', numbers: null });
    expect(await report(editor, 50, true)).toMatchObject({ ok: true });
    expect((await mirror()).numbers).toEqual(numbers(50));
    expect(JSON.stringify(await mirror())).not.toContain('kėdžių');
  });

  test('a correction moves the sums by the difference, twice sent once', async () => {
    await Promise.all([report(editor, 70), report(editor, 70)]);
    expect(await regionTotals()).toEqual({ libraries: 1, participants: 70, reach: 400 });
    expect((await associationSum()).participants).toBe(70);
  });

  test('withdrawn numbers are subtracted and kept at home', async () => {
    expect(await move(editor, 'withdraw')).toMatchObject({ ok: true });
    expect(await regionTotals()).toEqual({ libraries: 0, participants: 0, reach: 0 });
    expect(await mirror()).toMatchObject({ state: 'published', numbers: null, reported_at: null });
    expect(
      await editor.does((tx, { entered }) => findResult(tx, { tenantId: entered.tenant.id, adoptionId })),
    ).toMatchObject({ participants: 70 });
    await refused('wrong-state', () => move(editor, 'withdraw'));
    expect(await openDuties()).toEqual(['report']);
    expect(await report(editor, 71)).toMatchObject({ ok: true });
    expect(await regionTotals()).toEqual({ libraries: 1, participants: 71, reach: 400 });
  });

  test('every accepted step stands in the history once', async () => {
    expect(await steps()).toEqual([
      'correct',
      'answer',
      'decline',
      'answer',
      'submit',
      'return',
      'submit',
      'approve',
      'publish',
      'report',
      'report',
      'report',
      'report',
      'withdraw',
      'report',
    ]);
  });

  test('after the campaign is closed its numbers no longer change', async () => {
    await db.owner`update campaigns set state = 'closed' where id = ${campaignId}`;
    await refused('campaign-closed', () => report(editor, 900));
    await refused('campaign-closed', () => move(editor, 'withdraw'));
  });
});
