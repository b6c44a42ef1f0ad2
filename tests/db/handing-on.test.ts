import { withTenant, withWorker } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { addDecision, answerCommitment, handOnCommitment, waitingAtWork } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../factories/at-work';
import { colleague } from '../factories/colleagues';
import { meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let host: Place;
let library: Place;
let stranger: Place;
let room: Room;
let heir: { id: string; email: string };
const letters = { origin: 'https://sklaida.test', demo: true };

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  const region = the(world.regions[0]);
  host = region.county;
  [library, stranger] = region.libraries.map(the) as [Place, Place];
  room = await meetingRoom(db, host, [
    [host, 'lead'],
    [library, 'member'],
    [stranger, 'member'],
  ]);
  heir = await colleague(db.owner, { slug: library.slug, role: 'editor', name: 'Asta Cibulskytė' });
});
afterAll(() => db.drop());

async function decided(dueOn: string | null = null): Promise<string> {
  const id = uuidv7();
  const { member } = await room.enter(host);
  const made = await withTenant(member, (tx) =>
    addDecision(tx, {
      ...{ group: member.group, id, body: 'Parengti atmintinę', ownerId: library.personId, dueOn },
      ...{ personId: host.personId, ...letters },
    }),
  );
  expect(made.ok).toBe(true);
  return id;
}
const at = async (email: string, slug: string) =>
  the(await signIn(db, email, { kind: 'library', slug })).member;
async function hand(id: string, to: string, version = 1, by = library.email, slug = library.slug) {
  const member = await at(by, slug);
  return withTenant(member, (tx) =>
    handOnCommitment(tx, { id, version, to, words: 'Ji žino geriau', ...letters }),
  );
}

test('handed on, a decision is a colleague’s task: she is written to and answers, the library’s history says why', async () => {
  const id = await decided();
  expect(await hand(id, heir.id)).toEqual({ ok: true, value: null });
  expect(await hand(id, heir.id, 2)).toEqual({ ok: true, value: null });
  const [row] = await db.owner`select * from commitments where id = ${id}`;
  expect(row).toMatchObject({
    assignee_id: heir.id,
    assignee_name: 'Asta Cibulskytė',
    owner_id: library.personId,
    version: 2,
  });
  const [line] =
    await db.owner`select reason, data from history where tenant_id = ${library.id} and subject_id = ${id}
    and action = 'hand-on'`;
  expect(line).toMatchObject({ reason: 'Ji žino geriau', data: { deputy: 'Asta Cibulskytė' } });
  const sent =
    await db.owner`select to_email from outbox where tenant_id = ${library.id} and key like ${`commitment:${id}:hand-on:%`}`;
  expect(sent.map((one) => one.to_email)).toEqual([heir.email]);
  const member = await at(heir.email, library.slug);
  const done = await withTenant(member, (tx) =>
    answerCommitment(tx, { id, version: 2, step: 'accept', ...letters }),
  );
  expect(done).toEqual({ ok: true, value: null });
});

test('the group reads its own member’s name and never the colleague’s: in the decision, its history, notices and letters', async () => {
  const id = await decided();
  await hand(id, heir.id);
  const member = await at(heir.email, library.slug);
  const answer = (version: number, step: 'accept' | 'finish') =>
    withTenant(member, (tx) => answerCommitment(tx, { id, version, step, words: 'Padaryta', ...letters }));
  expect(await answer(2, 'accept')).toMatchObject({ ok: true });
  expect(await answer(3, 'finish')).toMatchObject({ ok: true });
  const told = [
    await db.owner`select * from decisions where id = ${id}`,
    await db.owner`select * from history where tenant_id = ${host.id} and subject_id = ${id}`,
    await db.owner`select * from notices where tenant_id = ${host.id} and subject_id = ${id}`,
    await db.owner`select * from outbox where tenant_id = ${host.id} and key like ${`commitment:${id}:%`}`,
  ];
  expect(told.map((rows) => rows.length > 0)).toEqual([true, true, true, true]);
  expect(JSON.stringify(told)).not.toContain('Cibulskytė');
  expect(JSON.stringify(told)).not.toContain(heir.id);
});

test('it stays with the colleague while the group changes its words or day, and comes back to whoever it is given to', async () => {
  const id = await decided();
  await hand(id, heir.id);
  const { member } = await room.enter(host);
  await db.owner`update decisions set due_on = '2027-03-01' where id = ${id}`;
  const offer = () =>
    withTenant(member, (tx) => tx.execute(`select carry.offer_commitment('${id}', 'https://x.test', true)`));
  await offer();
  const [kept] =
    await db.owner`select assignee_id, asked_on::text as day, state from commitments where id = ${id} and tenant_id = ${library.id}`;
  expect(kept).toEqual({ assignee_id: heir.id, day: '2027-03-01', state: 'offered' });
  await db.owner`update decisions set owner_id = ${stranger.personId}, owner_tenant_id = ${stranger.id} where id = ${id}`;
  await offer();
  const rows =
    await db.owner`select tenant_id, state, owner_id from commitments where id = ${id} order by state`;
  expect(rows.map((one) => [one.tenant_id, one.state])).toEqual([
    [stranger.id, 'offered'],
    [library.id, 'withdrawn'],
  ]);
});

test('nobody hands on what is not hers, to nobody from elsewhere, and not over somebody else’s step', async () => {
  const id = await decided();
  expect(await hand(id, stranger.personId)).toEqual({ ok: false, error: 'not-a-colleague' });
  expect(await hand(id, heir.id, 7)).toEqual({ ok: false, error: 'stale' });
  expect(await hand(id, heir.id, 1, heir.email)).toEqual({ ok: false, error: 'not-found' });
  expect(await hand(id, stranger.personId, 1, stranger.email, stranger.slug)).toEqual({
    ok: false,
    error: 'not-found',
  });
});

test('the digest reads what waits for its reader in the entered library and nothing of anybody else', async () => {
  const id = await decided('2027-01-15');
  const read = (personId: string, tenantId: string) =>
    withWorker(db.worker, 'digest', async (tx) => {
      await tx.execute(`select jobs.enter('${tenantId}')`);
      return (await waitingAtWork(tx, { personId })).map((one) => one.id);
    });
  expect(await read(library.personId, library.id)).toContain(id);
  expect(await read(heir.id, library.id)).not.toContain(id);
  expect(await read(library.personId, stranger.id)).toEqual([]);
  await hand(id, heir.id);
  expect(await read(heir.id, library.id)).toContain(id);
});
