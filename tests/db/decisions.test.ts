import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { renderMail } from '@sklaida/emails';
import { type IsoDate, uuidv7 } from '@sklaida/kernel';
import {
  addDecision,
  answerCommitment,
  type Commitment,
  changeDecision,
  findCommitment,
  findDecision,
  listCommitments,
  listDecisions,
  steerDecision,
} from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CommitmentStep,
  stepCommitment,
} from '../../packages/workgroups/src/decisions/commitment-states';
import { type Actor, signIn } from '../factories/at-work';
import { groupOf } from '../factories/group-of';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const letters = { origin: 'https://sklaida.example', demo: false };
const due = '2027-03-01' as IsoDate;
let db: TestDatabase;
let world: World;
let group: { id: string; tenantId: string; slug: string };
/** The association's group: its lead sits there for the association, the owner for a library of region A, a member for one of B. */
let lead: Place;
let owner: Place;
let abroad: Place;
let watcher: Place;

const inGroup = async (place: Place): Promise<Actor> =>
  the(await signIn(db, place.email, { kind: 'group', slug: group.slug, group: group.id }));
const atHome = async (place: Place): Promise<Actor> =>
  the(
    await signIn(db, place.email, {
      kind: place.kind === 'association' ? 'association' : 'library',
      slug: place.slug,
    }),
  );

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  lead = world.association;
  [owner, watcher] = [the(first.libraries[0]), the(first.libraries[1])];
  abroad = the(second.libraries[0]);
  group = await groupOf(db.owner, world.association, [
    { place: lead, role: 'lead' },
    { place: owner, role: 'member' },
    { place: abroad, role: 'member' },
    { place: watcher, role: 'observer' },
  ]);
});
afterAll(() => db.drop());

type Words = { ownerId?: string | null; dueOn?: IsoDate | null; body?: string };

async function decide(words: Words = {}, id = uuidv7(), who = lead): Promise<string> {
  const made = await (await inGroup(who)).does((tx, { entered }) =>
    addDecision(tx, {
      ...{ group, id, personId: entered.person.id, body: 'Parengti formą', dueOn: due },
      ...{ ownerId: owner.personId, ...words, ...letters },
    }),
  );
  if (!made.ok) throw new Error(made.error);
  return id;
}

const decisionOf = async (id: string, who = lead) =>
  the(await (await inGroup(who)).does((tx) => findDecision(tx, { group, id })));
const taskOf = async (id: string, at = owner): Promise<Commitment | null> =>
  (await atHome(at)).does((tx) => findCommitment(tx, { tenantId: at.id, id }));

async function answer(
  id: string,
  step: CommitmentStep,
  more: { on?: IsoDate; words?: string; version?: number; at?: Place } = {},
) {
  const { at = owner, ...rest } = more;
  const version = more.version ?? (await taskOf(id, at))?.version ?? 1;
  return (await atHome(at)).does((tx) =>
    answerCommitment(tx, { id, step, words: 'Dėl švenčių', on: due, ...rest, version, ...letters }),
  );
}

async function change(id: string, words: Words) {
  const was = await decisionOf(id);
  const { body = was.body, ownerId = was.ownerId, dueOn = was.dueOn } = words;
  return (await inGroup(lead)).does((tx) =>
    changeDecision(tx, { group, id, version: was.version, body, ownerId, dueOn, ...letters }),
  );
}

const lettersAbout = async (id: string) =>
  (
    await db.owner`select mail -> 'props' ->> 'what' as what, to_email as "to", mail -> 'props' ->> 'url' as url
      from outbox where key like ${`commitment:${id}:%`} order by created_at, id`
  ).map((one) => one as { what: string; to: string; url: string });

describe('numbers of decisions', () => {
  test('follow one another without gap or double however many write at once, and the same writing again is the same decision', async () => {
    const numbers = async () =>
      (await (await inGroup(lead)).does((tx) => listDecisions(tx, { group }))).map((one) => one.number);
    const before = (await numbers()).length;
    const ids = Array.from({ length: 6 }, () => uuidv7());
    await Promise.all([...ids, the(ids[0])].map((id, at) => decide({}, id, [lead, owner, abroad][at % 3])));
    const all = await numbers();
    expect(all).toEqual(Array.from({ length: before + 6 }, (_, at) => before + 6 - at));
  });
});

