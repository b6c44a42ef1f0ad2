import { uuidv7 } from '@sklaida/kernel';
import { deriveToken } from '@sklaida/kernel/server';
import type { Choice } from '@sklaida/workgroups';
import { holdMeeting, listAgenda, type NewBallot } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGroupBallot, steerBallot, voteInBallot } from '~/flows/ballots/ballot-steps.server';
import { answerFromLetter, readLetterBallot } from '~/flows/ballots/linked-ballot.server';
import { readBallot } from '~/flows/ballots/read-ballots.server';
import { waitingBallots } from '~/flows/ballots/waiting-ballots.server';
import { drainOutbox } from '~/flows/mail/drain-outbox.server';
import { planMeeting } from '~/flows/meetings/meeting-steps.server';
import { readProtocol } from '~/flows/minutes/protocol.server';
import { readMinutesPage } from '~/flows/minutes/read-minutes.server';
import { signIn } from '../factories/at-work';
import { type GroupActor, meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let room: Room;
let lead: GroupActor;
let first: GroupActor;
let second: GroupActor;
let places: Place[];
const letters = { origin: 'https://sklaida.test', demo: true };
const tokenSecret = 'a secret of these tests that is long enough';
const soon = (days: number) => new Date(Date.now() + days * 86_400_000);

beforeAll(async () => {
  db = await cloneDatabase();
  const world = await buildWorld(db.owner, { regions: 1, libraries: 3, schools: 0 });
  const region = the(world.regions[0]);
  places = [region.county, ...region.libraries];
  room = await meetingRoom(db, the(places[0]), [
    [the(places[0]), 'lead'],
    [the(places[1]), 'member'],
    [the(places[2]), 'member'],
  ]);
  [lead, first, second] = (await Promise.all([0, 1, 2].map((at) => room.enter(the(places[at]))))) as [
    GroupActor,
    GroupActor,
    GroupActor,
  ];
});
afterAll(() => db.drop());

const stanced = (['for', 'against', 'abstain'] as const).map((stance) => ({ label: stance, stance }));
async function ask(more: Partial<NewBallot> = {}) {
  const id = uuidv7();
  const plain = { id, kind: 'written' as const, question: 'Pritarti planui', secret: false, many: false };
  const ballot = { ...plain, quorum: 2, closesOn: '2099-12-31' as const, options: stanced, ...more };
  expect(await openGroupBallot(lead.member, ballot as NewBallot, letters)).toEqual({ ok: true, value: null });
  return id;
}
const page = (id: string, who = lead) =>
  who.does((tx) => readBallot(tx, who.member, { id, locale: 'lt', now: new Date() }));
async function vote(id: string, who: GroupActor, at: number) {
  const option = the((await page(id)).one.rows[at]).id;
  return voteInBallot(who.member, { id, choices: [{ option, answer: 'yes' }], now: new Date() });
}

const days = [10, 11, 12].map((day) => ({ label: '', startsAt: soon(day), endsAt: soon(day + 0.05) }));
/** The link in the letter to this person, as the worker sends it. */
async function linkOf(id: string, person: Place): Promise<string> {
  const sent: { to: string; html: string }[] = [];
  await drainOutbox({
    database: db.worker,
    sender: {
      send: async ({ to, mail }: { to: { email: string }; mail: unknown }) => {
        sent.push({ to: to.email, html: JSON.stringify(mail) });
        return { ok: true, value: { providerId: null } };
      },
    },
    installation: { tokenSecret, origin: letters.origin },
    signal: new AbortController().signal,
    log: { info: () => {}, error: () => {} },
    gate: { shutUntil: 0 },
  } as never);
  const [letter] =
    await db.owner`select id from outbox where recipient_id = ${person.personId} and key like ${`ballot:${id}:%`}`;
  const token = deriveToken(tokenSecret, 'letter', the(letter).id as string);
  const found = sent.find((one) => one.to === person.email && one.html.includes('/when/'));
  expect(found?.html).toContain(`/when/${token}`);
  return token;
}

describe('looking for a day', () => {
  test('is not answered by the link once her work in the library has ended, or once it asks for a second proof', async () => {
    const id = await ask({ kind: 'dates', question: 'Kada?', closesOn: null, quorum: null, options: days });
    const reader = the(places[1]);
    const link = { database: db.database, token: await linkOf(id, reader) };
    const { owner } = db;
    expect(await readLetterBallot(link, 'lt')).not.toBeNull();
    const [held] =
      await owner`select role from identity.role_grants where tenant_id = ${reader.id} and person_id = ${reader.personId}`;
    await owner`insert into identity.second_factor_rules ${owner({ tenant_id: reader.id, role: the(held).role })}`;
    expect(await readLetterBallot(link, 'lt')).toBeNull();
    await owner`delete from identity.second_factor_rules where tenant_id = ${reader.id}`;
    await owner`update identity.memberships set valid_until = ctx.today() - 1 where tenant_id = ${reader.id} and person_id = ${reader.personId}`;
    expect(await readLetterBallot(link, 'lt')).toBeNull();
    expect(await answerFromLetter(link, [])).toMatchObject({ error: 'not-found' });
    await owner`update identity.memberships set valid_until = null where tenant_id = ${reader.id} and person_id = ${reader.personId}`;
  });

  test('is answered from the letter without signing in, by its link alone, and becomes a meeting with one press', async () => {
    const id = await ask({
      kind: 'dates',
      question: 'Sausio susitikimas',
      closesOn: null,
      quorum: null,
      options: days,
    });
    const token = await linkOf(id, the(places[1]));
    const link = { database: db.database, token };
    const shown = the(await readLetterBallot(link, 'lt'));
    expect(shown).toMatchObject({ question: 'Sausio susitikimas', open: true });
    expect(JSON.stringify(shown)).not.toContain(the(places[2]).email);
    const answers: Choice[] = shown.options.map(({ id: option }, at) => ({
      option,
      answer: at === 1 ? 'yes' : 'no',
    }));
    expect(await answerFromLetter(link, answers.slice(1))).toMatchObject({ error: 'incomplete' });
    expect(await answerFromLetter(link, answers)).toMatchObject({ ok: true });
    expect((await page(id)).one.people.find((one) => one.id === the(places[1]).personId)?.voted).toBe(true);
    expect(await answerFromLetter({ ...link, token: `${token}x` }, answers)).toMatchObject({
      error: 'not-found',
    });

    const { one } = await page(id);
    const chosen = {
      id,
      now: new Date(),
      intent: 'plan' as const,
      version: one.version,
      option: the(one.best[0]),
    };
    expect(await steerBallot(first.member, chosen)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await steerBallot(lead.member, chosen)).toEqual({ ok: true, value: null });
    expect(await steerBallot(lead.member, chosen)).toEqual({ ok: true, value: null });
    const meetings = await db.owner`select title, starts_at from meetings where id = ${id}`;
    expect(meetings).toHaveLength(1);
    expect(meetings[0]).toMatchObject({ title: 'Sausio susitikimas', starts_at: the(days[1]).startsAt });
    expect(await answerFromLetter(link, answers)).toMatchObject({ error: 'closed' });
  });

  test('takes no answer from a link whose owner has left the group', async () => {
    const id = await ask({
      kind: 'dates',
      question: 'Vasario susitikimas',
      closesOn: null,
      quorum: null,
      options: days,
    });
    const token = await linkOf(id, the(places[2]));
    await db.owner`update identity.workgroup_members set valid_until = ctx.today() - 1 where person_id = ${the(places[2]).personId}`;
    expect(await readLetterBallot({ database: db.database, token }, 'lt')).toBeNull();
    await db.owner`update identity.workgroup_members set valid_until = null where person_id = ${the(places[2]).personId}`;
  });
});

describe('a vote in writing', () => {
  test('waits for each who may vote, and its result becomes one decision', async () => {
    const id = await ask();
    const home = the(await signIn(db, the(places[1]).email, { kind: 'library', slug: the(places[1]).slug }));
    const waiting = () =>
      home.does((tx) => waitingBallots(tx, home.member, { locale: 'lt', today: '2026-01-01' as never }));
    expect((await waiting()).map((one) => one.id)).toContain(`ballot ${id}`);
    await vote(id, first, 0);
    expect((await waiting()).map((one) => one.id)).not.toContain(`ballot ${id}`);
    await vote(id, lead, 0);
    await vote(id, second, 1);
    const { version } = (await page(id)).one;
    expect(await steerBallot(lead.member, { id, now: new Date(), intent: 'close', version })).toMatchObject({
      ok: true,
    });
    const closed = await page(id);
    expect(closed.one.said).toContain('Pritarta: už – 2, prieš – 1, susilaikė – 0.');
    expect(closed.may.decide).toBe(true);
    const decide = {
      id,
      now: new Date(),
      intent: 'decide' as const,
      body: closed.decision,
      ownerId: null,
      dueOn: null,
      ...letters,
    };
    await steerBallot(lead.member, decide);
    await steerBallot(lead.member, decide);
    expect(await db.owner`select body from decisions where id = ${id}`).toMatchObject([
      { body: 'Pritarti planui' },
    ]);
  });

  test('does not count where too few voted, and offers no decision', async () => {
    const id = await ask({ quorum: 3 });
    await vote(id, first, 0);
    const { version } = (await page(id)).one;
    await steerBallot(lead.member, { id, now: new Date(), intent: 'close', version });
    const closed = await page(id);
    expect(closed.one.said).toBe('Balsavimas neįvyko: balsavo 1, o reikėjo bent 3.');
    expect(closed.may.decide).toBe(false);
  });
});

test('a secret vote at a meeting stands in its minutes and on paper as numbers alone, and not before it is over', async () => {
  const meetingId = uuidv7();
  const hours = { startsAt: new Date(Date.now() - 3_600_000), endsAt: new Date(Date.now() + 3_600_000) };
  const words = { kind: 'meeting' as const, title: 'Posėdis', place: null, link: null, ...hours };
  const start = { chosen: [], more: [{ title: 'Pirmininkė' }], publish: true, locale: 'lt' as const };
  await planMeeting(lead.member, { id: meetingId, words, ...start, now: new Date(), ...letters });
  const { group, rights } = lead.member;
  const item = the((await lead.does((tx) => listAgenda(tx, { group, meetingId })))[0]);
  const [held] = await db.owner`select version from meetings where id = ${meetingId}`;
  await lead.does((tx) =>
    holdMeeting(tx, { group, rights, id: meetingId, version: the(held).version, now: new Date() }),
  );
  const id = await ask({ kind: 'vote', closesOn: null, secret: true, meetingId, itemId: item.id });
  for (const [who, at] of [
    [lead, 0],
    [first, 0],
    [second, 1],
  ] as const)
    await vote(id, who, at);
  const minutes = async () =>
    the(
      await lead.does((tx) => readMinutesPage(tx, lead.member, { meetingId, locale: 'lt', now: new Date() })),
    );
  const open = the((await minutes()).items[0]?.votes[0]);
  expect(open.rows.every((row) => row.yes === 0)).toBe(true);
  expect(open.said).toBe('Balsavo 3 iš 3. Kaip balsuota, bus matyti balsavimui pasibaigus.');
  await steerBallot(lead.member, { id, now: new Date(), intent: 'close', version: open.version });
  const over = the((await minutes()).items[0]?.votes[0]);
  expect(over.said).toBe('Pritarta: už – 2, prieš – 1, susilaikė – 0. Balsavo 3 iš 3.');
  expect(over.people.every((one) => one.answers.length === 0)).toBe(true);
  const paper = the(
    await lead.does((tx) =>
      readProtocol(tx, lead.member, { meetingId, itemId: null, now: new Date() } as never),
    ),
  );
  expect(paper.protocol.items[0]?.notes).toEqual([`Balsuota slaptai: Pritarti planui. ${over.said}`]);
});
