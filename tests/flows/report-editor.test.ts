import type { ReportBlock } from '@sklaida/insights';
import { findReport } from '@sklaida/insights/server';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markOf } from '~/flows/reports/block-seen.server';
import { editReport, type ReportEdit } from '~/flows/reports/edit-report.server';
import { readEditor } from '~/flows/reports/read-editor.server';
import { readReports } from '~/flows/reports/read-reports.server';
import { startReport, startYearReport } from '~/flows/reports/start-report.server';
import { parseFields } from '~/http/form';
import { editReportSchema, newReportSchema } from '~/routes/reports+/form.server';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

const now = new Date();
let db: TestDatabase;
let editor: Actor;
let colleague: Actor;
let coordinator: Actor;

beforeAll(async () => {
  db = await cloneDemonstration();
  editor = await actor(db, 'p-anyksciu-r');
  colleague = await actor(db, 'p-anyksciu-r-dir');
  coordinator = await actor(db, 'p-koord');
});
afterAll(() => db.drop());

const read = (id: string, who = editor) =>
  who.does(async (tx) => the(await findReport(tx, { tenantId: who.tenantId, id })));
const empty = async () => {
  const id = uuidv7();
  const words = { title: 'Ataskaita', from: '2026-01-01', to: '2026-12-31' };
  const document = { schema: 1 as const, blocks: [] };
  expect(await startReport(editor.member, { id, kind: 'plain', ...words, document })).toBe(true);
  return id;
};
const edit = (id: string, wish: ReportEdit, who = editor) => editReport(who.member, id, wish);
const none = { title: null, body: '', measure: '', by: '', method: null, imageId: '', alt: '', credit: null };
const write = (id: string, block: ReportBlock, words: Partial<typeof none>, who = editor) =>
  edit(id, { intent: 'block', block: block.id, seen: markOf(block), ...none, ...words }, who);
const blockOf = async (id: string, key: string) =>
  the((await read(id)).document.blocks.find((one) => one.id === key));

describe('a yearly report', () => {
  it('is drafted in one press with what the year has numbers of, once', async () => {
    const id = uuidv7();
    expect(await startYearReport(editor.member, { id, year: '2026' })).toBe(true);
    expect(await startYearReport(editor.member, { id, year: '2026' })).toBe(true);
    const { document, title, kind } = await read(id);
    expect([title, kind]).toEqual(['2026 metų komunikacijos ataskaita', 'year']);
    expect(document.blocks.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['text', 'metric', 'table', 'chart']),
    );
    const page = await editor.does((tx) => readEditor(tx, editor.member, { id, locale: 'lt', now }));
    expect(page?.blocks.find((one) => one.name === 'Dalyviai')?.now).toBe('132');
    expect(await startYearReport(coordinator.member, { id: uuidv7(), year: '2026' })).toBe(true);
    const list = await coordinator.does((tx) => readReports(tx, coordinator.member, { locale: 'lt', now }));
    expect(list.filed.every((one) => one.differs === 0)).toBe(true);
  });

  it('of a year without anything has only words', async () => {
    const id = uuidv7();
    await startYearReport(editor.member, { id, year: '2019' });
    expect((await read(id)).document.blocks.map((one) => one.kind)).toEqual(['text', 'text']);
    const page = await editor.does((tx) => readEditor(tx, editor.member, { id, locale: 'en', now }));
    expect(the(page).warnings.map((one) => one.what)).toEqual(['prompt', 'prompt']);
  });
});

