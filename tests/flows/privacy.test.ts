import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openRequest, withIdentity } from '@sklaida/db/tenancy';
import {
  answerRequest,
  askAboutData,
  erasePerson,
  listRequests,
  readOwnRecords,
  readRetention,
  setRetention,
} from '@sklaida/people/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copiesFolder } from '~/flows/library-copy/folders.server';
import { keepRecords } from '~/flows/people/keep-records.server';
import { signIn } from '../factories/at-work';
import { fillTenant } from '../factories/rows';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let world: World;
let library: Place;
let other: Place;
const today = '2026-11-22';
const pattern = 'Buvęs darbuotojas Nr. {n}';

beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db?.drop());

beforeEach(async () => {
  await db.owner.unsafe('truncate tenants, identity.people cascade; truncate history');
  world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 1 });
  const [first, second] = the(world.regions[0]).libraries;
  library = the(first);
  other = the(second);
  await db.owner`update identity.people set first_name = 'Eglė', last_name = 'Vienintelė' where id = ${library.personId}`;
  await fillTenant(db.owner, library);
  await db.owner`insert into identity.role_grants (tenant_id, person_id, role) values (${library.id}, ${library.deputyId}, 'tenant_admin')`;
  await db.owner`update history set person_id = ${library.personId}, person_name = 'Eglė Vienintelė', reason = 'Eglė Vienintelė paprašė'
    where tenant_id = ${library.id}`;
  await db.owner`update assignments set body = ${`Rašykite Eglė Vienintelė, ${library.email}`} where tenant_id = ${library.id}`;
  await db.owner`update outbox set to_email = ${library.email}, mail = ${db.owner.json({ kind: 'sample', props: { name: 'Eglė Vienintelė' } })}
    where tenant_id = ${library.id}`;
});

const officer = async () =>
  the(await signIn(db, `pavaduotoja@${library.slug}.example.lt`, { kind: 'library', slug: library.slug }));

async function ask(place: Place) {
  await withIdentity(db.database, (tx) =>
    askAboutData(tx, place.session, { kind: 'erasure', body: 'Prašau', today }),
  );
}

async function erase() {
  const head = await officer();
  return head.does(async (tx) => {
    const [request] = await listRequests(tx, { tenantId: library.id, limit: 5 });
    return erasePerson(tx, {
      requestId: the(request).id,
      version: the(request).version,
      answer: 'Ištrinta',
      pattern,
    });
  });
}

