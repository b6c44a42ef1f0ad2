import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { findImport, type LibraryImport, loadLibraries } from '@sklaida/people/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmImport, importOf, takeFile } from '~/flows/libraries/import-libraries.server';
import { loadImport } from '~/flows/libraries/import-libraries-job.server';
import { judgeRows } from '~/flows/libraries/import-libraries-rows.server';
import { type Actor, actor } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { schoolLines, tableHeadings, thousandSchools, workbook } from '../factories/tables';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let coordinator: Actor;
let neighbour: Actor;
let editor: Actor;
const tokenSecret = 'a secret of the test, long enough for it';
const now = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  db = await cloneDemonstration();
  [coordinator, neighbour, editor] = await Promise.all([
    actor(db, 'p-koord'),
    actor(db, 'p-sr-koord'),
    actor(db, 'p-utenos-r'),
  ]);
});
afterAll(() => db.drop());

const csv = (rows: string[][]) =>
  new TextEncoder().encode(
    rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'),
  );

async function take(who: Actor, bytes: Uint8Array, fileName = 'mokyklos.csv'): Promise<LibraryImport> {
  const taken = await takeFile(who.member, { fileName, bytes });
  if (!taken.ok) throw new Error(taken.error);
  return the(await who.does((tx) => findImport(tx, { tenantId: who.tenantId, id: taken.value.id })));
}
const judge = (who: Actor, found: LibraryImport) =>
  who.does((tx, member) => judgeRows(tx, member, found, now));
const confirm = (who: Actor, found: LibraryImport, over: { accepted?: number[]; invite?: boolean } = {}) =>
  who.does((tx, member) =>
    confirmImport(tx, member, found, { accepted: [], invite: true, tokenSecret, now, ...over }),
  );
const work = (who: Actor, id: string, report = async () => {}) =>
  loadImport(db.worker, { tenantId: who.tenantId, payload: { importId: id } }, report);
const stored = async (who: Actor, id: string) =>
  the(await who.does((tx) => findImport(tx, { tenantId: who.tenantId, id })));
const count = async (table: string) =>
  Number(the((await db.owner.unsafe(`select count(*)::int as n from ${table}`))[0]).n);
const counts = async () => ({
  tenants: await count('tenants'),
  invitations: await count('identity.invitations'),
  letters: await count('identity.person_letters'),
  profiles: await count('library_profiles'),
});

describe('a thousand schools', () => {
  test('are loaded with twelve rows left out by name, and a second time nothing changes', async () => {
    const { rows, wrong } = thousandSchools();
    const before = await counts();
    const file = await workbook({ Mokyklos: rows });
    const begun = performance.now();
    const found = await take(coordinator, file, 'mokyklos.xlsx');
    const judged = await judge(coordinator, found);
    const previewed = performance.now() - begun;
    expect(
      judged.rows
        .filter(({ verdict }) => verdict !== 'open')
        .map(({ row, problems }) => ({ row, code: problems[0]?.code })),
    ).toEqual(wrong);
    expect(await counts()).toEqual(before);

    const pressed = performance.now();
    await confirm(coordinator, found);
    expect(await work(coordinator, found.id)).toEqual({ state: 'done' });
    const loaded = performance.now() - pressed;
    process.stdout.write(
      `1,000 schools: preview ${Math.round(previewed)} ms, from the press to done ${Math.round(loaded)} ms\n`,
    );
    expect(loaded).toBeLessThan(20_000);
    const done = await stored(coordinator, found.id);
    expect(done).toMatchObject({ state: 'done', done: 1000, total: 1000 });
    expect(done.result).toEqual({ added: 1000, present: 0, invited: 1000, foreign: [], uninvited: [] });
    const after = await counts();
    expect(after).toEqual({
      tenants: before.tenants + 1000,
      invitations: before.invitations + 1000,
      letters: before.letters + 1000,
      profiles: before.profiles + 1000,
    });

    const again = await take(coordinator, file, 'mokyklos.xlsx');
    await confirm(coordinator, again);
    await work(coordinator, again.id);
    expect((await stored(coordinator, again.id)).result).toMatchObject({
      added: 0,
      present: 1000,
      invited: 0,
    });
    expect(await counts()).toEqual(after);
  });

  test('is written in the journal of the county once and of each library', async () => {
    const lines = await db.owner`select h.action, h.person_name, h.data from history h
      where h.tenant_id = ${coordinator.tenantId} and h.subject_kind = 'library_import' order by h.id`;
    expect(lines.map((line) => [line.action, line.data.libraries])).toEqual([
      ['load', 1000],
      ['load', 0],
    ]);
    const [one] =
      await db.owner`select h.action, h.person_name from history h join tenants t on t.id = h.tenant_id
      where t.name = '1-oji „Ąžuolyno“ gimnazija' and h.subject_kind = 'library'`;
    expect(the(one)).toMatchObject({ action: 'open', person_name: 'Ieva Rimgailienė' });
  });

  test('give the county no place in any of them', async () => {
    const [row] =
      await db.owner`select count(*)::int as n from identity.memberships m join tenants t on t.id = m.tenant_id
      where t.name like '%-oji „%' `;
    expect(the(row).n).toBe(0);
  });
});

