import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  leftOut,
  libraryParts,
  referenceParts,
  withOwnerSnapshot,
  withWorkerSnapshot,
} from '@sklaida/db/transfer';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { libraryFolder } from '~/flows/library-copy/folders.server';
import { importLibrary } from '~/flows/library-copy/import-library.server';
import { exportCopy, importCopy } from '~/flows/library-copy/operate.server';
import { loadPicture, writePicture } from '~/flows/materials/pictures-files.server';
import { tables } from '../../db/gate/manifest';
import { cloneDemonstration } from '../factories/demonstration';
import { fillTenant } from '../factories/rows';
import { type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase, withName } from '../setup/database';

let full: TestDatabase;
let empty: TestDatabase;
let folder: string;
let mark: { tenantId: string; id: string; format: string };
const slug = 'panevezys-m-vb';
const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1d3b73' } })
      .png()
      .toBuffer(),
  );
const text = (bytes: Uint8Array | undefined) => Buffer.from(the(bytes)).toString('utf8');
const urlOf = (db: TestDatabase) => withName(inject('postgres').urls.migrator, db.name);
const filesOf = (db: TestDatabase) => path.join(folder, db.name);
const inFolder = (name: string) => path.join(folder, name);

async function copyOf(db: TestDatabase, library: string, name: string) {
  const file = inFolder(name);
  await exportCopy({ migratorUrl: urlOf(db), filesDir: filesOf(db), slug: library, file });
  return { file, parts: unzipSync(readFileSync(file)) };
}

/** Every part but the manifest (which carries the hour) and the workbook. */
function contentOf(parts: Record<string, Uint8Array>) {
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => name !== 'manifest.json' && name !== 'library.xlsx')
      .map(([name, bytes]) => [
        name,
        name.endsWith('.json') ? text(bytes) : Buffer.from(bytes).toString('base64'),
      ]),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sklaida-exit-'));
  [full, empty] = await Promise.all([cloneDemonstration(), cloneDatabase()]);
  // One row in every table there is, so that equality says something about each.
  for (const library of [slug, 'pabv']) {
    const [row] =
      await full.owner`select t.id, t.slug, t.kind, t.name, t.municipality, m.person_id from tenants t
      join identity.memberships m on m.tenant_id = t.id where t.slug = ${library} order by m.person_id limit 1`;
    const known = the(row);
    const [deputy] =
      await full.owner`select person_id from identity.memberships where tenant_id = ${known.id} and person_id <> ${known.person_id} limit 1`;
    await full.owner`delete from library_profiles where tenant_id = ${known.id}`;
    await fillTenant(full.owner, {
      ...known,
      slug: `${library}-x`,
      personId: known.person_id,
      deputyId: the(deputy).person_id,
    } as unknown as Place);
    await full.owner`insert into identity.second_factor_rules (tenant_id, role) values (${known.id}, 'director')`;
    await full.owner`insert into identity.mail_preferences (person_id) values (${known.person_id})`;
    await full.owner`insert into history (tenant_id, id, subject_kind, subject_id, action, reason)
      values (${known.id}, gen_random_uuid(), 'campaign', gen_random_uuid(), 'edit', ${'Eilutė\u2028su skirtuku\nir "kabutėmis" \\ =1+1'})`;
  }
  const [county] = await full.owner`select id from tenants where slug = 'pabv'`;
  const [library] = await full.owner`select id from tenants where slug = ${slug}`;
  const [coordinator] =
    await full.owner`select person_id from identity.memberships where tenant_id = ${the(county).id} limit 1`;
  await full.owner`insert into identity.invitations ${full.owner({ id: crypto.randomUUID(), tenant_id: the(library).id, inviter_tenant_id: the(county).id, email: 'nauja@example.lt', roles: ['editor'], hash: 'hash of an invitation', expires_at: '2027-01-01T00:00:00Z', created_by: the(coordinator).person_id })}`;
  const own = libraryFolder(filesOf(full), String(the(library).id));
  await mkdir(path.join(own, 'logo'), { recursive: true });
  await writeFile(path.join(own, 'logo', 'ženklas.svg'), '<svg/>');
  mark = { tenantId: String(the(library).id), id: crypto.randomUUID(), format: 'png' };
  await full.owner`insert into images (tenant_id, id, subject_kind, subject_id, name, alt, format, width, height, bytes, sha256)
    values (${mark.tenantId}, ${mark.id}, 'library', ${mark.tenantId}, 'ženklas.png', 'Ženklas', 'png', 40, 30, 1, ${'0'.repeat(64)})`;
  await full.owner`update library_profiles set mark_id = ${mark.id}, colour = '#6d1a7a' where tenant_id = ${mark.tenantId}`;
  await writePicture(filesOf(full), mark, await picture());
});