/** Every row of every table that still holds a text. */
async function placesOf(text: string): Promise<string[]> {
  const tables = await db.owner`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'identity')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [hit] = await db.owner.unsafe(
      `select count(*)::int as n from ${name} t where strpos(t::text, $1) > 0`,
      [text],
    );
    if (the(hit).n > 0) found.push(name);
  }
  return found.sort();
}

test('a person who asks is gone from every table; history says that a former employee did it', async () => {
  expect((await placesOf('Eglė Vienintelė')).length).toBeGreaterThan(2);
  await ask(library);
  expect(await erase()).toEqual({ ok: true, value: 'everywhere' });
  expect(await placesOf('Vienintelė')).toEqual([]);
  expect(await placesOf(library.email)).toEqual([]);
  const [line] =
    await db.owner`select person_name, reason from history where tenant_id = ${library.id} and action = 'edit'`;
  expect(line).toMatchObject({
    person_name: 'Buvęs darbuotojas Nr. 1',
    reason: 'Buvęs darbuotojas Nr. 1 paprašė',
  });
  const [person] =
    await db.owner`select email, password_hash, erased_at from identity.people where id = ${library.personId}`;
  expect(the(person).erased_at).not.toBeNull();
  expect(await signInAs(library)).toBeNull();
});

const signInAs = async (place: Place) => {
  const scope = openRequest(db.database);
  const { enterTenant } = await import('@sklaida/db/tenancy');
  return enterTenant(scope, place.session, { kind: 'library', slug: place.slug }, 'write');
};

test('whom a link without an account was for is forgotten at the library and at its coordinator, and she takes it along', async () => {
  const { county } = the(world.regions[0]);
  const [campaign] = await db.owner`select tenant_id, id from campaigns limit 1`;
  const { tenant_id: owner, id } = the(campaign);
  const kit = crypto.randomUUID();
  for (const side of [library.id, county.id])
    await db.owner`insert into kit_links (tenant_id, id, source_tenant_id, campaign_tenant_id, campaign_id, label, expires_on)
      values (${side}, ${kit}, ${library.id}, ${owner}, ${id}, 'Eglė Vienintelė, vaikų skyrius', '2027-05-01')`;
  await db.owner`insert into identity.links (hash, purpose, tenant_id, object_id, expires_at, kit_id)
    values (${'a'.repeat(64)}, 'kit', ${library.id}, ${kit}, now() + interval '1 day', ${kit})`;
  const records = await withIdentity(db.database, (tx) => readOwnRecords(tx, library.session));
  expect(the(records).kits).toMatchObject([{ for: 'Eglė Vienintelė, vaikų skyrius', made: false }]);
  expect(JSON.stringify(records)).not.toContain('a'.repeat(64));
  await ask(library);
  expect(await erase()).toMatchObject({ ok: true });
  const labels = await db.owner`select label from kit_links where id = ${kit}`;
  expect(labels.map((row) => row.label)).toEqual(Array(2).fill('Buvęs darbuotojas Nr. 1, vaikų skyrius'));
});

test('a person of two libraries loses one and keeps the account until the other agrees', async () => {
  await db.owner`insert into identity.memberships (tenant_id, person_id, valid_from) values (${other.id}, ${library.personId}, '2020-01-01')`;
  await ask(library);
  expect(await erase()).toEqual({ ok: true, value: 'here' });
  const [person] =
    await db.owner`select email, erased_at from identity.people where id = ${library.personId}`;
  expect(person).toMatchObject({ email: library.email, erased_at: null });
  const waiting =
    await db.owner`select tenant_id from data_requests where person_id = ${library.personId} and state = 'received' and body = 'Prašau'`;
  expect(waiting.map((row) => row.tenant_id)).toEqual([other.id]);
});

test('the last person who can grant roles is not erased', async () => {
  await db.owner`update identity.role_grants set role = 'dpo' where person_id = ${library.deputyId}`;
  await db.owner`update identity.role_grants set role = 'tenant_admin' where person_id = ${library.personId}`;
  await ask(library);
  expect(await erase()).toMatchObject({ ok: false, error: 'last' });
  expect(await placesOf('Eglė Vienintelė')).toContain('public.history');
});

test('an editor decides nothing about data, and nobody decides twice', async () => {
  await ask(library);
  const editor = the(await signIn(db, library.email, { kind: 'library', slug: library.slug }));
  const answered = (who: typeof editor) =>
    who.does(async (tx) => {
      const [request] = await listRequests(tx, { tenantId: library.id, limit: 1 });
      const { id, version } = the(request);
      const answer = { tenantId: library.id, id, version, answer: 'Ne', personId: who.personId };
      return answerRequest(tx, { ...answer, state: 'refused' });
    });
  expect(await answered(editor)).toMatchObject({ ok: false, error: 'not-allowed' });
  expect(await answered(await officer())).toMatchObject({ ok: true });
  expect(await erase()).toMatchObject({ ok: false, error: 'decided' });
});

test('what a person takes along holds her records and no proof of who she is', async () => {
  await db.owner`update identity.people set password_hash = 'slapta' where id = ${library.personId}`;
  const records = await withIdentity(db.database, (tx) => readOwnRecords(tx, library.session));
  const text = JSON.stringify(records);
  expect(text).toContain('Vienintelė');
  expect(text).not.toContain('slapta');
  expect(text).not.toContain(library.session);
  expect(Object.keys(the(records))).toEqual(
    expect.arrayContaining(['history', 'letters', 'sessions', 'assignments']),
  );
});

test('at night what is over goes, history within two years stays, and copies nobody may fetch lose their file', async () => {
  const head = await officer();
  const rules = await head.does((tx) => readRetention(tx));
  const shortest = Object.fromEntries(rules.map((rule) => [rule.subject, 1])) as Record<
    (typeof rules)[number]['subject'],
    number
  >;
  await head.does((tx) =>
    setRetention(tx, { tenantId: library.id, personId: head.personId, months: shortest }),
  );
  await db.owner`update outbox set state = 'sent', created_at = now() - interval '2 months' where tenant_id = ${library.id}`;
  await db.owner`update notices set created_at = now() - interval '2 months' where tenant_id = ${library.id}`;
  await db.owner`insert into history (tenant_id, id, at, subject_kind, subject_id, action) values
    (${library.id}, gen_random_uuid(), now() - interval '25 months', 'campaign', gen_random_uuid(), 'old'),
    (${library.id}, gen_random_uuid(), now() - interval '23 months', 'campaign', gen_random_uuid(), 'young')`;
  const due = await head.does((tx) => readRetention(tx));
  expect(due.find((rule) => rule.subject === 'history')).toMatchObject({ months: 24, due: 1 });
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'sklaida-keep-'));
  const folder = copiesFolder(filesDir, library.id);
  mkdirSync(folder, { recursive: true });
  const [kept] =
    await db.owner`update data_exports set file_name = 'a.zip', expires_at = now() + interval '1 day' where tenant_id = ${library.id} returning id`;
  const over = crypto.randomUUID();
  for (const id of [the(kept).id, over]) writeFileSync(path.join(folder, `${id}.zip`), 'x');
  const night = keepRecords({
    database: db.worker,
    filesDir,
    signal: new AbortController().signal,
    log: { info: () => {} },
  });
  expect(await night(new Date())).toBe(true);
  expect(await night(new Date())).toBe(false);
  expect(readdirSync(folder)).toEqual([`${the(kept).id}.zip`]);
  rmSync(filesDir, { recursive: true });
  const left =
    await db.owner`select action from history where tenant_id = ${library.id} and action in ('old', 'young', 'retention') order by action`;
  expect(left.map((row) => row.action)).toEqual(['retention', 'young']);
  const [letter] = await db.owner`select to_email, mail from outbox where tenant_id = ${library.id}`;
  expect(letter).toMatchObject({ to_email: '', mail: { kind: 'erased', props: {} } });
  expect(await db.owner`select 1 from notices where tenant_id = ${library.id}`).toHaveLength(0);
});

test('history of the last two years cannot be deleted, even by the owner of the tables', async () => {
  await expect(db.owner`delete from history where tenant_id = ${library.id}`).rejects.toThrow(
    /history is kept/,
  );
});