describe('a decision in the library of its owner', () => {
  test('is a task offered there, with a letter to the owner and nobody else', async () => {
    const id = await decide();
    expect(await taskOf(id)).toMatchObject({
      groupName: 'Darbo grupė',
      body: 'Parengti formą',
      state: 'offered',
      askedOn: due,
      dueOn: due,
      assigneeId: owner.personId,
    });
    expect(await lettersAbout(id)).toEqual([
      { what: 'offer', to: owner.email, url: `${letters.origin}/b/${owner.slug}/commitments/${id}` },
    ]);
    expect(await decisionOf(id, abroad)).toMatchObject({ commitment: 'offered', state: 'open' });
  });

  test('accepted, told of and finished there, is read so in the group by members of another region', async () => {
    const id = await decide();
    expect(await answer(id, 'accept')).toEqual({ ok: true, value: null });
    expect(await answer(id, 'progress', { words: 'Parengtas juodraštis' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await decisionOf(id, abroad)).toMatchObject({
      commitment: 'accepted',
      state: 'in_progress',
      progress: 'Parengtas juodraštis',
    });
    await answer(id, 'finish', { words: '' });
    expect(await decisionOf(id, abroad)).toMatchObject({ commitment: 'done', state: 'done' });
    expect((await decisionOf(id)).doneAt).toBeInstanceOf(Date);
    expect((await lettersAbout(id)).map(({ what, to }) => [what, to])).toEqual([
      ['offer', owner.email],
      ['finish', lead.email],
    ]);
  });

  test('another day is proposed and agreed by the group taking it over', async () => {
    const id = await decide();
    const later = '2027-04-15' as IsoDate;
    await answer(id, 'propose', { on: later, words: 'Kovą vyksta mugė' });
    expect(await decisionOf(id)).toMatchObject({
      commitment: 'countered',
      proposedOn: later,
      reason: 'Kovą vyksta mugė',
      dueOn: due,
    });
    expect(await change(id, { dueOn: later })).toEqual({ ok: true, value: null });
    expect(await taskOf(id)).toMatchObject({ state: 'accepted', dueOn: later, proposedOn: null });
    expect(await decisionOf(id)).toMatchObject({ commitment: 'accepted', dueOn: later, proposedOn: null });
  });

  test('declined with its reason it is the group’s again, and may be given to somebody else', async () => {
    const id = await decide();
    await answer(id, 'decline', { words: 'Neturime kas' });
    expect(await decisionOf(id)).toMatchObject({
      commitment: 'declined',
      reason: 'Neturime kas',
      state: 'open',
    });
    await change(id, { ownerId: abroad.personId });
    expect(await decisionOf(id)).toMatchObject({
      commitment: 'offered',
      reason: null,
      ownerLibrary: abroad.slug,
    });
    expect(await taskOf(id, abroad)).toMatchObject({ state: 'offered' });
    expect(await taskOf(id)).toMatchObject({ state: 'declined', reason: 'Neturime kas' });
  });

  test('is taken back when it gets another owner, none, or is dropped; who decided for herself has accepted', async () => {
    const given = await decide();
    await change(given, { ownerId: abroad.personId });
    expect(await taskOf(given)).toMatchObject({ state: 'withdrawn' });
    const freed = await decide();
    await change(freed, { ownerId: null });
    expect(await taskOf(freed)).toMatchObject({ state: 'withdrawn' });
    expect(await decisionOf(freed)).toMatchObject({ commitment: 'withdrawn', ownerName: null });
    const dropped = await decide();
    const { version } = await decisionOf(dropped);
    await (await inGroup(lead)).does((tx) =>
      steerDecision(tx, { group, id: dropped, version, step: 'drop', lead: true, ...letters }),
    );
    expect(await taskOf(dropped)).toMatchObject({ state: 'withdrawn' });
    expect(await answer(dropped, 'accept')).toMatchObject({ ok: false, error: 'wrong-state' });
    expect((await lettersAbout(dropped)).map(({ what }) => what)).toEqual(['offer', 'withdraw']);
    const own = await decide({ ownerId: lead.personId });
    expect(await taskOf(own, lead)).toMatchObject({ state: 'accepted' });
    expect(await lettersAbout(own)).toEqual([]);
  });

  test('is asked anew when the group changes its words after it was accepted', async () => {
    const id = await decide();
    await answer(id, 'accept');
    await change(id, { body: 'Parengti dvi formas' });
    expect(await taskOf(id)).toMatchObject({ state: 'offered', body: 'Parengti dvi formas' });
  });
});

describe('what is carried and what is not', () => {
  test('every letter about it can be read, with what was written for the group and nothing undefined', async () => {
    const rows = await db.owner`select mail, locale from outbox where mail ->> 'kind' = 'commitment'`;
    const whats = new Set(rows.map((one) => one.mail.props.what));
    expect([...whats].sort()).toEqual(['agree', 'decline', 'finish', 'offer', 'propose', 'withdraw']);
    for (const { mail, locale } of rows) {
      const { text, subject } = await renderMail(mail, locale);
      expect(`${subject} ${text}`).not.toMatch(/undefined|null|\[object/);
      expect(text).toContain(mail.props.body);
      if (mail.props.said) expect(text).toContain(mail.props.said);
    }
  });

  test('the same answer twice is one; an answer to what has changed is stale', async () => {
    const id = await decide();
    expect(await answer(id, 'accept', { version: 7 })).toMatchObject({ ok: false, error: 'stale' });
    await answer(id, 'accept');
    expect(await answer(id, 'accept', { version: 1 })).toEqual({ ok: true, value: null });
    const told = await db.owner`select 1 from history where subject_id = ${id} and action = 'accept'`;
    expect(told).toHaveLength(1);
  });

  test('the host’s history names the decision’s owner and nobody else of her library', async () => {
    const id = await decide();
    await db.owner`insert into identity.role_grants ${db.owner({ tenant_id: owner.id, person_id: owner.deputyId, role: 'director', valid_from: '2020-01-01' })}`;
    const head: Place = { ...owner, email: `pavaduotoja@${owner.slug}.example.lt`, personId: owner.deputyId };
    expect(await answer(id, 'accept', { at: head })).toEqual({ ok: true, value: null });
    const [row] = await db.owner`select person_id, person_name, data from history
      where tenant_id = ${group.tenantId} and subject_id = ${id} and action = 'commitment-accept'`;
    expect(row).toMatchObject({
      person_id: owner.personId,
      data: { title: 'Parengti formą', group: group.id },
    });
    const [own] =
      await db.owner`select person_id from history where tenant_id = ${owner.id} and subject_id = ${id} and action = 'accept'`;
    expect(own?.person_id).toBe(owner.deputyId);
  });

  test('nobody of the group reads the task, its library’s history, letters or notices', async () => {
    const id = await decide();
    await answer(id, 'accept');
    for (const place of [lead, abroad, watcher]) {
      for (const who of [await inGroup(place), await atHome(place)]) {
        expect(await who.does((tx) => findCommitment(tx, { tenantId: owner.id, id }))).toBeNull();
        expect(await who.does((tx) => listCommitments(tx, { tenantId: owner.id, live: true }))).toEqual([]);
        expect(
          await who.does((tx) => answerCommitment(tx, { id, version: 2, step: 'finish', ...letters })),
        ).toMatchObject({
          ok: false,
          error: 'not-found',
        });
        expect(await who.does((tx) => seen(tx))).toBe(0);
      }
    }
  });

  test('a stranger reads no decision and a library writes none of its own accord', async () => {
    const id = await decide();
    const outsider = the(the(world.regions[0]).libraries[2]);
    expect(await signIn(db, outsider.email, { kind: 'group', slug: group.slug, group: group.id })).toBeNull();
    expect(await (await atHome(outsider)).does((tx) => findDecision(tx, { group, id }))).toBeNull();
    await expect(
      (await inGroup(watcher)).does((tx, { entered }) =>
        addDecision(tx, {
          group,
          id: uuidv7(),
          personId: entered.person.id,
          body: 'Ne',
          ownerId: null,
          dueOn: null,
          ...letters,
        }),
      ),
    ).rejects.toThrow();
    const wrong = await (await inGroup(lead)).does((tx, { entered }) =>
      addDecision(tx, {
        group,
        id: uuidv7(),
        personId: entered.person.id,
        body: 'Ne',
        ownerId: outsider.personId,
        dueOn: null,
        ...letters,
      }),
    );
    expect(wrong).toMatchObject({ ok: false, error: 'not-a-member' });
    const observing = await (await inGroup(lead)).does((tx, { entered }) =>
      addDecision(tx, {
        group,
        id: uuidv7(),
        personId: entered.person.id,
        body: 'Ne',
        ownerId: watcher.personId,
        dueOn: null,
        ...letters,
      }),
    );
    expect(observing).toMatchObject({ ok: false, error: 'not-a-member' });
  });

  test('the database knows the same answers as the table of states', async () => {
    const states = ['offered', 'accepted', 'countered', 'declined', 'done', 'withdrawn'] as const;
    const steps = ['accept', 'propose', 'decline', 'progress', 'finish'] as const;
    const id = await decide();
    for (const state of states)
      for (const step of steps) {
        await db.owner`update commitments set state = ${state}, progress = null, reason = null, proposed_on = null where id = ${id}`;
        await db.owner`update decisions set state = 'open' where id = ${id}`;
        const answered = await answer(id, step, { words: `${state} ${step}` });
        const to = stepCommitment(state, step);
        const again =
          { accept: 'accepted', decline: 'declined', finish: 'done', propose: '', progress: '' }[step] ===
          state;
        if (to === 'wrong-state' && !again)
          expect([state, step, answered]).toMatchObject([state, step, { error: 'wrong-state' }]);
        else expect([state, step, (await taskOf(id))?.state]).toEqual([state, step, again ? state : to]);
      }
  });
});

const seen = async (tx: TenantTx): Promise<number> => {
  const [row] = await rowsOf<{ n: number }>(
    tx,
    sql`select (select count(*) from history where tenant_id = ${owner.id})
      + (select count(*) from outbox where tenant_id = ${owner.id})
      + (select count(*) from notices where tenant_id = ${owner.id})
      + (select count(*) from commitments where tenant_id = ${owner.id}) as n`,
  );
  return Number(row?.n);
};