afterAll(async () => {
  await Promise.all([full?.drop(), empty?.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

test('a library that leaves takes every row and file along, and finds all of it where it arrives', async () => {
  const before = await copyOf(full, slug, 'one.zip');
  const said = await importCopy({ migratorUrl: urlOf(empty), filesDir: filesOf(empty), file: before.file });
  expect(said).toContain('is restored');
  const after = await copyOf(empty, slug, 'two.zip');
  expect(contentOf(after.parts)).toEqual(contentOf(before.parts));
  expect(Object.keys(before.parts).some((name) => /^files\/posters\/.+\.pdf$/.test(name))).toBe(true);
  expect(text(after.parts['files/own/logo/ženklas.svg'])).toBe('<svg/>');
  expect(the(before.parts['library.xlsx']).length).toBeGreaterThan(5000);
});

test('pictures come back as they were, and posters in the copy wear the library’s own colour and mark', async () => {
  const given = Buffer.from(await picture());
  expect(Buffer.from(the(await loadPicture(filesOf(empty), mark))).equals(given)).toBe(true);
  const [image] = await empty.owner`select name, alt from images where id = ${mark.id}`;
  expect(image).toEqual({ name: 'ženklas.png', alt: 'Ženklas' });
  const postersIn = (parts: Record<string, Uint8Array>) =>
    Object.entries(parts)
      .filter(([name]) => name.startsWith('files/posters/'))
      .map(([, bytes]) => Buffer.from(bytes));
  const dressed = postersIn((await copyOf(empty, slug, 'dressed.zip')).parts);
  expect(dressed.length).toBeGreaterThan(0);
  for (const poster of dressed) expect(poster.includes('/Subtype /Image')).toBe(true);
  await empty.owner`update library_profiles set colour = null where tenant_id = ${mark.tenantId}`;
  const plain = postersIn((await copyOf(empty, slug, 'plain.zip')).parts);
  await empty.owner`update library_profiles set colour = '#6d1a7a' where tenant_id = ${mark.tenantId}`;
  expect(plain.some((poster, at) => poster.equals(the(dressed[at])))).toBe(false);
  rmSync(path.join(filesOf(full), 'tenants', mark.tenantId, 'images'), { recursive: true });
  const lost = await copyOf(full, slug, 'lost.zip');
  expect(postersIn(lost.parts).length).toBe(dressed.length);
  await writePicture(filesOf(full), mark, await picture());
});

test('row by row, each table of the library is the same in both installations', async () => {
  const [row] = await full.owner`select id from tenants where slug = ${slug}`;
  const id = the(row).id;
  for (const [name, { kind }] of Object.entries(tables)) {
    if (kind === 'identity' || kind === 'directory') continue;
    const rows = async (db: TestDatabase) =>
      (
        await db.owner.unsafe(
          `select to_jsonb(t)::text as line from ${name} t where tenant_id = $1 order by id`,
          [id],
        )
      ).map((one) => one.line);
    const there = await rows(full);
    expect(there.length, name).toBeGreaterThan(0);
    expect(await rows(empty), name).toEqual(there);
  }
});

test('places of others are known by name only, and their people cannot sign in', async () => {
  const stubs = await empty.owner`select slug, reference_only from tenants where slug <> ${slug}`;
  expect(stubs.length).toBeGreaterThan(0);
  expect(stubs.every((one) => one.reference_only)).toBe(true);
  const strangers = await empty.owner`select p.email from identity.people p
    where not exists (select from identity.memberships m where m.person_id = p.id)`;
  expect(strangers.every((one) => String(one.email).endsWith('@stub.invalid'))).toBe(true);
  const [held] =
    await empty.owner`select count(*)::int as n from identity.people where password_hash is not null`;
  expect(the(held).n).toBe(0);
});

test('the county library follows into the same installation and takes the place its name was kept for', async () => {
  const { file, parts } = await copyOf(full, 'pabv', 'county.zip');
  await importCopy({ migratorUrl: urlOf(empty), filesDir: filesOf(empty), file });
  const [county] = await empty.owner`select reference_only from tenants where slug = 'pabv'`;
  expect(the(county).reference_only).toBe(false);
  const again = await copyOf(empty, 'pabv', 'county-2.zip');
  expect(contentOf(again.parts)).toEqual(contentOf(parts));
});

test('a second import, a spoiled copy, a newer copy and a stranger file are refused and write nothing', async () => {
  const file = inFolder('one.zip');
  const third = await cloneDatabase();
  try {
    const into = { migratorUrl: urlOf(third), filesDir: filesOf(third), now: new Date() };
    const again = await importLibrary({ ...into, migratorUrl: urlOf(empty), file });
    expect(again).toMatchObject({ ok: false, error: 'exists' });
    const parts = unzipSync(readFileSync(file));
    const spoiled = (name: string, change: Record<string, Uint8Array>) => {
      writeFileSync(inFolder(name), zipSync({ ...parts, ...change }));
      return importLibrary({ ...into, file: inFolder(name) });
    };
    const manifest = JSON.parse(text(parts['manifest.json']));
    const saying = (change: object) => ({
      'manifest.json': Buffer.from(JSON.stringify({ ...manifest, ...change })),
    });
    expect(await spoiled('row.zip', { 'data/history.json': Buffer.from('[]\n') })).toMatchObject({
      ok: false,
      error: 'damaged',
      detail: 'data/history.json',
    });
    expect(await spoiled('more.zip', { 'data/extra.json': Buffer.from('[]\n') })).toMatchObject({
      ok: false,
      error: 'damaged',
    });
    expect(await spoiled('version.zip', saying({ version: 2 }))).toMatchObject({ ok: false, error: 'newer' });
    expect(await spoiled('level.zip', saying({ level: 9999 }))).toMatchObject({ ok: false, error: 'newer' });
    expect(await spoiled('format.zip', saying({ format: 'other' }))).toMatchObject({
      ok: false,
      error: 'not-a-copy',
    });
    writeFileSync(inFolder('cut.zip'), readFileSync(file).subarray(0, 20_000));
    expect(await importLibrary({ ...into, file: inFolder('cut.zip') })).toMatchObject({
      ok: false,
      error: 'not-a-copy',
    });
    expect(await importLibrary({ ...into, file: inFolder('none.zip') })).toMatchObject({
      ok: false,
      error: 'missing',
    });
    const foreign = { ...manifest, library: { ...manifest.library, id: crypto.randomUUID() } };
    expect(
      await spoiled('foreign.zip', { 'manifest.json': Buffer.from(JSON.stringify(foreign)) }),
    ).toMatchObject({ ok: false, error: 'broken' });
    const [left] =
      await third.owner`select (select count(*) from tenants)::int + (select count(*) from identity.people)::int as n`;
    expect(the(left).n).toBe(0);
    expect(existsSync(filesOf(third))).toBe(false);
  } finally {
    await third.drop();
  }
});

test('a copy that is days old is a memory: letters it still meant to send are not sent a second time', async () => {
  const old = await cloneDatabase();
  try {
    const [waiting] =
      await full.owner`select count(*)::int as n from outbox o join tenants t on t.id = o.tenant_id where t.slug = ${slug} and o.state = 'queued'`;
    expect(the(waiting).n).toBeGreaterThan(0);
    const done = await importLibrary({
      migratorUrl: urlOf(old),
      filesDir: filesOf(old),
      file: inFolder('one.zip'),
      now: new Date(Date.now() + 3 * 86_400_000),
    });
    expect(done).toMatchObject({ ok: true, value: { letters: 0 } });
  } finally {
    await old.drop();
  }
});

test('no table can be forgotten: each is in the copy by itself, on a list of the copy, or left out for a stated reason', async () => {
  const found =
    await full.owner`select n.nspname || '.' || c.relname as name, c.relname as short, n.nspname as schema,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and not a.attisdropped) as id
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname in ('public', 'identity')`;
  const listed = new Set<string>([...libraryParts, ...referenceParts]);
  const forgotten = found.filter(
    (one) => !(one.schema === 'public' && one.tenant) && !listed.has(one.short) && !leftOut[one.name],
  );
  expect(forgotten.map((one) => one.name)).toEqual([]);
  expect(found.filter((one) => one.schema === 'public' && one.tenant && !one.id)).toEqual([]);
  expect(found.filter((one) => one.tenant && leftOut[one.name])).toEqual([]);
  expect(new Set(found.map((one) => one.short)).size).toBe(found.length);
  const [row] = await full.owner`select id from tenants where slug = ${slug}`;
  const parts = await withOwnerSnapshot(urlOf(full), the(row).id, async (snapshot) =>
    snapshot.parts.map((part) => part.name),
  );
  for (const one of found) if (one.schema === 'public' && one.tenant) expect(parts).toContain(one.short);
  const pointing =
    await full.owner`select distinct c.relname as from_table, t.relname as target from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and not exists (select from unnest(k.conkey) with ordinality u(n, p)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[u.p]
      where a.attname = 'tenant_id' and b.attname = 'tenant_id')`;
  const targets = new Set(pointing.filter((one) => parts.includes(one.from_table)).map((one) => one.target));
  expect([...targets].filter((one) => !(referenceParts as readonly string[]).includes(one))).toEqual([]);
});

test('a table made tomorrow is in the copy without anybody thinking of it', async () => {
  const other = await cloneDatabase();
  try {
    const id = crypto.randomUUID();
    await other.owner`insert into tenants (id, slug, kind, name, short_name) values (${id}, 'b', 'school_library', 'B', 'B')`;
    await other.owner.unsafe(`create table public.kept_tomorrow (tenant_id uuid not null, id uuid not null, word text, primary key (tenant_id, id));
      grant select on public.kept_tomorrow to sklaida_definer;
      insert into public.kept_tomorrow values ('${id}', '${crypto.randomUUID()}', 'žodis'), ('${crypto.randomUUID()}', '${crypto.randomUUID()}', 'svetimas')`);
    const { parts } = await copyOf(other, 'b', 'tomorrow.zip');
    const rows = JSON.parse(text(parts['data/kept_tomorrow.json']));
    expect(rows.map((one: { word: string }) => one.word)).toEqual(['žodis']);
  } finally {
    await other.drop();
  }
});

test('the worker reads one library for its copy, the web reads none', async () => {
  const [row] = await full.owner`select id from tenants where slug = ${slug}`;
  const id = String(the(row).id);
  await withWorkerSnapshot(full.worker, id, async (snapshot) => {
    for (const part of snapshot.parts.filter((one) => !one.reference))
      for await (const page of snapshot.pages(part))
        for (const line of page) {
          const read = JSON.parse(line);
          if (read.tenant_id) expect(read.tenant_id).toBe(id);
        }
  });
  await expect(full.as('app')`select * from jobs.export_rows('history', null, 1)`).rejects.toThrow(
    /permission denied/,
  );
  await expect(full.as('worker')`select * from jobs.export_rows('history', null, 1)`).rejects.toThrow(
    /no tenant entered/,
  );
  await expect(full.as('worker')`select * from identity.people`).rejects.toThrow(/permission denied/);
});