describe('the editor', () => {
  it('adds, moves, removes and takes the last change back; the same part sent twice is one', async () => {
    const id = await empty();
    const keys = async () => (await read(id)).document.blocks.map((one) => one.id);
    for (const key of ['a', 'b', 'b']) await edit(id, { intent: 'add', id: key, kind: 'text', measure: '' });
    await edit(id, { intent: 'add', id: 'c', kind: 'chart', measure: 'events' });
    expect(await keys()).toEqual(['a', 'b', 'c']);
    await edit(id, { intent: 'up', block: 'c' });
    await edit(id, { intent: 'up', block: 'a' });
    await edit(id, { intent: 'down', block: 'a' });
    expect(await keys()).toEqual(['c', 'a', 'b']);
    await edit(id, { intent: 'remove', block: 'c' });
    expect(await keys()).toEqual(['a', 'b']);
    const { version } = await read(id);
    expect(await edit(id, { intent: 'undo', version })).toMatchObject({ ok: true });
    expect(await keys()).toEqual(['c', 'a', 'b']);
    expect(await edit(id, { intent: 'undo', version })).toMatchObject({ error: 'stale' });
  });

  it('lets two people change two parts at once, and stops only the second of two in one part', async () => {
    const id = await empty();
    for (const key of ['a', 'b']) await edit(id, { intent: 'add', id: key, kind: 'text', measure: '' });
    const [a, b] = [await blockOf(id, 'a'), await blockOf(id, 'b')];
    expect(await write(id, a, { body: 'Pirmoji' })).toMatchObject({ ok: true });
    expect(await write(id, b, { body: 'Kolegės' }, colleague)).toMatchObject({ ok: true });
    expect(await write(id, a, { body: 'Antroji' }, colleague)).toMatchObject({ error: 'stale' });
    expect(await blockOf(id, 'a')).toMatchObject({ body: 'Pirmoji' });
    await edit(id, { intent: 'remove', block: 'a' });
    expect(await write(id, a, { body: 'Vėlyva' }, colleague)).toMatchObject({ error: 'gone' });
  });

  it('counts only what this library has, shows only pictures without people, and is closed to other libraries', async () => {
    const id = await empty();
    for (const measure of ['territoryParticipants', 'constructor', ''])
      expect(await edit(id, { intent: 'add', id: 'x', kind: 'metric', measure })).toMatchObject({
        error: 'measure',
      });
    expect(await edit(id, { intent: 'add', id: 'x', kind: 'map', measure: 'participants' })).toMatchObject({
      error: 'measure',
    });
    const image = async (showsPeople: boolean, tenant = editor.tenantId) => {
      const row = { tenant_id: tenant, id: uuidv7(), subject_kind: 'library', subject_id: tenant };
      const file = {
        name: 'a.jpg',
        alt: 'Langas',
        format: 'jpeg',
        width: 9,
        height: 9,
        bytes: 9,
        sha256: row.id,
      };
      await db.owner`insert into images ${db.owner({ ...row, ...file, shows_people: showsPeople })}`;
      return row.id;
    };
    await edit(id, { intent: 'add', id: 'p', kind: 'picture', measure: '' });
    for (const imageId of [await image(true), await image(false, coordinator.tenantId), uuidv7()])
      expect(await write(id, await blockOf(id, 'p'), { imageId })).toMatchObject({ error: 'image' });
    expect(await write(id, await blockOf(id, 'p'), { imageId: await image(false) })).toMatchObject({
      ok: true,
    });
    expect(await blockOf(id, 'p')).toMatchObject({ alt: 'Langas' });
    expect(await edit(id, { intent: 'remove', block: 'p' }, coordinator)).toMatchObject({
      error: 'not-found',
    });
  });

  it('names campaigns without results and numbers that look wrong', async () => {
    const [row] =
      await db.owner`select r.id, r.adoption_id from results r where r.tenant_id = ${editor.tenantId}`;
    await db.owner`update results set children_and_youth = 999 where id = ${the(row).id}`;
    const id = await empty();
    const later = new Date('2027-02-01T09:00:00Z');
    const page = await editor.does((tx) => readEditor(tx, editor.member, { id, locale: 'lt', now: later }));
    expect(the(page).warnings.map((one) => one.what)).toEqual(
      expect.arrayContaining(['children_over_participants']),
    );
  });
});

it('Forms are refused with what is wrong in them', () => {
  const sent = (schema: typeof newReportSchema | typeof editReportSchema, fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const parsed = parseFields(form, schema);
    return parsed.ok ? 'ok' : parsed.errors;
  };
  const blank = { intent: 'blank', title: 'A', from: '2026-02-01', to: '2026-01-01' };
  expect(sent(newReportSchema, blank)).toEqual({ to: 'dateOrder' });
  expect(sent(newReportSchema, { intent: 'year', year: 'x' })).toEqual({ year: 'choose' });
  expect(sent(editReportSchema, { intent: 'submit', version: '1', recipientId: '' })).toEqual({
    recipientId: 'choose',
  });
  expect(sent(editReportSchema, { intent: 'block', block: 'a b' })).toMatchObject({ block: 'unknown' });
});