describe('loading', () => {
  test('goes on behind the last batch when the worker dies between two', async () => {
    const found = await take(coordinator, csv([tableHeadings, ...schoolLines(1250).slice(1000)]));
    await confirm(coordinator, found);
    const before = await counts();
    const died = new Error('killed');
    await expect(
      work(coordinator, found.id, async () => {
        throw died;
      }),
    ).rejects.toBe(died);
    expect(await stored(coordinator, found.id)).toMatchObject({ state: 'loading', done: 100, total: 250 });
    expect((await counts()).tenants).toBe(before.tenants + 100);
    await work(coordinator, found.id);
    expect(await stored(coordinator, found.id)).toMatchObject({ state: 'done', done: 250 });
    expect((await counts()).letters).toBe(before.letters + 250);
    expect(await work(coordinator, found.id)).toEqual({ state: 'done' });
    expect((await counts()).tenants).toBe(before.tenants + 250);
  });

  test('invites nobody when the tick was taken away', async () => {
    const found = await take(coordinator, csv([tableHeadings, ...schoolLines(1253).slice(1250)]));
    const before = await counts();
    await confirm(coordinator, found, { invite: false });
    await work(coordinator, found.id);
    const after = await counts();
    expect([after.tenants - before.tenants, after.invitations - before.invitations]).toEqual([3, 0]);
  });

  test('pressed twice is one work', async () => {
    const found = await take(coordinator, csv([tableHeadings, ...schoolLines(1254).slice(1253)]));
    await confirm(coordinator, found);
    await confirm(coordinator, found);
    const [row] =
      await db.owner`select count(*)::int as n from jobs where kind = 'library-import' and key = ${found.id}`;
    expect(the(row).n).toBe(1);
  });

  test('stops when whoever confirmed may no longer open libraries', async () => {
    const found = await take(coordinator, csv([tableHeadings, ...schoolLines(1256).slice(1254)]));
    await confirm(coordinator, found);
    await db.owner`update library_imports set created_by = ${editor.personId} where id = ${found.id}`;
    const before = await counts();
    expect(await work(coordinator, found.id)).toEqual({ state: 'refused' });
    expect(await counts()).toEqual(before);
  });

  test('asks the database about the territory once more, batch by batch', async () => {
    const found = await take(
      coordinator,
      csv([tableHeadings, ['Paribio mokykla', 'Utenos r.', '', 'a@paribys.example', '']]),
    );
    await confirm(coordinator, found);
    await db.owner`update library_imports set sheet = jsonb_set(sheet, '{plan,0,municipality}', '"vilnius-m"') where id = ${found.id}`;
    await work(coordinator, found.id);
    expect((await stored(coordinator, found.id)).result).toMatchObject({ added: 0, foreign: [2] });
  });

  test('takes five thousand rows', async () => {
    const rows = schoolLines(6300).slice(1300);
    const begun = performance.now();
    const found = await take(coordinator, csv([tableHeadings, ...rows]));
    const judged = await judge(coordinator, found);
    process.stdout.write(`5,000 rows: preview ${Math.round(performance.now() - begun)} ms\n`);
    expect(judged.rows.filter(({ verdict }) => verdict === 'open')).toHaveLength(5000);
    await confirm(coordinator, found, { invite: false });
    await work(coordinator, found.id);
    expect(await stored(coordinator, found.id)).toMatchObject({ state: 'done', done: 5000 });
  });
});

describe('another region', () => {
  test('sees no import of this one and may not load into it', async () => {
    const found = await take(coordinator, csv([tableHeadings, ...schoolLines(1257).slice(1256)]));
    expect(await neighbour.does((tx, member) => importOf(tx, member, found.id))).toBeNull();
    expect(
      await loadLibraries(db.worker, { tenantId: neighbour.tenantId, importId: found.id, limit: 10 }),
    ).toBeNull();
    const own = await take(neighbour, csv([tableHeadings, ...schoolLines(1258).slice(1257)]));
    const judged = await judge(neighbour, own);
    expect(judged.rows[0]?.problems[0]?.code).toBe('municipalityForeign');
    expect(await importOf_(editor, found.id)).toBeNull();
  });
});

const importOf_ = (who: Actor, id: string) =>
  withTenant(who.member, (tx) => importOf(tx, who.member, id ?? uuidv7()));
